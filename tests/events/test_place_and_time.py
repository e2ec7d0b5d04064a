"""Where and when the events of invented stories were, and by which rule."""

from __future__ import annotations

import dataclasses

import pytest
from parsed import Parsed, day, literal, metonym

from dateline.model import Candidate, DateExpression, Event, Place

TOWNS = ("Lamar", "Garissa", "Mombasa", "Ostrava")
DAYS = ("Monday", "Friday", "2009", "today")


def event_of(text: str, phrase: str) -> Event:
    places = [p for town in TOWNS if town in text for p in literal(text, town)]
    dates = [
        day(text, word, word, grain="year" if word.isdigit() else "day")
        for word in DAYS
        if word in text
    ]
    events = Parsed(text, places, dates).events
    return next(e for e in events if phrase in e.phrase)


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        ("Soldiers killed Omar Haddad near the town of Garissa.", "killed", "Garissa"),
        ("In Lamar, police arrested Omar Haddad.", "arrested", "Lamar"),
        ("Soldiers entered Garissa at dawn.", "entered", "Garissa"),
        ("An attack by rebels in Lamar killed two.", "killed", "Lamar"),
        ("Omar Haddad was killed in a raid in Lamar.", "killed", "Lamar"),
        ("The Lamar attack by rebels killed two people.", "attack", "Lamar"),
        ("Rebels stormed a school in Garissa, killing two.", "killing", "Garissa"),
        ("Floods swept through Garissa, killing two.", "killing", "Garissa"),
        (
            "Omar Haddad fled to Ostrava, where police arrested him.",
            "arrested",
            "Ostrava",
        ),
        ("Talks held in Lamar by Elena Marsh ended early.", "Talks", "Lamar"),
        ("A court in Lamar acquitted six men.", "acquitted", "Lamar"),
        ("Judges in Lamar rejected the appeal.", "rejected", "Lamar"),
        ("Lamar police arrested six men.", "arrested", "Lamar"),
        ("A Lamar court jailed six men on Friday.", "jailed", "Lamar"),
        ("Lamar police arrested six men in Garissa.", "arrested", "Garissa"),
    ],
)
def test_place_is_where_the_parse_says(text: str, phrase: str, place: str) -> None:
    found = event_of(text, phrase)
    assert found.place == place
    assert (found.place_rule or "").startswith("place")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Elena Marsh, the mayor of Lamar, praised the soldiers.", "praised"),
        ("Police arrested Omar Haddad, a consul in Garissa.", "arrested"),
        ("Elena Marsh praised Omar Haddad, who was killed in Lamar.", "praised"),
        ("Elena Marsh vowed revenge after the attack in Lamar.", "vowed"),
        ("Officials said in Lamar that soldiers had killed Haddad.", "killed"),
    ],
)
def test_place_of_something_else_is_not_taken(text: str, phrase: str) -> None:
    assert event_of(text, phrase).place is None


def test_finest_of_a_chain_of_places_counts() -> None:
    text = "Police arrested Omar Haddad in Kenya's port of Mombasa."
    places = [*literal(text, "Kenya", "KE"), *literal(text, "Mombasa")]
    (found,) = Parsed(text, places).events
    assert found.place == "Mombasa"


@pytest.mark.parametrize(
    ("text", "phrase", "edtf", "rule"),
    [
        (
            "Police arrested Omar Haddad on Friday.",
            "arrested",
            "Friday",
            "date under the trigger",
        ),
        (
            "On Friday, police stormed the house and arrested Omar Haddad.",
            "arrested",
            "Friday",
            "date in the clause",
        ),
        (
            "Friday's attack by rebels killed two people.",
            "killed",
            "Friday",
            "date under the trigger",
        ),
        (
            "Rebels stormed Garissa on Friday. Soldiers killed two of them.",
            "killed",
            "Friday",
            "last date shortly before it in the paragraph",
        ),
        (
            "The rebels stormed Garissa on Friday. They killed two guards.",
            "killed",
            "Friday",
            "date of the sentence before",
        ),
    ],
)
def test_date_comes_with_its_rule(text: str, phrase: str, edtf: str, rule: str) -> None:
    found = event_of(text, phrase)
    assert (found.edtf, found.date_rule) == (edtf, rule)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Elena Marsh vowed revenge after Friday's attack.", "vowed"),
        ("The army said on Monday that soldiers had killed Omar Haddad.", "killed"),
        ("Rebels fled on Friday. Soldiers had killed two of them.", "killed"),
        ("Elena Marsh took office in 2009. Soldiers killed two rebels.", "killed"),
        ("Police will arrest Haddad. Marsh spoke on Monday.", "arrest"),
    ],
)
def test_date_of_something_else_is_not_taken(text: str, phrase: str) -> None:
    assert event_of(text, phrase).edtf is None


