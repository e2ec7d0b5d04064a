"""Many stories at once: parsed together, each analysed as it would be alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    from ..gazetteer import gazetteer_given
    from ..nlp.pipeline import load_pipeline

    nlp = load_pipeline(model)
    places = gazetteer_given(gazetteer)
    # What a batch adds to the vocabulary is forgotten after it, so that memory stays
    # level; but the words of the first stories stay: most of all words are among them.
    full = len(nlp.vocab) > _WORDS
    with nlp.memory_zone() if full else nullcontext():
        texts = [
            cleaned(story.text, nlp, places)
            if len(story.text) <= max_characters
            and (model is not None or foreign_code_of(story) is None)
            else None
            for story, _ in stories
        ]
        parser = _Parser(nlp, [text.text for text in texts if text])
        for (story, corrections), text in zip(stories, texts, strict=True):
            try:
                check_story(story, max_characters)
                if text is not None:
                    found = _analyse(
                        story, text, nlp, places, home, corrections, parser
                    )
                else:
                    found = analyse(
                        story,
                        gazetteer=places,
                        home=home,
                        corrections=corrections,
                        max_characters=max_characters,
                    )
            except Exception as error:
                yield error
            else:
                yield found


class _Parser:
    """Parses texts together, some ahead of the one that is asked for.

    Parameters
    ----------
    nlp
        The pipeline.
    texts
        The texts that will be asked for, in this order; some may be left out.

    """

    def __init__(self, nlp: Language, texts: Iterable[str]) -> None:
        from ..nlp.pipeline import CHUNK, tokenised

        self._nlp = nlp
        short = (tokenised(text, nlp) for text in texts if len(text) <= CHUNK)
        self._docs = nlp.pipe(short, batch_size=_TOGETHER)

    def __call__(self, text: str) -> Doc:
        from ..nlp.pipeline import CHUNK, parse

        if len(text) <= CHUNK:
            try:
                for doc in self._docs:
                    if doc.text == text:
                        return doc
            except Exception:  # one that is parsed with it cannot be
                self._docs = iter(())
        return parse(text, self._nlp)


def provenance(
    *, model: str | None = None, gazetteer: Gazetteer | None = None
) -> Provenance:
    """Return what would read a story here; load it, if it is not loaded yet.

    Raises
    ------
    ModelMissing, GazetteerMissing

    """
    from ..gazetteer import gazetteer_given
    from ..nlp.pipeline import load_pipeline

    return _provenance(load_pipeline(model), gazetteer_given(gazetteer))
