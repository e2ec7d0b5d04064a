"""Kinds of names that the gazetteer reads alone: routes, lists, lakes, common words."""

from __future__ import annotations

import pytest

import dateline as dl


def read(language: str, text: str) -> list[tuple[str, str, str]]:
    """Return the phrases read as places, with the name and kind of each place."""
    reading = dl.read(text, language=language, model=f"{language}_blank")
    return [(t.phrase, t.place.name, t.place.kind) for t in reading.places if t.place]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("de", "Die Strecke Kassel-Erfurt ist gesperrt.", "Kassel Erfurt"),
        ("fr", "Le vol Lyon-Dakar a du retard.", "Lyon Dakar"),
        # Not all ends are towns: a newspaper, a double name.
        ("fr", "Le journal Nord-Europe paraît demain.", ""),
        ("de", "Das sagte Eva Meier-Bremen am Abend.", ""),
    ],
)
def test_routes_have_two_ends(language: str, text: str, named: str) -> None:
    assert [phrase for phrase, _, _ in read(language, text)] == named.split()


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("es", "Llovió en las provincias de Salta y Jujuy, en Argentina.", "admin1"),
        ("es", "El juez de Celaya, Guanajuato, renunció.", "city admin1"),
        ("tr", "Muğla'nın Fethiye ilçesinde yangın çıktı.", "admin1 city"),
        ("ar", "سافر الوفد إلى عمان وبيروت ثم عاد.", "city city"),
        ("ar", "تقع السفينة في البحر الأحمر قرب السودان.", "sea country"),
    ],
)
def test_words_beside_a_name_tell_its_level(
    language: str, text: str, kinds: str
) -> None:
    read_kinds = [kind for _, _, kind in read(language, text)]
    assert read_kinds[: len(kinds.split())] == kinds.split()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Am Kivusee wird gekämpft.", "Lake Kivu"),
        ("de", "Schnee fiel auch in Südschweden.", "Sweden"),
        ("de", "Im Innviertel brannte ein Hof.", "Innviertel"),
        (
            "pl",
            "Turyści wracają z Karkonoszy i z Bieszczad do domu.",
            "Giant Mountains",
        ),
        ("uk", "На Харківщині знову обстріли.", "Kharkiv"),
        ("fa", "در آسیای میانه باران می‌بارد.", "Central Asia"),
    ],
)
def test_landscapes_are_found(language: str, text: str, name: str) -> None:
    assert name in [place for _, place, _ in read(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "Pożar wybuchł w Głogowie Małopolskim.", "Głogów Małopolski"),
        ("pl", "Pociąg jechał z Łodzi do Mielca.", "Łódź"),
        ("pl", "Uchodźcy wracają z Niemiec i Białorusi.", "Belarus"),
        ("ru", "Пожар начался в Усолье-Сибирском ночью.", "Usol’ye-Sibirskoye"),
        ("uk", "Потяг із Сум прибув до Києва.", "Sumy"),
        ("hu", "A vihar elérte Szegedet és Budapestet.", "Budapest"),
    ],
)
def test_declined_names_are_found(language: str, text: str, name: str) -> None:
    assert name in [place for _, place, _ in read(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "نشرت الصحيفة صور كبار الضيوف، وقال وكيل الوزارة إن الخبر كاذب."),
        ("ar", "وأعلنت وزارة الصحة السعودية النتائج."),
        ("ar", "وقال يوسف حلب للصحفيين إنه متفائل."),
        ("fa", "او در اردو گرمی هوا را احساس کرد و سند را امضا کرد."),
        ("de", "Im Sommer gab es weniger Ware, und der Markt blieb leer."),
        ("de", "Der 1. FC Köln spielt wieder, sagte der Trainer."),
        ("tr", "Polis geldi. Cumhuriyet ve kültür konuşuldu."),
        ("fr", "L'Union des commerçants et le journal ont réagi hier."),
    ],
)
def test_words_that_are_no_places(language: str, text: str) -> None:
    assert read(language, text) == []


def test_a_word_means_a_place_where_the_story_speaks_for_it() -> None:
    text = "وصلت قافلة من بيروت إلى صور في لبنان."
    assert ("صور", "Tyre", "city") in read("ar", text)
    assert "صور" not in [phrase for phrase, _, _ in read("ar", "نشر صور الحفل أمس.")]


def test_a_village_has_no_article_in_german() -> None:
    found = {
        phrase: kind for phrase, _, kind in read("de", "Die Flut erreicht die Elbe.")
    }
    assert found == {"Elbe": "river"}


def test_a_body_of_a_town_shows_the_town_in_turkish() -> None:
    text = "İzmir Cumhuriyet Başsavcılığı açıklama yaptı."
    assert [phrase for phrase, _, _ in read("tr", text)] == ["İzmir"]
