"""A stop of a guided tour through a reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ..errors import BadOption, shown, text_given

__all__ = ["FILTERS", "Stop", "stop_of", "stops_given"]

#: The filters of the views, by their names (see headline/filters.js).
FILTERS = ("unquoted", "silent")

Extent = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stop:
    """A sentence to be told, and what the views show meanwhile.

    At most one of ``selection``, ``sentence`` and ``filter`` is set; with none of them
    the whole story is shown.

    Parameters
    ----------
    words
        The sentence.
    selection
        What is chosen: ids, or names as the story or the gazetteer writes them.
    sentence
        The sentence of the story that is read, counted from 0.
    filter
        The filter that is on: "unquoted" (actors never quoted) or "silent" (days
        without a sentence).
    extent
        What the map shows: south, west, north and east (degrees); None: all of it.

    Raises
    ------
    BadOption
        One of them is something else.

    """

    words: str
    selection: tuple[str, ...] = ()
    sentence: int | None = None
    filter: str | None = None
    extent: Extent | None = None

    def __post_init__(self) -> None:
        if not text_given(self.words, "the words of a stop").strip():
            raise BadOption("a stop of a tour has no words; give a sentence to be told")
        chosen = [self.selection] if isinstance(self.selection, str) else self.selection
        if not isinstance(chosen, Iterable):
            raise BadOption(
                f"a stop was given {shown(chosen)} to select; give ids or names"
            )
        names = tuple(text_given(name, "what a stop selects") for name in chosen)
        object.__setattr__(self, "selection", names)
        self._check_view()
        if self.extent is not None:
            object.__setattr__(self, "extent", _extent(self.extent))

    def _check_view(self) -> None:
        number = self.sentence
        if number is not None and (
            isinstance(number, bool) or not isinstance(number, int) or number < 0
        ):
            raise BadOption(
                f"a stop was given the sentence {shown(number)}; give its number, "
                "counted from 0"
            )
        if self.filter is not None and self.filter not in FILTERS:
            raise BadOption(
                f"there is no filter {shown(self.filter)}; give one of "
                f"{', '.join(FILTERS)}"
            )
        if bool(self.selection) + (number is not None) + (self.filter is not None) > 1:
            raise BadOption(
                "a stop shows either a selection or a sentence or a filter; give one"
            )

    def record(self) -> dict[str, Any]:
        """Return the stop as a record, as files and views have it."""
        record: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value not in (None, ()):
                record[field.name] = list(value) if isinstance(value, tuple) else value
        return record

    def __repr__(self) -> str:
        """Show what is set, as it would be written."""
        record = self.record()
        words = [repr(record.pop("words"))]
        named = (f"{key}={getattr(self, key)!r}" for key in record)
        return f"Stop({', '.join([*words, *named])})"


def stop_of(record: Any) -> Stop:
    """Return the stop that a record describes.

    Raises
    ------
    BadOption
        It is no such record.

    """
    known = {field.name for field in fields(Stop)}
    if not isinstance(record, Mapping) or not {"words"} <= set(record) <= known:
        raise BadOption(
            f"{shown(record)} is no stop of a tour; it has 'words', and may have "
            f"{', '.join(sorted(known - {'words'}))}"
        )
    return Stop(**record)


def stops_given(stops: Any) -> tuple[Stop, ...]:
    """Return stops if they are some.

    Raises
    ------
    BadOption
        They are something else.

    """
    if not isinstance(stops, Iterable) or isinstance(stops, str):
        raise BadOption(f"the tour is {shown(stops)}; give a list of dateline.Stop")
    found = tuple(stops)
    for stop in found:
        if not isinstance(stop, Stop):
            raise BadOption(
                f"the tour contains {shown(stop)}; give a list of dateline.Stop"
            )
    return found


def _extent(value: Any) -> Extent:
    try:
        south, west, north, east = map(float, value)
    except (TypeError, ValueError):
        south, west, north, east = 1.0, 0.0, 0.0, 0.0  # refused below
    if not (-90 <= south < north <= 90 and all(-180 <= x <= 180 for x in (west, east))):
        raise BadOption(
            f"the extent of a stop is {shown(value)}; give south, west, north and east "
            "in degrees"
        )
    return south, west, north, east
