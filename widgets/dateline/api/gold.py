"""A story marked by hand, as a reading: ``dl.gold``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..model import Findings, Story
from .reading import Reading

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["gold"]


def gold(
    story: str | os.PathLike[str] | Story | Findings,
    marks: str | os.PathLike[str],
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> Reading:
    """Return the reading that a person has marked in a story, to hold others against.

    Nothing is read by rules. The pipeline only parts the text into sentences, and the
    gazetteer is asked for the places that the marks name. The marks are lines of
    JSON, as the guide for annotators tells (docs/annotating.md).

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, or a reading: then its story is taken.
    marks
        A file of marks, or its lines as text.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the default one.

    Raises
    ------
    MarkError
        Marks cannot be used; the message has a line for each of them, which says what
        to do.
    StoryError, ModelMissing, GazetteerMissing

    Examples
    --------
    >>> import dateline as dl
    >>> marks = '{"place": "Lyon", "is": "Lyon, France"}'
    >>> dl.gold("Rain fell on Lyon.", marks).places[0].place.country
    'FR'

    """
    from ..io.sources import load
    from ..scoring.marked import read_marks

    source = story.story if isinstance(story, Findings) else load(story)
    return Reading.of(read_marks(source, marks, model=model, gazetteer=gazetteer))
