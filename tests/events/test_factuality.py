"""Factuality: 120 own sentences, and how judgements are put together.

``factuality.csv`` has two sentences for each of 60 constructions, written before the
rules: the half "look" was looked at when they were made, the half "apart" was not.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import get_args

import pytest
from parsed import Parsed, parse_story
from readings import sample_reading
from spacy.tokens import Doc

import dateline as dl
from dateline.events.factuality import Judgement, factuality_of
from dateline.events.factuality.embedding import embedding_of
from dateline.events.factuality.judgement import under, within
from dateline.io.document import from_dict
from dateline.lang import language
from dateline.model import Factuality, mode_of

EN = language("en")

with Path(__file__).with_name("factuality.csv").open(encoding="utf-8") as file:
    SENTENCES = list(csv.DictReader(file))

HAPPENED = {"asserted", "background"}


def judged(text: str, word: str) -> Judgement:
    """Return the judgement of the first token of a text that reads ``word``."""
    doc = parse_story(text).doc
    return factuality_of(next(t for t in doc if t.text == word), EN)


@pytest.mark.parametrize(
    "row", [r for r in SENTENCES if r["half"] == "look"], ids=lambda r: r["text"]
)
def test_sentence_that_was_looked_at(row: dict[str, str]) -> None:
    assert judged(row["text"], row["trigger"]).value == row["factuality"]


@pytest.mark.parametrize(
    "row", [r for r in SENTENCES if r["half"] == "apart"], ids=lambda r: r["text"]
)
def test_sentence_kept_apart_happened_or_not(row: dict[str, str]) -> None:
    value = judged(row["text"], row["trigger"]).value
    assert (value in HAPPENED) == (row["factuality"] in HAPPENED)


def test_most_sentences_kept_apart_have_the_right_value() -> None:
    apart = [r for r in SENTENCES if r["half"] == "apart"]
    right = [judged(r["text"], r["trigger"]).value == r["factuality"] for r in apart]
    assert sum(right) >= 57


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Minister to visit Nairobi", "visit", "future"),
        ("The strike was called off.", "strike", "negated"),
        ("The talks are due to begin on Monday.", "talks", "future"),
        ("There were no reports of clashes.", "clashes", "negated"),
        ("Had the rebels attacked, the town would have fallen.", "attacked",
         "hypothetical"),
        ("It is not true that he killed her.", "killed", "negated"),
        ("The guards, told not to fire, shot two women.", "shot", "asserted"),
        ("He was not only beaten but robbed.", "beaten", "asserted"),
        ("She was not shot but arrested.", "arrested", "asserted"),
        ("Miners held a vigil to mourn the dead.", "mourn", "asserted"),
        ("The firm has yet to sign the deal.", "sign", "negated"),
        ("Rebels no longer attack the mine.", "attack", "negated"),
        ("The king called for an end to the attacks.", "attacks", "asserted"),
        ("2015 attack on the mall still divides town", "attack", "background"),
        ("He had ordered the killing of Omar Haddad.", "killing", "asserted"),
        ("The king has ordered the guards to shoot.", "shoot", "demanded"),
        ("The law allows police to arrest drivers.", "arrest", "hypothetical"),
        ("They discussed the attack with Ana Ruiz.", "attack", "asserted"),
        ("It was a mistake to sign the treaty.", "sign", "asserted"),
        ("They plan to shell the town and kill the mayor.", "kill", "future"),
        ("He was one of the first leaders to meet the king.", "meet", "asserted"),
        ("The ban is set to expire, and the embargo is set to expire.", "embargo",
         "asserted"),
        ("The envoy left the talks intended to end the war.", "talks", "asserted"),
        ("She may help the victims of attacks.", "attacks", "asserted"),
        ("They demanded the launch of an attack.", "attack", "demanded"),
        ("It began in the south, where an operation by Chad to seize a mine went on.",
         "seize", "hypothetical"),
        ("They expect retaliation against the seizure of a ship.", "seizure",
         "asserted"),
        ("The accord negotiated by the king failed.", "accord", "asserted"),
        ("Navy to be armed with missiles", "armed", "future"),
        ("He claimed to know that rebels fired the shell.", "fired", "alleged"),
        ("The lord pushed the council to bomb the fort.", "bomb", "demanded"),
        ("She may speak in the wake of an attack on a ship.", "attack", "asserted"),
        ("The bank wants to shield farmers from sanctions.", "sanctions", "asserted"),
        ("The king blamed spies for the attack on the port.", "attack", "asserted"),
        ("The feud was harder than the war against Chad.", "war", "asserted"),
        ("He may leave while keeping the hostages.", "keeping", "hypothetical"),
        ("She praised the accord abandoned by the king.", "accord", "asserted"),
        ("She went on to meet the king.", "meet", "asserted"),
        ("Ships try to enforce an embargo imposed in May.", "embargo", "asserted"),
        ("They traded in spite of the embargo.", "embargo", "asserted"),
        ("The king backed the country joining the pact.", "joining", "hypothetical"),
        ("It is late; two men have been shot.", "shot", "asserted"),
        ("The chief vowed revenge for the killing of Omar Haddad.", "killing",
         "asserted"),
    ],
)  # fmt: skip
def test_further_constructions(text: str, word: str, value: str) -> None:
    assert judged(text, word).value == value


def test_reasons_name_the_words_that_decide() -> None:
    found = judged("The army denied that six herders had been killed.", "killed")
    assert found.reasons == ("'denied' denies it",)
    found = judged("The pilots did not fail to bomb the depot.", "bomb")
    assert found.reasons == ("'not' negates it", "'fail' turns it round")


def test_an_event_says_why_it_is_no_fact() -> None:
    story = Parsed("Police denied that Omar Haddad was arrested.")
    event = next(e for e in story.events if e.phrase == "arrested")
    assert (event.factuality, event.mode) == ("denied", "negated")
    assert "'denied' denies it" in event.why


@pytest.mark.parametrize(
    ("class_", "above", "value"),
    [
        ("factive", "negated", "asserted"),
        ("implicative", "negated", "negated"),
        ("negative implicative", "asserted", "negated"),
        ("negative implicative", "negated", "asserted"),
        ("negative implicative", "future", "hypothetical"),
        ("report", "asserted", "asserted"),
        ("report", "negated", "hypothetical"),
        ("denied", "negated", "alleged"),
        ("future", "negated", "negated"),
        ("demanded", "negated", "hypothetical"),
        ("feared", "future", "feared"),
    ],
)
def test_what_a_word_makes_of_what_it_embeds(class_, above, value) -> None:
    assert under(class_, Judgement(above), "word").value == value


@pytest.mark.parametrize(
    ("context", "own", "value"),
    [
        ("asserted", "future", "future"),
        ("negated", "negated", "asserted"),
        ("denied", "negated", "alleged"),
        ("alleged", "negated", "negated"),
        ("demanded", "future", "demanded"),
        ("alleged", "future", "future"),
        ("hypothetical", "background", "background"),
    ],
)
def test_context_and_own_clause_make_one_value(context, own, value) -> None:
    assert within(Judgement(context), Judgement(own)).value == value


def test_every_row_of_the_table_has_a_known_class() -> None:
    operators = "factive implicative report verdict compulsion permission arrangement"
    known = {*operators.split(), "topic", "temporal", "doubt", "negative implicative"}
    known |= {"prohibition", "given"}
    known |= set(get_args(Factuality))
    rows = EN.table("embedding")
    assert {row["class"] for row in rows} <= known
    keys = [(row["lemma"], row["pos"], row["construction"]) for row in rows]
    assert keys == sorted(set(keys))
    assert len(embedding_of(EN).classes) == len(rows)


@pytest.mark.parametrize("tag", ["VBD", "VBZ", "VB"])
def test_every_verb_makes_a_value_of_its_object(tag: str) -> None:
    rows = [row for row in EN.table("embedding") if row["pos"] == "verb"]
    verbs = {row["lemma"] for row in rows if " " not in row["lemma"]}
    for verb in sorted(verbs):
        for article in ("an", "the"):
            doc = Doc(
                parse_story("They").doc.vocab,
                words=["They", verb, article, "attack"],
                lemmas=["they", verb, article, "attack"],
                pos=["PRON", "VERB", "DET", "NOUN"],
                tags=["PRP", tag, "DT", "NN"],
                heads=[1, 1, 3, 1],
                deps=["nsubj", "ROOT", "det", "dobj"],
            )
            assert factuality_of(doc[3], EN).value in get_args(Factuality)


def test_a_language_without_a_table_asserts_everything() -> None:
    doc = parse_story("Two nurses were killed.").doc
    assert factuality_of(doc[3], language("xx")).value == "asserted"


def test_mode_is_factuality_more_coarsely() -> None:
    modes = {value: mode_of(value) for value in get_args(Factuality)}
    assert [v for v, mode in modes.items() if mode == "told"] == [
        "asserted",
        "background",
    ]
    assert (modes["denied"], modes["demanded"]) == ("negated", "future")
    assert modes["alleged"] == modes["feared"] == modes["generic"] == "hypothetical"


def test_documents_of_before_still_load() -> None:
    document = json.loads(sample_reading().to_json())
    values = [event["factuality"] for event in document["events"]]
    for event in document["events"]:
        del event["factuality"]
    older = from_dict(document)
    assert [event.factuality for event in older.events] == values
    assert {"asserted", "future"} <= set(values)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Soldiers shelled the camp; the minister denied losses.", "shelled",
         "asserted"),
        ("Kenya said it fired the rockets; Uganda vowed to shell Lamu.", "fired",
         "asserted"),
        ("Kenya said it fired the rockets; Uganda vowed to shell Lamu.", "shell",
         "future"),
        ("Guards raided the depot; no shots were reported.", "raided", "asserted"),
        ("HOST: Did your men shoot farmers?\nANA RUIZ: No.", "shoot", "hypothetical"),
        ("The minister denied\nthat soldiers had killed two men.", "killed", "denied"),
    ],
)  # fmt: skip
def test_nothing_reaches_over_a_semicolon_or_a_line(
    text: str, word: str, value: str
) -> None:
    assert judged(text, word).value == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        # Who is told not to have done it.
        ("It was not rebels who bombed Sana.", "bombed", "negated"),
        ("It was rebels who bombed Sana.", "bombed", "asserted"),
        # Events of which it is said that they are to come.
        ("Talks between Iran and Oman, due to start on Monday, drew praise.", "Talks",
         "future"),
        ("He praised the talks which are supposed to start in May.", "talks", "future"),
        ("He praised the talks which began in May.", "talks", "asserted"),
        ("The force shall be deployed in parallel with the withdrawal of troops.",
         "withdrawal", "future"),
        ("Peru agreed to buy oil after Chile lifts the ban.", "lifts", "future"),
        ("Peru agreed to buy oil after Chile lifted the ban.", "lifted", "asserted"),
        ("Peru is to take part in a forum as well as holding talks with Chile.",
         "talks", "future"),
        ("Peru is moving towards leaving the pact.", "leaving", "future"),
        ("If Moss refuses to leave.", "refuses", "hypothetical"),
        ("The senate approved a bill, allowing troops to leave Gao.", "leave",
         "hypothetical"),
        ("The mayor opened the gate, allowing troops to leave Gao.", "leave",
         "asserted"),
        ("They see the vote in Gao as a coup.", "coup", "hypothetical"),
        ("Disagreements over withdrawal of troops persist.", "withdrawal",
         "hypothetical"),
        ("Disagreements over the withdrawal of troops persist.", "withdrawal",
         "asserted"),
        ("Apply for a visa before your trip to Iran.", "trip", "generic"),
        # Of a sort.
        ("Speeding is the main cause of accidents.", "accidents", "generic"),
        ("Speeding was the cause of two accidents in Lima.", "accidents", "asserted"),
        # Nearly.
        ("Rebels came close to capturing Goma.", "capturing", "hypothetical"),
        # In general.
        ("Floods occur when dams fail in Peru.", "Floods", "generic"),
        ("Floods occurred when dams failed in Peru.", "Floods", "asserted"),
        ("Any change means the withdrawal of Chad.", "withdrawal", "hypothetical"),
        ("The deal meant the withdrawal of Chad.", "withdrawal", "asserted"),
    ],
)  # fmt: skip
def test_what_is_not_so_or_not_yet(text: str, word: str, value: str) -> None:
    assert judged(text, word).value == value


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Teachers demanded an inquiry into a shooting in Gulu.", "shooting"),
        ("The opposition called for a probe into a riot in Gulu.", "riot"),
        ("There was no investigation into a massacre in Gulu.", "massacre"),
    ],
)
def test_what_is_to_be_inquired_into_has_happened(text: str, phrase: str) -> None:
    events = dl.read(text, home=None).events
    found = next(e for e in events if e.phrase == phrase)
    assert found.factuality == "asserted"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Teachers called for a march in Gulu.", "march"),
        ("Police opened an inquiry into a possible attack on a school.", "attack"),
        ("They demanded an inquiry into whether police shot the boy.", "shot"),
    ],
)
def test_what_may_be_is_no_fact_for_an_inquiry(text: str, phrase: str) -> None:
    events = dl.read(text, home=None).events
    found = next(e for e in events if e.phrase == phrase)
    assert found.factuality != "asserted"
