"""Stops of ways are places, whether anybody knows them or not."""

import pytest

from dateline.model.place import TOLD

STOPS = [
    ("A convoy from Bemassa to Goma was robbed on Monday.", ["Bemassa", "Goma"]),
    ("Boats from Kirabo were searched at dawn.", ["Kirabo"]),
    ("The road linking Tessamba and Oruko is cut.", ["Tessamba", "Oruko"]),
    ("The Lodwar-Tessamba road has been shut since May.", ["Lodwar", "Tessamba"]),
    ("He was on the way to Mukorwe when the lorry broke down.", ["Mukorwe"]),
    ("Trucks bound for Ossamba were turned back.", ["Ossamba"]),
    ("A ferry between Mallaig and Skye broke down.", ["Mallaig", "Skye"]),
    ("They walked from Bukavu in South Kivu to Kassimbe.", ["Bukavu", "Kassimbe"]),
    ("The line runs from Isaka through Dorrembo to Tessamba.", ["Dorrembo"]),
    ("He drove from Vaux-le-Penil to Minova.", ["Vaux-le-Penil", "Minova"]),
    ("The road from Goma to Vaux-le-Grand is shut.", ["Goma", "Vaux-le-Grand"]),
    ("A minibus going from Maralal to Baragoi rolled.", ["Maralal", "Baragoi"]),
    ("A coach carrying pupils from Vresse to Ombara rolled.", ["Vresse", "Ombara"]),
]


@pytest.mark.parametrize(("text", "stops"), STOPS)
def test_a_stop_of_a_way_is_a_place(toponyms_of, text, stops):
    found = {t.phrase: t for t in toponyms_of(text)}
    assert set(stops) <= set(found)
    assert all(t.place or t.rule == TOLD for t in found.values() if t.phrase in stops)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A letter from Kabassa to Tessimo was read in court.", ["Kabassa"]),
        ("The road from Kabila to Tshisekedi was long.", ["Kabila", "Tshisekedi"]),
        ("Trucks from Walmart carried food to the docks.", ["Walmart"]),
        ("A gift from President Kabassa to the town was lost.", ["Kabassa"]),
        ("The road is shut from Christmas to the end of May.", ["Christmas"]),
        ("Maria Kabassa went home. A bus from Kabassa came at noon.", ["Kabassa"]),
    ],
)
def test_what_is_handed_on_makes_no_place(toponyms_of, text, names):
    assert not {t.phrase for t in toponyms_of(text)} & set(names)


def test_nobody_speaks_who_is_a_stop(toponyms_of):
    import dateline as dl

    text = "A convoy from Bemassa to Goma was robbed. He said the guards had fled."
    reading = dl.read(text)
    assert all("Bemassa" not in actor.name for actor in reading.actors)
    assert all("Bemassa" not in (quote.speaker or "") for quote in reading.quotes)


def test_an_adjective_means_its_people_and_no_province(toponyms_of):
    (found,) = toponyms_of("Balkan smugglers were blamed for the shipment.")
    assert found.place is not None
    assert (found.place.name, found.kind) == ("Balkans", "demonym")


def test_what_is_named_with_its_state_is_a_place_later_on(toponyms_of):
    text = "Police searched a van in Marlsworth, N.J., on Sunday. Marlsworth is small."
    later = toponyms_of(text)[-1]
    assert later.phrase == "Marlsworth"
    assert later.place is not None
    assert later.place.admin1 == "US-NJ"
    assert later.doubt


@pytest.mark.parametrize(
    ("text", "phrase", "area"),
    [
        ("A mill burned in Ogdenburg, N.Y., on Sunday.", "Ogdenburg", "US-NY"),
        ("Gunmen came to Oslo, in Mali's Mopti region.", "Oslo", "ML"),
        ("Homes fell in Gayan and Bessamal, in Paktika.", "Bessamal", "AF-PKA"),
    ],
)
def test_the_larger_place_is_better_than_a_like_name(toponyms_of, text, phrase, area):
    found = {t.phrase: t for t in toponyms_of(text)}[phrase]
    assert found.place is not None
    assert area in (found.place.country, found.place.admin1)


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("The ferry left Anadyr for Provideniya on Monday.", ["Anadyr", "Provideniya"]),
        ("A steamer left Nome for Adak on Tuesday.", ["Nome", "Adak"]),
        ("The convoy departed Agadez for Tahoua at dawn.", ["Agadez", "Tahoua"]),
        (
            "The ship left Noumea for Port Vila via Luganville.",
            ["Noumea", "Port Vila", "Luganville"],
        ),
    ],
)
def test_what_is_left_for_another_place_is_no_body(text, stops):
    import dateline as dl

    reading = dl.read(text)
    placed = {t.phrase: t.kind for t in reading.places if t.place is not None}
    assert placed == dict.fromkeys(stops, "literal")
    assert not len(reading.actors)


@pytest.mark.parametrize(
    "text",
    ["She left Hope for Haiti in May.", "She left Oxfam for Hope in May."],
)
def test_a_cause_that_somebody_left_is_no_place(text):
    import dateline as dl

    assert "Hope" not in {t.phrase for t in dl.read(text).places}


def test_a_longer_name_is_no_stop_that_begins_like_one(toponyms_of):
    found = toponyms_of("Rhys is driving for North Dorset Racing in the last round.")
    assert "North Dorset" not in {t.phrase for t in found}


@pytest.mark.parametrize("text", ["Who left Oruro for", "The envoy to", "A bus via"])
def test_a_way_that_breaks_off_is_read(toponyms_of, text):
    assert {t.phrase for t in toponyms_of(text)} <= {"Oruro"}
