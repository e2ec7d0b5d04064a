"""Odd stories: marks that do not pair, nests without end, long lists, no words."""

from __future__ import annotations

import pytest
from parsed import Parsed

LONG = "The bridge is old and it will be replaced next year. "

ODD = {
    "nothing": "",
    "spaces": " \n\n \t ",
    "only marks": "“ ‘ « „ \" ' ” ’ » “",
    "closers first": "” he said. » she said. ’ they said.",
    "unclosed": "“The bridge is old, said Elena Marsh.\n\nIt is closed.",
    "opened twice": "“One thing. “Two things,” Elena Marsh said. “Three",
    "marks of several kinds": "“One\" and «two” and „three» and 'four“, he said.",
    "nested deep": "“He said ‘she said “they said ‘no’ to me” there’ once,” she said.",
    "one long quotation": f"“{LONG * 80}”",
    "never closed": "“" + LONG * 80,
    "each paragraph opens": "\n\n".join(["“The bridge is old."] * 40),
    "says that says": "He said that " * 200 + "it was old.",
    "only verbs": "killed said attacked denied wounded told " * 20,
    "numbers of dead": "12 dead 13 wounded 14 killed 15 missing " * 20,
    "capitals": "POLICE ARRESTED OMAR HADDAD, “A THIEF,” ELENA MARSH SAID.",
    "many names": ", ".join(f"Elena Marsh{c}{d}" for c in "abcde" for d in "vwxyz")
    + " were arrested by police.",
    "marks inside a word": "Yes, said Omar Had“Ox”dadi of the Kenyan army.",
    "no sentence ends": "police arrested rebels and " * 60,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_stories_give_spans_of_their_text(text: str) -> None:
    story = Parsed(text)
    for found in (*story.quotes, *story.events):
        assert text[found.start : found.end] == found.phrase
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("name", ["nothing", "spaces", "only marks"])
def test_story_without_words_has_no_quotes_or_events(name: str) -> None:
    story = Parsed(ODD[name])
    assert (story.quotes, story.events) == ((), ())


def test_speaker_is_found_though_the_marks_do_not_close() -> None:
    (quote,) = Parsed(ODD["unclosed"]).quotes
    assert (quote.phrase, quote.speaker) == ("The bridge is old,", "Elena Marsh")


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("“", "”"),
        ('"', '"'),
        ("‘", "’"),
        ("'", "'"),
        ("«", "»"),
        ("„", "“"),
        ("``", "''"),
    ],
)
def test_marks_of_every_kind_hold_a_quote(opening: str, closing: str) -> None:
    text = f"{opening}The bridge is old,{closing} Elena Marsh said."
    (quote,) = Parsed(text).quotes
    assert (quote.phrase, quote.speaker) == ("The bridge is old,", "Elena Marsh")
    assert quote.direct is True


def test_long_quotation_holds_no_event_of_the_story() -> None:
    text = "“" + "Police arrested my brother in the night. " * 40 + "”"
    assert Parsed(text).events == ()
