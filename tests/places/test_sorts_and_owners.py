"""Names of towns that plants, cloths, firms, works and people's words have."""

from __future__ import annotations

import pytest


def phrases(toponyms):
    return [t.phrase for t in toponyms]


@pytest.mark.parametrize(
    "text",
    [
        # plants, cloths, animals and what grows
        "Foresters felled a stand of Norway maple and Canada hemlock.",
        "Her stall sells Oxford and Madras shirting by the yard.",
        "The market was full of Jaffa oranges and Cantal melons.",
        "A Hereford bull and nine Leicester ewes were sold at the fair.",
        "The sauce needs Worcester relish, Dijon and a dash of Cayenne.",
        "The bar poured Plymouth gin and served Melton Mowbray pies.",
        "The Vancouver, laden with timber, lost its rudder.",
        "Toronto drafted a goaltender in the first round.",
        "Her favourite novel is Brooklyn.",
        # classes and times
        "A Halifax-class frigate joined the search.",
        "The house still has its Weimar-era lift.",
        "The spearheads are Clovis, the curator said.",
        # what it is as
        "Odessa will come ashore as a weak storm, the forecasters said.",
        "Voters picked Nebraska as the best album of the decade.",
        # people
        "Neighbours heard Washington shout before he fell.",
        "Mr Paris, Ms Lima and Mr Turin were elected to the board.",
        "Triplets named London, Paris and Vienna were born on Sunday.",
        # sayings, works, and what somebody has
        "His rivals sent him to Coventry for a month.",
        "In the end all roads now lead to Rome, he wrote.",
        "Selling wool there is like sending coals to Newcastle, she said.",
        "The by-election was the party's Stalingrad, a minister said.",
        "Critics loved the revival of Chicago.",
        "The choir sang Jerusalem and went home.",
        "The author of Brooklyn signed copies in the shop.",
        "Her class is reading Cranford this term.",
        # firms, schools and clubs
        "A professor at Durham and students at Warwick wrote the report.",
        "Sunderland sacked its manager on Monday.",
        "The lenders Halifax and Skipton cut their rates.",
        "They ate Buffalo wings at the bar.",
        "Cleveland trounced Detroit in four games.",
        "Patagonia gave away its profits last year.",
        "Shares of Phoenix fell by nine per cent.",
        "Orlando raised its dividend for a third year.",
        "She taught chemistry at Lincoln University for a decade.",
        "Detroit suspended its goalkeeper for shouting at fans.",
        "Swansea were relegated on the last day of the season.",
    ],
)
def test_what_bears_a_towns_name_is_no_place(toponyms_of, text):
    assert not phrases(toponyms_of(text))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Seville oranges are cheap this year.", ["Seville"]),
        ("The nurse of Lerwick flies to the islands.", ["Lerwick"]),
        ("Kenya bean exporters lost their market.", ["Kenya"]),
        ("Frost killed the Florida oranges.", ["Florida"]),
        ("Vets culled Denmark pigs by the thousand.", ["Denmark"]),
        ("The photographs show Russian culture at its oddest.", ["Russian"]),
        ("The board designated Ohio 63 as a trial project.", ["Ohio"]),
        ("She came back to her native Cairo.", ["Cairo"]),
        ("Chile's earnings from copper rose.", ["Chile"]),
        ("He bought a stake in Ghana.", ["Ghana"]),
        ("It sold its stake in Diori Hamani Airport.", ["Diori Hamani Airport"]),
        ("Shells hit Marib and floods swept Taiz.", ["Marib", "Taiz"]),
        ("London beat the odds, the mayor said.", ["London"]),
        ("He is due in a Bradford, Ontario court in May.", ["Bradford", "Ontario"]),
        ("A professor in Durham wrote the report.", ["Durham"]),
        ("Lima greeted the goalkeeper with flags.", ["Lima"]),
        ("The winners are France.", ["France"]),
        ("She walked to Newcastle in the rain.", ["Newcastle"]),
    ],
)
def test_a_place_with_such_words_about_it_stays_one(toponyms_of, text, places):
    assert phrases(toponyms_of(text)) == places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Minsk agreements did not end the war.", "Minsk"),
        ("She wrote a book about the Siege of Malta.", "Malta"),
        ("Scholars from Princeton and Durham universities met.", "Princeton"),
        ("The Treaty of Utrecht is on show in the library.", "Utrecht"),
    ],
)
def test_what_history_is_called_by_only_embeds_a_place(toponyms_of, text, name):
    assert {t.kind for t in toponyms_of(text) if t.phrase == name} <= {"embedded"}


def test_a_town_called_like_a_battle_is_not_in_its_name(toponyms_of):
    found = toponyms_of("The Battle of Britain was fought in the air.")
    assert "Battle" not in phrases(found)


def test_an_adjective_before_a_persons_name_is_a_people(toponyms_of):
    found = toponyms_of("Ugandan Joshua Kipsang outran Norway's Nils Aasen.")
    assert ("Ugandan", "demonym") in {(t.phrase, t.kind) for t in found}
