"""Arguments of event nouns: who acts and who is acted upon in "the killing of"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from .argument import Argument, Arguments, antecedent_of
from .argument import prepositional_objects as objects_of
from .passives import is_passive
from .subjects import subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import ArgumentWords, EventWords
    from ..lang.parties import PartyWords
    from ..nlp.datelines import Datelines

__all__ = [
    "carrier_arguments",
    "carrier_of",
    "leading",
    "makers",
    "noun_arguments",
    "owners",
]

BY = "by after an event noun"
POSSESSOR_ACTS = "possessor of an event noun who acts"
POSSESSOR_SUFFERS = "possessor of an event noun who suffers it"
MODIFIER = "nation before an event noun"
BODY_MODIFIER = "name before an event noun"
CARRIER = "subject of the verb that carries the noun"
SUFFERER = "subject of the verb that suffers the noun"
HONOURED = "for whom a ceremony is held"
ERRAND = "subject of the verb that leads to the noun"
AROUND = "subject of what was done in a talk with somebody"
#: What the rules of its prepositions begin with.
NOUN_WITH = "event noun with "
BETWEEN = "between after an event noun"
#: Names that can be said of an event noun: nations, organisations, people.
_NATIONS = ("GPE", "NORP")
#: Names of what somebody travels to.
_LANDS = ("GPE", "LOC")
_MODIFYING = ("amod", "nmod", "compound")
_NAMES = (*_NATIONS, "ORG", "PERSON")

#: The most tokens of a prefix with its hyphen.
_PREFIX = 2


def noun_arguments(
    noun: Token, first: int, words: ArgumentWords, *, suffered: bool = False
) -> Arguments:
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
        Whether nouns of its class mostly belong to whom they are done to.

    """
    parties = words.parties
    actors, targets = _from_verb(noun, words)
    suffered = noun.lower_ in parties.possessed_by_patient or (
        suffered and noun.lower_ not in parties.possessed_by_agent
    )
    by = False
    for child in _dependents(noun, words):
        if child.dep_ == "prep":
            its_actors, its_targets = _of_preposition(noun, child, words)
            by = by or child.lower_ in words.agent_prepositions
            actors += its_actors
            targets += its_targets
        elif child.dep_ == "agent":
            by = True
            actors += objects_of(child, BY)
        elif child.dep_ == "poss":
            continue
        elif child.dep_ in _MODIFYING and child.i < noun.i:
            name = _named_modifier(child, first)
            if name is None or _is_label(name, noun, parties):
                continue
            rule = MODIFIER if name.ent_type_ in _NATIONS else BODY_MODIFIER
            person = name.ent_type_ == "PERSON" and suffered
            patient = person or noun.lower_ in parties.modified_by_patient
            patient = patient or _is_opposed(name, parties)
            patient = patient or (
                noun.lower_ in parties.modified_by_whom_it_hits and _has_adjective(name)
            )
            (targets if patient else actors).append(Argument(name.i, rule))
    for owner in (child for child in noun.children if child.dep_ == "poss"):
        if (suffered and not _has_object(noun, parties)) or (by and not targets):
            whom = antecedent_of(owner) or owner
            targets.insert(0, Argument(whom.i, POSSESSOR_SUFFERS))
        else:
            both = (*_joint_owner(noun, owner), owner)
            actors[:0] = [Argument(one.i, POSSESSOR_ACTS) for one in both]
    return Arguments(actors, targets)


def _joint_owner(noun: Token, owner: Token) -> Iterator[Token]:
    """Yield who owns an event with its owner: "Peru and Chile's talks".

    The parser joins the talks to Peru, but nobody is joined to an event.
    """
    first = noun.head
    if noun.dep_ == "conj" and first.pos_ == "PROPN" and first.i < owner.i:
        between = noun.doc[first.i + 1 : owner.left_edge.i]
        if all(t.dep_ == "cc" for t in between):
            yield first


def _named_modifier(modifier: Token, first: int) -> Token | None:
    """Return the name before an event noun, also where the parser hides it.

    It attaches "U.S." of "a U.S. drone strike" to the drone.
    """
    names = (modifier, *(c for c in modifier.lefts if c.dep_ in _MODIFYING))
    fitting = (t for t in names if t.ent_type_ in _NAMES)
    return next((t for t in fitting if t is not modifier or t.i < first), None)


