"""Cues: words that report speech, with the stance they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from ..lang import language_of
from ..model import Stance

if TYPE_CHECKING:
    from ..lang import Language
    from ..nlp.quotation_marks import Quotations
    from ..nlp.tokens import Tokens

__all__ = ["Cue", "CueTable", "CueWord", "cue_table", "find_cues"]


@dataclass(frozen=True, slots=True)
class CueWord:
    """A reporting verb, or a reporting noun such as "claim".

    Parameters
    ----------
    lemma
        In lower case.
    stance
        The group of words it belongs to: said, claimed, denied, warned ….
    kind
        "speech", "thought" or "noun".
    takes
        The complements it takes, a letter for each: c a that-clause, q a quotation,
        i an infinitive, g a gerund, n a phrase with "as".

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


@dataclass(frozen=True, slots=True)
class CueTable:
    """The reporting verbs and the reporting nouns of a language, by lemma."""

    verbs: Mapping[str, CueWord]
    nouns: Mapping[str, CueWord]


@lru_cache(maxsize=8)
def cue_table(language: Language) -> CueTable:
    """Return the reporting verbs and nouns of a language, none without its table."""
    verbs: dict[str, CueWord] = {}
    nouns: dict[str, CueWord] = {}
    for row in language.table("cues"):
        stance = cast("Stance", row["stance"])
        word = CueWord(row["lemma"], stance, row["kind"], row["takes"])
        (nouns if word.kind == "noun" else verbs)[word.lemma] = word
    return CueTable(verbs, nouns)


def find_cues(tokens: Tokens, marked: Quotations) -> Iterator[Cue]:
    """Yield the reporting verbs outside quotation marks."""
    language = language_of(tokens.doc)
    verbs, misread = cue_table(language).verbs, language.quotes.misread_lemmas
    for i, pos in enumerate(tokens.pos):
        # "the so-called reform" is no report.
        if pos != "VERB" or (i and tokens.text[i - 1] == "-"):
            continue
        lemma = tokens.lemma[i].casefold()
        word = verbs.get(misread.get(lemma, lemma))
        if word is None or tokens.doc[i].dep_ == "amod":
            continue
        if marked.at(tokens.start[i]) is None:
            yield Cue(i, word)
