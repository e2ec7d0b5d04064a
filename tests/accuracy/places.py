"""How well places are found and placed: names with coordinates.

A set holds one document a line: id, text and toponyms, each with start, end, phrase,
lat and lon (degrees, or null) and perhaps geonameid, type; "domain" is the outlet.
Tagging counts overlapping spans, one to one. ``Acc@161`` is end to end: the share of
all marked names with coordinates that were found and placed within 161 km (100 miles)
or as the same record. ``invented`` counts names found where nothing is marked, per
100 marked ones: lower is better.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any
from unittest import mock

from common import (
    Counts,
    Record,
    Set,
    Table,
    as_marked,
    f1,
    overlap,
    parses,
    parses_folder,
    share,
    toponyms,
    total,
    watched,
    with_intervals,
)

from dateline.gazetteer import Gazetteer, distance_km, normalise
from dateline.language import Layout, load_pipeline
from dateline.model import Story, Toponym
from dateline.places import engine, find_places
from dateline.places.fit import fit
from dateline.places.lessons import read_pages
from dateline.places.resolve import Weights, as_weights

#: A place is right within 100 miles (kilometres), as in the literature.
NEAR_KM = 161


def fold_of(key: str, document: Any) -> int:
    """Return in which half of all documents one lies, by the hash of its name."""
    return hashlib.sha256(f"{key} {document}".encode()).digest()[0] % 2


@dataclass(frozen=True)
class Known:
    """The names of the sets that the weights were fitted on, by halves of documents.

    ``fitted`` names the sets among those given; ``absent`` the ones that are not
    given, whose names cannot be told.
    """

    halves: tuple[frozenset[str], frozenset[str]]
    fitted: frozenset[str]
    absent: tuple[str, ...]

    def seen(self, marked: Set, record: Record, phrase: str) -> bool:
        """Tell whether a name stands in what the weights were fitted on.

        In a document of a fitting set itself, the other half of the documents is
        asked: everything in it was seen.
        """
        name = normalise(phrase)
        if marked.key in self.fitted:
            return name in self.halves[1 - fold_of(marked.key, record["id"])]
        return name in self.halves[0] | self.halves[1]


def fitted_on() -> dict[str, int]:
    """Return the sets that the weights were fitted on, with their documents."""
    text = (
        resources.files("dateline.places").joinpath("weights.json").read_text("utf-8")
    )
    return dict(json.loads(text)["fitted"]["on"])


def known_names(sets: Iterable[Set], on: Mapping[str, int]) -> Known:
    """Return the names of those of some sets that weights were fitted on.

    A set is known by its name and its number of documents.
    """
    halves: tuple[set[str], set[str]] = (set(), set())
    fitted, absent = set(), set(on)
    for marked in sets:
        name = as_marked(marked).name
        if on.get(name) != len(marked.records):
            continue
        fitted.add(marked.key)
        absent.discard(name)
        for record in marked.records:
            half = halves[fold_of(marked.key, record["id"])]
            half.update(normalise(t["phrase"]) for t in toponyms(record))
    return Known(
        (frozenset(halves[0]), frozenset(halves[1])),
        frozenset(fitted),
        tuple(sorted(absent)),
    )


def measure(marked: Set, cache: Path, known: Known) -> list[Table]:
    """Read a set, without and (where it tells the outlet) with the outlet's home."""
    docs = parses(marked, cache)
    tables = [_table(marked, docs, known, home=False)]
    if any(record.get("domain") for record in marked.records):
        tables.append(_table(marked, docs, known, home=True))
    return tables


def _table(marked: Set, docs: list[Any], known: Known, *, home: bool) -> Table:
    each, predictions = [], []
    for doc, record in zip(watched(docs, marked.key), marked.records, strict=True):
        found = read(doc, record, home=home)
        each.append(count(marked, record, found, known))
        predictions.append({"id": record["id"], "toponyms": found})
    note = ""
    if marked.key in known.fitted:
        note = (
            "in-sample: the weights were fitted on this set; a name counts as seen "
            "if it stands in the other half of the fitted documents"
        )
    elif known.absent:
        note = f"names of {', '.join(known.absent)} (fitted on, not here) count as new"
    return Table(
        "outlet's home given" if home else "",
        with_intervals(each, figures),
        details(total(each)),
        note,
        tuple(predictions),
    )


def read(doc: Any, record: Record, *, home: bool) -> list[Record]:
    """Return the place names found in a document."""
    outlet = record.get("domain") if home else None
    story = Story(text=record["text"], publisher=outlet)
    return predict(find_places(doc, Layout(doc), story, Gazetteer.default()))


def predict(found: tuple[Toponym, ...]) -> list[Record]:
    """Return toponyms as the records that scorers of such sets read."""
    return [
        {
            "start": t.start,
            "end": t.end,
            "phrase": t.phrase,
            "kind": t.kind,
            "id": t.place.id if t.place else None,
            "geonameid": _number(t),
            "name": t.place.name if t.place else None,
            "country": t.place.country if t.place else None,
            "level": t.place.level if t.place else None,
            "lat": t.place.lat if t.place else None,
            "lon": t.place.lon if t.place else None,
            "type": None,
        }
        for t in found
    ]


