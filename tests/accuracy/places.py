"""How well places are found and placed in marked sets.

``python tests/accuracy/places.py SET ... [--home] [--out DIR]`` reads every set
(JSON Lines files, or folders of stories), prints its figures with 95 % intervals over
documents, and writes the predictions if asked to. Sets are only read.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.gazetteer import Gazetteer, distance_km
from dateline.language import Layout, load_pipeline
from dateline.model import Story, Toponym
from dateline.places import find_places
from dateline.places.marked import Marked, documents, find_sets

#: A place is right within 100 miles (kilometres), as in the literature.
NEAR_KM = 161

#: Draws for the intervals.
DRAWS = 500

Counts = Counter[str]


def predict(toponyms: tuple[Toponym, ...]) -> list[dict[str, Any]]:
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
        for t in toponyms
    ]


def _number(toponym: Toponym) -> str | None:
    source, _, number = (toponym.place.id if toponym.place else "").partition(":")
    return number if source == "geonames" else None


def pair(
    gold: list[dict[str, Any]], found: list[dict[str, Any]]
) -> dict[int, dict[str, Any]]:
    """Pair each gold span with the prediction that overlaps it most, one to one."""
    shared = sorted(
        (
            (min(g["end"], p["end"]) - max(g["start"], p["start"]), -i, -j)
            for i, g in enumerate(gold)
            for j, p in enumerate(found)
            if g["start"] < p["end"] and p["start"] < g["end"]
        ),
        reverse=True,
    )
    pairs: dict[int, dict[str, Any]] = {}
    used: set[int] = set()
    for _, i, j in shared:
        if -i not in pairs and -j not in used:
            pairs[-i] = found[-j]
            used.add(-j)
    return pairs


def is_right(gold: dict[str, Any], place: dict[str, Any]) -> bool:
    """Tell whether a prediction is the gold place: same record, or near enough."""
    if place["id"] is None:
        return False
    if gold.get("geonameid") and str(gold["geonameid"]) == place["geonameid"]:
        return True
    if gold.get("level") == "country" and place["level"] == "country":
        return bool(gold.get("country") == place["country"])
    if place["lat"] is None:
        return False
    far = distance_km(gold["lat"], gold["lon"], place["lat"], place["lon"])
    return far <= NEAR_KM


def count(marked: Marked, found: list[dict[str, Any]]) -> Counts:
    """Count what is right and wrong in one document."""
    gold = list(marked.toponyms)
    pairs = pair(gold, found)
    counts: Counts = Counter(gold=len(gold), found=len(found), paired=len(pairs))
    counts["invented"] = sum(
        all(p["end"] <= g["start"] or g["end"] <= p["start"] for g in gold)
        for p in found
    )
    for i, top in enumerate(gold):
        if top.get("lat") is None:
            continue
        hit = i in pairs and is_right(top, pairs[i])
        kind = str(top.get("kind") or top.get("type") or "any")
        counts["located"] += 1
        counts["right"] += hit
        counts["placed"] += i in pairs and pairs[i]["id"] is not None
        counts[f"located, {kind}"] += 1
        counts[f"right, {kind}"] += hit
    return counts


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into shares (0 to 1)."""

    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    precision, recall = share("paired", "found"), share("paired", "gold")
    both = precision + recall
    return {
        "tagging P": precision,
        "tagging R": recall,
        "tagging F1": 2 * precision * recall / both if both else 0.0,
        "end-to-end Acc@161": share("right", "located"),
        "matched Acc@161": share("right", "placed"),
        "invented per gold": share("invented", "gold"),
    }


def intervals(each: list[Counts]) -> dict[str, tuple[float, float]]:
    """Return 95 % intervals, by drawing documents again and again."""
    rng = random.Random(0)
    draws = [
        figures(sum(rng.choices(each, k=len(each)), Counter())) for _ in range(DRAWS)
    ]
    ends = {}
    for name in draws[0]:
        values = sorted(draw[name] for draw in draws)
        ends[name] = values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1]
    return ends


def main() -> None:
    """Read the command line, predict, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, help="marked sets or folders")
    parser.add_argument("--home", action="store_true", help="tell each story's outlet")
    parser.add_argument("--kinds", help="keep only these kinds, comma-separated")
    parser.add_argument("--out", type=Path, help="folder for the predictions")
    parser.add_argument("--cache", type=Path, help="folder for the pipeline's work")
    options = parser.parse_args()
    kinds = set(options.kinds.split(",")) if options.kinds else None
    gazetteer, nlp = Gazetteer.default(), load_pipeline()
    for marked in find_sets(options.sets):
        docs = documents(marked, nlp, options.cache)
        each, predictions = [], []
        for doc, one in zip(docs, marked.documents, strict=True):
            story = Story(text=one.text, publisher=one.outlet if options.home else None)
            found = predict(find_places(doc, Layout(doc), story, gazetteer))
            found = [p for p in found if kinds is None or p["kind"] in kinds]
            each.append(count(one, found))
            predictions.append({"id": one.id, "toponyms": found})
        report(marked.name, each)
        if options.out:
            write(options.out, marked.name, predictions)


def report(name: str, each: list[Counts]) -> None:
    """Print a set's figures."""
    total = sum(each, Counter())
    ends = intervals(each)
    out = sys.stdout.write
    out(f"{name}: {len(each)} documents, {total['gold']} place names\n")
    for figure, value in figures(total).items():
        low, high = ends[figure]
        out(f"  {figure:<20} {value:.3f}  ({low:.3f} to {high:.3f})\n")
    for key in sorted(k for k in total if k.startswith("located, ")):
        kind = key.removeprefix("located, ")
        if kind != "any":
            right = total[f"right, {kind}"] / total[key]
            out(f"    {kind:<18} {right:.3f} of {total[key]}\n")


def write(folder: Path, name: str, predictions: list[dict[str, Any]]) -> None:
    """Write predictions as JSON Lines, one document a line."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(record, ensure_ascii=False) for record in predictions)
    (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
