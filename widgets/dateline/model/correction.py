"""What a reader changed: which place, which day, which actor a mention means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

__all__ = [
    "ActorCorrection",
    "Correction",
    "DateCorrection",
    "NameCorrection",
    "PlaceCorrection",
    "Target",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The words that a correction is about, and those beside them.

    ``start`` and ``end`` are offsets (characters); ``before`` and ``after`` find
    the words again where the text was edited since, as the TextQuoteSelector of
    the W3C Web Annotation model does.
    """

    start: int
    end: int
    phrase: str = ""
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"“{self.phrase}”" if self.phrase else f"{self.start}–{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCorrection:
    """A mention names this place of the gazetteer (an id), or None: no place."""

    target: Target
    place: str | None

    def __str__(self) -> str:
        return f"{self.target} names {self.place or 'no place'}"

    def record(self) -> dict[str, Any]:
        """Return the correction as one flat record, as it is kept and sent."""
        return {"kind": "place", **_record(self.target), "place": self.place}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCorrection:
    """A mention means these days (EDTF, ISO 8601-2 level 1), or None: no date."""

    target: Target
    value: str | None

    def __str__(self) -> str:
        return f"{self.target} means {self.value or 'no date'}"

    def record(self) -> dict[str, Any]:
        """Return the correction as one flat record, as it is kept and sent."""
        return {"kind": "date", **_record(self.target), "value": self.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCorrection:
    """Two mentions are the same actor, or are not."""

    target: Target
    other: Target
    same: bool

    def __str__(self) -> str:
        verb = "is" if self.same else "is not"
        return f"{self.target} {verb} {self.other}"

    def record(self) -> dict[str, Any]:
        """Return the correction as one flat record, as it is kept and sent."""
        return {
            "kind": "actor",
            **_record(self.target),
            "with": _record(self.other),
            "same": self.same,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCorrection:
    """A mention names a person, an organisation or a group, or "none": no actor."""

    target: Target
    called: Literal["person", "organisation", "group", "none"]

    def __str__(self) -> str:
        named = {"none": "no actor", "organisation": "an organisation"}
        return f"{self.target} names {named.get(self.called, f'a {self.called}')}"

    def record(self) -> dict[str, Any]:
        """Return the correction as one flat record, as it is kept and sent."""
        return {"kind": "name", **_record(self.target), "called": self.called}


Correction = PlaceCorrection | DateCorrection | ActorCorrection | NameCorrection


def _record(target: Target) -> dict[str, Any]:
    """Return a target's fields, without the words that were not noted."""
    words = {
        "phrase": target.phrase,
        "before": target.before,
        "after": target.after,
    }
    offsets = {"start": target.start, "end": target.end}
    return offsets | {name: value for name, value in words.items() if value}
