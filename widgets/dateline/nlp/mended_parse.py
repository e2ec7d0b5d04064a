"""Mended parses: relations that contradict each other, set right.

A parser decides on each relation by itself, and some of what it gives cannot be: a
participle before its noun that has a subject, the two halves of one word side by side
as arguments of a verb, a comma alone between a subject and its verb, or a "n’t" that
only describes its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..lang import Words
from .garden_paths import mend_carrier, mend_garden_path, mend_lost_subject
from .syntax import AUXILIARIES, FINITE, SUBJECTS, last_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_parse"]

#: Relations that are looked into.
_SUSPECT = ("amod", "advcl", "xcomp", "ccomp", "ROOT")

#: Relations of what can be a verb, whatever the tagger says.
_BARE_CLAUSES = frozenset(["xcomp", "advcl", "ROOT"])

#: Relations of the arguments of a verb.
_ARGUMENTS = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj"])

#: Relations of what stands beside a verb, read as beside the noun.
_BESIDE = frozenset(["punct", "prep", "advcl", "npadvmod"])

#: Relations of a noun to the one that it stands before, and tags of nouns.
_BEFORE_NOUN = frozenset(["amod", "compound", "nmod"])
_NOUNS = frozenset(["NN", "NNS"])

#: Relations of what belongs to a noun behind it.
_OF_NOUN = frozenset([*_BEFORE_NOUN, "det", "nummod", "poss"])

#: Relations in which the first half of a verb hangs on the second.
_BEFORE_VERB = frozenset(["aux", "ccomp", "parataxis"])

#: What the tagger says of words that negate.
_NEGATIVE = "Polarity=Neg"

#: The letters of the longest prefix: "over-", "post-".
_LONGEST_PREFIX = 5

#: Tags of what can be the first half of a word, and the second.
_HALVES = frozenset(["NN", "NNP", "JJ", "NNS", "NNPS"])


def mend_parse(doc: Doc, following: Words) -> None:
    """Set right what cannot be in a parsed text.

    Parameters
    ----------
    doc
        The parse. Tags and relations of single words are changed in place.
    following
        Words that are prepositions and conjunctions both: "after".

    """
    for token in _suspects(doc):
        if token.text == "-":
            _mend_hyphenated(token)
        elif token.dep_ == "amod" and token.tag_ in ("VBD", "VBN"):
            _mend_described(token)
        elif token.pos_ in ("NOUN", "ADJ") and token.dep_ in _BARE_CLAUSES:
            _mend_infinitive(token)
        elif token.dep_ == "advcl" and token.tag_ in FINITE:
            _mend_clause(token, following)
        elif token.dep_ == "advcl" and token.tag_ == "VBN":
            _mend_describing(token)
        elif token.pos_ == "PART":
            _mend_negation(token)
        elif token.tag_ == "VBD":
            _mend_past(token)
            _mend_remark(token)
        elif token.tag_ == "VBN":
            _mend_participle(token)
        mend_carrier(token)
        mend_garden_path(token)
        mend_lost_subject(token)


def _suspects(doc: Doc) -> list[Token]:
    """Return the tokens that may be at odds with what is around them.

    They are few, and found among the numbers of the parse: asking each token of a
    story for its words would take as long as finding all its dates.
    """
    strings = doc.vocab.strings
    relations = [strings[name] for name in _SUSPECT if name in strings]
    found = np.isin(doc.to_array("DEP"), relations)
    words = doc.to_array("ORTH")
    found |= words == strings["-"]
    behind_comma = np.roll(words == strings[","], 1)
    tags = doc.to_array("TAG")
    found |= behind_comma & (tags == strings["VBD"])
    if "acl" in strings:
        pasts = [strings["VBD"], strings["VBN"]]
        found |= np.isin(tags, pasts) & (doc.to_array("DEP") == strings["acl"])
    if "ccomp" in strings:
        found |= (tags == strings["VBN"]) & (doc.to_array("DEP") == strings["ccomp"])
    if _NEGATIVE in strings:
        found |= doc.to_array("MORPH") == strings[_NEGATIVE]
    return [doc[int(at)] for at in np.flatnonzero(found)]


def _mend_hyphenated(hyphen: Token) -> None:
    """Make one noun of "the ex-minister", read as three objects of a verb."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_:
        return
    first, last = hyphen.nbor(-1), hyphen.nbor(1)
    before = first.head == last and first.dep_ in _BEFORE_VERB
    if before and first.tag_ == "VB" and not first.whitespace_:
        for child in list(first.children):
            child.head = last  # "will kick-start"
        first.dep_, hyphen.dep_ = "advmod", "punct"
        return
    if first.pos_ == last.pos_ == "VERB" and not first.whitespace_:
        _mend_prefixed(first, hyphen, last)
    if last.head == first and last.dep_ == "appos" and not first.whitespace_:
        _give_place(first, last)  # "co-defendants", read as "co", the defendants
    if first.whitespace_ or first.dep_ != last.dep_ or first.head != last.head:
        return
    if first.dep_ not in _ARGUMENTS or not {first.tag_, last.tag_} <= _HALVES:
        return
    for child in (*first.lefts, hyphen, first):
        child.head = last
    first.dep_, hyphen.dep_ = "compound", "punct"


