"""Clauses of headlines that look like names: "Council Bans Cars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .boundaries import is_headline_verb, says_of_many

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["is_function_word", "is_headline_clause", "opens_headline_clause"]


def is_headline_clause(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span has a verb and its object: "Council Bans Cars"."""
    plain = (word.istitle() for word in context.doc[first:last].text.split())
    if last - first < 2 or not all(plain):
        return False
    verbs = [at for at in (first, first + 1) if 0 < at < last - 1]
    once = [at for at in verbs if context.word_counts[context.folded[at]] == 1]
    if any(says_of_many(context, at) for at in once):
        return True
    body = context.folded[first] in context.words.organisation_nouns
    return body and first + 1 in once and is_headline_verb(context, first + 1)


def is_function_word(context: ActorContext, index: int) -> bool:
    """Tell whether a word with a capital is a preposition: "Resigns Over Scandal"."""
    words = context.parsed.language.places.function_words
    return index < len(context.doc) and context.doc[index].text.casefold() in words


def opens_headline_clause(context: ActorContext, index: int) -> bool:
    """Tell whether a lone word is a headline's verb: another capital follows it."""
    doc = context.doc
    if index + 1 >= len(doc) or not doc[index + 1].text.istitle():
        return False
    once = context.word_counts[context.folded[index]] == 1
    return once and is_headline_verb(context, index)
