"""From proposals to names with their places: sure things first, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .anchors import Anchors
from .names import Name, gather
from .proposals import Proposal, propose
from .resolve import Verdict, Weights, resolve
from .spans import add_up, choose, weigh

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model import Place
    from .tokens import Tokens

__all__ = ["Settled", "anchored", "settle"]

#: A span must score this (log odds) to anchor others: three to one.
SURE_SPAN = 1.1


#: What is let off where capitals say nothing and the tagger is at a loss (log odds).
CASELESS = 2.5


class Settled(NamedTuple):
    """The spans that name places, the name of each, and the verdict on each name."""

    spans: list[Proposal]
    of: list[int]
    names: list[Name]
    verdicts: list[Verdict]


def settle(
    tokens: Tokens, gazetteer: Gazetteer, weights: Weights, home: Place | None = None
) -> Settled:
    """Find the spans that name places, and weigh what they could mean.

    What is sure by itself is resolved first; then every proposal is looked at again
    with the sure places as anchors: a doubtful name with a namesake close to them
    is a place after all.
    """
    proposals = propose(tokens, gazetteer)
    weigh(proposals, tokens, weights.spans_first)
    anchored(proposals, tokens, gazetteer, weights, home)
    add_up(proposals, weights.spans_second)
    least = weights.threshold - (0.0 if tokens.case == "mixed" else CASELESS)
    spans = choose(proposals, least)
    names, of = gather(spans, tokens, gazetteer)
    _, verdicts = resolve(names, weights, home)
    return Settled(spans, of, names, verdicts)


def anchored(
    proposals: list[Proposal],
    tokens: Tokens,
    gazetteer: Gazetteer,
    weights: Weights,
    home: Place | None,
) -> None:
    """Add to the proposals' terms what the sure ones among them say of the rest."""
    sure = choose(proposals, SURE_SPAN)
    names, _ = gather(sure, tokens, gazetteer)
    _, verdicts = resolve(names, weights, home)
    Anchors(names, verdicts, home).mark(proposals, gazetteer)
