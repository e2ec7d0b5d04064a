"""Which words name a place: a sum of named, fitted terms decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_variants import SAME_NAME
from .proposal import Proposal
from .sites import is_known_site, prefer_sites
from .span_in_story import SpanInStory
from .span_terms import SPAN_TERMS
from .story_names import StoryNames

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.story import ParsedStory
    from .terms import SpanTerms

__all__ = ["add_up", "choose", "weigh"]


#: The least score (log odds) of a known name in a dateline, in a list that a word of
#: kind heads or a place in its country leads, of one that a hyphen joins to another, of
#: a stop of a way, of one that the name after it holds, of one that something befalls
#: in a headline, of one that has what only places have, of one that a company is of, of
#: one near the publisher's home, of a known site, of the only bearer of a name that is
#: used and tagged as a place, and of an unknown name that the words put into a known
#: place: whatever the tagger takes it for.
PLAIN = 1.2

#: That of a known name with a clause about what happens there, or for where some went.
LOCATED = 3.0

#: That of a known name that hyphens join from several words, and of a code after a
#: town that lies there.
UNMISTAKABLE = 4.0

#: The most score of a name that the words about it give to somebody or something else.
BORNE = -3.0


def weigh(
    proposals: list[Proposal],
    story: ParsedStory,
    weights: dict[str, float],
    terms: SpanTerms[SpanInStory] = SPAN_TERMS,
) -> None:
    """Set the terms of every proposal, and its score (log odds of naming a place)."""
    names = StoryNames(proposals, story)
    for proposal in proposals:
        proposal.terms = terms.values(SpanInStory(proposal, names), proposal)
    add_up(proposals, weights, story.language.places)


def add_up(
    proposals: list[Proposal], weights: dict[str, float], words: PlaceWords
) -> None:
    """Set the scores of proposals from the terms they have."""
    bias = weights.get("bias", 0.0)
    for proposal in proposals:
        score = bias
        for name, value in proposal.terms.items():
            score += value * weights.get(name, 0.0)
        proposal.score = score
    for proposal in proposals:
        plain = (
            proposal.listed
            or proposal.fellow
            or proposal.in_dateline
            or proposal.nested
            or proposal.headlined
            or proposal.paired
            or proposal.routed
            or proposal.offshore
            or proposal.communal
            or proposal.seated
            or proposal.local
            or is_known_site(proposal, words)
            or _is_sole_place(proposal)
        )
        if proposal.told or (proposal.matches and plain):
            proposal.score = max(proposal.score, PLAIN)
        if proposal.matches and proposal.located:
            proposal.score = max(proposal.score, LOCATED)
        if proposal.unmistakable:
            proposal.score = max(proposal.score, UNMISTAKABLE)
        if proposal.partner is not None:
            proposal.score = max(proposal.score, proposal.partner.score)
    prefer_sites(proposals, words)
    for proposal in proposals:
        if proposal.bearer:
            proposal.score = min(proposal.score, BORNE)


def _is_sole_place(p: Proposal) -> bool:
    """Tell whether the one place called so is meant: "tests at Punggye-ri"."""
    sole = len(p.matches) == 1 and p.matches[0].form in SAME_NAME
    return sole and p.situated and p.tag.is_place


def choose(proposals: list[Proposal], least: float = 0.0) -> list[Proposal]:
    """Keep the proposals that score ``least``, the best first where they overlap."""
    kept: list[Proposal] = []
    taken: set[int] = set()
    sure = (proposal for proposal in proposals if proposal.score >= least)
    for proposal in sorted(sure, key=lambda p: (-p.score, p.start, -p.end)):
        span = range(proposal.start, proposal.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(proposal)
    return sorted(kept, key=lambda p: p.start)
