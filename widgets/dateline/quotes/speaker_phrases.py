"""Phrases for speakers between a quotation and its verb, read by words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .context import QuoteContext
from .source_spans import SourceSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.quotation_marks import Quoted

__all__ = ["described_between", "named_before", "named_behind"]

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

    "“…,” the firm's former manager said", "“…,” Rep. Ana Ruiz (Green) said": between
    the marks and the verb that reports them, nothing but the speaker stands.
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


def named_before(context: QuoteContext, verb: Token) -> SourceSpan | None:
    """Return the name or pronoun right before a verb: "“And you?” he asked"."""
    at = verb.i - 1
    while at >= 0 and (context.doc[at].pos_ == "ADV" or context.doc[at].text == ","):
        at -= 1
    if at < 0 or context.quoted(at) is not None:
        return None
    token = context.doc[at]
    if token.tag_ not in ("PRP", "NNP") or token.sent != verb.sent:
        return None
    first = at
    while (
        first and context.doc[first - 1].tag_ == "NNP" and not context.quoted(first - 1)
    ):
        first -= 1
    return SourceSpan(first, at + 1, at)


def named_behind(context: QuoteContext, verb: Token) -> SourceSpan | None:
    """Return the noun phrase that begins right behind a verb: "said Karl Weber"."""
    if verb.i and context.doc[verb.i - 1].pos_ in ("NOUN", "PROPN", "PRON"):
        return None
    first = last = verb.i + 1
    while last < len(context.doc) and context.doc[last].pos_ in _IN_NAMES:
        last += 1
    heads = [
        t.i for t in context.doc[first:last] if t.pos_ in ("PROPN", "NOUN", "PRON")
    ]
    if not heads:
        return None
    end = heads[-1] + 1
    for child in context.doc[heads[-1]].rights:
        if child.i == end and child.text in context.words.name_prepositions:
            end = child.right_edge.i + 1  # "said a guard at the gate"
    return SourceSpan(first, end, heads[-1])


#: Parts of speech of which a speaker's name or description is made.
_IN_NAMES = frozenset("PROPN NOUN PRON DET ADJ NUM".split())
