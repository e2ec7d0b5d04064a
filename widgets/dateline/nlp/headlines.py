"""Headlines: verbs and subjects that the tagger takes for nouns and interjections.

Headlines have no articles, tell the past in the present tense, and join two names by
a comma: "Train derails near Lima", "Boy shot dead after a chase", "Peru, Chile sign".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lang import Words
from .headline_clauses import (
    mend_aside,
    mend_cause,
    mend_first,
    mend_object,
    mend_toll,
)
from .headline_nouns import (
    mend_charge,
    mend_nominal_verb,
    mend_particle,
    mend_person,
    mend_reason,
)
from .syntax import FINITE, LEANING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from ..lang.events import EventWords

__all__ = ["mend_headlines"]

#: Relations of the first part of a headline to the verb of the second.
_PARTS = frozenset(["ccomp", "dep", "parataxis", "nsubj"])

#: What joins two names in a headline.
_JOINING = frozenset([",", "and", "&"])

#: The most tokens of a headline.
_LONG = 16

#: The tokens of an age between its commas.
_AGE = 3

#: What ends a sentence that is no headline, or calls out an order.
_STOPS = frozenset([".", "!"])

#: Relations of what stands before a noun and belongs to it.
_BEFORE = frozenset("compound amod nmod nummod det poss nsubj".split())


def mend_headlines(doc: Doc, words: EventWords) -> None:
    """Make verbs and subjects of headlines what they are, in a parsed text.

    Parameters
    ----------
    doc
        The parse. Tags and relations of single words are changed in place.
    words
        The language's words for events, those of headlines among them.

    """
    verbs, suffered = words.headline_verbs, words.toll_participles
    stricken = suffered | words.toll_adjectives
    for sentence in map(_without_line_end, doc.sents):
        if 1 < len(sentence) <= _LONG:
            _mend_pair(sentence, words.joint_verbs)
            _mend_verb(sentence, verbs)
            _mend_middle(sentence)
            _mend_many(sentence, verbs)
            _mend_subject(sentence)
            _mend_opening(sentence, words.opening_nouns)
            mend_toll(sentence, suffered)
            mend_first(sentence, verbs, suffered)
            mend_cause(sentence, verbs, words.cause_conjunctions, stricken)
            mend_aside(sentence, words.report_participles)
            mend_object(sentence)
            mend_nominal_verb(sentence, words.nominal_verbs, words.plural_nouns)
            mend_reason(sentence)
            mend_person(sentence, words.person_verbs)
            mend_particle(sentence, words.phrasal_verbs)
            mend_charge(sentence, words.freeing_verbs, words.genitive_prepositions)


def _without_line_end(sentence: Span) -> Span:
    """Return a sentence without the end of its line, which is none of its words."""
    end = sentence.end
    while end - 1 > sentence.start and sentence.doc[end - 1].is_space:
        end -= 1
    return sentence.doc[sentence.start : end]


def _mend_pair(sentence: Span, joint: Words) -> None:
    """Make two names before a verb its subjects: "Peru, Chile sign pact"."""
    words = [token for token in sentence if not token.is_space]
    pair = _pair_of(words)
    if pair is None or words[-1].text == ".":
        return
    first, second, verb = pair
    plural = verb.tag_ in ("VBP", "VB", "VBZ") and not verb.lower_.endswith("s")
    known = plural and verb.dep_ == "ROOT"
    if not known:
        if verb.lower_ not in joint or any(t.tag_ in FINITE for t in words):
            return
        _make_verb(verb, sentence.root)
    if second.head == verb and second.dep_ in ("nsubj", "compound", "nmod"):
        second.head = first
    first.head = verb
    second.head = first
    first.dep_, second.dep_ = "nsubj", "conj"
    for token in words[: words.index(second)]:
        if token.text in _JOINING:
            token.head = first


def _pair_of(words: list[Token]) -> tuple[Token, Token, Token] | None:
    """Return two names that open a headline, joined, and the word behind them."""
    names: list[Token] = []
    at = 0
    for part in range(2):
        start = at
        while at < len(words) and words[at].pos_ == "PROPN":
            at += 1
        if at == start or at + 1 >= len(words):
            return None
        names.append(words[at - 1])
        if part == 0:
            if words[at].text not in _JOINING:
                return None
            at += 1
    return names[0], names[1], words[at]


def _make_verb(word: Token, root: Token) -> None:
    """Make a noun before another the verb of a headline, and that other its object."""
    noun = word.head if word.head.i > word.i else None
    word.head = word
    word.dep_, word.tag_, word.pos_ = "ROOT", "VBP", "VERB"
    if noun is not None:
        noun.head, noun.dep_ = word, "dobj"
    if root not in (word, noun):
        root.head = word


def _mend_verb(sentence: Span, verbs: Words) -> None:
    """Make the root a verb in "Train derails near Lima", read as some derails.

    So is that of what a semicolon ends: "Train derails near Lima; driver held".
    """
    root, end = _first_root(sentence)
    if root.lemma_.casefold() not in verbs or root.tag_ not in ("NNS", "VBZ"):
        return
    if any(token.tag_ in FINITE for token in sentence[:end] if token != root):
        return
    before = _before(root)
    if not before or before[-1].dep_ not in ("compound", "nsubj"):
        return
    *others, noun = before
    if noun.tag_ not in ("NN", "NNP") or any(c.dep_ == "nummod" for c in others):
        return
    for child in others:
        child.head = noun
    root.tag_, root.pos_ = "VBZ", "VERB"
    noun.dep_ = "nsubj"


def _first_root(sentence: Span) -> tuple[Token, int]:
    """Return the root of a headline's first part, and where that ends (tokens)."""
    root = sentence.root
    end = next((n for n, token in enumerate(sentence) if token.text == ";"), None)
    if end is None or root.i < sentence.start + end:
        return root, len(sentence)
    parts = (c for c in root.lefts if c.dep_ in _PARTS and c.i < sentence.start + end)
    return next(parts, root), end


