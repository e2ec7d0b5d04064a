"""Stories cut off anywhere: pasted text, headlines and feeds end where they like."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.nlp.pipeline import load_pipeline

#: Ten openings of invented stories, each with what looks ahead for more words: titles,
#: portfolios, nicknames, datelines, quotations, lists, counts, and dates in pieces.
STORIES = {
    "ministers": (
        "BLANTYRE, Malawi (Wire) — Minister of State for Science and Technology Tamara "
        "Phiri and Lt. Gen. Oscar “Ox” Banda met Prime Minister-designate Sir John "
        "Mvula on Jan. 4, 2021. Thank you, Mr. President, she said."
    ),
    "pilgrims": (
        "Thousands leave for the Haj from Kano this week. The Emir of Kano, Alhaji "
        "Sani Bello, told the News Agency of Nigeria (NAN) that 2,400 pilgrims, about "
        "a third of them women, would fly to Jeddah by the end of May."
    ),
    "floods": (
        "Floods hit Najaf, said Tamim Ndlovu, spokesman for the Ministry of Water "
        "Resources. At least 14 people were killed and two dozen injured between "
        "Monday and Wednesday, up from nine; some 30 others are missing."
    ),
    "quotations": (
        "“We told them ‘no’ twice,” said Rep. Ana Díaz-Ruiz, D-Calif., on Tuesday. «Ce "
        "n’est pas fini», Mayor Luc Petit added. “And we will tell them again"
    ),
    "capitals": (
        "LEADERS OF MALI AND NIGER SIGN PACT IN NIAMEY\n\nBy Col. Peter "
        "Adams\n\nNIAMEY, March 3 (Wire) - President-elect Ibrahim Sow, 61, signed the "
        "Accord of the Sahel at 5 PM on Saturday, March 3, a day after his counterpart "
        "from Bamako."
    ),
    "ranges": (
        "From 12 to 15 June 2019, and again in the first half of July, police in St. "
        "John's, Newfoundland and Labrador, counted 100 to 150 protesters a day. In "
        "the mid-1990s, or perhaps as late as the winter of 1998-99, there were none."
    ),
    "courts": (
        "The U.S. Court of Appeals for the Ninth Circuit on Thursday upheld the "
        "verdict against Mr. J. R. O'Neill Jr., former chief executive of Acme "
        "Holdings Inc., the Dallas Morning News reported, citing two people briefed by "
        "Judge"
    ),
    "armies": (
        "Syrian Arab Army units, backed by Russia's air force, shelled villages "
        "south-east of Idlib overnight, the Syrian Observatory for Human Rights (SOHR) "
        "said, killing a mother and her three children. Neither the army nor Moscow "
        "commented on"
    ),
    "rivers": (
        "A ferry carrying between 80 and 90 passengers capsized on Lake Victoria off "
        "Mwanza, in northern Tanzania, around midnight last Friday. Two weeks earlier, "
        "a similar accident on the River Nile in Sudan's River Nile State had killed 21"
    ),
    "names": (
        "Crown Prince Mohammed bin Khalid Al Nuaimi, Kim Sung-min and Queen Anna-Sofia "
        "of Norland will attend. Foreign Secretary Dame Ruth Okoro, Gov. Lee Young-ho "
        "and U.N. Secretary-General's Special Representative Jan van der Berg will "
        "not, said the Hon."
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_every_beginning_of_a_story_is_read(story: str) -> None:
    ends = [token.idx + len(token) for token in load_pipeline().make_doc(story)]
    for end in ends:
        beginning = story[:end]
        if any(character.isalnum() for character in beginning):
            assert dl.read(dl.Story(text=beginning)).story.text == beginning


@pytest.mark.parametrize(
    "story",
    [
        "Thank you, Mr. President",
        "Thousands leave for the Haj",
        "Floods hit Najaf, said Tamim Ndlovu,",
        "By Lieutenant Gen",
    ],
)
def test_title_or_name_may_be_the_last_word(story: str) -> None:
    assert dl.read(story).story.text == story
