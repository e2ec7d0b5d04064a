"""Names of places that a clause gives to people, to sides, or to what is named so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Denver, Austin and Geneva are plumbers.", {"Denver", "Austin", "Geneva"}),
        ("Burnley and Preston are barbers in the same street.", {"Burnley", "Preston"}),
        ("Florence is a dentist with two sons.", {"Florence"}),
        ("Vienna is the best dentist they have.", {"Vienna"}),
        ("Dallas, Boston and Rome, all aged nine, sang.", {"Dallas", "Boston", "Rome"}),
        ("They sued Preston and Burnley, both bakers.", {"Preston", "Burnley"}),
        (
            "It was signed by Durham, Lancaster and Obi, all members of the jury.",
            {"Durham", "Lancaster"},
        ),
        ("On Friday, Cleveland told her lawyer that she was ill.", {"Cleveland"}),
        ("Phoenix won a Grammy at nineteen.", {"Phoenix"}),
        ("Lincoln was cast as the king.", {"Lincoln"}),
        ("She passed to Burnley, who missed.", {"Burnley"}),
        ("They asked Preston, who had the key.", {"Preston"}),
        ("Her tutor, Savannah Hill, wept.", {"Savannah"}),
        ("Thieves took a statue of Saint Helena.", {"Saint Helena"}),
        ("Vandals broke a bust of Lincoln.", {"Lincoln"}),
        ("A server named Columbus was hacked.", {"Columbus"}),
        ("Unilever, Nestle and Santos raised prices.", {"Santos"}),
        ("The four accused are named Halifax, Kingston and Obi.", {"Halifax"}),
        ("Police Sergeant Holland was praised.", {"Holland"}),
        ("Their second record, Nebraska, sold well.", {"Nebraska"}),
        ("Lenders Halifax and Skipton cut rates.", {"Halifax", "Skipton"}),
        ("Crewe slipped to Stockport in the rain.", {"Crewe", "Stockport"}),
        ("Burnley are safe, but Preston needs a point.", {"Burnley", "Preston"}),
        ("Burnley top the table and Hull are last.", {"Burnley", "Hull"}),
        ("Ashford told the jury that he was ill.", {"Ashford"}),
        ("The jury heard that Dallas had the keys.", {"Dallas"}),
        ("The lawyer asked Lancaster why he had sold it.", {"Lancaster"}),
        ("Counsel put it to Derby that he was drunk.", {"Derby"}),
        ("Mr Obi said that Orlando had lied to him.", {"Orlando"}),
        ("When Sydney was eleven, a flood took the house.", {"Sydney"}),
        ("A cousin, Paris, signed for her.", {"Paris"}),
        ("She and Savannah, their only child, survive him.", {"Savannah"}),
        ("The chip is called Riga; its rivals are Minsk and Lima.", {"Minsk", "Lima"}),
        ("It comes in three models: Verona, Milano and Como.", {"Milano", "Como"}),
        ("Halifax cut its mortgage rates.", {"Halifax"}),
        ("OKAFOR, Ngozi, signed the lease.", {"Ngozi"}),
        ("Sale of the fruit is banned.", {"Sale"}),
    ],
)
def test_what_a_clause_gives_to_somebody_is_no_place(placed, text, names):
    assert names.isdisjoint(placed(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cairo is the broker of the deal.", "Cairo"),
        ("Leeds is a champion of small shops.", "Leeds"),
        ("Iran and Iraq are members of the cartel.", "Iraq"),
        ("Aleppo, Homs and Hama, all held by rebels, were shelled.", "Homs"),
        ("Lusaka, Ndola and Kitwe, all towns with a mine, voted.", "Ndola"),
        ("Moscow recalled her ambassador.", "Moscow"),
        ("Families from Mariupol, who lost everything, wait.", "Mariupol"),
        ("They fled a hamlet called Bucha.", "Bucha"),
        ("A strip of land called Gaza is closed.", "Gaza"),
        ("The island of Saint Helena has an airport.", "Saint Helena"),
        ("Kunduz fell to the rebels on Sunday.", "Kunduz"),
        ("Britain won an Oscar for the score.", "Britain"),
    ],
)
def test_what_a_clause_says_of_places_stays_one(placed, text, name):
    assert name in placed(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The pit at Most in the Czech Republic will close.", {"Most"}),
        ("1. Lagos: shops shut.\n2. Kano: mosque burns.", {"Lagos", "Kano"}),
        ("1. Algiers: crowds rally.\n2. Oran: trains stop.", {"Algiers", "Oran"}),
    ],
)
def test_names_in_an_odd_dress_are_places(placed, text, names):
    assert names <= set(placed(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Many stayed. Most of them slept.", "Most"),
        ("“Most men sleep,” he said.", "Most"),
    ],
)
def test_common_words_are_none(placed, text, word):
    assert word not in placed(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Texas told the judge that the law was valid.", "Texas"),
        ("London asked Lima why it had closed the port.", "Lima"),
        ("The minister told London that he would resign.", "London"),
        ("Chicago told the court that it would appeal.", "Chicago"),
        ("Jordan lied about the dam, the envoy said.", "Jordan"),
    ],
)
def test_states_and_capitals_speak_to_courts_and_are_asked(placed, text, name):
    assert name in placed(text)


@pytest.mark.parametrize(
    "text", ["COLOMBO: Floods killed two people.", "HARARE: Nurses went on strike."]
)
def test_a_place_and_a_colon_open_a_story(seen, text):
    (opening,) = seen(text).values()
    assert opening.kind == "literal"


def test_a_coined_name_behind_a_town_is_a_firms(seen):
    found = seen("Oxford Nanopore rose by a tenth.")
    assert all(t.kind == "embedded" for t in found.values())
