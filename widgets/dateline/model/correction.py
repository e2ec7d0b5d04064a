"""What a user changed: one record for each kind of correction.

To add a kind of correction:

1. write its record here, a subclass of :class:`Correction`, and list it in
   :data:`KINDS`;
2. say in ``analysis/overrides.py`` what it overrides, and in which engine;
3. give it a control, listed in ``workbench/frontend/widget.js``.

Files, JSON documents, the notebook's views and the search for its words in an edited
text reach it through :data:`KINDS`. Where an engine cannot be told yet what the kind
overrides, ``Overrides`` needs a field for it as well, the engine a parameter, and
``analysis/pipeline.py`` has to hand it over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

from ..errors import CorrectionError, shown, text_given
from .decision import Correction, MeaningCorrection, accepted_in
from .mention import Layer
from .statement_correction import EventCorrection, QuoteCorrection, SlotCorrection
from .target import Target

__all__ = [
    "KINDS",
    "ActorCorrection",
    "Called",
    "Correction",
    "DateCorrection",
    "EventCorrection",
    "MeaningCorrection",
    "NameCorrection",
    "PlaceCorrection",
    "QuoteCorrection",
    "SlotCorrection",
    "correction_of",
    "find_again",
]

#: What a user may say that a name stands for.
Called = Literal["person", "organisation", "group", "none"]

#: What a user may accept as it was found.
Finding = Literal["place", "date", "actor", "quote", "event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCorrection(MeaningCorrection):
    """A mention names this place of the gazetteer (an id), or None: no place.

    A point that no gazetteer knows has an id as well ("geo:36.2,44.0", latitude and
    longitude in degrees), and the ``name`` that the user gives it. ``alone`` tells that
    the other mentions of the name are not meant.
    """

    kind: ClassVar[str] = "place"
    layer: ClassVar[Layer] = "places"

    place: str | None
    name: str | None = None
    alone: bool = False

    def __str__(self) -> str:
        here = ", here alone" if self.alone else ""
        if self.place is None:
            return f"{self.target} is not a place{here}"
        called = f" ({self.name})" if self.name else ""
        return f"{self.target} {_means(self)} {self.place}{called}{here}"

    def details(self) -> dict[str, Any]:
        """Return the id of the place, the name of a point, and what it holds for."""
        name = {"name": self.name} if self.name else {}
        alone = {"alone": True} if self.alone else {}
        return {"place": self.place, **name, **alone, **self._acceptance()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read the id of the place, the name of a point, and what it holds for."""
        place = _text_or_none(record["place"])
        alone = record.get("alone", False)
        if not isinstance(alone, bool):
            raise TypeError(f"'alone' is {shown(alone)}; give true or false")
        return {
            "place": place,
            "name": _text_or_none(record.get("name")),
            "alone": alone,
            "accepted": accepted_in(record, place is None),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCorrection(MeaningCorrection):
    """A mention means these days (EDTF, ISO 8601-2 level 1), or None: no date."""

    kind: ClassVar[str] = "date"
    layer: ClassVar[Layer] = "dates"

    value: str | None

    def __str__(self) -> str:
        if self.value is None:
            return f"{self.target} is not a date"
        return f"{self.target} {_means(self)} {self.value}"

    def details(self) -> dict[str, Any]:
        """Return the days."""
        return {"value": self.value, **self._acceptance()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read the days; whether they are EDTF is checked by the dates engine."""
        value = _text_or_none(record["value"])
        return {"value": value, "accepted": accepted_in(record, value is None)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCorrection(Correction):
    """Two mentions are the same actor, or are not."""

    kind: ClassVar[str] = "actor"
    layer: ClassVar[Layer] = "actors"

    other: Target
    same: bool

    def __str__(self) -> str:
        verb = "is" if self.same else "is not"
        return f"{self.target} {verb} {self.other}"

    def details(self) -> dict[str, Any]:
        """Return the other mention, and whether it is the same actor."""
        return {"with": self.other.record(), "same": self.same}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read the other mention, and whether it is the same actor."""
        if not isinstance(record["with"], Mapping):
            raise TypeError(f"'with' is {shown(record['with'])}, not a record")
        other = Target.from_record(record["with"])
        if not isinstance(record["same"], bool):
            raise TypeError(f"'same' is {shown(record['same'])}; give true or false")
        return {"other": other, "same": record["same"]}

    def key(self) -> tuple[Any, ...]:
        """Return what tells it from others: both mentions, in whatever order."""
        spans = ((target.start, target.end) for target in self.targets().values())
        return self.kind, *sorted(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCorrection(MeaningCorrection):
    """A mention names a person, an organisation or a group, or "none": no actor."""

    kind: ClassVar[str] = "name"
    layer: ClassVar[Layer] = "actors"

    called: Called

    def __str__(self) -> str:
        named = {"none": "not an actor", "organisation": "an organisation"}
        what = named.get(self.called, f"a {self.called}")
        return f"{self.target} is {what}{', as found' if self.accepted else ''}"

    def details(self) -> dict[str, Any]:
        """Return what the mention names."""
        return {"called": self.called, **self._acceptance()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        """Read what the mention names.

        Raises
        ------
        KeyError, ValueError
            ``called`` is missing, or none of :data:`Called`.

        """
        called = record["called"]
        if not isinstance(called, str) or called not in get_args(Called):
            raise ValueError(
                f"'called' is {called!r}; give one of {', '.join(get_args(Called))}"
            )
        return {"called": called, "accepted": accepted_in(record, called == "none")}


#: The kinds of correction, by the ``kind`` of their records.
KINDS: dict[str, type[Correction]] = {
    kind.kind: kind
    for kind in (
        PlaceCorrection,
        DateCorrection,
        NameCorrection,
        ActorCorrection,
        QuoteCorrection,
        EventCorrection,
        SlotCorrection,
    )
}


def correction_of(record: Mapping[str, Any]) -> Correction:
    """Return the correction of a record as :meth:`Correction.record` makes it.

    Raises
    ------
    CorrectionError
        It is not a record, its kind is not known, or a key is missing or has an
        impossible value.

    """
    if not isinstance(record, Mapping):
        raise CorrectionError(
            f"not a correction: {shown(record)} is not a record with a kind and a span"
        )
    try:
        kind = KINDS.get(text_given(record["kind"], "'kind'", CorrectionError))
        if kind is not None:
            return kind.from_record(record)
    except KeyError as error:
        raise CorrectionError(
            f"not a correction: the key {error} is missing in {shown(record)}"
        ) from error
    except (TypeError, ValueError) as error:
        raise CorrectionError(f"not a correction: {error}") from error
    raise CorrectionError(
        f"there is no kind of correction {record['kind']!r}; give one of "
        f"{', '.join(KINDS)}"
    )


def find_again(
    corrections: Iterable[Correction], text: str
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Find the words of corrections in a text that may have been edited since.

    Returns
    -------
    found : tuple of Correction
        Those whose words are in the text, with their offsets in it (characters). Of
        several with the same :meth:`Correction.key` the last one is kept.
    missing : tuple of Correction
        Those whose words are no longer there, as they were given.

    Raises
    ------
    CorrectionError
        One of them is no correction.

    """
    found: dict[tuple[Any, ...], Correction] = {}
    given: dict[tuple[Any, ...], Correction] = {}
    missing = []
    for correction in corrections:
        if not isinstance(correction, Correction):
            raise CorrectionError(
                f"not a correction: {shown(correction)}; give records of dateline.model"
            )
        here = correction.found_in(text)
        if here is None:
            missing.append(correction)
            continue
        key = here.key()
        rival = given.get(key)
        if rival is not None and _displaces(rival, correction, text, here):
            missing.append(correction)
            continue
        if rival is not None and _displaces(correction, rival, text, here):
            missing.append(rival)
        found.pop(key, None)  # the replacement moves to the end
        found[key], given[key] = here, correction
    return tuple(found.values()), tuple(missing)


def _displaces(one: Correction, other: Correction, text: str, here: Correction) -> bool:
    """Tell whether of two corrections that fit the same words only one was about them.

    They were made about different words, of which the other's have gone since.
    """
    if one.target.start == other.target.start:
        return False
    start = here.target.start
    return one.target.stands_in(text, start) and not other.target.stands_in(text, start)


def _means(correction: MeaningCorrection) -> str:
    return "was rightly found to mean" if correction.accepted else "means"


def _text_or_none(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and value.strip()):
        return value if value is None else text_given(value, "a value", CorrectionError)
    raise ValueError(f"{shown(value)} is neither text nor null")
