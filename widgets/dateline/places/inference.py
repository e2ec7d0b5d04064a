"""From proposals to names with their places: the sure ones first, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .overrides import NOTHING, Fixed, Override, carry, take, with_overrides
from .recognition.candidates import propose
from .recognition.proposal import Proposal
from .recognition.selection import add_up, choose, weigh
from .resolution.mention_groups import Name, gather
from .resolution.ranking import Verdict, Weights, resolve
from .resolution.spatial_context import Anchors
from .resolution.support import StorySupport, Support

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..gazetteer import Gazetteer
    from ..model import Place
    from ..model.parts import Part
    from ..nlp.story import ParsedStory

__all__ = ["Inferred", "add_anchor_terms", "infer"]

#: A span must score this (log odds) to anchor others: three to one.
SURE_SPAN = 1.1

#: By how much the threshold is lowered where one source of evidence is missing (log
#: odds): capitals, in a story in one case; or a gazetteer that knows none of the
#: names, so that only the tagger is left.
ALLOWANCE = 2.5


class Inferred(NamedTuple):
    """The spans that name places, grouped by name, with a verdict on each name.

    Attributes
    ----------
    spans
        In text order.
    name_of
        For each span, the index of its name.
    names, verdicts
        The names, and what each could mean.
    supports
        What in the story leads to the likeliest place of each name.
    unplaced
        What leads to the only bearer of each name that rather means no place.
    overrides
        What the user said about single spans.

    """

    spans: list[Proposal]
    name_of: list[int]
    names: list[Name]
    verdicts: list[Verdict]
    supports: list[Support | None]
    unplaced: list[Support | None]
    overrides: list[Override]


def infer(
    story: ParsedStory,
    gazetteer: Gazetteer,
    weights: Weights,
    home: Place | None = None,
    fixed: Fixed = NOTHING,
    alone: Collection[tuple[int, int]] = (),
    without: Collection[Part] = (),
) -> Inferred:
    """Find the spans that name places, and weigh what they could mean.

    What is sure by itself, or because the user said so (``fixed``), is resolved
    first; then every proposal is weighed again with the sure places as anchors: a
    doubtful name with a namesake close to them is a place after all. What is fixed
    ``alone`` says nothing of other mentions. Parts that are switched off (``without``)
    take no part in either.
    """
    spatial, each = "spatial context" not in without, "propagation" in without
    proposals = propose(story, gazetteer)
    overrides = take(fixed, proposals, story, gazetteer, fixed if each else alone)
    weigh(proposals, story, weights.spans_first)
    if spatial:
        add_anchor_terms(
            proposals, story, gazetteer, weights, home, overrides, each=each
        )
    add_up(proposals, weights.spans_second, story.language.places)
    missing = story.tokens.case != "mixed" or not any(p.matches for p in proposals)
    least = weights.threshold - (ALLOWANCE if missing else 0.0)
    spans = with_overrides(overrides, _of_story(choose(proposals, least), story))
    names, name_of = gather(spans, story, gazetteer, alone=each)
    carry(overrides, names, name_of, spans)
    table, verdicts = resolve(names, weights, home, spatial=spatial)
    support: list[Support | None] = [None] * len(names)
    unplaced = list(support)
    if spatial:
        leads = StorySupport(table, verdicts, len(story.tokens))
        support = leads.supports()
        unplaced = leads.unplaced()
    return Inferred(spans, name_of, names, verdicts, support, unplaced, overrides)


def _of_story(spans: list[Proposal], story: ParsedStory) -> list[Proposal]:
    """Return the spans outside the publisher's sentences: nothing is near to those."""
    return [span for span in spans if not story.is_boilerplate(span.start)]


def add_anchor_terms(
    proposals: list[Proposal],
    story: ParsedStory,
    gazetteer: Gazetteer,
    weights: Weights,
    home: Place | None,
    overrides: Sequence[Override] = (),
    *,
    each: bool = False,
) -> None:
    """Add to the proposals' terms what the sure ones among them say about the rest."""
    sure = with_overrides(overrides, _of_story(choose(proposals, SURE_SPAN), story))
    names, name_of = gather(sure, story, gazetteer, alone=each)
    carry(overrides, names, name_of, sure)
    _, verdicts = resolve(names, weights, home)
    Anchors(names, verdicts, home).mark(proposals, gazetteer, story.language.places)
