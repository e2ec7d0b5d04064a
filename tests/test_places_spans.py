"""Which words name a place: witnesses beyond the tagger."""

import pytest
from spacy.vocab import Vocab

from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.tokens import Tokens
from dateline.places.name_variants import how_many, look_up
from dateline.places.recognition.candidates import propose
from dateline.places.recognition.selection import weigh
from dateline.places.recognition.vectors import has_vectors, likeness


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="module")
def terms(nlp, gazetteer):
    def of(text):
        tokens = Tokens(parse(text, nlp))
        proposals = propose(tokens, gazetteer)
        weigh(proposals, tokens, {})
        return {p.start: p.terms for p in proposals}

    return of


@pytest.mark.parametrize("place", ["Casablanca", "Denmark", "Osaka", "Queensland"])
@pytest.mark.parametrize("person", ["Williams", "Stephanie", "Rodriguez"])
def test_word_vectors_tell_a_place_from_a_person(nlp, place, person):
    assert likeness(nlp.vocab, place).people > likeness(nlp.vocab, person).people


@pytest.mark.parametrize("thing", ["Committee", "Football", "Television"])
def test_word_vectors_tell_a_place_from_a_thing(nlp, thing):
    found = likeness(nlp.vocab, thing).things
    assert likeness(nlp.vocab, "Casablanca").things > found


def test_a_name_is_like_a_place_in_capitals_and_without(nlp):
    assert likeness(nlp.vocab, "OSAKA") == likeness(nlp.vocab, "osaka")
    assert likeness(nlp.vocab, "OSAKA") == likeness(nlp.vocab, "Osaka")


def test_words_that_no_vector_knows_are_like_nothing(nlp):
    assert likeness(nlp.vocab, "Qzxvbrgrad") is None


def test_a_pipeline_without_vectors_is_not_asked():
    assert not has_vectors(Vocab())


def test_a_name_is_held_by_few_or_many_places(gazetteer):
    assert how_many(look_up(gazetteer, "Ulaanbaatar").matches) != "many places"
    assert how_many(look_up(gazetteer, "Springfield").matches) == "many places"
    assert how_many(()) == "no place"


def test_a_name_that_is_used_as_a_place_elsewhere_says_so(terms):
    text = "Malindi asked for more boats. Two were sent to Malindi on Friday."
    found = terms(text)
    assert "used as a place elsewhere" in found[0]
    assert "used as a place" in found[text.rindex("Malindi")]
    assert "used as a place elsewhere" not in terms("Malindi asked for boats.")[0]


def test_the_head_of_a_longer_name_is_told(terms):
    text = "He left the University of Nairobi Press last year."
    found = terms(text)[text.index("Nairobi")]
    assert found["in a name that ends in press"] == 1
