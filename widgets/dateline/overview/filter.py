"""Which stories of a corpus are meant: the one filter that all views share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ..errors import BadOption, text_given

__all__ = ["Days", "Filter"]

#: The first and the last day of a range; None where it is open.
Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which stories are meant: those that satisfy all of these.

    Attributes
    ----------
    places
        Ids of places that a story names, all of them. A country or a division also
        stands for the places in it.
    actors
        Names of actors that a story names, all of them, in any case.
    outlets
        Publishers, of which one published the story.
    told
        The days, one of which a story tells of, first and last.
    published
        The days on one of which it was published.
    words
        Words that occur in it, as in :meth:`dateline.Corpus.search`.
    happening
        The id of a happening that it tells.
    originals
        Whether copies of other stories are left out.

    """

    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    told: Days | None = None
    published: Days | None = None
    words: str = ""
    happening: str | None = None
    originals: bool = False

    def __bool__(self) -> bool:
        return self != Filter()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Filter:
        """Return the filter that is given as a mapping, as the views send it.

        Raises
        ------
        BadOption
            A name or a value is no part of a filter.

        """
        known = [field.name for field in fields(cls)]
        unknown = [name for name in given if name not in known]
        if unknown:
            raise BadOption(
                f"stories cannot be chosen by {unknown[0]!r}; give some of "
                f"{', '.join(known)}"
            )
        read: dict[str, Any] = {
            name: _READ[name](name, value) for name, value in given.items()
        }
        return cls(**read)

    def record(self) -> dict[str, Any]:
        """Return what is chosen by, as JSON has it."""
        made: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value != field.default:
                made[field.name] = _cell(value)
        return made


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return [None if part is None else str(part) for part in value]
    return value


def _texts(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (text_given(value, name),)
    if value is None:
        return ()
    if not isinstance(value, Iterable):
        raise BadOption(f"{name} is {value!r}; give one text or a list of them")
    texts = tuple(value)
    wrong = [text for text in texts if not isinstance(text, str)]
    if wrong:
        raise BadOption(f"{name} has {wrong[0]!r} in it; give texts")
    return tuple(dict.fromkeys(text_given(text, name) for text in texts))


def _days(name: str, value: Any) -> Days | None:
    if value is None:
        return None
    if isinstance(value, str | dt.date):
        return _day(name, value), _day(name, value)
    try:
        first, last = value
    except (TypeError, ValueError):
        raise BadOption(
            f"{name} is {value!r}; give a day, or the first and the last day"
        ) from None
    days = _day(name, first), _day(name, last)
    if days[0] and days[1] and days[0] > days[1]:
        raise BadOption(f"{name} ends on {days[1]}, before it begins on {days[0]}")
    return None if days == (None, None) else days


def _day(name: str, value: Any) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise BadOption(f"{name} has the day {value!r}; write 2020-01-07") from None


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadOption(f"{name} is {value!r}; give a text")
    return text_given(value, name).strip()


def _text_or_none(name: str, value: Any) -> str | None:
    return _text(name, value) or None


def _truth(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadOption(f"{name} is {value!r}; give True or False")
    return value


_READ = {
    "places": _texts,
    "actors": _texts,
    "outlets": _texts,
    "told": _days,
    "published": _days,
    "words": _text,
    "happening": _text_or_none,
    "originals": _truth,
}
