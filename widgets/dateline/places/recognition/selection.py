"""Which words name a place: a sum of named, fitted terms decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_variants import SAME_NAME
from .candidates import Proposal
from .features import Signs

if TYPE_CHECKING:
    from ...nlp.tokens import Tokens

__all__ = ["add_up", "choose", "weigh"]


#: The least score (log odds) of a known name in a dateline, or in a list that a
#: word of kind heads, and of a known airport or base: whatever the tagger takes it
#: for.
PLAIN = 1.2

_SITES = frozenset({"airport", "base"})


def weigh(proposals: list[Proposal], tokens: Tokens, weights: dict[str, float]) -> None:
    """Give every proposal its terms and its score (log odds of naming a place)."""
    signs = Signs(proposals, tokens)
    for proposal in proposals:
        proposal.terms = signs.terms(proposal)
    add_up(proposals, weights)


def add_up(proposals: list[Proposal], weights: dict[str, float]) -> None:
    """Set the scores of proposals from the terms they have."""
    bias = weights.get("bias", 0.0)
    for proposal in proposals:
        score = bias
        for name, value in proposal.terms.items():
            score += value * weights.get(name, 0.0)
        proposal.score = score
    for proposal in proposals:
        plain = proposal.listed or proposal.dated or _is_known_site(proposal)
        if proposal.matches and plain:
            proposal.score = max(proposal.score, PLAIN)
        if proposal.partner is not None:
            proposal.score = max(proposal.score, proposal.partner.score)
    _prefer_sites(proposals)


def _prefer_sites(proposals: list[Proposal]) -> None:
    """Let an airport or base outrank the town in its name: it is one mention."""
    sites = [
        p
        for p in proposals
        if _is_site(p) and (p.rule == "facility" or _is_known_site(p))
    ]
    for site in sites:
        inner = [
            p.score
            for p in proposals
            if p is not site and site.start <= p.start and p.end <= site.end
        ]
        site.score = max([site.score, *(score + 0.1 for score in inner)])


def _is_site(p: Proposal) -> bool:
    return p.name.casefold().endswith(("airport", "airfield", "airbase", " base"))


def _is_known_site(p: Proposal) -> bool:
    """Tell whether the gazetteer has an airport or base of just this name."""
    return _is_site(p) and any(
        match.form in SAME_NAME and match.place.kind in _SITES for match in p.matches
    )


def choose(proposals: list[Proposal], least: float = 0.0) -> list[Proposal]:
    """Keep the proposals that score ``least``, the best first where they overlap."""
    kept: dict[int, Proposal] = {}
    for proposal in sorted(proposals, key=lambda p: (-p.score, p.start, -p.end)):
        if proposal.score < least:
            break
        span = range(proposal.first, proposal.last)
        if not any(i in kept for i in span):
            kept.update(dict.fromkeys(span, proposal))
    distinct = {id(proposal): proposal for proposal in kept.values()}
    return sorted(distinct.values(), key=lambda p: p.start)
