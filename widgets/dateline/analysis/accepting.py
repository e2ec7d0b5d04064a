"""How findings tell that the user took them as they were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import replace
from typing import Any, TypeVar

from ..actors.records import JOINED_BY_USER, PARTED_BY_USER
from ..model import (
    Actor,
    Items,
    Mention,
)
from ..model.mention import Layer

__all__ = ["mark_accepted"]

_WHY = "This was found by the rules and accepted by hand."

_Mention = TypeVar("_Mention", bound=Mention)


def mark_accepted(
    layers: Mapping[str, Items[Any]], accepted: Set[tuple[Layer, int, int]]
) -> dict[str, Items[Any]]:
    """Return the layers with what was accepted marked so, and as sure as can be.

    Parameters
    ----------
    layers
        The findings of each layer, for which the engines took what was accepted as
        the user's word.
    accepted
        The mentions that were accepted, by layer, start and end (characters).

    """
    if not accepted:
        return dict(layers)
    spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for layer, start, end in accepted:
        spans[layer].add((start, end))
    marked = {
        layer: Items(
            _with_marked(item, own) if isinstance(item, Actor) else _marked(item, own)
            for item in layers[layer]
        )
        for layer, own in spans.items()
    }
    return {**layers, **marked}


def _marked(mention: _Mention, spans: Set[tuple[int, int]]) -> _Mention:
    """Return a mention as accepted, if it is one of those and was not overruled."""
    if mention.status == "rejected" or (mention.start, mention.end) not in spans:
        return mention
    return replace(mention, status="accepted", confidence=1.0, why=_WHY)


def _with_marked(actor: Actor, spans: Set[tuple[int, int]]) -> Actor:
    """Return an actor with its accepted names marked.

    It is accepted itself where nothing else about it was changed by hand.
    """
    mentions, nominals = (
        tuple(_marked(mention, spans) for mention in own)
        for own in (actor.mentions, actor.nominals)
    )
    if (mentions, nominals) == (actor.mentions, actor.nominals):
        return actor
    changed = actor.rule in (JOINED_BY_USER, PARTED_BY_USER) or any(
        mention.status == "corrected" for mention in (*mentions, *nominals)
    )
    return replace(
        actor,
        mentions=mentions,
        nominals=nominals,
        status="corrected" if changed else "accepted",
        confidence=actor.confidence if changed else 1.0,
        why=actor.why if changed else _WHY,
    )
