"""What the user says of single mentions outranks rules, anchors others, and carries."""

from collections import Counter

import pytest

from dateline.errors import BadOption
from dateline.model import Place, Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="module")
def read(gazetteer):
    nlp = load_pipeline()

    def places(text, fixed=None, alone=()):
        story, parsed = Story(text=text), ParsedStory(parse(text, nlp))
        return find_places(story, parsed, gazetteer, fixed=fixed or {}, alone=alone)

    return places


@pytest.fixture(scope="module")
def place(gazetteer):
    def known(name, country, kind="city"):
        return next(
            m.place
            for m in gazetteer.matches(name)
            if m.place.country == country and m.place.kind == kind
        )

    return known


def span(text, word, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(word, start + 1)
    return start, start + len(word)


def at(places, where):
    [found] = [t for t in places if (t.start, t.end) == where]
    return found


def test_a_fixed_mention_has_the_users_place_and_says_so(read, place):
    text = "The storm hit Birmingham on Friday."
    where, chosen = span(text, "Birmingham"), place("Birmingham", "US")
    before = at(read(text), where)
    assert before.place != chosen
    after = at(read(text, {where: chosen}), where)
    assert (after.place, after.status, after.confidence) == (chosen, "corrected", 1.0)
    assert "by hand" in after.why
    assert after.doubt == ""
    assert after.candidates[0].place == chosen
    assert before.place in [c.place for c in after.candidates]


def test_a_mention_that_names_no_place_is_rejected(read):
    text = "Critics praised Florence on Friday, and Rome was full of fans."
    where = span(text, "Florence")
    [florence, rome] = read(text, {where: None})
    assert (florence.place, florence.status) == (None, "rejected")
    assert "not a place" in florence.why
    assert rome.place.country == "IT"


def test_a_span_that_nobody_proposed_is_one_nevertheless(read, place):
    text = "They met at the old mill on Friday."
    where, chosen = span(text, "the old mill"), place("Leeds", "GB")
    assert read(text) == ()
    [mill] = read(text, {where: chosen})
    assert (mill.phrase, mill.place, mill.rule) == (
        "the old mill",
        chosen,
        "the reader",
    )


def test_a_fixed_span_wins_over_spans_that_share_its_words(read, place):
    text = "Officials in New York City met on Friday."
    where, chosen = span(text, "York"), place("York", "GB")
    [york] = read(text, {where: chosen})
    assert (york.phrase, york.place) == ("York", chosen)


def test_the_users_place_anchors_the_others(read, place):
    text = "Floods reached Springfield on Friday. Roads to Kewanee and Athens are shut."
    athens = span(text, "Athens")
    chosen = {
        span(text, "Springfield"): place("Springfield", "US"),
        span(text, "Kewanee"): place("Kewanee", "US"),
    }
    weighed = at(read(text, chosen), athens)
    before = at(read(text), athens)
    assert _odds(weighed, "US", "GR") > _odds(before, "US", "GR")


def _odds(toponym, country, other):
    """Return how much likelier one country's places are than another's."""
    chance = Counter()
    for candidate in toponym.candidates:
        if candidate.place:
            chance[candidate.place.country] += candidate.probability
    return chance[country] / chance[other]


def test_one_fix_holds_for_the_other_mentions_of_the_name(read, place):
    text = "Rain fell on Birmingham. Later Birmingham flooded, and Birmingham shut."
    chosen = place("Birmingham", "US")
    places = read(text, {span(text, "Birmingham", 1): chosen})
    assert [t.place for t in places] == [chosen] * 3
    assert [t.status for t in places] == ["suggested", "corrected", "suggested"]
    assert "by hand" in places[0].why
    assert places[0].confidence < 1


def test_mentions_fixed_otherwise_keep_their_own(read, place):
    text = "Rain fell on Birmingham. Later Birmingham flooded, and Birmingham shut."
    alabama, england = place("Birmingham", "US"), place("Birmingham", "GB")
    fixed = {
        span(text, "Birmingham"): alabama,
        span(text, "Birmingham", 1): england,
        span(text, "Birmingham", 2): None,
    }
    places = read(text, fixed)
    assert [t.place for t in places] == [alabama, england, None]
    assert [t.status for t in places] == ["corrected", "corrected", "rejected"]


def test_the_text_may_still_say_that_another_place_is_meant(read, place):
    text = "Rain fell on Paris on Friday. In Paris, Texas, it was dry."
    chosen = place("Paris", "FR")
    places = read(text, {span(text, "Paris"): chosen})
    assert [t.place.country for t in places if t.phrase == "Paris"] == ["FR", "US"]


def test_a_rejection_holds_for_the_other_mentions_of_the_name(read):
    text = "Jordan won on Friday. Fans of Jordan sang, and Jordan waved in Chicago."
    places = read(text, {span(text, "Jordan"): None})
    assert [t.phrase for t in places if t.place] == ["Chicago"]


def test_a_place_that_no_gazetteer_has_can_be_chosen(read):
    text = "Rain fell on Najaf."
    own = Place(id="own:1", name="Our farm", kind="site", lat=1.0, lon=2.0)
    [najaf] = read(text, {span(text, "Najaf"): own})
    assert (najaf.place, najaf.status) == (own, "corrected")


def test_of_fixed_spans_that_overlap_the_later_one_wins(read, place):
    text = "Officials in New York City met."
    first, second = place("York", "GB"), place("New York City", "US")
    fixed = {span(text, "York"): first, span(text, "New York City"): second}
    assert [t.place for t in read(text, fixed)] == [second]


@pytest.mark.parametrize("where", [(500, 510), (-4, 3), (4, 4), (4, 5)])
def test_a_fixed_span_without_a_word_says_so(read, where):
    with pytest.raises(BadOption, match="contain no word of the story"):
        read("Rain  fell on Najaf.", {where: None})


def test_what_holds_alone_moves_no_other_mention(read, place) -> None:
    text = (
        "A storm hit Birmingham. Birmingham was flooded. Trains to Birmingham stopped."
    )
    wheres = [span(text, "Birmingham", nth) for nth in range(3)]
    chosen, before = place("Birmingham", "US"), read(text)
    found = read(text, {wheres[1]: chosen}, alone=[wheres[1]])
    assert at(found, wheres[1]).place == chosen
    assert at(found, wheres[1]).status == "corrected"
    for where in (wheres[0], wheres[2]):
        assert at(found, where).place == at(before, where).place
        assert at(found, where).status == "suggested"
    # What is no place there may be one elsewhere.
    found = read(text, {wheres[0]: None}, alone=[wheres[0]])
    assert at(found, wheres[0]).status == "rejected"
    assert at(found, wheres[2]).place == at(before, wheres[2]).place


def test_what_holds_alone_goes_with_what_holds_for_the_others(read, place) -> None:
    text = (
        "A storm hit Birmingham. Birmingham was flooded. Trains to Birmingham stopped."
    )
    wheres = [span(text, "Birmingham", nth) for nth in range(3)]
    american, british = place("Birmingham", "US"), place("Birmingham", "GB")
    fixed = {wheres[0]: american, wheres[1]: british}
    for alone, rest in ((wheres[1], american), (wheres[0], british)):
        found = read(text, fixed, alone=[alone])
        assert at(found, wheres[0]).place == american
        assert at(found, wheres[1]).place == british
        assert at(found, wheres[2]).place == rest
