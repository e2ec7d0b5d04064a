"""Which words name a place: a sum of named, fitted terms decides."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .proposals import Proposal
from .tokens import is_namelike
from .words import (
    ENDINGS,
    INSTITUTIONS,
    KIND_CUES,
    PLACE_PREPOSITIONS,
    SPEECH,
    TITLES,
    given_names,
)

if TYPE_CHECKING:
    from ..gazetteer import Match
    from .tokens import Tokens

__all__ = ["add_up", "choose", "gazetteer_class", "weigh"]

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SIZES = ((300_000, "large city"), (15_000, "city"), (0, "small place"))
_CLASSES = {
    "country": "country",
    "territory": "country",
    "admin1": "division",
    "admin2": "county",
    "continent": "region",
    "airport": "facility",
    "base": "facility",
    "building": "facility",
    "site": "facility",
}


def gazetteer_class(matches: tuple[Match, ...]) -> str:
    """Say in a word what the gazetteer knows of a name: the most eminent reading."""
    if not matches:
        return "unknown"
    if all(match.form == "key" for match in matches):
        return "sounds like a place"
    sorts = {match.sort for match in matches}
    if "demonym" in sorts and not sorts & {"official", "former"}:
        return "demonym"
    if sorts == {"code"}:
        return "code"
    kinds = {
        match.place.kind
        for match in matches
        if match.form not in ("key", "type-word") and match.sort != "code"
    }
    for kind in ("country", "territory", "admin1", "continent"):
        if kind in kinds:
            return _CLASSES[kind]
    size = max(
        (m.place.population or 0 for m in matches if m.place.kind == "city"), default=-1
    )
    if size >= 300_000:
        return "large city"
    other = kinds - {"city", "district"}
    if other and size < 15_000:
        return _CLASSES.get(sorted(other)[0], "region")
    return next((name for least, name in _SIZES if size >= least), "small place")


def weigh(proposals: list[Proposal], tokens: Tokens, weights: dict[str, float]) -> None:
    """Give every proposal its terms and its score (log odds of naming a place)."""
    story = _Story(proposals, tokens)
    for proposal in proposals:
        proposal.terms = story.terms(proposal)
    add_up(proposals, weights)


def add_up(proposals: list[Proposal], weights: dict[str, float]) -> None:
    """Set the scores of proposals from the terms they have."""
    bias = weights.get("bias", 0.0)
    for proposal in proposals:
        score = bias
        for name, value in proposal.terms.items():
            score += value * weights.get(name, 0.0)
        proposal.score = score
    _prefer_sites(proposals)


def _prefer_sites(proposals: list[Proposal]) -> None:
    """Let an airport or base outrank the town in its name: it is one mention."""
    sites = [p for p in proposals if p.rule == "facility" and _is_site(p)]
    for site in sites:
        inner = [
            p.score
            for p in proposals
            if p is not site and site.start <= p.start and p.end <= site.end
        ]
        site.score = max([site.score, *(score + 0.1 for score in inner)])


def _is_site(p: Proposal) -> bool:
    return p.name.casefold().endswith(("airport", "airfield", "airbase", " base"))


def choose(proposals: list[Proposal], least: float = 0.0) -> list[Proposal]:
    """Keep the proposals that score ``least``, the best first where they overlap."""
    kept: dict[int, Proposal] = {}
    for proposal in sorted(proposals, key=lambda p: (-p.score, p.start, -p.end)):
        if proposal.score < least:
            break
        span = range(proposal.first, proposal.last)
        if not any(i in kept for i in span):
            kept.update(dict.fromkeys(span, proposal))
    return sorted(set_of(kept), key=lambda p: p.start)


def set_of(kept: dict[int, Proposal]) -> list[Proposal]:
    """Return the distinct proposals of a token map."""
    return list({id(p): p for p in kept.values()}.values())


class _Story:
    """What the story as a whole says about each name in it."""

    def __init__(self, proposals: list[Proposal], tokens: Tokens) -> None:
        self.tokens = tokens
        self.tags: dict[str, Counter[str]] = defaultdict(Counter)
        for proposal in proposals:
            self.tags[proposal.key][self._tag(proposal)] += 1
        self.classes = {p.key: gazetteer_class(p.matches) for p in proposals}
        self.plain = {
            word
            for word, text in zip(tokens.lower, tokens.text, strict=True)
            if tokens.case == "mixed" and text.islower()
        }
        self.starts = {p.first: p for p in proposals if p.matches}
        self.ends = {p.last: p for p in proposals if p.matches}
        self.dateline = set(_datelines(tokens))
        self.longest: dict[int, int] = {}
        for p in proposals:
            if p.matches:
                for i in range(p.first, p.last):
                    self.longest[i] = max(self.longest.get(i, 0), p.last - p.first)
        self.surnames, self.persons = self._people()
        self.situated = {p.key for p in proposals if self._is_situated(p)}

    def _people(self) -> tuple[set[str], set[str]]:
        """Collect the last and the other words of the story's personal names."""
        surnames, persons, t = set(), set(), self.tokens
        for first, last, label in t.entities:
            if label == "PERSON":
                words = [w for w in t.lower[first:last] if w not in ("'s", "’s")]
                persons.update(words)
                if len(words) > 1:
                    surnames.add(words[-1])
        for i in range(1, len(t)):
            if (
                t.lower[i - 1] in given_names()
                and t.namelike[i - 1]
                and is_namelike(t.text[i])
                and t.lower[i] not in KIND_CUES
                and self.longest.get(i, 1) == 1
                and t.label(i) not in ("LOC", "FAC")
                and t.label(i - 1) not in _PLACES
            ):
                surnames.add(t.lower[i])
        return surnames, persons

    def _is_situated(self, p: Proposal) -> bool:
        """Tell whether the words about a mention use it as a place."""
        t = self.tokens
        before, after = t.word(p.first - 1), t.word(p.last)
        return (
            before in PLACE_PREPOSITIONS
            or before in KIND_CUES
            or after in KIND_CUES
            or (before == "of" and t.word(p.first - 2) in KIND_CUES)
            or (after == "," and self._holder(p.last + 1))
        )

    def _holder(self, i: int) -> bool:
        """Tell whether a country or division is named at token ``i``."""
        other = self.starts.get(i)
        return other is not None and self.classes[other.key] in _HOLDERS

    def _tag(self, p: Proposal) -> str:
        """Say how the span sits in what the tagger marked."""
        t = self.tokens
        number = t.entity[p.first]
        if number < 0:
            return "none" if all(e < 0 for e in t.entity[p.first : p.last]) else "over"
        first, last, label = t.entities[number]
        kind = label if label in _KEPT else "OTHER"
        if first >= p.first and last <= p.last:
            return f"{kind}=" if p.last - last <= 1 else f"{kind}<"
        inner_last = last - 1 if t.text[last - 1] in ("'s", "’s") else last
        inner_first = first + 1 if t.lower[first] == "the" else first
        if inner_first >= p.first and inner_last <= p.last:
            return f"{kind}="
        return f"in {kind}"

    def terms(self, p: Proposal) -> dict[str, float]:
        """Return what speaks for and against the span, by name."""
        tag, known = self._tag(p), self.classes[p.key]
        terms = {f"tagged {tag}": 1.0, f"known as {known}": 1.0}
        terms[f"tagged {tag}, {known}"] = 1.0
        self._shape(p, terms)
        self._beside(p, terms)
        self._entity(p, tag, terms)
        self._elsewhere(p, tag, terms)
        self._guards(p, tag, terms)
        return terms

    def _shape(self, p: Proposal, terms: dict[str, float]) -> None:
        t, size = self.tokens, p.last - p.first
        if size > 1:
            terms["several words"] = 1.0
            if p.matches:
                terms["several words, known"] = 1.0
        if size < self.longest.get(p.first, 0):
            terms["inside a longer name"] = 1.0
        word = t.text[p.first]
        if size == 1:
            if len(word) <= 3 and word.isupper():
                terms["short capitals"] = 1.0
            elif word.isupper() and t.case == "mixed" and "." not in word:
                terms["capitals"] = 1.0
            terms[f"part of speech {t.pos[p.first]}"] = 1.0
            if t.lower[p.first] in self.plain:
                terms["also a common word"] = 1.0
        last = t.lower[p.last - 1]
        if size > 1 and (last in KIND_CUES or last in ENDINGS):
            terms[f"ends in {last}"] = 1.0
        if size > 1 and t.lower[p.first] in _ROADS:
            terms["a numbered road"] = 1.0
        if p.first in self.dateline:
            terms["in the dateline"] = 1.0
        if t.initial[p.first]:
            terms["opens the sentence"] = 1.0
        terms[f"rule {p.rule.split(':')[0]}"] = 1.0
        if p.matches:
            sizes = [m.place.population or 0 for m in p.matches]
            terms["size"] = math.log10(max(sizes) + 1) / 7
            if any(m.form == "exact" and m.sort == "official" for m in p.matches):
                terms["its official name"] = 1.0

    def _beside(self, p: Proposal, terms: dict[str, float]) -> None:
        """Look at the words before and after, and at neighbours in a list."""
        t = self.tokens
        before, after = t.word(p.first - 1), t.word(p.last)
        previous = p.first - 1
        if before == "the":
            terms["after the"] = 1.0
            previous -= 1
        lead = t.word(previous)
        if lead in PLACE_PREPOSITIONS:
            terms["after a preposition of place"] = 1.0
            terms[f"after {lead}"] = 1.0
        elif lead in ("of", "and", ",", "or", "-", "with", "by", "for", "(", "between"):
            terms[f"after {lead}"] = 1.0
        if lead == "of" and t.word(previous - 1) in KIND_CUES:
            terms["after city of and the like"] = 1.0
        if before in KIND_CUES:
            terms["after a word of kind"] = 1.0
        self._after(p, after, terms)
        self._neighbours(p, terms)
        i = p.first - 1
        if i >= 0 and not t.initial[p.first] and not t.breaks(p.first):
            if before.rstrip(".") in TITLES or before in TITLES:
                terms["after a title"] = 1.0
            elif t.namelike[i] and i not in self._covered(p.first):
                terms["after another name word"] = 1.0
                if t.entity[i] < 0:
                    terms["after a capital outside names"] = 1.0

    def _after(self, p: Proposal, after: str, terms: dict[str, float]) -> None:
        t = self.tokens
        if p.last < len(t) and not t.breaks(p.last):
            if t.namelike[p.last]:
                terms["before another name word"] = 1.0
                if after in INSTITUTIONS:
                    terms["before an institution"] = 1.0
            elif after in INSTITUTIONS:
                terms["before a common institution"] = 1.0
            if after in KIND_CUES:
                terms["before a word of kind"] = 1.0
            if after in (",", "'s", "’s", "-", "and", ")", ".", "(", "/"):
                terms[f"before {after.replace('’', chr(39))}"] = 1.0
            if t.doc[p.last].lemma_ in SPEECH:
                terms["before a verb of saying"] = 1.0
            if after == "-" and t.word(p.last + 1) in (
                "based",
                "born",
                "backed",
                "led",
            ):
                terms["before -based"] = 1.0

    def _covered(self, last: int) -> range:
        """Return the tokens of the known name that ends where this one begins."""
        other = self.ends.get(last)
        return range(other.first, other.last) if other else range(0)

    def _neighbours(self, p: Proposal, terms: dict[str, float]) -> None:
        """Look for "X, Y" and for lists of places."""
        t = self.tokens
        if t.word(p.last) == ",":
            other = self.starts.get(p.last + 1)
            if other is not None:
                kind = self.classes[other.key]
                if kind in ("country", "division", "code"):
                    terms["before its division or country"] = 1.0
                elif t.label(other.first) in _PLACES:
                    terms["in a list of places"] = 1.0
        if t.word(p.first - 1) == ",":
            other = self.ends.get(p.first - 1)
            if other is not None:
                terms["after a known name and a comma"] = 1.0
                if self.classes[p.key] in ("country", "division", "code"):
                    terms["after what lies in it"] = 1.0
        elif t.word(p.first - 1) in ("and", "or", "&"):
            i = p.first - 2 - (t.word(p.first - 2) == ",")
            if i >= 0 and t.label(i) in _PLACES:
                terms["in a list of places"] = 1.0
            elif i >= 0 and t.label(i) == "PERSON":
                terms["in a list of people"] = 1.0
        if t.word(p.last) in ("and", "or", "&") and p.last + 1 < len(t):
            label = t.label(p.last + 1)
            if label in _PLACES:
                terms["in a list of places"] = 1.0
            elif label == "PERSON":
                terms["in a list of people"] = 1.0

    def _entity(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say where in a longer tagged name the span stands."""
        if not tag.startswith("in "):
            return
        t = self.tokens
        first, last, _ = t.entities[t.entity[p.first]]
        if t.lower[first] == "the":
            first += 1
        where = (
            "opens" if p.first == first else "closes" if p.last >= last else "within"
        )
        terms[f"{where}, {tag}"] = 1.0
        if t.word(p.first - 1) in ("of", "in", "at", "for") and p.first > first:
            terms[f"after of, {tag}"] = 1.0
        if p.last < last and t.lower[last - 1] in INSTITUTIONS:
            terms[f"{where} an institution, {tag}"] = 1.0

    def _elsewhere(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say how the same name is tagged elsewhere in the story."""
        tags = self.tags[p.key]
        others = sum(tags.values()) - 1
        if others <= 0:
            return
        for group, names in _GROUPS.items():
            count = sum(tags[name] for name in names) - (tag in names)
            if count:
                terms[f"elsewhere {group}"] = count / others
                if tag not in names:
                    terms[f"elsewhere {group}, here not"] = count / others

    def _guards(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say what speaks for the name of a person."""
        t = self.tokens
        first, last = t.lower[p.first], t.lower[p.last - 1]
        if p.last - p.first == 1:
            if first in given_names():
                terms["a given name"] = 1.0
            if first in self.surnames and "PERSON" not in tag:
                terms["a surname of the story"] = 1.0
                if p.key not in self.situated:
                    terms["a surname, nowhere used as a place"] = 1.0
            elif first in self.persons and "PERSON" not in tag:
                terms["in a person's name of the story"] = 1.0
        elif first in given_names() or last in self.surnames:
            terms["opens with a given name"] = 1.0
        if t.word(p.first - 1) in given_names() and t.namelike[p.first - 1]:
            terms["after a given name"] = 1.0


def _datelines(tokens: Tokens) -> Iterator[int]:
    """Give the tokens of datelines: "TEHRAN —", "TROY, N.C. (AP) —", "PARIS:"."""
    line, size = 0, len(tokens)
    while line < size:
        i, capitals = line, tokens.text[line].isupper() and len(tokens.text[line]) > 2
        while i < min(line + _LONGEST_DATELINE, size) and (
            tokens.namelike[i] or tokens.text[i] in _DATELINE_MARKS
        ):
            if tokens.text[i] in _DASHES and i > line and (capitals or line == 0):
                yield from range(line, i)
                break
            i += 1
        line += 1
        while line < size and not tokens.breaks(line):
            line += 1


_ROADS = frozenset("highway route interstate road exit avenue us u.s. state".split())
_HOLDERS = frozenset({"country", "division", "code"})
_LONGEST_DATELINE = 12
_DASHES = frozenset(("-", "--", "–", "—", "―"))
_DATELINE_MARKS = _DASHES | frozenset(", . ( ) / [ ]".split())

_KEPT = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON"})
_GROUPS = {
    "a place": ("GPE=", "LOC=", "FAC=", "GPE<", "LOC<", "FAC<"),
    "a people": ("NORP=",),
    "a body": ("ORG=",),
    "a person": ("PERSON=", "in PERSON"),
    "in a body": ("in ORG",),
}
