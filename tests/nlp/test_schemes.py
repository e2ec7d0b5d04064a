"""Parses of other schemes, told in the engines' own terms."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from dateline.nlp.schemes import NAMES, SYNTAX, answers, in_own_scheme
from dateline.nlp.universal_relations import own_relations

#: Words, parts of speech, relations and heads as Universal Dependencies have them.
SENTENCES = {
    "passive": (
        "Trois élus ont été reçus à Gap par la maire Ana Roux".split(),
        "NUM NOUN AUX AUX VERB ADP PROPN ADP DET NOUN PROPN PROPN".split(),
        "nummod nsubj:pass aux:tense aux:pass ROOT case obl:arg case det obl:agent "
        "appos flat:name",
        [1, 4, 4, 4, 4, 6, 4, 9, 9, 4, 9, 10],
    ),
    "copula": (
        "Elle est ministre à Riga et à Vilnius".split(),
        "PRON AUX NOUN ADP PROPN CCONJ ADP PROPN".split(),
        "nsubj cop ROOT case nmod cc case conj",
        [2, 2, 2, 4, 2, 7, 7, 4],
    ),
    "marks": (
        "« Nous partons » , a -t -elle dit".split(),
        "PUNCT PRON VERB PUNCT PUNCT AUX PRON PRON VERB".split(),
        "ROOT nsubj ROOT punct punct aux:tense expl:subj expl:subj parataxis",
        [0, 2, 2, 2, 8, 8, 8, 8, 2],
    ),
    "two subjects": (
        "Le chef du port , Jan Kos , a ri".split(),
        "DET NOUN ADP NOUN PUNCT PROPN PROPN PUNCT AUX VERB".split(),
        "det nsubj case nmod punct nsubj flat:name punct aux:tense ROOT",
        [1, 9, 3, 1, 5, 9, 5, 5, 9, 9],
    ),
}


def _doc(name: str) -> Doc:
    words, pos, relations, heads = SENTENCES[name]
    vocab = spacy.blank("fr").vocab
    return Doc(vocab, words=words, pos=pos, heads=heads, deps=relations.split())


def _told(name: str) -> dict[str, tuple[str, str]]:
    """Return the relation and the head of each word in the engines' own terms."""
    doc = _doc(name)
    heads, relations = own_relations(doc)
    return {token.text: (relations[token.i], doc[heads[token.i]].text) for token in doc}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "passive",
            "élus nsubjpass reçus|été auxpass reçus|à prep reçus|Gap pobj à|"
            "par agent reçus|maire pobj par|Roux appos maire|Ana compound Roux",
        ),
        ("copula", "est ROOT est|Elle nsubj est|ministre attr est|Riga pobj à"),
        ("marks", "« punct partons|-elle nsubj dit|-t expl dit|dit parataxis partons"),
        ("two subjects", "chef nsubj ri|Kos appos chef|Jan compound Kos|port pobj du"),
    ],
)
def test_relations_are_the_engines_own(name: str, expected: str) -> None:
    told = _told(name)
    for line in expected.split("|"):
        word, relation, head = line.split()
        assert told[word] == (relation, head)


def test_and_hangs_on_the_first_of_what_it_joins() -> None:
    doc = _doc("copula")
    heads, relations = own_relations(doc)
    second = [token.i for token in doc if token.text == "à"][1]
    assert (relations[second], doc[heads[second]].text) == ("conj", "Riga")
    assert doc[heads[5]].text == "Riga"


def _nlp(*labels: str) -> spacy.Language:
    nlp = spacy.blank("fr")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": label} for label in labels])
    return nlp


def test_labels_of_wikiner_become_the_engines_own() -> None:
    nlp = in_own_scheme(_nlp("PER", "LOC", "ORG", "MISC"))
    labels = [entity.label_ for entity in nlp("PER LOC ORG MISC").ents]
    assert labels == ["PERSON", "GPE", "ORG", "MISC"]


def test_the_office_of_somebody_is_no_body() -> None:
    nlp = _nlp()
    nlp.get_pipe("entity_ruler").add_patterns(
        [
            {"label": "ORG", "pattern": "ministre des Transports"},
            {"label": "ORG", "pattern": "ministère des Transports"},
            {"label": "PER", "pattern": "Ana Roux"},
        ]
    )
    doc = in_own_scheme(nlp)(
        "La ministre des Transports, Ana Roux, et le ministère des Transports"
    )
    named = [entity.text for entity in doc.ents]
    assert named == ["Ana Roux", "ministère des Transports"]


@pytest.mark.parametrize(
    ("pos", "features", "tag"),
    [
        ("VERB", "VerbForm=Fin|Tense=Past|Person=3|Number=Sing", "VBD"),
        ("VERB", "VerbForm=Fin|Tense=Pres|Person=3|Number=Sing", "VBZ"),
        ("VERB", "VerbForm=Fin|Tense=Pres|Person=1|Number=Plur", "VBP"),
        ("VERB", "VerbForm=Fin|Mood=Imp", "VB"),
        ("VERB", "VerbForm=Part|Tense=Past", "VBN"),
        ("VERB", "VerbForm=Part|Tense=Pres", "VBG"),
        ("AUX", "VerbForm=Inf", "VB"),
        ("NOUN", "Number=Plur", "NNS"),
        ("PROPN", "Number=Sing", "NNP"),
        ("DET", "Poss=Yes", "PRP$"),
        ("PRON", "PronType=Rel", "WDT"),
        ("ADJ", "Degree=Sup", "JJS"),
    ],
)
def test_tags_are_penns_by_the_features(pos: str, features: str, tag: str) -> None:
    nlp = in_own_scheme(_nlp("PER"))
    doc = Doc(nlp.vocab, words=["mot"], pos=[pos], morphs=[features])
    assert [token.tag_ for token in nlp.get_pipe("dateline_scheme")(doc)] == [tag]


def test_a_pipeline_that_parts_words_answers_nothing() -> None:
    assert answers(spacy.blank("fr")) == set()
    assert answers(_nlp("PER")) == {NAMES}


def test_a_pipeline_of_the_engines_own_scheme_is_left_alone(nlp) -> None:
    assert answers(nlp) == {NAMES, SYNTAX}
    assert "dateline_scheme" not in nlp.pipe_names
    assert "sentencizer" not in nlp.pipe_names


@pytest.fixture(scope="module")
def nlp():
    from dateline.nlp.pipeline import load_pipeline

    return load_pipeline()


def test_a_pipeline_of_that_scheme_without_people_is_left_alone() -> None:
    nlp = _nlp("GPE", "ORG")
    assert "dateline_scheme" not in in_own_scheme(nlp).pipe_names


def test_a_pipeline_without_sentences_gets_them() -> None:
    doc = in_own_scheme(_nlp("PER"))("Un mot. Un autre.")
    assert [sentence.text for sentence in doc.sents] == ["Un mot.", "Un autre."]