def _number(toponym: Toponym) -> str | None:
    source, _, number = (toponym.place.id if toponym.place else "").partition(":")
    return number if source == "geonames" else None


def pair(gold: list[Record], found: list[Record]) -> dict[int, Record]:
    """Pair each gold span with the prediction that overlaps it most, one to one.

    Of those that share as much, spans that are the same go first.
    """
    shared = sorted(
        (
            -overlap(g, p),
            (g["start"], g["end"]) != (p["start"], p["end"]),
            abs(g["start"] - p["start"]),
            i,
            j,
        )
        for i, g in enumerate(gold)
        for j, p in enumerate(found)
        if overlap(g, p) > 0
    )
    pairs: dict[int, Record] = {}
    used: set[int] = set()
    for _, _, _, i, j in shared:
        if i not in pairs and j not in used:
            pairs[i] = found[j]
            used.add(j)
    return pairs


def is_right(gold: Record, place: Record) -> bool:
    """Tell whether a prediction is the gold place: same record, or near enough."""
    if place["id"] is None:
        return False
    if gold.get("geonameid") and str(gold["geonameid"]) == place["geonameid"]:
        return True
    if place["lat"] is None:
        return False
    far = distance_km(gold["lat"], gold["lon"], place["lat"], place["lon"])
    return far <= NEAR_KM


def count(marked: Set, record: Record, found: list[Record], known: Known) -> Counts:
    """Count what is right and wrong in one document."""
    gold = toponyms(record)
    pairs = pair(gold, found)
    counts: Counts = Counter(gold=len(gold), found=len(found), paired=len(pairs))
    counts["invented"] = sum(all(overlap(g, p) <= 0 for g in gold) for p in found)
    for i, top in enumerate(gold):
        if top.get("lat") is None:
            continue
        hit = i in pairs and is_right(top, pairs[i])
        counts["located"] += 1
        counts["right"] += hit
        counts["placed"] += i in pairs and pairs[i]["lat"] is not None
        seen = known.seen(marked, record, top["phrase"])
        groups = ["names seen in fitting" if seen else "names new to the weights"]
        groups += [f"kind {top['type']}"] if top.get("type") else []
        for group in groups:
            counts[f"located, {group}"] += 1
            counts[f"right, {group}"] += hit
    return counts


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    return {
        "tagging P": share(counts["paired"], counts["found"]),
        "tagging R": share(counts["paired"], counts["gold"]),
        "tagging F1": f1(counts["paired"], counts["found"], counts["gold"]),
        "Acc@161": share(counts["right"], counts["located"]),
        "Acc@161, found only": share(counts["right"], counts["placed"]),
        "invented": share(counts["invented"], counts["gold"]),
    }


def details(counts: Counts) -> dict[str, tuple[float, int]]:
    """Return Acc@161 by kind, and for names seen in fitting and new ones."""
    groups = sorted(n[9:] for n in counts if n.startswith("located, "))
    return {
        f"Acc@161, {group}": (
            share(counts[f"right, {group}"], counts[f"located, {group}"]),
            counts[f"located, {group}"],
        )
        for group in groups
    }


def two_folds(sets: list[Set], cache: Path) -> dict[str, list[Table]]:
    """Fit on one half of all documents, read the other, and the other way round.

    Returns tables by the sets' keys. A name counts as seen if it stands in the half
    that was fitted on.
    """
    known = known_names(sets, {as_marked(s).name: len(s.records) for s in sets})
    docs = {marked.key: parses(marked, cache) for marked in sets}
    weights = _halved(sets, cache)
    found: dict[str, list[Table]] = {}
    for marked in (s for s in sets if s.layer == "places"):
        outlets = any(record.get("domain") for record in marked.records)
        for home in (False, True)[: 1 + outlets]:
            each = []
            for doc, record in zip(
                watched(docs[marked.key], marked.key), marked.records, strict=True
            ):
                fitted = weights[fold_of(marked.key, record["id"])]
                with mock.patch.object(engine, "load_weights", return_value=fitted):
                    answer = read(doc, record, home=home)
                each.append(count(marked, record, answer, known))
            variant = "two folds, outlet's home given" if home else "two folds"
            found.setdefault(marked.key, []).append(
                Table(variant, with_intervals(each, figures), details(total(each)))
            )
    return found


def _halved(sets: list[Set], cache: Path) -> list[Weights]:
    """Return, for each half of the documents, weights fitted on the other half."""
    gazetteer, nlp, kept = Gazetteer.default(), load_pipeline(), parses_folder(cache)
    pages = [
        (fold_of(marked.key, page.marked.id), page)
        for marked in sets
        for page in read_pages(as_marked(marked), gazetteer, nlp, kept)
    ]
    return [
        as_weights(fit([page for half, page in pages if half != held], gazetteer))
        for held in (0, 1)
    ]
