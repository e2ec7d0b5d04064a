"""Rivers by their bare names, which only the article tells from lands and towns."""

from __future__ import annotations

import pytest


@pytest.fixture
def kinds(toponyms_of):
    """Return what finds the kinds of the places of a text, by the phrase."""

    def find(text: str) -> dict[str, str]:
        return {t.phrase: t.place.kind for t in toponyms_of(text) if t.place}

    return find


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("A barge ran aground on the Niger near Ségou.", "Niger"),
        ("Three bridges over the Kaduna were closed.", "Kaduna"),
        ("Pilgrims bathed in the Jordan on Sunday.", "Jordan"),
        ("The Mississippi crested at Vicksburg on Friday.", "Mississippi"),
        ("Smugglers crossed the Limpopo at night.", "Limpopo"),
        ("Sewage was pumped into the Mapocho for a week.", "Mapocho"),
        ("Two canoeists drowned in the Waikato.", "Waikato"),
        ("The Sokoto overflowed after a night of rain.", "Sokoto"),
        ("Barges are stuck on the Missouri.", "Missouri"),
        ("Ferries run along the Congo again.", "Congo"),
        ("The Gambia burst its banks on Thursday.", "Gambia"),
        ("Doctors on the Magdalena say the clinics are empty.", "Magdalena"),
    ],
)
def test_the_article_makes_a_river_of_a_land_or_town(kinds, text, river):
    assert kinds(text)[river] == "river"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Niger closed its border on Monday.", "Niger", "country"),
        ("The Ohio senators voted against it.", "Ohio", "admin1"),
        ("The Jordan of her childhood was a poor country.", "Jordan", "country"),
        ("A peacekeeper was shot in the Congo.", "Congo", "country"),
        ("Tourists are coming back to the Gambia.", "Gambia", "country"),
        ("The Mississippi town of Tupelo voted.", "Mississippi", "admin1"),
        ("The Delaware and Maryland delegations left.", "Delaware", "admin1"),
    ],
)
def test_it_makes_none_of_what_has_the_article_otherwise(kinds, text, name, kind):
    assert kinds(text)[name] == kind


def test_a_country_and_its_river_are_two_names_of_a_story(toponyms_of):
    found = toponyms_of("Niger has sent boats to its villages on the Niger.")
    assert [t.place.kind for t in found if t.phrase == "Niger"] == ["country", "river"]


def test_peoples_are_no_rivers(kinds):
    # There are a Russian River and an American River.
    assert "river" not in kinds("The American greeted the Russian.").values()


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("The Nile rose at Khartoum.", "Nile"),
        ("Ice closed the Danube at Galati.", "Danube"),
        ("Barges on the Rhine lay idle at Basel.", "Rhine"),
    ],
)
def test_a_river_is_not_far_from_the_towns_on_it(toponyms_of, text, river):
    found = {t.phrase: t for t in toponyms_of(text)}
    assert found[river].place.kind == "river"
    assert not found[river].doubt
