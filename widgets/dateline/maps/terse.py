"""The lines of a basemap as short texts, for a page that contains them.

In JSON a step of a line takes three characters, which compress to more than a byte.
Here most take one: first the steps to the right of a whole line, then those downward,
so that each stands beside one that is much like it. ``map/sheet.js`` undoes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["terse"]

#: A number up to this, on either side of zero, is one character.
_NEAR = 40
#: The character of zero, and one that JSON would write as two.
_ZERO, _BACKSLASH = 78, 92
#: Before it stand the digits of how many times ``2 * _NEAR + 1`` is to be added, to a
#: base of seven, and balanced: -3 to 3. This is the character of their zero.
_BASE, _DIGIT = 7, 123


def terse(basemap: Mapping[str, Any]) -> dict[str, Any]:
    """Return a basemap with texts in place of its lists of steps.

    Parameters
    ----------
    basemap
        What :func:`dateline.maps.basemap.clip` returns.

    """
    if "arcs" not in basemap:
        return dict(basemap)
    areas = [area | {"rings": _lines(area["rings"])} for area in basemap["areas"]]
    found = {**basemap, "arcs": _lines(basemap["arcs"]), "areas": areas}
    if inset := basemap["inset"]:
        named = {code: _lines(rings) for code, rings in inset["named"].items()}
        found["inset"] = inset | {"land": _lines(inset["land"]), "named": named}
    return found


def _lines(lines: Sequence[Sequence[int]]) -> list[str]:
    return ["".join(map(_number, (*line[::2], *line[1::2]))) for line in lines]


def _number(value: int) -> str:
    times, rest = divmod(value + _NEAR, 2 * _NEAR + 1)
    last = _ZERO + rest - _NEAR
    text = chr(last + (last >= _BACKSLASH))
    while times:
        times, digit = divmod(times + _BASE // 2, _BASE)
        text = chr(_DIGIT + digit - _BASE // 2) + text
    return text
