"""Print how well places are read in stories of other languages.

    python tests/accuracy/tongues.py [--half look|report] [--errors] [--pipelines]

The stories are those of ``tongues/`` (invented). A place is found if a mention that was
placed overlaps its name, and right if the mention's place lies in the country meant and
is of the kind meant. A mention that overlaps no place of the story is extra. Figures
are in percent of the places of a language's stories; extra ones per 100 places. Errors
are printed of the half "look" alone: those of the half "report" stay unseen. The
gazetteer reads alone; with --pipelines those that are installed help it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
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

    def share(self, what: str) -> float:
        """Return what was counted, per 100 places of the story."""
        return 100 * self.counts[what] / self.counts["places"]


def stories(half: str) -> Iterator[Told]:
    """Read the stories of a half, "look" or "report"."""
    for line in (FOLDER / f"{half}.jsonl").read_text("utf-8").splitlines():
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
    return figures


def by_language(half: str, *, pipelines: bool = False) -> dict[str, Figures]:
    """Read the stories of a half, and sum up what became of each language's names."""
    sums: dict[str, Figures] = {}
    for told in stories(half):
        figures = score(told, pipelines=pipelines)
        known = sums.setdefault(told.language, Figures())
        known.counts.update(figures.counts, stories=1)
        known.errors += figures.errors
    return sums


def report(half: str, errors: bool, pipelines: bool) -> Iterator[str]:
    """Yield a half's figures, a line for each language."""
    yield f"{half}: stories  places  found  right  extra per 100  language told  actors"
    for language, figures in by_language(half, pipelines=pipelines).items():
        counts = figures.counts
        yield (
            f"{language:>4} {counts['stories']:9} {counts['places']:7}"
            f" {figures.share('found'):6.1f} {figures.share('right'):6.1f}"
            f" {figures.share('extra'):14.1f} {counts['detected']:14}"
            f" {counts['actors']:7}"
        )
        if errors and half == "look":
            yield from (f"       {error}" for error in figures.errors)


def main() -> None:
    """Read the command line and print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("look", "report"), action="append")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--pipelines", action="store_true")
    chosen = parser.parse_args()
    for half in chosen.half or ("look", "report"):
        for line in report(half, chosen.errors, chosen.pipelines):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
