"""Names of what has a ferry, a mayor, no power: a town or an island, nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import ANY_SUBJECTS, LEANING, OBJECTS, first_of_list
from ..name_variants import SAME_NAME, is_called_island
from .matches import tells_of_a_match
from .tags import Tag
from .unheard_names import is_unheard_of
from .vectors import nearer_to_people, nearer_to_things

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang.places import PlaceWords
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_community"]

#: Names that are known better than any town are weighed by other terms.
_LESSER = frozenset({"small place", "city", "county", "region"})

#: Those that only "its" tells from the people and bodies that are called so.
_LARGE = frozenset({"large city"})

_A_BODY = Tag("ORG", "=")

#: The shortest name that is seldom a person's or a firm's by chance (characters).
_LONG = 7

#: How what a place has hangs on the verb: "lost its ferry", "was without power",
#: "ran out of petrol", "declared a state of emergency", "voted to keep its library".
_HANGING = OBJECTS | {"acomp", "advmod", "attr", "prep", "pobj", "obl", "xcomp"}

_POSSESSIVE = frozenset({"poss", "nmod:poss"})


def is_community(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name has, lacks, imposes or does what only places do.

    "Hay River declared a state of emergency", "Bute lost its ferry", "Mull and Islay
    were without power": the tagger often takes small places there for people or bodies.
    """
    if p.known not in _LESSER | _LARGE or not any(
        m.form in SAME_NAME
        and (m.sort == "official" or is_called_island(m, story.words))
        for m in p.matches
    ):
        return False
    if story.tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    token = first_of_list(story.tokens.doc[p.last - 1])
    if token.dep_ in _POSSESSIVE:
        return _owns_what_places_do(p, token.head, story)
    if token.dep_ not in ANY_SUBJECTS or _opens_as_a_noun(token):
        return False
    alone = _is_of_its_own(p, story) and not _does_what_people_do(token, story)
    if alone and not tells_of_a_match(token, story):
        return True
    if token.head.lemma_ in story.words.civic_verbs and not _is_personal(p, story):
        return True
    had = _has_communal(token, story)
    if p.known in _LARGE:
        return had == "own" or _acts_as_a_city(p, token, story)
    return had != "" and (had == "own" or not _is_personal(p, story))


def _opens_as_a_noun(subject: Token) -> bool:
    """Tell whether a noun has its capital from the sentence: "Sale of X is banned"."""
    behind = subject.nbor() if subject.i + 1 < len(subject.doc) else subject
    if not subject.is_sent_start or subject.tag_ != "NN":
        return False
    return behind.dep_ == "prep" and behind.head == subject


def _owns_what_places_do(p: Proposal, thing: Token, story: StoryNames) -> bool:
    """Tell whether only a place has what a name owns: "X's ferry terminal".

    A name that nobody else bears may own anything but people and what they have.
    """
    if p.known not in _LESSER:
        return False
    if _is_communal(thing, story.words):
        return not _is_personal(p, story)
    personal = thing.lower_ in story.bearers.relatives or is_for_people(
        thing, story.language
    )
    firm = thing.lower_ in story.bearers.company_holdings
    return not (personal or firm) and _is_of_its_own(p, story)


def _is_of_its_own(p: Proposal, story: StoryNames) -> bool:
    """Tell whether one place alone bears a name, and no word vectors know another.

    "Tuktoyaktuk is sliding into the sea": a long name of one village of the whole
    world, which no text of the pipeline's makers had as anybody's.
    """
    if not story.has_vectors or len(p.name) < _LONG or p.tag.relation == "in":
        return False
    if story.rarity[p.key] != "one place" or p.key in story.common_words:
        return False
    if not story.personal_names.isdisjoint(p.key.split()) and " " not in p.key:
        repeated = p.tag.label != "PERSON" or story.tags[p.key].total() > 1
        if repeated or story.tokens.lower[p.first] in story.surnames:
            return False
    return is_unheard_of(story.tokens, p.first, p.last)


def _acts_as_a_city(p: Proposal, subject: Token, story: StoryNames) -> bool:
    """Tell whether a large city acts that the tagger takes for a body's name.

    "Marseille offered beds": so would its club, but in a story of matches.
    """
    if p.tag != _A_BODY or subject.head.pos_ != "VERB" or subject.tag_ != "NNP":
        return False
    bearers, tokens = story.bearers, story.tokens
    if subject.head.lemma_ in bearers.match_verbs | bearers.company_verbs:
        return False
    played = not bearers.match_words.isdisjoint(tokens.lower)
    if played or tells_of_a_match(subject, story):
        return False
    vocab = tokens.doc.vocab
    return story.has_vectors and not (
        nearer_to_people(vocab, p.name, story.words)
        or nearer_to_things(vocab, p.name, story.words)
    )


def _does_what_people_do(subject: Token, story: StoryNames) -> bool:
    """Tell whether a subject speaks, weeps or the like, as those of that name would."""
    verb = subject.head.lemma_
    bearers = story.bearers
    return (
        verb in story.words.speech_verbs
        or verb in bearers.bodily_verbs
        or verb in bearers.personal_passives
    )


def _has_communal(subject: Token, story: StoryNames) -> str:
    """Tell how a subject has what places have: as its "own", "some", or not at all."""
    words, most = story.words, ""
    for noun in _hanging(subject.head, subject.i):
        if noun.lower_ in words.communal_adjectives:
            most = most or "some"
        sole = any(t.lower_ in words.sole_words for t in noun.children)
        if not sole and not _is_communal(noun, words):
            continue
        owners = [t for t in noun.children if t.dep_ in _POSSESSIVE]
        if not owners or _is_shared(subject, owners, story):
            having = subject.head.lemma_ in words.having_verbs
            most = most or ("some" if having else "")
        elif all(owner.lower_ in words.communal_possessives for owner in owners):
            return "own"
    return most


def _is_communal(noun: Token, words: PlaceWords) -> bool:
    """Tell whether places have what a noun means: "power", a "railway line"."""
    nouns = words.communal_nouns
    leaning = (t for t in noun.children if t.dep_ in LEANING and t.i < noun.i)
    return noun.lemma_ in nouns or any(t.text in nouns for t in leaning)


def _is_shared(subject: Token, owners: list[Token], story: StoryNames) -> bool:
    """Tell whether several have it: "Mull and Islay lost their ferries"."""
    shared = story.words.shared_possessives
    several = any(child.dep_ == "conj" for child in subject.children)
    return several and all(owner.lower_ in shared for owner in owners)


def _hanging(verb: Token, after: int) -> Iterator[Token]:
    """Yield the words behind a subject that hang on its verb as what it has."""
    waiting = [verb]
    while waiting:
        for child in waiting.pop().children:
            if child.i > after and child.dep_ in _HANGING:
                yield child
                waiting.append(child)


def _is_personal(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is rather a person's: only a place has "its" ferry."""
    if story.is_given(story.tokens.lower[p.first]):
        return True
    return p.tag.label == "PERSON" and nearer_to_people(
        story.tokens.doc.vocab, p.name, story.words
    )
