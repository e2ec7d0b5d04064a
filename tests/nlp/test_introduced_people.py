"""Names between commas behind a noun for one person are one person's."""

from __future__ import annotations

import pytest
from parsed import parse_story
from spacy.tokens import Span

from dateline.lang import language
from dateline.nlp.introduced_people import mend_introduced_people


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("Her neighbour, Daudi Sanga, said he ran.", "Daudi Sanga", True),
        ("A farmer, Tsegaye Woldu, lost his cattle.", "Tsegaye Woldu", True),
        # a text that is cut off
        ("She saw her neighbour, Daudi Sanga", "Daudi Sanga", True),
        # nobody introduces these, or more than one person
        ("The lorry, Daudi Sanga, was lost.", "Daudi Sanga", False),
        ("Farmers, Tsegaye Woldu, lost their cattle.", "Tsegaye Woldu", False),
        # a title is no part of a name
        ("The farmer, Sheikh Sanga, was lost.", "Sheikh Sanga", False),
    ],
)
def test_halves_of_a_name_become_one_person(
    text: str, name: str, *, person: bool
) -> None:
    doc = parse_story(text).doc
    start = text.index(name)
    whole = doc.char_span(start, start + len(name))
    # The halves, as the tagger has them for names that it seldom saw.
    first, last = whole.start, whole.end
    halves = [
        Span(doc, first, first + 1, label="NORP"),
        Span(doc, first + 1, last, label="PERSON"),
    ]
    doc.set_ents(halves)
    for token in doc[first:last]:
        token.tag_ = "NNP"
    mend_introduced_people(doc, language("en"))
    found = {ent.text for ent in doc.ents if ent.label_ == "PERSON"}
    assert (name in found) is person
