"""Walks up the parse: what a word depends on, and which clause it belongs to."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Span, Token

    from ..lang import Words
    from ..lang.events import EventWords

__all__ = [
    "ANY_SUBJECTS",
    "AUXILIARIES",
    "DEEP",
    "FINITE",
    "LEANING",
    "NOMINAL",
    "OBJECTS",
    "SUBJECTS",
    "clause_head",
    "described",
    "entity_at",
    "first_of_list",
    "has_passive_subject",
    "is_aged",
    "is_of_thing",
    "is_past",
    "is_superlative",
    "last_word",
    "leading_verb",
    "mentions_of",
    "names_of_list",
    "nearest_verb",
    "path_to_verb",
    "place_link",
    "ranked_infinitive",
    "words_in",
]

#: Relations of the nouns that are a verb's subject, in the active or the passive.
SUBJECTS = frozenset(["nsubj", "nsubjpass"])

#: The same, as the pipelines of any language call them.
ANY_SUBJECTS = SUBJECTS | {"nsubj:pass"}

#: Relations of the verbs that help another.
AUXILIARIES = frozenset(["aux", "auxpass"])

#: Relations of what a verb is done to, as the pipelines of any language call them.
OBJECTS = frozenset(["dobj", "obj"])

#: Relations of what stands before the word that it belongs to: "Ohio" of "the Ohio
#: senators".
LEANING = frozenset(["compound", "nmod", "amod"])

#: Relations of what a sentence is about, and of what is done to it.
_ARGUMENTS = SUBJECTS | OBJECTS | {"pobj", "conj", "dative"}

#: Parts of speech of what a name before it may belong to ("the Ohio senators").
NOMINAL = frozenset(["NOUN", "PROPN", "ADJ", "NUM"])

#: Tags of verbs that have a tense.
FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])

#: Relations by which a clause belongs to the event above it: "hit the town, killing
#: two".
_SAME_EVENT = frozenset(["conj", "advcl", "xcomp", "pcomp", "prep"])

#: Labels of the names of places and days.
_SETTINGS = frozenset(["DATE", "FAC", "GPE", "LOC", "TIME"])

#: The most steps up: no word of a news sentence is deeper, but a parse may be broken.
DEEP = 30


def words_in(doc: Doc, words: Iterable[str]) -> Iterator[Token]:
    """Yield the tokens that are one of some words, in small letters or capitals.

    They are found among the numbers of the parse, without asking each token.
    """
    strings = doc.vocab.strings
    known = [strings[word] for word in words if word in strings]
    for at in np.flatnonzero(np.isin(doc.to_array("LOWER"), known)):
        yield doc[int(at)]


def mentions_of(doc: Doc, words: Container[str]) -> NDArray[np.bool_]:
    """Tell of each token whether its form or its lemma is one of some words.

    Each form and lemma of a story is looked up once, however often it stands there.
    """
    strings = doc.vocab.strings
    found = np.zeros(len(doc), dtype=bool)
    for attribute in ("LOWER", "LEMMA"):
        different, at = np.unique(doc.to_array(attribute), return_inverse=True)
        known = [strings[int(name)].casefold() in words for name in different]
        found |= np.array(known, dtype=bool)[at]
    return found


def has_passive_subject(verb: Token) -> bool:
    """Tell whether something is done to a subject before a verb: "he was urged"."""
    return any(child.dep_ == "nsubjpass" for child in verb.lefts)


def entity_at(doc: Doc, index: int) -> Span | None:
    """Return the tagger's entity that holds a token.

    A Doc makes all its entities anew each time it is asked for them.
    """
    from spacy.tokens import Span

    label = doc[index].ent_type
    if not label:
        return None
    first, last = index, index + 1
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    return Span(doc, first, last, label=label)


def place_link(token: Token, words: EventWords) -> Token | None:
    """Return what links the name of a place to its clause.

    Parameters
    ----------
    token
        The head of the name.
    words
        The words of the language.

    Returns
    -------
    Token or None
        The preposition ("in" of "in the city of Najaf"), or the noun itself where it
        is the object of a verb ("entered Najaf", "shook the city of Najaf"). None
        where the place only describes something else: "the mayor's office of Najaf",
        "Najaf's mayor", "left the Najaf deal".

    """
    parts = words.place_and_time.place_parts
    sites = words.place_and_time.site_nouns
    at = token
    describes = False
    for _ in range(DEEP):
        if at.dep_ == "pobj":
            above = at.head.head
            if at.head.text not in words.genitive_prepositions:
                locations = words.place_and_time.location_prepositions
                located = at.head.text.casefold() in locations
                return at.head if located or not describes else None
            if above.pos_ == "ADP":
                return above
            if above.lemma_.casefold() not in parts or above.pos_ == "ADV":
                return at.head  # "30 miles south of Najaf"
            at = above
        elif at.dep_ in ("dobj", "nsubjpass"):
            return None if describes else at
        elif _is_within(at, parts, sites):
            modifies = at.dep_ in ("compound", "nmod")
            describes = describes or (
                modifies and at.head.lemma_.casefold() not in parts
            )
            at = at.head
        else:
            return None
    return None


def _is_within(place: Token, parts: Words, sites: Words) -> bool:
    """Tell whether what a place modifies is there: "Najaf's palace", "Oman, a port"."""
    above = place.head
    if place.dep_ in ("appos", "conj"):
        return above.i < place.i
    if place.dep_ == "poss":
        return not {above.lemma_.casefold()}.isdisjoint(parts | sites)
    return place.dep_ in ("compound", "nmod")


def path_to_verb(token: Token) -> list[Token]:
    """Return what a token depends on, up to the first verb, without prepositions.

    Empty where it only says who somebody is: "Omar, the consul in Najaf".
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


