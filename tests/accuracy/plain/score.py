"""Print how well the places of plain news sentences are found and placed.

    python tests/accuracy/plain/score.py plain.look.jsonl [--errors 20] [--baseline]

The sentences are those that ``draw.py`` writes. A place is right if a mention overlaps
its name and is placed as the same record, or within 20 km on something of the same
order: a populated place, a division of the same order, a country, a water, a facility,
a region. "Quito airport" may also be read as an airport. A division where a city was
meant (or the other way round) is counted apart, and so is another place about which no
doubt was shown. Names of people and things should be left alone. Figures are in
percent, with 95 % intervals over sentences. ``--baseline`` is spaCy's tags with the
most populous place of the name. Errors in the half "report" are not printed: it stays
unseen.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from frames import read_frames
from outcomes import (
    ALONE,
    CITY,
    DIVISION,
    MISSED,
    OTHER,
    OUTCOMES,
    RIGHT,
    TAKEN,
    Judged,
    Reader,
    baseline,
    engine,
    judge,
)
from tqdm import tqdm

sys.path.append(str(Path(__file__).parent.parent))

from common import Record, read_lines, share, watched, with_intervals

#: Columns of the tables (percent): "level" is a division for a city or a city for a
#: division, "sure" what is placed wrongly with no doubt shown.
COLUMNS = ("right", "level", "other", "missed", "sure")

#: Frames printed, the worst first.
FRAMES = 15


def read_all(records: tuple[Record, ...], reader: Reader) -> list[list[Judged]]:
    """Read the sentences; what became of the names of each."""
    return [
        list(judge(record, reader(record["text"])))
        for record in watched(records, "sentences")
    ]


def counts(judged: list[Judged]) -> Counter[str]:
    """Count outcomes; names of no place are counted apart."""
    counted: Counter[str] = Counter(names=0, others=0)
    for one in judged:
        others = one.outcome in (ALONE, TAKEN)
        counted["others" if others else "names"] += 1
        counted[one.outcome] += 1
        counted["without doubt"] += one.unwarned
    return counted


def figures(counted: Counter[str]) -> dict[str, float]:
    """Turn counts into percent."""
    told = {name: share(counted[name], counted["names"]) for name in OUTCOMES}
    told["wrong without doubt shown"] = share(
        counted["without doubt"], counted["names"]
    )
    if counted["others"]:
        told["other names left alone"] = share(counted[ALONE], counted["others"])
    return told


def groups(
    judged: list[Judged], key: Callable[[Judged], str]
) -> list[tuple[str, Counter[str]]]:
    """Return the counts of groups, the one with the least right first."""
    named: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        named[key(one)].append(one)
    counted = [(name, counts(ones)) for name, ones in named.items() if name]
    return sorted(counted, key=lambda group: (rate(group[1]), group[0]))


def rate(counted: Counter[str]) -> float:
    """Return the share that is right: names placed, and other names left alone."""
    right = counted[RIGHT] + counted[ALONE]
    return share(right, counted["names"] + counted["others"])


def _frame_text(record: Record) -> str:
    """Return the text of a frame that may be looked at, else its desk."""
    return record["desk"] if record["half"] == "report" else _texts()[record["frame"]]


@cache
def _texts() -> defaultdict[str, str]:
    named: defaultdict[str, str] = defaultdict(str)
    named.update({frame.id: frame.text for frame in read_frames()})
    return named


#: The tables, and by what each groups the names.
TABLES: dict[str, Callable[[Judged], str]] = {
    "continent": lambda one: one.record["continent"],
    "level": lambda one: "none" if "level" not in one.gold else one.record["level"],
    "size of the city": lambda one: one.gold.get("size", ""),
    "context": lambda one: one.record["context"] if "level" in one.gold else "",
    "shares its division's name": lambda one: (
        ("no", "yes")[one.gold.get("namesake", False)]
        if one.gold.get("level") == "city"
        else ""
    ),
    "desk": lambda one: one.record["desk"],
    "frame": lambda one: f"{one.record['frame']} {_frame_text(one.record)}"[:60],
}


def say(line: str) -> None:
    """Print a line above the bar that shows the progress."""
    tqdm.write(line, file=sys.stdout)


def show(each: list[list[Judged]]) -> None:
    """Print the main figures, and the tables."""
    judged = [one for sentence in each for one in sentence]
    number = counts(judged)
    names, others = number["names"], number["others"]
    say(f"{len(each)} sentences, {names} places, {others} other names")
    intervals = with_intervals([counts(sentence) for sentence in each], figures)
    for name, figure in intervals.items():
        say(f"  {name:<28}{figure.value:6.1f}  ({figure.low:.1f} to {figure.high:.1f})")
    head = "".join(f"{name:>9}" for name in COLUMNS)
    for title, key in TABLES.items():
        say(f"\n{'by ' + title:<62}{'names':>6}{head}")
        table = groups(judged, key)
        for name, counted in table[: FRAMES if title == "frame" else None]:
            say(f"  {name:<60}{_row(counted)}")


def _row(counted: Counter[str]) -> str:
    whole = counted["names"] + counted["others"]
    cells = (
        rate(counted),
        share(counted[DIVISION] + counted[CITY], whole),
        share(counted[OTHER] + counted[TAKEN], whole),
        share(counted[MISSED], whole),
        share(counted["without doubt"], whole),
    )
    return f"{whole:>6}" + "".join(f"{cell:9.1f}" for cell in cells)


def markdown(each: list[list[Judged]]) -> str:
    """Return the table by part of the world, worst first, for the documentation."""
    lines = [
        "| part of the world | places | right | its division instead "
        "| another place | not found |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    placed = [one for sentence in each for one in sentence if "level" in one.gold]
    for name, counted in groups(placed, TABLES["continent"]):
        cells = [counted[RIGHT], counted[DIVISION]]
        cells += [counted[OTHER] + counted[CITY], counted[MISSED]]
        told = " | ".join(f"{share(cell, counted['names']):.0f} %" for cell in cells)
        lines.append(f"| {name} | {counted['names']} | {told} |")
    return "\n".join(lines)


def show_errors(each: list[list[Judged]], number: int) -> None:
    """Print what went wrong, sentence by sentence."""
    wrong = [
        one
        for sentence in each
        for one in sentence
        if one.outcome not in (RIGHT, ALONE)
    ]
    for one in wrong[:number]:
        place = one.found.place if one.found else None
        read = f"{place.label} ({place.kind})" if place else "nothing"
        doubt = f", {one.found.doubt}" if one.found and one.found.doubt else ""
        say(f"{one.record['id']} {one.outcome}: {one.gold['phrase']} -> {read}{doubt}")
        say(f"    {one.record['text']}")


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentences", type=Path, metavar="FILE")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--force", action="store_true", help="errors of any half")
    parser.add_argument("--baseline", action="store_true", help="spaCy and population")
    parser.add_argument("--markdown", action="store_true", help="the table for docs")
    given = parser.parse_args(arguments)
    if not given.sentences.is_file():
        parser.error(f"no file {given.sentences}: write one with draw.py")
    return given


def main(arguments: list[str] | None = None) -> int:
    """Read and print; returns the exit code."""
    given = options(arguments)
    records: tuple[dict[str, Any], ...] = read_lines("plain", given.sentences).records
    hidden = any(record["half"] == "report" for record in records)
    if given.errors and hidden and not given.force:
        sys.stderr.write("the half 'report' stays unseen: no errors of it\n")
        return 2
    each = read_all(records, baseline if given.baseline else engine)
    if given.markdown:
        say(markdown(each))
        return 0
    show(each)
    if given.errors:
        say("")
        show_errors(each, given.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
