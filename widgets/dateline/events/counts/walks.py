"""Walks over the parse around a verb or noun that says what became of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "VERBAL",
    "alike",
    "chain",
    "clause_behind",
    "follows",
    "is_bare_participle",
    "is_left_out",
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


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, or a participle that stands for one."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    return not any(c.dep_ in ("aux", "dobj") for c in verb.children)


def slot(token: Token) -> Token:
    """Return the first of the nouns that a noun is coordinated with."""
    if clause_behind(token) is not None:
        return token
    at = _listed_before(token) or token
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
    if noun.dep_ != "appos":
        return False
    linked = any(
        c.dep_ == "cc" and noun.doc[noun.i + 1 : c.i].text in ("", ",")
        for c in (*noun.children, *noun.head.children)
        if c.i > noun.i
    )
    counted = noun.pos_ == "NOUN" and any(
        c.dep_ in ("det", "nummod", "poss") for c in noun.children
    )
    named = noun.head.pos_ == "PROPN"  # "Omar Haddad, a judge, and two guards"
    return linked and counted and not named


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


def _listed_before(noun: Token) -> Token | None:
    """Return the noun of an object before that a subject is listed with.

    The parse of "killed two nuns, and a cook and nine others were hurt" gives the
    cook to the wrong verb, but "and" to the nuns.
    """
    if noun.dep_ not in SUBJECTS or not any(c.dep_ == "conj" for c in noun.rights):
        return None
    first = noun.left_edge.i
    link = noun.doc[first - 1] if first > 0 else noun
    above = link.head
    listed = link.dep_ == "cc" and above.pos_ in _NOMINAL and above.i < link.i
    return above if listed and above.sent.start == noun.sent.start else None


def clause_behind(noun: Token) -> Token | None:
    """Return the passive verb whose subject the parse lists with the objects before.

    "The blast killed six nuns, a cook, and a guard and nine others were hurt."
    """
    at = noun.right_edge.i + 1
    last = not any(c.dep_ == "conj" for c in noun.children)
    if noun.dep_ != "conj" or not last or at >= len(noun.doc):
        return None
    verb = noun.doc[at].head
    passive = noun.doc[at].dep_ == "auxpass" and verb.dep_ == "conj"
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    above = slot(noun.head)
    joined = above.dep_ == "dobj" and above.head.i == verb.head.i
    return verb if passive and joined and not own else None


def is_left_out(noun: Token) -> bool:
    """Tell whether a noun in a list is said not to belong to it: "and not a guard"."""
    if noun.dep_ not in ("conj", "appos"):
        return False
    first = noun.left_edge.i
    near = noun.doc[max(0, first - 1) : noun.i]
    return any(t.dep_ == "neg" and t.i > noun.head.i for t in near)


def _is_twin(noun: Token, other: Token) -> bool:
    twin = _twin(noun)
    return twin is not None and twin.i == other.i


def chain(token: Token) -> list[Token]:
    """Return the nouns that one is coordinated with, itself among them, in order."""
    found = [slot(token)]
    for noun in found:
        if noun.i == found[0].i or _listed_before(noun) is None:
            found += [c for c in noun.children if c.dep_ == "conj" or _is_listed(c)]
            found += [c for c in noun.head.children if _is_twin(c, noun)]
        found += _listed_behind(noun)
        if len(found) > 4 * _DEEP:
            break
    if _listed_before(found[0]) is not None:
        del found[0]
    listed = (n for n in found if not is_left_out(n) and clause_behind(n) is None)
    return sorted(listed, key=lambda noun: noun.i) or [token]


def _listed_behind(noun: Token) -> list[Token]:
    """Return the subject of another verb that is listed with a noun."""
    links = [c for c in noun.rights if c.dep_ == "cc"]
    found = []
    for link in links:
        for other in noun.doc[link.i + 1 : link.i + 1 + _DEEP]:
            above = _listed_before(other)
            if above is not None and above.i == noun.i:
                found.append(other)
    return found


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


def opens(verb: Token, phrase: tuple[str, ...]) -> bool:
    """Tell whether a preposition and its noun stand before a verb's subject.

    "At the clinic, 36 are being treated."
    """
    return any(
        link.dep_ == "prep"
        and (link.lower_, noun.lemma_.casefold()) == phrase
        and noun.dep_ == "pobj"
        for link in verb.lefts
        for noun in link.children
    )


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
