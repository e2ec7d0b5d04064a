"""What else in a story leads to a place, and how far its placement is trusted."""

import dataclasses

import numpy as np
import pytest

from dateline.model import Candidate, Place
from dateline.model.place import SURE_FROM, doubt_of
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places.choice import trusted
from dateline.places.explain import explain_doubt
from dateline.places.inference import infer
from dateline.places.resolution.ranking import load_weights
from dateline.places.resolution.support import Support
from dateline.places.resolution.trust import (
    ECLIPSED,
    OUTSHONE,
    STRAY,
    TRUST_TERMS,
    is_stray,
    trust_of,
    trust_values,
)

NEAR = Place(id="x:1", name="Alba", kind="city", lat=40.0, lon=-3.0, country="ES")
FAR = Place(id="x:2", name="Alba", kind="city", lat=32.0, lon=-95.0, country="US")


def support(**changed):
    values = {
        "place": NEAR,
        "local": True,
        "chance": 0.93,
        "rival_chance": 0.02,
        "led": 0.0,
        "led_to_country": 0.0,
        "rival": None,
        "rival_led": 0.0,
        "bearers": 8,
        "length": 1.0,
    }
    return Support(**{**values, **changed})


@pytest.fixture(scope="module")
def supports_of(gazetteer):
    def of(text, home=None):
        story = ParsedStory(parse(text, load_pipeline()))
        inferred = infer(story, gazetteer, load_weights(), home)
        pairs = zip(inferred.names, inferred.supports, strict=True)
        return {name.text: support for name, support in pairs}

    return of


FILLER = " The hearing was long and dull, and nobody had much to say." * 25


def test_a_place_nearby_leads_to_a_town(supports_of):
    found = supports_of("Crews from Utica and Syracuse put the fire out.")
    assert found["Utica"].led > 0.5
    assert found["Syracuse"].led > 0.5


def test_a_name_alone_is_led_to_by_nothing(supports_of):
    found = supports_of("A fire broke out in Rochester.")["Rochester"]
    assert (found.led, found.led_to_country, found.rival) == (0, 0, None)
    assert found.bearers > 5
    assert found.length < 0.1


def test_its_division_or_country_leads_to_a_town(supports_of):
    found = supports_of("A man from Peoria was held. Police in Illinois said so.")
    assert found["Peoria"].led > 0.5
    found = supports_of("A man from Bordeaux was held. French police said so.")
    assert found["Bordeaux"].led < 0.5 < found["Bordeaux"].led_to_country


def test_a_name_does_not_lead_to_what_shares_a_word_with_it(supports_of):
    found = supports_of("Salem City Council met. Salem schools were shut.")
    assert all(s.led < 0.5 for s in found.values() if s and "Salem" in s.place.name)


def test_other_places_may_lead_to_a_namesake(supports_of):
    found = supports_of("Moscow and Boise signed a pact on Friday.")["Moscow"]
    assert found.place.country == "RU"
    assert found.rival.admin1 == "US-ID"
    assert found.rival_led > 0.5 > found.led


def test_the_words_and_the_home_lead_to_a_place_too(supports_of, gazetteer):
    assert supports_of("It was built in Florence, Oregon.")["Florence"].led == 1
    home = next(
        m.place for m in gazetteer.matches("Utica") if m.place.admin1 == "US-NY"
    )
    assert supports_of("A fire broke out in Rome.", home)["Rome"].led > 0.5


@pytest.mark.parametrize(
    "less",
    [
        {"chance": 0.7},
        {"rival_chance": 0.3},
        {"rival": FAR, "rival_led": 1.0},
        {"bearers": 40},
    ],
)
def test_what_speaks_against_a_placement_lowers_its_trust(less):
    weights = load_weights().trust
    assert trust_of(support(**less), weights) < trust_of(support(), weights)


def test_a_long_story_that_leads_nowhere_is_trusted_less_than_a_sentence():
    weights = load_weights().trust
    short, led = support(length=0.1), support(led=1.0, led_to_country=1.0)
    assert trust_of(support(), weights) < SURE_FROM
    assert trust_of(short, weights) > SURE_FROM
    assert trust_of(led, weights) > SURE_FROM


def test_a_land_is_trusted_less_where_a_town_of_its_name_is_led_to():
    weights = load_weights().trust
    land = support(local=False, chance=0.97)
    torn = support(local=False, chance=0.97, rival=FAR, rival_led=1.0)
    assert trust_of(torn, weights) < SURE_FROM < trust_of(land, weights)


def test_every_term_has_a_weight_and_without_weights_there_is_no_trust():
    weights = load_weights().trust
    assert set(weights) == {term.name for term in TRUST_TERMS}
    assert len(trust_values(support())) == len(TRUST_TERMS)
    assert trust_of(support(), {}) is None
    assert trust_of(None, weights) is None


def test_what_a_spot_loses_its_namesakes_gain():
    chances = np.array([0.9, 0.05, 0.02, 0.01, 0.02])
    out = trusted(chances, np.array([True, True, False, False]), 0, 0.6)
    assert out[:2].sum() == pytest.approx(0.6)
    assert out[0] / out[1] == pytest.approx(18)
    assert out.sum() == pytest.approx(1)
    assert out[4] == pytest.approx(0.02)
    assert out[2] == pytest.approx(2 * out[3])


