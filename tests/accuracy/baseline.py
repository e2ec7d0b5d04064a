"""The figures that are kept, and what has got worse since.

``baseline.json`` holds, by set ("places/NAME.jsonl"), the SHA-256 of the file, the
figures in percent and when and with what they were measured. A file of the same name
with another content is not compared.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from common import Set, Table

from dateline.gazetteer import Gazetteer
from dateline.nlp.pipeline import load_pipeline

KEPT = Path(__file__).with_name("baseline.json")

#: A figure may fall by as many points before the command fails.
SLACK = 1.0

#: How figures end of which less is better.
LESS = (
    "invented",
    "never happened",
    "no event",
    "another place",
    "not found",
    "the city for the division",
    "the division for the city",
    "wrong without doubt shown",
)


def load(path: Path) -> dict[str, Any]:
    """Return the sets of a baseline; none if there is no such file."""
    if not path.is_file():
        return {}
    return dict(json.loads(path.read_text(encoding="utf-8")))


def flat(tables: list[Table]) -> dict[str, float]:
    """Return all figures of a set by name, each variant before its own."""
    return {
        f"{table.variant}: {name}" if table.variant else name: round(figure.value, 2)
        for table in tables
        for name, figure in table.figures.items()
    }


def compare(
    marked: Set, tables: list[Table], kept: dict[str, Any]
) -> tuple[list[str], str]:
    """Return the figures that fell too far, and a word where none are compared."""
    known = kept.get(marked.key)
    if known is None:
        return [], "no baseline: keep these figures with --update"
    if known["sha256"] != marked.digest:
        return [], "not compared: the baseline was measured on another file"
    drops = []
    for name, value in flat(tables).items():
        before = known["figures"].get(name)
        worse = -1 if name.endswith(LESS) else 1
        if before is not None and worse * (before - value) > SLACK:
            drops.append(f"{marked.key}, {name}: {before:.2f} before, {value:.2f} now")
    return drops, ""


def keep(path: Path, measured: list[tuple[Set, list[Table]]]) -> None:
    """Write figures into a baseline; what was not measured this time stays."""
    sets = load(path)
    for marked, tables in measured:
        known = sets.get(marked.key, {})
        same = known.get("sha256") == marked.digest
        sets[marked.key] = {
            "sha256": marked.digest,
            "documents": len(marked.records),
            "measured": _provenance(),
            "figures": (known["figures"] if same else {}) | flat(tables),
        }
    text = json.dumps(dict(sorted(sets.items())), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _provenance() -> dict[str, str]:
    meta = load_pipeline().meta
    return {
        "on": dt.date.today().isoformat(),
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "gazetteer": Gazetteer.default().name,
    }
