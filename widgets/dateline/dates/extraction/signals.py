"""Signals: words before a date that open one of its ends or make it approximate."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ..underspecified import Form
from .candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language
    from ...nlp.story import ParsedStory
    from .typed_tokens import TypedTokens

__all__ = ["is_day_of_speech", "reporting_verbs", "with_signals"]


def with_signals(candidate: Candidate, parsed: ParsedStory) -> Form:
    """Return the form of a candidate with what the words before it add."""
    form, tokens, date_words = candidate.form, candidate.tokens, parsed.language.dates
    word = tokens.word(candidate.begin - 1)
    if reach := date_words.open_ends.get(word):
        return replace(form, reach=reach)
    if word in date_words.weak_open_ends and _opens(candidate, parsed):
        return replace(form, reach=date_words.weak_open_ends[word])
    if not form.mod and _is_about(candidate, parsed):
        return replace(form, mod="APPROX")
    before = (tokens.word(candidate.begin - 3), tokens.word(candidate.begin - 2), word)
    if not form.part and (part := date_words.parts_before.get(before)):
        return replace(form, part=part)
    return form


def is_day_of_speech(candidate: Candidate, parsed: ParsedStory) -> bool:
    """Tell whether a date tells when something was said: "she said on Friday".

    The next verb above it reports speech, and it is outside quotation marks itself.
    """
    start, end = candidate.extent
    if candidate.form.type not in ("DATE", "TIME"):
        return False
    if parsed.quotations.at(start) is not None:
        return False
    token = parsed.token_at(end - 1)
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), None)
    if verb is None:
        return False
    return verb.lemma_.casefold() in reporting_verbs(parsed.language)


@lru_cache(maxsize=8)
def reporting_verbs(language: Language) -> frozenset[str]:
    """Return the lemmas of a language's verbs that report speech."""
    rows = language.table("cues")
    return frozenset(row["lemma"] for row in rows if row["kind"] == "speech")


def _opens(candidate: Candidate, parsed: ParsedStory) -> bool:
    """Tell "before Friday" from "before Friday's vote" and "a day before Friday"."""
    form, tokens = candidate.form, candidate.tokens
    if form.type != "DATE" or form.reach or form.upto or form.core.endswith("_REF"):
        return False
    if tokens.is_kind(candidate.end, "POSSESSIVE") or _is_attribute(candidate, parsed):
        return False
    date_words = parsed.language.dates
    if tokens.word(candidate.begin - 1) in date_words.agent_marks:
        lead = parsed.token_at(tokens.starts[candidate.begin - 1])
        # "Would start by Christmas": nothing active is done by anybody.
        return lead is not None and not (
            lead.dep_ == "agent" and lead.head.tag_ == "VBN"
        )
    before = candidate.begin - 2
    if _is_vague_length(candidate.tokens, before):
        return True  # "some days before Friday": any day until then
    if tokens.is_kind(before, "ANYUNIT", "PART"):
        return False
    return tokens.word(before) not in date_words.near


def _is_vague_length(tokens: TypedTokens, last: int) -> bool:
    """Tell whether a length ends here of which nobody knows how long it is.

    "Some days", "a few weeks" or "days"; "two days" are two.
    """
    if not tokens.is_kind(last, "UNITS"):
        return False
    if tokens.is_kind(last - 1, "FEW"):
        return bool(tokens.values[last - 1] == "X")
    return not tokens.is_kind(last - 1, "COUNT", "COUNTA")


def _is_attribute(candidate: Candidate, parsed: ParsedStory) -> bool:
    """Tell whether a noun that the date belongs to follows: "Friday prayers"."""
    after = parsed.token_of(candidate.extent[1] - 1) + 1
    if after >= len(parsed.doc):
        return False
    token: Token = parsed.doc[after]
    return token.tag_[:2] in ("NN", "JJ") or token.tag_ == "VBG"


def _is_about(candidate: Candidate, parsed: ParsedStory) -> bool:
    """Tell "around Christmas" and "on about 5 January" from talk about a day."""
    tokens, at = candidate.tokens, candidate.begin - 1
    if not tokens.is_kind(at, "APPROX") or tokens.values[at] != "APPROX":
        return False
    if tokens.is_kind(candidate.end, "POSSESSIVE"):
        return False  # "ways around Friday's ruling"
    date_words, word = parsed.language.dates, tokens.word(at)
    if word not in date_words.topic_approximators:
        return word not in date_words.number_approximators
    token = parsed.token_at(tokens.starts[at])
    adverb = token is not None and token.tag_ == "RB"
    return adverb or tokens.word(at - 1) in date_words.approximator_leads
