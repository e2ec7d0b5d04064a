"""Verbs and subjects of headlines that the tagger takes for other words."""

from __future__ import annotations

import pytest
from parsed import parse_story


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Train derails near Odisha", "Train", "derails"),
        ("Passenger train derails near Pune", "train", "derails"),
        ("Bus plunges into ravine in Peru", "Bus", "plunges"),
        ("Boy shot dead after quarrel in Leeds", "Boy", "shot"),
    ],
)
def test_a_headline_has_a_verb_with_its_subject(
    text: str, subject: str, verb: str
) -> None:
    doc = parse_story(text).doc
    root = next(doc.sents).root
    assert (root.text, root.pos_) == (verb, "VERB")
    subjects = [child.text for child in root.children if child.dep_ == "nsubj"]
    assert subjects == [subject]


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Panama, Costa Rica sign deal on migrants", "sign", ["Panama", "Rica"]),
        ("Russia, Ukraine swap prisoners", "swap", ["Russia", "Ukraine"]),
        ("India and Pakistan trade fire in Kashmir", "trade", ["India", "Pakistan"]),
        ("U.S., Japan hold joint drills", "hold", ["U.S.", "Japan"]),
        ("Egypt, Jordan condemn attack in Gaza", "condemn", ["Egypt", "Jordan"]),
    ],
)
def test_two_names_before_a_verb_are_its_subjects(
    text: str, verb: str, names: list[str]
) -> None:
    doc = parse_story(text).doc
    root = next(doc.sents).root
    assert (root.text, root.pos_) == (verb, "VERB")
    subject = next(child for child in root.children if child.dep_ == "nsubj")
    assert [subject.text, *(t.text for t in subject.conjuncts)] == names


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Three killed, dozens missing as barge capsizes", "barge", "capsizes"),
        ("9 dead, 20 injured after tower collapses", "tower", "collapses"),
        ("Scores feared dead after levee bursts in Malawi", "levee", "bursts"),
        ("Five hurt in Quito as tram hits lorry", "tram", "hits"),
    ],
)
def test_what_follows_a_toll_is_a_clause_that_says_its_cause(
    text: str, noun: str, verb: str
) -> None:
    doc = parse_story(text).doc
    clause = next(t for t in doc if t.text == verb)
    assert (clause.pos_, clause.dep_) == ("VERB", "advcl")
    assert [c.text for c in clause.lefts if c.dep_ == "nsubj"] == [noun]
    assert clause.head.i < clause.i


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Mudslide buries chapel in Chile, four dead", "Mudslide", "buries"),
        ("Tunnel roof caves in near Durban, two trapped", "roof", "caves"),
        ("Six drown as canoe overturns", "Six", "drown"),
        ("Quake jolts Arica, no injuries reported", "Quake", "jolts"),
    ],
)
def test_a_verb_is_none_of_the_nouns_around_it(
    text: str, subject: str, verb: str
) -> None:
    doc = parse_story(text).doc
    told = next(t for t in doc if t.text == verb)
    assert told.pos_ == "VERB"
    assert subject in [c.text for c in told.lefts if c.dep_ == "nsubj"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Relief after two train crashes", "crashes"),
        ("Fears grow as cave floods threaten divers.", "floods"),
    ],
)
def test_a_counted_noun_and_one_of_a_sentence_stay_nouns(text: str, word: str) -> None:
    assert next(t for t in parse_story(text).doc if t.text == word).pos_ == "NOUN"


@pytest.mark.parametrize("text", ["Lima, Peru trade fell.", "Lima, Peru trade fell"])
def test_a_noun_behind_two_names_stays_one(text: str) -> None:
    trade = next(t for t in parse_story(text).doc if t.text == "trade")
    assert trade.pos_ == "NOUN"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # A noun that can be a headline's verb, under a verb of the sentence.
        ("Train crashes were rare near Odisha.", "crashes"),
        # A list of nouns without a verb.
        ("Air strikes in Kano", "strikes"),
        ("Three car crashes in Leeds", "crashes"),
    ],
)
def test_other_nouns_stay_nouns(text: str, word: str) -> None:
    token = next(t for t in parse_story(text).doc if t.text == word)
    assert token.pos_ == "NOUN"


def test_an_exclamation_is_no_subject() -> None:
    doc = parse_story("Yes, police shot him dead.").doc
    assert doc[0].dep_ != "nsubj"


@pytest.mark.parametrize(
    ("text", "toll", "suffers", "verb", "subject"),
    [
        ("Two killed as bus overturns near Lima", "killed", "Two", "overturns", "bus"),
        ("Four hurt after tanker collides with van", "hurt", "Four", "collides",
         "tanker"),
        ("Nine rescued when yacht capsizes off Malta", "rescued", "Nine", "capsizes",
         "yacht"),
    ],
)  # fmt: skip
def test_a_toll_has_its_cause(
    text: str, toll: str, suffers: str, verb: str, subject: str
) -> None:
    words = {token.text: token for token in parse_story(text).doc}
    assert [c.text for c in words[toll].lefts if c.dep_ == "nsubjpass"] == [suffers]
    assert words[verb].pos_ == "VERB"
    assert [c.text for c in words[verb].lefts if c.dep_ == "nsubj"] == [subject]


def test_who_kills_somebody_is_no_victim() -> None:
    words = {t.text: t for t in parse_story("Two gunmen killed five in Jos").doc}
    assert words["gunmen"].dep_ == "nsubj"
