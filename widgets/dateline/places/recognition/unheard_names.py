"""Names that nobody knows, where something happens or is: "died at X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, OBJECTS, first_of_list
from .name_words import is_in_name
from .vectors import has_vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["is_unheard_of", "unheard_names"]

#: The relations of who a clause is about, as which people may be met "at X".
_APPOSED = frozenset({"appos", "relcl"})


def unheard_names(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield the unknown names, of one word, where something happens or is.

    "Three soldiers died at X", "a clinic in X", "at X, in Shinyanga region", "rebels
    overran X", "the flood swamped Buzi and X". Neither the gazetteer knows the name nor
    the pipeline's word vectors, which know firms and schools ("at Siemens"); small
    pipelines without any find none.

    Yields
    ------
    tuple
        Its token, and the one after it.

    """
    if tokens.case != "mixed" or not has_vectors(tokens.doc.vocab, words):
        return
    taken = {
        i
        for p in known
        if any(match.form != "key" for match in p.matches)
        for i in range(p.first, p.last)
    }
    for i in range(1, len(tokens)):
        if i in taken or not is_in_name(tokens, i, words) or tokens.pos[i] != "PROPN":
            continue
        if not _stands_alone(tokens, i) or not is_unheard_of(tokens, i, i + 1):
            continue
        if (
            _is_where(tokens, i, known, words)
            or _is_befallen_with(tokens, i, taken, words)
            or _is_taken(tokens, i, words)
        ):
            yield i, i + 1


def _is_where(tokens: Tokens, i: int, known: list[Proposal], words: PlaceWords) -> bool:
    """Tell whether something happens, or is, in or near it: "a clinic in X"."""
    if tokens.lower[i - 1] not in words.event_prepositions:
        return False
    if tokens.label(i) == "PERSON":
        return False
    there = _is_there(tokens.doc[i - 1].head, words)
    return there or _is_within(tokens, i, known, words)


def _is_befallen_with(
    tokens: Tokens, i: int, taken: set[int], words: PlaceWords
) -> bool:
    """Tell whether what befalls places befalls it and a known one: "hit Buzi and X"."""
    token = tokens.doc[i]
    first = first_of_list(token)
    if token.dep_ != "conj" or first.i not in taken or first.dep_ not in OBJECTS:
        return False
    between = range(first.i + 1, i)
    parted = any(tokens.namelike[j] and j not in taken for j in between)
    return not parted and first.head.lemma_ in words.befalling_verbs


def _is_taken(tokens: Tokens, i: int, words: PlaceWords) -> bool:
    """Tell whether it is done to it what is done to places alone: "overran X"."""
    token = tokens.doc[i]
    return token.dep_ in OBJECTS and token.head.lemma_ in words.conquering_verbs


def is_unheard_of(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the word vectors know no word of a name: no well-known bearer."""
    vocab = tokens.doc.vocab
    return not any(vocab.has_vector(tokens.text[i]) for i in range(first, last))


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is a whole name that leans on no noun, and is no person's."""
    token = tokens.doc[i]
    if token.dep_ in LEANING or tokens.namelike[i - 1]:
        return False
    if any(tokens.namelike[i + 1 : i + 2]) or tokens.word(i + 1) in ("-", "&", "'s"):
        return False
    return not any(t.dep_ in _APPOSED for t in token.children)


def _is_there(head: Token, words: PlaceWords) -> bool:
    """Tell whether a verb says that something happens, or a noun what is somewhere."""
    if head.pos_ in ("VERB", "AUX"):
        return head.lemma_ in words.event_verbs
    return head.pos_ == "NOUN" and (
        head.lemma_ in words.communal_nouns
        or head.lemma_ in words.kind_cues
        or head.lemma_ in words.facility_heads
        or head.lemma_ in words.event_sites
    )


def _is_within(
    tokens: Tokens, i: int, known: list[Proposal], words: PlaceWords
) -> bool:
    """Tell whether a comma and "in" put it into a known place: "at X, in Y region"."""
    if tokens.word(i + 1) != ",":
        return False
    within = tokens.word(i + 2) in words.containing_prepositions
    return within and any(p.first == i + 3 and p.matches for p in known)
