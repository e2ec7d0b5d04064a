"""Names that act in the plural, as clubs do and towns do not: "Wigan are through"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["acts_in_the_plural"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})


def acts_in_the_plural(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is of many: "Wigan are through", "Hull top the table".

    No other name may go before it: "the people of Hove, Sussex are".
    """
    tokens, token = story.tokens, story.tokens.doc[p.last - 1]
    # "Leeds" looks like a plural; "Wells are dry" is one.
    named = token.tag_ == "NNP" or (token.tag_ == "NNS" and p.tag.label == "GPE")
    if not named or p.last == len(tokens):
        return False
    if token.dep_ not in _SUBJECTS:
        return _is_lost_subject(token, story)
    if p.situated:
        return False  # "wine exports from Hove have"
    if p.first and (tokens.namelike[p.first - 1] or tokens.word(p.first - 1) == ","):
        return False
    verb = tokens.doc[p.last]
    many = verb.pos_ == "AUX" and verb.text in story.bearers.plural_auxiliaries
    if many and token.head in (verb, verb.head):
        return True
    return token.head == verb and _is_in_the_plural(verb, token, story)


def _is_lost_subject(token: Token, story: StoryNames) -> bool:
    """Tell whether a parser joins a subject to an object: "lead the table and X are".

    A list of towns is of many as well, and has another name before its "and".
    """
    verb = token.nbor()
    joined = token.dep_ == "conj" and token.head.pos_ != "PROPN"
    joined |= token.head.lower_ in story.bearers.as_words  # "as X were shut out"
    lost = not any(t.dep_ in _SUBJECTS for t in verb.children)
    return (
        joined
        and lost
        and verb.pos_ == "AUX"
        and verb.text in story.bearers.plural_auxiliaries
    )


def _is_in_the_plural(verb: Token, subject: Token, story: StoryNames) -> bool:
    """Tell whether a verb is of several, though its subject is one name.

    The infinitive looks the same ("should X pay", "they saw X burn", "it asked that X
    pay"), and so does the past of some verbs: "X hit back".
    """
    plain = verb.text == verb.lemma_ and verb.tag_ in ("VBP", "VB")
    if not plain or verb.lemma_ in story.bearers.unchanged_pasts:
        return False
    # "X need a point; Y need three": the parser hangs the first clause on the second.
    beside = verb.dep_ == "ccomp" and verb.head.i > verb.i
    if not (beside or verb.dep_ in ("ROOT", "conj")) or subject.conjuncts:
        return False
    if verb.dep_ == "conj" and verb.head.i > subject.i:
        return False
    helped = any(t.dep_ in ("aux", "auxpass", "mark", "neg") for t in verb.children)
    asked = any(t.text == "?" for t in verb.sent)
    return not (helped or asked) and subject.i == _first_of_clause(subject, verb)


def _first_of_clause(subject: Token, verb: Token) -> int:
    """Return where a clause begins that a subject opens, its verb's joints left out."""
    before = [t.i for t in verb.children if t.i < subject.i and t.dep_ == "nsubj"]
    return min([t.i for t in subject.subtree] + before)
