"""Words that report speech, with the stance they take."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, cast

from ..model import Stance

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..nlp.quotation_marks import Quotations

__all__ = ["Cue", "CueWord", "cue_nouns", "cue_words", "find_cues"]


@dataclass(frozen=True, slots=True)
class CueWord:
    """A reporting verb, or a noun such as "claim".

    ``stance`` groups words (said, claimed, denied, warned …); ``kind`` is "speech",
    "thought" or "noun"; ``takes`` lists what it goes with: c a that-clause, q a
    quotation, i an infinitive, g a gerund, n "as".
    """

    lemma: str
    stance: Stance
    kind: str
    takes: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at a token of the story."""

    token: int
    word: CueWord


#: Forms that the tagger gives the lemma of another word.
_MISREAD = {"hop": "hope"}


@lru_cache(maxsize=1)
def _rows() -> tuple[CueWord, ...]:
    path = resources.files("dateline.lang.en") / "cues.csv"
    with path.open(encoding="utf-8") as file:
        rows = cast("Iterator[dict[str, Any]]", csv.DictReader(file))
        return tuple(CueWord(**row) for row in rows)


@lru_cache(maxsize=1)
def cue_words() -> dict[str, CueWord]:
    """Return the reporting verbs by lemma."""
    return {word.lemma: word for word in _rows() if word.kind != "noun"}


@lru_cache(maxsize=1)
def cue_nouns() -> dict[str, CueWord]:
    """Return the nouns for what is said, by lemma: "claim", "warning"."""
    return {word.lemma: word for word in _rows() if word.kind == "noun"}


def find_cues(doc: Doc, marked: Quotations) -> Iterator[Cue]:
    """Give the reporting verbs that stand outside quotation marks."""
    words = cue_words()
    for token in doc:
        # "the so-called reform" calls nothing.
        if token.pos_ != "VERB" or token.dep_ == "amod":
            continue
        if token.i and doc[token.i - 1].text == "-":
            continue
        lemma = token.lemma_.casefold()
        word = words.get(_MISREAD.get(lemma, lemma))
        if word is not None and marked.at(token.idx) is None:
            yield Cue(token.i, word)
