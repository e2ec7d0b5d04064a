"""Who did what to whom: a trigger with its arguments, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..lang import language_of
from ..quotes.source_spans import in_dateline
from .factuality import Mode, mode_of, mode_of_noun
from .trigger_senses import is_meant, loss
from .triggers import Trigger, TriggerTable, trigger_table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words
    from ..lang.events import ArgumentWords, EventWords

__all__ = ["Frame", "find_frames"]

#: Classes whose nouns belong to whom they are done to: "Soleimani's funeral".
_SUFFERED = frozenset(["SUPPORT", "ASSAULT", "LOSS", "INVESTIGATE"])

#: How many tokens behind its verb the word may stand that makes it a phrase.
REACH = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger as tokens [first, last) with the heads of its arguments.

    ``anchor`` is the verb on which time and place of the event hang: the trigger's
    own head, or the verb of which an event noun is subject or object. ``needs`` is
    what its parties must be ("who", "actor") for the trigger to tell an event;
    ``carrier`` is the verb that only carries a noun ("held talks"), -1 if none does.
    """

    first: int
    last: int
    head: int
    anchor: int
    type: str
    actors: tuple[int, ...]
    targets: tuple[int, ...]
    mode: Mode
    rule: str
    needs: str = ""
    carrier: int = -1


def find_frames(doc: Doc) -> Iterator[Frame]:
    """Give the events that verbs and event nouns tell, in text order.

    A verb that only carries an event noun ("held talks") is told with the noun.
    """
    language = language_of(doc)
    words, table = language.events, trigger_table(language)
    nouns = {noun.head: noun for noun in _nouns(doc, words, table)}
    carrying = {noun.carrier for noun in nouns.values()}
    for token in doc:
        if token.i in nouns:
            yield nouns[token.i]
        elif token.pos_ == "VERB" and token.i not in carrying:
            lemma = token.lemma_.casefold()
            phrase = _phrase(token, lemma, table)
            told = phrase[1] if phrase else table.verbs.get(lemma)
            if told is not None and (phrase or is_meant(token, told.needs, words)):
                type_ = loss(token, told.type, words, table)
                mate = phrase[0] if phrase else None
                yield _of_verb(token, type_, told.needs, mate, words)


def _nouns(doc: Doc, words: EventWords, table: TriggerTable) -> Iterator[Frame]:
    """Give the events that nouns tell."""
    for token in doc:
        if token.pos_ != "NOUN" or token.dep_ == "compound":
            continue
        told = table.nouns.get(token.text.casefold())
        told = told or table.nouns.get(token.lemma_.casefold())
        if told is not None and is_meant(token, told.needs, words):
            yield _of_noun(token, told.type, words)


def _phrase(verb: Token, lemma: str, table: TriggerTable) -> tuple[int, Trigger] | None:
    """Return the token that makes a verb a phrase ("took hostage"), and the class."""
    if lemma not in table.phrases:
        return None
    hanging = {}
    for child in verb.children:
        if child.i <= verb.i or child.i > verb.i + REACH:
            continue
        if child.dep_ in ("prt", "dobj", "oprd", "prep", "acomp", "advmod", "attr"):
            hanging[child.lemma_.casefold()] = child.i
        if child.dep_ == "prep":
            hanging |= {t.lemma_.casefold(): t.i for t in child.children}
    found = table.phrase(lemma, hanging)
    return None if found is None else (hanging[found[0]], found[1])


def _of_verb(
    verb: Token, type_: str, needs: str, mate: int | None, words: EventWords
) -> Frame:
    """Read the arguments of a verb; ``mate`` is the word that makes it a phrase."""
    actors, targets = _arguments(verb, words.arguments)
    last = verb.i + 1
    if any(c.dep_ == "prt" and c.i == last for c in verb.children):
        last += 1
    if mate is not None:
        last = max(last, mate + 1)
    return Frame(
        verb.i,
        last,
        verb.i,
        verb.i,
        type_,
        tuple(dict.fromkeys(actors)),
        tuple(t for t in dict.fromkeys(targets) if t not in actors and t != mate),
        mode_of(verb, words.factuality),
        "verb",
        needs,
    )


