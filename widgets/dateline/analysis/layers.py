"""The layers of a story's findings: each engine run on what those before it found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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
    from ..actors import find_actors, find_groups, with_groups, without_actors
    from ..actors.coreference.pronouns import People
    from ..events import find_events, find_figures, with_figures
    from ..quotes import find_quotes

    toponyms = _places(story, parsed, gazetteer, home, overrides, without, able)
    dates = _dates(story, parsed, home, overrides, toponyms, able)
    # What the user rejected is shown as rejected, but nothing is built on it.
    places = tuple(kept(toponyms))
    names, links = overrides.names, overrides.links
    actors: tuple[Actor, ...] = ()
    groups: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    if "actors" in able:
        actors = find_actors(parsed, toponyms, gazetteer, links=links, named=names)
        toponyms, places = (
            without_actors(mentions, actors) for mentions in (toponyms, places)
        )
        groups = find_groups(parsed, places, actors, named=names)
    who = (*actors, *groups)
    people = People(parsed, who)
    if "quotes" in able:
        quotes = _of_story(
            parsed, find_quotes(parsed, who, places, people, fixed=overrides.quotes)
        )
    if "events" in able:
        events = _of_story(
            parsed,
            find_events(
                parsed,
                who,
                places,
                dates,
                quotes,
                people,
                counts,
                published=story.published,
                fixed=overrides.events,
            ),
        )
        dates, events = _with_counted_days(parsed, dates, events, story)
        figures = _of_story(
            parsed, find_figures(parsed, counts, who, places, dates, quotes, events)
        )
    return {
        "places": Items(toponyms),
        "dates": Items(dates),
        "actors": Items(with_groups(actors, groups, quotes, events, figures)),
        "quotes": Items(quotes),
        "events": Items(with_figures(events, figures)),
        "figures": Items(figures),
    }


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
