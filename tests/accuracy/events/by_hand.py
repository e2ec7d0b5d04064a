"""Draw events from stories for judging by hand, and read the verdicts back.

    python tests/accuracy/events/by_hand.py draw FOLDER judge.csv [--number 100]
    python tests/accuracy/events/by_hand.py read judge.csv

FOLDER holds stories: NAME.txt (the day of publication in NAME.json, if there is one),
or .jsonl and .jsonl.gz, a story a line with text and perhaps published. ``draw`` reads
``--stories`` of them, drawn by ``--seed`` from those ``--from`` N ``--to`` M in their
order, and draws events evenly by class, or with ``--as-they-come`` as frequent as they
are; with ``--facts`` only those that are told as facts. Later tellings of an event are
left out.

In the CSV, a row an event, the judge fills the columns that end in "ok": y if the slot
is right (an empty one, too, if the story has nothing for it), n if not, nothing if that
cannot be told. ``happened`` is n for what the story does not tell as having happened.
``read`` prints what is strictly right (class, doer, done-to, told as a fact or not),
partly right (the class is), and wrong, what is told as a fact and never happened, and
how precise each slot is by its rule, worst first. Figures are in percent, with 95 %
intervals over events.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent.parent))

from common import Counts, share, watched, with_intervals
from pairing import FACTS, factuality_of

import dateline as dl

#: Slots with the columns of what was read and, where there is one, of its rule.
SLOTS = {
    "class": ("class", "rule"),
    "actor": ("actor", "actor_rule"),
    "target": ("target", "target_rule"),
    "object": ("object", "object_rule"),
    "place": ("place", "place_rule"),
    "day": ("day", "day_rule"),
    "factuality": ("factuality", "factuality_rule"),
}

#: What makes an event strictly right.
STRICT = ("class", "actor", "target", "factuality")

READ = ("story", "published", "before", "sentence", "trigger")
VERDICTS = (*(f"{slot}_ok" for slot in SLOTS), "happened", "note")
COLUMNS = (*READ, *(name for pair in SLOTS.values() for name in pair), *VERDICTS)

ANSWERS = {"y": True, "n": False, "": None}

Row = dict[str, str]
Story = dict[str, Any]


class Unreadable(ValueError):
    """A sheet that was not filled in as it should be."""


def stories(folder: Path) -> Iterator[Story]:
    """Yield the stories of a folder, by the names of their files."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".txt":
            beside = path.with_suffix(".json")
            marked = json.loads(beside.read_text("utf-8")) if beside.is_file() else {}
            day = _day_of(marked)
            text = path.read_text("utf-8")
            yield {"id": path.stem, "text": text, "published": day}
        elif path.name.endswith((".jsonl", ".jsonl.gz")):
            yield from lines(path)


def lines(path: Path) -> Iterator[Story]:
    """Yield the stories of a file with one a line."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            story = json.loads(line)
            name = story.get("id", f"{path.name}:{number}")
            day = _day_of(story)
            yield {"id": name, "text": story["text"], "published": day}


def _day_of(marked: Story) -> str | None:
    """Return a story's day of publication, known or inferred, if it is a day."""
    given = (marked.get(key) for key in ("published", "date", "date_inferred"))
    return next((day for day in given if _DAY.fullmatch(day or "")), None)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def rows_of(story: Story) -> list[Row]:
    """Read a story and return a row for each of its events."""
    reading = dl.read(dl.Story(text=story["text"]), published=story["published"])
    return [
        _row(story, reading, event) for event in reading.events if not event.same_as
    ]


def _row(story: Story, reading: Any, event: Any) -> Row:
    index = event.sentence
    told = {
        "story": story["id"],
        "published": story["published"],
        "before": reading.sentence(index - 1) if index else "",
        "sentence": reading.sentence(index),
        "trigger": event.phrase,
        "class": event.type,
        "rule": event.rule,
        "day": event.edtf,
        "day_rule": event.date_rule,
        "factuality": factuality_of(event),
    }
    names = {name for pair in SLOTS.values() for name in pair} - told.keys()
    told |= {name: getattr(event, name, None) for name in names}
    return {name: " ".join(str(told.get(name) or "").split()) for name in COLUMNS}


def draw(rows: list[Row], number: int, seed: int, *, evenly: bool) -> list[Row]:
    """Return as many rows, evenly by class if asked; always the same ones of a seed."""
    chance = random.Random(seed)
    mixed = chance.sample(rows, len(rows))
    if not evenly:
        return mixed[:number]
    queues: defaultdict[str, list[Row]] = defaultdict(list)
    for row in mixed:
        queues[row["class"]].append(row)
    # One of each class, then the second of each, until there are enough.
    turns = [
        (turn, name, row)
        for name, queue in sorted(queues.items())
        for turn, row in enumerate(queue)
    ]
    turns.sort(key=lambda one: one[:2])
    return [row for _, _, row in turns[:number]]


def write(path: Path, rows: Iterable[Row]) -> None:
    """Write rows for judging."""
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS)
        sheet.writeheader()
        sheet.writerows(rows)


