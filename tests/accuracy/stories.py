"""How well whole stories are read, in every layer.

A set is a folder of stories, NAME.txt beside NAME.json with published, places, dates,
actors, quotes and events in the schema that ``dateline read --format json`` prints.
Items with "doubt" are optional: missing one is no miss, finding one no error. Places
and actors that lie on a span of "ignore" (its layer given) and on nothing marked are
set aside; so are mentions on an actor's "nominals". Dates and quotes get no such
grace: there a thing found on an ignored span counts as wrong.

places  F1 of overlapping spans; ``resolved``: the share of marked places with
        coordinates found and placed within 161 km, or right as a country;
        ``invented``: those found on nothing marked, per 100 marked; metonym F1
dates   F1 of spans; of spans with the same days; share of days found
actors  F1 of mentions, B3 of clusters
quotes  F1 of contents that share 60 % of their characters both ways; share of marked
        speakers that were found
events  share of triggers found; of numbers of killed and injured found
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from common import (
    Counts,
    Record,
    Set,
    Table,
    f1,
    mean,
    overlap,
    share,
    watched,
    with_halves,
    with_intervals,
)

import dateline as dl
from dateline.geo.sphere import distance_km
from dateline.io.document import to_dict
from dateline.model import Span
from dateline.model.edtf import edtf_days
from dateline.model.mention import touch
from dateline.scoring.clusters import b_cubed
from dateline.scoring.pairing import Pairs, mostly_same, pair

#: A place is right within 100 miles (kilometres).
NEAR_KM = 161


def measure(marked: Set) -> list[Table]:
    """Read the stories of a folder and return their table."""
    each, predictions = [], []
    for gold in watched(marked.records, marked.key):
        story = dl.Story(text=gold["text"])
        told = to_dict(dl.read(story, published=gold.get("published")))
        each.append(count(gold, told))
        predictions.append({**told, "id": gold["id"]})
    table = Table("", with_intervals(each, figures), predictions=tuple(predictions))
    return with_halves(marked, each, figures, table)


def count(gold: Record, told: Record) -> Counts:
    """Count what is right in one story."""
    counts: Counts = Counter()
    for layer in (count_places, count_dates, count_actors, count_quotes, count_events):
        counts.update(layer(gold, told))
    return counts


def match(
    gold: list[Record],
    told: list[Record],
    good: Callable[[Span, Span], bool] = touch,
) -> Pairs:
    """Pair marked with found items, one to one, those that share most first."""
    marked, found = (
        [Span(item["start"], item["end"]) for item in items] for items in (gold, told)
    )
    return pair(marked, found, good)


def counted(
    told: list[Record], gold: list[Record], aside: list[Record]
) -> list[Record]:
    """Return what was found, without what lies on a span set aside alone."""
    return [
        t
        for t in told
        if any(overlap(t, g) > 0 for g in gold)
        or not any(overlap(t, s) > 0 for s in aside)
    ]


def _ignored(gold: Record, layer: str) -> list[Record]:
    return [span for span in gold.get("ignore", ()) if span.get("layer") == layer]


def _spans(layer: str, gold: list[Record], told: list[Record], pairs: Pairs) -> Counts:
    return Counter(
        {
            f"{layer} gold": sum(
                "doubt" not in g or i in pairs for i, g in enumerate(gold)
            ),
            f"{layer} hit": len(pairs),
            f"{layer} told": len(told),
        }
    )


def count_places(story: Record, reading: Record) -> Counts:
    """Count places found, placed and invented."""
    gold = story["places"]
    told = counted(reading["places"], gold, _ignored(story, "places"))
    pairs = match(gold, told)
    counts = _spans("place", gold, told, pairs)
    sure = [(gold[i], told[j]) for i, j in pairs.items() if "doubt" not in gold[i]]
    counts["metonym hit"] = sum(g["kind"] == t["kind"] == "metonym" for g, t in sure)
    counts["metonym told"] = sum(t["kind"] == "metonym" for _, t in sure)
    counts["metonym gold"] = sum(
        g["kind"] == "metonym" and "doubt" not in g for g in gold
    )
    for i, g in enumerate(gold):
        if g.get("lat") is None:
            continue
        right = i in pairs and _is_placed_right(g, told[pairs[i]])
        if right or "doubt" not in g:
            counts["locatable"] += 1
            counts["resolved"] += right
    counts["invented"] = sum(all(overlap(t, g) <= 0 for g in gold) for t in told)
    return counts


def _is_placed_right(gold: Record, told: Record) -> bool:
    if told.get("lat") is None:
        return False
    far = distance_km(gold["lat"], gold["lon"], told["lat"], told["lon"])
    country = gold.get("level") == told.get("level") == "country"
    return far <= NEAR_KM or (country and gold["country"] == told["country"])


def _days(record: Record) -> Any:
    """Return the days of an EDTF string, None where it is placed nowhere."""
    return edtf_days(record["edtf"]) if record.get("edtf") else None


def count_dates(story: Record, reading: Record) -> Counts:
    """Count expressions found, and those with the right days."""
    gold = story["dates"]
    told = reading["dates"]
    pairs = match(gold, told)
    counts = _spans("date", gold, told, pairs)
    for i, g in enumerate(gold):
        wanted = _days(g)
        got = _days(told[pairs[i]]) if i in pairs else None
        if wanted is None:
            counts["value"] += i in pairs and not told[pairs[i]].get("edtf")
        elif "doubt" in g and got != wanted:
            counts["date aside"] += i in pairs
        else:
            counts["datable"] += 1
            counts["days"] += got == wanted
            counts["value"] += got == wanted
    return counts


def count_actors(story: Record, reading: Record) -> Counts:
    """Count mentions found, and sum what B3 sums over them."""
    gold, told = (
        [{**m, "of": n} for n, actor in enumerate(them) for m in actor["mentions"]]
        for them in (story["actors"], reading["actors"])
    )
    for m in gold:
        if "doubt" in story["actors"][m["of"]]:
            m["doubt"] = "of the whole actor"
    nominals = [n for actor in story["actors"] for n in actor.get("nominals", ())]
    told = counted(told, gold, _ignored(story, "actors") + nominals)
    pairs = match(gold, told)
    counts: Counter[Any] = _spans("actor", gold, told, pairs)
    precision, recall = b_cubed([m["of"] for m in gold], [t["of"] for t in told], pairs)
    counts["b3 told"] = len(told)
    counts["b3 gold"] = counts["actor gold"]
    counts["b3 precision"], counts["b3 recall"] = precision, recall
    return counts


def count_quotes(story: Record, reading: Record) -> Counts:
    """Count contents found, and right speakers."""
    gold = story["quotes"]
    told = reading["quotes"]
    pairs = match(gold, told, mostly_same)
    counts = _spans("quote", gold, told, pairs)
    for i, g in enumerate(gold):
        if not g.get("speaker"):
            continue
        said = _name(told[pairs[i]].get("speaker")) if i in pairs else ""
        right = bool(said) and said in _names_of(story, g["speaker"])
        if right or "doubt" not in g:
            counts["spoken"] += 1
            counts["speaker"] += right
    return counts


def _name(text: str | None) -> str:
    bare = re.sub(r"^(the|a|an) ", "", (text or "").casefold())
    return re.sub(r"[^\w]+", " ", bare).strip()


def _names_of(story: Record, speaker: str) -> set[str]:
    """Return the names by which a story calls a speaker."""
    names = {_name(speaker)}
    for actor in story["actors"]:
        if _name(actor["name"]) == _name(speaker):
            called = [*actor["mentions"], *actor.get("nominals", ())]
            return names | {_name(m["phrase"]) for m in called}
    return names


def count_events(story: Record, reading: Record) -> Counts:
    """Count triggers found, and numbers of killed and injured."""
    told = reading["events"]
    counts: Counts = Counter()
    for event in story["events"]:
        if "doubt" not in event:
            trigger = event["trigger"]
            counts["event gold"] += 1
            counts["event hit"] += any(overlap(trigger, t["trigger"]) > 0 for t in told)
        for toll in ("killed", "injured"):
            if event.get(toll) is not None:
                counts["toll gold"] += 1
                counts["toll hit"] += any(t.get(toll) == event[toll] for t in told)
    return counts


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""

    def spans(layer: str) -> float:
        parts = (counts[f"{layer} {part}"] for part in ("hit", "told", "gold"))
        return f1(*parts)

    aside = counts["date aside"]
    return {
        "place F1": spans("place"),
        "place resolved": share(counts["resolved"], counts["locatable"]),
        "place invented": share(counts["invented"], counts["place gold"]),
        "metonym F1": spans("metonym"),
        "date F1": spans("date"),
        "date value F1": f1(
            counts["value"], counts["date told"] - aside, counts["date gold"] - aside
        ),
        "date days": share(counts["days"], counts["datable"]),
        "actor F1": spans("actor"),
        "actor B3": mean(
            share(counts["b3 precision"], counts["b3 told"]),
            share(counts["b3 recall"], counts["b3 gold"]),
        ),
        "quote F1": spans("quote"),
        "quote speaker": share(counts["speaker"], counts["spoken"]),
        "event recall": share(counts["event hit"], counts["event gold"]),
        "tolls": share(counts["toll hit"], counts["toll gold"]),
    }
