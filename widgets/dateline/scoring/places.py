"""Places held against the gold: found, the right place, near enough."""

from __future__ import annotations

from ..geo.sphere import distance_km
from ..model import Findings, Place, Toponym, kept
from ..places.training.target import NEAR_KM, Target, level_of
from .measure import LayerScore, Measure, spans, unpaired, wrong
from .pairing import pair

__all__ = ["is_near", "is_right_place", "score_places"]


def score_places(reading: Findings, gold: Findings) -> LayerScore:
    """Score the mentions of places and what they mean."""
    marked, found = kept(gold.places), kept(reading.places)
    pairs = pair(marked, found)
    both = [(marked[i], found[j]) for i, j in pairs.items()]
    right = [(g, f) for g, f in both if is_right_place(g.place, f.place)]
    near = [(g, f) for g, f in both if is_near(g.place, f.place)]
    off = [
        (g, f)
        for g, f in both
        if (g.place or f.place) and not is_right_place(g.place, f.place)
    ]
    return LayerScore(
        (
            spans("places", len(found), len(marked), len(pairs)),
            _placed("right place", found, marked, len(right)),
            _placed("within 161 km", found, marked, len(near)),
        ),
        (
            *unpaired(
                "places",
                (gold, [(g, _means(g)) for g in marked]),
                (reading, [(f, _means(f)) for f in found]),
                pairs.keys(),
                pairs.values(),
            ),
            *wrong(
                "places", "place", gold, ((g, _means(g), _means(f)) for g, f in off)
            ),
        ),
    )


def _placed(
    name: str, found: list[Toponym], marked: list[Toponym], right: int
) -> Measure:
    """Return a measure of mentions that have a point on both sides."""
    return Measure(
        layer="places",
        name=name,
        right_found=right,
        found=sum(_has_point(m.place) for m in found),
        right_marked=right,
        marked=sum(_has_point(m.place) for m in marked),
    )


def _has_point(place: Place | None) -> bool:
    return place is not None and place.lat is not None


def is_right_place(gold: Place | None, found: Place | None) -> bool:
    """Tell whether a place is the right one: the same, or near and of its level.

    The rule is that of :class:`dateline.places.training.target.Target`, to which the
    weights are fitted: the same record, or within 20 km and at the same level. A gold
    made elsewhere may have other ids: there an identifier in common, or the code of a
    country, makes it the same, wherever its middle is put.
    """
    if gold is None or found is None or gold.lat is None or gold.lon is None:
        return False
    target = Target(gold.lat, gold.lon, gold.id, level_of(gold.kind))
    return target.is_right(found) or _is_same(gold, found)


def _is_same(gold: Place, found: Place) -> bool:
    if gold.level == found.level == "country":
        return gold.country is not None and gold.country == found.country
    known = gold.ids.row()
    return any(known[s] and known[s] == code for s, code in found.ids.row().items())


def is_near(gold: Place | None, found: Place | None) -> bool:
    """Tell whether a point is within 161 km (100 miles), or both are one country."""
    if gold is None or found is None:
        return False
    if gold.lat is None or gold.lon is None or found.lat is None or found.lon is None:
        return False
    if distance_km(gold.lat, gold.lon, found.lat, found.lon) <= NEAR_KM:
        return True
    countries = gold.level == found.level == "country"
    return countries and gold.country == found.country


def _means(mention: Toponym) -> str:
    place = mention.place
    return f"{place.label} ({place.kind})" if place else "no place"
