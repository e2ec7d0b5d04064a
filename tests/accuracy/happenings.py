"""Print how well happenings of piles of stories are joined, and their disputes told.

    python tests/accuracy/happenings.py FOLDER [FOLDER …] [--errors]

A folder holds stories with a .json beside each, and ``planted.csv``: a row for each
pair of phrases that were planted (kind, about, story_a, story_b, phrase_a, phrase_b).

joined      pairs that contradict, update or correct each other, in one happening
found       of these, told as a dispute about the same thing
right kind  of those found, called what they are
on course   updates that are no dispute of their own, because other numbers lie between
            them, but both steps of one course (25 → 30 → 62)
traps       pairs of two happenings that were joined nevertheless
unlisted    disputes other than updates and doubts that no row lists: to be read by
            hand, for they are false or were planted without a row

Where there is ``tellings.csv`` (happening, story, phrase), a row for each phrase that
tells of a happening, also

tellings    pairs of phrases of one happening in two stories
meet        of these, told of one happening
mixed       pairs of phrases of two happenings that were joined nevertheless
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import dateline as dl
from dateline.happenings import Claim, Dispute, Happening, Telling
from dateline.lang import language
from dateline.nlp.numerals import word_number

DISPUTED = {"contradiction", "claim and denial", "correction", "update"}

#: What is planted under another word than the topic of a dispute can have.
TOPICS = {
    "houses": "destroyed",
    "denial": "occurrence",
    "displaced": "homeless",
    "participants": "taking part",
}

#: Topics without a number, on which an outlet is quoted once, by its first story.
SLOTS = {"day", "place", "doer", "cause"}

Row = dict[str, Any]


def plain(text: str) -> str:
    """Return the words of a text, as they are compared."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def score(folder: Path) -> dict[str, Any]:
    """Return the figures of one pile, with the rows and disputes that went wrong."""
    paths = sorted(folder.glob("*.txt"))
    readings = {path.stem: dl.read(path) for path in paths}
    comparison = dl.compare_stories(readings.values())
    texts = {stem: plain(reading.story.text) for stem, reading in readings.items()}
    stems = {
        telling.source.story: stem
        for telling in comparison.tellings
        for stem, text in texts.items()
        if plain(telling.sentence) in text
        and telling.source.title == readings[stem].story.title
        and telling.source.outlet == readings[stem].story.publisher  # of its copies
    }
    outlets = {stem: reading.story.publisher for stem, reading in readings.items()}
    with (folder / "planted.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            {
                **row,
                **{f"outlet_{side}": outlets[row[f"story_{side}"]] for side in "ab"},
            }
            for row in csv.DictReader(file)
        ]
    pairs = [r for r in rows if r["kind"] in DISPUTED and r["story_a"] != r["story_b"]]
    traps = [row for row in rows if row["kind"] == "trap"]
    told = {row["id"]: list(_told(row, comparison.disputes, stems)) for row in pairs}
    joined = [row for row in pairs if told[row["id"]] or _meets(row, comparison, stems)]
    matched = {id(d) for found in told.values() for d in found}
    loose = [d for d in comparison.disputes if d.kind not in ("update", "doubt")]
    told_apart = _tellings(folder, readings, comparison, stems)
    return {
        **told_apart,
        "stories": len(paths),
        "pairs": len(pairs),
        "joined": len(joined),
        "found": sum(bool(found) for found in told.values()),
        "right kind": sum(
            any(d.kind == row["kind"] for d in told[row["id"]]) for row in pairs
        ),
        "on course": sum(
            row["kind"] == "update"
            and not told[row["id"]]
            and _are_steps(row, comparison, stems)
            for row in pairs
        ),
        "traps": len(traps),
        "trapped": [row for row in traps if _meets(row, comparison, stems)],
        "missed": [row for row in pairs if not told[row["id"]]],
        "unlisted": [d for d in loose if id(d) not in matched],
    }


def _tellings(
    folder: Path,
    readings: dict[str, dl.Reading],
    comparison: dl.Comparison,
    stems: dict[str, str],
) -> dict[str, Any]:
    """Return how many phrases of one happening meet, and which of two are mixed."""
    path = folder / "tellings.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [_happenings_of(row, readings, comparison, stems) for row in rows]
    apart = [
        (one, other, bool(of_one & of_other))
        for (one, of_one), (other, of_other) in combinations(
            zip(rows, found, strict=True), 2
        )
        if one["happening"] != other["happening"] or one["story"] != other["story"]
    ]
    alike = [pair for pair in apart if pair[0]["happening"] == pair[1]["happening"]]
    return {
        "tellings": len(alike),
        "meet": sum(joined for _, _, joined in alike),
        "unmet": [pair for pair in alike if not pair[2]],
        "mixed": [
            pair
            for pair in apart
            if pair[0]["happening"] != pair[1]["happening"] and pair[2]
        ],
        "untold": [row for row, told in zip(rows, found, strict=True) if not told],
    }


def _happenings_of(
    row: Row,
    readings: dict[str, dl.Reading],
    comparison: dl.Comparison,
    stems: dict[str, str],
) -> set[str]:
    """Return the happenings that a phrase tells: an event or a number stands in it."""
    start = readings[row["story"]].story.text.index(row["phrase"])
    span = range(start, start + len(row["phrase"]))
    return {
        happening.id
        for happening in comparison
        for telling in happening.tellings
        if stems.get(telling.source.story) == row["story"]
        and any(each.start in span for each in _marks(telling, readings[row["story"]]))
    }


