"""Which bearer of a name is meant: whose own name it is, and who is known by it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "division"),
    [
        ("Cholera has returned to Équateur, a doctor said.", "Équateur", "CD-EQ"),
        ("Heavy rain fell in Portuguesa on Monday.", "Portuguesa", "VE-P"),
    ],
)
def test_a_division_that_bears_what_others_call_a_country(
    seen, text: str, phrase: str, division: str
) -> None:
    assert seen(text)[phrase].place.admin1 == division


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Crowds gathered in Cornwall on Sunday.", "Cornwall"),
        ("A farmer in Kent lost forty sheep.", "Kent"),
        ("Snow closed roads in Norfolk and Suffolk.", "Suffolk"),
        ("Firefighters in Dorset were called out at dawn.", "Dorset"),
    ],
)
def test_a_county_that_its_country_calls_by_its_bare_name(
    seen, text: str, phrase: str
) -> None:
    place = seen(text)[phrase].place

    assert (place.kind, place.country) == ("admin2", "GB")


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("The mayor of Norfolk opened the new pier.", "Norfolk", "US"),
        ("Cornwall, Ontario, has a new bridge.", "Cornwall", "CA"),
    ],
)
def test_the_words_outdo_the_county(seen, text, phrase, country) -> None:
    place = seen(text)[phrase].place

    assert (place.kind, place.country) == ("city", country)


def test_a_city_of_the_country_outdoes_a_hamlet_of_the_division(seen) -> None:
    text = (
        "Teachers in Chiapas marched in Tuxtla, and others came from Comitán to Mérida."
    )

    assert seen(text)["Mérida"].place.admin1 == "MX-YUC"


def test_the_hamlet_is_meant_where_the_words_put_it(seen) -> None:
    text = "A bus overturned in Mérida, Chiapas, and two people died."

    assert seen(text)["Mérida"].place.admin1 == "MX-CHP"


def test_a_division_is_not_its_capital_by_a_second_name(seen) -> None:
    text = "A judge in Belém freed them, and prosecutors in Pará appealed."

    assert seen(text)["Pará"].place.kind == "admin1"


def test_the_end_of_a_name_is_doubtful(seen) -> None:
    found = seen("Fighting reached Abbas on Sunday, an aid group said.")["Abbas"]

    assert found.doubt == "may be none"


def test_the_whole_name_is_not(seen) -> None:
    assert not seen("Police at Fort Abbas arrested two men.")["Fort Abbas"].doubt


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A wildfire destroyed most of Lytton on Wednesday.", "Lytton"),
        ("Lorries queued at Torkham for a second day.", "Torkham"),
    ],
)
def test_what_the_news_have_named_is_found_beside_the_unheard_of(
    seen, text: str, phrase: str
) -> None:
    found = seen(text)[phrase]

    assert found.place.id.startswith("dateline:")
    assert found.doubt


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The court in Farchana freed the herders.", "Farchana"),
        ("Nurses work without pay in Walikale, where the road ends.", "Walikale"),
    ],
)
def test_the_only_town_of_a_name_that_news_have_named_is_sure(
    seen, text: str, phrase: str
) -> None:
    found = seen(text)[phrase]

    assert found.place.id.startswith("dateline:")
    assert not found.doubt
