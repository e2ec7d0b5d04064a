"""The tables of the actor engine: titles, role nouns, well-known and given names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..lang import Language, Words, alternatives
from ..lang.actors import ActorWords
from ..nlp.name_forms import canonical
from .records import Known

__all__ = ["Lexicon", "lexicon_of"]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words and tables by which actors are found in a language.

    Attributes
    ----------
    words
        The closed lists of words.
    given_names
        The gender ("m", "f", "" for either) of common given names, folded.
    titles
        The gender that each title tells ("m", "f" or ""), by its folded words.
    role_nouns
        The sector (PLOVER: GOV, MIL …) and gender of each folded role noun.
    known
        The well-known people and organisations, by the folded words of each name.

    """

    words: ActorWords
    given_names: Mapping[str, str]
    titles: Mapping[tuple[str, ...], str]
    role_nouns: Mapping[str, tuple[str, str]]
    known: Mapping[tuple[str, ...], Known]

    def canonical(self, text: str) -> str:
        """Return the normal form of a name, without a leading article."""
        return canonical(text, self.words.definite_articles)

    def name_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a name's normal form."""
        return tuple(self.canonical(text).split())

    def is_title(self, word: str) -> bool:
        """Tell whether a folded word alone is a title."""
        return (word,) in self.titles

    def is_office(self, word: str) -> bool:
        """Tell whether a folded word is a role noun or a title."""
        return word in self.role_nouns or (word,) in self.titles

    def office_words(self, text: str) -> tuple[str, ...]:
        """Return the folded words of an office, its letters spelled out: "PM"."""
        return self.spelled_out(self.canonical(text))

    def spelled_out(self, folded: str) -> tuple[str, ...]:
        """Return folded words, the letters of an office as its words."""
        letters = self.words.office_letters
        return tuple(
            word for part in folded.split() for word in letters.get(part, (part,))
        )

    def head_noun(self, words: tuple[str, ...]) -> str | None:
        """Return the noun that heads an organisation's folded name, if one does.

        It is the last word ("Coastal Repair Authority"), or the one before a
        preposition ("University of Toronto").
        """
        for at, word in enumerate(words[1:], start=1):
            if word in self.words.complement_prepositions:
                words = words[:at]
                break
        return (
            words[-1] if words and words[-1] in self.words.organisation_nouns else None
        )

    @cached_property
    def portfolios(self) -> Words:
        """The folded words for what an office is for, those of the titles too."""
        return self.words.portfolio_nouns.union(
            word
            for title in self.titles
            if title[-1] in self.words.portfolio_heads
            and title[0] not in self.words.portfolio_ranks
            for word in title[:-1]
        )

    @cached_property
    def title_openings(self) -> Words:
        """The first words of titles."""
        return frozenset(words[0] for words in self.titles if words)

    @cached_property
    def known_heads(self) -> Words:
        """The first words of well-known names."""
        return frozenset(words[0] for words in self.known)

    @cached_property
    def longest_known(self) -> int:
        """How many words the longest well-known name has."""
        return max(map(len, self.known), default=0)

    @cached_property
    def bracketed_acronym(self) -> re.Pattern[str]:
        """What declares an acronym: "(FN)", "(the FN)"; group 1 is the acronym."""
        article = alternatives(self.words.definite_articles)
        return re.compile(rf"\((?:{article} )?([A-Z][A-Za-z&.\-]{{1,9}})\)")


@lru_cache(maxsize=8)
def lexicon_of(language: Language) -> Lexicon:
    """Return the tables of a language, read once."""
    words = language.actors
    articles = words.definite_articles
    return Lexicon(
        words=words,
        given_names=language.given_names,
        titles={
            tuple(canonical(row["title"], articles).split()): row["gender"]
            for row in language.table("titles")
        },
        role_nouns={
            row["noun"]: (row["sector"], row["gender"])
            for row in language.table("nouns")
        },
        known=_known(language),
    )


def _known(language: Language) -> dict[tuple[str, ...], Known]:
    """Return the well-known names; the first entry of a name holds."""
    known: dict[tuple[str, ...], Known] = {}
    for row in language.table("known"):
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        entry = Known(
            row["name"], row["kind"], row["country"], row["gender"], frozenset(names)
        )
        for name in names:
            words = canonical(name, language.actors.definite_articles).split()
            known.setdefault(tuple(words), entry)
    return known
