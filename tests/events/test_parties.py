"""Parties that constructions hide: ellipsis, datelines, headlines, sums, titles."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def told(text: str, phrase: str) -> Event | None:
    """Return the event of a text that a trigger tells, None if there is none."""
    events = dl.read(text, published="2024-05-10", home=None).events
    return next((event for event in events if phrase in event.phrase), None)


def parties(text: str, phrase: str) -> tuple[set[str], set[str]]:
    """Return who acts and who is acted upon."""
    event = told(text, phrase)
    assert event is not None
    return set(event.actors), set(event.targets)


@pytest.mark.parametrize(
    ("text", "phrase", "actors", "targets"),
    [
        # The subject stands behind a dateline, with an apposition of its own.
        ("LIMA – Ana B. Ruiz, editor of the “Andean Review”, has hailed Chile’s role "
         "in the talks.", "hailed", {"Ana B. Ruiz"}, {"Chile"}),
        # "Were" is left out.
        ("The shop was searched and two brothers detained.", "detained", set(),
         {"two brothers"}),
        ("Nine shops were shut and a baker arrested.", "arrested", set(), {"baker"}),
        # A gerund tells why he was arrested, not that he did it.
        ("Man arrested after stabbing in Leeds", "stabbing", set(), set()),
        ("A man was detained after stabbing his neighbour in Leeds.", "stabbing",
         {"man"}, {"his neighbour"}),
        # A sum stands behind who has to pay it.
        ("Court fined Telegram 4 million euros", "fined", {"Court"}, {"Telegram"}),
        ("A tribunal in Madrid fined Omex 30 million euros on Monday.", "fined",
         {"tribunal"}, {"Omex"}),
        # Who makes an agreement or a measure, by further verbs.
        ("Peru concluded the Chile agreement in May.", "agreement", {"Peru"},
         {"Chile"}),
        ("Ruiz quit the pact and introduced sanctions on Chile.", "sanctions",
         {"Ruiz"}, {"Chile"}),
        ("The king named Omar Haddad minister.", "named", {"king"}, {"Omar Haddad"}),
        # Who is hurt is somebody, whatever the noun.
        ("A fire injured several campers near Split.", "injured", set(),
         {"several campers"}),
        ("An explosion killed three welders in Pune.", "killed", set(),
         {"three welders"}),
        ("Gunmen wounded a beekeeper.", "wounded", {"Gunmen"}, {"beekeeper"}),
        ("Police arrested a florist in Leeds.", "arrested", {"Police"}, {"florist"}),
        # Headlines.
        ("Boy shot dead after quarrel in Leeds", "shot dead", set(), {"Boy"}),
        ("Teenager shot dead outside club", "shot dead", set(), {"Teenager"}),
        ("Train derails near Odisha", "derails", set(), {"Train"}),
        ("Passenger train derails near Pune", "derails", set(), {"Passenger train"}),
        ("Bus plunges into ravine in Peru", "plunges", set(), {"Bus"}),
        ("Trawler overturns off Galway", "overturns", set(), {"Trawler"}),
    ],
)  # fmt: skip
def test_parties(text: str, phrase: str, actors: set[str], targets: set[str]) -> None:
    assert parties(text, phrase) == (actors, targets)


@pytest.mark.parametrize(
    "text",
    [
        "A fire injured several campers near Split.",
        "A blast killed a beekeeper in Pune.",
        "Police arrested a florist in Leeds.",
    ],
)
def test_people_are_no_objects(text: str) -> None:
    events = dl.read(text, home=None).events
    assert [event.object for event in events if event.target] == [None]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The author of the plan was an American named Michael Novak.", "named"),
        ("The official named chemicals and steel as main goods.", "named"),
        ("A teacher hailing from Leeds won the prize.", "hailing"),
        ("Officials vowed to take revenge against Chad.", "take revenge"),
        ("The mayor ordered the closure of two schools.", "ordered"),
        ("Magoye spoke about talks on plans to lift sanctions, she said.", "plans"),
    ],
)
def test_words_that_tell_no_event(text: str, phrase: str) -> None:
    assert told(text, phrase) is None


def test_who_speaks_of_a_plan_does_not_do_it() -> None:
    event = told(
        "Magoye said that, beside the talks to remove sanctions on Chad, Mali is "
        "following another path.",
        "remove",
    )
    assert event is None or "Magoye" not in event.actors
