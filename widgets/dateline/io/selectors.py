"""Where words stand in a text, as selectors of W3C Web Annotations.

References
----------
https://www.w3.org/TR/annotation-model/

"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, get_args

from ..errors import BadOption, quoted

__all__ = ["Offsets", "geonames_uri", "positions", "selectors", "wikidata_uri"]

#: What positions count: characters, as the standard says, or the units of UTF-16, as
#: Recogito does and others that slice JavaScript strings. They differ after an emoji.
Offsets = Literal["code points", "utf-16"]


def positions(text: str, offsets: Offsets) -> Callable[[int], int]:
    """Return what turns an offset in a text (characters) into a position.

    Raises
    ------
    BadOption
        There is no such way to count.

    """
    if offsets not in get_args(Offsets):
        known = ", ".join(get_args(Offsets))
        raise BadOption(f"offsets cannot count {quoted(offsets)}; give one of {known}")
    if offsets == "code points":
        return int
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    return units.__getitem__


def selectors(
    start: int, end: int, *, prefix: str, exact: str, suffix: str
) -> list[dict[str, Any]]:
    """Return a position, and a quotation with what is before and after it."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "prefix": prefix,
            "exact": exact,
            "suffix": suffix,
        },
    ]


def geonames_uri(number: str) -> str:
    """Return the linked-data URI of a place by its number in GeoNames."""
    return f"https://sws.geonames.org/{number}/"


def wikidata_uri(item: str) -> str:
    """Return the linked-data URI of an item of Wikidata ("Q794")."""
    return f"http://www.wikidata.org/entity/{item}"
