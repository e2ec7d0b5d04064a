"""Indirect speech: the reported clauses outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..nlp.mended_sources import phrases_in
from .clauses import LONG, Clause, before_links, parted
from .context import QuoteContext
from .cues import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.quotes import QuoteWords

__all__ = [
    "SourcePhrase",
    "reported_clauses",
    "source_phrases",
]

#: Relations of an infinitive to a verb that requests: "called on Iran to stop".
_INFINITIVES = frozenset(["xcomp", "ccomp", "advcl"])

#: What a participle without a subject lacks: its subject, an auxiliary, "by X".
_OWN_SUBJECT = frozenset("nsubj nsubjpass aux auxpass mark agent".split())


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A phrase that names a source as tokens [first, last), with the source's head.

    ``phrase`` is how the language writes it: "according to".
    """

    first: int
    last: int
    head: int
    phrase: str


def reported_clauses(context: QuoteContext, cue: Cue) -> Iterator[Clause]:
    """Yield the clauses that are the content of a reporting verb."""
    words = context.words
    verb = context.doc[cue.token]
    if _is_heard(verb, words):
        return
    for child in verb.children:
        content = child.dep_ == "ccomp" or _is_loose_complement(verb, child, words)
        if content and "c" in cue.word.takes:
            yield from _content(context, verb, child, "reported clause")
        elif child.dep_ in _INFINITIVES and "i" in cue.word.takes:
            if _is_hearsay(verb, cue) or _is_empty(verb, child, words):
                continue
            to = next((t.i for t in child.lefts if t.tag_ == "TO"), None)
            requested = child.dep_ != "advcl" or verb.lemma_ in words.requesting_verbs
            if to is not None and to > verb.i and requested:
                # "Not to swim" is another advice than "to swim".
                to -= any(t.dep_ == "neg" and t.i == to - 1 for t in child.lefts)
                yield Clause(to, child.right_edge.i + 1, "infinitive")
    if "c" in cue.word.takes:
        yield from _announced(verb, words)
        yield from _headline(context, verb)
    if "g" in cue.word.takes and not _is_charged(verb):
        yield from _gerunds(verb)
    if "c" in cue.word.takes:
        yield from _around(context, verb)


def _is_heard(verb: Token, words: QuoteWords) -> bool:
    """Tell "told that the dam had burst, she left", where the subject is a hearer.

    "She stood up and warned that" speaks; "she was asked to go and told that" hears.
    """
    participle = verb.tag_ in ("VBN", "VBD")
    if not participle or verb.lemma_.casefold() not in words.hearing_verbs:
        return False
    if any(child.dep_ in _OWN_SUBJECT for child in verb.children):
        return False
    if verb.dep_ == "conj":
        return any(child.dep_ == "auxpass" for child in verb.head.children)
    return verb.head.i != verb.i or bool(verb.is_sent_start and verb.tag_ == "VBN")


