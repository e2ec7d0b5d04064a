"""Print how well the events of plain sentences are read, slots and classes worst first.

    python tests/accuracy/events/tables.py [--half look] [--markdown] [--errors 20]

The half "report" is the default; what is wrong in it is not printed: it stays unseen.
``--markdown`` prints the tables of the documentation. ``--kinds`` adds the kinds of
sentence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))

import event_sentences
import slots
from common import Counts, Record, share, total
from event_sentences import HALVES, Sentence, onset, read_all, sheets
from pairing import SLOTS, Judged
from tqdm import tqdm

#: A row: its name, then cells.
Row = tuple[str, ...]


def percent(part: float, whole: float) -> str:
    """Return a share in percent with what it is of; a dash for a share of nothing."""
    return f"{share(part, whole):.0f} % of {whole:.0f}" if whole else "–"


def slot_rows(counts: Counts) -> list[Row]:
    """Return slots with the precision and recall of each, least precise first."""
    rows = [("event found", "found hit", "found", "marked hit", "marked")]
    rows += [
        (s, f"given right {s}", f"given {s}", f"wanted hit {s}", f"wanted {s}")
        for s in SLOTS
    ]
    rows.sort(key=lambda row: share(counts[row[1]], counts[row[2]]))
    return [
        (row[0], *(percent(counts[a], counts[b]) for a, b in (row[1:3], row[3:5])))
        for row in rows
        if counts[row[2]] or counts[row[4]]
    ]


def class_rows(counts: Counts) -> list[Row]:
    """Return classes with the share strictly right of the found and the marked."""
    names = {
        n.partition(", ")[2] for n in counts if n.startswith(("judged, ", "marked, "))
    }

    def cells(name: str) -> list[tuple[int, int]]:
        return [
            (counts[f"{what} strict, {name}"], counts[f"{what}, {name}"])
            for what in ("judged", "marked")
        ]

    def worst(name: str) -> tuple[float, float, str]:
        found, marked = (share(*cell) if cell[1] else 100 for cell in cells(name))
        return found, marked, name

    return [
        (name, *(percent(*cell) for cell in cells(name)))
        for name in sorted(names, key=worst)
    ]


def kind_rows(counts: Counts) -> list[Row]:
    """Return kinds of sentence with the share of events strictly right."""
    names = [n.removeprefix("kind, ") for n in counts if n.startswith("kind, ")]
    rates = {n: (counts[f"kind strict, {n}"], counts[f"kind, {n}"]) for n in names}
    ordered = sorted(rates, key=lambda name: (share(*rates[name]), name))
    return [(name, percent(*rates[name])) for name in ordered]


def laid_out(head: Row, rows: list[Row], *, markdown: bool) -> Iterator[str]:
    """Yield the lines of a table."""
    if markdown:
        yield f"| {' | '.join(head)} |"
        yield f"|---|{'---:|' * (len(head) - 1)}"
        yield from (f"| {' | '.join(row)} |" for row in rows)
        return
    for row in (head, *rows):
        yield f"  {row[0]:<28}" + "".join(f"{cell:>20}" for cell in row[1:])


def tables(counts: Counts, *, kinds: bool, markdown: bool) -> Iterator[str]:
    """Yield the lines of all tables."""
    shown = [
        (("slot", "right of given", "right of marked"), slot_rows(counts)),
        (("class", "strictly right of found", "of marked"), class_rows(counts)),
    ]
    if kinds:
        shown.append(
            (("kind of sentence", "strictly right of marked"), kind_rows(counts))
        )
    for head, rows in shown:
        yield ""
        yield from laid_out(head, rows, markdown=markdown)


def errors(read: Iterable[Sentence]) -> Iterator[str]:
    """Yield the sentences that are not wholly right, with what is wrong in each."""
    for judged, _ in read:
        wrong = [line for one in judged if (line := error(one))]
        if wrong:
            sentence = judged[0].sentence
            yield f"{sentence['id']} ({sentence['kind']}) {sentence['text']}"
            yield from (f"    {line}" for line in wrong)


def error(one: Judged) -> str:
    """Return what is wrong with an event; nothing for one that is right."""
    if one.found is None:
        return f"missed: {one.gold['trigger']}" if one.needed and one.gold else ""
    told = f"{one.found.type} {one.found.factuality}"
    if one.gold is None:
        return f"invented: {told} {words_of(one)}"
    wrong = [slot for slot in SLOTS if slot not in one.right]
    if not wrong:
        return ""
    parts = [f"{slot} {value_of(one, slot)}" for slot in wrong]
    return f"{words_of(one)} ({told}): {'; '.join(parts)}"


def words_of(one: Judged) -> str:
    """Return the words that tell a found event."""
    assert one.found is not None
    return repr(one.sentence["text"][one.found.start : one.found.end])


def value_of(one: Judged, slot: str) -> str:
    """Return what was found for a slot, and what is marked."""
    assert one.found is not None
    assert one.gold is not None
    gold: Record = one.gold
    if slot == "toll":
        marked = {toll: gold[toll] for toll in one.found.tolls}
        return f"{one.found.tolls} for {marked}"
    keys = {"class": "classes", "actor": "actors", "target": "targets", "day": "edtf"}
    name = {"class": "type", "asserted": "factuality"}.get(slot, slot)
    marked = gold["factuality" if slot == "asserted" else keys.get(slot, slot)]
    return f"{getattr(one.found, name)!r} for {marked!r}"


def say(line: str) -> None:
    """Print a line above the bar that shows the progress."""
    tqdm.write(line, file=sys.stdout)


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--half", choices=(*HALVES, "onsets", "kinds"), default="report"
    )
    parser.add_argument("--markdown", action="store_true", help="tables for docs")
    parser.add_argument("--kinds", action="store_true", help="also kinds of sentence")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="sentences")
    parser.add_argument("--force", action="store_true", help="errors of any half")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Read and print; returns the exit code."""
    given = options(arguments)
    unseen = given.half not in ("look", "kinds")
    if given.errors and unseen and not given.force:
        sys.stderr.write(f"{given.half!r} stays unseen: no errors of it\n")
        return 2
    by_half = dict(zip((*HALVES, "onsets", "kinds"), sheets(), strict=True))
    read = list(read_all(by_half[given.half].records))
    if given.half == "onsets":
        counts = total(onset(judged) for judged, _ in read)
        for name, value in event_sentences.onset_figures(counts).items():
            say(f"  {name:<28}{value:6.1f} % of {counts['onsets']}")
    else:
        counts = total(slots.count(judged) for judged, _ in read)
        for line in tables(counts, kinds=given.kinds, markdown=given.markdown):
            say(line)
    wrong = list(errors(read))
    starts = [n for n, line in enumerate(wrong) if not line.startswith(" ")]
    end = starts[given.errors] if given.errors < len(starts) else len(wrong)
    for line in wrong[: end if given.errors else 0]:
        say(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
