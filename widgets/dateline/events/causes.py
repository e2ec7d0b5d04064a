"""Causes: harm that a disaster or an accident does is part of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS
from .trigger_senses import UNDONE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import ArgumentWords
    from .trigger_senses import TriggerSenses

__all__ = ["CAUSES", "OPEN", "VIOLENT", "class_by_cause"]

#: Classes of harm whose cause decides about them.
_HARM = frozenset(["ASSAULT", "FIGHT", "COERCE", "LOSS", "DEATH"])

#: Classes of harm that are of unknown cause, until a cause is told.
OPEN = frozenset(["LOSS", "DEATH"])

#: Sorts of what does harm by violence, whoever is behind it.
_HARMING = ("weapon", "bomb", "onslaught", "war")

#: Classes in which people come to harm by others: "died in the protests".
_UNREST = frozenset(["PROTEST", "COERCE"])

#: Classes of violence.
VIOLENT = frozenset(["ASSAULT", "FIGHT"])

#: The class of deaths that nobody meant.
_DYING = "DEATH"

#: The class of what is won or lost in sport.
_CONTEST = "CEREMONY"

#: The class of harm that nobody meant to do.
_MISHAP = "ACCIDENT"

#: Classes that can be a cause: accidents, disasters and violence.
CAUSES = frozenset(["ACCIDENT", "DISASTER", "ASSAULT", "FIGHT"])


#: How many causes of causes are asked for, and how many verbs up each: stories can be
#: nothing but verbs.
_DEEP, _UP = 2, 4

#: How many nouns a cause is looked for behind: "the result of days of fighting".
_OF = 3

#: The sort of what burns, or is fired.
_FIRE = "fire"

#: The list of what disasters do to people as well as people do.
_HINDERING = "hindering"

#: The class of harm that nobody does, by the sort of what did it.
_BY_SORT = {
    "weather": "DISASTER",
    "traffic": "ACCIDENT",
    "tumbling": "ACCIDENT",
    "hazard": "ACCIDENT",
    "ailment": "DEATH",
    _FIRE: "ACCIDENT",
}

#: Relations of who is counted beside the victims of a verb: "two killed, six hurt".
_BESIDE = frozenset(["conj", "npadvmod", "dep"])

#: Relations of words that say whose or what fire is meant.
_DESCRIBING = frozenset("amod compound nmod poss prep".split())

#: Sorts of what somebody does harm with, whatever else it is.
_WIELDED = ("weapon", "bomb", "aircraft")


def class_by_cause(
    verb: Token,
    type_: str,
    senses: TriggerSenses,
    words: ArgumentWords,
    deep: int = _DEEP,
) -> tuple[str, bool]:
    """Return the class of a verb of harm, and whether its cause is still open.

    "The tsunami killed 200", "killed in a stampede", "floods hit Najaf, killing two",
    "killed when a bus overturned", "cholera killed 40": the class of what nobody does.
    Harm of unknown cause and deaths take the class of violence as well: "died in the
    attack".
    """
    if type_ not in _HARM:
        return type_, False
    if _is_contest(verb, type_, senses):
        return _CONTEST, False
    if type_ in VIOLENT and _is_unmeant(verb, words):
        return _MISHAP, False
    for cause in _causes(verb, words):
        its = _class_of_cause(cause, verb, senses, words, deep)
        if its in CAUSES:
            by_it = its in UNDONE and not _is_ordered(verb, type_, senses)
            return (its if by_it or type_ in OPEN else type_), False
        violent = type_ == "LOSS" and _is_violent(cause, senses)
        if type_ in OPEN and (violent or its in _UNREST):
            return "ASSAULT", False
    victims = type_ in OPEN or senses.needs_victims(verb)
    joined = _joined_to(verb, words) if type_ == "LOSS" else None
    its = (
        _class_of_cause(joined, verb, senses, words, deep) if joined is not None else ""
    )
    if its in CAUSES:
        return its, False
    undone = _class_by_sort(verb, senses) if victims else None
    if undone is not None:
        return undone, False
    if victims and type_ in VIOLENT and _is_of_things(verb, senses):
        return _DYING, False
    return type_, victims and not senses.has_doer(verb)


def _is_of_things(verb: Token, senses: TriggerSenses) -> bool:
    """Tell whether only solid things did harm that nobody wields: "a lift killed"."""
    sorts, doers = senses.sorts, list(senses.doers(verb))
    return bool(doers) and all(
        token.pos_ == "NOUN"
        and sorts.is_solid(token)
        and not any(sorts.fits(token, sort) for sort in (*_WIELDED, *_HARMING))
        for token in doers
    )


def _is_unmeant(verb: Token, words: ArgumentWords) -> bool:
    """Tell whether harm was done by accident: "accidentally shot his brother"."""
    unmeant = words.accidental_adverbs
    return any(c.dep_ == "advmod" and c.lower_ in unmeant for c in verb.children)


def _is_ordered(verb: Token, type_: str, senses: TriggerSenses) -> bool:
    """Tell whether somebody constrains others: "closed schools amid an outbreak".

    Nobody but people arrests or charges anybody: "was jailed after a bridge fell";
    but floods displace them, too.
    """
    if type_ != "COERCE":
        return False
    sorts = senses.sorts
    people = any(sorts.fits(t, "person") for t in senses.patients.of(verb))
    by_people = people and verb.lemma_.casefold() not in sorts.verbs(_HINDERING)
    return by_people or senses.has_doer(verb)


def _is_contest(verb: Token, type_: str, senses: TriggerSenses) -> bool:
    """Tell whether a verb goes on with a victory: "claimed the gold, beating Ruiz"."""
    if type_ not in VIOLENT or not senses.can_tell(verb, _CONTEST):
        return False
    above = map(senses.of, _verbs_above(verb))
    return any(trigger is not None and trigger.type == _CONTEST for trigger in above)


def _class_of_cause(
    cause: Token, verb: Token, senses: TriggerSenses, words: ArgumentWords, deep: int
) -> str:
    """Return the class of what can have done the harm that a verb tells."""
    trigger = senses.of(cause)
    if trigger is None:
        return ""
    if trigger.type in VIOLENT and _is_unmeant(cause, words):
        return _MISHAP
    if cause.pos_ == "VERB" and cause.i < verb.i and deep:
        return class_by_cause(cause, trigger.type, senses, words, deep - 1)[0]
    return trigger.type


def _class_by_sort(verb: Token, senses: TriggerSenses) -> str | None:
    """Return the class of harm by what did it: "a bus killed", "smoking kills"."""
    fits, doers = senses.sorts.fits, list(senses.doers(verb))
    if any(fits(head, sort) for head in doers for sort in _WIELDED):
        return None
    for head in doers:
        if senses.is_named_storm(head):
            return _BY_SORT["weather"]
        described = any(child.dep_ in _DESCRIBING for child in head.children)
        for sort, type_ in _BY_SORT.items():
            # "Israeli fire" and "the rebels' fire" are of guns.
            if fits(head, sort) and not (sort == _FIRE and described):
                return type_
    return None


def _causes(verb: Token, words: ArgumentWords) -> Iterator[Token]:
    """Yield the nouns and verbs that can tell what did the harm, the surest first."""
    agents = [child for child in verb.children if child.dep_ == "agent"]
    for child in verb.children:
        if child.dep_ == "nsubj":
            yield from _meant(child)
        elif child.dep_ == "agent" or (not agents and _leads_to_cause(child, words)):
            for noun in child.children:
                yield from _within(noun)
        elif child.dep_ == "advcl" and _is_when(child, words):
            yield from _occasion(child)
    yield from _subject_above(verb)
    yield from _joined_causes(verb, words)
    for above in _verbs_above(verb):
        yield above
        for child in above.children:
            if child.dep_ in SUBJECTS:
                yield from _meant(child)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        yield verb.head


def _subject_above(verb: Token) -> Iterator[Token]:
    """Yield what left people so: "the raid left nine dead and ten injured".

    The parser makes a clause of the last of them.
    """
    if verb.dep_ != "ccomp" or verb.tag_ != "VBN":
        return
    if any(c.dep_ in ("aux", "auxpass", "mark") for c in verb.children):
        return
    for above in (verb.head, *_verbs_above(verb.head)):
        for child in above.lefts:
            if child.dep_ == "nsubj":
                yield from _meant(child)


def _joined_causes(verb: Token, words: ArgumentWords) -> Iterator[Token]:
    """Yield what did the harm joined to a verb: "killed and six hurt in a raid"."""
    for other in _joined_after(verb):
        links = (c for c in other.children if _leads_to_cause(c, words))
        for noun in (t for link in links for t in link.children):
            yield from _within(noun)
        for clause in other.rights:
            if clause.dep_ == "advcl" and _is_when(clause, words):
                yield from _occasion(clause)


def _occasion(clause: Token) -> Iterator[Token]:
    """Yield what a clause tells, and what did it: "when floods tore through Lamu"."""
    yield clause
    for child in clause.lefts:
        if child.dep_ == "nsubj":
            yield from _meant(child)


def _joined_after(verb: Token) -> Iterator[Token]:
    """Yield the verbs that a verb of harm is joined to: "were killed and wounded".

    In a headline by a comma alone: "One killed, six wounded as a bus overturns".
    """
    if verb.dep_ == "ccomp" and verb.tag_ == verb.head.tag_ == "VBN":
        yield verb.head
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ == "VERB":
            yield child
        if child.dep_ in _BESIDE and child.pos_ != "VERB":
            yield from (c for c in child.rights if c.dep_ == "acl" and c.tag_ == "VBN")


def _joined_to(verb: Token, words: ArgumentWords) -> Token | None:
    """Return the harm to whose victims a clause adds: "six were shot, two hurt".

    Also at the same time: "died in the raid while his sons were hurt".
    """
    noun = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.dep_ == "conj":
        # "Two were killed and six injured": the six seem joined to "killed".
        return noun.head if noun.head.pos_ == "VERB" else None
    owns = any(child.dep_ in SUBJECTS for child in verb.children)
    meanwhile = verb.dep_ == "advcl" and any(
        child.dep_ == "mark" and child.lower_ in words.occasion_conjunctions
        for child in verb.lefts
    )
    joined = (verb.dep_ == "conj" or meanwhile) and owns
    return verb.head if joined and verb.head.pos_ == "VERB" else None


def _is_violent(cause: Token, senses: TriggerSenses) -> bool:
    """Tell whether a cause is a weapon or an attack: "the missiles left one dead"."""
    return any(senses.sorts.fits(cause, sort) for sort in _HARMING)


def _meant(subject: Token) -> Iterator[Token]:
    """Yield a subject, the noun for "which"."""
    relative = subject.tag_ in ("WDT", "WP") and subject.head.dep_ == "relcl"
    meant = subject.head.head if relative else subject
    yield from _within(meant)
    if subject.tag_ == "WDT" and relative and subject.i and subject.nbor(-1).is_punct:
        # "A quake struck Lamu on Friday, which killed six": the quake did.
        at = meant
        while at.dep_ in ("pobj", "prep", "dobj") and at.head.pos_ != "VERB":
            at = at.head
        yield from (c for c in at.head.children if c.dep_ == "nsubj")


def _within(noun: Token, deep: int = _OF) -> Iterator[Token]:
    """Yield a noun, and what it is the result of: "the collapse of a bridge".

    Also through what only measures it: "as a result of three days of fighting".
    """
    yield noun
    for child in noun.children:
        if child.dep_ == "prep":
            for inner in child.children:
                yield from _within(inner, deep - 1) if deep > 1 else (inner,)


def _leads_to_cause(preposition: Token, words: ArgumentWords) -> bool:
    """Tell "in" and "as a result of" from other prepositions."""
    if preposition.dep_ != "prep":
        return False
    return preposition.lower_ in words.accident_prepositions or any(
        child.dep_ == "pobj" and child.lemma_.casefold() in words.result_nouns
        for child in preposition.children
    )


def _is_when(clause: Token, words: ArgumentWords) -> bool:
    """Tell whether a clause says by what something happened: "when a bus crashed"."""
    return any(child.lower_ in words.occasion_conjunctions for child in clause.children)


def _verbs_above(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose subject a verb shares: "hit Najaf, killing two and …"."""
    for _ in range(_UP):
        if any(child.dep_ in SUBJECTS for child in verb.children):
            return
        follows = verb.dep_ == "advcl" and verb.tag_ == "VBG"
        if verb.dep_ != "conj" and not follows:
            return
        verb = verb.head
        yield verb