def _is_opposed(name: Token, parties: PartyWords) -> bool:
    """Tell whether a prefix says that an event is against a name: "anti-Kenyan"."""
    before = name.doc[max(0, name.i - _PREFIX) : name.i]
    joined = "".join(t.text_with_ws for t in before)
    opposed = any(t.lower_ in parties.opposing_prefixes for t in before)
    return opposed and not joined.endswith(" ")


def _has_adjective(name: Token) -> bool:
    """Tell whether a nation's name stands where its adjective could.

    "The Kenya sanctions" are on Kenya; "U.S. sanctions" has no other word.
    """
    letters = name.text.replace(".", "")
    return name.ent_type_ == "GPE" and name.tag_ == "NNP" and not letters.isupper()


def _is_label(name: Token, noun: Token, parties: PartyWords) -> bool:
    """Tell whether a name before a gathering only says which one it is.

    "The ASEAN summit" is held by nobody; "the Omar Haddad protests" are about him.
    """
    if name.ent_type_ in _NATIONS:
        return False
    person = name.ent_type_ == "PERSON" and noun.lower_ in parties.protests
    return person or noun.lower_ in parties.gatherings


def _dependents(noun: Token, words: ArgumentWords) -> Iterator[Token]:
    """Yield what depends on a noun, prepositions that hang on one another too.

    The parser reads "attacks by rebels against farmers" so.
    """
    for child in noun.children:
        yield child
        if child.dep_ in ("prep", "agent"):
            yield from (t for t in child.children if t.dep_ in ("prep", "agent"))
            naming = words.agent_prepositions | words.parties.genitive_prepositions
            for inner in child.children:
                if inner.dep_ == "pobj" and child.lower_ in naming:
                    yield from _stray(inner, words)
                elif inner.dep_ == "pobj" and _is_setting(inner, words.parties):
                    yield from _opposing(inner, words.parties)


def _is_setting(noun: Token, parties: PartyWords) -> bool:
    """Tell whether a noun says where or when: "the first raid in years against"."""
    named = noun.ent_type_ in (*_LANDS, "FAC", "DATE")
    return named or noun.lemma_.casefold() in parties.spans


def _opposing(setting: Token, parties: PartyWords) -> Iterator[Token]:
    """Yield "against" behind where or when something was: "the worst in history"."""
    for child in setting.rights:
        if child.dep_ == "prep" and child.lower_ in parties.opposing_prepositions:
            yield child


def _stray(noun: Token, words: ArgumentWords) -> Iterator[Token]:
    """Yield what the parser attached to a party: "the killing of A by B"."""
    leading = words.carrier_target_prepositions | words.agent_prepositions
    for child in noun.children:
        if child.dep_ in ("agent", "prep") and child.lower_ in leading:
            yield child


def _of_preposition(noun: Token, preposition: Token, words: ArgumentWords) -> Arguments:
    """Return who acts and is acted upon after a preposition of an event noun."""
    parties = words.parties
    lemma, word = noun.lower_, preposition.lower_
    rule = NOUN_WITH + word
    them = objects_of(preposition, rule)
    if word in words.agent_prepositions:
        return Arguments([Argument(a, BY) for a in them], [])
    if word in parties.mutual_prepositions:
        both = [Argument(a, BETWEEN) for a in them]
        return Arguments(both[:1], both[1:]) if len(both) == 2 else Arguments(both, [])
    doers = _at_hands(preposition, parties)
    if lemma in parties.landed_on and word in parties.genitive_prepositions:
        # "The invasion of Amin": only lands are invaded.
        doers = [a for a in them if noun.doc[a].ent_type_ == "PERSON"]
    if doers:
        return Arguments(doers, [a for a in them if a not in doers])
    if lemma in parties.of_doer and word in parties.genitive_prepositions:
        if lemma in parties.errand_nouns & parties.directed_nouns:
            # "a tour of Kenya" leads there, "the tour of the king" does not.
            lands = [a for a in them if noun.doc[a].ent_type_ in _LANDS]
            return Arguments([a for a in them if a not in lands], lands)
        return Arguments(them, [])
    if word in leading(noun, parties):
        return Arguments([], them)
    if lemma in parties.origin_nouns and word in parties.origin_prepositions:
        return Arguments(them, [])
    if word in words.noun_target_prepositions:
        return Arguments([], them)
    return Arguments([], [])


