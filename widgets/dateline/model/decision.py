"""A decision of the user about some words, whatever its kind."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self

from ..errors import CorrectionError, shown, text_given
from .mention import Layer
from .target import Target

__all__ = ["Correction", "MeaningCorrection", "accepted_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(ABC):
    """A decision of the user about some words, which beats every rule.

    A subclass names its ``kind`` (the key of its records), the ``layer`` of the
    findings in which the corrected words are a mention, and its own fields; in its
    string it says in words what was decided. A field that holds another
    :class:`Target` is found again in an edited text like ``target`` itself.

    ``by`` names who decided, ``at`` is when (ISO 8601, local time with its zone), and
    ``note`` is what they want remembered; all three may be empty.
    """

    kind: ClassVar[str]
    layer: ClassVar[Layer]

    target: Target
    by: str = ""
    at: str = ""
    note: str = ""

    @abstractmethod
    def details(self) -> dict[str, Any]:
        """Return the keys of the record that this kind alone has, in file order."""

    @classmethod
    @abstractmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that this kind alone has, read from a record.

        Raises
        ------
        KeyError, TypeError, ValueError
            A key is missing, or has a value that it cannot have.

        """

    def record(self) -> dict[str, Any]:
        """Return the correction as a flat record, as files and views hold it."""
        signed = {"by": self.by, "at": self.at, "note": self.note}
        known = {key: value for key, value in signed.items() if value}
        return {"kind": self.kind, **self.target.record(), **self.details(), **known}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Return the correction that a record of this kind describes.

        Raises
        ------
        KeyError, TypeError, ValueError
            A key is missing, or has a value that it cannot have.

        """
        return cls(
            target=Target.from_record(record),
            **cls.details_of(record),
            **_signature(record),
        )

    def unsigned(self) -> Self:
        """Return what was decided, whoever did, whenever and why."""
        return replace(self, by="", at="", note="")

    def targets(self) -> dict[str, Target]:
        """Return all words that the correction is about, by the name of the field."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: v for name, v in values.items() if isinstance(v, Target)}

    def key(self) -> tuple[Any, ...]:
        """Return what two corrections share when the later replaces the earlier."""
        return self.kind, (self.target.start, self.target.end)

    def found_in(self, text: str) -> Self | None:
        """Return the correction with its offsets in a text, None if words are gone."""
        moved: dict[str, Any] = {}
        for name, target in self.targets().items():
            here = target.found_in(text)
            if here is None:
                return None
            moved[name] = here
        return replace(self, **moved)


def _signature(record: Mapping[str, Any]) -> dict[str, str]:
    """Read who decided, when, and their note.

    Raises
    ------
    TypeError, ValueError
        One is not text, or the time is none.

    """
    signed = {key: record.get(key, "") for key in ("by", "at", "note")}
    for key, value in signed.items():
        text_given(value, f"{key!r}", CorrectionError)
    if signed["at"]:
        dt.datetime.fromisoformat(signed["at"])
    return signed


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningCorrection(Correction):
    """What some words mean, or that they mean nothing.

    ``accepted`` tells that the user took what was found as it was: it is held to, even
    if the rules change, but it is nobody's own choice.
    """

    accepted: bool = False

    def _acceptance(self) -> dict[str, Any]:
        """Return the key of the record that tells of it; none where it is changed."""
        return {"accepted": True} if self.accepted else {}


def accepted_in(record: Mapping[str, Any], nothing: bool) -> bool:
    """Read whether what was found was accepted; ``nothing`` cannot be."""
    accepted = record.get("accepted", False)
    if not isinstance(accepted, bool):
        raise TypeError(f"'accepted' is {shown(accepted)}; give true or false")
    if accepted and nothing:
        raise ValueError("'accepted' is true, but nothing was found; leave it out")
    return accepted
