"""From a parsed story to its actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.names import PARTICLES
from ..model import Actor, Mention, Toponym
from ..nlp.name_forms import slug
from .attributes.affiliation import affiliation, country_of
from .attributes.roles import roles_of
from .context import ActorContext, actor_context
from .coreference.clusters import Clusters
from .coreference.constraints import ActorOverrides, Link
from .coreference.nominals import ClusterAttributes, bind_nominals, bind_organisations
from .coreference.sieves import run_sieves
from .explain import confidence_of, rule_of, status_of, why_of
from .mentions.detection import find_names
from .records import JOINED_BY_USER, NAMED_BY_USER, Name, Nominal, Role

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model.actor import ActorKind
    from ..nlp.story import ParsedStory

__all__ = ["find_actors", "without_actors"]

_KINDS: dict[str, ActorKind] = {
    "person": "person",
    "organisation": "organisation",
    "group": "group",
}


def find_actors(
    parsed: ParsedStory,
    places: tuple[Toponym, ...],
    gazetteer: Gazetteer,
    links: Sequence[Link] = (),
    named: Mapping[tuple[int, int], str] | None = None,
) -> tuple[Actor, ...]:
    """Find the people and bodies of a story.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        Its toponyms: their spans are no actors, and they tell nationalities.
    gazetteer
        Tells the country of a body with a demonym in its name.
    links
        Which mentions the reader has joined or parted; no rule overrides it.
    named
        What the reader calls the spans [start, end) (characters): "person",
        "organisation", "group", or "none" where nobody is named.

    Returns
    -------
    tuple of Actor
        In the order of their first mention. Each says by its links which rule
        joined which mentions; a name that could not be joined is an actor itself.
        Those that the reader had a hand in have the status "corrected".

    Raises
    ------
    BadOption
        The reader calls a span what no actor is, or it holds no characters.

    """
    overrides = ActorOverrides.of(links, named or {})
    context = actor_context(parsed, places)
    names = find_names(context, overrides.named)
    clusters = run_sieves(context, names, overrides.ties(names))
    members = clusters.members()
    attributes = _cluster_attributes(context, gazetteer, members)
    nouns: dict[int, list[Nominal]] = defaultdict(list)
    for noun in _nouns(context, attributes, overrides, clusters):
        nouns[noun.cluster].append(noun)
    fullest = {at: _fullest(found) for at, found in members.items()}
    used: Counter[str] = Counter()
    actors = []
    for at, found in sorted(members.items(), key=lambda item: item[1][0].start):
        roles, belongs = attributes.roles[at], attributes.belongs[at]
        actor = _actor(clusters, at, found, fullest[at], used)
        actors.append(
            replace(
                actor,
                nominals=tuple(map(_nominal, nouns[at])),
                roles=tuple(dict.fromkeys(role.text for role in roles)),
                affiliation=None if belongs is None else fullest[belongs].text,
                country=attributes.countries[at],
            )
        )
    return tuple(actors)


def without_actors(
    places: tuple[Toponym, ...], actors: Iterable[Actor]
) -> tuple[Toponym, ...]:
    """Leave out what no place was found for and is an actor's name, or part of one."""
    named = {at for a in actors for m in a.mentions for at in range(m.start, m.end)}
    return tuple(
        one
        for one in places
        if one.place is not None
        or one.status != "suggested"
        or not named.issuperset(range(one.start, one.end))
    )


def _actor(
    clusters: Clusters, at: int, found: list[Name], named: Name, used: Counter[str]
) -> Actor:
    """Return a cluster as an actor with its mentions and links."""
    return Actor(
        id=_id(named.words, used),
        name=named.text,
        kind=_KINDS[named.kind],
        mentions=tuple(map(_mention, found)),
        links=tuple(clusters.links.get(at, ())),
        rule=rule_of(clusters, at, found),
        confidence=confidence_of(clusters, at, found),
        status=status_of(clusters, at, found),
        why=why_of(clusters, at, found),
    )


def _nouns(
    context: ActorContext,
    attributes: ClusterAttributes,
    overrides: ActorOverrides,
    clusters: Clusters,
) -> list[Nominal]:
    """Return the role nouns that the rules bind, and those that the reader does."""
    found = [
        *bind_nominals(context, attributes),
        *bind_organisations(context, attributes),
    ]
    for span, at, same in overrides.bound(clusters.names, found):
        if span.end > len(context.text):
            continue
        cluster = clusters.find(at)
        found = [
            noun
            for noun in found
            if (noun.start, noun.end) != (span.start, span.end)
            or not (same or noun.cluster == cluster)
        ]
        if same:
            text = context.text[span.start : span.end]
            sentence = context.parsed.sentence_of(span.start)
            why = f"the reader says it means {clusters.names[at].text}"
            noun = Nominal(
                span.start, span.end, text, sentence, cluster, why, JOINED_BY_USER
            )
            found.append(noun)
    return sorted(found, key=lambda noun: noun.start)


def _cluster_attributes(
    context: ActorContext, gazetteer: Gazetteer, members: dict[int, list[Name]]
) -> ClusterAttributes:
    """Gather the roles of the clusters and the bodies they tell of."""
    owner = {
        index: at
        for at, found in members.items()
        for name in found
        for index in range(name.first, name.last)
    }
    roles = {at: _roles(context, found, owner) for at, found in members.items()}
    bodies = {at for at, found in members.items() if found[0].kind != "person"}
    belongs = {at: affiliation(held, owner, bodies) for at, held in roles.items()}
    first_at = {at: found[0].first for at, found in members.items()}
    nouns = {at: _body_nouns(context, found) for at, found in members.items()}
    countries = {
        at: country_of(context, gazetteer, found, roles[at])
        for at, found in members.items()
    }
    for at, body in belongs.items():
        if body is not None and countries[at] is None:
            countries[at] = countries[body]
    return ClusterAttributes(roles, belongs, countries, owner, first_at, nouns)


def _body_nouns(context: ActorContext, found: list[Name]) -> set[str]:
    """Return the nouns that head the names of a body: "ministry", "company"."""
    if found[0].kind != "organisation":
        return set()
    head_noun = context.lexicon.head_noun
    nouns = (head_noun(name.words) for name in found if len(name.words) > 1)
    return {noun for noun in nouns if noun is not None}


def _roles(
    context: ActorContext, found: list[Name], owner: dict[int, int]
) -> list[Role]:
    """Return the roles of a person, each told once; bodies have none."""
    if found[0].kind != "person":
        return []
    seen: dict[str, Role] = {}
    for name in found:
        for role in roles_of(context, name, owner):
            seen.setdefault(context.lexicon.canonical(role.text), role)
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
        status="corrected" if name.rule == NAMED_BY_USER else "suggested",
        why=name.why,
    )


def _nominal(nominal: Nominal) -> Mention:
    return Mention(
        start=nominal.start,
        end=nominal.end,
        phrase=nominal.text,
        sentence=nominal.sentence,
        rule=nominal.rule,
        confidence=1.0 if nominal.rule == JOINED_BY_USER else 0.7,
        status="corrected" if nominal.rule == JOINED_BY_USER else "suggested",
        why=nominal.why,
    )


def _id(words: tuple[str, ...], used: Counter[str]) -> str:
    """Return an id that no other actor has: "actor:ali-larijani"."""
    base = f"actor:{slug(' '.join(words))}"
    used[base] += 1
    return base if used[base] == 1 else f"{base}-{used[base]}"
