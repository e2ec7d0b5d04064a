"""Keep the readings of many stories, and tell which ones a change has altered.

    python tests/accuracy/snapshot.py write OUT STORIES [STORIES ...] [--every 20]
    python tests/accuracy/snapshot.py compare BEFORE AFTER

STORIES is a story (.txt, with what is known of it in a .json beside it), a folder of
such, or JSON Lines (.jsonl, .jsonl.gz) with id, text and perhaps title, date and
publisher. Run ``write`` before and after a change that should alter nothing: moving,
renaming, speeding up. ``compare`` prints each story that differs, with the layers that
do, and exits with 1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tqdm import tqdm

import dateline as dl

Record = dict[str, Any]


def stories(source: Path, every: int) -> Iterator[tuple[str, Record]]:
    """Yield a name and a record for each story of a file or folder."""
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            yield from stories(path, every)
    elif source.suffix == ".txt":
        known = source.with_suffix(".json")
        record = json.loads(known.read_text("utf-8")) if known.is_file() else {}
        # Bytes, decoded: reading as text would change the ends of lines.
        text = source.read_bytes().decode("utf-8")
        yield f"{source.parent.name}-{source.stem}"[:120], {**record, "text": text}
    else:
        opened = gzip.open if source.suffix == ".gz" else open
        with opened(source, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0:
                    record = json.loads(line)
                    yield f"{source.stem}-{record['id']}", record


def write(out: Path, sources: list[Path], every: int) -> int:
    """Read the stories and keep each reading as JSON; returns the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    found = [story for source in sources for story in stories(source, every)]
    for name, record in tqdm(found, unit=" stories", disable=None):
        story = dl.Story(
            text=record["text"],
            title=record.get("title"),
            publisher=record.get("publisher"),
        )
        published = record.get("date") or record.get("published")
        reading = dl.read(story, published=published, corrections=())
        (out / f"{name}.json").write_text(reading.to_json(), encoding="utf-8")
    sys.stdout.write(f"{len(found)} readings in {out}\n")
    return 0 if found else 2


def compare(before: Path, after: Path) -> int:
    """Print the stories that differ; returns the exit code."""
    names = sorted(
        {path.name for folder in (before, after) for path in folder.iterdir()}
    )
    different = 0
    for name in names:
        old, new = (_document(folder / name) for folder in (before, after))
        if old != new:
            different += 1
            keys = sorted(k for k in {*old, *new} if old.get(k) != new.get(k))
            sys.stdout.write(f"{name}: {', '.join(keys)}\n")
    sys.stdout.write(f"{different} of {len(names)} readings differ\n")
    return 1 if different or not names else 0


def _document(path: Path) -> Record:
    found: Record = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found


def main(arguments: list[str] | None = None) -> int:
    """Read the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("write", help="read stories and keep the readings")
    writing.add_argument("out", type=Path)
    writing.add_argument("sources", type=Path, nargs="+")
    writing.add_argument(
        "--every", type=int, default=1, help="every n-th line of .jsonl"
    )
    comparing = commands.add_parser("compare", help="tell which readings differ")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "write":
        return write(options.out, options.sources, options.every)
    return compare(options.before, options.after)


if __name__ == "__main__":
    sys.exit(main())
