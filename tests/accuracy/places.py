"""How well places are found and placed: names with coordinates.

A set holds one document a line: id, text and toponyms, each with start, end, phrase,
lat and lon (degrees, or null) and perhaps geonameid, type; "domain" is the outlet.
Tagging counts overlapping spans, one to one. ``Acc@161`` is end to end: the share of
all marked names with coordinates that were found and placed within 161 km (100 miles)
or as the same record. ``right place`` is stricter: of the names whose record or level
is marked, the share placed at the same record, or within 20 km at the same level, as
far as it is known (see :mod:`dateline.places.training.target`). Sources put the middle
of a sea or a region hundreds of kilometres apart, and few have an identifier in common:
where the gazetteer does not know the marked record, a water or a region is right that
bears the marked name and lies as near as such middles do. ``right ground`` takes
a city and its own division for one where they share a name and their points are within
20 km: Berlin is a city and a state, and annotators mark now the one and now the other.
``invented`` counts
names found where nothing is marked, per 100 marked ones: lower is better. The details
tell how often a marked name's place holds good (see :func:`holds`), by the confidence
it was given with and by its doubt; the calibration error (ECE) is the mean distance of
confidence from that, over ten bands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock

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
    toponyms,
    total,
    watched,
    with_halves,
    with_intervals,
)
from fitted import Known, group_of

from dateline.gazetteer import Gazetteer
from dateline.geo.sphere import distance_km
from dateline.model import Place, Story, Toponym
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places import pipeline as engine
from dateline.places.name_variants import SAME_NAME
from dateline.places.resolution.ranking import Weights, load_weights
from dateline.places.training.target import (
    NEAR_KM,
    RIGHT_KM,
    Target,
    level_of,
    target_of,
)

#: In how many bands confidence is compared with what is right.
BANDS = 10

#: The levels whose places are too wide for one point.
WIDE = ("region", "water")

#: What tables say of figures on documents that were held out, by their groups.
HELD_OUT = {"halves": "two folds", "sets": "fitted on the other sets"}


def measure(
    marked: Set,
    cache: Path,
    known: Known,
    weights: Mapping[str, Weights] | None = None,
) -> list[Table]:
    """Read a set, without and (where it tells the outlet) with the outlet's home.

    With ``weights`` by groups of documents, each is read with those of its group,
    which were fitted without it.
    """
    docs = parses(marked, cache)
    tables = []
    for home in (False, True):
        if home and not any(record.get("domain") for record in marked.records):
            continue
        each, predictions = [], []
        for doc, record in zip(watched(docs, marked.key), marked.records, strict=True):
            own = weights[group_of(marked, record["id"], known.by)] if weights else None
            found = read(doc, record, own, home=home)
            each.append(count(marked, record, found, known))
            predictions.append({"id": record["id"], "toponyms": found})
        titles = [HELD_OUT[known.by]] if weights else []
        titles += ["outlet's home given"] if home else []
        note = "" if weights else _note(marked, known)
        table = Table(
            ", ".join(titles),
            with_intervals(each, figures),
            by_group(total(each), "right", "located", "Acc@161")
            | reliability(total(each)),
            note,
            tuple(predictions),
        )
        tables += with_halves(marked, each, figures, table)
    return tables


def _note(marked: Set, known: Known) -> str:
    """Say on what footing the figures of a set stand."""
    if marked.key in known.fitted:
        return (
            "in-sample: the weights were fitted on this set; a name counts as seen "
            "if it stands in the other half of the fitted documents"
        )
    if known.absent:
        return f"names of {', '.join(known.absent)} (fitted on, not here) count as new"
    return ""


def read(
    doc: Any, record: Record, weights: Weights | None, *, home: bool
) -> list[Record]:
    """Return the place names found in a document, by the weights shipped or others."""
    outlet = record.get("domain") if home else None
    story = Story(text=record["text"], publisher=outlet)
    with mock.patch.object(
        engine, "load_weights", return_value=weights or load_weights()
    ):
        return predict(find_places(story, ParsedStory(doc), Gazetteer.default()))


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
            "confidence": t.confidence,
            "doubt": t.doubt,
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


def is_right_place(gold: Record, target: Target, found: Record) -> bool:
    """Tell whether a prediction is the right place, at the right level."""
    if found["id"] is None:
        return False
    place = Gazetteer.default().place(found["id"])
    return target.is_right(place) or _is_wide(gold, target, place, WIDE)


def holds(gold: Record, target: Target, found: Record) -> bool:
    """Tell whether a placement holds good: what confidence and doubt are held against.

    It does within 161 km and as the right place. A bare point tells no level: there a
    country or a division of the marked name holds as well, its middle put elsewhere.
    """
    if is_right(gold, found) or is_right_place(gold, target, found):
        return True
    bare = not (gold.get("geonameid") or target.level)
    if not bare or found["id"] is None:
        return False
    place = Gazetteer.default().place(found["id"])
    return _is_wide(gold, target, place, ("country", "division"))


def is_right_ground(gold: Record, target: Target, found: Record) -> bool:
    """Tell whether a prediction is the right place, or what shares its ground.

    That is the city of a division that shares its name and its point, or that division.
    """
    if is_right_place(gold, target, found):
        return True
    if found["id"] is None or target.id is None:
        return False
    gazetteer = Gazetteer.default()
    place, marked = gazetteer.place(found["id"]), gazetteer.place(target.id)
    if {place.kind == "city", marked.kind == "city"} != {True, False}:
        return False
    if not {place.kind, marked.kind} & {"admin1", "admin2"}:
        return False
    if place.country != marked.country or place.km_to(marked) > RIGHT_KM:
        return False
    return any(
        match.place == other and match.form in (*SAME_NAME, "type-word")
        for one, other in ((place, marked), (marked, place))
        for match in gazetteer.matches(one.name)
    )


def _is_wide(
    gold: Record, target: Target, place: Place, levels: tuple[str, ...]
) -> bool:
    """Tell whether a place of some levels bears the name of a record not known here."""
    if target.id or level_of(place.kind) not in levels or not target.is_alike(place):
        return False
    return any(
        match.place == place and match.form in SAME_NAME
        for match in Gazetteer.default().matches(gold["phrase"])
    )


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
        target = target_of(top, Gazetteer.default())
        if target and (top.get("geonameid") or target.level):
            counts["levelled"] += 1
            hit_place = i in pairs and is_right_place(top, target, pairs[i])
            counts["right place"] += hit_place
            counts["right ground"] += hit_place or (
                i in pairs and is_right_ground(top, target, pairs[i])
            )
        counts["located"] += 1
        counts["right"] += hit
        counts["placed"] += i in pairs and pairs[i]["lat"] is not None
        if target and i in pairs and pairs[i]["id"] is not None:
            trust(counts, pairs[i], holds(top, target, pairs[i]))
        seen = known.seen(marked, record["id"], top["phrase"])
        groups = ["names seen in fitting" if seen else "names new to the weights"]
        groups += [f"kind {top['type']}"] if top.get("type") else []
        for group in groups:
            counts[f"located, {group}"] += 1
            counts[f"right, {group}"] += hit
    return counts


def trust(counts: Counts, place: Record, hit: bool) -> None:
    """Count a placement under the confidence and the doubt it was told with."""
    band = min(BANDS - 1, int(place["confidence"] * BANDS))
    for group in (f"band {band}", f"doubt {place['doubt'] or 'none'}"):
        counts[f"told, {group}"] += 1
        counts[f"held, {group}"] += hit
    # Counts are whole numbers: confidences are summed in thousandths.
    counts[f"trust, band {band}"] += round(1000 * place["confidence"])


def reliability(counts: Counts) -> dict[str, tuple[float, int]]:
    """Return how often places are right, by confidence and by doubt (percent)."""
    told = {band: counts[f"told, band {band}"] for band in range(BANDS)}
    number = sum(told.values())
    if not number:
        return {}
    gaps = sum(
        abs(counts[f"trust, band {band}"] / 1000 - counts[f"held, band {band}"])
        for band in told
    )
    table = {"calibration error (ECE)": (share(gaps, number), number)}
    for band, many in told.items():
        right = share(counts[f"held, band {band}"], many)
        if many:
            table[f"right of confidence {band / BANDS:.1f} and more"] = (right, many)
    for doubt in ("none", "cannot choose", "may be none"):
        many = counts[f"told, doubt {doubt}"]
        right = share(counts[f"held, doubt {doubt}"], many)
        table[f"right of doubt: {doubt}"] = (right, many)
    return table


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    return {
        "tagging P": share(counts["paired"], counts["found"]),
        "tagging R": share(counts["paired"], counts["gold"]),
        "tagging F1": f1(counts["paired"], counts["found"], counts["gold"]),
        "Acc@161": share(counts["right"], counts["located"]),
        "right place": share(counts["right place"], counts["levelled"]),
        "right ground": share(counts["right ground"], counts["levelled"]),
        "Acc@161, found only": share(counts["right"], counts["placed"]),
        "invented": share(counts["invented"], counts["gold"]),
    }
