"""Say, kind by kind of error, which sentences are read right.

    python tests/accuracy/kinds_of_errors.py [SHEET …] [--kind A2] [--misses]

A sheet holds stories and what must hold of each (see ``kinds/sheets.py``). Without one
the project's own are read. A story counts as right where all its claims hold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "kinds"))

import checks
import sheets

import dateline as dl


def judge(case: sheets.Case) -> list[sheets.Claim]:
    """Read a story and return the claims about it that do not hold."""
    story = dl.Story(text=case.text, published=case.published, publisher=case.publisher)
    return checks.wrong(case, json.loads(dl.read(story).to_json()))


def report(cases: Iterable[sheets.Case], *, misses: bool) -> Iterable[str]:
    """Yield the misses, if asked for, and a line a kind."""
    right: Counter[str] = Counter()
    number: Counter[str] = Counter()
    for case in cases:
        failed = judge(case)
        number[case.kind] += 1
        right[case.kind] += not failed
        if failed and misses:
            yield f"{case.kind}: {case.text!r}"
            yield from (f"    {claim}" for claim in failed)
    for kind, total in number.items():
        yield f"{kind:<50} {right[kind]:>3} of {total}"
    yield f"{'all':<50} {right.total():>3} of {number.total()}"


def main(arguments: list[str] | None = None) -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sheets", nargs="*", type=Path)
    parser.add_argument("--kind", default="", help="only kinds that begin so")
    parser.add_argument("--misses", action="store_true", help="show what is wrong")
    options = parser.parse_args(arguments)
    files = options.sheets or sorted(sheets.FOLDER.glob("*.txt"))
    cases = [
        case
        for file in files
        for case in sheets.read(file)
        if case.kind.startswith(options.kind)
    ]
    for line in report(cases, misses=options.misses):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
