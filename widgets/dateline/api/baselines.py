"""Simple methods, for measuring what another one adds: ``dl.baselines``.

Each reads a story by what spaCy's tagger marks, and nothing more: a name is an actor,
the same letters are the same actor, an expression of time has no days, and there are
neither quotes nor events. They differ in the places that names mean; one gives
expressions of time their days.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..model import Findings, Story
from .reading import Reading

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..scoring.baselines import Method

__all__ = ["dateparser", "first_candidate", "most_populous", "tagger_only"]

#: What a baseline can be asked to read; of a reading it takes the story.
Given = str | os.PathLike[str] | Story | Findings


def tagger_only(story: Given, *, model: str | None = None) -> Reading:
    """Read a story by spaCy's tagger alone: names without the places they mean.

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, or a reading: then its story is read.
    model
        A spaCy pipeline by name or path; the best installed by default.

    Raises
    ------
    StoryError, ModelMissing, GazetteerMissing

    """
    return _read(story, "tagger only", model, None)


def most_populous(
    story: Given, *, model: str | None = None, gazetteer: Gazetteer | None = None
) -> Reading:
    """Read a story as :func:`tagger_only`; a name means its most populous bearer.

    This is the usual baseline of geoparsing. A country or a province counts with all
    its people, so that Georgia is the state; a place without a number counts as none.

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, or a reading: then its story is read.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the default one.

    Raises
    ------
    StoryError, ModelMissing, GazetteerMissing

    Examples
    --------
    >>> simple = dl.baselines.most_populous("Paris, Texas, was flooded.")
    >>> [place.place.label for place in simple.places][0]
    'Paris, Île-de-France, France'

    """
    return _read(story, "most populous", model, gazetteer)


def first_candidate(
    story: Given, *, model: str | None = None, gazetteer: Gazetteer | None = None
) -> Reading:
    """Read a story as :func:`tagger_only`; a name means the first candidate.

    That is the first of ``Gazetteer.find(name)``, which ranks by the name alone: its
    form, the kind of place, its people. No word of the story plays a part.

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, or a reading: then its story is read.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the default one.

    Raises
    ------
    StoryError, ModelMissing, GazetteerMissing

    """
    return _read(story, "first candidate", model, gazetteer)


def dateparser(story: Given, *, model: str | None = None) -> Reading:
    """Read a story as :func:`tagger_only`, with days by the package dateparser.

    It is a usual tool for dates in web pages, and knows an expression by itself: no
    tense of a verb and no other date of the story plays a part. "Friday" is the last
    one before the day of publication; without that day, what depends on it has none.

    Parameters
    ----------
    story
        As :func:`dateline.read` takes it, or a reading: then its story is read.
    model
        A spaCy pipeline by name or path; the best installed by default.

    Raises
    ------
    StoryError, ModelMissing, GazetteerMissing
    PackageMissing
        dateparser is not installed.

    """
    return _read(story, "dateparser", model, None)


def _read(
    story: Given, method: Method, model: str | None, gazetteer: Gazetteer | None
) -> Reading:
    from ..io.sources import load
    from ..scoring.baselines import read_simply

    source = story.story if isinstance(story, Findings) else load(story)
    return Reading.of(read_simply(source, method, model=model, gazetteer=gazetteer))
