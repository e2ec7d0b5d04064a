"""Speakers' phrases: who speaks between a quotation and its verb, by the words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .context import QuoteContext
from .source_spans import SourceSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.quotation_marks import Quoted

__all__ = ["described_between"]

#: The most tokens between a quotation and its verb.
LONG = 30

#: Parts of speech of which a name or description is made, and those that can head it.
_IN_PHRASES = frozenset("PROPN NOUN PRON DET ADJ NUM PART ADP".split())
_HEADS = ("PROPN", "NOUN", "PRON")

#: What ends a name before its description: "Ana Ruiz (Green)", "Ana Ruiz, who".
_ENDS = frozenset(",(–—-")


def described_between(
    context: QuoteContext, quoted: Quoted, verb: Token
) -> SourceSpan | None:
    """Return the words for the speaker that begin behind a quotation.

    "“…,” the firm's former manager said", "“…,” Rep. Ana Ruiz (Green) said": between the
    marks and the verb that reports them, nothing but the speaker stands.
    """
    doc = context.doc
    first = context.token_from(quoted.outer)
    while first < verb.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if not 0 < verb.i - first <= LONG or "\n" in doc[first : verb.i].text:
        return None
    last = first
    while last < verb.i and (doc[last].pos_ in _IN_PHRASES or doc[last].is_quote):
        last += 1
    ends = doc[last].text in _ENDS or doc[last].pos_ in ("VERB", "AUX", "ADV")
    of = next((t.i for t in doc[first:last] if t.pos_ == "ADP"), last)
    heads = [t.i for t in doc[first:of] if t.pos_ in _HEADS]
    if not ends or not heads or heads[-1] != of - 1:
        return None
    return SourceSpan(first, last, heads[-1])
