"""The answers of a class to a quiz: who found what, and what went wrong most."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DatelineError, StoryError, shown
from ..io.checked_json import check, parse
from ..io.damage import bytes_in
from ..io.many.entry import story_id
from ..io.paths import path_given
from ..model import Findings
from ..model.columns import Column, Table
from ..model.frames import to_frame
from .measure import MEASURES, MISTAKES, Measure, Mistake, html_of
from .score import check_reading, score
from .sheet import findings_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Answers", "StudentAnswers", "read_answers"]

#: The version of a file of answers.
VERSION = 1

#: The longest file of answers that is read (bytes); one of 100 marks has 40,000.
MOST_BYTES = 5_000_000

_STORY = Column("story", "The headline of the story.")

_RESULTS = Table(
    "answers",
    "How much of each layer the students have right.",
    (
        Column("who", "The name that the student gave.", required=True),
        *MEASURES.columns,
        _STORY,
        Column("file", "The file of the answers.", required=True),
    ),
)

_SORTS = ("missed", "invented", "wrong")

_HARDEST = Table(
    "hardest",
    "What went wrong, most often first.",
    (
        *(c for c in MISTAKES.columns if c.name in ("layer", "phrase", "expected")),
        Column("given", "What most of them gave instead."),
        Column("share", "The share of the students (0 to 1) who failed.", "number"),
        Column("students", "How many students answered.", "integer", required=True),
        *(
            Column(sort, f"How many of them have it {sort}.", "integer", required=True)
            for sort in _SORTS
        ),
        *(c for c in MISTAKES.columns if c.name in ("sentence", "start", "end")),
        _STORY,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentAnswers:
    """What one student marked.

    Attributes
    ----------
    who, title
        The name that the student gave, and the headline of the story.
    measures, mistakes
        As those of a :class:`.Score`, in the layers that were asked for.
    reading
        What was marked as a reading, for :func:`score` and :func:`compare`; None
        where no gold was given, which has the text.
    file
        Where it was read from.

    """

    who: str
    title: str | None
    measures: tuple[Measure, ...]
    mistakes: tuple[Mistake, ...]
    reading: Findings | None = field(repr=False)
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answers:
    """The answers of a class.

    Attributes
    ----------
    students
        The answers, by the names of their files.
    unread
        Files that hold no answers to this quiz, and why.

    """

    students: tuple[StudentAnswers, ...]
    unread: Mapping[str, str]

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for every student and measure."""
        rows = [
            {
                "who": one.who,
                **measure.row(),
                "story": one.title,
                "file": one.file.name,
            }
            for one in self.students
            for measure in one.measures
        ]
        return to_frame(rows, _RESULTS)

    @property
    def errors(self) -> pd.DataFrame:
        """What went wrong as a frame, that which most students have wrong first."""
        return to_frame(_hardest(self.students), _HARDEST)

    def __repr__(self) -> str:
        """Show how many answered, and how many files were not read."""
        many = len(self.students)
        left = f"; {len(self.unread)} not read" if self.unread else ""
        return f"<Answers of {many} student{'s' * (many != 1)}{left}>"

    def _repr_html_(self) -> str:
        return html_of(self.to_frame())


def read_answers(
    folder: str | os.PathLike[str], gold: Findings | None = None
) -> Answers:
    """Read what a class sent back of a quiz: a folder of downloaded files.

    Parameters
    ----------
    folder
        The folder with the files (``*.json``).
    gold
        The gold of the quiz. With it everything is counted again from the marks as
        :func:`score` counts; without it the figures are those that the page wrote
        into the file, which a student could change.

    Returns
    -------
    Answers
        ``to_frame()`` has who, layer and F1; ``errors`` has what went wrong most.

    Raises
    ------
    BadOption
        ``gold`` is no reading.
    StoryError
        There is no such folder, or no file in it holds answers; the message says why.

    Examples
    --------
    >>> answers = dl.read_answers("returned", gold)     # doctest: +SKIP
    >>> answers.errors.head()                           # doctest: +SKIP

    """
    if gold is not None:
        check_reading(gold)
    place = path_given(folder, "the folder of answers", StoryError)
    if not place.is_dir():
        raise StoryError(f"{place} is no folder; give the one with the answers")
    students, unread = [], {}
    for path in sorted(place.glob("*.json")):
        try:
            students.append(_student(path, gold))
        except DatelineError as error:
            unread[path.name] = str(error)
    if not students:
        reasons = "; ".join(f"{name}: {why}" for name, why in unread.items())
        raise StoryError(
            f"{place} holds no answers to a quiz: {reasons or 'no .json file is in it'}"
        )
    return Answers(students=tuple(students), unread=unread)


