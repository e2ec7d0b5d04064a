"""The word before a date: it may open an end, or make the date a loose one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..underspecified import Form, Reach
from .ranges import Found

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...nlp.story import ParsedStory

__all__ = ["led"]

#: Words before a date that open its other end. What comes "by Friday" comes on
#: Friday at the latest; what comes "before" or "after" it does not come on Friday.
_REACHES: dict[str, Reach] = {"since": "since", "until": "until", "till": "until"}
_WEAK_REACHES: dict[str, Reach] = {"by": "until", "before": "before", "after": "after"}

#: Before "before" and "after" these say that it is near: the day is no open end.
_NEAR = frozenset("shortly just right immediately soon late early".split())

#: What "about" follows where it is no topic: "on or about 5 January".
_ABOUT_LEADS = frozenset("in on at by since until from or to for".split())

#: Hours that are a part of the day: "the early hours of Thursday".
_HOURS = {"early": "MO", "small": "MO", "wee": "MO", "late": "NI"}


def led(found: Found, parsed: ParsedStory) -> Form:
    """Return the form of a match with what the words before it say."""
    form, row = found.form, found.reel
    word = row.word(found.begin - 1)
    if reach := _REACHES.get(word):
        return replace(form, reach=reach)
    if word in _WEAK_REACHES and _opens(found, parsed):
        return replace(form, reach=_WEAK_REACHES[word])
    if not form.mod and _is_about(found, parsed):
        return replace(form, mod="APPROX")
    if (row.word(found.begin - 2), word) == ("hours", "of") and not form.part:
        return replace(form, part=_HOURS.get(row.word(found.begin - 3), ""))
    return form


def _opens(found: Found, parsed: ParsedStory) -> bool:
    """Tell "before Friday" from "before Friday's vote" and "a day before Friday"."""
    form, row = found.form, found.reel
    if form.type != "DATE" or form.reach or form.upto or form.core.endswith("_REF"):
        return False
    if row.is_kind(found.end, "POSSESSIVE") or _is_attribute(found, parsed):
        return False
    if row.word(found.begin - 1) == "by":
        lead = parsed.token_at(row.starts[found.begin - 1])
        return lead is not None and lead.dep_ != "agent"
    before = found.begin - 2
    return not row.is_kind(before, "ANYUNIT", "PART") and row.word(before) not in _NEAR


def _is_attribute(found: Found, parsed: ParsedStory) -> bool:
    """Tell whether a noun that the date belongs to follows: "Friday prayers"."""
    after = parsed.token_of(found.extent[1] - 1) + 1
    if after >= len(parsed.doc):
        return False
    token: Token = parsed.doc[after]
    return token.tag_[:2] in ("NN", "JJ") or token.tag_ == "VBG"


def _is_about(found: Found, parsed: ParsedStory) -> bool:
    """Tell "around Christmas" and "on about 5 January" from talk about a day."""
    row, at = found.reel, found.begin - 1
    if not row.is_kind(at, "APPROX") or row.values[at] != "APPROX":
        return False
    if row.is_kind(found.end, "POSSESSIVE"):
        return False  # "ways around Friday's ruling"
    word = row.word(at)
    if word != "about":
        return word != "some"
    token = parsed.token_at(row.starts[at])
    adverb = token is not None and token.tag_ == "RB"
    return adverb or row.word(at - 1) in _ABOUT_LEADS
