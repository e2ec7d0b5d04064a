"""Arguments of verbs: who acts and who is acted upon, read off the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS, has_passive_subject
from .argument import (
    Argument,
    Arguments,
    antecedent_of,
    conjuncts,
    opens_without_object,
)
from .argument import prepositional_objects as objects_of
from .noun_arguments import carrier_arguments, carrier_of, leading, noun_arguments
from .passives import is_passive
from .subjects import OWN, direct_objects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import ArgumentWords
    from ..lang.parties import PartyWords
    from ..nlp.datelines import Datelines

__all__ = [
    "INFINITIVE",
    "carrier_arguments",
    "carrier_of",
    "is_main_verb",
    "noun_arguments",
    "verb_arguments",
]

#: The most tokens between verbs that share their object: "attacked and then robbed".
_NEAR = 4

#: Relations that make a joined verb a clause of its own.
_OWN_CLAUSE = frozenset("nsubj nsubjpass auxpass dobj".split())

BY = "by after a passive"
LOW_BY = "by after the object of a passive"
CAUSER = "subject who has it done"
OBJECT = "object of the verb"
PASSIVE = "subject of a passive"
REDUCED = "noun of a passive participle"
RELATIVE = "noun of a relative clause without its object"
SHARED = "object of the next verb"
SHARED_PASSIVE = "subject of the passive above"
ADDRESSED = "whose infinitive follows"
#: What the rules of its prepositions begin with.
VERB_WITH = "verb with "
OBJECT_WITH = "object with "
CLAUSE = "subject of the clause it is about"
INFINITIVE = "what its infinitive is done to"


def verb_arguments(
    verb: Token, words: ArgumentWords, datelines: Datelines
) -> Arguments:
    """Return who acts and who is acted upon in a verb."""
    parties = words.parties
    if is_main_verb(verb, words):
        names = (_named_object(c) for c in verb.rights if c.dep_ == "oprd")
        named = [Argument(name.i, OBJECT) for name in names if name is not None]
        objects = [a for o in direct_objects(verb) for a in conjuncts(o, OBJECT)]
        leading = words.verb_target_prepositions
        for child in verb.children:
            if child.dep_ in ("prep", "prt") and child.lower_ in leading:
                objects += objects_of(child, VERB_WITH + child.lower_)
        return Arguments([Argument(verb.head.i, OWN)], objects + named)
    passive = is_passive(verb, parties)
    if passive:
        found = Arguments(_agents(verb, words), _patients(verb, parties, datelines))
        if not found.actors:
            found.actors.extend(_causers(verb, parties, datelines))
    else:
        doers = _doers_of_gerund(verb, words) or subjects(verb, parties, datelines)
        found = Arguments(doers, _objects(verb, parties))
    actors, targets = found
    for child in verb.children:
        word = child.lower_
        links = child.dep_ in ("prep", "prt", "dative")
        if links and word in words.verb_target_prepositions:
            targets += _opposed(child, words)
            targets += objects_of(child, VERB_WITH + word)
        elif child.dep_ == "dobj":
            targets += _at_object(child, words)
        elif child.dep_ in ("ccomp", "xcomp") and child.i > verb.i:
            targets += _of_clause(child, words)
    blamed = _blamed(verb, parties)
    return Arguments(actors, blamed or targets)


def _blamed(verb: Token, parties: PartyWords) -> list[Argument]:
    """Return at whose door a verb lays something: "blamed the raid on Chad"."""
    if verb.lemma_.casefold() not in parties.blaming_verbs:
        return []
    return [
        argument
        for child in verb.rights
        if child.dep_ == "prep" and child.lower_ in parties.blamed_prepositions
        for argument in objects_of(child, OBJECT)
    ]


def is_main_verb(verb: Token, words: ArgumentWords) -> bool:
    """Tell whether what the parser takes for a participle is the verb of its sentence.

    It reads "The king named Omar Haddad minister" as a king whom somebody named, and
    "Omar Haddad, for his part, called on Kenya" as one who was called on.
    """
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.head.i > verb.i:
        return False
    behind = [child for child in verb.children if child.i > verb.i]
    if any(c.dep_ == "agent" for c in behind):
        return False
    if any(_named_object(child) is not None for child in behind):
        return True
    if any(c.dep_ == "oprd" and c.tag_ == "NNS" for c in behind):
        return verb.head.tag_ == "NN"  # "The official named three suspects"
    aside = any(t.is_punct for t in verb.doc[verb.head.i + 1 : verb.i])
    if not aside or verb.tag_ not in ("VBN", "VBD"):
        return False
    parties = words.parties
    addressed = verb.lemma_ in parties.addressing_verbs and any(
        c.lower_ in parties.addressing_prepositions and any(c.children) for c in behind
    )
    return addressed or any(c.dep_ in ("dobj", "ccomp") for c in behind)


def _opposed(link: Token, words: ArgumentWords) -> list[Argument]:
    """Return whom something at a place is against: "a complaint at court against".

    The parser hangs "against" on the place.
    """
    opposing = words.parties.opposing_prepositions
    if link.lower_ not in words.parties.aiming_prepositions:
        return []
    return [
        argument
        for place in link.children
        for child in place.children
        if child.dep_ == "prep" and child.lower_ in opposing
        for argument in objects_of(child, OBJECT_WITH + child.lower_)
    ]


def _named_object(token: Token) -> Token | None:
    """Return whom an object names, also before what he is made: "Omar minister"."""
    if token.dep_ not in ("dobj", "oprd"):
        return None
    if token.pos_ == "PROPN":
        return token
    names = (t for t in token.lefts if t.dep_ == "compound" and t.pos_ == "PROPN")
    return next((t for t in names if t.ent_type_ == "PERSON"), None)


def _agents(verb: Token, words: ArgumentWords) -> list[Argument]:
    """Return who acts in a passive, named in it or in one joined to it.

    "The men were caught and beaten by guards": the guards caught them too. The parser
    also attaches "by" to the noun before it.
    """
    found = _own_agents(verb, words)
    if found:
        return found
    by = words.agent_prepositions
    for child in verb.subtree:
        low = child.i > verb.i and child.text in by
        low = low and child.head.pos_ in ("NOUN", "PROPN")
        if low and any(a.lower_ in words.source_words for a in child.ancestors):
            continue  # "was chosen, according to a report by the agency"
        if low and child.dep_ in ("prep", "agent") and _is_in_phrase(child, verb):
            return objects_of(child, LOW_BY)
    for at in (c for c in verb.conjuncts if c.i > verb.i):
        if any(c.dep_ in _OWN_CLAUSE for c in at.children):
            break
        found = _own_agents(at, words)
        if found:
            return found
    return []


def _doers_of_gerund(verb: Token, words: ArgumentWords) -> list[Argument]:
    """Return who "by" says does what a gerund tells: "the capture of", "capturing"."""
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG":
        return []
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    agents = [a for at in (verb, *objects) for a in _own_agents(at, words)]
    doc = verb.doc
    named = any(doc[a].ent_type_ or doc[a].pos_ == "PROPN" for a in agents)
    article = any(t.dep_ == "det" for a in agents for t in doc[a].lefts)
    return agents if objects and (named or article) else []


def _own_agents(verb: Token, words: ArgumentWords) -> list[Argument]:
    """Return who a "by" of a verb leads to."""
    by = words.agent_prepositions
    links = (
        child
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.text in by)
    )
    return next(filter(None, (objects_of(link, BY) for link in links)), [])


def _is_in_phrase(token: Token, verb: Token) -> bool:
    """Tell whether only nouns, prepositions and gerunds are between two words."""
    at = token.head
    while at.i != verb.i:
        if at.dep_ not in ("pobj", "prep", "dobj", "pcomp", "npadvmod"):
            return False
        at = at.head
    return True


def _causers(verb: Token, parties: PartyWords, datelines: Datelines) -> list[Argument]:
    """Return who has something done: "The general had two rivals killed"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ not in parties.causing_verbs:
        return []
    return [Argument(a, CAUSER) for a in subjects(above, parties, datelines)]


