"""Names of airports, bases, camps, dams and the like, of which the town's is a part."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from ..name_variants import SAME_NAME

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from .proposal import Proposal

__all__ = ["is_known_site", "prefer_sites"]

_AIRPORTS = frozenset({"airport", "base"})

#: The size of airports that are known by their own name (Heathrow, Schiphol).
_BUSY = 3


def is_known_site(p: Proposal, words: PlaceWords) -> bool:
    """Tell whether the gazetteer has a site of just this name.

    Either its last word says what it is ("Evin prison"), or it is the name of a busy
    airport that the words use as a place ("at Gatwick").
    """
    last = p.key.rpartition(" ")[2]
    kinds = _AIRPORTS if last in words.site_heads else words.site_cues.get(last)
    named = (match for match in p.matches if match.form in SAME_NAME)
    if kinds is not None and " " in p.key:
        return any(match.place.kind in kinds for match in named)
    if not p.situated or p.known != "facility":
        return False
    return any(m.place.kind == "airport" and m.traffic >= _BUSY for m in named)


def prefer_sites(proposals: list[Proposal], words: PlaceWords) -> None:
    """Let a site outrank the town in its name: it is one mention.

    Parameters
    ----------
    proposals
        Every proposal; the scores of sites are changed in place.
    words
        Those of the language.

    """
    in_order = sorted(proposals, key=attrgetter("start"))
    starts = [p.start for p in in_order]
    sites = [p for p in proposals if _is_site(p, words)]
    for site in sites:
        inside = slice(bisect_left(starts, site.start), bisect_left(starts, site.end))
        inner = [
            p.score for p in in_order[inside] if p is not site and p.end <= site.end
        ]
        site.score = max([site.score, *(score + 0.1 for score in inner)])


def _is_site(p: Proposal, words: PlaceWords) -> bool:
    """Tell whether a name is that of an airport or base, or of another known site."""
    last = p.key.rpartition(" ")[2]
    if last in words.site_heads and p.rule == "facility":
        return True
    return (last in words.site_heads or last in words.site_cues) and (
        is_known_site(p, words)
    )