def _marks(telling: Telling, reading: dl.Reading) -> Iterator[Any]:
    """Yield the events and numbers by which a story tells of something."""
    yield from telling.figures
    for event in reading.events:
        if telling.event.id in (event.id, event.same_as):
            yield event


def _told(
    row: Row, disputes: Iterable[Dispute], stems: dict[str, str]
) -> Iterator[Dispute]:
    """Yield the disputes that tell what a row says."""
    topics = {row["about"], TOPICS.get(row["about"])}
    for dispute in disputes:
        if dispute.topic not in topics:
            continue
        one, other = dispute.first, dispute.second
        for a, b in ((one, other), (other, one)):
            if _says(a, row, "a", stems) and _says(b, row, "b", stems):
                yield dispute
                break


def _says(claim: Claim, row: Row, side: str, stems: dict[str, str]) -> bool:
    """Tell whether a claim is one side of a row, or the same elsewhere.

    It can be the same number, or what the same outlet says in another story.
    """
    phrase, sentence = plain(row[f"phrase_{side}"]), plain(claim.sentence)
    if phrase in sentence or sentence in phrase:
        return True
    number = re.findall(r"\d[\d,]*", claim.value)
    if number and number[-1] in _numbers(row[f"phrase_{side}"]):
        return True
    if row["about"] in SLOTS and claim.source.outlet == row[f"outlet_{side}"]:
        return True
    return stems.get(claim.source.story) == row[f"story_{side}"]


def _numbers(phrase: str) -> Iterator[str]:
    """Yield the numbers of a phrase in digits, however they are written."""
    words = re.findall(r"\d[\d,]*|[^\W\d]+|-", phrase.casefold())
    spoken = language("en").numbers
    for at, word in enumerate(words):
        spelt = None if word[0].isdigit() else word_number(words[at:], spoken)
        if word[0].isdigit():
            yield word
        elif spelt is not None and not spelt.ordinal:
            yield f"{int(spelt.number):,}"


def _are_steps(row: Row, comparison: dl.Comparison, stems: dict[str, str]) -> bool:
    """Tell whether the numbers of a row are steps of one course, in its order."""
    topics = {row["about"], TOPICS.get(row["about"])}
    for happening in comparison:
        told = [step for step in happening.course if step.outcome in topics]
        at = [
            [n for n, step in enumerate(told) if _gives(step.claims, row, side, stems)]
            for side in "ab"
        ]
        if any(first < second for first in at[0] for second in at[1]):
            return True
    return False


def _gives(claims: Iterable[Claim], row: Row, side: str, stems: dict[str, str]) -> bool:
    """Tell whether one of these is the number of a row, in its very sentence."""
    phrase = plain(row[f"phrase_{side}"])
    return any(
        stems.get(claim.source.story) == row[f"story_{side}"]
        and (phrase in plain(claim.sentence) or plain(claim.sentence) in phrase)
        for claim in claims
    )


def _meets(row: Row, comparison: dl.Comparison, stems: dict[str, str]) -> bool:
    """Tell whether both phrases of a row are told of one happening."""
    return any(
        _holds(happening, row, "a", stems) and _holds(happening, row, "b", stems)
        for happening in comparison
    )


def _holds(happening: Happening, row: Row, side: str, stems: dict[str, str]) -> bool:
    phrase = plain(row[f"phrase_{side}"])
    for telling in happening.tellings:
        if stems.get(telling.source.story) != row[f"story_{side}"]:
            continue
        said = [telling.sentence, *telling.figure_sentences.values()]
        if any(phrase in plain(s) or plain(s) in phrase for s in said):
            return True
    return False


def main() -> None:
    """Print a table of the piles, and with --errors what went wrong in them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    lines = [
        "pile        stories  pairs  joined  found  right kind  on course  "
        "traps  unlisted  tellings   meet  mixed"
    ]
    for folder in given.folders:
        lines += _lines(folder, errors=given.errors)
    sys.stdout.write("\n".join(lines) + "\n")


def _lines(folder: Path, *, errors: bool) -> Iterator[str]:
    found = score(folder)
    trapped = f"{len(found['trapped'])}/{found['traps']}"
    yield (
        f"{folder.name:<12}{found['stories']:>7}{found['pairs']:>7}"
        f"{found['joined']:>8}{found['found']:>7}{found['right kind']:>12}"
        f"{found['on course']:>11}"
        f"{trapped:>7}{len(found['unlisted']):>10}"
        + (
            f"{found['tellings']:>10}{found['meet']:>7}{len(found['mixed']):>7}"
            if "tellings" in found
            else ""
        )
    )
    if not errors:
        return
    for row in found.get("untold", ()):
        yield f"  untold: {row['happening']}: {row['phrase']} ({row['story'][:2]})"
    for name in ("unmet", "mixed"):
        for one, other, _ in found.get(name, ()):
            yield (
                f"  {name}: {one['phrase']} ({one['story'][:2]}) | "
                f"{other['phrase']} ({other['story'][:2]})"
            )
    for row in (*found["trapped"], *found["missed"]):
        phrases = f"{row['phrase_a']} | {row['phrase_b']}"
        yield f"  {row['kind']}, {row['about']}: {phrases}"
    for dispute in found["unlisted"]:
        yield f"  unlisted: {dispute}"


if __name__ == "__main__":
    main()
