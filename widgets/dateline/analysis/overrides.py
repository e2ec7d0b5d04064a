"""What corrections override in the engines, by the span of a mention."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import TYPE_CHECKING

from ..actors import Link
from ..errors import GazetteerError
from ..gazetteer.points import point_of
from ..model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    EventCorrection,
    MeaningCorrection,
    NameCorrection,
    Place,
    PlaceCorrection,
    QuoteCorrection,
    SlotCorrection,
    Span,
    Target,
)
from ..model.mention import Layer
from ..quotes import QuoteOverride

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["Overrides", "check_places", "override", "overrides_of"]


@dataclass(frozen=True)
class Overrides:
    """What the user decided, in the form in which the engines take it.

    ``places``, ``dates``, ``names``, ``quotes`` and ``events`` are keyed by the start
    and end of a mention (characters): the place it names, the days it means (EDTF), the
    kind of actor it names, whose words it is, the class of the event it tells; None for
    no place, no date and no event, "none" for no actor. ``slots`` fill the slots of
    events, ``links`` join or
    part mentions of actors. The later of two entries wins. ``accepted`` are those of
    them, by layer, start and end, that the user took as they were found; ``alone`` the
    places, by start and end, that hold for no other mention of the name.
    """

    places: Mapping[tuple[int, int], Place | None] = field(default_factory=dict)
    dates: Mapping[tuple[int, int], str | None] = field(default_factory=dict)
    names: Mapping[tuple[int, int], str] = field(default_factory=dict)
    quotes: Mapping[tuple[int, int], QuoteOverride] = field(default_factory=dict)
    events: Mapping[tuple[int, int], str | None] = field(default_factory=dict)
    slots: tuple[SlotCorrection, ...] = ()
    links: tuple[Link, ...] = ()
    accepted: frozenset[tuple[Layer, int, int]] = frozenset()
    alone: frozenset[tuple[int, int]] = frozenset()

    def __or__(self, later: Overrides) -> Overrides:
        return Overrides(
            places={**self.places, **later.places},
            dates={**self.dates, **later.dates},
            names={**self.names, **later.names},
            quotes={**self.quotes, **later.quotes},
            events={**self.events, **later.events},
            slots=(*self.slots, *later.slots),
            links=(*self.links, *later.links),
            accepted=self.accepted | later.accepted,
            alone=(self.alone - later.places.keys()) | later.alone,
        )


@singledispatch
def override(correction: Correction, gazetteer: Gazetteer) -> Overrides:
    """Return what one correction overrides; one function for each kind.

    Raises
    ------
    GazetteerError
        The correction names a place that the gazetteer does not have.

    """
    del gazetteer  # the functions of the kinds need it
    raise NotImplementedError(
        f"no override is registered for {type(correction).__name__}; write one in "
        f"{__name__}"
    )


@override.register(PlaceCorrection)
def _place(correction: PlaceCorrection, gazetteer: Gazetteer) -> Overrides:
    id_, ends = correction.place, _ends(correction.target)
    place = None if id_ is None else gazetteer.place(id_)
    if place is not None and point_of(place.id) is not None:
        words = " ".join(correction.target.phrase.split())
        place = replace(place, name=correction.name or words or place.name)
    return Overrides(
        places={ends: place},
        alone=frozenset([ends] if correction.alone else ()),
        accepted=_acceptance(correction),
    )


@override.register(DateCorrection)
def _date(correction: DateCorrection, _: Gazetteer) -> Overrides:
    ends = _ends(correction.target)
    return Overrides(dates={ends: correction.value}, accepted=_acceptance(correction))


@override.register(NameCorrection)
def _name(correction: NameCorrection, _: Gazetteer) -> Overrides:
    accepted = _acceptance(correction)
    if accepted and correction.called == "group":
        # A group may have no name ("the protesters"): called one, it would be another.
        return Overrides(accepted=accepted)
    return Overrides(
        names={_ends(correction.target): correction.called}, accepted=accepted
    )


@override.register(ActorCorrection)
def _actor(correction: ActorCorrection, _: Gazetteer) -> Overrides:
    first, second = _ends(correction.target), _ends(correction.other)
    link = Link(first=Span(*first), second=Span(*second), same=correction.same)
    return Overrides(links=(link,))


@override.register(QuoteCorrection)
def _quote(correction: QuoteCorrection, _: Gazetteer) -> Overrides:
    named = correction.speaker
    speaker = None if named is None else Span(*_ends(named))
    said = QuoteOverride(
        quoted=correction.quoted, speaker=speaker, accepted=correction.accepted
    )
    ends = _ends(correction.target)
    return Overrides(quotes={ends: said}, accepted=_acceptance(correction))


@override.register(EventCorrection)
def _event(correction: EventCorrection, _: Gazetteer) -> Overrides:
    ends = _ends(correction.target)
    return Overrides(events={ends: correction.type}, accepted=_acceptance(correction))


@override.register(SlotCorrection)
def _slot(correction: SlotCorrection, _: Gazetteer) -> Overrides:
    return Overrides(slots=(correction,))


def overrides_of(
    corrections: Iterable[Correction], gazetteer: Gazetteer
) -> tuple[Overrides, tuple[Correction, ...]]:
    """Return what corrections override, and those that name an unknown place.

    Parameters
    ----------
    corrections
        Corrections whose words were found in the text, in the order they were made.
    gazetteer
        The gazetteer of the reading.

    Returns
    -------
    overrides : Overrides
        What the engines take.
    unknown : tuple of Correction
        Those that name a place which the gazetteer does not have.

    """
    overrides, unknown = Overrides(), []
    for correction in corrections:
        try:
            overrides |= override(correction, gazetteer)
        except GazetteerError:
            unknown.append(correction)
    return overrides, tuple(unknown)


def check_places(corrections: Iterable[Correction], gazetteer: Gazetteer) -> None:
    """Make sure that the gazetteer has the places that corrections name.

    Raises
    ------
    GazetteerError
        It lacks one; the message offers ids that look like it.

    """
    for correction in corrections:
        override(correction, gazetteer)


def _acceptance(correction: MeaningCorrection) -> frozenset[tuple[Layer, int, int]]:
    if not correction.accepted:
        return frozenset()
    return frozenset([(correction.layer, *_ends(correction.target))])


def _ends(target: Target) -> tuple[int, int]:
    return target.start, target.end
