"""Readers at home think of the town of a name in their own country."""

from __future__ import annotations

import pytest

from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="module")
def where(gazetteer):
    """Return what finds the country of the only place in an outlet's text."""

    def find(text: str, outlet: str) -> str:
        parsed = ParsedStory(parse(text, load_pipeline()))
        (found,) = find_places(Story(text=text, publisher=outlet), parsed, gazetteer)
        return found.place.country

    return find


@pytest.mark.parametrize(
    ("text", "outlet", "country"),
    [
        ("A cyclist was hurt near Cambridge.", "nzherald.co.nz", "NZ"),
        ("A shop burned down in Hamilton.", "rnz.co.nz", "NZ"),
        ("Two farmers were robbed in Mérida.", "eluniversal.com.mx", "MX"),
        ("Two farmers were robbed in Mérida.", "abc.es", "ES"),
        ("A bus broke down in Guadalajara.", "abc.es", "ES"),
        # of what all the world knows, readers think first
        ("The pope spoke in Rome.", "cbc.ca", "IT"),
        ("The museum in Florence was shut.", "abc.net.au", "IT"),
        # and of what no town at home is called
        ("A shop burned down in Cambridge.", "stabroeknews.com", "GB"),
    ],
)
def test_it_is_the_one_at_home(where, text, outlet, country):
    assert where(text, outlet) == country


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        (
            "A bus left the road near La Unión. The hurt were taken to Pasto, others "
            "to Taminango.",
            "La Unión",
            "CO-NAR",
        ),
        (
            "A boat turned over near Calamar. Soldiers came from San José del Guaviare "
            "and Miraflores.",
            "Calamar",
            "CO-GUV",
        ),
    ],
)
def test_between_towns_of_one_size_at_home_the_story_decides(
    gazetteer, text, name, division
):
    parsed = ParsedStory(parse(text, load_pipeline()))
    story = Story(text=text, publisher="eltiempo.com")
    found = find_places(story, parsed, gazetteer)
    (town,) = (toponym for toponym in found if toponym.phrase == name)
    assert town.place.admin1 == division
    assert not town.doubt
