"""Ids of places as a scheme and a value: "geonames:128234", "iata:IKA"."""

from __future__ import annotations

from ..model import SCHEMES, Identifiers

__all__ = ["canonical", "identifiers"]

#: The scheme of curated places, in small letters; all others have digits and capitals.
_CURATED = "dateline"

#: All schemes: those of others, and the gazetteer's own.
_KNOWN = frozenset({*SCHEMES, "airport", _CURATED})


def canonical(text: str) -> str | None:
    """Return an id as the gazetteer holds it, or None if the text is no id.

    Capitals and spaces around it make no difference: "ISO:ir-08" is "iso:IR-08".
    """
    scheme, colon, value = text.strip().partition(":")
    scheme, value = scheme.lower(), value.strip()
    if not (colon and value) or scheme not in _KNOWN:
        return None
    return f"{scheme}:{value if scheme == _CURATED else value.upper()}"


def identifiers(place_id: str, others: str | None) -> Identifiers:
    """Return the identifiers of a place.

    Parameters
    ----------
    place_id
        Its id, which may be one of them.
    others
        Its other ids, with spaces between.

    """
    known: dict[str, str] = {}
    for one in (place_id, *(others.split() if others else ())):
        scheme, _, value = one.partition(":")
        if scheme in SCHEMES:
            known.setdefault(scheme, value)
    return Identifiers(**known)