def _patients(verb: Token, parties: PartyWords, datelines: Datelines) -> list[Argument]:
    """Return whom a passive is about, and what else it has as an object."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    rule = PASSIVE if own else SHARED_PASSIVE
    if verb.dep_ == "acl":
        rule = REDUCED
    found = [Argument(a, rule) for a in subjects(verb, parties, datelines)]
    return found + [a for o in direct_objects(verb) for a in conjuncts(o, OBJECT)]


def _objects(verb: Token, parties: PartyWords) -> list[Argument]:
    """Return the objects of an active verb, its own or those it shares."""
    found = [a for o in direct_objects(verb) for a in conjuncts(o, OBJECT)]
    if found:
        return found
    if verb.dep_ in ("relcl", "acl"):
        return _antecedent(verb, parties)
    for other in verb.conjuncts:
        own = any(c.dep_ in ("nsubj", "nsubjpass", "prep") for c in other.children)
        if verb.i < other.i <= verb.i + _NEAR and not own:
            return [a for o in direct_objects(other) for a in conjuncts(o, SHARED)]
    return []


def _antecedent(verb: Token, parties: PartyWords) -> list[Argument]:
    """Return the noun whose relative clause has no other object: "men police held"."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    others = [c for c in own if c.lower_ not in parties.object_relatives]
    if not others or any(antecedent_of(c) is not None for c in others):
        return []
    if opens_without_object(verb) or verb.head.lemma_ in parties.reason_nouns:
        return []
    return [Argument(verb.head.i, RELATIVE)]


def _at_object(noun: Token, words: ArgumentWords) -> list[Argument]:
    """Return whom the prepositions of an object lead to: "signed a treaty with"."""
    parties = words.parties
    if noun.pos_ == "PROPN":
        return []  # "joined the Convention against Torture"
    links = words.carrier_target_prepositions | parties.direction_prepositions
    links |= leading(noun, parties)
    return [
        argument
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in links
        for argument in objects_of(child, OBJECT_WITH + child.lower_)
    ]


def _of_clause(clause: Token, words: ArgumentWords) -> list[Argument]:
    """Return whom the clause after a verb is about.

    Its subject ("asked Kenya to release", "demanded that Kenya release"), or what
    its infinitive is done to ("threatened to attack Kenya").
    """
    inner = [c for c in clause.children if c.dep_ in SUBJECTS]
    if any(c.dep_ == "aux" and c.tag_ == "TO" for c in clause.children):
        if inner:
            return [t for c in inner for t in conjuncts(c, ADDRESSED)]
        if has_passive_subject(clause.head):
            return []  # "anyone is urged to call police": nobody urges police
        objects = [a for o in direct_objects(clause) for a in conjuncts(o, INFINITIVE)]
        links = words.carrier_target_prepositions
        links |= words.parties.direction_prepositions
        for child in clause.children:
            if child.dep_ == "prep" and child.lower_ in links:
                objects += objects_of(child, INFINITIVE)
            elif child.dep_ == "dobj":
                objects += [Argument(a, INFINITIVE) for a in _at_object(child, words)]
        return objects
    return [t for c in inner for t in conjuncts(c, CLAUSE)]
