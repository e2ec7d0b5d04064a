"""What several terms of a candidate's score speak of together, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .terms import Topic

if TYPE_CHECKING:
    from ...model import Place

__all__ = ["KIND", "RENOWN", "SIZE"]

#: The levels of place that outrank any smaller place with their name, in the plural.
_WIDE = {"country": "countries", "sea": "seas", "region": "regions"}


def _say_kind(chosen: Place, rival: Place) -> str:
    """Say why a place of this kind outranks one of the rival's kind."""
    if chosen.level in _WIDE:
        return f"{_WIDE[chosen.level]} outrank smaller places with the same name"
    if chosen.kind == "admin1" and rival.kind in ("admin2", "city", "district"):
        return "states and provinces outrank smaller places with the same name"
    if chosen.kind == "city" and rival.level in ("admin1", "admin2", "other"):
        return "nothing next to the name suggests anything but the city"
    return ""


SIZE = Topic("size", "it is larger")
KIND = Topic("kind", _say_kind)
RENOWN = Topic("renown", "it is known in more languages")
