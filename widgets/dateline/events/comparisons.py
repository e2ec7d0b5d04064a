"""Comparisons: what was the worst of its kind "since May 2019", and what happened then.

The day is that of what it is compared with, which a clause may tell: "the deadliest
attack since 3 May 2019, when gunmen killed twelve".
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from ..dates.underspecified import parse_form
from ..model import DateExpression
from ..model.edtf import edtf_of
from ..nlp.syntax import ranked_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_compared", "is_open", "on_its_day", "told_behind"]

#: The tags of superlatives.
_MOST = frozenset(["JJS", "RBS"])

#: The open end of an interval of EDTF.
_OPEN = ".."


def is_compared(root: Token, date: DateExpression) -> bool:
    """Tell whether something is the first or the most of its kind since a date.

    Parameters
    ----------
    root
        The head of the date's words.
    date
        The date.

    """
    link = root.head
    if root.dep_ != "pobj" or parse_form(date.form).reach != "since":
        return False
    above = link.head
    told = [above, *above.children]
    told += [t for c in above.children if c.dep_ == "attr" for t in c.children]
    nouns = (above.head, *(c for c in above.head.children if c.dep_ == "attr"))
    if any(ranked_infinitive(noun) == above for noun in nouns):
        return True  # "the worst quake to strike Chile since 1960"
    most = (t.tag_ in _MOST or t.ent_type_ == "ORDINAL" for t in told if t.i < link.i)
    return any(most)


def told_behind(root: Token, end: int, openings: Container[str]) -> Token | None:
    """Return the verb of a clause on what happened on a date, None without one.

    "Since 3 May, when gunmen killed twelve": the parser hangs it on the date or on the
    main verb.

    Parameters
    ----------
    root
        The head of the date's words.
    end
        The first token behind them.
    openings
        The words that open such a clause: "when".

    """
    doc = root.doc
    at = end + (end < len(doc) and doc[end].text == ",")
    if at >= len(doc) or doc[at].sent != root.sent:
        return None
    if doc[at].tag_ != "WRB" or doc[at].lower_ not in openings:
        return None
    verb = doc[at].head
    while verb.dep_ == "conj" and verb.head.i > at:
        verb = verb.head  # "when two died and nine were hurt"
    clause = verb.dep_ in ("relcl", "advcl") and verb.i > at
    return verb if clause and verb.pos_ == "VERB" else None


def is_open(edtf: str) -> bool:
    """Tell whether an interval (EDTF) has an open end: "since 3 May", "until May"."""
    return _OPEN in edtf.split("/")


def on_its_day(date: DateExpression) -> DateExpression:
    """Return a date without what lasts from it on, or up to it.

    Of "since 3 May", "before 3 May" and "after 3 May" that day.
    """
    if date.edtf is None or not is_open(date.edtf) or date.value is None:
        return date
    return replace(date, edtf=edtf_of(date.value, approximate="~" in date.edtf))
