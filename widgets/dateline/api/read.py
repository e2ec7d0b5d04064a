"""Reading a story: the first call of most users."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..analysis import MAX_CHARACTERS, analyse, as_day
from ..errors import text_given
from ..model import Correction, Home, Place, Story
from ..model.parts import Part, parts_given
from ..model.revision import Revision
from .reading import Reading

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["check_options", "read", "read_report"]


def read(
    story: str | os.PathLike[str] | Story,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
    home: Place | Home | str | None = "publisher",
    language: str | None = None,
    corrections: Iterable[Correction] | str | os.PathLike[str] | None = None,
    without: Iterable[Part] = (),
    max_characters: int = MAX_CHARACTERS,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read a story: find its places, actors, dates, quotes and events.

    Parameters
    ----------
    story
        The text itself, the path of a .txt, .md or .html file, or a
        :class:`Story`. No web address: that is :func:`read_url`.
    published
        The day of publication ("2020-01-07"), against which "Friday" is resolved: a
        date, a datetime, or text in ISO 8601 or RFC 2822. Where it has a zone, the day
        is the one written. Without it relative dates stay relative: today is never
        assumed.
    title
        The headline, if the story has none.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the default one.
    home
        The region whose places are preferred for an ambiguous name: a prior, never a
        filter. By default the publisher's home; a place, its name ("Denver,
        Colorado") or id; None for no home.
    language
        The language of the story (ISO 639-1: "fr"), where it is not seen to be what it
        is. A story in another language than English is read by the gazetteer alone,
        unless ``model`` names a pipeline.
    corrections
        What the user changed, or a file of corrections. By default the file beside
        the story ("larijani.corrections.json"), if there is one; () for none. A day,
        a home or parts without which it was read hold where none are given here.
    without
        Parts of Dateline to switch off, to see what each adds: "home" (names prefer
        places near the publisher), "spatial context" (places prefer those near the
        story's others, and in their countries), "propagation" (what the words say of
        one mention of a name holds for all). The weights of the others stay as they
        are fitted.
    max_characters
        The longest text to accept (characters).
    progress
        Called with (characters read, characters in all) on long texts.

    Raises
    ------
    EmptyStory, StoryTooLong, UnreadableStory, BadDate, BadOption, CorrectionError,
    ModelMissing, GazetteerError

    Examples
    --------
    >>> import dateline as dl
    >>> reading = dl.read("Floods hit Najaf on Friday.", published="2020-01-07")
    >>> [place.phrase for place in reading.places]
    ['Najaf']

    """
    from ..io.corrections import revision_for
    from ..io.sources import file_of, load
    from ..lang.iso639 import check_language

    check_options(title=title, model=model, gazetteer=gazetteer, home=home)
    file = file_of(story)
    revision = revision_for(story, corrections)
    parts = parts_given(without)
    source = _described(
        load(story), revision.published if published is None else published, title
    )
    if language is not None:
        source = replace(source, language=check_language(language))
    findings = analyse(
        source,
        model=model,
        gazetteer=gazetteer,
        home=revision.home if home == "publisher" and "home" not in parts else home,
        corrections=revision.corrections,
        without=parts or revision.without,
        max_characters=max_characters,
        progress=progress,
    )
    told = Revision(
        published=revision.published if published is None else None,
        home=revision.home if home == "publisher" else "publisher",
        without=() if parts else revision.without,
        tour=revision.tour,
    )
    return Reading.of(findings).replace(file=file, told=told)


def check_options(
    *, title: Any = None, model: Any = None, gazetteer: Any = None, home: Any = None
) -> None:
    """Check the types of what is used only after seconds, or far below.

    Raises
    ------
    BadOption
        One of them is of another type than its documentation says.

    """
    from ..gazetteer import check_gazetteer
    from ..nlp.pipeline import check_name

    if title is not None:
        text_given(title, "the title")
    check_name(model)
    if not (home is None or isinstance(home, Place | Home)):
        text_given(home, "the home")
    check_gazetteer(gazetteer)


def _described(
    story: Story, published: dt.date | str | None, title: str | None
) -> Story:
    """Return the story with the caller's day and title, which replace the file's."""
    if published is not None:
        story = replace(story, published=as_day(published))
    if title is not None:
        story = replace(story, title=title)
    return story


def read_report(path: str | os.PathLike[str]) -> Reading:
    """Return the reading that a report contains, equal to the original, with its tour.

    Raises
    ------
    ReportError
        There is no such file, or it is not a report of Dateline.

    """
    from ..report.html import findings_of, tour_of

    told = Revision(tour=tour_of(path))
    return Reading.of(findings_of(path)).replace(told=told)
