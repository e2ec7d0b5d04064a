"""Print how well dates are read on marked sets of news.

    python tests/accuracy/dates.py SET.jsonl … [--save FOLDER] [--cache FOLDER]

A set holds one document a line: id, dct (day of publication), text and timex, each
with start, end, type and value (TIMEX3). Figures are micro averages: relaxed matches
share a character, strict ones the whole span; ``value`` is F1 over relaxed matches
with the same value; ``days`` the share of marked days found with the same first and
last day. With --save the predictions are written for other scorers.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.dates import find_dates
from dateline.dates.intervals import days
from dateline.language import Layout, analyse, load_pipeline


def read_set(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a set."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def parsed(documents: list[dict[str, Any]], path: Path, cache: Path | None) -> Iterator:
    """Give each document as spaCy reads it, from a cache where there is one."""
    from spacy.tokens import DocBin

    nlp = load_pipeline()
    kept = cache / f"{path.stem}.spacy" if cache else None
    if kept and kept.exists():
        yield from DocBin().from_disk(kept).get_docs(nlp.vocab)
        return
    docs = [analyse(document["text"], nlp) for document in documents]
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        DocBin(docs=docs).to_disk(kept)
    yield from docs


def predict(document: dict[str, Any], doc: Any) -> list[dict[str, Any]]:
    """Return the time expressions found in one document."""
    told = document.get("dct")
    published = dt.date.fromisoformat(told[:10]) if told else None
    return [
        {"start": e.start, "end": e.end, "type": e.timex_type, "value": e.value,
         "mod": e.mod, "rule": e.rule}
        for e in find_dates(doc, Layout(doc), published)
    ]  # fmt: skip


def paired(
    gold: list[dict[str, Any]], found: list[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Give marked and found expressions that overlap, one to one, exact ones first."""
    pairs = [
        ((g["start"], g["end"]) != (f["start"], f["end"]), g["start"], i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if min(g["end"], f["end"]) > max(g["start"], f["start"])
    ]
    used_gold, used_found = set(), set()
    for _, _, i, j in sorted(pairs):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield gold[i], found[j]


def f1(hits: int, found: int, marked: int) -> float:
    """Return the harmonic mean of precision and recall, in percent."""
    return 200 * hits / (found + marked) if found + marked else 0.0


def measure(path: Path, cache: Path | None, save: Path | None) -> None:
    """Read one set and print its figures."""
    documents, count, spent = read_set(path), Counter[str](), 0.0
    rules: dict[str, Counter[str]] = {}
    predictions = []
    for document, doc in zip(documents, parsed(documents, path, cache), strict=True):
        began = time.process_time()
        found = predict(document, doc)
        spent += time.process_time() - began
        predictions.append({"id": document["id"], "timex": found})
        marked = document["timex"]
        count["found"] += len(found)
        count["marked"] += len(marked)
        count["with days"] += sum(days(g.get("value")) is not None for g in marked)
        for gold, hit in paired(marked, found):
            count["relaxed"] += 1
            count["strict"] += (gold["start"], gold["end"]) == (
                hit["start"],
                hit["end"],
            )
            count["type"] += gold["type"] == hit["type"]
            count["value"] += gold["value"] == hit["value"]
            span = days(gold.get("value"))
            right = span is not None and span == days(hit["value"])
            count["days"] += right
            if span is not None:
                rule = rules.setdefault(hit["rule"], Counter())
                rule["right"] += right
                rule["all"] += 1
    if save:
        save.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(p, ensure_ascii=False) for p in predictions]
        (save / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    figures = "  ".join(
        f"{name} {f1(count[name], count['found'], count['marked']):.2f}"
        for name in ("strict", "relaxed", "type", "value")
    )
    share = 100 * count["days"] / max(1, count["with days"])
    speed = len(documents) / max(spent, 1e-9)
    tell(f"{path.stem:10} {figures}  days {share:.2f}  {speed:.0f} documents/s")
    for name, rule in sorted(rules.items()):
        tell(f"    {name:18} {rule['right']:5} of {rule['all']:5}")


def tell(line: str) -> None:
    """Print a line."""
    print(line)  # noqa: T201


def main() -> None:
    """Read the command line and measure every set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET.jsonl")
    parser.add_argument("--save", type=Path, metavar="FOLDER")
    parser.add_argument("--cache", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    for path in options.sets:
        measure(path, options.cache, options.save)


if __name__ == "__main__":
    main()
