"""Towns that the gazetteer lacks, put into a larger place without a comma."""

import pytest

import dateline as dl


@pytest.fixture(scope="module")
def toponyms(toponyms_of):
    def of(text):
        return {t.phrase: t for t in toponyms_of(text)}

    return of


@pytest.mark.parametrize(
    ("text", "phrase", "area"),
    [
        # the people, a word of kind, and the name
        (
            "The Bolivian town of Yurapampilla lost its only bridge.",
            "Yurapampilla",
            "BO",
        ),
        ("Gunmen burned the Malian village of Koumbarela.", "Koumbarela", "ML"),
        ("The Zambian town of Oslo has no hospital.", "Oslo", "ZM"),
        ("A clinic opened in the Peruvian village of Athens.", "Athens", "PE"),
        ("Snow cut off the remote Norwegian village of Lima.", "Lima", "NO"),
        # the larger place as an owner
        ("Troops entered Ethiopia's town of Brussels.", "Brussels", "ET"),
        # in X in Y
        ("A bus overturned near Vienna in Cameroon on Sunday.", "Vienna", "CM"),
        ("She was born in Havana in Mongolia.", "Havana", "MN"),
        ("A mill burned down in Hollinquist in Sweden.", "Hollinquist", "SE"),
        (
            "They drowned outside Quirramoor in northern Ghana.",
            "Quirramoor",
            "GH",
        ),
        (
            "The farm lies outside Tessaford in the state of Kansas.",
            "Tessaford",
            "US-KS",
        ),
        ("The dam near Oslo in Nebraska burst.", "Oslo", "US-NE"),
        # a part of it is a town elsewhere
        ("Rain flooded fields near Zongo Daraba in Niger.", "Zongo Daraba", "NE"),
        ("A clinic opened in Alta Merida in Bolivia.", "Alta Merida", "BO"),
        ("The Lebanese village of Qalat Sufla burned.", "Qalat Sufla", "LB"),
        # a village of X, in Y
        ("Huts burned in the village of Dembossa, in Niger.", "Dembossa", "NE"),
        ("Rebels seized Nambuzi in eastern Chad.", "Nambuzi", "TD"),
    ],
)
def test_the_larger_place_stands_for_it(toponyms, text, phrase, area):
    toponym = toponyms(text)[phrase]
    assert toponym.place is not None
    assert area == (toponym.place.admin1 or toponym.place.country)
    assert toponym.place.kind in ("admin1", "country")
    assert f"The gazetteer lacks a place named “{phrase}”" in toponym.why
    assert toponym.doubt == "may be none"


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        # the gazetteer has it there
        ("The Peruvian town of Pisco was shaken.", "Pisco", "PE"),
        ("A bus overturned near Córdoba in Argentina.", "Córdoba", "AR"),
        # claimed by its neighbour
        ("Shells fell on the Russian city of Simferopol.", "Simferopol", "UA"),
        # no town of the larger place: the capital acts in it
        ("The role of Tehran in Mali was not discussed.", "Tehran", "IR"),
        ("Sweden blamed Moscow in Mali's parliament.", "Moscow", "RU"),
        ("They met in Lisbon in March.", "Lisbon", "PT"),
        ("Negotiators met in Geneva in Mali talks.", "Geneva", "CH"),
    ],
)
def test_a_place_that_is_known_there_or_meant_elsewhere_stays(
    toponyms, text, phrase, country
):
    toponym = toponyms(text)[phrase]
    assert toponym.place is not None
    assert toponym.place.country == country
    assert "lacks" not in toponym.why


@pytest.mark.parametrize(
    "text",
    [
        "He works at Siemens in Norway.",
        "The Peruvian Department of Agriculture closed two farms.",
        "The vote in Parliament in Uganda was close.",
        "She spoke with Merkel in Sweden.",
        "The Kenyan city of Angels is a film.",
    ],
)
def test_bodies_people_and_films_are_no_towns(toponyms, text):
    why = " ".join(t.why for t in toponyms(text).values())
    assert "lacks a place named" not in why


def test_a_people_is_not_the_hamlet_that_bears_its_name(toponyms):
    found = toponyms("The Indian town of Kalipurra was flooded.")
    assert found["Indian"].place.country == "IN"
    assert found["Kalipurra"].place.country == "IN"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The town of Yurapampilla lost its only bridge.", "Yurapampilla"),
        ("Soldiers burned the village of Koumbarela on Sunday.", "Koumbarela"),
        ("Cholera broke out in the district of Mavundeni.", "Mavundeni"),
        ("She was born in the hamlet of Lower Quillham.", "Lower Quillham"),
    ],
)
def test_a_name_of_a_kind_is_a_place_that_nobody_knows(toponyms, text, phrase) -> None:
    toponym = toponyms(text)[phrase]
    assert toponym.place is None
    assert toponym.rule == "told"
    assert toponym.kind == "literal"


def test_such_a_name_is_known_where_it_comes_again(toponyms_of) -> None:
    found = toponyms_of(
        "Floods hit the village of Koumbarela. The elders of Koumbarela fled."
    )
    assert [t.phrase for t in found] == ["Koumbarela", "Koumbarela"]


@pytest.mark.parametrize(
    "text",
    [
        "The Village of the Damned was shown again.",
        "The city of angels is a film.",
        "The Town of Fools is a novel by nobody.",
    ],
)
def test_titles_are_no_such_names(placed, text) -> None:
    assert placed(text) == []


def test_such_a_name_is_nobody_who_acts() -> None:
    reading = dl.read(
        "The town of Koumbarela was shelled on Monday. Koumbarela has no hospital."
    )
    assert [str(a) for a in reading.actors if "Koumbarela" in str(a)] == []
    assert len(reading.places) == 2


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Troops raided a base in the Kuyanbana forest on Monday.", "Kuyanbana"),
        ('"They came from the Kerubo hills," said the teacher.', "Kerubo"),
        ("The Zanskarra valley was cut off by snow.", "Zanskarra"),
    ],
)
def test_land_and_water_in_small_letters_bear_unknown_names(
    toponyms, text, phrase
) -> None:
    toponym = toponyms(text)[phrase]
    assert toponym.place is None
    assert not any(phrase in actor.name for actor in dl.read(text).actors)


@pytest.mark.parametrize(
    "text",
    [
        "He likes the Nike stream more than the Duke lecture.",
        "The Miller range of shoes is new.",
        "Forest rangers met Omar Ridge.",
    ],
)
def test_what_only_sounds_like_land_is_none(placed, text) -> None:
    assert placed(text) == []


def test_a_town_is_doubted_where_only_a_forest_has_its_name(toponyms) -> None:
    alone = toponyms("The Tuira forest burned.")["Tuira"]
    assert alone.doubt == "may be none"
    assert "land or water" in alone.why
    # Dan Sadau is a town near Gusau.
    assert toponyms("They came from the Dansadau hills.")["Dansadau"].place is None
    beside = toponyms("Wolves live in the Dansadau hills near Gusau.")["Dansadau"]
    assert beside.place is not None
    assert not toponyms("The Tuira valley in Finland burned.")["Tuira"].doubt
    assert not toponyms("The Kabul valley was cut off.")["Kabul"].doubt
