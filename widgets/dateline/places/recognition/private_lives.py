"""Names that people must bear for what they do: "X told the jury that Y had lied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list
from ..name_classes import EMINENT, STATES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["leads_a_private_life"]

#: The relations of what somebody is said or found to be.
_STATED = frozenset({"acomp", "ccomp", "oprd"})

_AFTER_PREPOSITION = "pobj"


def leads_a_private_life(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a sentence makes somebody of a name by what is done, said or asked.

    "X told the jury", "the jury heard that X drove", "asked X why she left", "X was
    eleven". What acts and is called like a large city has to be a given name or
    somebody's for the tagger, and what is called like a division both.
    """
    token = story.tokens.doc[p.last - 1]
    given = story.is_a_given_name(p)
    if p.repute == "country" or (
        p.repute in STATES and (not given or p.tag.label == "GPE")
    ):
        return False
    first = first_of_list(token)
    personal = p.repute not in EMINENT or given or p.tag.label == "PERSON"
    if first.dep_ not in ANY_SUBJECTS:
        if p.repute not in STATES and _is_asked(first, p, story):
            return True
        found = first.dep_ in OBJECTS and _is_as_people_are(first, story)
        return personal and found
    if not personal:
        return False
    return (
        _tells_a_court(first, story)
        or _does_a_private_thing(first, story)
        or _is_as_people_are(first, story)
        or (given and (_is_testified_of(first, story) or _is_so_old(first)))
    )


def _tells_a_court(subject: Token, story: StoryNames) -> bool:
    """Tell whether it speaks to those who hear people only: "X told the jury"."""
    verb = subject.head
    return verb.lemma_ in story.bearers.telling_verbs and _is_heard(verb, story)


def _is_heard(verb: Token, story: StoryNames) -> bool:
    """Tell whether a court hears what a verb says, or is told it."""
    hearers = story.bearers.courts
    return any(
        t.dep_ in (*OBJECTS, "dative", *ANY_SUBJECTS) and t.lemma_ in hearers
        for t in verb.children
    )


def _is_testified_of(subject: Token, story: StoryNames) -> bool:
    """Tell whether a court hears what it did: "told the jury that X had the keys"."""
    verb = subject.head
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    said = verb.head
    telling = story.bearers.telling_verbs | story.bearers.perceiving_verbs
    if verb.dep_ == "relcl" and said.dep_ in OBJECTS:
        said = said.head  # the parser hangs "told the inquest that" on either
    elif verb.dep_ != "ccomp":
        return False
    return said.lemma_ in telling and _is_heard(said, story)


def _does_a_private_thing(subject: Token, story: StoryNames) -> bool:
    """Tell whether nobody but people do it: "X drove home", "X had lied to him".

    Such a verb alone is of no state, and of few towns.
    """
    verb, bearers = subject.head, story.bearers
    if verb.text.lower() in bearers.private_pasts:
        return True
    # "X believed her", "X lied to him": to a person, and by one.
    return verb.lemma_ in bearers.intimate_verbs and any(
        t.lower_ in bearers.people_told and t.dep_ in OBJECTS for t in verb.children
    )


def _is_as_people_are(subject: Token, story: StoryNames) -> bool:
    """Tell whether it is what only people are: "X was drunk", "they found X asleep"."""
    said = subject.head
    states = [said, *(t for t in said.children if t.dep_ in _STATED)]
    return any(t.lower_ in story.bearers.personal_states for t in states)


def _is_so_old(subject: Token) -> bool:
    """Tell whether it is a number and nothing else: "when X was eleven"."""
    verb = subject.head
    said = [t for t in verb.children if t.dep_ in ("attr", "acomp")]
    alone = len(said) == 1 and said[0].tag_ == "CD" and not list(said[0].children)
    return verb.pos_ == "AUX" and alone and said[0].ent_type_ in ("DATE", "CARDINAL")


def _is_asked(name: Token, p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody is asked or told what she did: "asked X why she left".

    Who tells a capital that he will go is himself who goes; who asks one does not.
    "Put it to X that he was drunk" is asked too.
    """
    verb, bearers = name.head, story.bearers
    if name.dep_ == _AFTER_PREPOSITION:
        verb = verb.head
        if verb.lemma_ in bearers.helpers and verb.dep_ in ANY_SUBJECTS:
            return _answers_for_one(verb.head, story)
        asked = verb.lemma_ in bearers.putting_verbs
        told = asked and name.head.lower_ in story.words.goal_prepositions
    else:
        asked = verb.lemma_ in bearers.asking_verbs
        told = name.dep_ in (*OBJECTS, "dative") and (
            asked or verb.lemma_ in bearers.telling_verbs
        )
    if not told or (p.repute in EMINENT and not asked):
        return False
    return _answers_for_one(verb, story, after=name.i)


def _answers_for_one(verb: Token, story: StoryNames, *, after: int = 0) -> bool:
    """Tell whether what is said or asked is of one person: "lawyers for X say he"."""
    return any(
        t.dep_ in ANY_SUBJECTS and t.lower_ in story.bearers.single_pronouns
        for clause in verb.children
        if clause.dep_ == "ccomp" and clause.i > after
        for t in clause.children
    )
