"""The one path from a story to its findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .._version import __version__
from ..errors import BadDate, EmptyStory, StoryTooLong
from ..model import (
    Correction,
    Findings,
    Home,
    Items,
    Place,
    Provenance,
    Story,
    kept,
)
from .notices import not_applied, of_dates, of_language, own_dates_of

if TYPE_CHECKING:
    from spacy.language import Language

    from ..gazetteer import Gazetteer
    from ..nlp.story import ParsedStory
    from .overrides import Fixes

__all__ = ["MAX_CHARACTERS", "analyse", "as_day", "republish"]

#: The longest story that is read without asking, in characters: a large model
#: reads some ten thousand characters a second, so this is about two minutes.
MAX_CHARACTERS = 1_000_000


def analyse(
    story: Story,
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
    home: Place | Home | str | None = "publisher",
    corrections: Iterable[Correction] = (),
    max_characters: int = MAX_CHARACTERS,
    progress: Callable[[int, int], None] | None = None,
) -> Findings:
    """Find a story's places, actors, dates, quotes and events.

    The parameters are those of :func:`dateline.read`.

    Raises
    ------
    EmptyStory, StoryTooLong, BadOption, ModelMissing, GazetteerMissing

    """
    from ..gazetteer import Gazetteer
    from ..nlp.pipeline import load_pipeline

    _check(story, max_characters)
    nlp = load_pipeline(model)
    places = gazetteer or Gazetteer.default()
    return _analyse(story, nlp, places, home, corrections, progress)


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


def _analyse(
    story: Story,
    nlp: Language,
    gazetteer: Gazetteer,
    home: Place | Home | str | None,
    corrections: Iterable[Correction],
    progress: Callable[[int, int], None] | None,
) -> Findings:
    """Analyse a story that was checked, in the light of its corrections."""
    from ..io.corrections import place_again
    from ..lang import language
    from ..nlp.pipeline import parse
    from ..nlp.story import ParsedStory
    from ..places import home_place
    from .overrides import fixes_of

    applied, lost = place_again(corrections, story.text)
    fixes = fixes_of(applied, gazetteer)
    at_home, assumed = home_place(story, gazetteer, language(nlp.lang), home)
    parsed = ParsedStory(parse(story.text, nlp, progress=progress))
    found = _found(story, parsed, gazetteer, at_home, fixes)
    own_dates = own_dates_of(story)
    return Findings(
        story=story,
        sentences=parsed.sentences,
        paragraphs=parsed.paragraphs,
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
    story: Story,
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    home: Place | None,
    fixes: Fixes,
) -> dict[str, Items[Any]]:
    """Run the engines in their one order: places, dates, actors, statements."""
    from ..actors import find_actors, find_groups, with_groups, without_actors
    from ..dates import find_dates
    from ..events import find_events
    from ..places import find_places
    from ..quotes import find_quotes

    places = find_places(story, parsed, gazetteer, home=home, fixed=fixes.places)
    dates = find_dates(parsed, story.published, fixed=fixes.dates)
    # What the reader rejected is shown as such, but nothing more is built on it.
    meant = tuple(kept(places))
    actors = find_actors(parsed, meant, gazetteer, links=fixes.links, named=fixes.named)
    places, meant = (without_actors(told, actors) for told in (places, meant))
    groups = find_groups(parsed, meant, actors, named=fixes.named)
    anybody = (*actors, *groups)
    quotes = find_quotes(parsed, anybody, meant)
    events = find_events(parsed, anybody, meant, dates, quotes)
    return {
        "places": Items(places),
        "dates": Items(dates),
        "actors": Items(with_groups(actors, groups, quotes, events)),
        "quotes": Items(quotes),
        "events": Items(events),
    }


def _provenance(nlp: Language, gazetteer: Gazetteer) -> Provenance:
    from importlib.metadata import version

    meta = nlp.meta
    return Provenance(
        dateline=__version__,
        spacy=version("spacy"),
        model=f"{meta['lang']}_{meta['name']}",
        model_version=str(meta["version"]),
        gazetteer=gazetteer.name,
        gazetteer_built=gazetteer.built,
    )


def republish(reading: Findings, published: dt.date | str | None) -> Findings:
    """Resolve a reading's dates against another day, without reading it again."""
    from ..dates import anchor
    from ..events import redate

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
