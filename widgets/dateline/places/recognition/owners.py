"""Names of places that firms, schools and mounts bear, or that a saying has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import LEANING, OBJECTS, first_of_list
from ..name_classes import STATES, TOWNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = [
    "is_a_mount",
    "is_a_school_of_that_name",
    "is_charged_like_a_firm",
    "is_held_like_a_firm",
    "is_in_a_saying",
    "is_of_history",
    "is_somebodys",
    "is_told_of_by_companies",
    "is_where_one_graduated",
    "is_where_one_learns",
]

#: The relations of what stands for itself, and leans on no noun.
_LONE = frozenset({"attr", "nsubj", "nsubjpass", "dobj", "pobj"})

#: The longest part of a saying before or after a name (tokens).
_LONGEST_SAYING = 5


def is_somebodys(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody has one, as nobody has a place: "the minister's Waterloo".

    With a word between it is the place: "his native Cairo". So is what a noun of place
    owns, or follows: "the country's Kivu region".
    """
    token = story.tokens.doc[p.last - 1]
    owner = next((t for t in token.children if t.dep_ == "poss"), None)
    if owner is None or owner.pos_ != "NOUN" or token.dep_ not in _LONE:
        return False
    if story.tokens.word(p.first - 1) not in story.words.possessives:
        return False
    if story.tokens.namelike[p.last : p.last + 1] == [True] or p.situated:
        return False
    return is_for_people(owner, story.language) or owner.lower_ in story.bearers.bodies


def is_held_like_a_firm(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it has what only companies have: "X cut its dividend".

    Countries have companies' profits in theirs: "Chile's earnings".
    """
    if _is_an_area(p):
        return False
    token, held = story.tokens.doc[p.last - 1], story.bearers.company_holdings
    if token.dep_ == "pobj":
        # "A stake in Wellington Airport" is one in a place.
        whose, town = token.head.head, p.repute in TOWNS
        return town and whose.lower_ in story.bearers.company_parts
    # "Raised its mortgage rates": towns raise rates as well.
    if p.situated and not p.communal:
        return False
    if token.dep_ == "poss":
        return token.head.lower_ in held and token.head.dep_ not in LEANING
    if token.dep_ != "nsubj":
        return False
    # "Its dividend", "its mortgage rates"
    return any(
        not held.isdisjoint(
            {thing.lower_, *(t.lower_ for t in thing.children if t.dep_ in LEANING)}
        )
        and any(t.dep_ == "poss" and t.pos_ == "PRON" for t in thing.children)
        for thing in token.head.children
        if thing.dep_ in ("dobj", "obj")
    )


def is_charged_like_a_firm(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it must answer to customers: "a court ordered X to repay savers"."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    verb, bearers = token.head, story.bearers
    charged = token.dep_ in (*OBJECTS, "nsubjpass", "nsubj:pass")
    if _is_an_area(p) or not charged:
        return False
    # The lemma of "fined" is "fin".
    charges = not bearers.charging_verbs.isdisjoint((verb.lemma_, verb.lower_))
    return charges and any(
        t.i > token.i and t.lower_ in bearers.clients for t in verb.subtree
    )


def _is_an_area(p: Proposal) -> bool:
    """Tell whether it is a country or a division, and no body for the tagger."""
    return p.repute == "country" or (p.repute in STATES and p.tag.label != "ORG")


def is_told_of_by_companies(p: Proposal, story: StoryNames) -> bool:
    """Tell whether companies say what they do: "X will cut jobs, the banks said"."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    if p.repute in STATES or p.situated or token.dep_ not in ("nsubj", *OBJECTS):
        return False
    said = token.sent.root
    if said.lemma_ not in story.words.speech_verbs or token.head == said:
        return False
    return any(
        who.dep_ == "nsubj"
        and who.i > token.i
        and who.tag_ == "NNS"
        and who.lemma_ in story.bearers.companies
        and any(t.lower_ in story.words.definite_articles for t in who.children)
        for who in said.children
    )


def is_a_mount(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody saddles or rides it: "she will saddle X and Y"."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    ridden = token.head.lemma_ in story.bearers.saddling_verbs
    if not ridden or token.dep_ not in OBJECTS or p.repute in STATES:
        return False
    # "The deal saddled X with debts."
    laden = (t.lower_ for t in token.head.children if t.dep_ == "prep")
    return story.bearers.burdening.isdisjoint(laden)


def is_in_a_saying(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it stands in a saying that is about no place: "met its Waterloo"."""
    doc, idioms = story.tokens.doc, story.bearers.idioms
    if not any(p.key in saying for saying in idioms):
        return False
    first, last = max(0, p.first - _LONGEST_SAYING), p.last + _LONGEST_SAYING
    whole = list(doc[first:last])
    plain = [t for t in whole if t.pos_ != "ADV"]  # "all roads now lead to Rome"
    said = [f" {_lemmas(whole)} ", f" {_lemmas(plain)} "]
    return any(p.key in saying and f" {saying} " in " ".join(said) for saying in idioms)


def _lemmas(words: Iterable[Token]) -> str:
    """Return the lemmas of words; who is sent to Coventry differs."""
    return " ".join("one" if t.pos_ == "PRON" else t.lemma_.casefold() for t in words)


def is_a_school_of_that_name(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a hamlet is called like the school that is meant: "at X College"."""
    tokens = story.tokens
    last = tokens.lower[p.last - 1]
    school = p.last - p.first > 1 and last in story.bearers.seminaries
    return school and p.repute == "small place" and not p.nested


def is_of_history(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is no town but what "of" joins to one: "the Battle of X"."""
    tokens = story.tokens
    behind = tokens.namelike[p.last + 1 : p.last + 2] == [True]
    joined = tokens.word(p.last) in story.words.genitives and behind
    return p.key in story.bearers.historic_words and joined


def is_where_one_learns(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a school is called by a town alone: "a professor at Durham".

    In Durham one may be anything, and at it only somebody of its university. So are
    companies: "analysts at Macquarie".
    """
    bearers = story.bearers
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint = token.head
    if p.repute == "country" or token.dep_ != "pobj" or joint.i != token.i - 1:
        return False
    if joint.i == 0 or joint.lower_ not in bearers.learning_prepositions:
        return False
    if story.tokens.word(p.last) in story.words.containing_prepositions:
        return False  # "he studied at Birmingham in Alabama"
    # The parser hangs a second "at" on the name before it.
    who = {joint.head.lemma_, joint.nbor(-1).lemma_}
    if not who.isdisjoint(bearers.staff):
        return True
    if p.repute in STATES:
        return False
    return not who.isdisjoint(bearers.learners) or _is_read(joint.head, story)


def is_where_one_graduated(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a degree is from it, or somebody is a graduate of it."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint, bearers = token.head, story.bearers
    if p.repute in STATES or token.dep_ != "pobj" or joint.i != token.i - 1:
        return False
    if story.tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    joined = joint.lower_ in bearers.graduating_prepositions
    return joined and joint.head.lemma_ in bearers.graduates


def _is_read(subject: Token, story: StoryNames) -> bool:
    """Tell whether it is what one learns: "he read history at X and law at Y"."""
    first, bearers = first_of_list(subject), story.bearers
    verb = first.head if first.dep_ in OBJECTS else first
    if verb.lemma_ not in bearers.learners | bearers.reading_verbs:
        return False
    learnt = [subject, *(t for t in verb.children if t.dep_ in OBJECTS)]
    return any(t.lemma_ in bearers.subjects for t in learnt)
