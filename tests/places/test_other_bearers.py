"""Names of places that a person or a thing bears are left alone."""

import pytest

from dateline.lang import Language
from dateline.lang.bearers import BearerWords


@pytest.mark.parametrize(
    "text",
    [
        # first names
        "Kenya Barris wrote the pilot in a week, he told reporters.",
        "Brooklyn Nkemelu was the youngest person on board, the airline said.",
        "Chelsea Ogunbanjo, who lost her sight in the blast, now teaches piano.",
        "Asia Argento denied the claims through her lawyer.",
        "Georgia Lindqvist resigned as minister on Monday.",
        "Florida Bexley met the delegates twice.",
        "Mayor Geneva Thistlewood spoke for an hour.",
        # surnames
        "Inspector Durham refused to say how many shots had been fired.",
        "Mrs Wellington, 81, was found by a neighbour two days later.",
        "Joe Montana threw for three touchdowns. Montana was carried off the field.",
        "The actor Jeremy London was kidnapped. London escaped hours later.",
        "Holland, 28, plays Spider-Man in the new film.",
        "Julie London's first record sold a million copies.",
        "Sgt. Lucknow asked anyone with information to call.",
        "Tebogo Accra, the chief executive, will step down in May.",
        "Ayman al-Baghdadi was freed. Baghdadi thanked the court.",
        "Jalal al-Basri spoke first. Basri then left the hall.",
        # bodies that everybody knows
        "Residents told Al Jazeera that the bridge was shut.",
        "He spoke to Al Jazeera by telephone.",
        # cars
        "A Chevrolet Tahoe ploughed into the queue outside the bakery.",
        "Thieves drove off in a silver Seat Ibiza with a baby in the back.",
        "A Dodge Durango with blacked-out windows followed the judge home.",
        "A Toyota Corolla and a Honda Accord collided on the bridge.",
        "Toyota recalled four thousand cars last week.",
        "A rusty Pontiac Grand Am stood in the yard.",
        # ships, storms and operations
        "Divers found the bell of HMS Edinburgh last summer.",
        "The frigate Brandenburg was sent to escort the convoy.",
        "The tanker Odessa ran aground with forty thousand tonnes of oil.",
        "The Tirpitz was sunk, and the Dresden never left port.",
        "Nine men were arrested in Operation Lisbon, detectives said.",
        "Hurricane Florence and tropical storm Helene weakened at sea.",
        # dishes and drinks
        "A Bakewell tart was thrown at the minister.",
        "She baked a Victoria sponge for the fair.",
        "She opened a bottle of Chablis and waited.",
        "A bag of Brussels sprouts was the only thing in the fridge.",
        # breeds, colours and sorts
        "Her Jersey cow won first prize at the show.",
        "She kept a Bengal cat and a pair of Java sparrows.",
        "The walls were painted in Berlin blue and ochre.",
        "He wore a Panama hat and Bermuda shorts to the hearing.",
        # relatives and children
        "Aunt Virginia and cousin Dakota raised Sydney, Austin and baby Kenya.",
        "His sons Houston and Dallas, both miners, were buried on Friday.",
        "Toddler Valencia slept through the flood.",
        "The vet saw a Labrador, two poodles and a Newfoundland.",
        # titles of works
        "The film “Chicago” opens the festival.",
        'The choir sang "Galway Girl" and "Memphis" on the steps.',
        "A play called Tangier sold every seat.",
        # languages of programs
        "The payroll was programmed in Java on one old machine.",
        "They taught Python, Java and drawing.",
        # bands, horses and works
        "The rock band Boston cancelled its autumn tour.",
        "The favourite, a grey gelding called Tripoli, fell at the third fence.",
        "Manila, the thriller, is out in paperback.",
    ],
)
def test_what_people_and_things_are_called_is_no_place(placed, text):
    assert placed(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kenya beat Uganda in the final.", ["Kenya", "Uganda"]),
        ("London Mayor Amina Holt resigned.", ["London"]),
        ("Texas Governor Ann Lima signed the bill.", ["Texas"]),
        ("Georgia Republican Ann Marino spoke.", ["Georgia"]),
        ("England captain Harry Lane scored twice.", ["England"]),
        ("Toyota closed its Melbourne factory.", ["Melbourne"]),
        ("A quake shook Toyota, Japan, on Sunday.", ["Toyota", "Japan"]),
        ("She was born in Pontiac, Michigan.", ["Pontiac", "Michigan"]),
        ("Rotterdam, a port city, was hit by a storm.", ["Rotterdam"]),
        ("The film festival in Venice opened on Monday.", ["Venice"]),
        ("The ferry to Estonia was two hours late.", ["Estonia"]),
        ("The ship Russia sent has left Odessa.", ["Russia", "Odessa"]),
        ("The Lagos traffic was worse than ever.", ["Lagos"]),
        ("Voters turned Texas blue for the first time.", ["Texas"]),
        ("A Ford Kentucky plant worker was fired.", ["Kentucky"]),
        ("Nairobi was evacuated after the flood.", ["Nairobi"]),
        ("A software firm in Java hired nine.", ["Java"]),
        ("Kenya bean exporters are losing money.", ["Kenya"]),
    ],
)
def test_places_beside_people_and_things_stay(placed, text, places):
    assert placed(text) == places


def test_a_name_is_a_place_again_where_it_is_used_as_one(placed):
    text = "Detective Sergeant Holland said that police in Holland had helped."
    assert placed(text) == ["Holland"]
    text = "Israel Adebayo was fined. Israel's army said that it was not involved."
    assert placed(text) == ["Israel"]


def test_a_language_without_such_words_marks_nothing():
    words = Language(code="xx", name="None").bearers
    assert all(not getattr(words, field) for field in BearerWords.__annotations__)


@pytest.mark.parametrize(
    "text",
    [
        "KATHMANDU, July 21 (Karnali Mail) - A bus fell into a river on Monday.",
        "BUKAVU (Kivu Press) — A boat sank on Monday, officials said.",
        "ABUJA (Reuters Nigeria) — Two men were freed on Monday.",
    ],
)
def test_who_sends_a_story_is_in_brackets_and_no_place(toponyms_of, text):
    town = text.split("(")[0].split(",")[0].strip()
    assert [t.phrase for t in toponyms_of(text)] == [town]


def test_a_country_in_the_brackets_of_a_dateline_is_a_place(toponyms_of):
    found = toponyms_of("LAGOS (Nigeria) — A boat sank on Monday, officials said.")
    assert [t.phrase for t in found] == ["LAGOS", "Nigeria"]


@pytest.mark.parametrize(
    "text",
    [
        "She edited the weekly El Faro de Coatza for nine years.",
        "He wrote for the magazine Paris Match and the newspaper Dakar Soir.",
        "The daily Lagos Herald was shut on Monday.",
    ],
)
def test_a_periodical_is_no_place(toponyms_of, text):
    assert not toponyms_of(text)
