"""How a mention uses its place: literal, metonym, demonym or embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..lang.en.places import FACILITY_HEADS, INSTITUTIONS, OFFICES, SPEECH
from .name_variants import gazetteer_class

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.tokens import Tokens
    from .recognition.candidates import Proposal

__all__ = ["Use", "use_of"]

Use = Literal["literal", "metonym", "demonym", "embedded"]

#: Acts, forces and policies: a country's name before them means its government.
_ACTS = frozenset(
    "action actions aggression aid aims airstrike airstrikes allies ally ambition "
    "ambitions appeal approval attack attacks backing ban bid blockade bombing "
    "campaign claim claims coalition complaint concern concerns condemnation "
    "consent criticism decision demand demands denial deployment diplomacy drone "
    "drones effort efforts embargo fear fears forces hopes influence initiative "
    "intelligence intention intentions interests intervention invasion involvement "
    "missile missiles mission move objection objections occupation offensive offer "
    "operation operations opposition permission plan plans pledge policies policy "
    "position pressure promise proposal proposals protest pullout raid raids "
    "reaction refusal reply request requests resolve response retaliation role "
    "sanctions soldiers stance statement strategy strike strikes support talks "
    "tanks tariffs threat threats troops veto view views vote vow war warning "
    "warplanes warship warships weapons withdrawal".split()
)

#: What states have or do with one another.
_PARTY_NOUNS = frozenset(
    "agreement alliance ally clash conflict confrontation contact cooperation deal "
    "dealing dialogue dispute negotiate negotiation partnership pressure relation "
    "rivalry row sanction summit talk tension trade treaty war".split()
)
_ACTING = ("country", "city", "admin1", "region", "facility", None)
_POSSESSIVE = ("'s", "’s", "'", "’")
_MODIFIERS = frozenset(
    "foreign interior defense defence supreme armed national".split()
)


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
    if gazetteer_class(span.matches) == "demonym" or _is_people(span, tokens):
        return "demonym"
    if "in the dateline" in span.terms:
        return "literal"
    if _in_a_body(span, tokens):
        return "embedded"
    if level in _ACTING and _acts(span, tokens, state=level in ("country", "facility")):
        return "metonym"
    return "literal"


def _is_people(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether the tagger takes the words for a people or a language."""
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
    at = _head(span, tokens)
    word = tokens.word(at)
    if word in OFFICES or word in FACILITY_HEADS or word in _ACTS:
        return False
    return word in INSTITUTIONS or (
        word in _MODIFIERS and tokens.word(at + 1) in INSTITUTIONS
    )


def _head(span: Proposal, tokens: Tokens) -> int:
    """Return the token that a modifying name would modify."""
    return span.last + (tokens.word(span.last) in _POSSESSIVE)


def _acts(span: Proposal, tokens: Tokens, *, state: bool) -> bool:
    """Tell whether the government or the people of the place act or are dealt with."""
    at = _head(span, tokens)
    head = tokens.word(at)
    if head in _ACTS or (head in _MODIFIERS and tokens.word(at + 1) in _ACTS):
        return True
    if at > span.last:
        return False
    token = tokens.doc[span.last - 1]
    while token.dep_ in ("conj", "appos") and token.head.i < token.i:
        token = token.head
    if token.dep_ == "nsubj":
        verb = token.head.lemma_.lower()
        return verb in SPEECH or (state and verb not in _STATES)
    if token.dep_ == "dative" and token.head.pos_ == "VERB":
        return state
    if token.dep_ in ("nsubjpass", "dobj", "obj", "iobj"):
        return token.head.lemma_.lower() in _DEALINGS
    if token.dep_ == "pobj":
        return _dealt_with(token.head, state)
    return False


def _dealt_with(link: Token, state: bool) -> bool:
    """Tell whether a preposition joins a place to a deal, a quarrel or a deed."""
    word, noun = link.lower_, link.head.lemma_.lower()
    if link.dep_ == "agent" or word == "by":
        return state or noun in SPEECH
    if word in ("with", "between", "against"):
        return noun in _PARTY_NOUNS or word == "against" or noun in _DEALINGS
    return word in ("on", "to", "from") and noun in _PRESSURES


#: What a country does as a stretch of land, not as an actor.
_STATES = frozenset(
    "be lie border have remain stretch cover sit include contain span suffer stand "
    "straddle rank".split()
)

#: Verbs whose object or passive subject is a government, not a stretch of land.
_DEALINGS = frozenset(
    "accuse allow arm ask back bar blame bribe compel condemn convince criticise "
    "criticize demand deter embarrass expect force help isolate let negotiate oppose "
    "persuade praise press pressure provoke punish push rebuke sanction sue support "
    "tell thank threaten trust urge warn agree clash fight talk trade cooperate "
    "compete quarrel break side charge expel order prompt spur".split()
)
_PRESSURES = frozenset(
    "pressure sanction sanctions embargo tariff demand message letter warning threat "
    "call appeal aid loan relief concession ultimatum".split()
)
