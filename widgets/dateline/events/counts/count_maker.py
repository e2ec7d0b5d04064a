"""Makes counts of groups and of what is said of them, ordinals among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .count import Count
from .groups import Group
from .nouns import plural, singular
from .scope import rate_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language
    from ...lang.figures import FigureWords

__all__ = ["CountMaker"]


class CountMaker:
    """Makes counts by the words of a language."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures
        self._articles = language.events.quantities.indefinite_articles

    def count(self, group: Group, outcome: str, predicate: Token) -> Count:
        """Return the count of a group of which a word says an outcome."""
        quantity = group.quantity
        assert quantity is not None
        names = self._words.names_of_outcome
        of = group.of
        names = names | self._words.report_nouns
        if group.noun is not None and singular(group.noun) in names:
            of = of if singular(group.noun) in ("body", "corpse") else ""
        rate = rate_of(group, predicate, self._words)
        increment = quantity.increment or _is_increase(group, self._words)
        qualifier = quantity.qualifier or _qualifier_of(group, self._words)
        return Count(
            group,
            outcome,  # type: ignore[arg-type]
            predicate,
            group.first,
            group.last,
            quantity.low,
            quantity.high,
            qualifier=qualifier,
            bound=quantity.bound,
            of=of,
            kind="rate" if rate else "increment" if increment else "total",
        )

    def ordinal(
        self, group: Group, count: Count, before: Sequence[Count]
    ) -> Iterator[Count]:
        """Read "an 11th miner died" as eleven, one of them new.

        An ordinal that goes on from all the victims ``before`` counts those as well
        of whom something else is said: "four died and a fifth was hurt".
        """
        first = group.head.doc[max(0, count.first - 1)]
        if first.lower_ not in self._articles or group.noun is None:
            return
        quantity = group.quantity
        assert quantity is not None
        others = _others_before(count, before)
        count.first, count.last = quantity.first, quantity.last
        one = self.count(group, count.outcome, count.predicate)
        one.first, one.low, one.high = first.i, 1, 1
        if others and count.low is not None:
            count.low = count.high = count.low - others
            if count.low == 1:
                one.rule = "ordinal of a group"
                yield one
                return
        one.qualifier, one.kind, one.part_of = "more", "increment", count
        one.of, count.of = count.of, plural(count.of, self._words)
        count.rule = one.rule = "ordinal of a group"
        count.cumulative = True
        yield count
        yield one


def _others_before(count: Count, before: Sequence[Count]) -> int:
    """Return of how many victims that an ordinal counts something else is said.

    0 unless it goes on from just those that were counted before it.
    """
    told = [
        b
        for b in before
        if b.low is not None
        and b.outcome != "destroyed"
        and (b.part_of is None or b.part_of.is_sum)
    ]
    others = sum(b.low or 0 for b in told if b.outcome != count.outcome)
    same = sum(b.low or 0 for b in told if b.outcome == count.outcome)
    return others if others + same + 1 == count.low else 0


def _is_increase(group: Group, words: FigureWords) -> bool:
    """Tell whether a number is by how much another grew: "an increase of 12"."""
    link = group.head.head
    noun = link.head
    grown = noun.pos_ == "NOUN" and noun.lemma_.casefold() in words.increase_nouns
    return group.head.dep_ == "pobj" and grown


def _qualifier_of(group: Group, words: FigureWords) -> str | None:
    """Return the adjective that qualifies a number of cases: "confirmed cases"."""
    if group.noun is None:
        return None
    adjectives = (child.lower_ for child in group.noun.lefts)
    return next((word for word in adjectives if word in words.case_qualifiers), None)
