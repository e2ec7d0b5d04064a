"""Say, kind by kind of error, which stories are read right.

    python tests/accuracy/kinds_of_errors.py [SHEET …] [--kind A2] [--misses]

A sheet holds stories and what must hold of each (see ``kinds/sheets.py``). Without one
the project's own are read, ``met.txt`` (the examples with which the kinds were told)
and ``fresh.txt`` (sentences that were written without sight of the rules), and what is
handed in otherwise (``kinds/handed_in.py``). A story counts as right where all that is
said of it holds.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "kinds"))

import checks
import handed_in
import sheets

import dateline as dl

#: A kind, the story or what is handed in, and what does not hold of it.
Judged = tuple[str, str, list[str]]


def judge(case: sheets.Case) -> list[sheets.Claim]:
    """Read a story and return the claims about it that do not hold."""
    story = dl.Story(text=case.text, published=case.published, publisher=case.publisher)
    return checks.wrong(case, json.loads(dl.read(story).to_json()))


def judged(files: Iterable[Path], kind: str, every: int = 1) -> Iterator[Judged]:
    """Judge the cases of some sheets whose kind begins so, each or every second, … ."""
    for file in files:
        for case in islice(sheets.read(file), None, None, every):
            if case.kind.startswith(kind):
                yield case.kind, repr(case.text), [*map(str, judge(case))]


def judged_as_handed_in(kind: str) -> Iterator[Judged]:
    """Judge what no sheet can hold."""
    with tempfile.TemporaryDirectory() as folder:
        for its, what, right in handed_in.outcomes(Path(folder)):
            if its.startswith(kind):
                yield its, what, [] if right else ["read wrongly"]


def report(cases: Iterable[Judged], *, misses: bool) -> Iterator[str]:
    """Yield the misses, if asked for, and a line a kind."""
    right: Counter[str] = Counter()
    number: Counter[str] = Counter()
    for kind, what, failed in cases:
        number[kind] += 1
        right[kind] += not failed
        if failed and misses:
            yield f"{kind}: {what}"
            yield from (f"    {claim}" for claim in failed)
    for kind, total in sorted(number.items()):
        yield f"{kind:<60} {right[kind]:>3} of {total}"
    yield f"{'all':<60} {right.total():>3} of {number.total()}"


def main(arguments: list[str] | None = None) -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sheets", nargs="*", type=Path)
    parser.add_argument("--kind", default="", help="only kinds that begin so")
    parser.add_argument("--misses", action="store_true", help="show what is wrong")
    options = parser.parse_args(arguments)
    own = not options.sheets
    files = sorted(sheets.FOLDER.glob("*.txt")) if own else options.sheets
    cases = [*judged(files, options.kind)]
    cases += judged_as_handed_in(options.kind) if own else []
    sys.stdout.writelines(f"{line}\n" for line in report(cases, misses=options.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
