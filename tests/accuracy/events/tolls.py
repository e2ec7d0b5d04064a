"""How many figures of victims and others are found, and how many sentences are right.

A sentence has ``figures``: outcome; value, or low and high (a value may be such a pair,
too); and perhaps of, qualifier, status. A figure is found if one of the same outcome
and number was read. Of a hedged number either end will do ("at least 30", "up to 40"),
and of words for a number ("dozens") a stretch that overlaps it. A sentence is wholly
right if all its figures are found and nothing else is; "with details", if of whom, the
hedge and the status are right as well. Readings without figures of their own are judged
by the numbers of killed, injured and missing of their events.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent.parent))

from answers import among, same_name, same_word
from common import Counts, Record, Set, Table, share, watched, with_intervals

import dateline as dl

#: Names of one outcome.
OUTCOMES = {"held": "kidnapped", "detained": "arrested"}

#: Hedges that say the same, and words that hedge nothing.
HEDGES = {
    "some": "about",
    "around": "about",
    "roughly": "about",
    "approximately": "about",
    "almost": "nearly",
    "over": "more than",
    "as many as": "up to",
    "only": "",
    "all": "",
    "more": "",
    "another": "",
}

#: Words for a number, and the digits and nouns they go with.
VAGUE = ("dozens", "scores", "hundreds", "thousands", "several hundred")


@dataclass(frozen=True)
class Number:
    """A figure, marked or found; ``outcome`` and ``of`` may have alternatives."""

    outcome: str
    low: float | None
    high: float | None
    hedge: str = ""
    of: str | None = None
    status: str = "asserted"
    optional: bool = False

    @property
    def vague(self) -> bool:
        """Tell whether words stand for the number."""
        return self.hedge.startswith(VAGUE)


def marked_numbers(record: Record) -> list[Number]:
    """Return the figures of a sentence of a set."""
    return [_marked(figure) for figure in record["figures"]]


def _marked(figure: Record) -> Number:
    value = figure.get("value")
    ends = value if isinstance(value, list) else [value, value]
    low, high = (figure.get("low", ends[0]), figure.get("high", ends[1]))
    return Number(
        figure["outcome"],
        low,
        high,
        hedge_of(figure.get("qualifier")),
        figure.get("of"),
        figure.get("status") or "asserted",
        bool(figure.get("optional")),
    )


def found_numbers(reading: Any) -> list[Number]:
    """Return the figures of a reading."""
    figures = getattr(reading, "figures", None)
    if figures is None:
        return list(dict.fromkeys(_tolls(reading)))
    return [
        Number(
            figure.outcome,
            figure.low,
            figure.high,
            hedge_of(figure.qualifier),
            figure.of,
            figure.status,
        )
        for figure in figures
    ]


def _tolls(reading: Any) -> Iterator[Number]:
    """Yield the numbers of victims of events that are told the first time."""
    for event in reading.events:
        for outcome in ("killed", "injured", "missing"):
            number = getattr(event, outcome)
            if number is not None and event.same_as is None:
                hedge = hedge_of(getattr(event, f"{outcome}_hedge"))
                yield Number(outcome, number, number, hedge)


def hedge_of(qualifier: str | None) -> str:
    """Return a hedge in one of the words that say the same."""
    told = (qualifier or "").casefold()
    return HEDGES.get(told, told)


def agree(gold: Number, found: Number) -> bool:
    """Tell whether outcome and number are the same."""
    outcome = OUTCOMES.get(found.outcome.replace("_", " "), found.outcome)
    if not any(outcome == OUTCOMES.get(each, each) for each in among(gold.outcome)):
        return False
    if gold.vague:
        return _overlap(gold, found)
    if gold.hedge:
        return bool({gold.low, gold.high} & {found.low, found.high} - {None})
    return (gold.low, gold.high) == (found.low, found.high)


def _overlap(gold: Number, found: Number) -> bool:
    """Tell whether a stretch has numbers of the marked one, and none far below."""
    if gold.low is None or gold.high is None or found.low is None:
        return False
    reach = float("inf") if found.high is None else found.high
    return gold.low / 2 <= found.low <= gold.high and reach >= gold.low


def same_details(gold: Number, found: Number) -> bool:
    """Tell whether of whom, hedge and status are the same, where they are marked."""
    if gold.of and not (found.of and same_name(gold.of, found.of)):
        return False
    hedged = gold.vague or gold.hedge == found.hedge
    return hedged and same_word(gold.status, found.status)


def count(gold: list[Number], found: list[Number]) -> Counts:
    """Count the figures of one sentence, paired with the same details first."""
    left, pairs = list(found), []
    for strict in (True, False):
        for one in gold:
            if any(one is paired for paired, _ in pairs):
                continue
            same = [f for f in left if agree(one, f)]
            same = [f for f in same if same_details(one, f)] if strict else same
            if same:
                left.remove(same[0])
                pairs.append((one, same[0]))
    needed = [one for one in gold if not one.optional]
    hits = sum(not one.optional for one, _ in pairs)
    whole = hits == len(needed) and not left
    exact = whole and all(one.optional or same_details(one, f) for one, f in pairs)
    optional = len(pairs) - hits
    return Counter(
        {
            "gold": len(needed),
            "told": len(found) - optional,
            "hits": hits,
            "whole": whole and bool(gold),
            "exact": exact and bool(gold),
            "sentences": bool(gold),
        }
    )


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    return {
        "figures P": share(counts["hits"], counts["told"]),
        "figures R": share(counts["hits"], counts["gold"]),
        "figures wholly right": share(counts["whole"], counts["sentences"]),
        "figures right, details": share(counts["exact"], counts["sentences"]),
    }


def measure(marked: Set) -> list[Table]:
    """Read a set whose sentences have figures, and return its table."""
    each = []
    grouped: Counts = Counter()
    for record in watched(marked.records, marked.key):
        reading = dl.read(record["text"], published=record.get("published"))
        counts = count(marked_numbers(record), found_numbers(reading))
        each.append(counts)
        kind = record.get("kind", "other")
        grouped.update({f"whole, {kind}": counts["whole"], f"of, {kind}": 1})
    return [Table("", with_intervals(each, figures), by_kind(grouped))]


def by_kind(grouped: Counts) -> dict[str, tuple[float, int]]:
    """Return the share of sentences with all figures right by kind, worst first."""
    kinds = [name.removeprefix("of, ") for name in grouped if name.startswith("of, ")]
    rates = {
        f"figures wholly right, {kind}": (
            share(grouped[f"whole, {kind}"], grouped[f"of, {kind}"]),
            grouped[f"of, {kind}"],
        )
        for kind in kinds
    }
    return dict(sorted(rates.items(), key=lambda rate: (rate[1][0], rate[0])))
