"""Print how well places are read in stories of other languages.

    python tests/accuracy/tongues.py [--set agency|short|varied] [--half look|report]
                                     [--language CODE] [--errors] [--pipelines]

The stories are those of ``tongues/`` (invented). A place is found if a mention that was
placed overlaps its name, and right if the mention's place lies in the country meant and
is of the kind meant. A mention that overlaps no place of the story is extra. Figures
are in percent of the places of a language's stories; extra ones per 100 places. Then
what doubt is worth: how many of all placements are shown without one, and how many of
these, and of the others, are right (percent). Errors are printed of the half "look"
alone: those of the half "report" stay unseen. The gazetteer reads alone; with
--pipelines those that are installed help it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import dateline as dl
from dateline.model.place import LEVELS

FOLDER = Path(__file__).with_suffix("")
MARK = re.compile(r"\{([^{}|]+)\|([A-Z]*)\|([CDTWAMIN?])\}")

#: Kind of a mark -> levels of a place that are right for it.
RIGHT = {
    "C": {"country"},
    "D": {"admin1", "admin2"},
    "T": {"city", "suburb"},
    "W": {"sea", "other"},
    "A": {"region"},
    "M": {"region", "other"},
    "I": {"other", "admin1", "admin2", "region"},
}


@dataclass(frozen=True)
class Name:
    """A name marked in a story: its characters, the country and the kind meant."""

    start: int
    end: int
    phrase: str
    country: str
    kind: str

    @property
    def place(self) -> bool:
        """Return whether the name is that of a place that must be found."""
        return self.kind in RIGHT

    def meant(self, place: dl.Place) -> bool:
        """Return whether a place may be the one meant."""
        level = LEVELS.get(place.kind, "other")
        if level == "region" and place.kind == "region" and self.kind == "D":
            level = "admin1" if place.country else level
        at_home = not self.country or place.country == self.country
        return at_home and level in RIGHT[self.kind]


@dataclass(frozen=True)
class Told:
    """A story: its language, its text without marks, the names marked."""

    language: str
    text: str
    names: tuple[Name, ...]


@dataclass
class Figures:
    """What was counted in one story, and its errors in words."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, what: str, of: str = "places") -> float:
        """Return what was counted, per 100 places of the story, or of what else."""
        return 100 * self.counts[what] / max(1, self.counts[of])


#: The sets of stories, and how the names of their files begin.
SETS = {"agency": "", "short": "short-", "varied": "varied-"}


def stories(half: str, name: str = "agency") -> Iterator[Told]:
    """Read the stories of a half, "look" or "report", of a set."""
    path = FOLDER / f"{SETS[name]}{half}.jsonl"
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        yield unmarked(record["language"], record["marked"])


def unmarked(language: str, marked: str) -> Told:
    """Take the marks out of a text, and keep where they stood."""
    text, names, end = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        phrase, country, kind = mark.groups()
        names.append(Name(len(text), len(text) + len(phrase), phrase, country, kind))
        text += phrase
        end = mark.end()
    return Told(language, text + marked[end:], tuple(names))


def score(told: Told, *, pipelines: bool = False) -> Figures:
    """Read a story, and count what became of its names."""
    blank = None if pipelines else f"{told.language}_blank"
    reading = dl.read(told.text, model=blank)
    mentions = [m for m in reading.places if m.place is not None]
    figures = Figures(Counter(actors=len(reading.actors)))
    figures.counts["detected"] = int(reading.story.language == told.language)
    for name in filter(lambda name: name.place, told.names):
        hits = [m for m in mentions if m.start < name.end and name.start < m.end]
        right = any(name.meant(m.place) for m in hits)
        figures.counts.update(places=1, found=bool(hits), right=right)
        if not right:
            read = [f"{m.phrase} = {m.place} ({m.place.kind})" for m in hits]
            figures.errors.append(f"{name.phrase} {name.country} {name.kind}: {read}")
    for m in mentions:
        over = [n for n in told.names if m.start < n.end and n.start < m.end]
        if not any(name.kind != "N" for name in over):
            figures.counts["extra"] += 1
            figures.errors.append(f"extra: {m.phrase} = {m.place} ({m.place.kind})")
        if not any(name.kind == "?" for name in over):
            sort = "doubtful" if m.doubt else "sure"
            right = any(name.place and name.meant(m.place) for name in over)
            figures.counts.update({"placed": 1, sort: 1, f"{sort} and right": right})
    return figures


def by_language(
    half: str,
    name: str = "agency",
    *,
    pipelines: bool = False,
    only: Collection[str] = (),
) -> dict[str, Figures]:
    """Read the stories of a half, and sum up what became of each language's names."""
    sums: dict[str, Figures] = {}
    for told in stories(half, name):
        if only and told.language not in only:
            continue
        figures = score(told, pipelines=pipelines)
        known = sums.setdefault(told.language, Figures())
        known.counts.update(figures.counts, stories=1)
        known.errors += figures.errors
    return sums


def line_of(name: str, figures: Figures) -> str:
    """Return the figures of a language, or of all, in a line."""
    counts = figures.counts
    return (
        f"{name:>4} {counts['stories']:9} {counts['places']:7}"
        f" {figures.share('found'):6.1f} {figures.share('right'):6.1f}"
        f" {figures.share('extra'):14.1f} {counts['detected']:14}"
        f" {counts['actors']:7}  {figures.share('sure', of='placed'):5.1f}"
        f" {figures.share('sure and right', of='sure'):6.1f}"
        f" {figures.share('doubtful and right', of='doubtful'):15.1f}"
    )


def report(half: str, name: str, chosen: argparse.Namespace) -> Iterator[str]:
    """Yield a half's figures, a line for each language."""
    only, pipelines = chosen.language or (), chosen.pipelines
    sums = by_language(half, name, pipelines=pipelines, only=only)
    yield (
        f"{name}, {half}: stories  places  found  right  extra per 100  language told"
        "  actors | sure  right  doubtful: right"
    )
    every = Figures()
    for language, figures in sums.items():
        every.counts.update(figures.counts)
        yield line_of(language, figures)
        if chosen.errors and half == "look":
            yield from (f"       {error}" for error in figures.errors)
    yield line_of("all", every)


def main() -> None:
    """Read the command line and print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=tuple(SETS), action="append")
    parser.add_argument("--half", choices=("look", "report"), action="append")
    parser.add_argument("--language", action="append")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--pipelines", action="store_true")
    chosen = parser.parse_args()
    for name in chosen.set or SETS:
        for half in chosen.half or ("look", "report"):
            for line in report(half, name, chosen):
                sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
