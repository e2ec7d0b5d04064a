"""What a corpus costs: CPU, memory and disk per story, and how long questions take.

    python tests/benchmarks/corpus_scaling.py stories.jsonl --stories 400 --workers 2

Compares the CPU time of reading with that of a loop over ``dl.read``, in a process of
its own before and after; ``--base`` is the Python of a clone of an older version, whose
loop is then taken. Loading the model is left out of both, and told apart. It needs
minutes, so it is not one of the benchmarks that ``make bench`` runs.

    python tests/benchmarks/corpus_scaling.py stories.jsonl --stories 4000 --step 500

tells instead how CPU time and memory go on as a corpus grows, step by step.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import fmean, median

import dask
from distributed import Client, LocalCluster
from speed import LOOP, run
from speed import WARM as LOOP_WARM

import dateline as dl
from dateline.corpus.cluster import _CONFIG, _HERE
from dateline.io.many.entry import Entry
from dateline.io.many.sources import open_source

#: So many stories are read before anything is measured: the first ones take longer.
WARM = 40


def stories_of(source: Path, count: int) -> list[dl.Story]:
    """Return the first stories of a source."""
    entries = (e for e in open_source(source).entries() if isinstance(e, Entry))
    return [entry.story for entry in islice(entries, count)]


def loop(python: str, stories: list[dl.Story]) -> float:
    """Return the CPU time of a story in a loop of some version (ms)."""
    plain = [{"text": story.text, "title": story.title} for story in stories]
    return fmean(run(python, LOOP, plain)[WARM - LOOP_WARM :])


def cpu_and_memory() -> tuple[float, float]:
    """Return the CPU time (s) and the peak memory (MB) of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3


