"""Source spans: the words that name a speaker, the subject of a reporting verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang.quotes import QuoteWords
    from ..nlp.datelines import Datelines

__all__ = ["SourceSpan", "past_dateline", "quoting_source", "source_of"]


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """The words that name a speaker, as tokens [first, last) with their head."""

    first: int
    last: int
    head: int


_SUBJECTS = frozenset(["nsubj", "csubj"])

#: Relations by which a verb shares the subject of the word it depends on.
_SHARING = frozenset("conj advcl xcomp pcomp prep acl ccomp".split())

#: How many verbs up a subject is looked for.
_LEVELS = 4

#: The most tokens of a participle that tells which source it is.
_BRIEF = 6


def source_of(verb: Token, words: QuoteWords) -> SourceSpan | None:
    """Return the words that name who says what a reporting verb or noun reports.

    A verb without a subject has that of the verb it depends on ("…, adding that");
    "who" means the name before it; in "said Larijani" the subject follows its verb,
    and the parser often takes it for an object.
    """
    if verb.pos_ == "NOUN":
        return _source_of_noun(verb, words)
    for _ in range(_LEVELS):
        subject = _speaking_subject(verb, words)
        if subject is not None:
            return _noun_phrase(subject, words)
        above = verb.head
        if above.i == verb.i or verb.dep_ not in _SHARING:
            return None
        if verb.dep_ == "acl":
            named = above.pos_ in ("PROPN", "NOUN", "PRON")
            return _noun_phrase(above, words) if named else None
        verb = _reporting(verb, words) or above
    return None


def _reporting(verb: Token, words: QuoteWords) -> Token | None:
    """Return the verb whose report a participle goes on with, if it is told in that.

    In "Ana said her brother had called, adding that he was well" she adds, though the
    parser hangs the participle on what the brother did.
    """
    doc, above = verb.doc, verb.head
    adds = verb.tag_ == "VBG" and verb.lemma_ in words.adding_verbs
    told = above.dep_ == "ccomp" and above.head.i < above.i < verb.i
    return above.head if adds and told and doc[verb.i - 1].text == "," else None


def _source_of_noun(noun: Token, words: QuoteWords) -> SourceSpan | None:
    """Return whose words a reporting noun means: "his claim", "the claim by Iran"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _noun_phrase(child, words)
        if child.dep_ == "prep" and child.text in words.noun_source_prepositions:
            source = next((t for t in child.children if t.dep_ == "pobj"), None)
            if source is not None:
                return _noun_phrase(source, words)
    above = noun.head
    if noun.dep_ == "dobj" and above.lemma_ in words.uttering_verbs:
        return source_of(above, words)
    return None


def quoting_source(verb: Token, words: QuoteWords) -> SourceSpan | None:
    """Return the source that quotes somebody: "Mehr" in "Mehr quoted Larijani"."""
    at = verb
    for _ in range(3):
        if _quoted_person(at, words) is not None:
            subject = next((t for t in at.children if t.dep_ == "nsubj"), None)
            return None if subject is None else _noun_phrase(subject, words)
        at = at.head
    return None


def _quoted_person(verb: Token, words: QuoteWords) -> Token | None:
    """Return the person that a verb quotes, None if it quotes nobody."""
    if verb.lemma_ not in words.quoting_verbs:
        return None
    return next(
        (
            child
            for child in verb.children
            if child.dep_ == "dobj" and child.pos_ in ("PROPN", "NOUN", "PRON")
        ),
        None,
    )


def _speaking_subject(verb: Token, words: QuoteWords) -> Token | None:
    """Return the head of who speaks, as far as the verb's own dependents tell it."""
    quoted = _quoted_person(verb, words)
    if quoted is not None:
        return quoted
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if subjects:
        # Where the parser gives two, the first is in a dateline or in what is said.
        relative = subjects[-1].tag_ in ("WP", "WDT") and verb.dep_ == "relcl"
        return verb.head if relative else subjects[-1]
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj"), None)
        if child.dep_ == "nsubjpass" and verb.lemma_ in words.quoting_verbs:
            return child
    if passive:
        return _in_statement(verb, words)
    return _named_participant(verb) or _inverted_subject(verb, words)


def _named_participant(verb: Token) -> Token | None:
    """Return the name right before a participle: "a tape of Ana Ruiz asking"."""
    before = verb.nbor(-1) if verb.i else None
    if before is None or verb.tag_ != "VBG" or before.pos_ != "PROPN":
        return None
    return before if before.head.pos_ == "ADP" or before.head == verb else None


def _in_statement(verb: Token, words: QuoteWords) -> Token | None:
    """Return whose statement it is: "was announced in a statement by the ministry"."""
    for child in verb.children:
        if child.dep_ != "prep" or child.i < verb.i:
            continue
        for noun in child.children:
            ofs = [t for t in noun.children if t.text in words.noun_source_prepositions]
            for of in ofs if noun.dep_ == "pobj" else ():
                return next((t for t in of.children if t.dep_ == "pobj"), None)
    return None


def _inverted_subject(verb: Token, words: QuoteWords) -> Token | None:
    """Return the subject that follows its verb: "said Larijani"."""
    for child in verb.children:
        if child.i <= verb.i or child.dep_ not in ("dobj", "attr", "npadvmod", "oprd"):
            continue
        named = child.pos_ == "PROPN" or child.ent_type_ in ("PERSON", "ORG")
        time = child.text.casefold() in words.time_words or child.ent_type_ == "DATE"
        if verb.text in words.inverting_verbs and named and not time:
            return child
    return None


def _noun_phrase(head: Token, words: QuoteWords) -> SourceSpan:
    """Return the noun phrase of a head without the clauses that describe it.

    What tells an unnamed source from others belongs to it: "a source close to the
    ministry", "a diplomat briefed on the plan", "a man who works at the port".
    """
    left, right = head.left_edge.i, head.i + 1
    for child in head.rights:
        edge = child.right_edge.i + 1
        if child.left_edge.i != right:
            continue
        if child.dep_ == "amod":
            right = edge
        elif head.pos_ == "NOUN" and _tells_which(child, words):
            right = edge if edge - right <= _BRIEF else right
        elif child.dep_ in ("prep", "flat", "compound"):
            if child.dep_ == "prep" and child.text not in words.name_prepositions:
                break
            right = edge
    return SourceSpan(left, right, head.i)


def _tells_which(child: Token, words: QuoteWords) -> bool:
    """Tell whether a phrase says which unnamed source it is: "with knowledge of it"."""
    if child.dep_ == "relcl":
        return any(t.lower_ in words.person_relatives for t in child.lefts)
    if child.dep_ == "prep":
        return child.lower_ in words.knowing_prepositions
    return child.dep_ == "acl" and child.tag_ == "VBN"


def past_dateline(doc: Doc, source: SourceSpan, datelines: Datelines) -> SourceSpan:
    """Return the words for a speaker without the dateline the parser put to them.

    In "TEHRAN — Speaker Ali Larijani said" the parser takes the dateline for the
    subject, or for a part of it.
    """
    dateline = datelines.at(source.first)
    if dateline is None or dateline.dash > source.last:
        return source
    dash = dateline.dash
    last = source.last if dash < source.last - 1 else _verb(doc, dash)
    if last <= dash + 1:
        return source
    return SourceSpan(dash + 1, last, max(source.head, last - 1))


def _verb(doc: Doc, first: int) -> int:
    """Return the first verb shortly after a token, or the token."""
    for index in range(first + 1, min(first + 12, len(doc))):
        if doc[index].pos_ in ("AUX", "VERB"):
            return index
    return first
