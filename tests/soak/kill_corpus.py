"""Kill what reads a corpus at random points, go on, and compare every row.

    python tests/soak/kill_corpus.py --kills 20 --stories 120 --seed 1

Each round begins a corpus, kills a worker, the scheduler or the reading process itself
after a random time, runs the same command again until it succeeds, and compares all
tables with those of a run that nobody disturbed. It needs minutes, so it is not part of
the tests; tests/corpus/test_kills.py is the small one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from corpora import many, rows

import dateline as dl

KINDS = ("worker", "parent", "interrupt", "scheduler")

#: How long one run may take at most (seconds).
PATIENCE = 300


def write_source(path: Path, count: int) -> None:
    """Write short invented stories as JSON Lines."""
    lines = (
        json.dumps({"text": s.text, "title": s.title, "published": str(s.published)})
        for s in many(count)
    )
    path.write_text("\n".join(lines), encoding="utf-8")


def start(corpus: Path, source: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start reading as a user does, in a group of processes of its own."""
    command = [str(Path(sys.executable).parent / "dateline"), "corpus", "add"]
    return subprocess.Popen(
        [*command, str(corpus), str(source), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def workers_of(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """Return the workers that a process has started."""
    found = []
    for child in psutil.Process(process.pid).children(recursive=True):
        try:
            if "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
        except psutil.Error:
            continue
    return found


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Cluster:
    """A scheduler with two workers, each a process that can be killed."""

    def __init__(self) -> None:
        self.address = f"tcp://127.0.0.1:{free_port()}"
        host, port = "127.0.0.1", self.address.rpartition(":")[2]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        dask = str(Path(sys.executable).parent / "dask")
        scheduler = [
            dask,
            "scheduler",
            "--host",
            host,
            "--port",
            port,
            "--no-dashboard",
        ]
        worker = [dask, "worker", self.address, "--nworkers", "2", "--nthreads", "1"]
        self.scheduler = subprocess.Popen(scheduler, **quiet)  # type: ignore[call-overload]
        self.workers = subprocess.Popen([*worker, "--no-dashboard"], **quiet)  # type: ignore[call-overload]

    def stop(self) -> None:
        """End both."""
        for process in (self.workers, self.scheduler):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_for_parts(corpus: Path, process: subprocess.Popen[bytes], parts: int) -> None:
    """Wait until so many parts are there, or the process is done."""
    end = time.time() + PATIENCE
    while time.time() < end and process.poll() is None:
        if len(list((corpus / "manifest").glob("*.json"))) >= parts:
            return
        time.sleep(0.05)


def disturb(kind: str, corpus: Path, source: Path, luck: random.Random) -> str:
    """Read, and kill something on the way; return what became of it."""
    cluster = Cluster() if kind == "scheduler" else None
    try:
        where = ["--scheduler", cluster.address] if cluster else ["--workers", "2"]
        process = start(corpus, source, *where)
        # Two workers get eight batches: some are done, and some are out.
        wait_for_parts(corpus, process, luck.randrange(0, 7))
        time.sleep(luck.random() / 2)
        if process.poll() is None:
            if kind == "worker" and (alive := workers_of(process)):
                luck.choice(alive).kill()
            elif kind == "parent":
                process.kill()
            elif kind == "interrupt":
                os.killpg(process.pid, signal.SIGINT)
            elif cluster:
                cluster.scheduler.kill()
        output, _ = process.communicate(timeout=PATIENCE)
        last = output.decode(errors="replace").strip().splitlines()[-1:]
        return f"exit {process.returncode}: {''.join(last)[-150:]}"
    finally:
        if cluster:
            cluster.stop()


def finish(corpus: Path, source: Path) -> None:
    """Run the same command until it succeeds."""
    for _ in range(3):
        process = start(corpus, source, "--workers", "2")
        output, _ = process.communicate(timeout=PATIENCE)
        if process.returncode == 0:
            return
    raise SystemExit(f"it does not go on: {output.decode(errors='replace')[-2000:]}")


def main() -> None:
    """Run the rounds and print what came of each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--stories", type=int, default=120)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kind", choices=KINDS)
    given = options.parse_args()
    luck = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "stories.jsonl"
        write_source(source, given.stories)
        whole = Path(folder) / "whole.corpus"
        finish(whole, source)
        expected = rows(dl.Corpus(whole))
        bad = 0
        for number in range(given.kills):
            kind = given.kind or KINDS[number % len(KINDS)]
            corpus = Path(folder) / f"{number}.corpus"
            came = disturb(kind, corpus, source, luck)
            kept = len(dl.Corpus(corpus)) if (corpus / "corpus.json").exists() else 0
            finish(corpus, source)
            found = rows(dl.Corpus(corpus))
            wrong = [name for name in expected if found[name] != expected[name]]
            bad += bool(wrong)
            print(
                f"{number + 1:3} {kind:9} {kept:4} of {given.stories} kept; "
                f"{'DIFFERS: ' + ', '.join(wrong) if wrong else 'equal'} ({came})",
                flush=True,
            )
    print(f"{given.kills} kills, {bad} corpora with rows lost or doubled")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
