"""Which stretches of a story could name a place: every witness may propose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...lang.en.places import CONNECTORS, FACILITY_HEADS, FUNCTION, GENERIC, NATURAL
from ..name_variants import look_up
from .coordination import mark_lists, shared_heads

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer, Match
    from ...nlp.tokens import Tokens

__all__ = ["Proposal", "propose"]

#: The longest name looked up, in tokens ("Saint Vincent and the Grenadines").
LONGEST = 6

#: Abbreviations are shorter than this, in characters.
_LONGEST_SHORT = 6

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "LANGUAGE"})

#: Words that open a tagged span without being part of the name.
_LEADING = frozenset(
    "the a an this that these those its his her their our my some all both many "
    "northern southern eastern western central north-eastern south-eastern "
    "northeastern northwestern southeastern southwestern nearby downtown "
    "mainland greater neighboring neighbouring".split()
)
_TRAILING = frozenset("' ’ 's ’s , . ; : - – — ( ) \" ” “".split())


@dataclass(slots=True)
class Proposal:
    """A span that may name a place, and what speaks for it.

    ``first`` and ``last`` are tokens (``last`` excluded), ``start`` and ``end``
    characters; ``name`` is what was looked up; ``rule`` says who proposed it.
    ``listed`` is the word of kind over the list that it stands in, ``partner`` the
    proposal whose head it shares ("West Sussex" in "East and West Sussex").
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    matches: tuple[Match, ...]
    rule: str
    terms: dict[str, float] = field(default_factory=dict)
    score: float = 0.0
    listed: str = ""
    partner: Proposal | None = None

    @property
    def dated(self) -> bool:
        """Whether it stands in a dateline."""
        return "in the dateline" in self.terms

    @property
    def key(self) -> str:
        """The name in the form that is compared within a story."""
        return self.name.casefold()


def propose(tokens: Tokens, gazetteer: Gazetteer) -> list[Proposal]:
    """Return every span that some witness takes for a place name, by start."""
    found: dict[tuple[int, int], Proposal] = {}
    for source in (
        _looked_up(tokens, gazetteer),
        _tagged(tokens, gazetteer),
        _facilities(tokens, gazetteer),
        _prefixes(tokens, gazetteer),
        _natural(tokens, gazetteer),
    ):
        for proposal in source:
            found.setdefault((proposal.start, proposal.end), proposal)
    for proposal in list(_shared_heads(tokens, gazetteer, list(found.values()))):
        found[proposal.start, proposal.end] = proposal
    mark_lists(tokens, gazetteer, list(found.values()))
    for proposal in list(_repeated(tokens, list(found.values()))):
        found.setdefault((proposal.start, proposal.end), proposal)
    return sorted(found.values(), key=lambda p: (p.start, -p.end))


def _make(
    tokens: Tokens, first: int, last: int, gazetteer: Gazetteer, rule: str
) -> Proposal:
    phrase = tokens.phrase(first, last)
    end = tokens.end[last - 1]
    matches = look_up(gazetteer, phrase).matches
    if tokens.story[end : end + 1] == "." and len(phrase) < _LONGEST_SHORT:
        # "Innisfail, Alta.": the tagger's words leave the dot to the sentence.
        dotted = look_up(gazetteer, phrase + ".").matches
        if any(match.sort == "abbreviation" for match in dotted):
            phrase, matches = phrase + ".", dotted
    return Proposal(first, last, tokens.start[first], end, phrase, matches, rule)


