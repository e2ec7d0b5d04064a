"""Names of places to which somebody or something gets: a convoy, a storm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import OBJECTS
from ..name_variants import is_own_name
from .vectors import nearer_to_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.places import PlaceWords
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_befallen", "is_goal", "is_reached"]

#: The relations of what a verb is done to, in the ClearNLP scheme and the newer one.
_BEFALLEN = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass"})

#: The relation of what follows a preposition.
_AFTER_PREPOSITION = "pobj"

#: The relations of a verb's particle ("cut off").
_PARTICLES = frozenset({"prt", "compound:prt", "advmod"})


def is_goal(token: Token, words: PlaceWords) -> bool:
    """Tell whether a word is the object of a verb of getting somewhere."""
    return token.dep_ in OBJECTS and token.head.lemma_ in words.reaching_verbs


def is_befallen(token: Token, words: PlaceWords) -> bool:
    """Tell whether to a word is done what is done to places.

    "A storm hit X", "the siege of X", "flooded half of X".
    """
    if _is_shared(token, words):
        token = token.head.head
    if _is_in_a_genitive(token, words):
        return token.head.head.lemma_ in words.befalling_nouns
    if token.dep_ not in _BEFALLEN:
        return False
    verb = token.head
    return verb.lemma_ in words.befalling_verbs or any(
        f"{verb.lemma_} {part.lower_}" in words.befalling_phrases
        for part in verb.children
        if part.dep_ in _PARTICLES
    )


def is_reached(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is where somebody or something gets to, or is left.

    The tagger often takes a small town there for a person or a body; what is rather a
    person's name is left to it ("could not reach Smith"), and so is a body to which
    something is done that is done to bodies, too ("police raided Amazon").
    """
    if not any(map(is_own_name, p.matches)):
        return False
    token = story.tokens.doc[p.last - 1]
    befallen = is_befallen(token, story.words) and p.tag.label != "ORG"
    if not (befallen or is_goal(token, story.words)):
        return False
    if p.tag.label != "PERSON" or _is_shared(token, story.words):
        return True
    first = story.tokens.lower[p.first]
    if first in story.given_names or not story.has_vectors:
        return False
    return not nearer_to_people(story.tokens.doc.vocab, p.name, story.words)


def _is_shared(token: Token, words: PlaceWords) -> bool:
    """Tell whether a part of it is spoken of: "half of X", "the north of X"."""
    noun = token.head.head
    return _is_in_a_genitive(token, words) and noun.lower_ in words.share_words


def _is_in_a_genitive(token: Token, words: PlaceWords) -> bool:
    """Tell whether it follows "of"."""
    return token.dep_ == _AFTER_PREPOSITION and token.head.lower_ in words.genitives
