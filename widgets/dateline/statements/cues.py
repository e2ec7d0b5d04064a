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

    from .marks import Marked

__all__ = ["Cue", "CueWord", "cue_words", "find_cues"]


@dataclass(frozen=True, slots=True)
class CueWord:
    """A reporting verb.

    ``stance`` groups verbs (said, claimed, denied, warned …); ``kind`` is "speech" or
    "thought"; ``takes`` lists what it goes with: c a that-clause, q a quotation,
    i an infinitive, n "as".
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


@lru_cache(maxsize=1)
def cue_words() -> dict[str, CueWord]:
    """Return the reporting verbs by lemma."""
    path = resources.files(__package__) / "cues.csv"
    with path.open(encoding="utf-8") as file:
        rows = cast("Iterator[dict[str, Any]]", csv.DictReader(file))
        return {row["lemma"]: CueWord(**row) for row in rows}


def find_cues(doc: Doc, marked: Marked) -> Iterator[Cue]:
    """Give the reporting verbs that stand outside quotation marks."""
    words = cue_words()
    for token in doc:
        # "the so-called reform" calls nothing.
        if token.pos_ != "VERB" or token.dep_ == "amod":
            continue
        if token.i and doc[token.i - 1].text == "-":
            continue
        word = words.get(token.lemma_.casefold())
        if word is not None and marked.at(token.idx) is None:
            yield Cue(token.i, word)
