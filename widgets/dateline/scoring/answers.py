"""The answers of a class to a quiz: who found what, and what went wrong most."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
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
from ..model.findings import findings_given
from ..model.frames import to_frame
from .hardest import HARDEST, STORY, hardest
from .measure import MEASURES, Measure, Mistake, html_of
from .score import score
from .sheet import findings_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Answers", "StudentAnswers", "read_answers"]

#: The version of a file of answers.
VERSION = 1

#: The longest file of answers that is read (bytes); one of 100 marks has 40,000.
MOST_BYTES = 5_000_000

_RESULTS = Table(
    "answers",
    "How much of each layer the students have right.",
    (
        Column("who", "The name that the student gave.", required=True),
        *MEASURES.columns,
        STORY,
        Column("file", "The file of the answers.", required=True),
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
        Files that hold no answers to this quiz, or those of another once more, and
        why they were left out.
    folder
        Where the files are.

    """

    students: tuple[StudentAnswers, ...]
    unread: Mapping[str, str]
    folder: Path

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for every student and measure."""
        rows = [
            {
                "who": one.who,
                **measure.row(),
                "story": one.title,
                "file": one.file.relative_to(self.folder).as_posix(),
            }
            for one in self.students
            for measure in one.measures
        ]
        return to_frame(rows, _RESULTS)

    @property
    def errors(self) -> pd.DataFrame:
        """What went wrong as a frame, that which most students have wrong first."""
        found = [(one.title, one.mistakes) for one in self.students]
        return to_frame(hardest(found), HARDEST)

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
        The folder with the files (``*.json``), or with a folder for each student.
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
        findings_given(gold)
    place = path_given(folder, "the folder of answers", StoryError)
    if not place.is_dir():
        raise StoryError(f"{place} is no folder; give the one with the answers")
    students: list[StudentAnswers] = []
    unread: dict[str, str] = {}
    handed_in: dict[str, str] = {}
    paths = [*place.glob("*.json"), *place.glob("*/*.json")]
    for path in sorted(paths, key=lambda path: path.with_suffix("")):
        name = path.relative_to(place).as_posix()
        try:
            record = _record(path)
            first = handed_in.setdefault(_own_part(record), name)
            if first != name:
                raise StoryError(f"it has the same answers as {first}")
            students.append(_student(path, record, gold))
        except DatelineError as error:
            unread[name] = str(error)
    if not students:
        reasons = "; ".join(f"{name}: {why}" for name, why in unread.items())
        raise StoryError(
            f"{place} holds no answers to a quiz: {reasons or 'no .json file is in it'}"
        )
    return Answers(students=tuple(students), unread=unread, folder=place)


def _own_part(record: Mapping[str, Any]) -> str:
    """Return what is the student's own in a file: who marked what in which story."""
    return json.dumps([record[key] for key in ("who", "story", "layers", "marks")])


def _student(
    path: Path, record: Mapping[str, Any], gold: Findings | None
) -> StudentAnswers:
    """Return the answers of one student.

    Raises
    ------
    StoryError
        They are those to another quiz than that of the gold.

    """
    reading = None
    if gold is not None:
        if record["story"] != story_id(gold.story):
            raise StoryError(_of_another(record.get("title"), gold))
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


def _of_another(title: str | None, gold: Findings) -> str:
    """Say that answers are to another story than that of the gold."""
    if title != gold.story.headline:
        return f"it answers a quiz on another story, {shown(title)}"
    return (
        f"it answers a quiz on a story with the headline {shown(title)}, but not as "
        "the gold has it: its text, day of publication or source was another when the "
        "quiz was made; give the gold that the quiz was made with"
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
    record: Mapping[str, Any], reading: Findings | None, gold: Findings | None
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
