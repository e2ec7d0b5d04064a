"""Company: the words that depend on a trigger and tell in which sense it is used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..nlp.syntax import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .sorts import Sorts

__all__ = ["has_company", "is_infinitive"]

#: Relations of what stands before a noun: what describes it, and whose it is.
_BEFORE = {
    "mod": frozenset("compound amod nmod nummod".split()),
    "poss": frozenset(["poss"]),
}

#: Relations of a noun to the verb that says that it happened, or made it happen.
_CARRIED = frozenset("dobj nsubj nsubjpass attr".split())

#: Before a preposition that leads on from a noun: "prep-at:structure".
_AFTER = "prep-"

#: How a match ended: "beat them 3-1".
_SCORE = re.compile(r"\b(?<![-–,.])\d{1,3}[-–]\d{1,3}\b(?![-–,.%]?\w)")

#: Relations of what somebody is called or held to be: "called him a liar".
_JUDGING = frozenset("acomp attr ccomp oprd xcomp".split())

#: Labels of prices and shares: "sank 3 percent".
_SUMS = frozenset(["MONEY", "PERCENT"])

#: Labels of the words that say when.
_TIMES = frozenset(["DATE", "TIME"])


def is_infinitive(verb: Token) -> bool:
    """Tell whether a clause is an infinitive: "to vote"."""
    clause = verb.dep_ in ("xcomp", "ccomp", "advcl", "acl", "relcl")
    return clause and any(child.tag_ == "TO" for child in verb.children)


def has_company(token: Token, term: str, sorts: Sorts) -> bool:
    """Tell whether a trigger has the company that a term of its table means.

    Parameters
    ----------
    token
        The verb or noun.
    term
        As in the column "with" (see :mod:`dateline.events.triggers`): "into",
        "on:place", "mod:air".
    sorts
        Tells of what sort a word is.

    """
    word, _, wanted = term.partition(":")
    children = token.children
    match word:
        case "made" | "judged":
            found = _told_of_object(token, word)
            return any(not wanted or _is_any(t, wanted, sorts) for t in found)
        case "called" | "active" | "passive":
            return _is_voice(token, word)
        case "amid":
            sentence = token.doc[token.sent.start : token.sent.end]
            return any(sorts.fits(t, wanted) for t in sentence if t.i != token.i)
        case "score" | "sum" | "clubs":
            return _is_of_number(token, word)
        case "saying":
            beside = (c for c in token.rights if c.dep_ == "advcl" and c.tag_ == "VBG")
            return any(sorts.fits(verb, word) for verb in beside)
        case "clause" | "quote" | "states" | "to-verb" | "for-to" | "joined":
            verbs = _verbs_beside(token, word)
            return any(not wanted or _is_any(verb, wanted, sorts) for verb in verbs)
        case "mod" | "poss":
            before = (c for c in token.lefts if c.dep_ in _BEFORE[word])
            return any(not wanted or _is_any(child, wanted, sorts) for child in before)
        case "under" if token.pos_ != "VERB":
            return _is_carried(token, wanted, sorts)
        case "at" if token.pos_ != "VERB":  # of a verb it is one that follows
            return token.dep_ == "pobj" and _is_any(token.head, wanted, sorts)
    word = word.removeprefix(_AFTER)  # of a noun "at" is one before it
    links = [child for child in children if child.lower_ == word]
    links += sorts.agents_behind(token, word)
    return any(not wanted or _leads_to(link, wanted, sorts) for link in links)


def _verbs_beside(token: Token, how: str) -> Iterator[Token]:
    """Yield the verbs of what completes a trigger, or those joined to it."""
    match how:
        case "clause":
            yield from (child for child in token.children if child.dep_ == "ccomp")
        case "quote":  # it stands before the verb that tells of it
            yield from (child for child in token.lefts if child.dep_ == "ccomp")
        case "states":
            yield from filter(_is_stated, token.children)
        case "joined":
            yield from token.conjuncts
        case "to-verb":
            yield from filter(is_infinitive, token.children)
        case "for-to":
            clauses = filter(is_infinitive, token.children)
            yield from (c for c in clauses if any(t.dep_ == "mark" for t in c.lefts))


def _is_stated(verb: Token) -> bool:
    """Tell whether a clause says what is so, not what is to be done."""
    own = [child for child in verb.children if child.dep_ in AUXILIARIES]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP") for t in (verb, *own))
    open_ = any(t.tag_ in ("MD", "TO") for t in own)
    return verb.dep_ == "ccomp" and finite and not open_


def _told_of_object(verb: Token, how: str) -> Iterator[Token]:
    """Yield what a verb makes of its object, or what it says of it in any way."""
    for child in verb.rights if how == "judged" else verb.children:
        judging = how == "judged" and child.dep_ in _JUDGING
        if judging or (child.dep_ == "oprd" and child.pos_ == "NOUN"):
            yield child


def _is_of_number(verb: Token, what: str) -> bool:
    """Tell whether a verb has the number of a club, the score of a match, or a sum."""
    return _is_of_clubs(verb) if what == "clubs" else _is_counted(verb, what)


def _is_counted(verb: Token, what: str) -> bool:
    """Tell whether a verb has the score of a match, or the sum by which shares fell."""
    if what == "sum":
        return any(child.ent_type_ in _SUMS for child in verb.children)
    return _SCORE.search(verb.doc[verb.i : verb.sent.end].text) is not None


def _is_voice(token: Token, voice: str) -> bool:
    """Tell whether a verb does, is done, or says what somebody is called."""
    if voice == "passive":
        return any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children)
    if voice == "active":
        participle = token.dep_ == "acl" and token.tag_ in ("VBN", "VBG")
        return token.dep_ != "amod" and not participle
    names = (child for child in token.children if child.dep_ in ("oprd", "dobj"))
    aside = token.dep_ == "acl" and token.head.dep_ != "ROOT"
    return aside and any(child.pos_ == "PROPN" for child in names)


def _is_of_clubs(verb: Token) -> bool:
    """Tell whether a verb in the plural has a single name before it: "Orlando meet".

    Only the name of a club is a plural so, and of nobody else.
    """
    names = [child for child in verb.lefts if child.dep_ == "nsubj"]
    alone = len(names) == 1 and names[0].tag_ == "NNP" and not names[0].conjuncts
    helped = any(child.dep_ in AUXILIARIES for child in verb.children)
    return alone and verb.tag_ == "VBP" and not helped


def _is_any(token: Token, wanted: str, sorts: Sorts) -> bool:
    return any(sorts.fits(token, sort) for sort in wanted.split("|"))


def _leads_to(preposition: Token, wanted: str, sorts: Sorts) -> bool:
    """Tell whether a preposition leads to a sort of noun; a day is of no sort.

    "Captured on Friday" is not "captured on film".
    """
    inner = (child for child in preposition.children if child.dep_ == "prep")
    return any(
        noun.ent_type_ not in _TIMES and _is_any(noun, wanted, sorts)
        for link in (preposition, *inner)  # "out of a well"
        for child in link.children
        if child.dep_ in ("pobj", "pcomp", "dobj")
        for noun in (child, *child.conjuncts)
    )


def _is_made_in(clause: Token) -> bool:
    """Tell whether a clause has a subject but no object: "that they lit"."""
    marks = {
        child.dep_
        for child in clause.children
        if child.dep_ != "dobj" or child.tag_ not in ("WDT", "WP")
    }
    return "nsubj" in marks and "dobj" not in marks


def _is_carried(noun: Token, wanted: str, sorts: Sorts) -> bool:
    """Tell whether one of some verbs says that a noun happened.

    The subject of a verb with an object is rather what did something, unless the verb
    is one of what disasters do.
    """
    verbs = [child for child in noun.rights if child.dep_ == "acl"]
    # "The fire that they lit": the clause has no other object.
    clauses = (child for child in noun.rights if child.dep_ == "relcl")
    verbs += [c for c in clauses if _is_made_in(c)]
    above = noun.head
    does = noun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in above.children)
    if noun.dep_ in _CARRIED and (not does or wanted == "happening"):
        verbs.append(above)
    elif noun.dep_ == "conj" and above.dep_ in _CARRIED:
        verbs.append(above.head)
    return any(
        verb.lemma_.casefold() in sorts.verbs(name)
        for verb in verbs
        for name in wanted.split("|")
    )
