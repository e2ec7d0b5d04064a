"""Words of headlines that are both nouns and verbs, taken for the wrong one."""

from __future__ import annotations

import pytest
from parsed import parse_story


@pytest.mark.parametrize(
    ("text", "subject", "verb", "object_"),
    [
        ("Miners down tools in Zambia", "Miners", "down", "tools"),
        ("Taxi drivers stage go-slow in Accra", "drivers", "stage", "slow"),
        ("Police quiz banker over missing millions", "Police", "quiz", "banker"),
        ("Regulator fines Vodacom over outages", "Regulator", "fines", "Vodacom"),
        ("Students picket ministry", "Students", "picket", "ministry"),
    ],
)
def test_a_noun_between_two_others_is_the_verb_of_a_headline(
    text: str, subject: str, verb: str, object_: str
) -> None:
    root = next(parse_story(text).doc.sents).root
    assert (root.text, root.pos_) == (verb, "VERB")
    told = {child.dep_: child.text for child in root.children}
    assert (told["nsubj"], told["dobj"]) == (subject, object_)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police probe finds no fault", "probe"),
        ("Drugs raid in Leeds", "raid"),
        ("Students lost a quiz night to their teachers.", "quiz"),
    ],
)
def test_other_nouns_are_none(text: str, word: str) -> None:
    assert next(t for t in parse_story(text).doc if t.text == word).pos_ == "NOUN"


def test_a_name_and_the_noun_behind_it_are_one_reason() -> None:
    text = "Man held over Leeds stabbing"
    words = {token.text: token for token in parse_story(text).doc}
    assert words["stabbing"].head.text == "over"
    assert words["Leeds"].head.text == "stabbing"


def test_a_suspect_who_is_handed_over_is_an_object() -> None:
    doc = parse_story("Serbia hands over war crimes suspect to The Hague").doc
    suspect = next(t for t in doc if t.text == "suspect")
    assert (suspect.pos_, suspect.dep_, suspect.head.text) == ("NOUN", "dobj", "hands")


def test_somebody_is_cleared_of_something() -> None:
    doc = parse_story("Jury clears nurse of murder").doc
    assert next(t for t in doc if t.text == "of").head.text == "clears"
