"""What each layer of a reading costs: CPU time by 1,000 characters, and its share.

    python tests/benchmarks/layers.py stories.jsonl --base ../older

``--base`` is a clone of another version, read by the same Python: its figures come
first. Each version reads the stories in processes of its own, in turn; of a story the
least time of a layer counts, so that other work on the machine matters little.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from speed import ENVIRONMENT, WARM, stories_of

#: The layers, by the function of ``dateline.analysis`` that runs each.
LAYERS = {
    "pipeline": "nlp.pipeline.parse",
    "parsed story": "nlp.story.ParsedStory",
    "places": "analysis.layers._places",
    "dates": "analysis.layers._dates",
    "actors": "analysis.layers._actors",
    "quotes": "analysis.layers._quotes",
    "counts": "analysis.pipeline.counts_of",
    "events": "analysis.layers._events",
}

#: Reads stories with whatever version runs it; prints the CPU time (ms) of each layer
#: and of the whole by story.
LOOP = """
import importlib, json, sys, time
import dateline as dl
given = json.load(sys.stdin)
taken = {}

def timed(name, function):
    def measured(*values, **named):
        before = time.process_time()
        try:
            return function(*values, **named)
        finally:
            after = time.process_time()
            taken[name] = taken.get(name, 0.0) + (after - before) * 1e3
    return measured

for name, path in given["layers"].items():
    module, _, attribute = path.rpartition(".")
    module = importlib.import_module("dateline." + module)
    setattr(module, attribute, timed(name, getattr(module, attribute)))
read = timed("reading", dl.read)
for number, story in enumerate(given["stories"]):
    taken.clear()
    read(dl.Story(**story))
    if number >= given["warm"]:
        print(json.dumps(taken))
"""

Times = dict[str, list[float]]


def run(clone: Path | None, stories: list[dict[str, str]]) -> Times:
    """Return the times of the layers, each by story, as a version takes them."""
    environment = dict(ENVIRONMENT)
    if clone is not None:
        environment["PYTHONPATH"] = str(clone.absolute() / "widgets")
        gazetteer = clone.absolute() / "geodata" / "places.sqlite"
        environment["DATELINE_GAZETTEER"] = str(gazetteer)
    done = subprocess.run(
        [sys.executable, "-c", LOOP],
        input=json.dumps({"stories": stories, "layers": LAYERS, "warm": WARM}),
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=os.curdir,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: [row.get(name, 0.0) for row in rows] for name in (*LAYERS, "reading")}


def least(rounds: Iterable[Times]) -> Times:
    """Return the least time of each layer and story."""
    both = list(rounds)
    return {
        name: [min(times) for times in zip(*(one[name] for one in both), strict=True)]
        for name in both[0]
    }


def main() -> None:
    """Measure, and print the rows."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("--base", type=Path, help="the clone of another version")
    options.add_argument("--stories", type=int, default=150)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    stories = stories_of(given.source, given.stories)
    clones = [given.base, None] if given.base else [None]
    rounds: list[list[Times]] = [[] for _ in clones]
    for _ in range(given.rounds):  # in turn, since the machine's speed drifts
        for clone, done in zip(clones, rounds, strict=True):
            done.append(run(clone, stories))
    characters = sum(len(story["text"]) for story in stories[WARM:])
    versions = [least(done) for done in rounds]
    for times in versions:
        parts = [sum(column) for column in zip(*map(times.get, LAYERS), strict=True)]
        whole = times["reading"]
        times["rest"] = [w - p for w, p in zip(whole, parts, strict=True)]
    for name in (*LAYERS, "rest", "reading"):
        row = f"{name:14}"
        for times in versions:
            spent, whole = sum(times[name]), sum(times["reading"])
            row += f"{spent / characters * 1e3:8.2f} ms {spent / whole:7.1%}"
        print(row, flush=True)


if __name__ == "__main__":
    main()
