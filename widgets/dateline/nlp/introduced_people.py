"""People whom a noun introduces, and whose names the tagger takes apart.

In "Her neighbour, Daudi Sanga, said" it can have "Daudi" for a people and "Sanga" for a
person: names are rare in what it was trained on. The noun says that they are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .person_nouns import is_for_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Language

__all__ = ["mend_introduced_people"]

_PERSON = "PERSON"
_NAME = "NNP"

#: The most words of a name, and what closes an apposition.
_LONGEST = 4
_CLOSING = frozenset(",;.)")


def mend_introduced_people(doc: Doc, language: Language) -> None:
    """Make one person of each name between commas that a noun for one introduces.

    Parameters
    ----------
    doc
        The parse; its entities are changed in place.
    language
        Its nouns for people.

    """
    found = (
        doc.char_span(doc[first].idx, doc[first:last].end_char, label=_PERSON)
        for first, last in _names(doc)
        if _is_one_person(doc[first - 2], language)
        and not _is_titled(doc, first, last, language)
    )
    people = [span for span in found if span is not None]
    if people:
        doc.set_ents(people, default="unmodified")


def _names(doc: Doc) -> list[tuple[int, int]]:
    """Return the tokens [first, last) of names between commas, taken apart.

    One part of them is a person's to the tagger, and another is not.
    """
    names = []
    for entity in doc.ents:
        if entity.label_ != _PERSON:
            continue
        first, last = entity.start, entity.end
        while first > 2 and doc[first - 1].tag_ == _NAME:
            first -= 1
        while last < len(doc) and doc[last].tag_ == _NAME:
            last += 1
        apart = last - first > entity.end - entity.start
        closed = last == len(doc) or doc[last].text in _CLOSING
        opened = first > 1 and doc[first - 1].text == ","
        if apart and opened and closed and last - first <= _LONGEST:
            names.append((first, last))
    return names


def _is_one_person(noun: Token, language: Language) -> bool:
    """Tell whether a noun is for one person, whom an owner or article determines."""
    determined = any(child.dep_ in ("poss", "det") for child in noun.lefts)
    return noun.tag_ == "NN" and determined and is_for_people(noun, language)


def _is_titled(doc: Doc, first: int, last: int, language: Language) -> bool:
    """Tell whether a title is among the words: "the envoy, Kazakh Ambassador X"."""
    return any(doc[i].lower_ in language.titles for i in range(first, last))
