"""How many events, and how many of their slots, are found and right.

P is of what was given, R of what was marked. Slots are judged for events that the sheet
has; events that it has not count against the precision of triggers, and of events that
are strictly right: class, doer, done-to, and told as a fact or not. Optional events are
no miss, but may be wrong; those whose class is left open count for nothing. "told as
fact, never happened" is the share of events told as facts that the sentence denies,
demands, fears, …; "told as fact, no event", of words that tell none. A sentence is
wholly right with all its events strictly right, their place and day too, and none
invented.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))

from common import Counts, share
from pairing import SLOTS, STRICT, Judged

#: A wholly right event.
WHOLE = (*STRICT, "place", "day")


def count(judged: list[Judged]) -> Counts:
    """Count what was found, marked and right in one sentence."""
    counts: Counts = Counter({"sentences": 1, "whole": is_whole(judged)})
    for one in judged:
        counts.update(count_one(one))
    return counts


def count_one(one: Judged) -> Counts:
    """Count one event."""
    counts: Counts = Counter()
    kind = one.sentence["kind"]
    if one.found is not None:
        counts["found"] += 1
        counts["found hit"] += one.gold is not None
        counts["told"] += one.found.told
        counts["told, never happened"] += one.never_happened
        counts["told, no event"] += one.found.told and one.gold is None
    if one.needed and not one.again:
        counts["marked"] += 1
        counts["marked hit"] += one.found is not None
        counts["marked strict"] += one.strict
        counts[f"kind, {kind}"] += 1
        counts[f"kind strict, {kind}"] += one.strict
        counts[f"marked, {one.name}"] += 1
        counts[f"marked strict, {one.name}"] += one.strict
        counts.update(f"wanted {slot}" for slot in one.wanted)
        counts.update(f"wanted hit {slot}" for slot in one.wanted & one.right)
    if one.found is not None and one.counts:
        counts["judged"] += 1
        counts["judged strict"] += one.strict
        counts[f"judged, {one.found.type}"] += 1
        counts[f"judged strict, {one.found.type}"] += one.strict
    if one.counts and one.gold is not None:
        counts.update(f"given {slot}" for slot in one.given)
        counts.update(f"given right {slot}" for slot in one.given & one.right)
    return counts


def is_whole(judged: list[Judged]) -> bool:
    """Tell whether the events of a sentence are wholly right."""
    for one in judged:
        if one.found is None and one.needed:
            return False
        if one.found is not None and (one.gold is None or one.never_happened):
            return False
        if one.counts and not one.right.issuperset(WHOLE):
            return False
    return True


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    told = {
        "sentences wholly right": share(counts["whole"], counts["sentences"]),
        "strictly right P": share(counts["judged strict"], counts["judged"]),
        "strictly right R": share(counts["marked strict"], counts["marked"]),
        "told as fact, never happened": share(
            counts["told, never happened"], counts["told"]
        ),
        "told as fact, no event": share(counts["told, no event"], counts["told"]),
        "trigger P": share(counts["found hit"], counts["found"]),
        "trigger R": share(counts["marked hit"], counts["marked"]),
    }
    for slot in SLOTS:
        if counts[f"given {slot}"] or counts[f"wanted {slot}"]:
            right, given = counts[f"given right {slot}"], counts[f"given {slot}"]
            hit, wanted = counts[f"wanted hit {slot}"], counts[f"wanted {slot}"]
            told |= {f"{slot} P": share(right, given), f"{slot} R": share(hit, wanted)}
    return told
