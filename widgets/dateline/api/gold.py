"""A story marked by hand, as a reading: ``dl.gold``, ``dl.gold_sample``."""

from __future__ import annotations

import os
from importlib import resources
from typing import TYPE_CHECKING

from ..errors import BadOption, close_to, quoted, text_given
from ..model import Findings, Story
from .reading import Reading

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["gold", "gold_sample"]

#: How the files of the readings end.
_GOLD = ".gold.json"


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


def gold_sample(name: str) -> Reading:
    """Return the gold of a story that comes with Dateline; its story is ``.story``.

    Two annotators marked each of these stories without knowing of each other's marks;
    then the differences were settled. How far they agreed, and what the stories are
    about, is told in notebooks/stories/README.md.

    Parameters
    ----------
    name
        The name of the story: "stadium-stand", "two-vancouvers", "larijani" …

    Raises
    ------
    BadOption
        There is no such story; the message names those that there are.

    Examples
    --------
    >>> import dateline as dl
    >>> dl.gold_sample("stadium-stand").places[1].place.label
    'Pakistan'

    """
    folder = resources.files("dateline.stories") / "gold"
    known = {
        file.name.removesuffix(_GOLD): file
        for file in folder.iterdir()
        if file.name.endswith(_GOLD)
    }
    if text_given(name, "the name of a story") not in known:
        names = ", ".join(close_to(name, known) or sorted(known))
        raise BadOption(f"no gold is called {quoted(name)}; there is: {names}")
    return Reading.from_json(known[name].read_text("utf-8"))
