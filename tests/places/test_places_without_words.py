"""The words of a language are data: without them the rules find nothing."""

import pytest

from dateline.lang import Language
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places, home_place

NOBODY = Language(code="xx", name="xx")

TEXT = (
    "CAIRO (AP) — Cities including Mosul, Basra and Najaf in southern Iraq were hit, "
    "the White House said. Baghdad's international airport and Asad Air Base closed. "
    "East and West Sussex counties, the Lofoten Islands and Paris, Texas sent aid to "
    "U.S.-backed forces; Washington state imposed sanctions on Iran. Sen. Jordan "
    "Clinton, of the University of Nairobi Press, praised Iraqis on Highway 61.\n\n"
    "FLOODS STRUCK VRBLGRAD."
)


@pytest.fixture
def wordless():
    story = ParsedStory(parse(TEXT, load_pipeline()))
    story.language = NOBODY
    return story


def test_a_language_without_words_finds_names_without_an_error(wordless, gazetteer):
    places = find_places(Story(text=TEXT, publisher="Denver Post"), wordless, gazetteer)
    placed = {t.phrase: t.place.country for t in places if t.place}
    assert {"Mosul", "Basra", "Najaf", "Iraq"} <= placed.keys()
    assert placed["Mosul"] == "IQ"
    assert all(t.why for t in places)


def test_rules_that_need_words_are_silent(wordless, gazetteer):
    places = find_places(Story(text=TEXT), wordless, gazetteer)
    assert not {"facility", "word of kind", "shared head"} & {t.rule for t in places}
    assert all(t.kind != "metonym" for t in places)
    english = find_places(
        Story(text=TEXT), ParsedStory(parse(TEXT, load_pipeline())), gazetteer
    )
    assert {"facility", "shared head"} <= {t.rule for t in english}
    assert any(t.kind == "metonym" for t in english)


def test_an_outlet_is_at_home_by_its_words_only_in_their_language(gazetteer):
    story = Story(text="x", publisher="Nairobi Evening Herald")
    assert home_place(story, gazetteer, NOBODY) == (None, None)
