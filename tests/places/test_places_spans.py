"""Which words name a place: witnesses beyond the tagger."""

import pytest
from spacy.vocab import Vocab

from dateline.lang.en.places import PLACES as WORDS
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places.name_classes import how_many
from dateline.places.name_variants import look_up
from dateline.places.recognition.candidates import propose
from dateline.places.recognition.selection import weigh
from dateline.places.recognition.vectors import has_vectors, likeness


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="module")
def terms(nlp, gazetteer):
    def of(text):
        story = ParsedStory(parse(text, nlp))
        proposals = propose(story, gazetteer)
        weigh(proposals, story, {})
        return {p.start: p.terms for p in proposals}

    return of


@pytest.mark.parametrize("place", ["Casablanca", "Denmark", "Osaka", "Queensland"])
@pytest.mark.parametrize("person", ["Williams", "Stephanie", "Rodriguez"])
def test_word_vectors_tell_a_place_from_a_person(nlp, place, person):
    assert (
        likeness(nlp.vocab, place, WORDS).people
        > likeness(nlp.vocab, person, WORDS).people
    )


@pytest.mark.parametrize("thing", ["Committee", "Football", "Television"])
def test_word_vectors_tell_a_place_from_a_thing(nlp, thing):
    found = likeness(nlp.vocab, thing, WORDS).things
    assert likeness(nlp.vocab, "Casablanca", WORDS).things > found


def test_a_name_is_like_a_place_in_capitals_and_without(nlp):
    assert likeness(nlp.vocab, "OSAKA", WORDS) == likeness(nlp.vocab, "osaka", WORDS)
    assert likeness(nlp.vocab, "OSAKA", WORDS) == likeness(nlp.vocab, "Osaka", WORDS)


def test_words_that_no_vector_knows_are_like_nothing(nlp):
    assert likeness(nlp.vocab, "Qzxvbrgrad", WORDS) is None


def test_a_pipeline_without_vectors_is_not_asked():
    assert not has_vectors(Vocab(), WORDS)


def test_a_name_is_held_by_few_or_many_places(gazetteer):
    assert how_many(look_up(gazetteer, "Ulaanbaatar", WORDS).matches) != "many places"
    assert how_many(look_up(gazetteer, "Springfield", WORDS).matches) == "many places"
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
