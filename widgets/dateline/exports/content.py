"""Which part of a reading a file holds, and a word about what it cannot hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import get_args

from ..errors import BadOption
from ..model import Event, Findings, Place, Toponym, happenings, kept
from ..model.place import ToponymKind
from .shared import is_fact_or_expected, stated_events

__all__ = [
    "KINDS",
    "LAYERS",
    "Choice",
    "Gap",
    "acts_on",
    "choose",
    "chosen_places",
    "has_point",
    "in_words",
    "placed",
    "stated",
    "unplaced",
    "whatever_came_of_it",
]

#: The layers of a reading, in the order of its fields.
LAYERS = ("places", "actors", "dates", "quotes", "events", "figures")

#: The kinds of mention of a place: every format holds all of them unless told not to.
KINDS: tuple[str, ...] = get_args(ToponymKind)

Choice = Collection[str] | None


@dataclass(frozen=True, slots=True)
class Gap:
    """So many items of a layer that a file does not hold, and why."""

    layer: str
    count: int
    why: str

    def __str__(self) -> str:
        one = self.count == 1
        noun = self.layer.removesuffix("s") if one else self.layer
        return f"{self.count} {noun} left out: {self.why}"


def choose(chosen: Choice, known: Collection[str], what: str) -> frozenset[str]:
    """Return what was chosen of what a format knows, all of it by default.

    Raises
    ------
    BadOption
        Something else was chosen, or nothing.

    """
    if chosen is None:
        return frozenset(known)
    given = [chosen] if isinstance(chosen, str) else list(chosen)
    unknown = [one for one in given if one not in known]
    if unknown or not given:
        wrong = ", ".join(map(repr, unknown)) or "none"
        raise BadOption(
            f"the file cannot have the {what} {wrong}; give some of {', '.join(known)}"
        )
    return frozenset(given)


def chosen_places(
    reading: Findings, kinds: Choice = None
) -> dict[str, tuple[Place, list[Toponym]]]:
    """Return each place with those of its mentions that are kept and of these kinds."""
    wanted = choose(kinds, KINDS, "kind of mention")
    return {
        id_: (place, chosen)
        for id_, (place, mentions) in reading.distinct_places().items()
        if (chosen := [m for m in kept(mentions) if m.kind in wanted])
    }


def placed(
    reading: Findings, kinds: Choice = None
) -> dict[str, tuple[Place, list[Toponym]]]:
    """Return those of :func:`chosen_places` that have a point."""
    places = chosen_places(reading, kinds).items()
    return {id_: found for id_, found in places if has_point(found[0])}


def has_point(place: Place) -> bool:
    """Tell whether the coordinates of a place are known."""
    return place.lat is not None and place.lon is not None


def unplaced(reading: Findings, kinds: Choice = None) -> list[Gap]:
    """Return a word about the mentions that no map can show."""
    wanted = choose(kinds, KINDS, "kind of mention")
    names = [m for m in kept(reading.places) if m.kind in wanted]
    nameless = len({m.id for m in names if m.place is None})
    pointless = len({m.id for m in names if m.place and not has_point(m.place)})
    return _known(
        Gap("places", nameless, "the gazetteer has none of that name that fits"),
        Gap("places", pointless, "their coordinates are not known"),
    )


def stated(
    reading: Findings,
    *,
    told: Callable[[Event], bool] = is_fact_or_expected,
    needs: Callable[[Event], bool] | None = None,
    lacking: str = "",
) -> tuple[list[Event], list[Gap]]:
    """Return the happenings that a file can state, and a word about the others.

    Parameters
    ----------
    reading
        The findings of a story.
    told
        Which events are stated at all, by their factuality.
    needs
        What the format needs of an event; ``lacking`` says what the others lack.

    """
    all_events = stated_events(reading)
    found = happenings(filter(told, all_events))
    others = happenings(event for event in all_events if not told(event))
    whether = Counter(event.whether() for event in others)
    words = ", ".join(f"{count} {how}" for how, count in whether.items())
    fit = found if needs is None else list(filter(needs, found))
    gaps = _known(
        Gap("events", len(others), f"the file states only what is so ({words})"),
        Gap("events", len(found) - len(fit), lacking),
    )
    return fit, gaps


def whatever_came_of_it(event: Event) -> bool:
    """State every event: what the format holds says what came of it."""
    return bool(event.factuality)


def acts_on(event: Event, ids: Collection[str]) -> bool:
    """Tell whether an event leads from one of these ids to another."""
    return event.actor_id in ids and event.target_id in ids


def _known(*gaps: Gap) -> list[Gap]:
    return [gap for gap in gaps if gap.count]


def in_words(gaps: Iterable[Gap]) -> list[str]:
    """Return gaps as the file itself tells them."""
    return [str(gap) for gap in gaps]
