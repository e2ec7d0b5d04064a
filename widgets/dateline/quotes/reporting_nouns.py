"""Reporting nouns, each with its clause: "his claim that", "his claim was that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..nlp.syntax import OBJECTS
from .clauses import Clause
from .context import QuoteContext
from .cues import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["reporting_nouns"]


def reporting_nouns(context: QuoteContext) -> Iterator[tuple[Cue, Clause]]:
    """Yield the reporting nouns, each with its clause: "his claim that …"."""
    nouns, complementizers = context.cue_words.nouns, context.words.complementizers
    tokens = context.parsed.tokens
    for i, (pos, lemma) in enumerate(zip(tokens.pos, tokens.lemma, strict=True)):
        word = nouns.get(lemma.casefold()) if pos == "NOUN" else None
        if word is None:
            continue
        token = context.doc[i]
        for child in token.rights:
            first = next(iter(child.lefts), None)
            if child.dep_ not in ("acl", "ccomp", "relcl") or first is None:
                continue
            joined = first.text.casefold() in complementizers and first.dep_ == "mark"
            joined = joined and not _is_about_it(child, context)
            subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.lefts)
            if (joined and subject and "c" in word.takes) or (
                first.tag_ == "TO" and "i" in word.takes
            ):
                clause = Clause(first.i, child.right_edge.i + 1, "reporting noun")
                yield Cue(token.i, word), clause
        if "c" in word.takes and (stated := _stated(context, token)):
            yield Cue(token.i, word), stated


def _is_about_it(verb: Token, context: QuoteContext) -> bool:
    """Tell whether a clause says what became of a statement: "a claim that X denied".

    What is denied is the claim, where nothing else is.
    """
    if verb.lemma_ not in context.words.answering_verbs:
        return False
    passive = any(child.dep_ in ("auxpass", "aux:pass") for child in verb.lefts)
    return not passive and not any(
        child.dep_ in OBJECTS or child.dep_ in ("ccomp", "xcomp")
        for child in verb.rights
    )


def _stated(context: QuoteContext, noun: Token) -> Clause | None:
    """Return what a noun is said to be: "the coroner's finding was that he drowned"."""
    verb = noun.head
    owned = any(t.dep_ in ("poss", "prep") for t in noun.children)
    if noun.dep_ != "nsubj" or verb.pos_ != "AUX" or not owned:
        return None
    for child in verb.rights:
        first = next(iter(child.lefts), None)
        if child.dep_ != "ccomp" or first is None or first.dep_ != "mark":
            continue
        if first.text in context.words.complementizers:
            return Clause(first.i, child.right_edge.i + 1, "reporting noun")
    return None
