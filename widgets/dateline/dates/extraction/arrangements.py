"""What is arranged for a day: "called for Friday", "moved to Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .signals import reporting_verbs

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...lang import Language

__all__ = ["arranged_by", "was_to_come"]

#: The relations between a noun and the verb that arranges it.
_ARRANGED = frozenset({"dobj", "nsubjpass", "nsubj"})

#: The relations of a date that only tells which thing is meant: "for Friday's fire".
_OF_A_NOUN = frozenset({"poss", "compound", "nmod", "amod"})


def arranged_by(date: Span, core: str, language: Language) -> str:
    """Return the verb that arranges something for a day, "" where none does.

    The day is still to come, whatever the tense: "a strike was called for Friday",
    "they booked a hall for Saturday", "the game was moved to Monday". What is reported
    for a month, as "announced figures for May", is over.

    Parameters
    ----------
    date
        The expression.
    core
        What it means, as in :mod:`~dateline.dates.underspecified`.
    language
        The story's language.

    """
    before = date.doc[date.start - 1] if date.start else None
    if before is None or date.root.dep_ in _OF_A_NOUN:
        return ""
    listed = language.dates.arranging_verbs.get(before.lower_, frozenset())
    if len(core) == len("XXXX-12"):
        listed = listed - reporting_verbs(language)
    verb = _verb_above(before)
    return verb.lower_ if verb.lemma_.casefold() in listed else ""


def _verb_above(link: Token) -> Token:
    """Return the verb that a preposition, or the noun before it, belongs to."""
    above = link.head
    if above.dep_ in ("advmod", "prt"):
        above = above.head  # "pushed back to Thursday"
    if above.dep_ in _ARRANGED and above.pos_ in ("NOUN", "PROPN"):
        return above.head
    return link.nbor(-1) if link.i and link.nbor(-1).tag_ == "VBN" else above


def was_to_come(date: Token, cue: str) -> bool:
    """Tell whether a word points ahead of another time than now: "were due on".

    Parameters
    ----------
    date
        The word on which the expression hangs.
    cue
        The word that points ahead, in lower case.

    """
    for above in date.ancestors:
        if above.lower_ == cue:
            auxiliaries = [t for t in above.lefts if t.dep_ in ("aux", "auxpass")]
            finite = (*auxiliaries, above.head)[0]
            return finite.tag_ == "VBD"
    return False