def _student(path: Path, gold: Findings | None) -> StudentAnswers:
    """Read the answers of one student.

    Raises
    ------
    StoryError
        The file holds none, or those to another quiz than that of the gold.

    """
    record = _record(path)
    reading = None
    if gold is not None:
        if record["story"] != story_id(gold.story):
            raise StoryError(
                f"it answers a quiz on another story, {shown(record.get('title'))}"
            )
        reading = findings_of(record["marks"], gold)
    measures, mistakes = _counted(record, reading, gold)
    return StudentAnswers(
        who=record["who"].strip() or path.stem,
        title=record.get("title"),
        measures=measures,
        mistakes=mistakes,
        reading=reading,
        file=path,
    )


def _record(path: Path) -> dict[str, Any]:
    try:
        data = bytes_in(path, MOST_BYTES)
    except OSError as error:
        raise StoryError(f"it cannot be read: {error.strerror or error}") from error
    if not data:
        size = "no bytes" if data == b"" else f"more than {MOST_BYTES:,} bytes"
        raise StoryError(f"it has {size}, as no answers have")
    record = parse(data, "the file", StoryError)
    keys = ("who", "story", "layers", "marks", "measures", "mistakes")
    if not isinstance(record, dict) or record.get("version") != VERSION:
        raise StoryError("it holds no answers to a quiz")
    check(record, "answers", "the file", StoryError)
    if missing := [key for key in keys if key not in record]:
        raise StoryError(f"it lacks {missing[0]!r}")
    return record


def _counted(
    record: dict[str, Any], reading: Findings | None, gold: Findings | None
) -> tuple[tuple[Measure, ...], tuple[Mistake, ...]]:
    """Return what is right and wrong: counted here, or as the page counted it."""
    if reading is not None and gold is not None:
        whole, asked = score(reading, gold), record["layers"]
        return (
            tuple(m for m in whole.measures if m.layer in asked),
            tuple(m for m in whole.mistakes if m.layer in asked),
        )
    try:
        return (
            tuple(_made(Measure, row) for row in record["measures"]),
            tuple(_made(Mistake, row) for row in record["mistakes"]),
        )
    except KeyError as error:
        raise StoryError(f"what the page counted lacks {error}") from error


def _made(cls: Any, row: Mapping[str, Any]) -> Any:
    return cls(**{name: row[name] for name in cls.__slots__})


def _hardest(students: Sequence[StudentAnswers]) -> list[dict[str, Any]]:
    """Return what went wrong, each with how often and what was given instead."""
    answered = Counter(one.title for one in students)
    items: dict[tuple[Any, ...], list[tuple[int, Mistake]]] = defaultdict(list)
    for number, one in enumerate(students):
        for mistake in one.mistakes:
            key = (one.title, mistake.layer, mistake.start, mistake.end)
            items[key].append((number, mistake))
    rows = [
        _item(found, title, answered[title]) for (title, *_), found in items.items()
    ]
    return sorted(rows, key=lambda row: (-row["share"], row["start"]))


def _item(
    found: list[tuple[int, Mistake]], title: str | None, students: int
) -> dict[str, Any]:
    """Return a row on one item of the text that somebody failed."""
    first = next((m for _, m in found if m.expected is not None), found[0][1])
    given = Counter(m.found for _, m in found if m.found is not None)
    row = {
        **first.row(),
        "given": given.most_common(1)[0][0] if given else None,
        "share": len({who for who, _ in found}) / students,
        "students": students,
        **{
            sort: len({who for who, mistake in found if mistake.sort == sort})
            for sort in _SORTS
        },
        "story": title,
    }
    return {name: row[name] for name in _HARDEST.names}
