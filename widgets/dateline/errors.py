"""The errors Dateline raises: one tree, each also a builtin where one fits."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "BadDate",
    "BadOption",
    "CorrectionError",
    "DatelineError",
    "EmptyStory",
    "GazetteerError",
    "GazetteerMissing",
    "ModelMissing",
    "OutputExists",
    "ReportError",
    "StoryError",
    "StoryTooLong",
    "UnreadableStory",
    "close_to",
]


class DatelineError(Exception):
    """Any error that Dateline raises on purpose."""


class BadOption(DatelineError, ValueError):
    """An option has a value that Dateline does not know."""


class BadDate(BadOption):
    """What was given as a date is none, or cannot be: a publication in the future."""


class CorrectionError(DatelineError, ValueError):
    """A correction is none, or names what is not there."""


class StoryError(DatelineError, ValueError):
    """A story cannot be read as one."""


class EmptyStory(StoryError):
    """A story has no words."""


class StoryTooLong(StoryError):
    """A story is longer than the limit in force."""


class UnreadableStory(StoryError):
    """A file or page is not text, or its encoding is another one."""


class ModelMissing(DatelineError, LookupError):
    """No spaCy pipeline, or not the one asked for, is installed."""


class GazetteerError(DatelineError, ValueError):
    """A gazetteer file is not one, is half built, or of another version."""


class GazetteerMissing(GazetteerError, FileNotFoundError):
    """There is no gazetteer file where one was looked for."""

    def __str__(self) -> str:  # FileNotFoundError would print errno pairs
        return str(self.args[0]) if self.args else ""


class ReportError(DatelineError, ValueError):
    """A report cannot be written, or a file is no report of ours."""


class OutputExists(ReportError, FileExistsError):
    """The output file is there already and --force was not given."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


#: The least similarity of a name that is worth offering (0 to 100): twice the
#: letters that two names share in order, as a percentage of the letters of both.
CLOSE_ENOUGH = 60

#: How many names a message offers at most.
MOST_OFFERED = 3


def close_to(wanted: str, known: Iterable[str]) -> list[str]:
    """Return the known names most like the one wanted, the closest first."""
    from rapidfuzz import fuzz, process

    matches = process.extract(
        wanted,
        list(known),
        scorer=fuzz.ratio,
        score_cutoff=CLOSE_ENOUGH,
        limit=MOST_OFFERED,
    )
    return [name for name, _, _ in matches]
