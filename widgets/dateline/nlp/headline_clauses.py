"""Clauses of headlines: tolls and their causes, which the parser takes for one clause.

"Two killed, dozens missing as ferry capsizes": without articles and auxiliaries the
last verb seems to be that of the whole line, and who suffered its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import LEANING, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from ..lang import Words

__all__ = ["mend_aside", "mend_cause", "mend_first", "mend_object", "mend_toll"]

#: Parts of speech of what stands before the noun that a verb has as its subject.
_NOMINAL = frozenset("NOUN PROPN ADJ NUM DET".split())

#: Tags of nouns in the singular.
_ONE = frozenset(["NN", "NNP"])

#: Tags of nouns in the plural.
_SEVERAL = frozenset(["NNS", "NNPS"])

#: Parts of speech that cannot follow a noun in the plural that is a verb instead.
_NOUN_GOES_ON = frozenset(["VERB", "AUX"])


def mend_toll(sentence: Span, suffered: Words) -> None:
    """Make a passive of "Two killed", read as two who killed: a headline has no "were".

    Whoever kills, kills somebody: it has an object.

    Parameters
    ----------
    sentence
        A headline.
    suffered
        Participles that need no auxiliary: "killed".

    """
    if sentence[-1].text == ".":
        return
    for verb in sentence:
        if verb.tag_ not in ("VBD", "VBN") or verb.lower_ not in suffered:
            continue
        if verb.dep_ == "acl" and verb.head == sentence.root:
            _mend_number(verb)
        subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
        counted = subjects and _is_counted(subjects[-1])
        if counted and not any(child.dep_ == "dobj" for child in verb.rights):
            subjects[-1].dep_, verb.tag_ = "nsubjpass", "VBN"


def _mend_number(verb: Token) -> None:
    """Make the clause of "Two held in raid" one, read as two that are described."""
    number = verb.head
    if number.tag_ != "CD" or any(t.pos_ != "NUM" for t in number.lefts):
        return
    behind = [child for child in number.rights if child.i > verb.i]
    verb.head, verb.dep_ = verb, "ROOT"
    for child in (number, *behind):
        child.head = verb
    number.dep_ = "nsubj"


def mend_aside(sentence: Span, reported: Words) -> None:
    """Make a passive of "no casualties reported", which seems to report what is before.

    Parameters
    ----------
    sentence
        A headline.
    reported
        Participles of what is said of a toll: "reported", "feared".

    """
    root = sentence.root
    if root.lower_ not in reported or root.tag_ != "VBD" or sentence[-1].text == ".":
        return
    subjects = [child for child in root.lefts if child.dep_ == "nsubj"]
    before = [child for child in root.lefts if child.dep_ == "ccomp"]
    if len(subjects) != 1 or not before or before[0].i > subjects[0].i:
        return
    if _is_counted(subjects[0]) or any(c.dep_ == "det" for c in subjects[0].lefts):
        subjects[0].dep_, root.tag_ = "nsubjpass", "VBN"
        # Two clauses, none of which says anything of the other.
        before[0].dep_ = "parataxis"


def mend_object(sentence: Span) -> None:
    """Make an object of the number behind a verb: "BOMB WOUNDS 14"."""
    for number in sentence[1:]:
        verb = number.head
        stray = number.tag_ == "CD" and number.dep_ in ("punct", "dep", "npadvmod")
        if stray and verb.tag_ == "VBZ" and number.i == verb.i + 1:
            number.dep_ = "dobj"


def mend_first(sentence: Span, verbs: Words, suffered: Words) -> None:
    """Make a clause of "Mine roof caves in, seven trapped", read as two subjects.

    Parameters
    ----------
    sentence
        A headline.
    verbs
        Lemmas of verbs that a headline can be about.
    suffered
        Participles that need no auxiliary: "trapped".

    """
    root = sentence.root
    if root.lower_ not in suffered or sentence[-1].text == ".":
        return
    first, *others = [c for c in root.lefts if c.dep_ in SUBJECTS] or [root]
    if not others or first.lemma_.casefold() not in verbs:
        return
    if first.tag_ == "NNS" and _is_verb(first, sentence, verbs):
        _make_clause(first, [t for t in sentence if t.i < first.i])
        first.dep_, others[-1].dep_ = "ccomp", "nsubjpass"


def mend_cause(
    sentence: Span, verbs: Words, leading: Words, stricken: Sequence[str] | Words
) -> None:
    """Make a clause of "as ferry capsizes", and what is before it the main one.

    Parameters
    ----------
    sentence
        A headline.
    verbs
        Lemmas of verbs that a headline can be about.
    leading
        What leads to a cause: "as", "after".
    stricken
        Participles and adjectives that tell a toll: "killed", "dead".

    """
    for link in sentence[1:]:
        if link.lower_ not in leading:
            continue
        verb = _verb_behind(link, sentence, verbs)
        if verb is None or _is_whole(verb, link):
            continue
        tolls = [t for t in sentence if t.i < link.i and t.lower_ in stricken]
        done = [t for t in tolls if t.tag_ in ("VBN", "VBD")]
        host = next(reversed(done or tolls), None)
        if host is None:
            if sentence.root.i >= link.i:
                continue
            host = sentence.root
        _lift(host, verb, link)
        _make_clause(verb, [t for t in sentence if link.i < t.i < verb.i])
        verb.head, verb.dep_ = host, "advcl"
        link.head, link.dep_, link.pos_ = verb, "mark", "SCONJ"


def _is_counted(noun: Token) -> bool:
    return noun.tag_ == "CD" or any(child.dep_ == "nummod" for child in noun.lefts)


def _verb_behind(link: Token, sentence: Span, verbs: Words) -> Token | None:
    """Return the verb of the clause that a word leads to, with a noun right before."""
    for token in sentence:
        if token.i <= link.i + 1:
            continue
        if _is_verb(token, sentence, verbs):
            return token
        if token.pos_ not in _NOMINAL:
            return None
    return None


def _is_verb(token: Token, sentence: Span, verbs: Words) -> bool:
    """Tell whether a word behind a noun is a verb in the present: "bus hits"."""
    noun = token.nbor(-1)
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.tag_ == "VBZ":
        return noun.tag_ in _ONE
    if token.tag_ == "VBP":
        return noun.tag_ in _SEVERAL
    last = token.i + 1 >= sentence.end
    goes_on = not last and token.nbor(1).pos_ in _NOUN_GOES_ON
    counted = any(c.dep_ == "nummod" for c in (*token.lefts, *noun.lefts))
    known = token.tag_ == "NNS" and token.lemma_.casefold() in verbs
    return known and noun.tag_ in _ONE and not (goes_on or counted)


def _is_whole(verb: Token, link: Token) -> bool:
    """Tell whether the parser has read a clause with its link and its subject."""
    subject = any(child.dep_ in SUBJECTS for child in verb.lefts)
    return verb.dep_ == "advcl" and link.head.i == verb.i and subject


def _lift(host: Token, verb: Token, link: Token) -> None:
    """Make a word independent of the verb that was taken for that of the line."""
    if not any(above.i == verb.i for above in host.ancestors):
        return
    is_root = verb.head.i == verb.i
    above, relation = (host, "ROOT") if is_root else (verb.head, verb.dep_)
    counted = host.head if host.head.i < host.i and host.head.i != verb.i else None
    others = [c for c in verb.children if c.i < link.i and c.i != host.i]
    host.head, host.dep_ = above, relation
    for child in others:
        child.head = host
        if child.dep_ != "punct":
            child.dep_ = "dep"
    if counted is not None and counted.pos_ in ("NUM", "NOUN", "PROPN"):
        counted.head, counted.dep_ = host, "nsubjpass"


def _make_clause(verb: Token, before: Sequence[Token]) -> None:
    """Make a verb of a word, its subject of the noun before, its object behind it."""
    *others, noun = before
    inside = {token.i for token in before}
    behind = verb.head if verb.dep_ in LEANING and verb.head.i > verb.i else None
    if behind is not None:
        for child in list(behind.lefts):
            if child.i in inside:
                child.head = noun
    noun.head, noun.dep_ = verb, "nsubj"
    for child in others:
        if child.head.i not in inside or child.head.i == child.i:
            child.head = noun
            child.dep_ = "compound" if child.dep_ in SUBJECTS else child.dep_
    if behind is not None:
        verb.head = behind.head if behind.head.i != behind.i else verb
        behind.head, behind.dep_ = verb, "dobj"
    verb.tag_ = "VBP" if noun.tag_ in _SEVERAL else "VBZ"
    verb.pos_ = "VERB"
