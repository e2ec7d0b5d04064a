"""How a mention uses its place: literal, metonym, demonym or embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .spans import gazetteer_class
from .words import FACILITY_HEADS, INSTITUTIONS, OFFICES, SPEECH

if TYPE_CHECKING:
    from .proposals import Proposal
    from .tokens import Tokens

__all__ = ["Use", "use_of"]

Use = Literal["literal", "metonym", "demonym", "embedded"]

#: Acts, forces and policies: a country's name before them means its government.
_ACTS = frozenset(
    "action actions aggression aid aims airstrike airstrikes ally allies approval "
    "attack attacks ban blockade bombing campaign coalition condemnation decision "
    "demand demands deployment diplomacy drone drones effort efforts embargo forces "
    "influence intelligence interests intervention invasion involvement missile "
    "missiles move occupation offensive operation operations opposition plan plans "
    "policies policy pressure pullout raid raids resolve response retaliation "
    "sanctions soldiers strategy strike strikes support talks tariffs tanks threat "
    "threats troops veto war warning warplanes warship warships weapons withdrawal "
    "airstrikes airstrike".split()
)

#: Words before a place that make it a party to something.
_PARTIES = frozenset(
    "with against between by pressure allow allowing urge urged urging warn warned "
    "accuse accused blame blamed telling tell told calls condemn condemned".split()
)
_PARTY_NOUNS = frozenset(
    "agreement alliance ally clash conflict confrontation cooperation deal dispute "
    "negotiations negotiate pressure relations rivalry row sanctions talks tension "
    "tensions ties treaty trade war partnership".split()
)
_POSSESSIVE = ("'s", "’s", "'", "’")


def use_of(span: Proposal, tokens: Tokens, level: str | None) -> Use:
    """Say how a mention uses its place.

    Parameters
    ----------
    span
        The mention.
    tokens
        The story's tokens.
    level
        The coarse kind of the place that it was resolved to, None if to none.

    """
    if gazetteer_class(span.matches) == "demonym" or _adjective(span, tokens):
        return "demonym"
    if _in_a_body(span, tokens):
        return "embedded"
    if level in ("country", "city", "admin1", "region", None) and _acts(span, tokens):
        return "metonym"
    return "literal"


def _adjective(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether the tagger takes the words for a people, and they inflect."""
    demonym = any(match.sort == "demonym" for match in span.matches)
    return tokens.label(span.first) in ("NORP", "LANGUAGE") and (
        demonym or not span.matches
    )


def _in_a_body(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether the name is part of a body's, an event's or a person's name."""
    number = tokens.entity[span.first]
    if number >= 0:
        first, last, label = tokens.entities[number]
        first += tokens.lower[first] == "the"
        last -= tokens.text[last - 1] in _POSSESSIVE
        inner = first < span.first or last > span.last
        if inner and label in ("ORG", "PERSON", "EVENT", "WORK_OF_ART", "LAW", "FAC"):
            return not (label == "PERSON" and span.last == last)
    at = span.last + (tokens.word(span.last) in _POSSESSIVE)
    word = tokens.word(at)
    if word in OFFICES or word in FACILITY_HEADS or word in _ACTS:
        return False
    return word in INSTITUTIONS or (
        word in _MODIFIERS and tokens.word(at + 1) in INSTITUTIONS
    )


_MODIFIERS = frozenset(
    "foreign interior defense defence supreme armed national".split()
)


def _acts(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether the government or the people of the place act or are dealt with."""
    after = span.last + (tokens.word(span.last) in _POSSESSIVE)
    head = tokens.word(after)
    if head in _ACTS or (head in _MODIFIERS and tokens.word(after + 1) in _ACTS):
        return True
    if after == span.last + 1:
        return False
    before = tokens.word(span.first - 1)
    if before == "the":
        before = tokens.word(span.first - 2)
    if before in _PARTIES and _deals(span, tokens):
        return True
    token = tokens.doc[span.last - 1]
    if token.dep_ in ("nsubj", "agent") or (
        token.dep_ == "conj" and token.head.dep_ == "nsubj"
    ):
        verb = token.head if token.dep_ != "conj" else token.head.head
        return verb.lemma_ in SPEECH
    return token.dep_ == "pobj" and token.head.dep_ == "agent"


def _deals(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether "with", "against" or "between" joins it to a deal or a quarrel."""
    token = tokens.doc[span.last - 1]
    link = token.head
    if link.lower_ in ("with", "against", "between"):
        return link.head.lemma_ in _PARTY_NOUNS or link.lower_ == "against"
    return token.dep_ in ("dobj", "nsubj")
