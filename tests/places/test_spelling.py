"""Evidence shows both spellings where the gazetteer writes a name otherwise."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "written", "known"),
    [
        ("Snow fell in Jalalabaad on Sunday.", "Jalalabaad", "Jalālābād"),
        ("A school burned in Maydugury, Nigeria.", "Maydugury", "Maiduguri"),
    ],
)
def test_another_transliteration_is_said_with_both_spellings(
    toponyms_of, text, written, known
) -> None:
    toponym = toponyms_of(text)[0]
    assert toponym.phrase == written
    assert toponym.why.startswith(
        f"The story writes “{written}”, the gazetteer “{known}”: the same name in "
        "another transliteration."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Benghazi at dawn.",
        "Rebels shelled BENGHAZI at dawn, the army said on Monday.",
        "Snow fell on Reykjavik.",
        "Voters in Iraq stayed at home.",
    ],
)
def test_a_name_as_the_gazetteer_has_it_needs_no_remark(toponyms_of, text) -> None:
    assert "The story writes" not in toponyms_of(text)[0].why


def test_a_name_with_another_letter_is_no_place_of_that_name(toponyms_of) -> None:
    (town, state) = toponyms_of("A barn burned in Barlington, Vermont.")
    assert town.place.name != "Burlington"
    assert state.place.name == "Vermont"


@pytest.mark.parametrize(
    ("text", "written", "known"),
    [
        ("A storm hit Minneapolos on Tuesday.", "Minneapolos", "Minneapolis"),
        ("The mayor of Philadelpia resigned.", "Philadelpia", "Philadelphia"),
        ("Rebels shelled Mogadihsu at dawn.", "Mogadihsu", "Mogadishu"),
        ("Floods swept through the city of Bengalooru.", "Bengalooru", "Bengaluru"),
        ("Police in Sacrementoo made two arrests.", "Sacrementoo", "Sacramento"),
        ("A tornado tore through Tuscalosa on Friday.", "Tuscalosa", "Tuscaloosa"),
        ("Rebels advanced on Kigali and Bujumburra.", "Bujumburra", "Bujumbura"),
    ],
)
def test_a_slip_is_a_guess_with_both_spellings(
    toponyms_of, text, written, known
) -> None:
    (toponym,) = [t for t in toponyms_of(text) if t.phrase == written]
    assert toponym.place.name == known
    assert f"“{written}”" in toponym.why
    assert f"“{known}”" in toponym.why


@pytest.mark.parametrize(
    "text",
    [
        "A storm hit Minneapolos on Tuesday.",
        "The mayor of Philadelpia resigned.",
        "Rebels shelled Mogadihsu at dawn.",
        "Police in Indianapollis made two arrests.",
    ],
)
def test_a_slip_is_never_sure(toponyms_of, text) -> None:
    toponym = toponyms_of(text)[0]
    assert toponym.place is not None
    assert toponym.doubt
    assert toponym.confidence <= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "She sat in Parliament for nine years.",
        "Nobody believed in Excalibar any more.",
        "They met Anderston at noon.",
        "He teaches at Harverd.",
    ],
)
def test_no_city_is_guessed_from_what_is_like_none(placed, text) -> None:
    assert placed(text) == []


def test_a_slip_in_a_larger_place_stays_the_name_that_it_is(toponyms_of) -> None:
    town, state = toponyms_of("A bridge fell down in Bunderberg in Queensland.")
    assert town.phrase == "Bunderberg"
    assert town.place == state.place


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("HARRISBURGH, Pa. — A barn burned on Monday.", "Harrisburg"),
        ("A mosque burned in Peshawer, Pakistan, on Monday.", "Peshawar"),
        ("Snow fell on Bucuramanga, Colombia.", "Bucaramanga"),
    ],
)
def test_the_town_that_a_slip_may_mean_in_a_larger_place_is_proposed(
    toponyms_of, text, known
) -> None:
    town, larger = toponyms_of(text)[:2]
    assert town.place == larger.place
    assert town.doubt
    assert f"It may be a slip for “{known}”" in town.why
    assert known in [c.place.name for c in town.candidates[1:] if c.place]


def test_a_near_spelling_that_towns_of_the_country_bear_is_doubted(toponyms_of) -> None:
    town = toponyms_of("In Charlestown, W.Va., the trial draws crowds.")[0]
    assert town.doubt


def test_another_spelling_of_the_gazetteer_is_shown_beside_the_towns_own(
    toponyms_of,
) -> None:
    town = toponyms_of("HADDENFIELD, N.J. — Two brothers were arrested.")[0]
    assert town.place.name == "Haddonfield"
    assert town.why.startswith("The story writes “Haddenfield”, which the gazetteer")


def test_so_is_one_abroad_though_the_words_make_it_sure(toponyms_of) -> None:
    town = toponyms_of("Rain fell on Gizo, Egypt, on Monday.")[0]
    assert town.why.startswith("The story writes “Gizo”, which the gazetteer")
    assert "“Giza”" in town.why


def test_a_slip_is_not_called_a_short_form(toponyms_of) -> None:
    (town,) = toponyms_of("The mayor of Milwauke said schools would reopen.")
    assert "is short for" not in town.why
