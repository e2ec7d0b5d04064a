"""Words joined by hyphens: which parts of them may name a place by themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ...gazetteer.names import fold
from ...nlp.tokens import is_namelike
from ..name_classes import gazetteer_class
from ..name_variants import SAME_NAME, is_own_name, look_up
from .joined_names import (
    EMINENT,
    GREAT,
    KNOWN,
    NATIONS,
    OTHERS,
    JoinedNames,
    class_of,
)
from .tags import PLACE_LABELS

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...lang import Language
    from ...nlp.datelines import Datelines
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["HYPHENS", "HyphenatedWords"]

#: Hyphens: the plain one, U+2010, the no-break one, the en dash and the minus sign.
HYPHENS = frozenset("-‐‑–−")

#: What joins two equals ("London–Edinburgh") and is seldom inside one name.
_EQUALS = "–"

#: How long a linking word beside a hyphen may be ("Deir ez-Zor"), in characters.
_LINK = 3


class HyphenatedWords:
    """The words of a story that hyphens join without spaces ("Port-au-Prince").

    Such a word is looked up whole. A part of it is a place only where the parts are
    words of their own: "Baghdad-based", "anti-Iran", "the Israel-Lebanon border";
    but not Ben in "Ben-Gvir" nor Stratford in "Stratford-upon-Avon".
    """

    def __init__(
        self,
        tokens: Tokens,
        language: Language,
        datelines: Datelines,
        gazetteer: Gazetteer,
    ) -> None:
        self._tokens = tokens
        self._words = language.places
        self._people = language.given_names
        self._gazetteer = gazetteer
        dashes = {dateline.dash for dateline in datelines}
        self._hyphens = frozenset(
            i
            for i in range(1, len(tokens) - 1)
            if tokens.text[i] in HYPHENS and i not in dashes and tokens.joins(i)
        )
        self._pairs = JoinedNames(tokens, self._words, self._hyphens)

    def links(self, i: int) -> bool:
        """Tell whether token ``i`` may stand inside a name because of its hyphens.

        Such are hyphens, and short words between them or beside one ("Weston-super-
        Mare", "Deir ez-Zor"), but not that of "Pakistan-administered Kashmir".
        """
        before, after = i - 1 in self._hyphens, i + 1 in self._hyphens
        short = len(self._tokens.text[i]) <= _LINK
        return i in self._hyphens or (before and after) or (short and (before or after))

    def is_hyphen(self, i: int) -> bool:
        """Tell whether token ``i`` is a hyphen inside a word."""
        return i in self._hyphens

    def opens_with_prefix(self, i: int) -> bool:
        """Tell whether token ``i`` is an article before a name: "al-Hasakah"."""
        return (
            i + 1 in self._hyphens
            and i - 1 not in self._hyphens
            and self._tokens.lower[i] in self._words.name_prefixes
            and self._tokens.namelike[i + 2]
        )

    def _is_unmistakable(self, p: Proposal) -> bool:
        """Tell a known name that hardly anything else can have.

        It is a country that a hyphen joins to another word in one token ("U.S.-led").
        Or hyphens join three words or more of it ("Stratford-upon-Avon",
        "Deir ez-Zor"), or a division or a city is written with the hyphen
        ("Nouvelle-Aquitaine").
        """
        if p.rule == "compound":
            return gazetteer_class(p.matches) in NATIONS
        hyphens = sum(i in self._hyphens for i in range(p.first, p.last))
        if not hyphens:
            return False
        matches = [m for m in self._gazetteer.matches(p.name) if m.form in SAME_NAME]
        if not matches:
            return False
        if p.first in self._hyphens or self._tokens.lower[p.first] in self._people:
            return False
        if p.last - p.first - hyphens > 2:
            return True
        if self._tokens.lower[p.first] in self._words.name_prefixes:
            # "al-Hasakah" is written in many ways, and so are surnames like it.
            situated = self._tokens.word(p.first - 1) in self._words.place_prepositions
            return (
                gazetteer_class(tuple(matches)) in GREAT
                and self._tokens.label(p.first) not in OTHERS
                and (situated or any(match.sort == "official" for match in matches))
            )
        if self._tokens.lower[p.first] in self._words.directions:
            return False
        hyphenated = tuple(m for m in matches if HYPHENS.intersection(m.name))
        return gazetteer_class(hyphenated) in (*GREAT, "city")

    def whole_names(self, proposals: list[Proposal]) -> list[Proposal]:
        """Leave out what is only a part of a name, and mark what nothing else can be.

        Sets the proposals' ``unmistakable`` and ``paired``.
        """
        wholes: dict[int, list[Proposal]] = defaultdict(list)
        for p in proposals:
            hyphens = [i for i in range(p.first, p.last) if i in self._hyphens]
            if hyphens and any(
                match.form != "key" for match in self._gazetteer.matches(p.name)
            ):
                for i in hyphens:
                    wholes[i].append(p)
        known = [p for p in proposals if p.matches]
        known.sort(key=lambda p: p.end - p.start)
        by_first = {p.first: p for p in known}
        by_last = {p.last: p for p in known}
        for p in proposals:
            p.unmistakable = self._is_unmistakable(p)
            p.paired = self._pairs.are_paired(p, by_first.get(p.last + 1))
            p.paired = p.paired or self._pairs.are_paired(by_last.get(p.first - 1), p)
        return [
            p
            for p in proposals
            if self._may_begin(p, wholes, by_last)
            and self._may_end(p, wholes, by_first)
            and not self._is_somebody(p)
        ]

    def _is_somebody(self, p: Proposal) -> bool:
        """Tell a person or a body with an article: "al-Jazeera", a region of Sudan.

        Towns that are called so ("al-Minya"), camps ("at al-Hol") and whatever is so by
        its first name are none.
        """
        if not (
            p.first + 1 in self._hyphens
            and self._tokens.lower[p.first] in self._words.name_prefixes
            and self._tokens.label(p.first) in OTHERS
        ):
            return False
        if self._is_at_a_camp(p):
            return False
        towns = (m for m in p.matches if m.sort == "alternate" and m.place.population)
        return gazetteer_class(tuple(towns)) not in ("city", "large city") and not any(
            map(is_own_name, p.matches)
        )

    def _is_at_a_camp(self, p: Proposal) -> bool:
        """Tell whether it is, as a place, the own name of a camp or a quarter."""
        if self._tokens.word(p.first - 1) not in self._words.place_prepositions:
            return False
        own = f"{fold(p.name)} "
        return any(
            m.place.kind == "district" and fold(m.place.name).startswith(own)
            for m in p.matches
        )

    def _may_begin(
        self,
        p: Proposal,
        wholes: dict[int, list[Proposal]],
        by_last: dict[int, Proposal],
    ) -> bool:
        """Tell whether a name may begin where it does: after a hyphen, if so."""
        if p.rule == "compound" and p.start > self._tokens.start[p.first]:
            before = self._tokens.text[p.first][: -len(p.name) - 1]
            return self._are_words(p, None, before)
        hyphen = p.first - 1
        if hyphen not in self._hyphens:
            return True
        tokens, words = self._tokens, self._words
        before = tokens.lower[hyphen - 1]
        if wholes.get(hyphen) or before in words.name_prefixes:
            return False
        if tokens.text[hyphen] == _EQUALS or before in words.combining_forms:
            return True
        if not is_namelike(tokens.text[hyphen - 1]):
            link = before in words.connectors and hyphen - 2 in self._hyphens
            return not (link and is_namelike(tokens.text[hyphen - 3]))
        return self._are_words(p, by_last.get(hyphen), tokens.text[hyphen - 1])

    def _may_end(
        self,
        p: Proposal,
        wholes: dict[int, list[Proposal]],
        by_first: dict[int, Proposal],
    ) -> bool:
        """Tell whether a name may end where it does: before a hyphen, if so."""
        tokens, words = self._tokens, self._words
        if p.rule == "compound":
            if p.end == tokens.end[p.first]:
                return True
            rest = tokens.text[p.first][len(p.name) + 1 :]
            return p.key not in words.name_prefixes and self._parts(p, None, rest)
        hyphen = p.last
        if hyphen not in self._hyphens:
            return not self._is_before_an_article(p)
        if wholes.get(hyphen) or tokens.lower[hyphen - 1] in words.name_prefixes:
            return False
        if tokens.text[hyphen] == _EQUALS:
            return True
        after = tokens.lower[hyphen + 1]
        if after in words.connectors and hyphen + 2 in self._hyphens:
            return False
        return self._parts(p, by_first.get(hyphen + 1), tokens.text[hyphen + 1])

    def _is_before_an_article(self, p: Proposal) -> bool:
        """Tell whether the rest of the name follows with its article: "Tell al-Hariri".

        It may be another name after one that everybody knows ("in Iraq al-Sadr said").
        """
        last = p.last
        return (
            self.opens_with_prefix(last)
            and self._tokens.text[last].islower()
            and class_of(p.matches) not in (*GREAT, *EMINENT)
        )

    def _parts(self, p: Proposal, other: Proposal | None, after: str) -> bool:
        """Tell whether a name and what a hyphen joins to it are two words."""
        return (
            not is_namelike(after)
            or after.casefold() in self._words.adjoined_participles
            or self._are_words(p, other, after)
        )

    def _is_short_form(self, beside: str) -> bool:
        """Tell a party or a body in capitals: "D-Ohio", "DFL-Duluth", "EU-China"."""
        if self._tokens.case != "mixed" or not beside.isupper():
            return False
        return len(beside) > 1 or beside.casefold() in self._words.party_letters

    def _are_words(self, p: Proposal, other: Proposal | None, beside: str) -> bool:
        """Tell whether a hyphen joins a name to another: "the Paris-Nice race"."""
        if p.paired or p.routed:
            return True
        if beside.casefold() in self._words.directions:
            return class_of(p.matches) in KNOWN  # "the Calgary-North seat"
        matches = (
            other.matches
            if other is not None
            else look_up(self._gazetteer, beside, self._words).matches
        )
        known, known_beside = class_of(p.matches), class_of(matches)
        if (
            known_beside not in KNOWN
            and not self._is_short_form(beside)
            and self._pairs.name_a_body(p, known, other)
        ):
            return False
        if known_beside in EMINENT:
            return known in KNOWN or p.rule.startswith("tagger")
        single = other is None or other.last - other.first == 1
        if single and beside.casefold() in self._people:
            return False
        if self._is_short_form(beside) or self._tokens.label(p.first) in PLACE_LABELS:
            return True
        return known in EMINENT or (known in KNOWN and known_beside in KNOWN)
