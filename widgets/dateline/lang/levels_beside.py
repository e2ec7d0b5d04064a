"""Words right before a name that tell a town from the area called like it.

"À Québec" is the town and "au Québec" the province, where no pipeline reads. No line:
such words tell nothing there, or nothing is known about the language.
"""

from __future__ import annotations

import re

from .words import NO_WORDS, Words, words

__all__ = ["stands_as_area", "stands_as_town"]

#: What stands before towns, and before hardly any country but an island.
_BEFORE_TOWNS = {"fr": words("à"), "it": words("a ad")}

#: Articles, and prepositions that only areas have behind them.
_BEFORE_AREAS = {
    "de": words("der die das dem den des im am zum zur vom beim"),
    "fr": words("en le la l du au"),
    "it": words("in il la lo l nel nella nell nello del della dell dello"),
}

#: The last word before a name, with the apostrophe or the space behind it.
_LAST = re.compile(r"([^\W\d_]+)(?:['’]|[ \u00a0\u202f])$")


def stands_as_town(before: str, code: str) -> bool:
    """Tell whether what stands before a name makes it a town's (ISO 639-1).

    >>> stands_as_town("Réunis à ", "fr"), stands_as_town("Les lois du ", "fr")
    (True, False)
    """
    return _last(before) in _BEFORE_TOWNS.get(code, NO_WORDS)


def stands_as_area(before: str, code: str) -> bool:
    """Tell whether what stands before a name makes it an area's (ISO 639-1).

    >>> stands_as_area("Dans l'", "fr"), stands_as_area("Réunis à ", "fr")
    (True, False)
    """
    areas: Words = _BEFORE_AREAS.get(code, NO_WORDS)
    return _last(before) in areas


def _last(before: str) -> str:
    last = _LAST.search(before)
    return last[1].casefold() if last else ""