@contextmanager
def cluster_of(workers: int) -> Iterator[Client]:
    """Yield a client of a cluster like the one that a corpus makes for itself."""
    with (
        dask.config.set(_CONFIG),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host=_HERE,
            dashboard_address=f"{_HERE}:0",
            silence_logs=60,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def growth(stories: list[dl.Story], path: Path, workers: int, step: int) -> None:
    """Read into one corpus step by step, and print what each step cost."""
    print(f"{'stories':>8} {'ms a story':>11} {'ms a kB':>8} {'peak MB':>8} {'a s':>9}")
    with cluster_of(workers) as client:
        dl.read_corpus(stories[:WARM], path, client=client, progress=False)
        for first in range(WARM, len(stories), step):
            some = stories[first : first + step]
            start, wall = client.run(cpu_and_memory), time.perf_counter()
            dl.read_corpus(some, path, client=client, progress=False)
            end, wall = client.run(cpu_and_memory), time.perf_counter() - wall
            spent = sum(end[w][0] - start[w][0] for w in end) * 1e3
            size = sum(len(story.text) for story in some) / 1e3
            peak = max(found for _, found in end.values())
            print(
                f"{first + len(some):8,} {spent / len(some):11.1f} {spent / size:8.1f} "
                f"{peak:8.0f} {len(some) / wall:9.2f}",
                flush=True,
            )


def corpus(stories: list[dl.Story], path: Path, workers: int) -> dict[str, float]:
    """Read into a corpus, and return what it cost."""
    with cluster_of(workers) as client:
        dl.read_corpus(stories[:WARM], path, client=client, progress=False)
        start = client.run(cpu_and_memory)
        own, wall = time.process_time(), time.perf_counter()
        dl.read_corpus(stories, path, client=client, progress=False)
        wall, own = time.perf_counter() - wall, time.process_time() - own
        end = client.run(cpu_and_memory)
    spent = sum(end[w][0] - start[w][0] for w in end)
    count = len(stories) - WARM
    return {
        "CPU of the workers per story (ms)": spent / count * 1e3,
        "CPU of the client per story (ms)": own / count * 1e3,
        "CPU to start, per worker (s)": sum(cpu for cpu, _ in start.values()) / workers,
        "stories a second, by the clock": count / wall,
        "peak memory of a worker (MB)": max(peak for _, peak in end.values()),
        "disk per story (kB)": size_of(path) / len(stories) / 1e3,
        "characters per story": sum(len(s.text) for s in stories) / len(stories),
    }


def size_of(path: Path) -> int:
    """Return the size of a corpus without what can be made again (bytes)."""
    files = (p for p in path.rglob("*") if "cache" not in p.parts and p.is_file())
    return sum(p.stat().st_size for p in files)


def repeated(path: Path, times: int) -> None:
    """Make a corpus as many times as large, with the same rows under other ids."""
    import pyarrow as pa
    import pyarrow.compute as pc

    from dateline.storage.folder import Folder
    from dateline.storage.parts import read_table, write_tables
    from dateline.storage.schema import TABLES

    folder = Folder(path)
    for receipt in folder.receipts():
        for number in range(1, times):
            tables = {}
            for name in TABLES:
                table = read_table(folder, name, receipt.part)
                ids = pc.binary_join_element_wise(
                    table["story"], pa.scalar(f"{number:02}"), ""
                )
                tables[name] = table.set_column(0, table.schema.field(0), ids)
            write_tables(folder, f"{receipt.part}{number:02}", tables, receipt.made_by)


def ms(call: Callable[[], object], rounds: int = 5) -> float:
    """Return how long a call takes: the median of some rounds (ms)."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1e3)
    return median(taken)


TALLY = (
    "SELECT place_id, any_value(name), count(*) AS mentions, "
    "count(DISTINCT story) AS stories FROM places GROUP BY place_id "
    "ORDER BY stories DESC LIMIT 50"
)


def questions(path: Path) -> dict[str, float]:
    """Return how long it takes to ask."""
    found = dl.Corpus(path)
    start = time.perf_counter()
    copies = len(found.copies)
    first = (time.perf_counter() - start) * 1e3
    found.search("government")
    some = next(iter(found))
    return {
        "stories": len(found),
        "copies and versions": copies,
        "finding them, once (ms)": first,
        "tally by place, opened anew (ms)": ms(lambda: dl.Corpus(path).sql(TALLY)),
        "a search with snippets (ms)": ms(lambda: found.search("government talks")),
        "a reading by its id (ms)": ms(lambda: found[some]),
        "all places as a frame (ms)": ms(found.places.to_frame, 3),
    }


def shown(title: str, figures: dict[str, float]) -> None:
    """Print figures under a title."""
    print(f"\n{title}")
    for name, value in figures.items():
        print(f"  {name:36} {value:10,.1f}")


def main() -> None:
    """Measure, and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("--stories", type=int, default=400)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--times", type=int, default=8, help="33,000 by repetition")
    options.add_argument("--base", default=sys.executable)
    options.add_argument("--step", type=int, help="tell how cost grows, so many a step")
    options.add_argument("--keep", type=Path, help="where that corpus is left")
    given = options.parse_args()
    load = os.getloadavg()
    stories = stories_of(given.source, given.stories)
    if given.step:
        with tempfile.TemporaryDirectory() as folder:
            kept = given.keep or Path(folder) / "c.corpus"
            growth(stories, kept, given.workers, given.step)
        print("load of the machine before and after:", load, os.getloadavg())
        return
    before = loop(given.base, stories)
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "c.corpus"
        cost = corpus(stories, path, given.workers)
        both = cost["CPU of the workers per story (ms)"]
        both += cost["CPU of the client per story (ms)"]
        alone = (before + loop(given.base, stories)) / 2
        ratio = {
            "CPU of a loop per story (ms)": alone,
            "ratio, in per cent": both / alone * 100,
        }
        shown(f"{given.stories} stories, {given.workers} workers", ratio | cost)
        shown("Questions", questions(path))
        repeated(path, given.times)
        shown(f"Questions, {given.times} times as many", questions(path))
    finally:
        shutil.rmtree(folder)
    print("\nload of the machine before and after:", load, os.getloadavg())


if __name__ == "__main__":
    main()
