"""Arguments: who acts and who is acted upon, read off the parse.

Each is the head of its words, as the index of a token.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import ArgumentWords
    from ..nlp.datelines import Datelines

__all__ = ["carrier_arguments", "carrier_of", "noun_arguments", "verb_arguments"]

#: Relations by which a verb shares the subject of the verb above it.
_SHARING = frozenset("conj xcomp advcl pcomp prep".split())

#: How many verbs up a subject is looked for.
_LEVELS = 4


def verb_arguments(
    verb: Token, words: ArgumentWords, datelines: Datelines
) -> tuple[list[int], list[int]]:
    """Return who acts and who is acted upon in a verb."""
    by, targeting = words.agent_prepositions, words.verb_target_prepositions
    actors, targets = _subjects(verb, datelines), []
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "dobj", "dative", "iobj"):
            targets += _with_conjuncts(child)
        elif child.dep_ == "agent" or (
            passive and child.dep_ == "prep" and child.text in by
        ):
            actors += _objects(child)
        elif child.dep_ == "prep" and child.text.casefold() in targeting:
            targets += _objects(child)
        elif child.dep_ in ("ccomp", "xcomp") and child.i > verb.i:
            inner = (c for c in child.children if c.dep_ == "nsubj")
            targets += [t for c in inner for t in _with_conjuncts(c)]
    if _is_main_verb(verb):
        named = [c.i for c in verb.children if c.dep_ == "oprd" and c.pos_ == "PROPN"]
        return [verb.head.i], targets + named
    # "a man killed by rebels": what the participle modifies suffers it.
    if verb.dep_ == "acl" and (passive or verb.tag_ == "VBN"):
        targets.append(verb.head.i)
    return actors, targets


def _is_main_verb(verb: Token) -> bool:
    """Tell whether what the parser takes for a participle is the verb of its sentence.

    It reads "The king named Omar Haddad minister" as a king whom somebody named.
    """
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.head.i > verb.i:
        return False
    behind = [child for child in verb.children if child.i > verb.i]
    named = any(c.dep_ in ("dobj", "oprd") and c.pos_ == "PROPN" for c in behind)
    return named and not any(c.dep_ == "agent" for c in behind)


def _subjects(verb: Token, datelines: Datelines) -> list[int]:
    """Return a verb's subjects, or those of the verb whose subject it shares."""
    at = verb
    for _ in range(_LEVELS):
        passive = any(c.dep_ == "nsubjpass" for c in at.children)
        for child in at.children:
            if datelines.hold(child.i, child.i + 1):
                continue  # the parser takes "LAGOS —" for the subject of its verb
            if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and at is not verb):
                if child.tag_ in ("WP", "WDT") and at.dep_ == "relcl":
                    return [at.head.i]
                if child.tag_ == "PRP" and at.dep_ == "ccomp":
                    # "Iran said it would strike": whoever says it means itself.
                    above = [t for t in at.head.lefts if t.dep_ == "nsubj"]
                    child = above[0] if above else child
                return _with_conjuncts(child)
        if passive:
            return []
        if at.dep_ == "acl" and at.tag_ == "VBG":
            return [at.head.i]
        if at.dep_ not in _SHARING:
            return []
        at = at.head
    return []


def _with_conjuncts(token: Token) -> list[int]:
    """Return a noun and those joined to it; "who" is the noun that it describes."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        return [token.head.head.i]
    return [token.i, *(t.i for t in token.conjuncts if t.i > token.i)]


def _objects(preposition: Token) -> list[int]:
    """Return the heads of what a preposition leads to."""
    return [
        i
        for child in preposition.children
        if child.dep_ == "pobj"
        for i in _with_conjuncts(child)
    ]


def carrier_arguments(
    carrier: Token, words: ArgumentWords, datelines: Datelines
) -> tuple[list[int], list[int]]:
    """Return who acts and who is acted upon in the verb that carries an event noun."""
    actors, targets = _subjects(carrier, datelines), []
    for child in carrier.children:
        if child.dep_ == "agent":
            actors += _objects(child)
        elif child.dep_ == "prep" and child.text in words.carrier_target_prepositions:
            targets += _objects(child)
    return actors, targets


def noun_arguments(
    noun: Token, first: int, words: ArgumentWords, *, suffered: bool
) -> tuple[list[int], list[int]]:
    """Return who acts and who is acted upon in an event noun.

    Parameters
    ----------
    noun
        The event noun.
    first
        Where its compound begins.
    words
        The words of the language.
    suffered
        Whether who possesses it is acted upon ("his funeral") or acts ("his attack").

    """
    actors: list[int] = []
    targets: list[int] = []
    for child in noun.children:
        word = child.text.casefold()
        if child.dep_ == "poss":
            (targets if suffered else actors).append(child.i)
        elif child.dep_ in ("amod", "nmod", "compound") and child.i < first:
            if child.ent_type_ in ("GPE", "NORP", "ORG", "PERSON"):
                actors.append(child.i)
        elif child.dep_ == "prep" and word in words.agent_prepositions:
            actors += _objects(child)
        elif child.dep_ == "prep" and word in words.noun_target_prepositions:
            targets += _objects(child)
    return actors, targets


def carrier_of(noun: Token, verbs: Words) -> Token | None:
    """Return the verb that carries an event noun: "conducted strikes", "talks held"."""
    carriers = [child for child in noun.rights if child.dep_ == "acl"]
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.pos_ == "VERB":
        carriers.insert(0, noun.head)
    return next((verb for verb in carriers if verb.lemma_ in verbs), None)
