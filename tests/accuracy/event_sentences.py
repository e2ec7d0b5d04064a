"""How well events and figures are read in plain sentences.

The sentences (``events/sheet.jsonl``) were written for it: ``events/pairing.py``
says which marked event a found one is, ``events/slots.py`` what is counted, and
``events/tolls.py`` what of figures. Rules may be looked for in the half "look"; nobody
looks at what is wrong in the half "report". Sentences with ``figures`` null are not
judged by their figures. "onsets" are disasters, accidents, strikes and protests without
a party that has a name: they should be found, with the right class. "kinds" are of the
kinds of news that a thesaurus lists, all of them looked at by now. Details are by kind
of sentence and class of event.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent / "events"))

import slots
import tolls
from common import (
    Record,
    Set,
    Table,
    by_group,
    read_lines,
    total,
    watched,
    with_intervals,
)
from pairing import Judged, found_events, judge

import dateline as dl

__all__ = ["HALVES", "measure", "read_all", "sheets"]

FOLDER = Path(__file__).parent / "events"

#: The half to look at, and the one that stays unseen.
HALVES = ("look", "report")

#: The details: what is counted as right, of what, and what it is called.
DETAILS = (
    ("kind strict", "kind", "strictly right R, kind"),
    ("marked strict", "marked", "strictly right R"),
    ("judged strict", "judged", "strictly right P"),
)

#: A sentence's events as judged, and its reading.
Sentence = tuple[list[Judged], Any]


def sheets() -> list[Set]:
    """Return the halves of the sheet, the onsets, and the kinds of news."""
    whole = read_lines("events", FOLDER / "sheet.jsonl")
    halves = [
        Set(
            "events",
            Path(f"sheet.{half}"),
            tuple(r for r in whole.records if r["half"] == half),
            whole.digest,
        )
        for half in HALVES
    ]
    more = ("onsets.jsonl", "kinds.jsonl")
    return [*halves, *(read_lines("events", FOLDER / name) for name in more)]


def worst_first(
    rates: dict[str, tuple[float, int]],
) -> list[tuple[str, tuple[float, int]]]:
    """Return shares by group, the worst first, and of equals the most frequent."""
    return sorted(rates.items(), key=lambda rate: (rate[1][0], -rate[1][1], rate[0]))


def read_all(records: tuple[Record, ...]) -> Iterator[Sentence]:
    """Read sentences one by one."""
    for record in watched(records, "sentences"):
        reading = dl.read(record["text"], published=record["published"])
        yield judge(record, found_events(reading)), reading


def measure(marked: Set) -> list[Table]:
    """Read the sentences of a set and return its tables."""
    read = list(read_all(marked.records))
    if marked.path.name == "onsets.jsonl":
        return [Table("", with_intervals([onset(j) for j, _ in read], onset_figures))]
    each = [slots.count(judged) for judged, _ in read]
    numbers = [
        tolls.count(tolls.marked_numbers(record), tolls.found_numbers(reading))
        for record, (_, reading) in zip(marked.records, read, strict=True)
        if record["figures"] is not None
    ]
    counted = total(each)
    told = with_intervals(each, slots.figures)
    if numbers:
        told |= with_intervals(numbers, tolls.figures)
    details = {
        name: rate
        for right, whole, what in DETAILS
        for name, rate in worst_first(by_group(counted, right, whole, what))
    }
    looked = marked.path.name in ("sheet.look", "kinds.jsonl")
    return [Table("", told, details, "rules were looked for in it" if looked else "")]


def onset(judged: list[Judged]) -> slots.Counts:
    """Count what became of an onset."""
    found = next((o for o in judged if o.gold is not None and o.found), None)
    right = found.right if found is not None else frozenset()
    return slots.Counter(
        {
            "onsets": 1,
            "found": found is not None,
            "right": "class" in right,
            **{slot: int(slot in right) for slot in ("place", "day", "object")},
        }
    )


def onset_figures(counts: slots.Counts) -> dict[str, float]:
    """Turn the counts of onsets into percent."""
    whole = counts["onsets"]
    return {
        "found": slots.share(counts["found"], whole),
        "found, right class": slots.share(counts["right"], whole),
        **{f"{s} right": slots.share(counts[s], whole) for s in ("place", "day")},
    }