def _mend_many(sentence: Span, verbs: Words) -> None:
    """Make the root a verb in "Five drown as raft capsizes", read as five drowns."""
    root = sentence.root
    if root.tag_ not in ("NN", "VB") or root.lower_ not in verbs:
        return
    if root.i == sentence.start or sentence[-1].text == ".":
        return
    noun = root.nbor(-1)
    several = noun.tag_ == "CD" or noun.tag_ in ("NNS", "NNPS")
    if several and noun.head == root and noun.dep_ in _BEFORE:
        root.tag_, root.pos_, noun.dep_ = "VBP", "VERB", "nsubj"


def _mend_middle(sentence: Span) -> None:
    """Make a verb of what is read as one before a noun: "Landslide buries bus"."""
    noun = sentence.root
    if noun.pos_ not in ("NOUN", "PROPN") or sentence[-1].text == ".":
        return
    verbs = [c for c in noun.lefts if c.tag_ == "VBZ" and c.dep_ in LEANING]
    if len(verbs) != 1:
        return
    verb = verbs[0]
    subjects = [c for c in (*verb.lefts, *noun.lefts) if c.dep_ == "nsubj"]
    if not subjects or subjects[-1].i != verb.i - 1:
        return
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    subjects[-1].head = verb
    noun.head, noun.dep_ = verb, "dobj"


def _before(verb: Token) -> list[Token]:
    """Return the words before a verb that belong to the noun right before it."""
    before = [child for child in verb.lefts if child.dep_ in _BEFORE]
    return before if before and before[-1].i == verb.i - 1 else []


def _mend_subject(sentence: Span) -> None:
    """Make a noun of the first word in "Boy shot dead", read as an interjection.

    So it is before an age, which is then read as the subject: "Boy, 4, dies".
    """
    first, root = sentence[0], sentence.root
    if first.dep_ != "intj" or root.pos_ != "VERB" or root.tag_ not in FINITE:
        return
    age = _age_behind(first, root)
    if age is not None:
        age.head, age.dep_ = first, "appos"
    elif root.i != first.i + 1 or _has_subject(root):
        return
    first.tag_, first.pos_, first.dep_ = "NN", "NOUN", "nsubj"


def _age_behind(first: Token, root: Token) -> Token | None:
    """Return the number between two commas that the parser takes for a subject."""
    between = first.doc[first.i + 1 : root.i]
    if len(between) != _AGE or not between[0].is_punct or not between[-1].is_punct:
        return None
    age = between[1]
    return age if age.like_num and age.dep_ == "nsubj" else None


def _mend_opening(sentence: Span, nouns: Words) -> None:
    """Make a noun of the first word in "Fire at Lima mill", read as an order.

    Parameters
    ----------
    sentence
        A headline.
    nouns
        Lemmas of nouns that are verbs, too, and are no orders in the news.

    """
    first, second = sentence[0], sentence[1]
    if first.tag_ != "VB" or second.tag_ != "IN" or sentence[-1].text in _STOPS:
        return
    if first.lower_ in nouns and all(c.dep_ == "prep" for c in first.children):
        first.tag_, first.pos_ = "NN", "NOUN"


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)
