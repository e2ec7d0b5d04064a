"""Headlines: verbs and subjects that the tagger takes for nouns and interjections.

Headlines have no articles and tell the past in the present tense: "Train derails near
Lima", "Boy shot dead after a chase".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lang import Words
from .syntax import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["mend_headlines"]

#: The most tokens of a headline.
_LONG = 16

#: Relations of what stands before a noun and belongs to it.
_BEFORE = frozenset("compound amod nmod nummod det poss nsubj".split())


def mend_headlines(doc: Doc, verbs: Words) -> None:
    """Make verbs and subjects of headlines what they are, in a parsed text.

    Parameters
    ----------
    doc
        The parse. Tags and relations of single words are changed in place.
    verbs
        Lemmas of verbs that a headline can be about.

    """
    for sentence in doc.sents:
        if 1 < len(sentence) <= _LONG:
            _mend_verb(sentence, verbs)
            _mend_subject(sentence)


def _mend_verb(sentence: Span, verbs: Words) -> None:
    """Make the root a verb in "Train derails near Lima", read as some derails."""
    root = sentence.root
    if root.lemma_.casefold() not in verbs or root.tag_ not in ("NNS", "VBZ"):
        return
    if any(token.tag_ in FINITE for token in sentence if token != root):
        return
    before = [child for child in root.lefts if child.dep_ in _BEFORE]
    noun = before[-1] if before else None
    if noun is None or noun.i != root.i - 1 or noun.dep_ not in ("compound", "nsubj"):
        return
    if noun.tag_ not in ("NN", "NNP") or any(c.dep_ == "nummod" for c in before):
        return
    for child in before[:-1]:
        child.head = noun
    root.tag_, root.pos_ = "VBZ", "VERB"
    noun.dep_ = "nsubj"


def _mend_subject(sentence: Span) -> None:
    """Make a noun of the first word in "Boy shot dead", read as an interjection."""
    first, root = sentence[0], sentence.root
    if first.dep_ != "intj" or root.i != first.i + 1 or root.tag_ not in FINITE:
        return
    if root.pos_ == "VERB" and not _has_subject(root):
        first.tag_, first.pos_, first.dep_ = "NN", "NOUN", "nsubj"


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)