def read(path: Path) -> list[Row]:
    """Return the rows of a judged sheet.

    Raises
    ------
    Unreadable
        A column is lacking, or a verdict is neither y, n nor empty.

    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, 2):
        if lacking := set(COLUMNS) - row.keys() - {"note"}:
            raise Unreadable(f"{path}: no column {sorted(lacking)[0]!r}")
        for name in VERDICTS[:-1]:
            row[name] = row[name].strip().casefold()
            if row[name] not in ANSWERS:
                raise Unreadable(
                    f"{path}, row {number}, {name}: {row[name]!r} is neither y nor n"
                )
    return rows


def verdict(row: Row) -> str:
    """Return "strictly right", "partly right" or "wrong"; nothing if not judged."""
    answers = [ANSWERS[row[f"{slot}_ok"]] for slot in STRICT]
    if answers[0] is None:
        return ""
    if answers[0] is False:
        return "wrong"
    return "partly right" if False in answers else "strictly right"


def count(row: Row) -> Counts:
    """Count the verdicts on one event."""
    counts: Counts = Counter()
    found = verdict(row)
    if found:
        counts.update(["judged", found, f"of, class {row['class']}"])
        counts[f"right, class {row['class']}"] += found == "strictly right"
    if row["factuality"] in FACTS and row["happened"]:
        counts["told"] += 1
        counts["never happened"] += row["happened"] == "n"
    for slot, (name, rule) in SLOTS.items():
        answer = ANSWERS[row[f"{slot}_ok"]]
        if answer is None:
            continue
        key = (
            f"{slot}: {row[rule] or 'no rule'}" if row[name] else f"{slot}: left empty"
        )
        counts[f"of, {key}"] += 1
        counts[f"right, {key}"] += answer
        if row[name]:
            counts[f"given {slot}"] += 1
            counts[f"given right {slot}"] += answer
    return counts


def figures(counts: Counts) -> dict[str, float]:
    """Turn counts into percent."""
    names = ("strictly right", "partly right", "wrong")
    told = {name: share(counts[name], counts["judged"]) for name in names}
    told["told as fact, never happened"] = share(
        counts["never happened"], counts["told"]
    )
    for slot in SLOTS:
        if counts[f"given {slot}"]:
            right, given = counts[f"given right {slot}"], counts[f"given {slot}"]
            told[f"{slot} right of given"] = share(right, given)
    return told


def report(rows: list[Row]) -> Iterator[str]:
    """Yield the lines that say how good the events are."""
    each = [count(row) for row in rows]
    whole: Counts = sum(each, Counter())
    yield f"{whole['judged']} of {len(rows)} events judged"
    for name, figure in with_intervals(each, figures).items():
        ends = f"({figure.low:.1f} to {figure.high:.1f})"
        yield f"  {name:<30}{figure.value:6.1f}  {ends}"
    yield "right by rule and by class, worst first"
    groups = [name.removeprefix("of, ") for name in whole if name.startswith("of, ")]
    rates = {g: share(whole[f"right, {g}"], whole[f"of, {g}"]) for g in groups}
    for group in sorted(groups, key=lambda g: (rates[g], g)):
        yield f"  {group:<50}{rates[group]:6.1f} of {whole[f'of, {group}']}"


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="write a sheet for judging")
    drawing.add_argument("stories_in", type=Path, metavar="FOLDER")
    drawing.add_argument("sheet", type=Path, metavar="CSV")
    drawing.add_argument("--number", type=int, default=100, help="events")
    drawing.add_argument(
        "--stories", type=int, default=200, help="stories that are read"
    )
    drawing.add_argument("--seed", type=int, default=0)
    drawing.add_argument("--from", dest="first", type=int, default=0, metavar="N")
    drawing.add_argument("--to", dest="last", type=int, metavar="N")
    drawing.add_argument("--as-they-come", action="store_true", help="not by class")
    drawing.add_argument("--facts", action="store_true", help="told as facts only")
    reading = commands.add_parser("read", help="print what the verdicts say")
    reading.add_argument("sheet", type=Path, metavar="CSV")
    given = parser.parse_args(arguments)
    if given.command == "draw" and not given.stories_in.is_dir():
        parser.error(f"no folder {given.stories_in}: give one with stories in it")
    if given.command == "draw" and given.sheet.exists():
        parser.error(f"{given.sheet} is there already: verdicts are not overwritten")
    if given.command == "read" and not given.sheet.is_file():
        parser.error(f"no file {given.sheet}: write one with draw")
    return given


def main(arguments: list[str] | None = None) -> int:
    """Draw events, or read verdicts; returns the exit code."""
    given = options(arguments)
    if given.command == "read":
        try:
            told = list(report(read(given.sheet)))
        except Unreadable as error:
            sys.stderr.write(f"{error}\n")
            return 2
        sys.stdout.write("\n".join([*told, ""]))
        return 0
    kept = list(stories(given.stories_in))[given.first : given.last]
    chosen = random.Random(given.seed).sample(kept, min(given.stories, len(kept)))
    found = [row for story in watched(chosen, "stories") for row in rows_of(story)]
    if given.facts:
        found = [row for row in found if row["factuality"] in FACTS]
    rows = draw(found, given.number, given.seed, evenly=not given.as_they_come)
    write(given.sheet, rows)
    shown = f"{len(rows)} of {len(found)} events of {len(chosen)} stories"
    sys.stdout.write(f"{shown} in {given.sheet}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
