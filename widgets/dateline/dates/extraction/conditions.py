"""Conditions: what is still open, "would strike unless it was paid by Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import nearest_verb
from .modals import is_perfect

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...lang.dates import DateWords

__all__ = ["condition_of"]


def condition_of(date: Span, date_words: DateWords) -> str:
    """Return the conjunction of an open condition that a date is in, "" if in none.

    What would be, or is threatened, if something happened by Friday is still to come,
    however past the verb. What would have been is over.

    Parameters
    ----------
    date
        The tokens of the date, in the parsed story.
    date_words
        The words of the language.

    """
    verb = nearest_verb(date.root.head)
    if verb is None or verb.dep_ != "advcl" or _was_over(verb):
        return ""
    marks = (t for t in verb.lefts if t.dep_ == "mark")
    found = next((t for t in marks if t.lower_ in date_words.conditions), None)
    return found.lower_ if found is not None and _is_open(verb.head, date_words) else ""


def _was_over(verb: Token) -> bool:
    """Tell "had been paid" from "was paid"."""
    return is_perfect(verb) and any(t.dep_ == "aux" for t in verb.lefts)


def _is_open(verb: Token, date_words: DateWords) -> bool:
    """Tell whether what a verb tells is to come: "would strike", "vowed to strike"."""
    ahead = date_words.later_auxiliaries | date_words.future_auxiliaries
    meant = (verb, *(t for t in verb.rights if t.dep_ == "xcomp"))
    return any(
        (t.tag_ == "TO" or (t.dep_ == "aux" and t.lower_ in ahead))
        and not is_perfect(told)
        for told in meant
        for t in told.lefts
    )
