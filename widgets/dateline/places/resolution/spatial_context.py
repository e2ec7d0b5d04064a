"""The sure places of a story, and which doubtful names have a namesake near them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...geo.sphere import EARTH_KM
from ..name_classes import how_many
from ..name_variants import is_own_name
from ..recognition.neighbour_terms import BEFALLEN, BEFORE_A_NAME
from ..recognition.terms import SpanTerm, SpanTerms, TermGroup
from .candidates import candidates, unit_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer, Match
    from ...lang.places import PlaceWords
    from ...model import Place
    from ..recognition.proposal import Proposal
    from .mention_groups import Name
    from .ranking import Verdict

__all__ = ["ANCHOR_TERMS", "Anchors", "NearAnchors"]

#: How surely a name must mean its place to anchor others (probability).
SURE = 0.6

#: How near is near: a county and its neighbours (km).
NEAR_KM = 60.0

#: How far a story of one region reaches (km).
REACH_KM = 400.0

#: So many sure places show where a story is set; fewer may be anywhere, as the ends of
#: a way or the members of a list are.
SETTING = 3

#: A country with less than this share of all places is small: that a name is found
#: there is seldom chance.
RARE = 0.005

_POINTS = frozenset({"city", "district", "admin2", "airport", "base"})

#: What is too large, or too far from where it rules, for nearness to say anything.
_WIDE = frozenset({"unknown", "country", "demonym", "region"})


class Anchors:
    """The sure places of a story: points, their divisions and countries.

    The publisher's home, where it is known, is one of them.

    Attributes
    ----------
    units, keys
        The points as unit vectors, anchors by 3, and the name of each; the home's is
        empty.
    divisions, countries
        For each division and country with sure places, their names.

    """

    def __init__(
        self, names: list[Name], verdicts: list[Verdict], home: Place | None = None
    ) -> None:
        units, keys = [], []
        divisions: dict[str, set[str]] = {}
        countries: dict[str, set[str]] = {}
        if home is not None and home.kind in _POINTS:
            units.append(unit_vectors([home])[0])
            keys.append("")
        for name, verdict in zip(names, verdicts, strict=True):
            best = int(np.argmax(verdict.chances))
            if best == len(name.block) or verdict.chances[best] < SURE:
                continue
            place: Place = name.block.matches[best].place
            key = name.mentions[0].key
            if place.kind in _POINTS:
                units.append(name.block.unit[best])
                keys.append(key)
            if place.country:
                countries.setdefault(place.country, set()).add(key)
            if place.admin1:
                divisions.setdefault(place.admin1, set()).add(key)
        self.units: NDArray[np.float64] = np.array(units).reshape(-1, 3)
        self.keys = keys
        self.divisions = divisions
        self.countries = countries

    def mark(
        self,
        proposals: list[Proposal],
        gazetteer: Gazetteer,
        words: PlaceWords,
        terms: SpanTerms[NearAnchors] | None = None,
    ) -> None:
        """Add to each proposal's terms what its namesakes' nearness says."""
        terms = terms or ANCHOR_TERMS
        by_key: dict[str, NearAnchors] = {}
        for proposal in proposals:
            if proposal.known in _WIDE:
                continue
            key = proposal.key
            if key not in by_key:
                by_key[key] = NearAnchors(self, proposal, gazetteer, words)
            proposal.terms |= terms.values(by_key[key], proposal)
            proposal.local = proposal.situated and by_key[key].near_home


class NearAnchors:
    """A name's namesakes among the sure places of the other names.

    Attributes
    ----------
    cosine
        That of the angle between the nearest namesake and sure place; None where
        there is nothing to compare, or the name is known as a division.
    in_a_division
        Whether a namesake is in a division with sure places.
    shares
        For each country with namesakes and sure places, its share of all places that
        the gazetteer has.
    near_home
        Whether a town that is really called so is near the publisher's home.
    expected
        Whether no distance makes a namesake less likely: the words use the name as a
        place's, and it is that of one place or the story has few and no publisher's
        home, or something befalls it.

    """

    def __init__(
        self,
        anchors: Anchors,
        proposal: Proposal,
        gazetteer: Gazetteer,
        words: PlaceWords,
    ) -> None:
        self.cosine: float | None = None
        block, key = candidates(gazetteer, proposal.name, words), proposal.key
        few = "" not in anchors.keys and len(set(anchors.keys) - {key}) < SETTING
        self.expected = (
            BEFALLEN in proposal.terms
            or _is_singular(proposal)
            or (few and _is_whole_town(proposal))
        )
        small = np.array([m.place.kind in _POINTS for m in block.matches], dtype=bool)
        others = [i for i, other in enumerate(anchors.keys) if other != key]
        if small.any() and others and proposal.known != "division":
            self.cosine = (block.unit[small] @ anchors.units[others].T).max()
        places = [m.place for m in block.matches if m.place.kind in _POINTS]
        self.in_a_division = any(
            anchors.divisions.get(p.admin1 or "", set()) - {key} for p in places
        )
        countries = {
            p.country
            for p in places
            if anchors.countries.get(p.country or "", set()) - {key}
        }
        towns = np.array([_is_a_town(m) for m in block.matches], dtype=bool)
        at_home = [i for i, other in enumerate(anchors.keys) if not other]
        self.near_home = bool(
            at_home
            and towns.any()
            and (block.unit[towns] @ anchors.units[at_home].T).max()
            > np.cos(NEAR_KM / EARTH_KM)
        )
        self.shares = [gazetteer.shares.get(code or "", 1.0) for code in countries]

    def within(self, km: float) -> bool:
        """Tell whether a namesake is within so many kilometres of a sure place."""
        return self.cosine is not None and self.cosine > np.cos(km / EARTH_KM)


def _is_a_town(match: Match) -> bool:
    return is_own_name(match) and match.place.kind in ("city", "district")


def _is_whole_town(p: Proposal) -> bool:
    """Tell whether words use a place's own name as one, and it is in no longer name."""
    whole = p.tag.relation in ("=", "none") and not p.terms.get(BEFORE_A_NAME)
    return p.situated and whole and any(map(is_own_name, p.matches))


