"""The sure places of a story, and which doubtful names have a namesake near them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..name_variants import gazetteer_class
from .candidates import candidates, unit_vectors
from .features import EARTH_RADIUS_KM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ...model import Place
    from ..recognition.candidates import Proposal
    from .mention_groups import Name
    from .ranking import Verdict

__all__ = ["Anchors"]

#: How surely a name must mean its place to anchor others (probability).
SURE = 0.6

#: How near is near: a county and its neighbours (kilometres).
NEAR_KM = 60.0

#: How far a story of one region reaches (kilometres).
REACH_KM = 400.0

#: A country with less than this share of all places is small: that a name is found
#: there is seldom chance.
RARE = 0.005

_POINTS = frozenset({"city", "district", "admin2", "airport", "base"})

#: What is too large, or too far from where it rules, for nearness to say anything.
_WIDE = frozenset({"unknown", "country", "demonym", "region"})


class Anchors:
    """Places that are settled: points, their divisions and countries.

    The publisher's home, where it is known, is one of them.
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

    def mark(self, proposals: list[Proposal], gazetteer: Gazetteer) -> None:
        """Add to each proposal's terms what its namesakes' nearness says."""
        seen: dict[str, tuple[str, ...]] = {}
        for proposal in proposals:
            if gazetteer_class(proposal.matches) not in _WIDE:
                key = proposal.key
                if key not in seen:
                    seen[key] = tuple(self._signs(proposal, gazetteer))
                for sign in seen[key]:
                    proposal.terms[sign] = 1.0
                    tag = next(iter(proposal.terms))
                    proposal.terms[f"{sign}, {tag}"] = 1.0

    def _signs(self, proposal: Proposal, gazetteer: Gazetteer) -> list[str]:
        block, key = candidates(gazetteer, proposal.name), proposal.key
        others = [i for i, other in enumerate(self.keys) if other != key]
        small = np.array([m.place.kind in _POINTS for m in block.matches], dtype=bool)
        if not small.any():
            return []
        known, signs = gazetteer_class(proposal.matches), []
        if others and known != "division":
            cosine = (block.unit[small] @ self.units[others].T).max()
            if cosine > np.cos(NEAR_KM / EARTH_RADIUS_KM):
                signs.append("near a sure place")
            elif cosine > np.cos(REACH_KM / EARTH_RADIUS_KM):
                signs.append("within reach of a sure place")
            else:
                signs.append("far from all sure places")
        held = [
            m.place for m, counts in zip(block.matches, small, strict=True) if counts
        ]
        if any(self.divisions.get(p.admin1 or "", set()) - {key} for p in held):
            signs.append("in a division of sure places")
        shared = {
            p.country
            for p in held
            if self.countries.get(p.country or "", set()) - {key}
        }
        if shared:
            signs.append("in a country of sure places")
        if any(gazetteer.shares.get(code or "", 1.0) < RARE for code in shared):
            signs.append("in a small country of sure places")
        return signs
