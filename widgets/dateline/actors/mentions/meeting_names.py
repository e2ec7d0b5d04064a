"""Lone surnames of people who meet, which the tagger takes for other names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...nlp.syntax import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["meeting_names"]

#: Labels under which the tagger knows better: it takes rare surnames for towns.
_KNOWN = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())


def meeting_names(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of lone names of which one meets the other in person.

    "Haddad met Lindqvist in Oslo": neither is a known place or body, and no match is
    told of. Who is visited can be a town.
    """
    words = context.words
    for verb in context.doc:
        if verb.lemma_ not in words.encounter_verbs or verb.tag_ not in FINITE:
            continue
        who = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if who is None or whom is None or _is_match(verb, context):
            continue
        met = (who,) if verb.lemma_ in words.touring_verbs else (who, whom)
        lone = [name for name in (who, whom) if _is_lone(name, context)]
        if any(t not in lone and t.ent_type_ != "PERSON" for t in (who, whom)):
            continue
        yield from ((name.i, name.i + 1) for name in met if name in lone)


def _is_lone(name: Token, context: ActorContext) -> bool:
    """Tell whether a name is one word that nothing is known about."""
    at = name.i
    if name.tag_ != "NNP" or name.ent_type_ in _KNOWN or at in context.all_caps:
        return False
    if any(child.dep_ in ("det", "compound", "amod", "poss") for child in name.lefts):
        return False
    if at in context.place_at or at in context.nation_at:
        return False
    known = context.lexicon.known.get((context.folded[at],))
    body = known is not None and known.kind == "organisation"
    return name.text.istitle() and not body


def _is_match(verb: Token, context: ActorContext) -> bool:
    """Tell whether a sentence is of sport, or a verb agrees with a club: "X meet Y"."""
    sport = context.parsed.language.events.things.get("sport", frozenset())
    plural = verb.tag_ == "VBP"
    return plural or any(token.lemma_.casefold() in sport for token in verb.sent)
