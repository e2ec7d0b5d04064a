"""Whether two versions of Dateline read stories equally: digests of the readings.

    python tests/benchmarks/same_readings.py stories.jsonl before.json    # in one clone
    python tests/benchmarks/same_readings.py stories.jsonl before.json    # in another

The first run writes the file, a later one compares with it, and says which stories are
read differently and in which parts. ``--days`` gives the stories a day of publication.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

import dateline as dl
from dateline.io.many.entry import Entry
from dateline.io.many.sources import open_source

DAY = dt.date(2020, 1, 8)


def digests_of(story: dl.Story) -> dict[str, str]:
    """Return a digest of each part of a reading's JSON."""
    try:
        parts = json.loads(dl.read(story).to_json())
    except dl.DatelineError as error:
        parts = {"error": f"{type(error).__name__}: {error}"}
    return {
        name: hashlib.sha256(json.dumps(part).encode()).hexdigest()[:16]
        for name, part in parts.items()
    }


def main() -> None:
    """Read, and write or compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("digests", type=Path)
    options.add_argument("--stories", type=int, default=200)
    options.add_argument("--skip", type=int, default=0)
    options.add_argument("--days", action="store_true")
    given = options.parse_args()
    entries = (e for e in open_source(given.source).entries() if isinstance(e, Entry))
    found = {}
    for entry in islice(entries, given.skip, given.skip + given.stories):
        story = entry.story
        if given.days:
            story = replace(story, published=DAY)
        found[entry.id] = digests_of(story)
    if not given.digests.exists():
        given.digests.write_text(json.dumps(found), encoding="utf-8")
        print(f"{len(found)} stories read; run this again in the other clone")
        return
    before = json.loads(given.digests.read_text("utf-8"))
    other = 0
    for id_, parts in found.items():
        old = before[id_]
        names = [name for name in {**parts, **old} if parts.get(name) != old.get(name)]
        if names:
            other += 1
            print(id_, "differs in", ", ".join(names))
    print(f"{len(found)} stories, {other} read differently")
    sys.exit(bool(other))


if __name__ == "__main__":
    main()
