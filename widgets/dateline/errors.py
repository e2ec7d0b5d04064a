"""The errors that Dateline raises, in one tree; some are also built-in ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from reprlib import Repr
from typing import Any

from ._installer import bounded, install_command

__all__ = [
    "BadDate",
    "BadOption",
    "CorpusError",
    "CorpusInUse",
    "CorpusMissing",
    "CorrectionError",
    "DatelineError",
    "EmptyStory",
    "GazetteerError",
    "GazetteerMissing",
    "MarkError",
    "ModelMissing",
    "OutputExists",
    "PackageMissing",
    "ReportError",
    "StoryError",
    "StoryTooLong",
    "UnknownName",
    "UnreadableStory",
    "close_to",
    "quoted",
    "shown",
    "text_given",
    "whole_number",
]


class DatelineError(Exception):
    """Any error that Dateline raises on purpose."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Dask packs errors by tblib, which makes one anew as either of the built-in
        # errors that it is: what is two does not come back whole from a worker.
        return type(self), self.args


class BadOption(DatelineError, ValueError):
    """An option has a value that Dateline does not know."""


class BadDate(BadOption):
    """A value is not a date, or cannot be right: a publication in the future."""


class CorrectionError(DatelineError, ValueError):
    """A correction is malformed, or is about words that the story does not have."""


class MarkError(DatelineError, ValueError):
    """What somebody marked in a story by hand is malformed, or about other words."""


class StoryError(DatelineError, ValueError):
    """The input is not a story, or not in a form that can be read."""


class EmptyStory(StoryError):
    """A story has no words."""


class StoryTooLong(StoryError):
    """A story is longer than the limit in force."""


class UnreadableStory(StoryError):
    """A file or page is not text, or is in another encoding."""


class ModelMissing(DatelineError, LookupError):
    """No spaCy pipeline is installed, or not the one asked for."""


class PackageMissing(DatelineError, ImportError):
    """Something needs a package that is not installed: what it is, and which."""

    def __init__(self, what: str, *packages: str) -> None:
        self._given = what, *packages
        names = " ".join(packages)
        command = install_command(*bounded(*packages))
        super().__init__(f"{what} needs {names}: {command}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._given


class GazetteerError(DatelineError, ValueError):
    """A file is not a gazetteer, is half built, or of another version."""


class GazetteerMissing(GazetteerError, FileNotFoundError):
    """There is no gazetteer file at the expected path."""

    def __str__(self) -> str:  # FileNotFoundError would print errno pairs
        return str(self.args[0]) if self.args else ""


class ReportError(DatelineError, ValueError):
    """A file cannot be written, or is not a report of Dateline."""


class CorpusError(DatelineError, ValueError):
    """A folder is not a corpus, is incomplete, or cannot be read or written now."""


class CorpusMissing(CorpusError, FileNotFoundError):
    """There is no corpus at the path given."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class UnknownName(DatelineError, KeyError):
    """A corpus has no story, actor or place of a name or id."""

    def __str__(self) -> str:  # KeyError would put it in quotation marks
        return str(self.args[0]) if self.args else ""


class CorpusInUse(CorpusError):
    """Another process is writing to the corpus."""


class OutputExists(ReportError, FileExistsError):
    """The output file exists already, and overwriting it was not asked for."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


#: The least similarity of a name that is worth offering (0 to 100): twice the
#: letters that two names share in order, as a percentage of the letters of both.
CLOSE_ENOUGH = 60

#: How many names a message offers at most.
MOST_OFFERED = 3


def close_to(wanted: str, known: Iterable[str]) -> list[str]:
    """Return the known names most like the one wanted, the closest first.

    Capitals make no difference.
    """
    from rapidfuzz import fuzz, process

    matches = process.extract(
        wanted,
        list(known),
        scorer=fuzz.ratio,
        processor=str.casefold,
        score_cutoff=CLOSE_ENOUGH,
        limit=MOST_OFFERED,
    )
    return [name for name, _, _ in matches]


#: Shows values of any size in a few words.
_BRIEF = Repr()

#: Shows what is text as it was given, if it is no longer than a name or a sentence.
_AS_GIVEN = Repr()
_AS_GIVEN.maxstring = _AS_GIVEN.maxother = 160


def shown(value: object) -> str:
    """Return a value as it was given, cut if it is long, with its type: "5 (int)"."""
    return f"{_BRIEF.repr(value)} ({type(value).__name__})"


def quoted(value: object) -> str:
    """Return a value as it was given, cut if it is longer than a name: "'Kerman'"."""
    return _AS_GIVEN.repr(value)


#: Half a character: a surrogate without its twin, which no encoding can write.
_LONE = re.compile("[\ud800-\udfff]")


def text_given(value: object, what: str, error: type[DatelineError] = BadOption) -> str:
    """Return a value that has to be text.

    Parameters
    ----------
    value
        What was given.
    what
        What it is meant for, to begin a sentence with: "the title".
    error
        The error to raise.

    Raises
    ------
    DatelineError
        It is not text, or has half a character that cannot be written to any file.

    """
    if not isinstance(value, str):
        raise error(f"{what} is {shown(value)}; give text")
    lone = None if value.isascii() else _LONE.search(value)
    if lone:
        raise error(
            f"{what} has half a character (the surrogate U+{ord(lone[0]):04X}, at "
            f"{lone.start()}); it was decoded wrongly: read it again as UTF-8 or UTF-16"
        )
    return value


#: The largest number that SQLite, DuckDB and Parquet can hold.
MOST = 2**63 - 1


def whole_number(
    value: object, what: str, error: type[DatelineError] = BadOption
) -> int:
    """Return a value that has to be a whole number, 1 or more.

    Parameters
    ----------
    value
        What was given.
    what
        What it is meant for, to begin a sentence with: "limit".
    error
        The error to raise.

    Raises
    ------
    DatelineError
        It is none.

    """
    # To Python True is the number 1, which nobody means.
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise error(f"{what} is {shown(value)}; give a whole number, 1 or more")
    if value > MOST:
        raise error(f"{what} is a number of {len(hex(value))} digits; give less")
    return value
