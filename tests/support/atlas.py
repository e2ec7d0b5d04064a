"""Readings about given places, for tests of maps."""

from __future__ import annotations

from dateline import Reading
from dateline.model import Place, Provenance, Span, Story, Toponym
from dateline.model.items import Items

__all__ = ["PLACES", "named", "reading_about"]

_ROWS = """
Baghdad|city|33.34|44.40|IQ
Kadhimiya|district|33.38|44.34|IQ
Baghdad International Airport|airport|33.26|44.23|IQ
Najaf|city|32.03|44.35|IQ
Iraq|country|33.0|44.0|IQ
Tehran|city|35.69|51.42|IR
Qom|city|34.64|50.88|IR
Ahvaz|city|31.32|48.68|IR
Mashhad|city|36.30|59.61|IR
Kerman|city|30.28|57.08|IR
Iran|country|32.0|53.0|IR
Abadan|city|30.34|48.30|IR
Khorramshahr|city|30.44|48.17|IR
Shalamcheh|city|30.50|48.03|IR
Khuzestan Province|admin1|31.5|49.0|IR
Middle East|region|29.0|41.0|
Persian Gulf|gulf|26.9|51.5|
United States|country|39.76|-98.5|US
Washington|city|38.90|-77.04|US
New York City|city|40.71|-74.01|US
Geneva|city|46.20|6.14|CH
Paris|city|48.85|2.35|FR
France|country|46.0|2.0|FR
Suva|city|-18.14|178.44|FJ
Taveuni|island|-16.85|-179.97|FJ
Fiji|country|-18.0|178.0|FJ
Apia|city|-13.83|-171.77|WS
Anadyr|city|64.73|177.51|RU
Russia|country|60.0|100.0|RU
Seychelles|country|-4.58|55.67|SC
Sydney|city|-33.87|151.21|AU
Sao Paulo|city|-23.55|-46.63|BR
Nairobi|city|-1.29|36.82|KE
"""


def _place(row: str) -> Place:
    name, kind, lat, lon, country = row.split("|")
    return Place(
        id=f"test:{name.casefold().replace(' ', '-')}",
        name=name,
        kind=kind,
        lat=float(lat),
        lon=float(lon),
        country=country or None,
    )


#: Well-known places by name.
PLACES = {place.name: place for place in map(_place, _ROWS.strip().splitlines())}


def named(name: str, **changes: object) -> Place:
    """Return a place at the North Sea coast with any name."""
    fields = {
        "id": f"test:{name}",
        "name": name,
        "kind": "city",
        "lat": 52.5,
        "lon": 4.6,
    }
    return Place(**(fields | {"country": "NL"} | changes))  # type: ignore[arg-type]


def reading_about(*places: str | Place | tuple[str | Place, str]) -> Reading:
    """Return a reading whose text names the places, one a sentence.

    A place is one of :data:`PLACES` by name, or itself, alone (then it is literal) or
    with the kind of its mention.
    """
    text, sentences, mentions = "", [], []
    for item in places:
        what, kind = item if isinstance(item, tuple) else (item, "literal")
        place = PLACES[what] if isinstance(what, str) else what
        start = len(text)
        text += f"{place.name}.\n"
        sentences.append(Span(start, len(text)))
        mentions.append(
            Toponym(
                start=start,
                end=start + len(place.name),
                phrase=place.name,
                sentence=len(mentions),
                rule="test",
                kind=kind,  # type: ignore[arg-type]
                place=place,
            )
        )
    if not sentences:
        text = "Nowhere."
        sentences = [Span(0, len(text))]
    return Reading(
        story=Story(text=text, title="About places"),
        sentences=tuple(sentences),
        paragraphs=(Span(0, len(text)),),
        places=Items(mentions),
        made_by=Provenance(
            dateline="0.1.0",
            spacy="3.8.0",
            model="by hand",
            model_version="1",
            gazetteer="by hand",
            gazetteer_built="2026-11-22",
        ),
    )
