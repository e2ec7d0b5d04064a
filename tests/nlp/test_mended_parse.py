"""Relations of the parse that contradict each other, set right."""

from __future__ import annotations

import pytest
from parsed import parse_story, word

from dateline.lang import words
from dateline.nlp.mended_parse import mend_parse
from dateline.nlp.syntax import SUBJECTS


@pytest.mark.parametrize(
    "text",
    [
        "The ex-minister was sentenced in Rome.",
        "A court in Jakarta sentenced the ex-minister to 12 years in prison.",
    ],
)
def test_a_word_with_a_hyphen_is_one_argument(text: str) -> None:
    noun = word(parse_story(text).doc, "minister")
    arguments = [t for t in noun.head.children if t.dep_ == noun.dep_]
    assert arguments == [noun]
    assert [t.text for t in noun.lefts] == [
        "The" if "was" in text else "the",
        "ex",
        "-",
    ]


def test_two_words_beside_a_dash_stay_two() -> None:
    doc = parse_story("He met the mayor - the minister was away.").doc
    assert word(doc, "mayor").dep_ == "dobj"


@pytest.mark.parametrize(
    ("text", "verb", "subject", "noun"),
    [
        ("The Taliban closed beauty salons across Afghanistan.", "closed", "Taliban",
         "salons"),
        ("Since Tuesday, Israel has entirely blocked travel for urgent needs.",
         "blocked", "Israel", "travel"),
    ],
)  # fmt: skip
def test_a_participle_with_a_subject_is_the_verb(
    text: str, verb: str, subject: str, noun: str
) -> None:
    doc = parse_story(text).doc
    found = word(doc, verb)
    assert found.pos_ == "VERB"
    assert found.dep_ == "ROOT"
    assert word(doc, subject).head == found
    assert (word(doc, noun).head, word(doc, noun).dep_) == (found, "dobj")


def test_a_participle_that_describes_stays_one() -> None:
    doc = parse_story("Police searched closed shops in Lima.").doc
    assert word(doc, "closed").head.text == "shops"


def test_an_infinitive_is_a_verb() -> None:
    doc = parse_story("Soldiers hesitated to fire on the crowd in Khartoum.").doc
    assert (word(doc, "fire").pos_, word(doc, "fire").tag_) == ("VERB", "VB")


def test_a_clause_behind_after_has_its_subject() -> None:
    text = (
        "Ansari's visit to Moscow came after Russia and the United States on Saturday "
        "agreed on a truce in Syria."
    )
    doc = parse_story(text).doc
    verb = word(doc, "agreed")
    assert [t.text for t in verb.lefts if t.dep_ in SUBJECTS] == ["Russia"]
    assert word(doc, "Saturday").head.head == verb


def test_a_clause_without_such_a_word_is_left_alone() -> None:
    doc = parse_story("He left after the vote, saying that he was ill.").doc
    heads = [token.head.i for token in doc]
    mend_parse(doc, words("after"))
    assert [token.head.i for token in doc] == heads


@pytest.mark.parametrize("text", ["He hasn’t fled Lima.", "The men who haven’t fled."])
def test_the_apostrophe_of_print_negates(text: str) -> None:
    doc = parse_story(text).doc
    assert word(doc, "n’t").dep_ == "neg"


def test_what_was_done_to_a_noun_describes_it() -> None:
    doc = parse_story("The general visited occupied Crimea on Monday.").doc
    noun = word(doc, "Crimea")
    assert (noun.head.text, noun.dep_) == ("visited", "dobj")
    assert (word(doc, "occupied").head, word(doc, "occupied").dep_) == (noun, "amod")
    assert word(doc, "on").head.text == "visited"


def test_a_verb_has_what_the_parser_hangs_on_its_auxiliary() -> None:
    text = (
        "Several doctors have told police they were forced to declare Reyes unfit, and "
        "were even threatened with dismissal if they didn’t cooperate."
    )
    verb = word(parse_story(text).doc, "cooperate")
    below = {child.lower_: child.dep_ for child in verb.children}
    assert below["if"] == "mark"
    assert below["n’t"] == "neg"
    assert verb.dep_ == "advcl"


@pytest.mark.parametrize(
    ("text", "described", "relation", "told"),
    [
        ("The dam, strengthened after the floods, has been emptied since May.",
         "strengthened", "nsubjpass", "emptied"),
        ("The bank, bailed out in 2008, said on Monday it would cut 900 jobs.",
         "bailed", "nsubj", "said"),
        ("The tanker, attacked off Yemen, burned for two days.",
         "attacked", "nsubj", "burned"),
        ("A convoy, ambushed near Gao, lost nine men.", "ambushed", "nsubj", "lost"),
    ],
)  # fmt: skip
def test_a_remark_between_commas_is_no_verb_of_its_subject(
    text: str, described: str, relation: str, told: str
) -> None:
    doc = parse_story(text).doc
    participle, verb = word(doc, described), word(doc, told)
    subject = participle.head
    assert (participle.dep_, participle.tag_) == ("acl", "VBN")
    assert (subject.dep_, subject.head, verb.dep_) == (relation, verb, "ROOT")
    assert verb.tag_ != "VBN" or relation == "nsubjpass"


@pytest.mark.parametrize(
    "text",
    [
        "Prices, traders said, fell.",
        "The mayor of Gao, who was ill, died on Monday, and his son took over.",
    ],
)
def test_a_verb_behind_a_comma_keeps_its_subject(text: str) -> None:
    verbs = [t for t in parse_story(text).doc if t.tag_ == "VBD"]
    assert all(any(c.dep_ in SUBJECTS for c in verb.lefts) for verb in verbs[:1])
    assert not [t for t in parse_story(text).doc if t.dep_ == "acl"]


def test_a_verb_with_subject_and_object_is_no_participle() -> None:
    text = (
        "Gunmen on a motorcycle shot dead Ana Ruiz, editor of a paper, outside her "
        "home, prosecutors said on Thursday."
    )
    assert word(parse_story(text).doc, "shot").tag_ == "VBD"
    assert word(parse_story("Talks held in Lamu failed.").doc, "held").tag_ == "VBN"
