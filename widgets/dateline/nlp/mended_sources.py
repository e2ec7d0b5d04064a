"""Names behind sources, which a parser can take for a second subject.

In "According to the coroner, Ana Ruiz, the man drowned" the name says who the coroner
is; a verb has one subject, and that is the man.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .syntax import SUBJECTS, words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_sources", "phrases_in"]


def mend_sources(doc: Doc, phrases: Iterable[tuple[str, ...]]) -> None:
    """Let the name behind a source stand in apposition to it.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    phrases
        The words before a source: ("according", "to").

    """
    for phrase, first in phrases_in(doc, phrases):
        _mend_source(doc[first + len(phrase) - 1])


def phrases_in(
    doc: Doc, phrases: Iterable[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield each phrase with each token with which it begins and that words follow.

    Only its first word may have a capital letter.
    """
    phrases = list(phrases)
    openings = [(t.i, t.lower_) for t in words_in(doc, {one[0] for one in phrases})]
    for phrase in phrases:
        opening, *others = phrase
        for first, lower in openings:
            last = first + len(phrase)
            if lower != opening or last >= len(doc):
                continue
            if [t.text for t in doc[first + 1 : last]] == others:
                yield phrase, first


def _mend_source(link: Token) -> None:
    """Mend what follows the last word of "according to"."""
    source = next((c for c in link.rights if c.dep_ == "pobj"), None)
    if source is None:
        _mend_lost_source(link)
    if source is None or source.pos_ != "NOUN":
        return
    verb = link.head.head
    for name in verb.lefts:
        if name.dep_ in SUBJECTS and name.i > source.i:
            between = link.doc[source.i + 1 : name.left_edge.i]
            behind = len(between) > 0 and source.right_edge.i >= between.end - 2
            if behind and between[-1].text == "," and _is_named(name, verb):
                name.head, name.dep_ = source, "appos"
            return
    _mend_last_name(source)


def _mend_lost_source(link: Token) -> None:
    """Give "to" its source, read as the subject that the story is about.

    "According to the envoy Ana Ruiz, the ship, a tanker, sank": the parser takes the
    ship for who Ana Ruiz is.
    """
    verb = link.head.head
    source = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if source is None or source.left_edge.i != link.i + 1:
        return
    told = next((c for c in source.rights if c.dep_ == "appos"), None)
    if told is None or told.left_edge.nbor(-1).text != ",":
        return
    if not any(child.dep_ == "det" for child in told.lefts):
        return
    told.head, told.dep_ = verb, source.dep_
    source.head, source.dep_ = link, "pobj"


def _is_named(name: Token, verb: Token) -> bool:
    """Tell whether a subject is a name, between commas, and another one follows."""
    edge = name.right_edge.i
    comma = any(token.text == "," for token in name.doc[edge : edge + 2])
    another = any(c.dep_ in SUBJECTS and c.i > name.i for c in verb.lefts)
    return name.pos_ == "PROPN" and another and comma


def _mend_last_name(source: Token) -> None:
    """Mend the name of a source that ends a sentence, but hangs on the verb."""
    doc, comma = source.doc, source.right_edge.i + 1
    if comma >= len(doc) or doc[comma].text != ",":
        return
    last = comma + 1
    while last < len(doc) and doc[last].pos_ == "PROPN":
        last += 1
    ends = last == len(doc) or doc[last].text == "." or doc[last].is_space
    # The name of what a place lies in is no source's: "a paper in Lima, Peru".
    if not ends or last == comma + 1 or source.right_edge.pos_ == "PROPN":
        return
    name = doc[last - 1]
    if name.dep_ != "appos" and name.head.i < comma:
        name.head, name.dep_ = source, "appos"
