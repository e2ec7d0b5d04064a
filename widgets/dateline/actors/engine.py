"""From a parsed story to its actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Actor, Mention, Toponym
from .clusters import Clusters
from .ground import Ground, lay_ground
from .ladder import climb
from .mentions import Name, find_names
from .names import PARTICLES, fold, slug
from .nominals import Company, Nominal, bind_nominals
from .origins import affiliation, country_of
from .persons import is_full
from .roles import Role, roles_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..gazetteer import Gazetteer
    from ..language import Layout

__all__ = ["find_actors"]


def find_actors(
    doc: Doc,
    layout: Layout,
    places: tuple[Toponym, ...],
    gazetteer: Gazetteer,
) -> tuple[Actor, ...]:
    """Find the people and bodies of a story.

    Parameters
    ----------
    doc
        The parsed story.
    layout
        Its sentences and paragraphs.
    places
        Its toponyms: their spans are no actors, and they tell nationalities.
    gazetteer
        Tells the country of a body with a demonym in its name.

    Returns
    -------
    tuple of Actor
        In the order of their first mention. Each says by its links which rule
        joined which mentions; a name that could not be joined is an actor itself.

    """
    ground = lay_ground(doc, layout, places)
    names = find_names(ground)
    clusters = climb(ground, names)
    members = clusters.members()
    company = _company(ground, members)
    nominals: dict[int, list[Nominal]] = defaultdict(list)
    for nominal in bind_nominals(ground, company):
        nominals[nominal.cluster].append(nominal)
    named = {at: _fullest(found) for at, found in members.items()}
    used: Counter[str] = Counter()
    actors = []
    for at, found in sorted(members.items(), key=lambda item: item[1][0].start):
        roles, belongs = company.roles[at], company.belongs[at]
        country = country_of(ground, gazetteer, found, roles)
        if country is None and belongs is not None:
            country = country_of(ground, gazetteer, members[belongs], [])
        actor = _actor(clusters, at, found, named[at], used)
        actors.append(
            replace(
                actor,
                nominals=tuple(map(_nominal, nominals[at])),
                roles=tuple(dict.fromkeys(role.text for role in roles)),
                affiliation=None if belongs is None else named[belongs].text,
                country=country,
            )
        )
    return tuple(actors)


def _actor(
    clusters: Clusters, at: int, found: list[Name], named: Name, used: Counter[str]
) -> Actor:
    """Return a cluster as an actor with its mentions and links."""
    return Actor(
        id=_id(named.text, used),
        name=named.text,
        kind="person" if named.kind == "person" else "organisation",
        mentions=tuple(map(_mention, found)),
        links=tuple(clusters.links.get(at, ())),
        rule=_rule(clusters, at, found),
        confidence=_confidence(clusters, at, found),
        why=_why(clusters, at, found),
    )


def _company(ground: Ground, members: dict[int, list[Name]]) -> Company:
    """Gather the roles of the clusters and the bodies they tell of."""
    owner = {
        index: at
        for at, found in members.items()
        for name in found
        for index in range(name.first, name.last)
    }
    roles = {at: _roles(ground, found, owner) for at, found in members.items()}
    belongs = {at: affiliation(held, owner, at) for at, held in roles.items()}
    first_at = {at: found[0].first for at, found in members.items()}
    return Company(roles, belongs, owner, first_at)


def _roles(ground: Ground, found: list[Name], owner: dict[int, int]) -> list[Role]:
    """Return the roles of a person, each told once; bodies have none."""
    if found[0].kind != "person":
        return []
    seen: dict[str, Role] = {}
    for name in found:
        for role in roles_of(ground, name, owner):
            seen.setdefault(fold(role.text), role)
    roles = list(seen.values())
    return [role for role in roles if not any(_inside(role, other) for other in roles)]


def _inside(role: Role, other: Role) -> bool:
    """Tell whether a role is only a part of a longer one at the same place."""
    longer = other.last - other.first > role.last - role.first
    return longer and other.first <= role.first and role.last <= other.last


def _fullest(found: list[Name]) -> Name:
    """Return the fullest form: most words, then the most often written."""
    often = Counter(name.text for name in found)

    def rank(name: Name) -> tuple[int, int, int]:
        words = [w for w in name.words if w not in PARTICLES]
        return len(words), often[name.text], -name.start

    return max(found, key=rank)


def _mention(name: Name) -> Mention:
    return Mention(
        start=name.start,
        end=name.end,
        phrase=name.text,
        sentence=name.sentence,
        rule=name.rule,
        confidence=name.confidence,
        why=name.why,
    )


def _nominal(nominal: Nominal) -> Mention:
    return Mention(
        start=nominal.start,
        end=nominal.end,
        phrase=nominal.text,
        sentence=nominal.sentence,
        rule="role noun",
        confidence=0.7,
        why=nominal.why,
    )


def _id(name: str, used: Counter[str]) -> str:
    base = f"actor:{slug(name)}"
    used[base] += 1
    return base if used[base] == 1 else f"{base}-{used[base]}"


def _rule(clusters: Clusters, at: int, found: list[Name]) -> str:
    links = clusters.links.get(at)
    return links[-1].rule if links else found[0].rule


def _confidence(clusters: Clusters, at: int, found: list[Name]) -> float:
    """Return the confidence of the surest mention, less a step for a weak join."""
    surest = max(name.confidence for name in found)
    weak = {"spelling", "given name", "shorter form"}
    doubt = any(link.rule in weak for link in clusters.links.get(at, ()))
    return round(surest - (0.1 if doubt else 0.0), 2)


def _why(clusters: Clusters, at: int, found: list[Name]) -> str:
    """Say in one sentence why these mentions are one."""
    links = clusters.links.get(at, [])
    if not links:
        if at in clusters.open:
            return clusters.open[at]
        if found[0].kind == "person" and not is_full(found[0]):
            return "named once, and no full name of the story fits"
        return f"named once: {found[0].why}"
    told = dict.fromkeys(link.why for link in links)
    return "; ".join(list(told)[:3])
