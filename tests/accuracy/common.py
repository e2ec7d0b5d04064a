"""What the measures of all layers share: sets, parses, shares, intervals, tables."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from tqdm import tqdm

from dateline.nlp.pipeline import load_pipeline
from dateline.places.training.corpora import Marked, MarkedSet, documents

T = TypeVar("T")

#: A document, an item or a prediction as it stands in a set.
Record = dict[str, Any]

#: What was counted in one document, by name.
Counts = Counter[str]

#: Draws for the intervals.
DRAWS = 1000


@dataclass(frozen=True)
class Set:
    """A marked set: its layer (a folder's name), its file or folder, its documents."""

    layer: str
    path: Path
    records: tuple[Record, ...]
    digest: str

    @property
    def key(self) -> str:
        """Return the name by which the baseline knows the set."""
        return f"{self.layer}/{self.path.name}"


@dataclass(frozen=True)
class Figure:
    """A figure in percent, with the ends of its 95 % interval over documents."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Table:
    """The figures of a set, read in one way.

    ``details`` are shares (percent) of few items each, with their numbers: they are
    printed and not held against the baseline.
    """

    variant: str
    figures: dict[str, Figure]
    details: dict[str, tuple[float, int]] = field(default_factory=dict)
    note: str = ""
    predictions: tuple[Record, ...] = ()


def read_lines(layer: str, path: Path) -> Set:
    """Return the set in a JSON Lines file."""
    data = path.read_bytes()
    lines = data.decode("utf-8").split("\n")
    records = tuple(json.loads(line) for line in lines if line.strip())
    return Set(layer, path, records, hashlib.sha256(data).hexdigest())


def read_stories(path: Path) -> Set:
    """Return the stories of a folder (NAME.txt beside NAME.json) as a set."""
    whole, records = hashlib.sha256(), []
    for marked in sorted(path.glob("*.json")):
        text = marked.with_suffix(".txt")
        if text.is_file():
            whole.update(text.read_bytes() + marked.read_bytes())
            record = json.loads(marked.read_text(encoding="utf-8"))
            words = text.read_bytes().decode("utf-8")
            records.append({**record, "id": marked.stem, "text": words})
    return Set("stories", path, tuple(records), whole.hexdigest())


def parses(marked: Set, cache: Path) -> list[Any]:
    """Return a set's documents as spaCy reads them, from the cache where it can."""
    named = as_marked(marked)
    kept = parses_folder(cache)
    return documents(
        named, load_pipeline(), kept, lambda them: watched(them, f"parse {named.name}")
    )


def parses_folder(cache: Path) -> Path:
    """Return where parses of the pipeline that is installed are kept."""
    meta = load_pipeline().meta
    return cache / f"{meta['lang']}_{meta['name']}-{meta['version']}"


def as_marked(marked: Set) -> MarkedSet:
    """Return a set as the places engine's own tools take it."""
    named = tuple(
        Marked(
            str(r["id"]),
            r["text"],
            (*toponyms(r), *r.get("beside", ())),
            r.get("domain"),
            tuple(r["none"]) if "none" in r else None,
        )
        for r in marked.records
    )
    return MarkedSet(marked.path.name.removesuffix(".jsonl"), marked.path, named)


def toponyms(record: Record) -> list[Record]:
    """Return the marked place names of a document."""
    return list(record.get("toponyms") or record.get("places") or [])


#: On which row of the screen this process shows its bar.
row = 0


def take_row(taken: Any) -> None:
    """Let one of several processes show its bar on a row of its own."""
    global row
    with taken.get_lock():
        row = taken.value
        taken.value += 1


def watched(items: Iterable[T], what: str) -> Iterator[T]:
    """Yield items one by one, with a progress bar in a terminal."""
    yield from tqdm(
        items, desc=what, leave=False, disable=None, unit=" documents", position=row
    )


def overlap(a: Mapping[str, Any], b: Mapping[str, Any]) -> int:
    """Return how many characters two spans share (none or less: they lie apart)."""
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def share(part: float, whole: float) -> float:
    """Return a part in percent of the whole."""
    return 100 * part / whole if whole else 0.0


def f1(hits: float, told: float, marked: float) -> float:
    """Return the harmonic mean of precision and recall, in percent."""
    return share(2 * hits, told + marked)


def mean(precision: float, recall: float) -> float:
    """Return the harmonic mean of a precision and a recall."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def with_intervals(
    each: list[Counts], figures: Callable[[Counts], dict[str, float]]
) -> dict[str, Figure]:
    """Return figures with 95 % intervals, by drawing documents again and again.

    Always the same draws, so that two runs print the same.
    """
    names = sorted(set().union(*each))
    rows = np.array([[counts[name] for name in names] for counts in each], dtype=float)
    values = figures(total(each))
    draws: dict[str, list[float]] = {name: [] for name in values}
    rng = np.random.default_rng(0)
    times = rng.multinomial(len(each), np.full(len(each), 1 / len(each)), size=DRAWS)
    for row in (times @ rows).tolist():
        for name, value in figures(Counter(dict(zip(names, row, strict=True)))).items():
            draws[name].append(value)
    return {
        name: Figure(value, *np.percentile(draws[name], (2.5, 97.5)).tolist())
        for name, value in values.items()
    }


def half_of(marked: Set, document: Any) -> int:
    """Return in which half of a set a document is, by the hash of its name: 0 or 1.

    Rules are looked for in half 0 only; half 1 tells how well they do.
    """
    return hashlib.sha256(f"{marked.key} {document}".encode()).digest()[0] % 2


#: What the halves are called, and the fewest documents of one that is shown.
HALVES, LEAST = ("half to look at", "half to report"), 2


def with_halves(
    marked: Set,
    each: list[Counts],
    figures: Callable[[Counts], dict[str, float]],
    whole: Table,
) -> list[Table]:
    """Return the table of a set, and one for each half of its documents."""
    tables = [whole]
    for number, name in enumerate(HALVES):
        counted = [
            counts
            for counts, record in zip(each, marked.records, strict=True)
            if half_of(marked, record["id"]) == number
        ]
        if len(counted) >= LEAST:
            variant = f"{whole.variant}, {name}" if whole.variant else name
            tables.append(Table(variant, with_intervals(counted, figures)))
    return tables


def total(each: Iterable[Counts]) -> Counts:
    """Return the sum of the counts of documents."""
    whole: Counts = Counter()
    for counts in each:
        whole.update(counts)
    return whole


def by_group(
    counts: Counts, right: str, whole: str, what: str
) -> dict[str, tuple[float, int]]:
    """Return shares (percent) by group, with the number of items in each.

    A group's counts are named after those of the whole set: "right, GROUP".
    """
    groups = sorted(n.partition(", ")[2] for n in counts if n.startswith(f"{whole}, "))
    return {
        f"{what}, {group}": (
            share(counts[f"{right}, {group}"], counts[f"{whole}, {group}"]),
            counts[f"{whole}, {group}"],
        )
        for group in groups
    }
