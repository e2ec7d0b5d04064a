"""From proposals to names with their places: sure things first, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .overrides import NOTHING, Fixed, Told, among, carry, take
from .recognition.candidates import Proposal, propose
from .recognition.selection import add_up, choose, weigh
from .resolution.mention_groups import Name, gather
from .resolution.ranking import Verdict, Weights, resolve
from .resolution.spatial_context import Anchors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..gazetteer import Gazetteer
    from ..model import Place
    from ..nlp.tokens import Tokens

__all__ = ["Settled", "anchored", "settle"]

#: A span must score this (log odds) to anchor others: three to one.
SURE_SPAN = 1.1

#: What is let off where one witness is silent (log odds): capitals, in a story in
#: one case; or a gazetteer that knows none of the names, so that the tagger's word
#: is all there is.
LET_OFF = 2.5


class Settled(NamedTuple):
    """The spans that name places, the name of each, and the verdict on each name.

    ``told`` is what the reader said of single spans.
    """

    spans: list[Proposal]
    of: list[int]
    names: list[Name]
    verdicts: list[Verdict]
    told: list[Told]


def settle(
    tokens: Tokens,
    gazetteer: Gazetteer,
    weights: Weights,
    home: Place | None = None,
    fixed: Fixed = NOTHING,
) -> Settled:
    """Find the spans that name places, and weigh what they could mean.

    What is sure by itself, or by the reader's word (``fixed``), is resolved first;
    then every proposal is looked at again with the sure places as anchors: a
    doubtful name with a namesake close to them is a place after all.
    """
    proposals = propose(tokens, gazetteer)
    told = take(fixed, proposals, tokens, gazetteer)
    weigh(proposals, tokens, weights.spans_first)
    anchored(proposals, tokens, gazetteer, weights, home, told)
    add_up(proposals, weights.spans_second)
    silent = tokens.case != "mixed" or not any(p.matches for p in proposals)
    least = weights.threshold - (LET_OFF if silent else 0.0)
    spans = among(told, choose(proposals, least))
    names, of = gather(spans, tokens, gazetteer)
    carry(told, names, of, spans)
    _, verdicts = resolve(names, weights, home)
    return Settled(spans, of, names, verdicts, told)


def anchored(
    proposals: list[Proposal],
    tokens: Tokens,
    gazetteer: Gazetteer,
    weights: Weights,
    home: Place | None,
    told: Sequence[Told] = (),
) -> None:
    """Add to the proposals' terms what the sure ones among them say of the rest."""
    sure = among(told, choose(proposals, SURE_SPAN))
    names, of = gather(sure, tokens, gazetteer)
    carry(told, names, of, sure)
    _, verdicts = resolve(names, weights, home)
    Anchors(names, verdicts, home).mark(proposals, gazetteer)
