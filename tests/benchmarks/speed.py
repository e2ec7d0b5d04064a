"""What reading costs: beside the pipeline alone, and beside an older version.

    python tests/benchmarks/speed.py stories.jsonl --base ../older/.venv/bin/python

Everything is CPU time of one thread, so that other work on the machine matters little;
what is compared runs in turn. ``--base`` is the Python of a clone of an older version
with its packages and gazetteer; without it only the first row is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median

#: So many stories are read before anything is measured: the first ones take longer.
WARM = 20

#: Reads stories with whatever version runs it; prints the CPU time of each (ms).
LOOP = """
import json, sys, time
import dateline as dl
stories = [dl.Story(**s) for s in json.load(sys.stdin)]
for number, story in enumerate(stories):
    before = time.process_time()
    try:
        dl.read(story)
    except Exception:  # an older version may fail where this one does not
        continue
    if number >= {warm}:
        print((time.process_time() - before) * 1e3)
"""

#: Reads as a corpus does, without its cluster: the rest is a part of a hundredth.
BULK = """
import json, sys, time
import dateline as dl
from dateline.analysis.batch import analyse_batch
stories = [(dl.Story(**s), ()) for s in json.load(sys.stdin)]
list(analyse_batch(stories[:{warm}]))
rest = stories[{warm}:]
before = time.process_time()
for start in range(0, len(rest), 32):
    for _ in analyse_batch(rest[start:start + 32]):
        pass
print((time.process_time() - before) / len(rest) * 1e3)
"""

ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}

#: Where this is set, each process would compile all of Dateline again.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)


def stories_of(source: Path, count: int) -> list[dict[str, str]]:
    """Return texts and titles of the first rows of a .jsonl or .jsonl.gz."""
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in islice(file, count + WARM)]
    return [{"text": row["text"], "title": row["title"]} for row in rows]


def run(python: str, code: str, stories: list[dict[str, str]]) -> list[float]:
    """Return the figures that a program prints, given stories."""
    done = subprocess.run(
        [python, "-c", code.format(warm=WARM)],
        input=json.dumps(stories),
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    return [float(line) for line in done.stdout.split()]


def beside_the_pipeline(stories: list[dict[str, str]]) -> Iterator[tuple[str, float]]:
    """Yield reading ÷ the pipeline as it comes: all together, and by story."""
    import dateline as dl
    from dateline.nlp.pipeline import as_it_comes, find_pipeline

    nlp = as_it_comes(find_pipeline())
    taken: dict[str, list[float]] = {"read": [], "plain": []}
    for number, story in enumerate(stories):
        whole = dl.Story(**story)
        calls: list[tuple[str, Callable[[], object]]] = [
            ("read", lambda whole=whole: dl.read(whole)),  # type: ignore[misc]
            ("plain", lambda whole=whole: nlp(whole.text)),  # type: ignore[misc]
        ]
        for name, call in calls[:: 1 if number % 2 else -1]:
            before = time.process_time()
            call()
            if number >= WARM:
                taken[name].append(time.process_time() - before)
    by_story = [r / p for r, p in zip(taken["read"], taken["plain"], strict=True)]
    yield "reading ÷ the pipeline alone", sum(taken["read"]) / sum(taken["plain"])
    yield "the same, median story", median(by_story)


#: Runs a command; prints its wall time (s), CPU time (s) and peak memory (MB). It is
#: small: the peak of a child is at least what its parent had when it was started.
MEASURED = """
import os, subprocess, sys, time
before = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, _, own = os.wait4(process.pid, 0)
print(time.perf_counter() - before, own.ru_utime + own.ru_stime, own.ru_maxrss / 1024)
"""


def as_a_process(python: str) -> tuple[float, float, float]:
    """Return wall time (s), CPU time (s) and peak memory (MB) of reading a story."""
    clone = Path(python).absolute().parents[2]
    story = clone / "notebooks" / "stories" / "larijani.txt"
    command = [str(Path(python).parent / "dateline"), "read", str(story)]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    wall, cpu, peak = map(float, done.stdout.split())
    return wall, cpu, peak


def beside_a_base(
    base: str, stories: list[dict[str, str]], rounds: int
) -> Iterator[tuple[str, float]]:
    """Yield each figure ÷ that of an older version."""
    read, older = [], []
    for _ in range(2):  # in turn, since the machine's speed drifts
        older += run(base, LOOP, stories)
        read += run(sys.executable, LOOP, stories)
    yield "CPU per story ÷ base", sum(read) / sum(older)
    bulk = run(sys.executable, BULK, stories)[0]
    yield "stories per CPU second in bulk ÷ base's loop", sum(older) / len(older) / bulk
    pairs = [(as_a_process(sys.executable), as_a_process(base)) for _ in range(rounds)]
    pairs = pairs[1:]  # the first ones may compile
    for place, name in enumerate(("wall", "CPU", "peak memory")):
        ratios = [own[place] / old[place] for own, old in pairs]
        yield f"dateline read as a process, {name} ÷ base", median(ratios)


def main() -> None:
    """Measure, and print the rows."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("--base", help="the Python of an older version's clone")
    options.add_argument("--stories", type=int, default=150)
    options.add_argument("--rounds", type=int, default=6)
    given = options.parse_args()
    stories = stories_of(given.source, given.stories)
    for name, value in beside_the_pipeline(stories):
        print(f"{name:48} {value:6.2f}", flush=True)
    if given.base:
        for name, value in beside_a_base(given.base, stories, given.rounds):
            print(f"{name:48} {value:6.2f}", flush=True)


if __name__ == "__main__":
    main()
