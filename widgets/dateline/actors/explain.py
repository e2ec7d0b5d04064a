"""Why the mentions of an actor are one: the rule, the confidence, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .coreference.person_names import is_full
from .records import JOINED_BY_USER, NAMED_BY_USER, PARTED_BY_USER

if TYPE_CHECKING:
    from ..model.mention import Status
    from .coreference.clusters import Clusters
    from .records import Name

__all__ = ["confidence_of", "rule_of", "status_of", "why_of"]

#: Joins by these rules are less sure, by this much.
_WEAK_RULES = frozenset(["spelling", "given name", "shorter form"])
_WEAK_STEP = 0.1


def rule_of(clusters: Clusters, cluster: int, names: list[Name]) -> str:
    """Return the rule of the user's correction, else that of the last join."""
    rule = _user_rule(clusters, cluster, names)
    if rule is not None:
        return rule
    links = clusters.links.get(cluster)
    return links[-1].rule if links else names[0].rule


def _user_rule(clusters: Clusters, cluster: int, names: list[Name]) -> str | None:
    links = clusters.links.get(cluster, ())
    if any(link.rule == JOINED_BY_USER for link in links):
        return JOINED_BY_USER
    if clusters.partings(cluster):
        return PARTED_BY_USER
    named = any(name.rule == NAMED_BY_USER for name in names)
    return NAMED_BY_USER if named else None


def status_of(clusters: Clusters, cluster: int, names: list[Name]) -> Status:
    """Return "corrected" where a user's correction made a difference."""
    rule = _user_rule(clusters, cluster, names)
    return "suggested" if rule is None else "corrected"


def confidence_of(clusters: Clusters, cluster: int, names: list[Name]) -> float:
    """Return the confidence of the surest mention, less a step for a weak join."""
    surest = max(name.confidence for name in names)
    links = clusters.links.get(cluster, ())
    weak = any(link.rule in _WEAK_RULES for link in links)
    return round(surest - (_WEAK_STEP if weak else 0.0), 2)


def why_of(clusters: Clusters, cluster: int, names: list[Name]) -> str:
    """Say in one sentence why these mentions are one actor."""
    reasons = dict.fromkeys(clusters.partings(cluster))
    links = clusters.links.get(cluster, [])
    if links:
        user_first = sorted(links, key=lambda link: link.rule != JOINED_BY_USER)
        reasons |= dict.fromkeys(link.why for link in user_first)
    elif cluster in clusters.unresolved:
        return clusters.unresolved[cluster]
    if reasons:
        return "; ".join(list(reasons)[:3])
    if names[0].kind == "person" and not is_full(names[0]):
        return "named once, and no full name in the story matches"
    return f"named once: {names[0].why}"