def _at_hands(preposition: Token, parties: PartyWords) -> list[Argument]:
    """Return who does what somebody suffers at their hands."""
    if preposition.lower_ not in parties.aiming_prepositions:
        return []
    return [
        argument
        for hands in preposition.children
        if hands.lower_ in parties.hands
        for link in hands.rights
        if link.lower_ in parties.genitive_prepositions
        for argument in objects_of(link, BY)
    ]


def leading(noun: Token, parties: PartyWords) -> Words:
    """Return what leads from a noun to whom it is addressed or whom it is about."""
    word, found = noun.lower_, NO_WORDS
    if word in parties.directed_nouns:
        found |= parties.direction_prepositions
    if word in parties.concerning_nouns:
        found |= parties.concerning_prepositions
    return found


def carrier_of(noun: Token, words: ArgumentWords) -> Token | None:
    """Return the verb that carries an event noun: "conducted strikes", "talks held".

    Also a number of them: "launched a series of strikes".
    """
    carriers = [child for child in noun.rights if child.dep_ in ("acl", "relcl")]
    whole = _whole(noun, words.parties)
    if whole.dep_ in ("dobj", "nsubjpass") and whole.head.pos_ == "VERB":
        carriers.insert(0, whole.head)
    return next((verb for verb in carriers if verb.lemma_ in words.carrier_verbs), None)