def _is_singular(p: Proposal) -> bool:
    """Tell whether words use a name as a place's that is that of one place on Earth.

    "The mine at Kalgoorlie is owned in Santiago": so it is, however far they lie apart.
    """
    singular = how_many(p.matches) == "one place" and any(map(is_own_name, p.matches))
    return p.situated and singular and p.tag.label != "PERSON"


def _is_within_reach(near: NearAnchors) -> bool:
    return near.within(REACH_KM) and not near.within(NEAR_KM)


def _is_far(near: NearAnchors) -> bool:
    """Tell a namesake far from all sure places, unless the words expect a place.

    "They took Palmyra after losing Tikrit": no distance makes it somebody else.
    """
    if near.expected:
        return False
    return near.cosine is not None and not near.within(REACH_KM)


#: The terms that spans have once the sure places of the story are known.
ANCHOR_TERMS = SpanTerms(
    (
        TermGroup[NearAnchors](
            lambda near: near.cosine is not None,
            (
                SpanTerm("near a sure place", lambda n: n.within(NEAR_KM), ("tag",)),
                SpanTerm("within reach of a sure place", _is_within_reach, ("tag",)),
                SpanTerm("far from all sure places", _is_far, ("tag",)),
            ),
        ),
        TermGroup[NearAnchors](
            lambda near: near.in_a_division or near.shares,
            (
                SpanTerm(
                    "in a division of sure places",
                    lambda near: near.in_a_division,
                    ("tag",),
                ),
                SpanTerm(
                    "in a country of sure places",
                    lambda near: bool(near.shares),
                    ("tag",),
                ),
                SpanTerm(
                    "in a small country of sure places",
                    lambda near: any(share < RARE for share in near.shares),
                    ("tag",),
                ),
            ),
        ),
    )
)
