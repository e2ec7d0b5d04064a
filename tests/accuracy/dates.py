"""How well dates are read: TIMEX3 expressions with values.

A set holds one document a line: id, dct (day of publication), text and timex, each
with start, end, type and value (TIMEX3). Figures are micro averages: relaxed matches
share a character, strict ones the whole span; ``value F1`` counts relaxed matches
with the same value; ``days right`` is the share of marked days found with the same
first and last day. The details tell how often each rule is right, of all it found:
about the days where days are marked, else about the value, and wrong where nothing is
marked. Days that the annotators left open ("1998-WXX") do not count. These shares, of
newswire, are what a reading states as confidence (``dateline.dates.explain.MEASURED``).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from common import (
    Counts,
    Record,
    Set,
    Table,
    by_group,
    f1,
    overlap,
    parses,
    share,
    total,
    watched,
    with_halves,
    with_intervals,
)

from dateline.dates import find_dates
from dateline.model.intervals import days
from dateline.nlp.story import ParsedStory


def measure(marked: Set, cache: Path) -> list[Table]:
    """Read a set and return its table."""
    docs = parses(marked, cache)
    each, predictions = [], []
    for doc, record in zip(watched(docs, marked.key), marked.records, strict=True):
        found = predict(record, doc)
        each.append(count(record["timex"], found))
        predictions.append({"id": record["id"], "timex": found})
    table = Table(
        "",
        with_intervals(each, figures),
        by_group(total(each), "right", "read", "right"),
        predictions=tuple(predictions),
    )
    return with_halves(marked, each, figures, table)


def predict(record: Record, doc: Any) -> list[Record]:
    """Return the time expressions found in one document."""
    told = record.get("dct")
    published = dt.date.fromisoformat(told[:10]) if told else None
    return [
        {"start": e.start, "end": e.end, "type": e.timex_type, "value": e.value,
         "mod": e.mod, "rule": e.rule}
        for e in find_dates(ParsedStory(doc), published)
    ]  # fmt: skip


def paired(gold: list[Record], found: list[Record]) -> Iterator[tuple[Record, Record]]:
    """Yield pairs of marked and found expressions that overlap, exact ones first."""
    pairs = [
        ((g["start"], g["end"]) != (f["start"], f["end"]), g["start"], i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if overlap(g, f) > 0
    ]
    used_gold, used_found = set(), set()
    for _, _, i, j in sorted(pairs):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield gold[i], found[j]


def count(marked: list[Record], found: list[Record]) -> Counts:
    """Count what is right in one document."""
    counts: Counts = Counter(found=len(found), marked=len(marked))
    counts["with days"] = sum(days(g.get("value")) is not None for g in marked)
    partner = {}
    for gold, hit in paired(marked, found):
        partner[id(hit)] = gold
        counts["relaxed"] += 1
        counts["strict"] += all(gold[key] == hit[key] for key in ("start", "end"))
        counts["type"] += gold["type"] == hit["type"]
        counts["value"] += gold["value"] == hit["value"]
        span = days(gold.get("value"))
        counts["days"] += span is not None and span == days(hit["value"])
    for hit in found:
        right = is_right(hit, partner.get(id(hit)))
        if right is not None:
            counts[f"right, {hit['rule']}"] += right
            counts[f"read, {hit['rule']}"] += 1
    return counts


def is_right(hit: Record, gold: Record | None) -> bool | None:
    """Tell whether what a rule read is right; None where the set leaves it open."""
    if gold is None:
        return False
    span, told = days(gold.get("value")), days(hit["value"])
    if span is not None:
        return span == told
    if told is not None and "X" in (gold.get("value") or ""):
        return None
    return bool(gold["value"] == hit["value"])


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    shown = {
        f"{name} F1": f1(counts[name], counts["found"], counts["marked"])
        for name in ("strict", "relaxed", "type", "value")
    }
    return {**shown, "days right": share(counts["days"], counts["with days"])}
