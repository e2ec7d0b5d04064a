"""Where a holiday without its year looks: to the one that is over, or to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .modals import is_perfect
from .signals import reporting_verbs

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...lang import Language
    from .tense import Direction

__all__ = ["holiday_direction"]


def holiday_direction(date: Span, looks: Direction, language: Language) -> Direction:
    """Return the direction of a holiday that recurs every year, with its cue.

    People speak of a holiday from one to the next, so that the tense of its clause
    says more than how near it is: "begins on Boxing Day" is that to come in May too,
    "staged over the Labor Day weekend" that which is over.

    Parameters
    ----------
    date
        The expression.
    looks
        What :func:`~dateline.dates.extraction.tense.direction` says of its clause.
    language
        The story's language.

    Returns
    -------
    tuple of str
        ("past" | "future" | "", cue word).

    """
    way, cue = looks
    deadline = date.root.head.lower_ in language.dates.deadlines
    if way in ("scheduled", "future"):
        return "future", cue
    verb = _verb_above(date, language)
    if verb is None:
        return ("future", cue) if deadline and not (way or cue) else looks
    first = next((t for t in verb.lefts if t.dep_ in ("aux", "auxpass")), verb)
    if first.lower_ in language.dates.later_auxiliaries and not is_perfect(verb):
        return "future", first.lower_
    if first.tag_ == "VBD":
        return "past", verb.lower_
    if (
        deadline
        and not way
        and first.tag_ in ("VBZ", "VBP", "VB")
        and not is_perfect(verb)
    ):
        return "future", verb.lower_
    return looks


def _verb_above(date: Span, language: Language) -> Token | None:
    """Return the verb that a holiday says the time of.

    "Over" and "during" may hang on its object: "hosted a fair over Easter", but not
    "announced a curfew over Easter".
    """
    words, link = language.dates, date.root.head
    if date.root.dep_ == "npadvmod":
        return link if link.pos_ in ("VERB", "AUX") else None
    if date.root.dep_ != "pobj":
        return None
    above = link.head
    if link.lower_ in words.lasting_leads and above.dep_ == "dobj":
        above = above.head
        told = above.lemma_.casefold() in reporting_verbs(language)
        return None if told else above
    leads = words.fronted_leads | words.lasting_leads | words.deadlines
    timed = link.lower_ in leads and above.pos_ in ("VERB", "AUX")
    return above if timed else None
