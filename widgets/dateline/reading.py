"""The one path from a story to a reading."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from .errors import BadDate, EmptyStory, StoryTooLong
from .items import Items
from .model import (
    Correction,
    DateExpression,
    Home,
    OwnDate,
    Place,
    Provenance,
    Reading,
    Story,
    kept,
)

if TYPE_CHECKING:
    from spacy.language import Language

    from .gazetteer import Gazetteer

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
    from .corrections import corrections_for
    from .gazetteer import Gazetteer
    from .language import load_pipeline
    from .loading import load

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
    """Run the engines in their one order: places, dates, actors, statements."""
    from .actors import find_actors, find_groups, with_groups
    from .corrections import place_again
    from .dates import find_dates
    from .fixes import fixes_of
    from .language import Layout, analyse
    from .places import find_places, home_place
    from .statements import find_events, find_quotes

    applied, lost = place_again(corrections, story.text)
    fixes = fixes_of(applied, gazetteer)
    at_home, assumed = home_place(story, gazetteer, home)
    doc = analyse(story.text, nlp, progress=progress)
    layout = Layout(doc)
    places = find_places(
        doc, layout, story, gazetteer, home=at_home, fixed=fixes.places
    )
    dates = find_dates(doc, layout, story.published, fixed=fixes.dates)
    # What the reader rejected is shown as such, but nothing more is built on it.
    meant = tuple(kept(places))
    actors = find_actors(
        doc, layout, meant, gazetteer, links=fixes.links, named=fixes.named
    )
    groups = find_groups(doc, layout, meant, actors)
    anybody = (*actors, *groups)
    quotes = find_quotes(doc, layout, anybody, meant)
    events = find_events(doc, layout, anybody, meant, dates, quotes)
    own_dates = _own_dates(story)
    return Reading(
        story=story,
        sentences=layout.sentences,
        paragraphs=layout.paragraphs,
        places=Items(places),
        actors=Items(with_groups(actors, groups, quotes, events)),
        dates=Items(dates),
        quotes=Items(quotes),
        events=Items(events),
        notices=(
            *_notices(story, dates, own_dates),
            *_not_applied((*lost, *fixes.lost)),
        ),
        own_dates=own_dates,
        home=assumed,
        corrections=(*applied, *lost),
        made_by=_provenance(nlp, gazetteer),
    )


def _own_dates(story: Story) -> tuple[OwnDate, ...]:
    """Return the days that a story without a publication date offers for it."""
    from .dates import own_date

    if story.published is not None:
        return ()
    return own_date(story.text, address=story.source)


def _notices(
    story: Story, dates: Iterable[DateExpression], own_dates: Iterable[OwnDate]
) -> tuple[str, ...]:
    """Collect what the reader should know before trusting the reading."""
    from .dates import date_notices
    from .foreign import foreign_language

    notices = [] if story.published else [_question(own_dates)]
    language = foreign_language(story.text)
    if language is not None:
        notices.append(
            f"This looks like {language}, not English: expect little to be found."
        )
    return (*notices, *date_notices(dates, story.published))


def _not_applied(corrections: Iterable[Correction]) -> Iterable[str]:
    """Say which corrections found nothing to correct: they are kept, not dropped."""
    for correction in corrections:
        why = "this text does not have its words, or the gazetteer not its place"
        yield f"A correction could not be applied ({correction}): {why}."


def _question(own_dates: Iterable[OwnDate]) -> str:
    """Ask for the day of publication, with the answers that the story offers."""
    question = (
        "No publication date was given: days such as 'Friday' stay relative. "
        "When was this published?"
    )
    answers = [
        f"{one.bound} {one.day or one.written} ({one.ground})" for one in own_dates
    ]
    return f"{question} Perhaps {'; or '.join(answers)}." if answers else question


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
    from .statements import redate

    day = None if published is None else as_day(published)
    story = replace(reading.story, published=day)
    dates = Items(anchor(reading.dates, day))
    own_dates = _own_dates(story)
    of_dates = _notices(reading.story, reading.dates, reading.own_dates)
    others = (notice for notice in reading.notices if notice not in of_dates)
    return replace(
        reading,
        story=story,
        dates=dates,
        events=Items(redate(reading.events, dates)),
        notices=(*_notices(story, dates, own_dates), *others),
        own_dates=own_dates,
    )
