"""Where words stand in the parse: what they hang on, and which clause they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import EventWords

__all__ = ["clause", "hangs_on", "lead", "verb_over", "whole_clause"]

#: How a clause hangs on one that happens with it: "striking …, killing two".
_WITH = frozenset(["conj", "advcl", "xcomp", "pcomp", "prep"])

#: No word hangs deeper than this in a sentence of news; a parse may be broken.
DEEP = 30


def lead(token: Token, words: EventWords) -> Token | None:
    """Return what ties a place to its clause: "in" of "in the city of Najaf".

    That is a preposition, or the noun itself where a verb is done to it: "entered
    Najaf", "shook the city of Najaf". None where the place is a part of something
    else: "the mayor's office of Najaf", "Najaf's mayor", "left the Najaf deal".
    """
    parts = words.place_and_time.place_parts
    at = token
    beside = False
    for _ in range(DEEP):
        if at.dep_ == "pobj":
            above = at.head.head
            if at.head.text not in words.genitive_prepositions:
                located = words.place_and_time.location_prepositions
                out = beside and at.head.text.casefold() not in located
                return None if out else at.head
            if above.pos_ == "ADP":
                return above
            if above.lemma_.casefold() not in parts:
                return at.head
            at = above
        elif at.dep_ in ("dobj", "nsubjpass"):
            return None if beside else at
        elif _is_within(at, parts):
            named = at.dep_ in ("compound", "nmod")
            beside = beside or (named and at.head.lemma_.casefold() not in parts)
            at = at.head
        else:
            return None
    return None


def _is_within(place: Token, parts: Words) -> bool:
    """Tell whether what a place hangs on is there: "Najaf airport", "Oman, a port"."""
    above = place.head
    if place.dep_ in ("appos", "conj"):
        return above.i < place.i
    if place.dep_ == "poss":
        return above.lemma_.casefold() in parts
    return place.dep_ in ("compound", "nmod")


def hangs_on(token: Token) -> list[Token]:
    """Return what a token hangs on, up to the first verb; prepositions left out.

    Empty where it only tells who somebody is: "Omar, the consul in Najaf".
    """
    path: list[Token] = []
    at = token
    for _ in range(DEEP):
        if at.dep_ == "appos" and at is not token:
            return []
        if at.head.i == at.i:
            return path
        at = at.head
        if at.pos_ not in ("ADP", "SCONJ"):
            path.append(at)
        if at.pos_ in ("VERB", "AUX"):
            return path
    return path


def verb_over(token: Token) -> Token | None:
    """Return a token if it is a verb, else the first verb above it."""
    at = token
    for _ in range(DEEP):
        if at.pos_ in ("VERB", "AUX"):
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def whole_clause(verb: Token) -> Token:
    """Return the verb that leads all that happens with a verb."""
    at = verb
    for _ in range(DEEP):
        if at.dep_ not in _WITH or at.head.i == at.i:
            return at
        above = verb_over(at.head)
        if above is None:
            return at
        at = above
    return at


def clause(token: Token) -> Token:
    """Return the verb that leads the clause of a token, or the token."""
    verb = verb_over(token)
    return token if verb is None else whole_clause(verb)