def nearest_verb(token: Token) -> Token | None:
    """Return a token if it is a verb, else the first verb above it."""
    at = token
    for _ in range(DEEP):
        if at.pos_ in ("VERB", "AUX"):
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def leading_verb(verb: Token) -> Token:
    """Return the verb that leads the clauses which happen together with a verb."""
    at = verb
    for _ in range(DEEP):
        if at.dep_ not in _SAME_EVENT or at.head.i == at.i:
            return at
        above = nearest_verb(at.head)
        if above is None:
            return at
        at = above
    return at


def clause_head(token: Token) -> Token:
    """Return the verb that leads the clause of a token, or the token without one."""
    verb = nearest_verb(token)
    return token if verb is None else leading_verb(verb)


def described(verb: Token, nouns: Collection[int]) -> Token:
    """Return the noun that a clause beside it says something of.

    Of "the crash in the Alps, which killed 150" that is the crash, though the parser
    chooses the Alps.

    Parameters
    ----------
    verb
        The verb of the clause.
    nouns
        The tokens that are event nouns.

    """
    noun = verb.head
    named = noun.dep_ == "pobj" and noun.ent_type_ in _SETTINGS
    event = noun.head.head
    return event if named and is_of_thing(verb) and event.i in nouns else noun


def is_of_thing(verb: Token) -> bool:
    """Tell whether a clause is of a thing: "a quake that killed", "the man who"."""
    return any(t.dep_ == "nsubj" and t.tag_ == "WDT" for t in verb.lefts)


def is_past(verb: Token) -> bool:
    """Tell whether a verb is in the simple past: "fled", "were killed", "was fleeing".

    The pluperfect is not: it tells of what was before.
    """
    group = [t for t in verb.lefts if t.dep_ in ("aux", "auxpass")] + [verb]
    first = group[0]
    pluperfect = first.dep_ == "aux" and group[1:2] and group[1].tag_ == "VBN"
    return first.tag_ == "VBD" and not pluperfect


def first_of_list(token: Token) -> Token:
    """Return the first of what a word is joined to: "Mull" of "Mull and Islay"."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def names_of_list(first: Token) -> list[Token]:
    """Return the first name of a list and those that are joined behind it."""
    names = [first]
    for name in names:
        names += [t for t in name.children if t.dep_ == "conj" and t.pos_ == "PROPN"]
    return names


def last_word(token: Token) -> Token:
    """Return the last word or mark of a token's sentence.

    A sentence that ends its line has the line's end with it.
    """
    at: Token = token.sent[-1]
    while at.is_space and at.i > token.i:
        at = at.nbor(-1)
    return at


def is_aged(word: Token) -> bool:
    """Tell whether an adjective stands for who is of an age: "a 19-year-old"."""
    if word.pos_ != "ADJ" or word.dep_ not in _ARGUMENTS:
        return False
    before = (child for child in word.lefts if child.dep_ == "npadvmod")
    return any(t.dep_ == "nummod" for child in before for t in child.lefts)


def is_superlative(noun: Token) -> bool:
    """Tell whether a noun is called the utmost of its kind: "the worst storm"."""
    return any(
        child.tag_ == "JJS" or any(word.tag_ == "RBS" for word in child.lefts)
        for child in noun.lefts
        if child.dep_ == "amod"
    )


def ranked_infinitive(noun: Token) -> Token | None:
    """Return what the utmost of its kind did: "hit" of "the worst storm to hit Lamu".

    The parser hangs it on the noun or on the verb beside. What follows an object is an
    aim as well: "sent its best troops to hit the town".
    """
    if not is_superlative(noun):
        return None
    if noun.dep_ not in ("attr", "appos", *SUBJECTS):
        before = noun.left_edge.i - 1
        if before < 0 or noun.doc[before].text not in ",–—":
            return None
    beside = noun.head.rights if noun.dep_ == "attr" else ()
    verbs: list[Token] = [*noun.rights, *beside]
    for verb in verbs:
        to = any(child.tag_ == "TO" for child in verb.lefts)
        if to and verb.pos_ == "VERB" and noun.i < verb.i:
            return verb
    return None
