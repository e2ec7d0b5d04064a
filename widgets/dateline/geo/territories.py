"""Territories with a country code of their own, and the states that they belong to."""

from __future__ import annotations

__all__ = ["SOVEREIGNS", "sovereign_of"]

#: Territories (ISO 3166-1 alpha-2) by the state that they belong to, as ISO 3166-1 has
#: it: what it lists as not independent, with the state that it names in its remarks or
#: among whose subdivisions (ISO 3166-2) it has the territory too. Left out: Antarctica,
#: the Western Sahara and Taiwan, of which that is said by some and denied by others.
_BELONGING = {
    "AU": "CC CX HM NF",
    "CN": "HK MO",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR UM VI",
}

#: The state that a territory belongs to, by their codes (ISO 3166-1 alpha-2).
SOVEREIGNS = {
    territory: state
    for state, territories in _BELONGING.items()
    for territory in territories.split()
}


def sovereign_of(country: str | None) -> str | None:
    """Return the code of the state that a territory belongs to, None for any other."""
    return SOVEREIGNS.get(country or "")
