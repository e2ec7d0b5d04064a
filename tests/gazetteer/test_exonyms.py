"""Names in other languages: of countries, divisions, seas, regions."""

import pytest

from dateline import Gazetteer

babel = pytest.importorskip("babel")

#: Territories of the CLDR that are no country, or lie within one here.
NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "ZZ"}

LANGUAGES = ("fr", "de", "es", "pt", "it", "tr", "ru", "ar", "fa", "zh")


def first(gazetteer: Gazetteer, name: str, language: str | None = None) -> str:
    found = gazetteer.find(name, language=language)
    return found[0].place.label if found else "nothing"


@pytest.mark.parametrize("language", [*LANGUAGES, "sv", "ja", "uk", "hi", "sw", "vi"])
@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
def test_countries_are_found_by_their_names_in_any_language(
    gazetteer: Gazetteer, language: str, told: bool
) -> None:
    names = babel.Locale(language).territories
    countries = {
        code: name
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY
        if not code.startswith("X") or code == "XK"
    }
    wrong = {}
    for code, name in countries.items():
        found = gazetteer.find(str(name), language=language if told else None)
        if not found or found[0].place.country != code:
            wrong[code] = str(name), found[:2]
    # Saint Martin is two; a few languages share a name for two countries.
    assert len(wrong) <= 0.02 * len(countries), wrong


@pytest.mark.parametrize(
    ("language", "name", "place"),
    [
        ("fr", "Bavière", "Bavaria, Germany"),
        ("fr", "Floride", "Florida, United States"),
        ("fr", "Var", "Var, Provence-Alpes-Côte d'Azur, France"),
        ("fr", "Cisjordanie", "West Bank, Palestinian Territory"),
        ("de", "Kalifornien", "California, United States"),
        ("de", "Nordsee", "North Sea"),
        ("it", "Baviera", "Bavaria, Germany"),
        ("es", "mar Rojo", "Red Sea"),
        ("pt", "Médio Oriente", "Middle East"),
        ("ru", "Чёрное море", "Black Sea"),
        ("ru", "Калифорния", "California, United States"),
        ("tr", "Akdeniz", "Mediterranean Sea"),
        ("ar", "مضيق هرمز", "Strait of Hormuz"),
        ("ar", "لبنان", "Lebanon"),
        ("fa", "کرانه باختری", "West Bank, Palestinian Territory"),
        ("zh", "中东", "Middle East"),
    ],
)
def test_a_language_has_names_of_its_own(
    gazetteer: Gazetteer, language: str, name: str, place: str
) -> None:
    assert first(gazetteer, name, language) == place


def test_a_language_prefers_the_places_of_its_countries(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "Guyane", "fr") == "French Guiana"
    assert first(gazetteer, "Lot", "fr") == "Lot, Occitanie, France"
    assert gazetteer.speaking["fr"][0] == "FR"
    assert "CH" in gazetteer.speaking["de"]


def test_the_reader_of_english_does_not_see_other_languages(
    gazetteer: Gazetteer,
) -> None:
    for name in ("Bavière", "Nordsee", "Island", "مضيق هرمز"):
        found = gazetteer.matches(name)
        assert all(match.sort != "exonym" for match in found)
        assert len(found) <= len(gazetteer.matches(name, language="*"))
    assert gazetteer.matches("Nordsee", language="fr") == gazetteer.matches("Nordsee")
    assert first(gazetteer, "Island", "de") == "Iceland"


def test_an_unknown_language_adds_nothing(gazetteer: Gazetteer) -> None:
    for name in ("Kalifornien", "Island", "Najaf"):
        assert gazetteer.matches(name, language="qq") == gazetteer.matches(name)
