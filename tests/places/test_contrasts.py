"""A bare name beside its longer form: one place, unless the words part them."""

import pytest

from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="module")
def divisions(gazetteer):
    def of(text, phrase):
        story = ParsedStory(parse(text, load_pipeline()))
        found = find_places(Story(text=text), story, gazetteer)
        named = [t.place for t in found if t.phrase == phrase]
        return [place and (place.admin1 or place.country) for place in named]

    return of


@pytest.mark.parametrize(
    ("text", "phrase", "longer"),
    [
        ("The bus goes from Lima, Ohio, to Lima.", "Lima", "US-OH"),
        ("He rode from Dublin to Dublin, Georgia.", "Dublin", "US-GA"),
        ("Letters went between Berlin, Connecticut, and Berlin.", "Berlin", "US-CT"),
        ("Cairo, Illinois, is twinned with Cairo.", "Cairo", "US-IL"),
        ("They live in Vienna, Virginia, not Vienna.", "Vienna", "US-VA"),
        ("Toledo, Ohio, is larger than Toledo.", "Toledo", "US-OH"),
        ("The monk left Florence, Oregon, for Florence.", "Florence", "US-OR"),
        ("They compared Oxford, Mississippi, with Oxford.", "Oxford", "US-MS"),
        ("Unlike Lima, Ohio, Lima has a coast.", "Lima", "US-OH"),
    ],
)
def test_the_ends_of_a_way_are_two_places(divisions, text, phrase, longer):
    found = divisions(text, phrase)
    assert len(found) == 2
    assert longer in found
    assert found[0] != found[1]


def test_the_other_one_is_another_in_any_sentence(divisions):
    text = "She was born in Rome, Georgia. She has never seen the other Rome."
    assert divisions(text, "Rome")[0] == "US-GA"
    assert divisions(text, "Rome")[1] != "US-GA"


@pytest.mark.parametrize(
    ("text", "phrase", "division"),
    [
        ("A jury in Odessa, Texas, freed him. He left Odessa.", "Odessa", "US-TX"),
        ("Floods hit Lebanon, Oregon. In Lebanon, schools shut.", "Lebanon", "US-OR"),
        ("Trains from Troy, Ohio, stopped. Buses to Troy did not.", "Troy", "US-OH"),
        ("Warsaw, Indiana, and the Warsaw police agreed.", "Warsaw", "US-IN"),
        ("Ada of Salem, Oregon, won. The other Salem girls ran.", "Salem", "US-OR"),
    ],
)
def test_otherwise_the_bare_name_is_the_longer_one(divisions, text, phrase, division):
    assert divisions(text, phrase) == [division] * 2


@pytest.mark.parametrize(
    ("text", "phrase", "divisions_of"),
    [
        (
            "VANCOUVER, May 2 - Loggers blocked a bridge in British Columbia on "
            "Friday.\n\nShops in Vancouver ran out of milk.\n\nOne logger was born in "
            "Vancouver, Washington, across the border.\n",
            "Vancouver",
            ["CA-BC", "CA-BC", "US-WA"],
        ),
        (
            "MANCHESTER - Rain stopped play at Old Trafford on Sunday, and buses in "
            "Bolton and Salford were late.\n\nA tourist had come from Manchester in "
            "New Hampshire to see it.\n",
            "Manchester",
            ["GB-ENG", "US-NH"],
        ),
        (
            "A dam burst above Concepcion in Chile on Monday.\n\nThe army moved in.\n\n"
            "A priest from Concepcion in Paraguay said mass.\n",
            "Concepcion",
            ["CL-BI", "PY-1"],
        ),
    ],
)
def test_a_namesake_named_later_does_not_bind_the_town_of_the_story(
    divisions, text, phrase, divisions_of
):
    spelt = {phrase, phrase.upper()}
    found = [place for each in spelt for place in divisions(text, each)]
    assert sorted(found) == sorted(divisions_of)


@pytest.mark.parametrize(
    "introduced",
    [
        "another Troy, in Alabama",
        "the other Troy, in Alabama",
        "its namesake, Troy in Alabama",
        "a town of the same name, Troy in Alabama",
    ],
)
def test_a_longer_form_called_another_binds_nothing_before_it(divisions, introduced):
    text = f"The mills of Troy, New York, closed. Troy is poor. He likes {introduced}."
    assert divisions(text, "Troy") == ["US-NY", "US-NY", "US-AL"]


def test_the_other_one_is_the_longer_form_of_a_namesake(divisions):
    text = (
        "PERTH - Fires burned across Western Australia on Sunday.\n\nA letter came "
        "from Perth in Scotland.\n\nThe other Perth has seen few fires.\n"
    )
    assert divisions(text, "Perth") == ["GB-SCT", "GB-SCT"]


@pytest.mark.parametrize(
    ("text", "phrase", "division"),
    [
        (
            "Voters in Salem rejected a new jail.\n\nThe count took all night.\n\nIt "
            "was the third vote on it in Salem, Oregon.\n",
            "Salem",
            "US-OR",
        ),
        (
            "BRISTOL - A factory of clocks will close in June.\n\nIts owners in "
            "Hartford blamed the price of brass.\n\nBristol, Connecticut, made its "
            "first clock in 1790.\n",
            "Bristol",
            "US-CT",
        ),
        (
            "Another Aurora, Illinois, school was shut on Monday. Aurora has 60.",
            "Aurora",
            "US-IL",
        ),
    ],
)
def test_a_longer_form_later_on_tells_which_the_bare_name_is(
    divisions, text, phrase, division
):
    found = {
        place for name in (phrase, phrase.upper()) for place in divisions(text, name)
    }
    assert found == {division}
