"""Lone names that act as only people and bodies do, which the tagger does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...nlp.syntax import OBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["is_spoken_of_as_a_body", "speaking_names"]

#: Labels under which the tagger knows better, and those of what is counted or dated.
_KNOWN = frozenset(
    "PERSON ORG NORP DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split()
)

_SUBJECT = "nsubj"

#: The relations of what is said or meant to happen: "it would appeal".
_SAID = frozenset({"ccomp", "xcomp"})


def speaking_names(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of names that say or do what only people and bodies do.

    "Transnet said", "Sasol appealed": a company is named so without any word for what
    it is. Who is a person is introduced by a title or in full, so it is a body's.
    """
    doc = context.doc
    for index in range(len(doc)):
        token = doc[index]
        if token.tag_ != "NNP" or token.dep_ != _SUBJECT or index in context.all_caps:
            continue
        if token.ent_type_ in _KNOWN or not context.capital(index):
            continue
        if not _acts(token, context) or context.is_given_name(index):
            continue
        if _is_of_a_longer_name(token, context):
            continue
        yield index, index + 1


def _acts(token: Token, context: ActorContext) -> bool:
    """Tell whether a subject does what a person or a body does on purpose."""
    verb = token.head
    words = context.words.acting_verbs | context.parsed.language.places.speech_verbs
    if verb.pos_ != "VERB" or verb.lemma_ not in words:
        return False
    # "Parliament House told of its age": what is done to it says nothing.
    return not any(child.dep_ in ("auxpass", "aux:pass") for child in verb.children)


def _is_of_a_longer_name(token: Token, context: ActorContext) -> bool:
    """Tell whether other words with capitals belong to the name."""
    around = (index for index in (token.i - 1, token.i + 1))
    return any(
        0 <= index < len(context.doc)
        and context.capital(index)
        and context.doc[index].tag_ in ("NNP", "NNPS")
        for index in around
    )


def is_spoken_of_as_a_body(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether "it" or "its" stands for a lone name, as for nobody who lives.

    "Fonterra raised its forecast", "Sonangol said it would sell".
    """
    if last - first != 1 or context.is_given_name(first):
        return False
    token = context.doc[first]
    if token.dep_ != _SUBJECT or token.head.i < first:
        return False
    neuter = context.words.body_pronouns
    owned = (
        owner
        for thing in token.head.children
        if thing.dep_ in OBJECTS
        for owner in thing.children
    )
    if any(owner.dep_ == "poss" and owner.lower_ in neuter for owner in owned):
        return True
    return any(
        it.dep_ == _SUBJECT and it.lower_ in neuter and _acts(it, context)
        for said in token.head.children
        if said.dep_ in _SAID
        for it in said.children
    )
