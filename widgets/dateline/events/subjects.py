"""Subjects: who does what a verb says, where the verb has no subject of its own too.

A verb without one shares that of the verb above it ("fired and fled"), is controlled
by it ("forced villagers to attack", "accused marines of killing") or describes a noun
("students protesting").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS, ranked_infinitive
from .argument import (
    Argument,
    antecedent_of,
    conjuncts,
    described_by,
    prepositional_objects,
)
from .passives import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.parties import PartyWords
    from ..nlp.datelines import Datelines

__all__ = ["direct_objects", "payer", "subjects"]

#: How many words up a subject is looked for.
_LEVELS = 6

OWN = "subject of the verb"
SHARED = "subject of the verb above"
RELATIVE = "noun of a relative clause"
PARTICIPLE = "noun of a participle"
CONTROLLED = "object of the controlling verb"
ADDRESSED = "whom the controlling verb addresses"
OWNER = "owner of the infinitive's noun"
NOUN = "noun of an infinitive"
ABOVE = "by of the passive above"
WRITER = "who writes what a participle tells"


def direct_objects(verb: Token) -> list[Token]:
    """Return the direct objects of a verb."""
    objects = (c for c in verb.children if c.dep_ in ("dobj", "dative"))
    return [payer(child) for child in objects if child.pos_ != "ADP"]


def payer(noun: Token) -> Token:
    """Return who pays a sum that the parser takes for the object: "fined Omex 3 m"."""
    if noun.ent_type_ not in ("MONEY", "QUANTITY", "CARDINAL"):
        return noun
    number = next((c for c in noun.lefts if c.dep_ == "nummod"), None)
    if number is None:
        return noun
    names = (c for c in noun.lefts if c.dep_ in ("nmod", "compound", "poss"))
    named = (c for c in names if c.pos_ == "PROPN" and c.i < number.left_edge.i)
    return next((c for c in named if c.ent_type_ in ("ORG", "PERSON", "GPE")), noun)


def subjects(
    verb: Token, words: PartyWords, datelines: Datelines | None = None
) -> list[Argument]:
    """Return the subjects of a verb, or who else does what it says.

    Those of a passive verb are acted upon.
    """
    at, rule = verb, OWN
    for _ in range(_LEVELS):
        own = _own_subject(at, words, datelines)
        if own is not None:
            above = antecedent_of(own) is not None
            return conjuncts(own, RELATIVE if above and rule == OWN else rule)
        found = _controller(at, words)
        if found is not None:
            return found
        if _is_reproved(at, words):
            return []
        if at.dep_ == "acl" and rule == OWN:
            return _of_noun(at, words)
        step = _verb_above(at)
        if step is None:
            return []
        used = at.dep_ == "xcomp" and step.lemma_ in words.using_verbs
        if _is_cause_of_passive(at, step, words):
            return []
        if _is_result_of_passive(at, step, words) or (used and is_passive(step, words)):
            return _agents(step)
        at, rule = step, SHARED
    return []


def _ranked_above(verb: Token) -> Token | None:
    """Return the noun of "was the worst storm to hit Lamu" that hit it."""
    nouns = (child for child in verb.head.children if child.dep_ == "attr")
    return next((noun for noun in nouns if ranked_infinitive(noun) == verb), None)


def _of_noun(verb: Token, words: PartyWords) -> list[Argument]:
    """Return who does what a noun's infinitive tells: "a panel to investigate".

    The noun, if it is somebody, else the subject above it.
    """
    noun = verb.head
    if noun.lemma_.casefold() in words.ability_nouns:
        return _able(noun, words)
    found = [Argument(noun.i, NOUN)]
    found += [a for c in noun.children for a in _made_of(c, words)]
    if ranked_infinitive(noun) == verb:
        return found  # "Ida was the worst storm to hit Lamu"
    if noun.dep_ in SUBJECTS:
        return found  # "A decision to ban it is wrong, Omar Haddad said."
    fallback = _verb_above(verb)
    if fallback is None or _reports(fallback):
        return found  # "Ruiz spoke of a plan to attack": not she does
    return found + subjects(fallback, words)


def _able(ability: Token, words: PartyWords) -> list[Argument]:
    """Return who has or gets a right, or the power, to do something.

    "The mayor has the authority to appoint judges", but not who "knows no right to".
    """
    verb = ability.head
    if verb.pos_ != "VERB" or verb.lemma_.casefold() not in words.possessing_verbs:
        return []
    given = [c for c in verb.children if c.dep_ == "dative"]
    if given:
        return [a for c in given for a in conjuncts(c, CONTROLLED)]
    return subjects(verb, words)


def _made_of(link: Token, words: PartyWords) -> list[Argument]:
    """Return who is set up to do something: "the creation of a panel to"."""
    if link.dep_ != "prep" or link.lower_ not in words.genitive_prepositions:
        return []
    return prepositional_objects(link, NOUN)


def _is_reproved(gerund: Token, words: PartyWords) -> bool:
    """Tell whether a gerund is what others do or did: "opposed lifting the ban"."""
    above = gerund.head
    if gerund.tag_ == "VBG" and gerund.dep_ == "pcomp":
        return _is_asked_for(gerund, words)
    if gerund.tag_ != "VBG" or gerund.dep_ not in ("xcomp", "ccomp"):
        return False
    return above.lemma_.casefold() in words.reproving_verbs


def _is_asked_for(gerund: Token, words: PartyWords) -> bool:
    """Tell whether a gerund is what others shall do: "called for lifting the ban"."""
    above, preposition = gerund.head.head, gerund.head
    if above.pos_ == "NOUN":
        return above.lemma_.casefold() in words.demanding_nouns
    asks = above.lemma_.casefold() in words.demanding_verbs
    return asks and preposition.lower_ in words.demanding_prepositions


def _own_subject(
    verb: Token, words: PartyWords, datelines: Datelines | None
) -> Token | None:
    """Return the subject that depends on a verb."""
    for child in verb.children:
        if child.dep_ not in SUBJECTS:
            continue
        if datelines is not None and datelines.hold(child.i, child.i + 1):
            # The parser takes "LAGOS —" for the subject of its verb, and who comes
            # after it for the same.
            behind = (c for c in child.rights if c.dep_ == "appos")
            apposed = next(
                (c for c in behind if not datelines.hold(c.i, c.i + 1)), None
            )
            if apposed is not None:
                return apposed
            continue
        if child.lower_ in words.object_relatives:
            continue
        if _means_speaker(child, words):
            # "Iran said it would strike": whoever says it means itself.
            above = [t for t in verb.head.lefts if t.dep_ == "nsubj"]
            thing = child.lower_ in words.singular_pronouns
            if thing and above and above[0].tag_ == "NNS":
                return child  # "officials said it would": another
            if thing and above and above[0].ent_type_ == "PERSON":
                return child  # "Ana Ruiz said it would strike": her country
            if not thing and above and _is_one(above[0], words):
                return child  # "the rebels' envoy said they had struck"
            return above[0] if above else child
        return child
    return None


def _is_one(speaker: Token, words: PartyWords) -> bool:
    """Tell whether somebody who speaks is one person."""
    if speaker.tag_ not in ("NN", "NNP"):
        return False
    lemma = speaker.lemma_.casefold()
    person = lemma in words.person_nouns and lemma not in words.body_nouns
    person = person or lemma.endswith(words.person_endings)
    return speaker.ent_type_ == "PERSON" or person


def _means_speaker(pronoun: Token, words: PartyWords) -> bool:
    verb = pronoun.head
    if pronoun.tag_ != "PRP" or verb.dep_ != "ccomp":
        return False
    if verb.pos_ == "AUX":
        return False  # "said it is advisable to leave"
    return pronoun.lower_ in words.singular_pronouns | words.plural_pronouns


def _controller(verb: Token, words: PartyWords) -> list[Argument] | None:
    """Return who a verb without a subject is said of by what is above it.

    None where the search goes on with the verb above.
    """
    above, ranked = verb.head, _ranked_above(verb)
    if ranked is not None:
        return [Argument(ranked.i, NOUN)]
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG" and above.lemma_.casefold() in words.written_nouns:
            return _of_writing(above, words)
        if verb.tag_ == "VBG" or is_passive(verb, words):
            return [Argument(described_by(verb).i, PARTICIPLE)]
        owners = [c for c in above.children if c.dep_ == "poss"]
        # "Kenyan threats to attack"
        owners += [c for c in above.lefts if c.ent_type_ in ("GPE", "NORP")]
        return [Argument(owners[0].i, OWNER)] if owners else None
    asked = verb.dep_ == "advcl" and above.lemma_ in words.addressing_verbs
    asked = asked and any(c.tag_ == "TO" for c in verb.lefts)
    if (verb.dep_ in ("xcomp", "ccomp") or asked) and verb.i > above.i:
        return _of_infinitive(verb, above, words)
    if verb.dep_ == "pcomp":
        return _of_gerund(above, words)
    return None


def _of_writing(noun: Token, words: PartyWords) -> list[Argument]:
    """Return who says what a text says: "issued a statement calling on Kenya"."""
    owners = [
        Argument(child.i, OWNER)
        for child in noun.lefts
        if child.dep_ == "poss" or child.ent_type_ in ("ORG", "GPE", "NORP")
    ]
    at = noun.head.head if noun.dep_ == "pobj" else noun.head
    within = noun.dep_ == "pobj" and noun.head.dep_ == "prep"
    writes = within or at.lemma_.casefold() in words.writing_verbs
    if owners or at.pos_ != "VERB" or not writes:
        return owners or [Argument(noun.i, PARTICIPLE)]
    found = _agents(at) if is_passive(at, words) else subjects(at, words)
    return [Argument(a, WRITER) for a in found]


def _of_infinitive(
    verb: Token, above: Token, words: PartyWords
) -> list[Argument] | None:
    """Return who is told to do something: "urged Kenya to", "called on Kenya to"."""
    lemma = above.lemma_.casefold()
    if lemma in words.subject_controllers:
        return None
    objects = [t for t in direct_objects(above) if t.i < verb.i]
    if objects:
        # "visited France to sign": whoever visits signs.
        controls = lemma in words.object_controllers or verb.tag_ == "VBG"
        return conjuncts(objects[0], CONTROLLED) if controls else None
    if lemma not in words.addressing_verbs:
        return None
    for child in above.children:
        if child.lower_ in words.addressing_prepositions and child.i < verb.i:
            addressed = prepositional_objects(child, ADDRESSED)
            if addressed:
                return addressed
    return None


def _of_gerund(preposition: Token, words: PartyWords) -> list[Argument] | None:
    """Return who does what follows a preposition: "accused marines of killing"."""
    above = preposition.head
    word = preposition.lower_
    if above.pos_ == "VERB":
        charging = above.lemma_.casefold() in words.charging_verbs
        aiding = above.lemma_.casefold() in words.aiding_verbs
        controls = (
            word in words.control_prepositions
            or (charging and word in words.charging_prepositions)
            or (aiding and word in words.aiding_prepositions)
        )
        objects = [t for t in direct_objects(above) if t.i < preposition.i]
        if controls and objects:
            return conjuncts(objects[0], CONTROLLED)
        return _of_part(objects[0], words) if objects else None
    own = _of_part(above, words)
    if own is not None:
        return own
    owners = [child for child in above.children if child.dep_ == "poss"]
    # "The Kenyan threat of attacking", "a U.S. plan for leaving"
    owners += [c for c in above.lefts if c.ent_type_ in ("GPE", "NORP")]
    if owners:
        return [Argument(owners[0].i, OWNER)]
    charge = above.head
    if above.dep_ == "dobj" and charge.lemma_.casefold() in words.accusing_verbs:
        # The parser often attaches "of killing" to who is accused.
        return conjuncts(above, CONTROLLED)
    fronted = charge.head.i > above.i  # "besides revoking it, they fined him"
    if above.dep_ == "pobj" and charge.head.pos_ == "VERB" and not fronted:
        # "arrested him on suspicion of killing"
        objects = direct_objects(charge.head)
        return conjuncts(objects[0], CONTROLLED) if objects else None
    return None


def _of_part(noun: Token, words: PartyWords) -> list[Argument] | None:
    """Return whose part in something it is: "the role of the navy in seizing it"."""
    if noun.lemma_.casefold() not in words.doing_nouns:
        return None
    owners = [Argument(c.i, OWNER) for c in noun.lefts if c.dep_ == "poss"]
    for child in noun.rights:
        if child.lower_ in words.genitive_prepositions:
            owners += prepositional_objects(child, OWNER)
    return owners or None


def _verb_above(verb: Token) -> Token | None:
    """Return the verb whose subject a verb shares."""
    at = verb.head
    if verb.dep_ in ("acl", "pcomp"):
        at = verb.head.head
    elif verb.dep_ not in ("conj", "xcomp", "ccomp", "advcl", "prep"):
        return None
    for _ in range(_LEVELS):
        if at.pos_ in ("VERB", "AUX"):
            return at if at.i != verb.i else None
        if at.dep_ not in ("pobj", "prep", "dobj", "acomp", "attr", "pcomp", "conj"):
            return None
        at = at.head
    return None


def _is_result_of_passive(verb: Token, above: Token, words: PartyWords) -> bool:
    """Tell whether a participle says what a passive deed led to.

    "The plane was shot down by rebels, killing two": rebels killed them.
    """
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.i < above.i:
        return False
    if not is_passive(above, words):
        return False
    return all(child.dep_ not in ("mark", "advmod") for child in verb.lefts)


def _is_cause_of_passive(gerund: Token, above: Token, words: PartyWords) -> bool:
    """Tell whether a gerund tells why something was done, and not who did it.

    "Man arrested after stabbing": he can have done it, or somebody else.
    """
    link = gerund.head
    after = gerund.dep_ == "pcomp" and link.lower_ in words.sequel_words
    alone = all(child.dep_ not in ("dobj", "nsubj") for child in gerund.children)
    return after and alone and is_passive(above, words)


def _reports(verb: Token) -> bool:
    """Tell whether a verb tells what somebody said or thinks."""
    return any(child.dep_ == "ccomp" for child in verb.children)


def _agents(verb: Token) -> list[Argument]:
    """Return who acts in a passive."""
    return [
        argument
        for child in verb.children
        if child.dep_ == "agent"
        for argument in prepositional_objects(child, ABOVE)
    ]