def _give_place(first: Token, last: Token) -> None:
    """Put the second half of a word where the parser has the first."""
    last.dep_ = first.dep_
    last.head = last if first.head == first else first.head
    first.head, first.dep_ = last, "compound"


def _mend_prefixed(first: Token, hyphen: Token, last: Token) -> None:
    """Make one verb of "re-opens", read as two with senses of their own."""
    if last.is_ancestor(first) or len(first) > _LONGEST_PREFIX:
        return
    root, relation, above = first.head == first, first.dep_, first.head
    bare = last.tag_ == first.tag_ == "VB"  # "lined up to re-open"
    if last.tag_ not in FINITE and not bare:
        return
    if not root and above in (hyphen, last):
        return
    last.head, last.dep_ = (last if root else above), relation
    for child in (*first.children, hyphen, first):
        if child.i != last.i:
            child.head = last
    first.dep_, hyphen.dep_ = "advmod", "punct"


def _mend_negation(negation: Token) -> None:
    """Let the end of "haven’t" negate, which parsers know by the apostrophe of "n't".

    It ends a word, so that it cannot be the "not" of "not only".
    """
    if not negation.i or negation.nbor(-1).whitespace_:
        return
    negation.dep_ = "neg"
    helper = negation.head
    if helper.dep_ == "aux" and helper.head != helper:
        _mend_helper(helper)


def _mend_helper(helper: Token) -> None:
    """Give a verb what the parser hangs on its auxiliary: "if they didn’t speak"."""
    verb, below = helper.head, list(helper.children)
    for child in below:
        child.head = verb
    if verb.dep_ == "ccomp" and any(child.dep_ == "mark" for child in below):
        verb.dep_ = "advcl"


def _mend_infinitive(noun: Token) -> None:
    """Make a verb of "fire" in "hesitated to fire": "to" stands before no noun so.

    Nor before an adjective: "promised to fine them".
    """
    if any(child.tag_ == "TO" and child.dep_ == "aux" for child in noun.lefts):
        noun.tag_, noun.pos_ = "VB", "VERB"


def _mend_described(participle: Token) -> None:
    """Make a verb of "closed" in "Peru closed shops", read as shops that were closed.

    What describes the noun behind it has no subject.
    """
    noun = participle.head
    _mend_doer(participle)
    subjects = [child for child in participle.lefts if child.dep_ in SUBJECTS]
    if not subjects or participle.i > noun.i or noun.dep_ not in ("ROOT", "ccomp"):
        return
    relation, above = noun.dep_, noun.head
    root = above == noun
    stray = [c for c in noun.lefts if c.i < participle.i]
    behind = [c for c in noun.rights if c.dep_ in _BESIDE]
    participle.head = participle if root else above
    noun.head = participle
    for child in (*stray, *behind):
        child.head = participle
    participle.dep_, noun.dep_ = relation, "dobj"
    participle.tag_, participle.pos_ = "VBD", "VERB"


def _mend_past(verb: Token) -> None:
    """Make the verb of "tainted rum killed six", read as six that rum is.

    What describes a noun is no past, and the sentence has no other verb.
    """
    if verb.dep_ != "acl":
        return
    noun, root = verb.head, verb.head.head
    nominal = root.dep_ == "ROOT" and root.pos_ in ("NOUN", "PROPN", "NUM")
    if noun.dep_ not in SUBJECTS or not nominal or not noun.i < verb.i < root.i:
        return
    if any(t.tag_ in FINITE for t in root.sent if t != verb):
        return
    behind = [c for c in root.rights if c.dep_ in _BESIDE]
    verb.head, verb.dep_ = verb, "ROOT"
    for child in (noun, root, *behind):
        child.head = verb
    noun.dep_, root.dep_ = "nsubj", "dobj"