def _is_hearsay(verb: Token, cue: Cue) -> bool:
    """Tell "is said to be rich", which nobody in particular says."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    agent = any(child.dep_ == "agent" for child in verb.children)
    return passive and not agent and cue.word.stance in ("said", "believed", "claimed")


def _is_empty(verb: Token, infinitive: Token, words: QuoteWords) -> bool:
    """Tell "asked not to be named" and "declined to comment", which tell nothing."""
    idioms = words.empty_infinitives.get(verb.lemma_.casefold(), frozenset())
    return infinitive.lemma_.casefold() in idioms


def _is_charged(verb: Token) -> bool:
    """Tell "a nurse accused of lying", who says nothing and of whom nobody does."""
    passive = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")
    return passive and all(child.dep_ != "agent" for child in verb.children)


def _around(context: QuoteContext, verb: Token) -> Iterator[Clause]:
    """Yield what a verb says that the parser makes a part of its content.

    "The road, he said, is shut", and "The road is shut, he said; she denies it",
    where it makes both parts of the last verb.
    """
    above = verb.head
    if any(child.dep_ == "ccomp" for child in verb.children) or above.i == verb.i:
        return
    if verb.dep_ == "parataxis":
        yield from _content(context, verb, above, "inserted verb")
    elif verb.dep_ == "ccomp" and verb.i < above.i:
        before = [t for t in above.lefts if t.dep_ == "ccomp" and t.i < verb.i]
        if before and _is_parted(verb, above):
            yield from _content(context, verb, before[-1], "reported clause")
    elif verb.dep_ == "conj" and above.i < verb.i and _closes(verb):
        yield from _content(context, verb, above, "reported clause")


def _closes(verb: Token) -> bool:
    """Tell whether a verb only says whose the clause before is: "…, Ana said;"."""
    doc = verb.doc
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if subject is None or verb.i + 1 >= len(doc) or doc[verb.i + 1].text not in ".;":
        return False
    first = subject.left_edge.i
    joined = any(t.dep_ == "cc" for t in doc[verb.head.i : verb.i])
    return first > 0 and doc[first - 1].text == "," and not joined


def _is_parted(first: Token, last: Token) -> bool:
    """Tell whether a semicolon or a colon stands between two tokens."""
    return any(token.text in (";", ":") for token in first.doc[first.i : last.i])


def _announced(verb: Token, words: QuoteWords) -> Iterator[Clause]:
    """Yield the clause of "said on condition of anonymity that …".

    The parser makes it a part of the noun before, also in "it was announced in a
    statement by the ministry that …".
    """
    children = list(verb.children)
    if any(t.dep_ in ("ccomp", "dobj", "xcomp") for t in children):
        return
    last = verb.right_edge.i + 1
    for token in verb.doc[verb.i + 1 : last]:
        if token.text in words.complementizers and token.tag_ in ("IN", "WDT"):
            clause = token.head
            if clause.dep_ not in ("relcl", "acl") or clause.head.dep_ != "pobj":
                return
            lefts = verb.doc[token.i + 1 : clause.i]
            if any(t.dep_ in ("nsubj", "nsubjpass") for t in lefts):
                yield Clause(token.i, clause.right_edge.i + 1, "reported clause")
            return


def _headline(context: QuoteContext, verb: Token) -> Iterator[Clause]:
    """Yield what a headline says before ", says Ana Ruiz", though it is no clause."""
    comma = verb.i - 1
    first = verb.sent.start
    if verb.text not in context.words.inverting_verbs or comma <= first + 1:
        return
    doc = verb.doc
    if doc[comma].text != "," or any(t.dep_ == "ccomp" for t in verb.children):
        return
    ends = verb.sent.end == len(doc) or doc[verb.sent.end - 1].is_space
    if ends and not any(t.pos_ in ("VERB", "AUX") for t in doc[first:comma]):
        yield Clause(first, comma, "headline")


def _gerunds(verb: Token) -> Iterator[Clause]:
    """Yield gerunds that are reported: "denied lying", "accused him of lying"."""
    behind = [child for child in verb.children if child.i > verb.i]
    for child in (
        *behind,
        *(t for c in behind if c.dep_ == "prep" for t in c.children),
    ):
        complement = child.dep_ in ("xcomp", "ccomp", "pcomp")
        first = child.left_edge.i
        near = child.i - first < 3 and first > verb.i
        if complement and child.tag_ == "VBG" and near:
            yield Clause(first, child.right_edge.i + 1, "gerund")


def _is_loose_complement(verb: Token, child: Token, words: QuoteWords) -> bool:
    """Tell whether what the parser takes for an adverbial clause is the content."""
    if child.dep_ != "advcl" or child.i < verb.i:
        return False
    if _is_all_that_is_told(child, words):
        return True
    if verb.lemma_ not in words.loose_complement_verbs:
        return False
    if any(t.dep_ in ("ccomp", "xcomp", "dobj") for t in verb.children):
        return False
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.lefts)
    return subject and not any(t.dep_ in ("mark", "advmod") for t in child.lefts)


def _is_all_that_is_told(clause: Token, words: QuoteWords) -> bool:
    """Tell whether "that" opens a clause behind "only": "told them only that"."""
    return any(
        t.dep_ == "mark"
        and t.text in words.complementizers
        and t.i > 0
        and t.nbor(-1).lower_ in words.restricting_words
        for t in clause.lefts
    )


def _content(
    context: QuoteContext, verb: Token, child: Token, rule: str
) -> Iterator[Clause]:
    """Yield a reported clause without the reporting verb and its subject."""
    first, last = child.left_edge.i, child.right_edge.i + 1
    if child.i < verb.i and _is_parted(child, verb):
        return  # also at a colon: "Accounts differ: one guard said that"
    if child.i < verb.i:
        own = (t.left_edge.i for t in verb.lefts if child.i < t.i)
        last = min([last, verb.i, *own])
    # Else, as in "The museum, he said, would open", both sides are what was said.
    elif not first < verb.i < last:
        first = max(first, verb.i + 1)
    while first < last and context.doc[first].is_space:
        first += 1
    dateline = context.datelines.at(first)
    if dateline is not None and dateline.dash < last - 1:
        first = dateline.dash + 1  # "TROY — Two men left, an officer said."
    last = _next_report(context, first, last)
    subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)
    if subject or (child.dep_ == "ccomp" and last - first > 2):
        behind = child.i > verb.i
        end = max(last, verb.right_edge.i + 1) if behind else last
        yield from parted(context, Clause(first, last, rule), end)


def _next_report(context: QuoteContext, first: int, last: int) -> int:
    """Return where a clause ends: before "…, adding that", which begins another."""
    doc, verbs = context.doc, context.cue_words.verbs
    lemmas = context.parsed.tokens.lemma
    for index in range(first + 2, min(last, first + LONG)):
        if lemmas[index].casefold() not in verbs:
            continue
        token = doc[index]
        content = any(t.dep_ in ("ccomp", "xcomp") for t in token.children)
        if content and token.tag_ == "VBG" and doc[index - 1].text == ",":
            return index - 1
        subject = next((t for t in token.lefts if t.dep_ == "nsubj"), None)
        if content and subject is None and _is_told_on(token):
            return before_links(doc, first, index)
        other = token.dep_ == "conj" or _is_contrasted(context, token)
        if subject is not None:
            start = subject.left_edge.i
            other = other or (start > first and doc[start - 1].text == ";")
        if content and other and subject is not None:
            # "…, and a guard said that"
            start = before_links(doc, first, subject.left_edge.i)
            if start > first + 1:
                return start
    return last


def _is_told_on(verb: Token) -> bool:
    """Tell "admitted errors had been made but insisted that": no errors insist."""
    passive = any(t.dep_ == "nsubjpass" and t.pos_ == "NOUN" for t in verb.head.lefts)
    return verb.dep_ == "conj" and passive


def _is_contrasted(context: QuoteContext, verb: Token) -> bool:
    """Tell what somebody else says: "…, while Kyiv said that it had proof"."""
    marks = (t.text.casefold() for t in verb.lefts if t.dep_ == "mark")
    return verb.dep_ == "advcl" and any(
        m in context.words.contrast_words for m in marks
    )


def source_phrases(context: QuoteContext) -> Iterator[SourcePhrase]:
    """Yield each "according to X"."""
    doc = context.doc
    for phrase, first in phrases_in(doc, context.words.source_phrases):
        objects = [*doc[first + len(phrase) - 1].children, *doc[first].children]
        source = next((t for t in objects if t.dep_ in ("pobj", "dobj")), None)
        if source is not None:
            last = _source_end(source)
            yield SourcePhrase(first, last, source.i, " ".join(phrase))


def _source_end(source: Token) -> int:
    """Return where the words for a source end: before a clause that describes it."""
    last = source.i + 1
    for child in source.rights:
        if child.dep_ in ("prep", "appos", "conj") or child.i == last:
            last = child.right_edge.i + 1
        elif child.dep_ not in ("cc", "punct"):
            break
    return last - (source.doc[last - 1].text == ",")
