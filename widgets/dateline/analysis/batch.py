"""Many stories at once: parsed together, each analysed as it would be alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from ..model import Correction, Findings, Home, Place, Provenance, Story
from .cleaning import cleaned
from .languages import foreign_code_of
from .pipeline import (
    MAX_CHARACTERS,
    _analyse,
    _provenance,
    analyse,
    check_story,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from ..gazetteer import Gazetteer

__all__ = ["analyse_batch", "provenance"]

#: How many texts go through a layer of the pipeline together: more take no less time,
#: and all their vectors are in memory at once.
_TOGETHER = 8

#: How many words the vocabulary keeps, about those of 500 stories.
_WORDS = 15_000


def analyse_batch(
    stories: Sequence[tuple[Story, Sequence[Correction]]],
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
    home: Place | Home | str | None = "publisher",
    max_characters: int = MAX_CHARACTERS,
) -> Iterator[Findings | Exception]:
    """Yield the findings of each story, or the error that kept it from being read.

    The pipeline parses the texts together, which takes less time than one by one; the
    findings are equal to those of :func:`analyse`. One story's error, of whatever
    kind, does not stop the others.

    Parameters
    ----------
    stories
        The stories, each with its corrections.
    model, gazetteer, home, max_characters
        As for :func:`dateline.read`.

    Raises
    ------
    ModelMissing, GazetteerMissing
        None of the stories can be read.

    """
    from ..gazetteer import Gazetteer
    from ..nlp.pipeline import load_pipeline

    nlp = load_pipeline(model)
    places = gazetteer or Gazetteer.default()
    # What a batch adds to the vocabulary is forgotten after it, so that memory stays
    # level; but the words of the first stories stay: most of all words are among them.
    full = len(nlp.vocab) > _WORDS
    with nlp.memory_zone() if full else nullcontext():
        parser = _Parser(nlp, places)
        parser.prepare([s.text for s, _ in stories if len(s.text) <= max_characters])
        for story, corrections in stories:
            try:
                check_story(story, max_characters)
                if model is None and foreign_code_of(story) is not None:
                    found = analyse(
                        story, gazetteer=places, home=home, corrections=corrections
                    )
                else:
                    found = _analyse(story, nlp, places, home, corrections, parser)
            except Exception as error:
                yield error
            else:
                yield found


class _Parser:
    """Parses texts together in advance, and hands out each parse when asked for it."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._nlp = nlp
        self._gazetteer = gazetteer
        self._docs: dict[str, Doc] = {}

    def prepare(self, texts: Sequence[str]) -> None:
        """Parse what has the length of a story; the rest is parsed when it is asked."""
        from ..nlp.pipeline import CHUNK

        nlp, places = self._nlp, self._gazetteer
        short = [cleaned(t, nlp, places).text for t in texts if len(t) <= CHUNK]
        try:
            parsed = self._nlp.pipe(short, batch_size=_TOGETHER)
            self._docs = {doc.text: doc for doc in parsed}
        except Exception:
            # One of them cannot be parsed: each is tried by itself.
            self._docs = {}

    def __call__(self, text: str) -> Doc:
        from ..nlp.pipeline import parse

        doc = self._docs.pop(text, None)
        return parse(text, self._nlp) if doc is None else doc


def provenance(
    *, model: str | None = None, gazetteer: Gazetteer | None = None
) -> Provenance:
    """Return what would read a story here; load it, if it is not loaded yet.

    Raises
    ------
    ModelMissing, GazetteerMissing

    """
    from ..gazetteer import Gazetteer
    from ..nlp.pipeline import load_pipeline

    return _provenance(load_pipeline(model), gazetteer or Gazetteer.default())
