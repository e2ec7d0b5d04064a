"""What is placed without a tagger is in doubt where that is worth knowing."""

from __future__ import annotations

import pytest

import dateline as dl


def toponyms(text: str, language: str) -> dict[str, dl.Toponym]:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    return {toponym.phrase: toponym for toponym in reading.places}


@pytest.mark.parametrize(
    ("language", "text", "sure"),
    [
        ("ar", "زار الوزير بيروت ثم عاد إلى بغداد. ورحبت تركيا بالزيارة.", "تركيا"),
        ("fa", "وزیر از تهران به اصفهان رفت. ترکیه از این سفر استقبال کرد.", "ترکیه"),
        (
            "de",
            "Der Minister reiste von Köln nach Leipzig. Polen lehnte ab.",
            "Leipzig",
        ),
        ("fr", "Le train relie Lyon à Marseille. L'Italie paiera.", "Marseille"),
    ],
)
def test_well_known_places_are_shown_without_doubt(
    language: str, text: str, sure: str
) -> None:
    assert toponyms(text, language)[sure].doubt == ""


@pytest.mark.parametrize(
    ("language", "text", "unsure"),
    [
        # A small town far from all else that the story names, without a word of place.
        (
            "es",
            "La Costa de Marfil ganó y Trujillo aplaudió, dijo Bolivia.",
            "Trujillo",
        ),
        ("fr", "La Thaïlande, le Chili et le Kenya ont signé, Auburn non.", "Auburn"),
    ],
)
def test_a_name_of_many_is_in_doubt_where_nothing_leads_to_it(
    language: str, text: str, unsure: str
) -> None:
    toponym = toponyms(text, language)[unsure]
    assert toponym.doubt
    assert "likely" in toponym.why


def test_the_chances_of_a_name_are_those_of_one_thing() -> None:
    for toponym in toponyms("Un barco zarpó de Cartagena.", "es").values():
        chances = [candidate.probability for candidate in toponym.candidates]
        assert sum(chances) == pytest.approx(1, abs=0.03)
        assert toponym.candidates[-1].place is None
