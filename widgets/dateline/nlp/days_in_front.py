"""Days in front of a subject: "On Monday night masked men" were masked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_days_in_front"]

#: The tagger's labels of times, and relations in which they describe a noun.
_TIMES = frozenset(["DATE", "TIME"])
_OF_NOUN = frozenset(["npadvmod", "nmod", "compound"])

#: The relation of what follows a preposition.
_OBJECT = "pobj"


def mend_days_in_front(doc: Doc) -> None:
    """Hang a day on its preposition or verb, and not on the subject behind it.

    Parameters
    ----------
    doc
        The parse. Heads and relations of single words are changed in place.

    """
    for entity in doc.ents:
        if entity.label_ in _TIMES and entity.root.dep_ in _OF_NOUN:
            _mend(entity.root, entity.start, entity.end)


def _mend(day: Token, first: int, last: int) -> None:
    """Hang a day on what stands before it, if it is in front of a subject's words."""
    described = day.head
    adjective = described.dep_ == "amod" and day.dep_ == "npadvmod"
    noun = described.head if adjective else described
    if noun.dep_ not in SUBJECTS or not last <= described.i:
        return
    lead = day.doc[first - 1] if first else None
    if lead is not None and lead.dep_ == "prep":
        if not any(True for _ in lead.rights):
            day.head, day.dep_ = lead, _OBJECT
    elif adjective and (lead is None or day.doc[first].is_sent_start):
        day.head, day.dep_ = noun.head, "npadvmod"
