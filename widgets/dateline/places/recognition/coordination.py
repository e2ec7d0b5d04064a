"""Lists of places under one word of kind: "East and West Sussex, Kent counties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lang.en.places import KIND_CUES, PLURALS
from ..name_variants import DIRECTIONS, look_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...gazetteer import Gazetteer
    from ...nlp.tokens import Tokens
    from .candidates import Proposal

__all__ = ["mark_lists", "shared_heads"]

_JOINTS = frozenset(("and", ",", "or", "&"))

#: Words that join a word of kind to the list after it.
_OPENERS = frozenset(("of", "including", "like", ":"))

#: Units whose full names ("Clay County") tell them from their towns.
_FULL = frozenset("county parish province governorate".split())


def shared_heads(
    tokens: Tokens, known: list[Proposal]
) -> Iterator[tuple[int, str, Proposal]]:
    """Give the directions that share the head of the name after them.

    Yields
    ------
    tuple
        The token ("East"), the full name ("East Sussex"), and the proposal that has
        the head ("West Sussex").

    """
    for other in known:
        words = tokens.text[other.first : other.last]
        if len(words) < 2 or words[0].casefold() not in DIRECTIONS:
            continue
        at = other.first - 1
        while tokens.word(at) in _JOINTS and tokens.word(at - 1) in DIRECTIONS:
            at -= 1
            if not tokens.namelike[at]:
                break
            yield at, " ".join((tokens.text[at], *words[1:])), other
            at -= 1


def mark_lists(tokens: Tokens, gazetteer: Gazetteer, known: list[Proposal]) -> None:
    """Tell the members of each list the kind that its word says of them all."""
    for i, plural in enumerate(tokens.lower):
        if plural not in PLURALS:
            continue
        kind = PLURALS[plural]
        for members in (_before(tokens, known, i), _after(tokens, known, i + 1)):
            if len(members) > 1:
                _mark(members, kind, gazetteer)


def _mark(members: list[Proposal], kind: str, gazetteer: Gazetteer) -> None:
    """Mark the members if most of them can be of the kind."""
    found = [_of_kind(member, kind, gazetteer) for member in members]
    if 2 * sum(name is not None for name in found) <= len(members):
        return
    for member, name in zip(members, found, strict=True):
        member.listed = kind
        if name is not None and name != member.name:
            member.name, member.matches = name, look_up(gazetteer, name).matches


def _of_kind(member: Proposal, kind: str, gazetteer: Gazetteer) -> str | None:
    """Return the name by which a member is a place of the kind, None if by none."""
    kinds = KIND_CUES[kind]
    names = [member.name]
    if kind in _FULL:
        names.insert(0, f"{member.name} {kind.title()}")
    for name in names:
        matches = look_up(gazetteer, name).matches
        if any(m.form != "key" and m.place.kind in kinds for m in matches):
            return name
    return None


def _before(tokens: Tokens, known: list[Proposal], end: int) -> list[Proposal]:
    """Return the list that ends before a token, last member first."""
    by_last = _longest(known, "last")
    members: list[Proposal] = []
    while end in by_last:
        members.append(by_last[end])
        end = by_last[end].first
        joint = end
        while tokens.word(joint - 1) in _JOINTS:
            joint -= 1
        if joint == end:
            break
        end = joint
    return members


def _after(tokens: Tokens, known: list[Proposal], start: int) -> list[Proposal]:
    """Return the list that begins at a token, or after "of" and the like there."""
    by_first = _longest(known, "first")
    if tokens.word(start) in _OPENERS:
        start += 1
    elif tokens.word(start) == "such" and tokens.word(start + 1) == "as":
        start += 2
    members: list[Proposal] = []
    while start in by_first:
        members.append(by_first[start])
        start = by_first[start].last
        joint = start
        while tokens.word(joint) in _JOINTS:
            joint += 1
        if joint == start:
            break
        start = joint
    return members


def _longest(known: list[Proposal], side: str) -> dict[int, Proposal]:
    """Return the longest proposal at each token, those that are known first."""
    best: dict[int, Proposal] = {}
    for proposal in known:
        at = getattr(proposal, side)
        if at not in best or _rank(proposal) > _rank(best[at]):
            best[at] = proposal
    return best


def _rank(proposal: Proposal) -> tuple[bool, int]:
    return bool(proposal.matches), proposal.last - proposal.first
