"""Why the mentions of an actor are one: its rule, how sure it is, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .coreference.person_names import is_full
from .records import JOINED_BY_USER, NAMED_BY_USER, PARTED_BY_USER

if TYPE_CHECKING:
    from ..model.mention import Status
    from .coreference.clusters import Clusters
    from .records import Name

__all__ = ["confidence_of", "rule_of", "status_of", "why_of"]


def rule_of(clusters: Clusters, at: int, found: list[Name]) -> str:
    """Return the reader's rule if there is one, or that of the last join."""
    told = _reader_rule(clusters, at, found)
    if told is not None:
        return told
    links = clusters.links.get(at)
    return links[-1].rule if links else found[0].rule


def _reader_rule(clusters: Clusters, at: int, found: list[Name]) -> str | None:
    if any(link.rule == JOINED_BY_USER for link in clusters.links.get(at, ())):
        return JOINED_BY_USER
    if clusters.partings(at):
        return PARTED_BY_USER
    return NAMED_BY_USER if any(name.rule == NAMED_BY_USER for name in found) else None


def status_of(clusters: Clusters, at: int, found: list[Name]) -> Status:
    """Return "corrected" where the reader had a hand in it."""
    told = _reader_rule(clusters, at, found)
    return "suggested" if told is None else "corrected"


def confidence_of(clusters: Clusters, at: int, found: list[Name]) -> float:
    """Return the confidence of the surest mention, less a step for a weak join."""
    surest = max(name.confidence for name in found)
    weak = {"spelling", "given name", "shorter form"}
    doubt = any(link.rule in weak for link in clusters.links.get(at, ()))
    return round(surest - (0.1 if doubt else 0.0), 2)


def why_of(clusters: Clusters, at: int, found: list[Name]) -> str:
    """Say in one sentence why these mentions are one."""
    told = dict.fromkeys(clusters.partings(at))
    links = clusters.links.get(at, [])
    if links:
        first = sorted(links, key=lambda link: link.rule != JOINED_BY_USER)
        told |= dict.fromkeys(link.why for link in first)
    elif at in clusters.open:
        return clusters.open[at]
    if told:
        return "; ".join(list(told)[:3])
    if found[0].kind == "person" and not is_full(found[0]):
        return "named once, and no full name of the story fits"
    return f"named once: {found[0].why}"