def test_without_namesakes_none_gains_and_with_more_trust_all_others_lose():
    chances = np.array([0.9, 0.1])
    assert trusted(chances, np.array([True]), 0, 0.7).tolist() == pytest.approx(
        [0.7, 0.3]
    )
    assert trusted(chances, np.array([True]), 0, 0.95).tolist() == pytest.approx(
        [0.95, 0.05]
    )


def test_no_namesake_comes_to_be_likelier_than_the_chosen_place():
    out = trusted(np.array([0.55, 0.35, 0.1]), np.array([True, False]), 0, 0.2)
    assert out[0] >= out[1]
    assert out.sum() == pytest.approx(1)


def test_the_doubt_names_the_likelier_way_to_be_wrong():
    def told(here, there, none):
        weighed = ((NEAR, here), (FAR, there), (None, none))
        return tuple(
            Candidate(place=p, score=0.0, probability=chance) for p, chance in weighed
        )

    assert doubt_of(NEAR, told(SURE_FROM, 0.06, 0.05)) == ""
    assert doubt_of(NEAR, told(0.8, 0.15, 0.05)) == "cannot choose"
    assert doubt_of(NEAR, told(0.8, 0.05, 0.15)) == "may be none"
    # What is not listed is elsewhere too.
    assert doubt_of(NEAR, told(0.8, 0.02, 0.05)) == "cannot choose"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "Nothing else in the story leads to it, and 8 other states or countries"),
        ({"bearers": 1}, "and another state or country has a place of that name."),
        ({"bearers": 0}, "Nothing else in the story leads to it."),
        ({"led_to_country": 0.8}, "The story leads to its country, but not to the"),
        ({"rival": FAR, "rival_led": 0.9}, "Other places in the story lead to Alba."),
    ],
)
def test_a_doubt_says_what_is_missing(changed, words):
    close = (
        Candidate(place=NEAR, score=0.0, probability=0.7),
        Candidate(place=FAR, score=0.0, probability=0.25),
    )
    assert words in explain_doubt(close, "cannot choose", support(**changed))
    assert "story" not in explain_doubt(close, "cannot choose", support(led=1.0))
    assert explain_doubt(close, "", support(**changed)) == ""


@pytest.mark.parametrize(
    ("changed", "stray"),
    [
        ({}, True),
        ({"apart": 120.0}, False),
        ({"apart": None}, False),
        ({"led": 0.6}, False),
        ({"languages": 40}, False),
        ({"bearers": 3}, True),
        ({"bearers": 3, "led_to_country": 0.9}, False),
        ({"local": False}, False),
    ],
)
def test_a_rare_name_far_from_all_other_places_is_doubted(changed, stray):
    given = support(**{"bearers": 0, "apart": 600.0, "led_to_country": 0.0} | changed)
    assert is_stray(given) is stray
    trusted_so_far = trust_of(given, {"always": 9.0})
    assert trusted_so_far == (STRAY if stray else pytest.approx(1, abs=0.01))


def test_no_namesake_of_a_capital_is_sure():
    given = support(eclipsed=True, led=0.9)
    assert trust_of(given, {"always": 9.0}) == ECLIPSED


def test_what_lies_far_from_its_story_says_so(supports_of):
    text = "Women queued at Kituku. In Goma the market on Lake Kivu was full."
    found = supports_of(text)["Kituku"]
    assert is_stray(found)
    text = "Talks went on in Washington while Leeds and Bradford slept."
    assert supports_of(text)["Washington"].eclipsed


def test_a_namesake_of_a_city_of_the_world_is_doubtful(supports_of):
    found = supports_of("LONDON — Ministers met. In Boston, a judge ruled.")["Boston"]
    weights = {"always": 5.0}
    if found.place.country == "GB":
        assert found.outshone
        assert trust_of(found, weights) == OUTSHONE
    own = supports_of("Drains overflowed in Boston and in Chicago.")["Boston"]
    assert not own.outshone


def test_a_city_of_the_world_nearby_says_less_than_a_neighbour():
    weights = {"always": 5.0}
    assert trust_of(support(outshone=True, apart=200.0), weights) == OUTSHONE
    assert trust_of(support(outshone=True, apart=20.0), weights) > OUTSHONE
    assert trust_of(support(outshone=True), weights) == OUTSHONE


def test_a_city_that_is_spelt_otherwise_is_stray_far_from_all_else():
    large = dataclasses.replace(NEAR, population=1_200_000)
    far = {"place": large, "apart": 900.0, "languages": 35}
    assert is_stray(support(**far, called_otherwise=True))
    assert not is_stray(support(**far))


def test_a_rare_name_that_is_spelt_otherwise_is_stray_where_nothing_else_is_named():
    alone = {"apart": None, "bearers": 0, "led_to_country": 0.0}
    assert is_stray(support(**alone, called_otherwise=True))
    assert not is_stray(support(**alone, called_otherwise=True, languages=40))
    assert not is_stray(
        support(**alone | {"led_to_country": 0.9}, called_otherwise=True)
    )
    hard = (
        Candidate(place=NEAR, score=1.0, probability=0.6),
        Candidate(place=None, score=0.0, probability=0.4),
    )
    why = explain_doubt(hard, "may be none", support(**alone, called_otherwise=True))
    assert "spelt otherwise" in why


def test_no_cape_is_mistaken_for_another():
    cape = dataclasses.replace(NEAR, kind="other", population=None)
    assert not is_stray(support(place=cape, apart=9_000.0, languages=0))
