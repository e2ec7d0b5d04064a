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
    ],
)
def test_otherwise_the_bare_name_is_the_longer_one(divisions, text, phrase, division):
    assert divisions(text, phrase) == [division] * 2
