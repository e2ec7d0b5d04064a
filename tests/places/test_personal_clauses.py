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