def _arguments(verb: Token, words: ArgumentWords) -> tuple[list[int], list[int]]:
    """Return the heads of who acts and of who is acted upon."""
    target_prepositions = words.verb_target_prepositions
    actors, targets = _subjects(verb), []
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "dobj", "dative", "iobj"):
            targets += _with_conjuncts(child)
        elif child.dep_ == "agent" or (
            passive and child.dep_ == "prep" and child.text in words.agent_prepositions
        ):
            actors += _objects(child)
        elif child.dep_ == "prep" and child.text.casefold() in target_prepositions:
            targets += _objects(child)
        elif child.dep_ in ("ccomp", "xcomp") and child.i > verb.i:
            inner = (c for c in child.children if c.dep_ == "nsubj")
            targets += [t for c in inner for t in _with_conjuncts(c)]
    if _is_main(verb):
        named = [c.i for c in verb.children if c.dep_ == "oprd" and c.pos_ == "PROPN"]
        return [verb.head.i], targets + named
    # "a man killed by rebels": what the participle hangs on suffers it.
    if verb.dep_ == "acl" and (passive or verb.tag_ == "VBN"):
        targets.append(verb.head.i)
    return actors, targets


def _is_main(verb: Token) -> bool:
    """Tell whether a sentence has its verb where the parser saw a participle.

    "The king named Omar Haddad minister" is read as a king whom somebody named.
    """
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.head.i > verb.i:
        return False
    behind = [child for child in verb.children if child.i > verb.i]
    named = any(c.dep_ in ("dobj", "oprd") and c.pos_ == "PROPN" for c in behind)
    return named and not any(c.dep_ == "agent" for c in behind)


def _subjects(verb: Token) -> list[int]:
    """Return the heads of a verb's subjects, borrowed from above where it has none."""
    at = verb
    for _ in range(4):
        passive = any(c.dep_ == "nsubjpass" for c in at.children)
        for child in at.children:
            if in_dateline(child.doc, child.i, child.i + 1):
                continue
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
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep"):
            return []
        at = at.head
    return []


def _with_conjuncts(token: Token) -> list[int]:
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        return [token.head.head.i]
    return [token.i, *(t.i for t in token.conjuncts if t.i > token.i)]


def _objects(preposition: Token) -> list[int]:
    return [
        i
        for child in preposition.children
        if child.dep_ == "pobj"
        for i in _with_conjuncts(child)
    ]


def _of_noun(noun: Token, type_: str, words: EventWords) -> Frame:
    """Read an event noun with what its carrying verb adds to it."""
    first = noun.i
    for child in reversed(list(noun.lefts)):
        if child.dep_ == "compound" and not child.ent_type_ and child.i == first - 1:
            first = child.i
    leads = words.arguments
    suffered = type_ in _SUFFERED
    actors, targets = _noun_arguments(noun, first, leads, suffered=suffered)
    carrier = _carrier(noun, leads.carrier_verbs)
    if carrier is not None:
        actors += _subjects(carrier)
        for child in carrier.children:
            if child.dep_ == "agent":
                actors += _objects(child)
            elif (
                child.dep_ == "prep" and child.text in leads.carrier_target_prepositions
            ):
                targets += _objects(child)
    last = noun.i + 1
    light = carrier is not None and carrier.lemma_ in leads.light_verbs
    if carrier is not None and light and abs(carrier.i - noun.i) <= REACH:
        first, last = min(first, carrier.i), max(last, carrier.i + 1)
    return Frame(
        first,
        last,
        noun.i,
        _anchor(noun),
        type_,
        tuple(dict.fromkeys(actors)),
        tuple(t for t in dict.fromkeys(targets) if t not in actors),
        mode_of_noun(noun, carrier, words.factuality),
        "noun",
        carrier=carrier.i if carrier is not None and light else -1,
    )


def _anchor(noun: Token) -> int:
    """Return the verb on which time and place of an event noun hang, or the noun."""
    above = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and above.pos_ == "VERB":
        return above.i
    return noun.i


def _noun_arguments(
    noun: Token, first: int, words: ArgumentWords, *, suffered: bool
) -> tuple[list[int], list[int]]:
    """Return who acts and who is acted upon in a noun: by whom, of or on whom."""
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


def _carrier(noun: Token, verbs: Words) -> Token | None:
    """Return the verb that carries an event noun: "conducted strikes", "talks held"."""
    carriers = [child for child in noun.rights if child.dep_ == "acl"]
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.pos_ == "VERB":
        carriers.insert(0, noun.head)
    return next((verb for verb in carriers if verb.lemma_ in verbs), None)
