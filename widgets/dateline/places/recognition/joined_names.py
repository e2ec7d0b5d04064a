"""Two names that a hyphen joins: two places, or the halves of another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import gazetteer_class
from .tags import PLACE_LABELS

if TYPE_CHECKING:
    from ...gazetteer import Match
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["EMINENT", "GREAT", "KNOWN", "NATIONS", "OTHERS", "JoinedNames", "class_of"]

#: Places so well known that a hyphen may join them to anything ("Trump-Russia").
EMINENT = frozenset({"country", "division", "region", "demonym"})

NATIONS = frozenset({"country", "demonym"})

#: Places whose names are seldom also those of people or things.
GREAT = ("country", "division", "large city")

#: Places that a hyphen may join to one another ("Paris-Nice").
KNOWN = EMINENT | {"large city", "city", "county"}

#: What the tagger calls a name that is not a place's.
OTHERS = frozenset({"PERSON", "ORG"})

#: What a name is to a place that a hyphen may join to another.
_NAMES = frozenset({"official", "demonym"})

#: From how many countries on divisions of one name are called after a direction or the
#: like ("Ouest", "Centre"): such a word says nothing by itself.
_MANY_COUNTRIES = 3

#: What the words after two names say of what these are: "the Paris-Nice race".
_COMMON_WORDS = frozenset({"NOUN", "ADJ"})


class JoinedNames:
    """The names of a story that stand on both sides of a hyphen.

    ``hyphens`` are the tokens of the hyphens inside its words.
    """

    def __init__(
        self, tokens: Tokens, words: PlaceWords, hyphens: frozenset[int]
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._hyphens = hyphens

    def are_paired(self, p: Proposal | None, other: Proposal | None) -> bool:
        """Tell two places that a hyphen or a dash joins: "the Paris–Lyon line".

        That they are places is borne out by the common word after them, and by the
        tagger where other things bear such names.
        """
        if p is None or other is None or p.last not in self._hyphens:
            return False
        classes = {class_of(p.matches), class_of(other.matches)}
        if not classes <= KNOWN or classes.isdisjoint(GREAT):
            return False
        labels = {self._tokens.label(p.first), self._tokens.label(other.first)}
        great = classes.issubset(GREAT)
        return self._modify(other.last) and (great or bool(labels & PLACE_LABELS))

    def name_a_body(self, p: Proposal, known: str, other: Proposal | None) -> bool:
        """Tell a half of the name of somebody else: "Ouest-France", "Air-India".

        A place and something else that a hyphen joins say what kind of thing is meant
        ("the Israel-Hamas war"), or which part of a town ("in Berlin-Mitte"). By
        themselves they are a body or a product, unless the tagger parts a country
        from the rest. Of a longer name ("the Ely-Winton Tigers") nothing is known.
        """
        if p.rule == "compound":
            return False
        first, last = self._ends(p, other)
        tokens = self._tokens
        label = tokens.label(p.first)
        longer = last < len(tokens) and tokens.namelike[last]
        if longer or self._modify(last):
            return False
        if label not in OTHERS and (
            tokens.word(first - 1) in self._words.place_prepositions
        ):
            return False
        parted = tokens.entity[first] != tokens.entity[last - 1]
        return not (parted and known in NATIONS and label in PLACE_LABELS)

    def _ends(self, p: Proposal, other: Proposal | None) -> tuple[int, int]:
        """Return where a name and what a hyphen joins to it begin and end (tokens)."""
        if p.last in self._hyphens:
            return p.first, other.last if other is not None else p.last + 2
        return other.first if other is not None else p.first - 2, p.last

    def _modify(self, after: int) -> bool:
        """Tell whether a common word follows two names: "Moscow-Kyiv talks"."""
        tokens = self._tokens
        return (
            after < len(tokens)
            and tokens.pos[after] in _COMMON_WORDS
            and tokens.text[after].islower()
        )


def class_of(matches: tuple[Match, ...]) -> str:
    """Return what the gazetteer knows of a name, by second names only if eminent."""
    known = gazetteer_class(matches)
    if known == "division":
        countries = {m.place.country for m in matches if m.place.kind == "admin1"}
        if len(countries) >= _MANY_COUNTRIES:
            return "unknown"
    if known in EMINENT or known == "large city":
        return known
    return gazetteer_class(tuple(match for match in matches if match.sort in _NAMES))
