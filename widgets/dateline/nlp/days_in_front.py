"""Days in front of a subject: "On Monday night masked men" were masked before.

And "on the 12th soldiers left" tells no twelfth of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import FINITE, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend_days_in_front"]

#: The tagger's labels of times, and relations in which they describe a noun.
_TIMES = frozenset(["DATE", "TIME"])
_NUMBERED = frozenset(["DATE", "ORDINAL"])
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
        if entity.label_ in _NUMBERED:
            for token in entity:
                if token.dep_ == "amod" and _is_ordinal(token):
                    _mend_ordinal(token)
        if entity.label_ in _TIMES and entity.root.dep_ in _OF_NOUN:
            _mend(entity.root, entity.start, entity.end)


def _is_ordinal(token: Token) -> bool:
    """Tell whether a token is an ordinal in figures: "12th"."""
    return token.text[:1].isdigit() and token.text[:-2].isdigit()


def _mend_ordinal(day: Token) -> None:
    """Hang "the 12th" on its preposition, and not on the plural behind it.

    There is no twelfth of several. The plural does what nobody else does, even if the
    parser has made it the object: "on the 12th soldiers left".
    """
    noun, the = day.head, day.nbor(-1) if day.i else day
    lead = day.doc[day.i - 2] if day.i > 1 else day
    if noun.tag_ != "NNS" or noun.i != day.i + 1 or lead.dep_ != "prep":
        return
    if the.dep_ != "det" or the.head.i not in (noun.i, day.i):
        return
    if noun.dep_ == _OBJECT and noun.head == lead:
        verb = lead.head
        if not _lacks_a_subject(verb) or verb.i < noun.i:
            return
        noun.head = verb
        passive = any(t.dep_ == "auxpass" for t in verb.children)
        noun.dep_ = "nsubjpass" if passive else "nsubj"
    elif noun.dep_ not in SUBJECTS or any(True for _ in lead.rights):
        return
    day.head, day.dep_ = lead, _OBJECT
    the.head = day


def _lacks_a_subject(verb: Token) -> bool:
    """Tell whether a verb is told of some time, and of nobody who does it."""
    finite = verb.tag_ in FINITE or any(t.tag_ in FINITE for t in verb.lefts)
    return finite and not any(t.dep_ in SUBJECTS for t in verb.children)


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
