"""The one path from a story to a reading."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .errors import BadDate, EmptyStory, StoryTooLong
from .model import (
    Correction,
    Home,
    Place,
    Provenance,
    Reading,
    Story,
    kept,
)
from .model.items import Items
from .notices import not_applied, of_dates, of_language, own_dates_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from .fixes import Fixes
    from .gazetteer import Gazetteer
    from .nlp.pipeline import Layout

__all__ = ["MAX_CHARACTERS", "as_day", "read", "republish"]

#: The longest story that is read without asking, in characters: a large model
#: reads some ten thousand characters a second, so this is about two minutes.
MAX_CHARACTERS = 1_000_000


def read(
    story: str | os.PathLike[str] | Story,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
    home: Place | Home | str | None = "publisher",
    corrections: Iterable[Correction] | str | os.PathLike[str] | None = None,
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
        The day of publication ("2020-01-07"), against which "Friday" is resolved.
        Without it relative dates stay relative: today is never assumed.
    title
        The headline, if the story has none.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the one that comes with Dateline.
    home
        The region that names without more mean first: a prior, never a filter. By
        default the publisher's home; a place, its name ("Denver, Colorado") or id;
        None for no home.
    corrections
        What a reader changed, or the file that keeps it. By default what is kept
        beside the story ("larijani.corrections.json"), if anything; () for none.
    max_characters
        The longest text to accept (characters).
    progress
        Called with (characters read, characters in all) on long texts.

    Raises
    ------
    EmptyStory, StoryTooLong, UnreadableStory, BadDate, BadOption, ModelMissing,
    GazetteerMissing

    Examples
    --------
    >>> import dateline as dl
    >>> reading = dl.read("Floods hit Najaf on Friday.", published="2020-01-07")
    >>> [place.phrase for place in reading.places]
    ['Najaf']

    """
    from .gazetteer import Gazetteer
    from .io.corrections import corrections_for
    from .io.sources import load
    from .nlp.pipeline import load_pipeline

    told = _told(load(story), published, title)
    _check(told, max_characters)
    changed = corrections_for(story, corrections)
    nlp = load_pipeline(model)
    used = gazetteer or Gazetteer.default()
    return _read(told, nlp, used, home, changed, progress)


def _told(story: Story, published: dt.date | str | None, title: str | None) -> Story:
    """Let what the caller says of the story outrank what the file says."""
    if published is not None:
        story = replace(story, published=as_day(published))
    if title is not None:
        story = replace(story, title=title)
    return story


def as_day(value: dt.date | str) -> dt.date:
    """Return a publication date as a day.

    Raises
    ------
    BadDate
        It is no date of the form YYYY-MM-DD, or it lies in the future.

    """
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value.strip())
        except ValueError:
            raise BadDate(
                f"the publication date {value!r} is no day; write it as "
                "YYYY-MM-DD, for example 2020-01-07"
            ) from None
    # A day ahead is let through: it is tomorrow already east of here.
    if value > dt.date.today() + dt.timedelta(days=1):
        raise BadDate(
            f"the publication date {value} lies in the future; check the year"
        )
    return value


def _check(story: Story, max_characters: int) -> None:
    if not any(character.isalnum() for character in story.text):
        raise EmptyStory(
            f"the story has no words (it holds {len(story.text)} characters); "
            "give its text or the path of a file"
        )
    if len(story.text) > max_characters:
        raise StoryTooLong(
            f"the story has {len(story.text):,} characters, more than the limit of "
            f"{max_characters:,}; cut it, or pass max_characters={len(story.text)}"
        )


def _read(
    story: Story,
    nlp: Language,
    gazetteer: Gazetteer,
    home: Place | Home | str | None,
    corrections: tuple[Correction, ...],
    progress: Callable[[int, int], None] | None,
) -> Reading:
    """Read a story that was checked, with what its reader changed."""
    from .fixes import fixes_of
    from .io.corrections import place_again
    from .nlp.pipeline import Layout, analyse
    from .places import home_place

    applied, lost = place_again(corrections, story.text)
    fixes = fixes_of(applied, gazetteer)
    at_home, assumed = home_place(story, gazetteer, home)
    doc = analyse(story.text, nlp, progress=progress)
    layout = Layout(doc)
    found = _found(doc, layout, story, gazetteer, at_home, fixes)
    own_dates = own_dates_of(story)
    return Reading(
        story=story,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        **found,
        notices=(
            *of_dates(story, found["dates"], own_dates),
            *of_language(story),
            *not_applied((*lost, *fixes.lost)),
        ),
        own_dates=own_dates,
        home=assumed,
        corrections=(*applied, *lost),
        made_by=_provenance(nlp, gazetteer),
    )


def _found(
    doc: Doc,
    layout: Layout,
    story: Story,
    gazetteer: Gazetteer,
    home: Place | None,
    fixes: Fixes,
) -> dict[str, Items[Any]]:
    """Run the engines in their one order: places, dates, actors, statements."""
    from .actors import find_actors, find_groups, with_groups, without_actors
    from .dates import find_dates
    from .events import find_events
    from .places import find_places
    from .quotes import find_quotes

    places = find_places(doc, layout, story, gazetteer, home=home, fixed=fixes.places)
    dates = find_dates(doc, layout, story.published, fixed=fixes.dates)
    # What the reader rejected is shown as such, but nothing more is built on it.
    meant = tuple(kept(places))
    actors = find_actors(
        doc, layout, meant, gazetteer, links=fixes.links, named=fixes.named
    )
    places, meant = (without_actors(told, actors) for told in (places, meant))
    groups = find_groups(doc, layout, meant, actors, named=fixes.named)
    anybody = (*actors, *groups)
    quotes = find_quotes(doc, layout, anybody, meant)
    events = find_events(doc, layout, anybody, meant, dates, quotes)
    return {
        "places": Items(places),
        "dates": Items(dates),
        "actors": Items(with_groups(actors, groups, quotes, events)),
        "quotes": Items(quotes),
        "events": Items(events),
    }


def _provenance(nlp: Language, gazetteer: Gazetteer) -> Provenance:
    from importlib.metadata import version

    from . import __version__

    meta = nlp.meta
    return Provenance(
        dateline=__version__,
        spacy=version("spacy"),
        model=f"{meta['lang']}_{meta['name']}",
        model_version=str(meta["version"]),
        gazetteer=gazetteer.name,
        gazetteer_built=gazetteer.built,
    )


def republish(reading: Reading, published: dt.date | str | None) -> Reading:
    """Resolve a reading's dates against another day, without reading it again."""
    from .dates import anchor
    from .events import redate

    day = None if published is None else as_day(published)
    story = replace(reading.story, published=day)
    dates = Items(anchor(reading.dates, day))
    own_dates = own_dates_of(story)
    before = of_dates(reading.story, reading.dates, reading.own_dates)
    others = (notice for notice in reading.notices if notice not in before)
    return replace(
        reading,
        story=story,
        dates=dates,
        events=Items(redate(reading.events, dates)),
        notices=(*of_dates(story, dates, own_dates), *others),
        own_dates=own_dates,
    )
