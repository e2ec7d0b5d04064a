"""Words beside a name tell a town from the area called like it, without a tagger."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "Le Luxembourg vote. Le sommet se tient à Luxembourg.", "country city"),
        ("fr", "Le premier ministre du Québec est arrivé à Québec.", "admin1 city"),
        ("fr", "Une usine de l'Oural a brûlé.", "range"),
        ("fr", "Un incendie a ravagé la Vienne et Poitiers.", "admin2 city"),
        ("it", "Il vertice si tiene a Lussemburgo, in Lussemburgo.", "city country"),
        ("es", "Túnez (AGM) - El ministro de Túnez habló.", "city country"),
        ("de", "Die Elbe steigt bei Magdeburg weiter an.", "river city"),
        # The name of a province alone is no dateline of its seat's.
        ("tr", "HATAY - Ankara'da yağmur var, okullar kapandı.", "admin1 city"),
    ],
)
def test_the_level_is_told(language: str, text: str, kinds: str) -> None:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    assert " ".join(toponym.place.kind for toponym in reading.places) == kinds
