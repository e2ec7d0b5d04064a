"""Sheets of sentences with what a reader should make of each, by kind of error.

A sheet is plain text::

    == A2 A near spelling is not the name
    [2021-05-20] A barn burned down near Moorehead, Minnesota.
      place: Moorehead = US-MN city

A line that begins with ``==`` opens a kind; a line in the first column is a story (day
of publication and, behind a bar, the publisher in brackets; ``\\n`` for the end of a
line); the indented lines below it say what must hold, and :mod:`checks` what they mean.
A line that begins with ``#`` is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent

_STORY = re.compile(r"\[(?P<day>[^]|]*)(?:\|(?P<publisher>[^]]*))?\]\s*(?P<text>.*)")
_CLAIM = re.compile(r"\s+(?P<check>[a-z ]+):\s*(?P<what>.*)")


@dataclass(frozen=True)
class Claim:
    """What must hold of a story: a check, by name, and what it is given."""

    check: str
    what: str

    def __str__(self) -> str:
        return f"{self.check}: {self.what}"


@dataclass(frozen=True)
class Case:
    """A story with what must hold of it."""

    kind: str
    text: str
    published: str | None
    publisher: str | None
    claims: list[Claim] = field(default_factory=list)


def read(sheet: Path) -> Iterator[Case]:
    """Read the cases of a sheet, in order.

    Raises
    ------
    ValueError
        A line is neither a kind nor a story nor a claim about one.

    """
    kind, case = "", None
    for number, line in enumerate(sheet.read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("=="):
            kind = line.strip("= ")
        elif story := _STORY.fullmatch(line):
            if case:
                yield case
            case = _case(kind, story)
        elif (claim := _CLAIM.fullmatch(line)) and case:
            case.claims.append(Claim(claim["check"], _unescaped(claim["what"])))
        else:
            raise ValueError(f"{sheet.name}, line {number}: no kind, story or claim")
    if case:
        yield case


def _case(kind: str, story: re.Match[str]) -> Case:
    publisher = (story["publisher"] or "").strip()
    return Case(
        kind, _unescaped(story["text"]), story["day"].strip() or None, publisher or None
    )


def _unescaped(text: str) -> str:
    return text.strip().replace("\\n", "\n")
