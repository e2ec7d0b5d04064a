"""Names that lie in the one after them: "Lima, Ohio", "Leeds LS1 4AP", "Salem OR"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ...gazetteer.nesting import areas_of, held_by, link_of, postal_code
from ..larger_names import are_of_a_rank, says_which

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["mark_nested"]


def mark_nested(proposals: list[Proposal], tokens: Tokens, words: PlaceWords) -> None:
    """Mark the names that the one right after them holds, and that name.

    Two such names bear each other out, whatever the tagger takes them for.

    Parameters
    ----------
    proposals
        Every proposal, with its ``tag`` and what is ``known`` of it; changed in place.
    tokens, words
        Those of the story and its language.

    """
    ends: dict[int, list[Proposal]] = defaultdict(list)
    for p in proposals:
        if p.matches and p.known not in ("demonym", "sounds like a place", "code"):
            ends[p.last].append(p)
    for larger in proposals:
        if larger.known in ("demonym", "sounds like a place", "small place"):
            continue
        for gap in (0, 1):
            for p in ends.get(larger.first - gap, ()):
                if _is_in(p, larger, tokens, words):
                    p.nested = larger.nested = True
        for p in _before_an_apposition(larger, ends, tokens, words):
            p.nested = True
    adjectives = {p.last: p for p in proposals if says_which(p, tokens, words)}
    for p in proposals:
        before = adjectives.get(p.first)
        p.nested = (
            p.nested
            or _has_postal_code(p, tokens)
            or (before is not None and _is_one_of(p, before))
        )


def _before_an_apposition(
    larger: Proposal,
    ends: dict[int, list[Proposal]],
    tokens: Tokens,
    words: PlaceWords,
) -> list[Proposal]:
    """Return the names that a comma and "in" put into a larger one.

    "Nancy, in the east of France, will": somebody called so would be a rare chance.
    """
    at = larger.first - 1
    while tokens.word(at) in words.nesting_words - words.containing_prepositions:
        at -= 1
    inside = tokens.word(at) in words.containing_prepositions
    if not inside or tokens.word(at - 1) != "," or tokens.word(larger.last) != ",":
        return []
    return [
        p
        for p in ends.get(at - 1, ())
        if p.tag.relation != "in" and held_by(areas_of(larger.matches), p.matches)[1]
    ]


def _is_in(
    small: Proposal, larger: Proposal, tokens: Tokens, words: PlaceWords
) -> bool:
    """Tell whether a name lies in the larger one after it, or after a mark."""
    if any(tokens.breaks(i) for i in range(small.last, larger.first + 1)):
        return False
    gap = tokens.text[small.last : larger.first]
    link = link_of(gap, words)
    if link is None or link.order != "after" or (gap and not link.mark):
        return False
    if _is_inner(small, larger, tokens) and not _is_abbreviated(larger):
        return False
    if not gap and not _is_abbreviated(larger):
        return False
    if _goes_on(larger, tokens) or are_of_a_rank(small, larger):
        return False
    return bool(held_by(areas_of(larger.matches), small.matches)[1])


def _is_one_of(p: Proposal, adjective: Proposal) -> bool:
    """Tell whether a people or a division before a name has a town of it.

    No name of somebody or something goes on after the town's: "the Texan Paris Hilton".
    """
    whole = p.tag.relation != "in" or p.tag.label in ("GPE", "LOC")
    return whole and bool(held_by(areas_of(adjective.matches), p.matches)[1])


def _goes_on(larger: Proposal, tokens: Tokens) -> bool:
    """Tell whether a name is the head of a longer one: "Grand" of "Grand Cayman"."""
    number = tokens.entity[larger.first]
    return (
        number >= 0
        and tokens.entities[number][1] > larger.last
        and tokens.namelike[larger.last]
    )


def _is_inner(small: Proposal, larger: Proposal, tokens: Tokens) -> bool:
    """Tell whether a name is within that of a person or a body: "Paris Hilton"."""
    if small.tag.relation != "in" or small.tag.label not in ("PERSON", "ORG"):
        return False
    first, last, _ = tokens.entities[tokens.entity[small.first]]
    return first < small.first or last > larger.last


def _is_abbreviated(p: Proposal) -> bool:
    """Tell whether a name is the short form of a division's or country's."""
    return any(match.sort == "abbreviation" for match in p.matches)


def _has_postal_code(p: Proposal, tokens: Tokens) -> bool:
    """Tell whether a postal code of a country with the name follows it."""
    after = p.last + (tokens.word(p.last) == ",")
    code = postal_code(tokens.text[after : after + 2])
    return code is not None and any(
        m.form != "key" and m.place.country == code[0] for m in p.matches
    )
