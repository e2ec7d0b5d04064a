"""The word before a date: it may open an end, or make the date a loose one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..underspecified import Form
from .ranges import Found

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...nlp.story import ParsedStory

__all__ = ["led"]


def led(found: Found, parsed: ParsedStory) -> Form:
    """Return the form of a match with what the words before it say."""
    form, row, listed = found.form, found.reel, parsed.language.dates
    word = row.word(found.begin - 1)
    if reach := listed.open_ends.get(word):
        return replace(form, reach=reach)
    if word in listed.weak_open_ends and _opens(found, parsed):
        return replace(form, reach=listed.weak_open_ends[word])
    if not form.mod and _is_about(found, parsed):
        return replace(form, mod="APPROX")
    before = (row.word(found.begin - 3), row.word(found.begin - 2), word)
    if not form.part and (part := listed.parts_before.get(before)):
        return replace(form, part=part)
    return form


def _opens(found: Found, parsed: ParsedStory) -> bool:
    """Tell "before Friday" from "before Friday's vote" and "a day before Friday"."""
    form, row = found.form, found.reel
    if form.type != "DATE" or form.reach or form.upto or form.core.endswith("_REF"):
        return False
    if row.is_kind(found.end, "POSSESSIVE") or _is_attribute(found, parsed):
        return False
    listed = parsed.language.dates
    if row.word(found.begin - 1) in listed.agent_marks:
        lead = parsed.token_at(row.starts[found.begin - 1])
        return lead is not None and lead.dep_ != "agent"
    before = found.begin - 2
    if row.is_kind(before, "ANYUNIT", "PART"):
        return False
    return row.word(before) not in listed.near


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
    listed, word = parsed.language.dates, row.word(at)
    if word not in listed.topic_approximators:
        return word not in listed.number_approximators
    token = parsed.token_at(row.starts[at])
    adverb = token is not None and token.tag_ == "RB"
    return adverb or row.word(at - 1) in listed.approximator_leads
