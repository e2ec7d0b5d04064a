"""Walks over the parse around a verb or noun that says what became of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.figures import FigureWords

__all__ = [
    "SUBJECTS",
    "VERBAL",
    "alike",
    "chain",
    "condition_after",
    "follows",
    "is_bare_participle",
    "is_passive",
    "sharing",
    "slot",
]

#: How far behind a verb the words are looked for that give it another sense, and how
#: many words may stand between two of them (tokens).
_REACH, _GAP = 12, 3

#: How many steps along a coordination are taken.
_DEEP = 8

_NOMINAL = frozenset(["NOUN", "PROPN", "NUM", "PRON", "ADJ", "DET"])

VERBAL = frozenset(["VERB", "AUX"])

SUBJECTS = frozenset(["nsubj", "nsubjpass"])


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, or a participle that stands for one."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    return not any(c.dep_ in ("aux", "dobj") for c in verb.children)


def slot(token: Token) -> Token:
    """Return the first of the nouns that a noun is coordinated with."""
    at = token
    for _ in range(_DEEP):
        twin = _twin(at)
        if twin is not None:
            at = twin
            continue
        above = at.head
        listed = at.dep_ == "conj" or _is_listed(at)
        if not listed or above.pos_ not in _NOMINAL or above.i == at.i:
            break
        at = above
    return at


def _is_listed(noun: Token) -> bool:
    """Tell whether an apposition is one of a list: "two nuns, a cook and six boys"."""
    linked = any(c.dep_ == "cc" for c in noun.children)
    counted = noun.pos_ == "NOUN" and any(
        c.dep_ in ("det", "nummod") for c in noun.children
    )
    named = noun.head.pos_ == "PROPN"  # "Omar Haddad, a judge, and two guards"
    return noun.dep_ == "appos" and linked and counted and not named


def _twin(noun: Token) -> Token | None:
    """Return the noun that another is joined to by "and" without a relation.

    The parse of "six inmates and two guards were" may have two subjects.
    """
    if noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    before = [c for c in noun.head.lefts if c.dep_ == noun.dep_ and c.i < noun.i]
    if before and before[-1].right_edge.pos_ == "CCONJ":
        return before[-1]
    return None


def _is_twin(noun: Token, other: Token) -> bool:
    twin = _twin(noun)
    return twin is not None and twin.i == other.i


def chain(token: Token) -> list[Token]:
    """Return the nouns that one is coordinated with, itself among them, in order."""
    found = [slot(token)]
    for noun in found:
        found += [c for c in noun.children if c.dep_ == "conj" or _is_listed(c)]
        found += [c for c in noun.head.children if _is_twin(c, noun)]
        if len(found) > 4 * _DEEP:
            break
    return sorted(found, key=lambda noun: noun.i)


def is_bare_participle(verb: Token) -> bool:
    """Tell whether a participle stands for a passive: "19 wounded"."""
    helped = any(c.dep_ in ("aux", "dobj") for c in verb.children)
    return verb.tag_ == "VBN" and not helped


def sharing(verb: Token) -> list[Token]:
    """Return the verbs that share a verb's subject: "were shot and killed"."""
    shared = []
    for child in verb.children:
        if child.dep_ == "prep":
            child = next((c for c in child.children if c.dep_ == "pcomp"), child)
        belongs = child.dep_ in ("conj", "pcomp") or (
            child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > verb.i
        )
        own = any(c.dep_ in SUBJECTS for c in child.children)
        belongs = belongs and not _opens_clause(verb, child)
        if belongs and child.pos_ in VERBAL and not own:
            shared.append(child)
    return shared


def _opens_clause(verb: Token, other: Token) -> bool:
    """Tell whether a noun or number stands between "and" and a verb: "and 113 were"."""
    between = verb.doc[verb.i + 1 : other.i]
    links = [t.i for t in between if t.pos_ == "CCONJ"]
    return bool(links) and any(
        t.pos_ in _NOMINAL for t in verb.doc[links[-1] + 1 : other.i]
    )


def alike(word: Token) -> list[Token]:
    """Return the words coordinated with one, without those of another number."""
    return [
        other
        for other in word.conjuncts
        if other.i > word.i
        and not word.doc[other.i - 1].like_num
        and not any(c.dep_ in ("nummod", "nsubj", "nsubjpass") for c in other.children)
    ]


def condition_after(word: Token, words: FigureWords) -> Token | None:
    """Return the word for how badly somebody is hurt: "in a critical condition"."""
    near = word.doc[word.i + 1 : word.i + 1 + _REACH // 2]
    for token in near:
        if token.is_sent_start:
            return None
        if token.lower_ in words.degree_adjectives:
            named = near.doc[token.i + 1 : token.i + 2]
            return token if named and named[0].lower_ in words.condition_nouns else None
    return None


def follows(verb: Token, phrase: tuple[str, ...]) -> bool:
    """Tell whether words follow a verb in this order, with few others between."""
    doc, at, gap = verb.doc, 0, _REACH
    for token in doc[verb.i + 1 : verb.i + 1 + _REACH + _GAP * len(phrase)]:
        if token.is_sent_start or gap < 0:
            return False
        if phrase[at] in (token.lower_, token.lemma_.casefold()):
            at += 1
            gap = _GAP + 1
            if at == len(phrase):
                return True
        gap -= 1
    return False
