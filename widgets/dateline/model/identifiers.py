"""The identifiers by which other data know a place."""

from __future__ import annotations

from dataclasses import dataclass, fields

__all__ = ["SCHEMES", "Identifiers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """The identifiers of a place in data of others; None where there is none.

    Attributes
    ----------
    geonames
        GeoNames' number: "128234".
    iso
        ISO 3166-1 alpha-2 of a country ("IR"), ISO 3166-2 of a division ("IR-08").
    wikidata
        The item in Wikidata: "Q794". Only countries, territories, continents and
        some regions have one here.
    icao, iata
        The codes of an airport: "OIIE" and "IKA".
    fips
        The code of a county of the US: "13135".

    """

    geonames: str | None = None
    iso: str | None = None
    wikidata: str | None = None
    icao: str | None = None
    iata: str | None = None
    fips: str | None = None

    def row(self) -> dict[str, str | None]:
        """Return the identifiers as cells of a flat table row."""
        return {scheme: getattr(self, scheme) for scheme in SCHEMES}

    def known(self) -> dict[str, str]:
        """Return those that the place has, by scheme: {"iso": "IR", …}."""
        return {scheme: value for scheme, value in self.row().items() if value}


#: The schemes of identifiers; with a colon and the value they make an id that the
#: gazetteer takes: "iso:IR".
SCHEMES = tuple(field.name for field in fields(Identifiers))