def _mend_doer(participle: Token) -> None:
    """Let a noun before "set" do it in "An arsonist set fire to it.", read as "a fire".

    A sentence that ends with a stop has a verb, and "set" is one if no other is.
    """
    noun = participle.head
    if noun.dep_ != "ROOT" or participle.i < 1 or last_word(noun).text != ".":
        return
    doer = participle.nbor(-1)
    before = doer.head == noun and doer.dep_ in _BEFORE_NOUN and doer.tag_ in _NOUNS
    if not before or doer.whitespace_ == "" or participle.nbor(1).tag_ not in _NOUNS:
        return
    if any(t.tag_ in FINITE for t in noun.sent if t != participle):
        return
    articles = [c for c in noun.lefts if c.i < doer.i and c.dep_ in _OF_NOUN]
    if not any(c.dep_ == "det" for c in articles) and doer.tag_ != "NNS":
        return
    for child in articles:
        child.head = doer
    doer.head, doer.dep_, doer.pos_ = participle, "nsubj", "NOUN"


def _mend_describing(participle: Token) -> None:
    """Let "occupied" describe its noun in "visited occupied Yalta", read as a clause.

    Right behind a verb, what has been done to the noun is no clause of its own.
    """
    verb = participle.head
    noun = next((c for c in participle.rights if c.dep_ == "dobj"), None)
    near = verb.i + 1 == participle.left_edge.i == participle.i
    if not near or noun is None:
        return
    if any(c.dep_ == "dobj" for c in verb.children):
        return
    behind = [c for c in participle.rights if c.i > noun.i]
    for child in (noun, *behind):
        child.head = verb
    participle.head, participle.dep_ = noun, "amod"


def _mend_participle(participle: Token) -> None:
    """Make a participle with a subject and an object of its own a verb in the past.

    "Gunmen on a motorcycle shot Ana Ruiz, police said": nobody was shot by saying so.
    """
    if participle.dep_ not in ("ccomp", "ROOT"):
        return
    relations = {child.dep_ for child in participle.children}
    if {"nsubj", "dobj"} <= relations and relations.isdisjoint(AUXILIARIES):
        participle.tag_ = "VBD"


def _mend_clause(verb: Token, following: Words) -> None:
    """Give "after rebels fled" its subject, read as "after rebels" and a clause.

    A finite verb has a subject, and what opens its clause stands before it.
    """
    if any(c.dep_ in (*SUBJECTS, "mark", "aux") for c in verb.children):
        return
    links = (c for c in verb.head.rights if c.dep_ == "prep" and c.i < verb.i)
    link = next((c for c in links if c.lower_ in following), None)
    if link is None:
        return
    noun = next((c for c in link.rights if c.dep_ == "pobj"), None)
    between = verb.doc[link.i + 1 : verb.i]
    if noun is None or any(t.text in ",;:" or t.tag_ in FINITE for t in between):
        return
    inner = [c for c in verb.head.rights if link.i < c.i < verb.i and c.dep_ == "prep"]
    for child in (noun, link, *inner):
        child.head = verb
    noun.dep_, link.dep_ = "nsubj", "mark"
    link.pos_ = "SCONJ"


def _mend_remark(verb: Token) -> None:
    """Let "rebuilt" describe in "the hall, rebuilt in May, was shut", read as its verb.

    No lone comma parts a subject from its verb, and a verb with an auxiliary or above
    this one says what the subject did.
    """
    if verb.i < 2 or verb.nbor(-1).text != ",":
        return
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return
    if any(c.dep_ in ("aux", "auxpass", "mark") for c in verb.lefts):
        return
    named = verb.doc[subject.left_edge.i : verb.i - 1]
    if subject.right_edge.i < verb.i - 2 or any(t.text in ",;:–—()" for t in named):
        return
    told = _verb_told(verb)
    if told is None:
        return
    root, relation, above = verb.head == verb, verb.dep_, verb.head
    if told.head == verb:
        told.head, told.dep_ = (told if root else above), relation
    helpers = {c.dep_ for c in told.lefts} & {"aux", "auxpass"}
    if told.tag_ == "VBN" and not helpers:
        told.tag_ = "VBD"
    passive = "auxpass" in helpers
    subject.head, subject.dep_ = told, "nsubjpass" if passive else "nsubj"
    for child in [c for c in verb.rights if c.i > told.i]:
        child.head = told
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


def _verb_told(verb: Token) -> Token | None:
    """Return the verb behind a remark, to which the parser gave no subject, or None."""
    others = [c for c in verb.rights if c.dep_ in ("conj", "dep") and c.pos_ == "VERB"]
    if any(c.dep_ == "cc" for c in verb.rights):
        others = []
    if verb.dep_ == "ccomp" and verb.head.i > verb.i:
        others.append(verb.head)
    for other in others:
        between = verb.doc[verb.i + 1 : other.i]
        own = any(c.dep_ in SUBJECTS for c in other.lefts)
        if not own and any(token.text == "," for token in between):
            return other
    return None