def _whole(noun: Token, parties: PartyWords) -> Token:
    """Return the noun that says how many there are of another, or that one itself."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in parties.genitive_prepositions:
        return noun
    counted = link.head.lemma_.casefold() in parties.part_nouns
    return link.head if counted else noun


def carrier_arguments(
    carrier: Token, words: ArgumentWords, datelines: Datelines
) -> Arguments:
    """Return who acts and who is acted upon in the verb that carries an event noun."""
    if carrier.lemma_ in words.parties.suffering_verbs:
        return _received(carrier, words, datelines)
    actors: list[Argument] = []
    targets: list[Argument] = []
    if not is_passive(carrier, words.parties):
        them = subjects(carrier, words.parties, datelines)
        actors += [Argument(a, CARRIER) for a in them]
    links = words.carrier_target_prepositions
    for noun in carrier.children:
        if noun.dep_ == "dobj":
            links |= leading(noun, words.parties)
    for child in carrier.children:
        word = child.lower_
        if child.dep_ == "agent":
            actors += objects_of(child, "by after a passive")
        elif child.dep_ in ("prep", "dative") and word in links:
            targets += objects_of(child, f"carrier with {word}")
        elif child.dep_ == "prep":
            times = (c for c in child.children if _is_setting(c, words.parties))
            for link in (link for at in times for link in _opposing(at, words.parties)):
                targets += objects_of(link, f"carrier with {link.lower_}")
    return Arguments(actors, targets)


def _received(carrier: Token, words: ArgumentWords, datelines: Datelines) -> Arguments:
    """Return from whom an event noun is received, and by whom: "received aid from"."""
    parties = words.parties
    givers: list[Argument] = []
    takers: list[Argument] = []
    if not is_passive(carrier, parties):
        takers += [Argument(a, SUFFERER) for a in subjects(carrier, parties, datelines)]
    nouns = [child for child in carrier.rights if child.dep_ == "dobj"]
    for link in (child for at in (carrier, *nouns) for child in at.rights):
        if link.dep_ == "agent":
            takers += objects_of(link, SUFFERER)
        elif link.dep_ == "prep" and link.lower_ in parties.origin_prepositions:
            givers += objects_of(link, f"carrier with {link.lower_}")
    return Arguments(givers, takers)


def _from_verb(noun: Token, words: ArgumentWords) -> Arguments:
    """Return whom the verb over an event noun makes a party to it.

    "Suffered an attack", "came under attack"; "was on a visit", "arrived for talks".
    """
    parties, verb = words.parties, noun.head
    rule = ""
    if noun.dep_ == "pobj":
        preposition, verb = verb.lower_, verb.head
        if preposition in parties.suffering_prepositions:
            rule = SUFFERER
        elif preposition in parties.errand_prepositions:
            moves = verb.lemma_ in parties.errand_verbs
            rule = ERRAND if moves and noun.lower_ in parties.errand_nouns else ""
        elif preposition in words.enclosing_prepositions and _has_company(noun, words):
            rule = AROUND
        elif preposition in parties.sequel_words and _has_company(noun, words):
            # "Said after talks with Kenya", "went home after a meeting with Kenya".
            told = verb.lemma_ in parties.speaking_verbs | parties.errand_verbs
            rule = AROUND if told and noun.lower_ in parties.errand_nouns else ""
    elif noun.dep_ == "dobj" and verb.lemma_ in parties.suffering_verbs:
        rule = SUFFERER
    elif noun.lower_ in parties.honouring_nouns and noun.dep_ in ("dobj", "nsubjpass"):
        return Arguments([], _honoured(verb, parties))
    if rule == AROUND and verb.dep_ == "nsubj" and verb.pos_ in ("NOUN", "PROPN"):
        # "Ana Ruiz in a meeting with Kenya praised it": the parser hangs it on her.
        return Arguments([Argument(verb.i, AROUND)], [])
    if not rule or verb.pos_ not in ("VERB", "AUX"):
        return Arguments([], [])
    them = [Argument(a, rule) for a in subjects(verb, parties)]
    return Arguments([], them) if rule == SUFFERER else Arguments(them, [])


def _has_object(noun: Token, parties: PartyWords) -> bool:
    """Tell whether an owner acts, as another suffers: "their arrest of the mayor".

    A bare noun is a cause: "her death of cancer".
    """
    if noun.lower_ in parties.of_doer:
        return False
    return any(
        inner.dep_ == "pobj"
        and (inner.tag_ != "NN" or any(t.dep_ == "det" for t in inner.lefts))
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in parties.genitive_prepositions
        for inner in child.children
    )


def _has_company(noun: Token, words: ArgumentWords) -> bool:
    """Tell whether a noun says with whom, and not whose it is: "in a talk with"."""
    links = {child.lower_ for child in noun.children if child.dep_ in ("prep", "agent")}
    owned = any(child.dep_ == "poss" for child in noun.children)
    others = words.agent_prepositions | words.parties.mutual_prepositions
    company = links & words.parties.accompanying_prepositions
    return bool(company) and not owned and not links & others


def _honoured(verb: Token, parties: PartyWords) -> list[Argument]:
    """Return for whom a ceremony is held, where the verb between them has it."""
    return [
        argument
        for child in verb.children
        if child.dep_ in ("prep", "dative")
        and child.lower_ in parties.honouring_prepositions
        for argument in objects_of(child, HONOURED)
    ]


def owners(token: Token, words: EventWords) -> list[Argument]:
    """Return whose something is: "Kenya's plan", "the Kenyan plan", "the plan of"."""
    found, behind = [], []
    leading = words.genitive_prepositions | words.arguments.agent_prepositions
    leading |= words.arguments.parties.origin_prepositions
    for child in token.children:
        before = child.i < token.i and child.dep_ in ("amod", "nmod", "compound")
        if child.dep_ == "poss" or before:
            found.append(Argument(child.i, ""))
        elif child.dep_ == "prep" and child.text in leading:
            behind += [Argument(t.i, "") for t in child.children if t.dep_ == "pobj"]
    return found + behind + makers(token)


def _is_done(clause: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass", "dobj") for c in clause.children)


def makers(noun: Token) -> list[Argument]:
    """Return who a clause behind a noun says made it: "the charges Kenya levelled"."""
    found = []
    for clause in noun.rights:
        if clause.dep_ == "acl" and clause.tag_ == "VBN":
            agents = (child for child in clause.children if child.dep_ == "agent")
            found += [a for agent in agents for a in objects_of(agent, "")]
        elif clause.dep_ == "relcl" and not _is_done(clause):
            subjects = (child for child in clause.lefts if child.dep_ == "nsubj")
            found += [
                Argument(child.i, "")
                for child in subjects
                if child.tag_ not in ("WDT", "WP")
            ]
    return found
