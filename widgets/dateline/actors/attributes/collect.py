"""Collect the roles, affiliations and countries of a story's clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import ClusterAttributes, Name, Role
from .affiliation import affiliation, country_of
from .roles import roles_of

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ..context import ActorContext

__all__ = ["collect_attributes"]


def collect_attributes(
    context: ActorContext, gazetteer: Gazetteer, members: dict[int, list[Name]]
) -> ClusterAttributes:
    """Return the attributes of clusters, given the names of each in text order.

    Who belongs to an organisation and has no country takes its country.
    """
    owner = {
        index: cluster
        for cluster, names in members.items()
        for name in names
        for index in range(name.first, name.last)
    }
    roles = {
        cluster: _cluster_roles(context, names, owner)
        for cluster, names in members.items()
    }
    organisations = {
        cluster for cluster, names in members.items() if names[0].kind != "person"
    }
    affiliations = {
        cluster: affiliation(held, owner, organisations)
        for cluster, held in roles.items()
    }
    countries = {
        cluster: country_of(context, gazetteer, names, roles[cluster])
        for cluster, names in members.items()
    }
    for cluster, organisation in affiliations.items():
        if organisation is not None and countries[cluster] is None:
            countries[cluster] = countries[organisation]
    return ClusterAttributes(
        roles=roles,
        affiliations=affiliations,
        countries=countries,
        owner=owner,
        first_token={cluster: names[0].first for cluster, names in members.items()},
        head_nouns={
            cluster: _head_nouns(context, names) for cluster, names in members.items()
        },
    )


def _head_nouns(context: ActorContext, names: list[Name]) -> set[str]:
    """Return the nouns that head an organisation's names: "ministry", "company"."""
    if names[0].kind != "organisation":
        return set()
    head_noun = context.lexicon.head_noun
    nouns = (head_noun(name.words) for name in names if len(name.words) > 1)
    return {noun for noun in nouns if noun is not None}


def _cluster_roles(
    context: ActorContext, names: list[Name], owner: dict[int, int]
) -> list[Role]:
    """Return the roles of a person, each wording once; organisations have none."""
    if names[0].kind != "person":
        return []
    by_wording: dict[str, Role] = {}
    for name in names:
        for role in roles_of(context, name, owner):
            by_wording.setdefault(context.lexicon.canonical(role.text), role)
    roles = list(by_wording.values())
    return [role for role in roles if not any(_inside(role, other) for other in roles)]


def _inside(role: Role, other: Role) -> bool:
    """Tell whether a role is only a part of a longer one at the same place."""
    longer = other.last - other.first > role.last - role.first
    return longer and other.first <= role.first and role.last <= other.last