def test_vague_dates_give_no_day() -> None:
    text = "Police recently arrested Omar Haddad."
    start = text.index("recently")
    vague = DateExpression(
        start=start,
        end=start + 8,
        phrase="recently",
        sentence=0,
        rule="test",
        timex_type="DATE",
        form="PAST_REF",
        value="PAST_REF",
    )
    (found,) = Parsed(text, dates=[vague]).events
    assert found.date_id is None


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        ("Rebels seized a ship 40 miles from Mombasa.", "seized", "Mombasa"),
        ("Elena Marsh left the Lamar deal on time.", "left", None),
        ("Kenya bought and received arms from Ostrava.", "received", None),
    ],
)
def test_only_a_distance_makes_an_origin_the_place(
    text: str, phrase: str, place: str | None
) -> None:
    places = [p for town in TOWNS if town in text for p in literal(text, town)]
    found = [e for e in Parsed(text, places).events if phrase in e.phrase]
    assert all(e.place == place for e in found)
    assert found or place is None


def test_a_country_that_suffers_is_where_it_probably_was() -> None:
    text = "Rebels from abroad have attacked Kenya."
    (found,) = Parsed(text, [*metonym(text, "Kenya", "KE")]).events
    assert (found.place, found.place_rule) == ("Kenya", "place of the target")
    assert found.is_guess("place")


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        # Whoever acts there is of another country.
        ("LAMAR — Elena Marsh attacked a guard.", "attacked", "Lamar"),
        ("LAMAR — Kenya attacked a guard.", "attacked", None),
        # Only what the lead tells was there.
        ("LAMAR — Elena Marsh spoke. She attacked a guard.", "attacked", None),
        # What is only said has no place of its own.
        ("LAMAR — Elena Marsh condemned the raid.", "condemned", None),
    ],
)
def test_the_dateline_gives_the_place_of_the_lead(
    text: str, phrase: str, place: str | None
) -> None:
    places = [*literal(text, "LAMAR"), *metonym(text, "Kenya", "KE")]
    found = next(e for e in Parsed(text, places).events if phrase in e.phrase)
    assert (found.place or "").casefold() == (place or "").casefold()
    assert found.place_rule == ("place of the dateline" if place else None)


@pytest.mark.parametrize(("none", "name"), [(0.02, "Garissa"), (0.2, "Garisa")])
def test_a_place_that_may_be_none_is_called_as_the_story_does(
    none: float, name: str
) -> None:
    text = "Soldiers killed Omar Haddad near the town of Garisa."
    place = Place(
        id="x:1", name="Garissa", kind="city", lat=-0.46, lon=39.64, country="KE"
    )
    chances = ((place, 1 - none), (None, none))
    candidates = tuple(Candidate(place=p, score=0.0, probability=n) for p, n in chances)
    (named,) = literal(text, "Garisa")
    named = dataclasses.replace(named, place=place, candidates=candidates)
    found = Parsed(text, [named]).events[0]
    assert (found.place, found.place_id) == (name, "x:1")


@pytest.mark.parametrize(
    ("text", "phrase", "edtf"),
    [
        ("The attack was the deadliest since 2009, when rebels killed nine in Lamar.",
         "killed", "2009"),
        ("It was the worst raid in Garissa since 2009, when rebels shelled Lamar.",
         "shelled", "2009"),
        ("Rebels have held Garissa since 2009, when soldiers fled from Lamar.",
         "fled", "2009"),
        # What is compared with another day was not on it.
        ("The attack in Lamar was the deadliest since 2009, police said on Friday.",
         "attack", None),
    ],
)  # fmt: skip
def test_what_is_the_worst_since_a_day_is_not_of_that_day(
    text: str, phrase: str, edtf: str | None
) -> None:
    places = [p for town in TOWNS if town in text for p in literal(text, town)]
    since = dataclasses.replace(
        day(text, "2009", "2009/..", grain="year"),
        form="2009 reach=since",
        value="2009",
    )
    found = [e for e in Parsed(text, places, [since]).events if phrase in e.phrase]
    assert [e.edtf for e in found] in ([edtf], [] if edtf is None else None)


def test_where_something_was_said_it_probably_was() -> None:
    found = event_of("In Lamar, police said four people were shot on Friday.", "shot")
    assert (found.place, found.place_rule) == ("Lamar", "place where it was said")
    assert found.is_guess("place")
    found = event_of("In Lamar, police said a man was shot in Garissa.", "shot")
    assert found.place == "Garissa"


def test_nothing_is_guessed_from_a_remark() -> None:
    text = "The army, which took Lamar on Monday, rested. Rebels killed two guards."
    found = event_of(text, "killed")
    assert (found.place, found.edtf) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["The depot in Lamar was on fire on Monday.", "Lamar was under attack on Monday."],
)
def test_what_something_is_in_has_the_day_of_the_clause(text: str) -> None:
    found = next(
        e
        for e in Parsed(
            text, literal(text, "Lamar"), [day(text, "Monday", "Monday")]
        ).events
    )
    assert found.edtf == "Monday"