def _looked_up(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Give the longest names of the gazetteer, from left to right."""
    i, size = 0, len(tokens)
    while i < size:
        step = 1
        if _opens(tokens, i):
            for last in _ends(tokens, i):
                proposal = _make(tokens, i, last, gazetteer, "gazetteer")
                if _worth(proposal, tokens):
                    yield proposal
                    step = last - i
                    break
        i += step


def _worth(proposal: Proposal, tokens: Tokens) -> bool:
    """Tell whether a name found is more than a chance likeness of sounds."""
    if tokens.word(proposal.last) == "union" and all(
        match.place.kind == "continent" for match in proposal.matches
    ):
        return False  # the European Union and the African Union are bodies
    single = proposal.last - proposal.first == 1
    if single and tokens.lower[proposal.first] in GENERIC:
        return False
    if any(match.form != "key" for match in proposal.matches):
        return True
    return bool(proposal.matches) and tokens.label(proposal.first) in _PLACE_LABELS


def _opens(tokens: Tokens, i: int) -> bool:
    """Tell whether a name may begin at token ``i``."""
    if not tokens.namelike[i]:
        return False
    word = tokens.text[i]
    if tokens.lower[i] in FUNCTION and tokens.lower[i] != "new":
        return len(word) == 2 and word.isupper() and tokens.case == "mixed"
    return len(word) > 1


def _ends(tokens: Tokens, first: int) -> list[int]:
    """Return where a name that begins at ``first`` may end, the farthest first."""
    ends = []
    for i in range(first, min(first + LONGEST, len(tokens))):
        if i > first and tokens.breaks(i):
            break
        if tokens.namelike[i] or (i > first and tokens.text[i].isdigit()):
            ends.append(i + 1)
        elif tokens.lower[i] not in CONNECTORS:
            break
    return ends[::-1]


def _tagged(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Give the tagger's places, trimmed, and cut where a comma parts two names."""
    for first, last, label in tokens.entities:
        if label not in _PLACE_LABELS:
            continue
        piece = first
        for i in range(first, last + 1):
            if i == last or tokens.text[i] in (",", "/", "\n", ";", "("):
                trimmed = _trim(tokens, piece, i)
                if trimmed and any(map(str.isalpha, tokens.phrase(*trimmed))):
                    yield _make(tokens, *trimmed, gazetteer, f"tagger: {label}")
                piece = i + 1


def _trim(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Cut articles, lower-case modifiers and possessives off the ends."""
    while first < last and (
        tokens.lower[first] in _LEADING
        and (tokens.text[first].islower() or tokens.lower[first] in ("the", "a"))
    ):
        first += 1
    while first < last and (
        tokens.lower[last - 1] in _TRAILING or not tokens.text[last - 1].strip()
    ):
        last -= 1
    return (first, last) if first < last else None


def _facilities(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Give facilities whole: "Baghdad's international airport", "Asad air base"."""
    for i, word in enumerate(tokens.lower):
        if word not in FACILITY_HEADS:
            continue
        capital = tokens.text[i][:1].isupper()
        base = word == "base" and tokens.word(i - 1) in ("air", "naval", "military")
        common = word in ("airport", "airfield", "airbase") or base
        if not (capital or common) or (word == "base" and not base):
            continue
        first = _facility_start(tokens, i)
        if first is not None:
            yield _make(tokens, first, i + 1, gazetteer, "facility")


def _facility_start(tokens: Tokens, head: int) -> int | None:
    """Walk left from a facility's head noun to the first word of its name."""
    first = None
    for i in range(head - 1, max(-1, head - 1 - LONGEST), -1):
        word = tokens.lower[i]
        if tokens.breaks(i + 1):
            break
        if tokens.namelike[i] and word not in FUNCTION:
            first = i
        elif word not in _INNER and tokens.text[i] not in ("-", "'s", "’s"):
            break
    return first


_INNER = frozenset("international air naval military main national al el".split())


def _prefixes(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Give the place in a compound that is one token: "U.S.-backed"."""
    for i, word in enumerate(tokens.text):
        head, mark, rest = word.replace("–", "-").partition("-")
        if not (mark and rest and head[:1].isupper()):
            continue
        matches = look_up(gazetteer, head).matches if len(head) > 1 else ()
        if matches:
            start = tokens.start[i]
            yield Proposal(
                i, i + 1, start, start + len(head), head, matches, "compound"
            )


def _natural(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Give names that end in a word of kind, known or not: "the Lofoten Islands"."""
    for i, word in enumerate(tokens.text):
        if not (word[:1].isupper() and tokens.lower[i] in NATURAL):
            continue
        first = i
        while (
            first > max(0, i - LONGEST)
            and not tokens.breaks(first)
            and tokens.namelike[first - 1]
            and tokens.lower[first - 1] not in FUNCTION
        ):
            first -= 1
        if first < i:
            yield _make(tokens, first, i + 1, gazetteer, "word of kind")


def _shared_heads(
    tokens: Tokens, gazetteer: Gazetteer, known: list[Proposal]
) -> Iterator[Proposal]:
    """Give the first of "East and West Sussex" under its full name."""
    for at, name, other in shared_heads(tokens, known):
        matches = look_up(gazetteer, name).matches
        if any(match.form != "key" for match in matches):
            yield Proposal(
                first=at,
                last=at + 1,
                start=tokens.start[at],
                end=tokens.end[at],
                name=name,
                matches=matches,
                rule="shared head",
                partner=other,
            )


def _repeated(tokens: Tokens, known: list[Proposal]) -> Iterator[Proposal]:
    """Give every other occurrence of the names that the tagger alone proposed."""
    by_first: dict[str, dict[tuple[str, ...], Proposal]] = defaultdict(dict)
    for proposal in known:
        if proposal.rule.startswith("tagger") and not proposal.matches:
            words = tuple(tokens.text[proposal.first : proposal.last])
            by_first[words[0]][words] = proposal
    if not by_first:
        return
    for i, word in enumerate(tokens.text):
        for words, proposal in by_first.get(word, {}).items():
            last = i + len(words)
            if tuple(tokens.text[i:last]) == words:
                yield Proposal(
                    first=i,
                    last=last,
                    start=tokens.start[i],
                    end=tokens.end[last - 1],
                    name=tokens.phrase(i, last),
                    matches=proposal.matches,
                    rule="sweep",
                )
