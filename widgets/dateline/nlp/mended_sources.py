"""Names behind sources, which a parser can take for a second subject.

In "According to the coroner, Ana Ruiz, the man drowned" the name says who the coroner
is; a verb has one subject, and that is the man.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_sources"]


def mend_sources(doc: Doc, text: str, phrases: Iterable[tuple[str, ...]]) -> None:
    """Let the name behind a source stand in apposition to it.

    Parameters
    ----------
    doc
        The parse; relations are changed in place.
    text
        Its text.
    phrases
        The words before a source: ("according", "to").

    """
    lowered = text.lower()
    for phrase in phrases:
        written = " ".join(phrase)
        at = lowered.find(written)
        while at >= 0:
            found = doc.char_span(at, at + len(written))
            if found is not None:
                _mend_source(found[-1])
            at = lowered.find(written, at + 1)


def _mend_source(link: Token) -> None:
    """Mend what follows the last word of "according to"."""
    source = next((c for c in link.rights if c.dep_ == "pobj"), None)
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


def _is_named(name: Token, verb: Token) -> bool:
    """Tell whether a subject is a name, between commas, and another one follows."""
    edge = name.right_edge.i
    comma = any(token.text == "," for token in name.doc[edge : edge + 2])
    another = any(c.dep_ in SUBJECTS and c.i > name.i for c in verb.lefts)
    return name.pos_ == "PROPN" and another and comma
