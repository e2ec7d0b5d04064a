"""The counts of a sentence: how they stand, whose they are, and what they add to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .count import Count
from .nouns import is_generic
from .scope import place_of, side_of
from .status import StatusReader

if TYPE_CHECKING:
    from ...lang import Language

__all__ = ["SentenceReader"]

#: How far before a number "first" and "initially" are looked for (tokens).
_NEAR = 5


class SentenceReader:
    """Reads how the counts of a sentence stand to what is said, and to each other."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures
        self._status = StatusReader(language)

    def read(self, counts: Sequence[Count], recent: Sequence[Count]) -> list[Count]:
        """Return those counts of a sentence that say what happened, as they stand.

        They can be parts of one another and of the ``recent`` ones before them.
        """
        kept = []
        for count in counts:
            standing = self._status.read(count)
            if standing.unreal or (standing.negated and not count.is_zero):
                continue
            count.source = count.source or standing.source
            count.via = standing.via
            if count.status == "asserted":
                count.status = standing.status
            count.place = place_of(count, self._words)
            self._take_side(count)
            kept.append(count)
        self._supersede(kept)
        sums = (count.part_of for count in recent if count.part_of is not None)
        whole = set(map(id, (*kept, *recent, *sums)))
        for count in kept:
            if count.part_of is not None and id(count.part_of) not in whole:
                count.part_of = None
        _add_to_totals(kept)
        return kept

    def _supersede(self, counts: Sequence[Count]) -> None:
        """Mark what was said at first where the sentence gives a later number."""
        for at, count in enumerate(counts):
            later = (c for c in counts[at + 1 :] if c.outcome == count.outcome)
            start = max(count.predicate.sent.start, count.first - _NEAR)
            near = count.predicate.doc[start : count.first]
            first = any(t.lower_ in self._words.earlier_words for t in near)
            if first and any(c.kind == "total" and not c.part_of for c in later):
                count.status = "superseded"

    def _take_side(self, count: Count) -> None:
        """Name whose people are counted, where a party speaks of its own losses."""
        verb = count.predicate
        count.side = side_of(count, self._words)
        if verb.lemma_.casefold() not in self._words.losing_verbs:
            return
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        noun = count.group.noun
        if subject is None or noun is None:
            return
        if count.group.head.head.i != verb.i or count.group.head.dep_ != "dobj":
            return
        who = count.source if subject.pos_ == "PRON" else subject
        if who is not None:
            count.side = who.text if who.pos_ == "PROPN" else who.lower_
            if is_generic(noun, self._words):
                count.of = count.side


def _add_to_totals(counts: Sequence[Count]) -> None:
    """Make each increment a part of the total that it brings a toll to."""
    for count in counts:
        if count.kind != "increment" or count.part_of is not None:
            continue
        for total in counts:
            same = total.outcome == count.outcome and total.kind == "total"
            if same and (total.toll or total.cumulative) and total.status == "asserted":
                count.part_of = total
                names = count.group.noun is not None and count.predicate in (
                    count.group.tokens
                )
                count.of = total.of if names else count.of
    for total in counts:
        if not total.toll or total.predicate.dep_ != "advcl":
            continue
        for count in counts:
            # "Two tested positive, bringing cases to nine": two of the nine are new.
            same = total.outcome == count.outcome and count.part_of is None
            over = total.predicate.head.i
            if same and over in (count.predicate.i, count.group.head.head.i):
                count.part_of, count.kind = total, "increment"
