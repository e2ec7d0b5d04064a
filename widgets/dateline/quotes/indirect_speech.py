"""Reported clauses: what a reporting verb says was said, outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cues import Cue, cue_nouns, cue_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Clause", "according_to", "reported_clauses", "reporting_nouns"]


#: How far into a clause another report is looked for, in tokens: clauses that nest
#: without end would else be read again and again.
LONG = 100


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause as tokens [first, last), and by which construction."""

    first: int
    last: int
    rule: str


#: How infinitives hang on verbs that ask: "called on Iran to stop".
_INFINITIVES = frozenset(["xcomp", "ccomp", "advcl"])
_ASKING = frozenset(["appeal", "beg", "call", "plead", "press", "urge"])
#: Verbs whose content the parser often hangs on them like a time or a reason.
_SAYING = frozenset(["say", "add", "tell", "note", "insist", "claim"])


def reported_clauses(doc: Doc, cue: Cue) -> Iterator[Clause]:
    """Give the clauses that hang on a reporting verb."""
    verb = doc[cue.token]
    for child in verb.children:
        content = child.dep_ == "ccomp" or _is_content(verb, child)
        if content and "c" in cue.word.takes:
            yield from _clause(doc, verb, child, "reported clause")
        elif child.dep_ in _INFINITIVES and "i" in cue.word.takes:
            to = next((t.i for t in child.lefts if t.tag_ == "TO"), None)
            asked = child.dep_ != "advcl" or verb.lemma_ in _ASKING
            if to is not None and to > verb.i and asked:
                yield Clause(to, child.right_edge.i + 1, "infinitive")
    if "g" in cue.word.takes:
        yield from _gerunds(verb)
    above = verb.head
    if verb.dep_ == "parataxis" and above.i != verb.i and "c" in cue.word.takes:
        yield from _clause(doc, verb, above, "inserted verb")


def _gerunds(verb: Token) -> Iterator[Clause]:
    """Give what a verb says in an -ing form: "denied lying", "accused him of lying"."""
    behind = [child for child in verb.children if child.i > verb.i]
    for child in (
        *behind,
        *(t for c in behind if c.dep_ == "prep" for t in c.children),
    ):
        own = child.dep_ in ("xcomp", "ccomp", "pcomp")
        first = child.left_edge.i
        if own and child.tag_ == "VBG" and child.i - first < 3 and first > verb.i:
            yield Clause(first, child.right_edge.i + 1, "gerund")


def _is_content(verb: Token, child: Token) -> bool:
    """Tell whether a clause is what was said though the parser hangs it loosely."""
    if child.dep_ != "advcl" or child.i < verb.i or verb.lemma_ not in _SAYING:
        return False
    if any(t.dep_ in ("ccomp", "xcomp", "dobj") for t in verb.children):
        return False
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.lefts)
    return subject and not any(t.dep_ in ("mark", "advmod") for t in child.lefts)


def reporting_nouns(doc: Doc) -> Iterator[tuple[Cue, Clause]]:
    """Give the nouns that say something, with their clause: "his claim that …"."""
    for token in doc:
        word = cue_nouns().get(token.lemma_.casefold())
        if word is None or token.pos_ != "NOUN":
            continue
        for child in token.rights:
            first = next(iter(child.lefts), None)
            if child.dep_ not in ("acl", "ccomp", "relcl") or first is None:
                continue
            that = first.text.casefold() == "that" and first.dep_ == "mark"
            subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.lefts)
            if (that and subject and "c" in word.takes) or (
                first.tag_ == "TO" and "i" in word.takes
            ):
                clause = Clause(first.i, child.right_edge.i + 1, "reporting noun")
                yield Cue(token.i, word), clause


def _clause(doc: Doc, verb: Token, child: Token, rule: str) -> Iterator[Clause]:
    """Cut the reporting verb and its subject out of the clause they stand in."""
    first, last = child.left_edge.i, child.right_edge.i + 1
    if child.i < verb.i:
        own = (t.left_edge.i for t in verb.lefts if child.i < t.i)
        last = min([last, verb.i, *own])
    # Else, as in "The museum, he said, would open", both sides are what was said.
    elif not first < verb.i < last:
        first = max(first, verb.i + 1)
    last = _next_report(doc, first, last)
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)
    if subject or (child.dep_ == "ccomp" and last - first > 2):
        yield Clause(first, last, rule)


def _next_report(doc: Doc, first: int, last: int) -> int:
    """Return where a clause ends before "…, adding that" begins another."""
    for index in range(first + 2, min(last, first + LONG)):
        token = doc[index]
        if token.tag_ == "VBG" and doc[index - 1].text == ",":
            reports = token.lemma_.casefold() in cue_words()
            if reports and any(t.dep_ == "ccomp" for t in token.children):
                return index - 1
    return last


def according_to(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """Give each "according to X" as tokens [first, last) and the head of X."""
    for token in doc[:-2]:
        if token.text.casefold() != "according" or doc[token.i + 1].text != "to":
            continue
        objects = [*doc[token.i + 1].children, *token.children]
        source = next((t for t in objects if t.dep_ in ("pobj", "dobj")), None)
        if source is not None:
            yield token.i, _source_end(source), source.i


def _source_end(source: Token) -> int:
    """Return where the words for a source end: before a clause that hangs on it."""
    last = source.i + 1
    for child in source.rights:
        if child.dep_ == "prep" or child.i == last:
            last = child.right_edge.i + 1
        else:
            break
    return last
