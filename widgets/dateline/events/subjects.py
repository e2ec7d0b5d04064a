"""Subjects: who does what a verb says, where the verb has no subject of its own too.

A verb without one shares that of the verb above it ("fired and fled"), is controlled
by it ("forced villagers to attack", "accused marines of killing") or describes a noun
("students protesting").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS
from .argument import Argument, antecedent_of, conjuncts, prepositional_objects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.parties import PartyWords
    from ..nlp.datelines import Datelines

__all__ = ["direct_objects", "is_bare_passive", "is_passive", "subjects"]

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

#: Relations of what no passive without its auxiliary has.
_NO_BARE_PASSIVE = frozenset("aux auxpass dobj dative ccomp xcomp mark conj".split())


def is_passive(verb: Token, words: PartyWords) -> bool:
    """Tell whether a verb is done to its subject, or to the noun it describes."""
    marks = {child.dep_ for child in verb.children}
    if marks & {"auxpass", "nsubjpass"}:
        return True
    if is_bare_passive(verb, words) or _is_suffered(verb, words):
        return True
    if verb.tag_ not in ("VBN", "VBD") or "aux" in marks:
        return False
    if verb.dep_ == "acl":
        return "nsubj" not in marks
    if verb.tag_ == "VBD":
        return False
    if verb.dep_ == "conj":
        return not marks & {"nsubj", "dobj"} and is_passive(verb.head, words)
    if verb.dep_ == "advcl":
        return not marks & {"nsubj", "dobj"}
    # "The general had two rivals killed"
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words.causing_verbs


def is_bare_passive(verb: Token, words: PartyWords) -> bool:
    """Tell whether a verb is a passive without its auxiliary, as in headlines.

    "Man shot dead after a chase": a verb that cannot be without an object has none,
    and its subject has no article.
    """
    if verb.lemma_.casefold() not in words.bare_passives:
        return False
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in ("ROOT", "ccomp"):
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    article = any(c.dep_ in ("det", "poss") for c in subject.children)
    other = any(c.dep_ in _NO_BARE_PASSIVE for c in verb.children)
    behind = (c for c in verb.rights if c.dep_ in ("prep", "advcl"))
    after = any(
        word.lower_ in words.sequel_words
        for child in behind
        for word in (child, *child.lefts)
    )
    return after and not article and not other


def _is_suffered(gerund: Token, words: PartyWords) -> bool:
    """Tell "dies after stabbing", where a gerund tells what was done to somebody."""
    preposition = gerund.head
    if gerund.dep_ != "pcomp" or preposition.lower_ not in words.sequel_words:
        return False
    ill = preposition.head.lemma_.casefold() in words.dying_verbs
    return ill and all(c.dep_ in ("prep", "punct", "advmod") for c in gerund.children)


def direct_objects(verb: Token) -> list[Token]:
    """Return the direct objects of a verb."""
    objects = (c for c in verb.children if c.dep_ in ("dobj", "dative"))
    return [child for child in objects if child.pos_ != "ADP"]


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
        if at.dep_ == "acl" and rule == OWN:
            # "a panel to investigate": the panel, if it is somebody.
            noun = [Argument(at.head.i, NOUN)]
            if at.head.dep_ in SUBJECTS:
                return noun  # "A decision to ban it is wrong, Omar Haddad said."
            fallback = _verb_above(at)
            return noun + ([] if fallback is None else subjects(fallback, words))
        step = _verb_above(at)
        if step is None:
            return []
        used = at.dep_ == "xcomp" and step.lemma_ in words.using_verbs
        if _is_result_of_passive(at, step, words) or (used and is_passive(step, words)):
            return _agents(step)
        at, rule = step, SHARED
    return []


def _own_subject(
    verb: Token, words: PartyWords, datelines: Datelines | None
) -> Token | None:
    """Return the subject that depends on a verb."""
    for child in verb.children:
        if child.dep_ not in SUBJECTS:
            continue
        if datelines is not None and datelines.hold(child.i, child.i + 1):
            continue  # the parser takes "LAGOS —" for the subject of its verb
        if child.lower_ in words.object_relatives:
            continue
        if _means_speaker(child, words):
            # "Iran said it would strike": whoever says it means itself.
            above = [t for t in verb.head.lefts if t.dep_ == "nsubj"]
            thing = child.lower_ in words.singular_pronouns
            if thing and above and above[0].ent_type_ == "PERSON":
                return child  # "Ana Ruiz said it would strike": her country
            return above[0] if above else child
        return child
    return None


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
    above = verb.head
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG" or is_passive(verb, words):
            return [Argument(above.i, PARTICIPLE)]
        owners = [c for c in above.children if c.dep_ == "poss"]
        return [Argument(owners[0].i, OWNER)] if owners else None
    asked = verb.dep_ == "advcl" and above.lemma_ in words.addressing_verbs
    asked = asked and any(c.tag_ == "TO" for c in verb.lefts)
    if (verb.dep_ in ("xcomp", "ccomp") or asked) and verb.i > above.i:
        return _of_infinitive(verb, above, words)
    if verb.dep_ == "pcomp":
        return _of_gerund(above, words)
    return None


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
        controls = word in words.control_prepositions or (
            charging and word in words.charging_prepositions
        )
        objects = [t for t in direct_objects(above) if t.i < preposition.i]
        if controls and objects:
            return conjuncts(objects[0], CONTROLLED)
        return None
    owners = [child for child in above.children if child.dep_ == "poss"]
    # "The Kenyan threat of attacking", "a U.S. plan for leaving"
    owners += [c for c in above.lefts if c.ent_type_ in ("GPE", "NORP")]
    if owners:
        return [Argument(owners[0].i, OWNER)]
    charge = above.head
    if above.dep_ == "dobj" and charge.lemma_.casefold() in words.accusing_verbs:
        # The parser often attaches "of killing" to who is accused.
        return conjuncts(above, CONTROLLED)
    if above.dep_ == "pobj" and charge.head.pos_ == "VERB":
        # "arrested him on suspicion of killing"
        objects = direct_objects(charge.head)
        return conjuncts(objects[0], CONTROLLED) if objects else None
    return None


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


def _agents(verb: Token) -> list[Argument]:
    """Return who acts in a passive."""
    return [
        argument
        for child in verb.children
        if child.dep_ == "agent"
        for argument in prepositional_objects(child, ABOVE)
    ]
