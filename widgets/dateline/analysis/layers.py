"""The layers of a story's findings: each engine run on what those before it found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ..model import (
    Actor,
    DateExpression,
    Event,
    Figure,
    Items,
    Mention,
    Place,
    Quote,
    Story,
    Toponym,
    kept,
)
from ..model.parts import Part
from .between_layers import country, outside_coordinates, southern

if TYPE_CHECKING:
    from ..actors.coreference.pronouns import People
    from ..events.counts.count import Count
    from ..gazetteer import Gazetteer
    from ..nlp.story import ParsedStory
    from .overrides import Overrides

__all__ = ["counts_of", "find_layers"]

_Mention = TypeVar("_Mention", bound=Mention)


def counts_of(parsed: ParsedStory) -> tuple[tuple[Count, ...], tuple[str, ...]]:
    """Return the counts of a story, and the words of those that cannot be meant."""
    from ..events import find_counts, without_implausible

    counts = find_counts(parsed.doc, parsed.tokens.lower)
    return without_implausible(counts, parsed.doc)


def find_layers(
    story: Story,
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    home: Place | None,
    overrides: Overrides,
    counts: Sequence[Count],
    without: Collection[Part],
    able: Collection[str],
) -> dict[str, Items[Any]]:
    """Run the engines in order: places, dates, actors, quotes, events, figures."""
    from ..actors import with_groups
    from ..actors.coreference.pronouns import People
    from ..events import with_figures

    toponyms = _places(story, parsed, gazetteer, home, overrides, without, able)
    dates = _dates(story, parsed, home, overrides, toponyms, able)
    actors: tuple[Actor, ...] = ()
    groups: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    if "actors" in able:
        toponyms, actors, groups = _actors(parsed, toponyms, gazetteer, overrides)
    # What the user rejected is shown as rejected, but nothing is built on it.
    places = tuple(kept(toponyms))
    who = (*actors, *groups)
    people = People(parsed, who)
    if "quotes" in able:
        quotes = _quotes(parsed, who, places, people, overrides)
    if "events" in able:
        given = _Given(who, places, quotes, people, counts)
        dates, events, figures = _events(story, parsed, dates, given, overrides)
    return {
        "places": Items(toponyms),
        "dates": Items(dates),
        "actors": Items(with_groups(actors, groups, quotes, events, figures)),
        "quotes": Items(quotes),
        "events": Items(with_figures(events, figures)),
        "figures": Items(figures),
    }


@dataclass(frozen=True, slots=True)
class _Given:
    """What the other layers found, and what was counted, as events need it."""

    who: tuple[Actor, ...]
    places: tuple[Toponym, ...]
    quotes: tuple[Quote, ...]
    people: People
    counts: Sequence[Count]


def _actors(
    parsed: ParsedStory,
    toponyms: tuple[Toponym, ...],
    gazetteer: Gazetteer,
    overrides: Overrides,
) -> tuple[tuple[Toponym, ...], tuple[Actor, ...], tuple[Actor, ...]]:
    """Find actors and groups; unresolved places inside an actor's name are none."""
    from ..actors import find_actors, find_groups, without_actors

    names = overrides.names
    actors = find_actors(
        parsed, toponyms, gazetteer, links=overrides.links, named=names
    )
    toponyms = without_actors(toponyms, actors)
    groups = find_groups(parsed, tuple(kept(toponyms)), actors, named=names)
    return toponyms, actors, groups


def _quotes(
    parsed: ParsedStory,
    who: tuple[Actor, ...],
    places: tuple[Toponym, ...],
    people: People,
    overrides: Overrides,
) -> tuple[Quote, ...]:
    """Find quotes, each with its speaker."""
    from ..quotes import find_quotes

    quotes = find_quotes(parsed, who, places, people, fixed=overrides.quotes)
    return _of_story(parsed, quotes)


def _events(
    story: Story,
    parsed: ParsedStory,
    dates: tuple[DateExpression, ...],
    given: _Given,
    overrides: Overrides,
) -> tuple[tuple[DateExpression, ...], tuple[Event, ...], tuple[Figure, ...]]:
    """Find events and figures of victims; days counted from an event join the dates."""
    from ..events import find_events, find_figures

    found = find_events(
        parsed,
        given.who,
        given.places,
        dates,
        given.quotes,
        given.people,
        given.counts,
        published=story.published,
        fixed=overrides.events,
    )
    dates, events = _with_counted_days(parsed, dates, _of_story(parsed, found), story)
    figures = find_figures(
        parsed, given.counts, given.who, given.places, dates, given.quotes, events
    )
    return dates, events, _of_story(parsed, figures)


def _with_counted_days(
    parsed: ParsedStory,
    dates: tuple[DateExpression, ...],
    events: tuple[Event, ...],
    story: Story,
) -> tuple[tuple[DateExpression, ...], tuple[Event, ...]]:
    """Return dates and events, with the days that are counted from another event."""
    from ..dates import with_counted
    from ..events import reckonings, redate, with_counted_days

    found = reckonings(parsed, dates, events)
    if not found:
        return dates, events
    forms = {each.start: each.form for each in found}
    dates = with_counted(dates, forms, story.published)
    return dates, with_counted_days(redate(events, dates), found, dates)


def _places(
    story: Story,
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    home: Place | None,
    overrides: Overrides,
    without: Collection[Part],
    able: Collection[str],
) -> tuple[Toponym, ...]:
    """Find places by the parse, or by the gazetteer's names alone."""
    from ..places import find_places
    from ..places.without_tagger import find_named_places

    if "places" not in able:
        found = find_named_places(parsed, gazetteer, fixed=overrides.places)
    else:
        found = find_places(
            story,
            parsed,
            gazetteer,
            home=home,
            fixed=overrides.places,
            alone=overrides.alone,
            without=without,
        )
    return _of_story(parsed, found)


def _dates(
    story: Story,
    parsed: ParsedStory,
    home: Place | None,
    overrides: Overrides,
    toponyms: Sequence[Toponym],
    able: Collection[str],
) -> tuple[DateExpression, ...]:
    """Find dates by the language's words, or in the forms that all languages share."""
    from ..dates import find_dates, find_universal_dates

    if "dates" not in able:
        return _of_story(
            parsed,
            find_universal_dates(parsed, story.published, fixed=overrides.dates),
        )
    dates = find_dates(
        parsed,
        story.published,
        fixed=overrides.dates,
        southern=southern(parsed, kept(toponyms)),
        country=country(home),
    )
    return outside_coordinates(_of_story(parsed, dates), toponyms)


def _of_story(
    parsed: ParsedStory, mentions: Iterable[_Mention]
) -> tuple[_Mention, ...]:
    """Return the mentions of the story itself, and what the user set outside it."""
    return tuple(
        mention
        for mention in mentions
        if mention.status != "suggested" or not parsed.is_boilerplate(mention.start)
    )
