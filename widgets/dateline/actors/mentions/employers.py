"""Names of those who employ, have shares or a chief executive: bodies, not people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["employers", "is_an_employer"]

#: Labels under which the tagger knows better.
_KNOWN = frozenset(
    "PERSON ORG NORP GPE DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split()
)

#: The longest name that the tagger does not know (tokens).
_LONGEST = 4


def employers(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of untagged names that own what only bodies have.

    "Copperline Water's chief executive", "Velda Steel's shareholders".
    """
    doc = context.doc
    for mark in range(1, len(doc)):
        if doc[mark].tag_ != "POS" or not _owns(doc[mark - 1], context):
            continue
        first = mark
        while first > 0 and mark - first < _LONGEST and _is_of_it(first - 1, context):
            first -= 1
        alone = first == 0 or not context.capital(first - 1)
        if first < mark and (alone or doc[first].is_sent_start):
            yield first, mark


def _is_of_it(index: int, context: ActorContext) -> bool:
    """Tell whether a word belongs to a name that nobody knows."""
    token = context.doc[index]
    named = token.tag_ in ("NNP", "NNPS") and context.capital(index)
    if not named or token.ent_type_ in _KNOWN or index in context.all_caps:
        return False
    return index not in context.resolved_at and index not in context.nation_at


def is_an_employer(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether the words about a name say that it is a body's.

    It has shareholders or a chief executive, a clause about it begins with "which"
    ("X, which employs 300 people"), it has members ("lawmakers of X"), or somebody
    works for what is named once and is no word of the pipeline's: "he worked for X".
    """
    token = context.doc[last - 1]
    if last - first > 1 and context.is_given_name(first):
        return False  # "Ann Lee's shares"
    if _owns(token, context) or any(
        _is_about_a_thing(t, context) for t in token.children
    ):
        return True
    if _is_traded(token, context):
        return True
    lone = last - first == 1 and not context.is_given_name(first)
    if lone and _has_members(token, context):
        return True
    once = context.word_counts[context.folded[first]] == 1
    if not (lone and once) or not token.vocab.vectors_length or token.has_vector:
        return False
    for_it = token.dep_ == "pobj" and token.head.lower_ in context.words.serving_words
    return for_it and token.head.head.lemma_ in context.words.serving_verbs


def _is_traded(token: Token, context: ActorContext) -> bool:
    """Tell whether there are shares in it: "shares in rival X slipped"."""
    joint, bearers = token.head, context.parsed.language.bearers
    if token.dep_ != "pobj" or joint.i > token.i:
        return False
    links = context.words.country_prepositions
    return joint.lower_ in links and joint.head.lower_ in bearers.company_parts


def _has_members(token: Token, context: ActorContext) -> bool:
    """Tell whether a name has what only bodies have: "lawmakers of X"."""
    link = token.head
    of = link.text in context.words.genitive_prepositions and link.i == token.i - 1
    joined = token.dep_ == "pobj" and of
    return joined and link.head.lemma_ in context.words.member_nouns


def _owns(token: Token, context: ActorContext) -> bool:
    """Tell whether a name has what only bodies have: "X's chief executive"."""
    if token.dep_ != "poss":
        return False
    held = token.head
    words = context.words.body_holdings
    return held.lower_ in words and held.dep_ not in LEANING


def _is_about_a_thing(verb: Token, context: ActorContext) -> bool:
    """Tell whether a clause about a thing or a body follows: "X, which makes"."""
    which = context.words.thing_pronouns
    return verb.dep_ == "relcl" and any(
        t.lower_ in which and t.dep_ in ("nsubj", "nsubjpass") for t in verb.children
    )
