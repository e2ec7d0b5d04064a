"""Treaties: names that are those of agreements or feasts, and no parties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.parties import PartyWords
    from ..model import Actor
    from ..nlp.tokens import Tokens

__all__ = ["treaties"]

#: The most words from a name up to what says that it is a treaty.
_UP = 4

#: Labels of names that are no treaties, whatever stands beside them.
_OTHERS = frozenset(["PERSON", "GPE", "NORP", "LOC", "FAC"])


def treaties(
    tokens: Tokens, actors: Iterable[Actor], words: PartyWords
) -> frozenset[int]:
    """Return the tokens of names that look like organisations and are agreements.

    By their words ("Paris Agreement"), or because the story says so: "the deal, known
    as the ABC", "signed the ABC", "parties to the ABC".

    Parameters
    ----------
    tokens
        The words of the story.
    actors
        Who is named in it.
    words
        The words of its language.

    """
    doc = tokens.doc
    names = (doc[i] for i, pos in enumerate(tokens.pos) if pos == "PROPN")
    told = {
        token.text
        for token in names
        if token.ent_type_ not in _OTHERS and _is_agreement(token, words)
    }
    again = (i for i, text in enumerate(tokens.text) if text in told)
    found = {i for i in again if doc[i].ent_type_ not in _OTHERS}
    for actor in actors:
        if actor.kind == "person":
            continue
        spans = (
            doc.char_span(m.start, m.end, alignment_mode="expand")
            for m in actor.mentions
        )
        named = [span for span in spans if span is not None]
        called = any(span.root.i in found for span in named)
        if called or _is_named_thing(actor.name, words):
            found.update(token.i for span in named for token in span)
    return frozenset(found)


def _is_named_thing(name: str, words: PartyWords) -> bool:
    """Tell whether a name is that of a treaty or a feast."""
    names = name.casefold().split()
    ends = not words.named_occasions.isdisjoint(names[-1:])
    return ends or not words.named_things.isdisjoint(names)


def _is_agreement(name: Token, words: PartyWords) -> bool:
    """Tell whether a mention says that what it names is an agreement."""
    above = name.head
    if name.dep_ in ("dobj", "nsubjpass"):
        return above.lemma_.casefold() in words.concluding_verbs
    if name.dep_ == "appos":
        return above.lemma_.casefold() in words.agreement_nouns
    if name.dep_ != "pobj":
        return False
    if above.head.lemma_.casefold() in words.signatory_nouns:
        return above.lower_ in words.direction_prepositions
    if above.lower_ not in words.naming_links:
        return False
    at = above.head
    for _ in range(_UP):
        if at.pos_ == "NOUN":
            return at.lemma_.casefold() in words.agreement_nouns
        at = at.head
    return False
