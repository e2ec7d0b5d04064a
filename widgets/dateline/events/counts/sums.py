"""Sums: numbers of several groups that share one outcome: 4 soldiers and 6 rebels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .count import Count
from .groups import Group, named_group
from .nouns import is_person, singular
from .walks import chain

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language

__all__ = ["with_sums"]


def with_sums(counts: Sequence[Count], language: Language) -> list[Count]:
    """Return counts with the sums of those that are coordinated, each before its parts.

    One who is named or called by a noun counts as one beside a number: "Banda and
    nine of his guards". Where one of the groups has no number there is no sum.
    """
    found: list[Count] = []
    done: set[int] = set()
    for count in counts:
        if id(count) in done:
            continue
        parts = _parts(count, counts, language)
        if len(parts) > 1 and None not in [part.low for part in parts]:
            whole, parts = _whole(parts)
            found.append(whole)
            for part in parts:
                part.part_of = whole
                done.add(id(part))
                found.append(part)
            done.add(id(whole))
        else:
            found.append(count)
    return found


def _parts(count: Count, counts: Sequence[Count], language: Language) -> list[Count]:
    """Return the counts whose sum a count belongs to; empty if to none."""
    if not _can_be_added(count):
        return []
    parts: list[Count] = []
    for token in chain(count.group.head):
        same = [
            other
            for other in counts
            if other.group.head.i == token.i and other.outcome == count.outcome
        ]
        if same:
            if not _can_be_added(same[0]):
                return []
            parts.append(same[0])
        elif size := _size(token, language):
            parts.append(_called(token, size, count))
        else:
            return []
    return parts


def _can_be_added(count: Count) -> bool:
    """Tell whether a number is one of several that share a word for the outcome."""
    shares = not count.elliptic and not count.toll and count.part_of is None
    plain = count.kind == "total" and not count.is_zero and count.outcome != "destroyed"
    several = count.group.head.pos_ == "NOUN"  # "a couple"
    counted = count.group.noun is not None or count.group.rest or several
    alone = count.predicate.i in range(count.first, count.last)
    return shares and plain and counted and not alone


def _size(token: Token, language: Language) -> int:
    """Return how many people a word beside a number is for; 0 if that is not known."""
    words, noun = language.events.figures, singular(token)
    if token.tag_ not in ("NNP", "NN"):
        return 0
    if noun in words.group_sizes:
        return words.group_sizes[noun]
    if token.ent_type_ == "PERSON":
        return 1
    one = token.pos_ in ("NOUN", "PROPN") and noun not in words.collectives
    return int(one and is_person(token, language))


def _called(token: Token, size: int, beside: Count) -> Count:
    """Return the count of those whom a noun without a number is for."""
    group: Group = named_group(token)
    return Count(
        group,
        beside.outcome,
        beside.predicate,
        group.first,
        group.last,
        size,
        size,
        of=group.of,
        degree=beside.degree,
        status=beside.status,
        source=beside.source,
        via=beside.via,
        place=beside.place,
        rule="one beside a number",
    )


def _whole(parts: list[Count]) -> tuple[Count, list[Count]]:
    """Return the count that holds several, and those that are its parts.

    The first of them holds the others where it is their sum: "three men, a father and
    two sons".
    """
    first, *others = parts
    if len(others) > 1 and first.low == sum(p.low or 0 for p in others):
        return first, others
    return _sum(parts), parts


def _sum(parts: Sequence[Count]) -> Count:
    """Return the count that holds all of several."""
    low = sum(p.low or 0 for p in parts)
    high = sum(p.high or 0 for p in parts)
    hedged = next((p for p in parts if p.bound is not None), None)
    first = parts[0]
    vague = hedged is not None and hedged.bound == "vague"
    return Count(
        first.group,
        first.outcome,
        first.predicate,
        first.first,
        parts[-1].last,
        low,
        high,
        qualifier=hedged.qualifier if hedged and not vague else None,
        bound=hedged.bound if hedged else None,
        of="people",
        degree=first.degree,
        status=next((p.status for p in parts if p.status != "asserted"), "asserted"),
        source=next((p.source for p in parts if p.source is not None), None),
        via=next((p.via for p in parts if p.via is not None), None),
        place=next((p.place for p in parts if p.place is not None), None),
        is_sum=True,
        rule="sum of groups",
    )
