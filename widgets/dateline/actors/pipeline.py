"""From a parsed story to its actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.names import PARTICLES
from ..model import Actor, Mention, Toponym
from ..nlp.name_forms import slug
from .attributes.collect import collect_attributes
from .context import ActorContext, actor_context
from .coreference.clusters import Clusters
from .coreference.constraints import ActorOverrides, Link
from .coreference.nominals import resolve_nominals
from .coreference.sieves import run_sieves
from .explain import confidence_of, rule_of, status_of, why_of
from .mentions.detection import find_names
from .mentions.town_clubs import towns_in_names
from .records import (
    JOINED_BY_USER,
    NAMED_BY_USER,
    ClusterAttributes,
    Name,
    Nominal,
)

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
    """Find the people and organisations of a story.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        Its toponyms: their spans are no actors, and nationalities are among them. Those
        that the user rejected are no places.
    gazetteer
        Knows the country of an organisation with a demonym in its name, and the towns
        that clubs are named after.
    links
        Which mentions the user has joined or parted; no rule overrides it.
    named
        What the user calls the spans [start, end) (characters): "person",
        "organisation", "group", or "none" where nobody is named.

    Returns
    -------
    tuple of Actor
        In the order of their first mention. The links of each say which rule
        joined which mentions; a name that could not be joined is an actor itself.
        Those that a correction of the user changed have the status "corrected".

    Raises
    ------
    BadOption
        The user calls a span what no actor is, or it holds no characters.

    """
    overrides = ActorOverrides.of(links, named or {})
    context = replace(
        actor_context(parsed, places), towns=towns_in_names(parsed, gazetteer)
    )
    names = find_names(context, overrides.named)
    clusters = run_sieves(context, names, overrides.name_constraints(names))
    members = clusters.members()
    attributes = collect_attributes(context, gazetteer, members)
    nominals = _all_nominals(context, attributes, overrides, clusters)
    fullest = {cluster: _fullest(mentions) for cluster, mentions in members.items()}
    used: Counter[str] = Counter()
    actors = []
    for at, mentions in sorted(members.items(), key=lambda item: item[1][0].start):
        employer = attributes.affiliations[at]
        actors.append(
            replace(
                _actor(clusters, at, mentions, fullest[at], used),
                nominals=tuple(map(_nominal_mention, nominals.get(at, ()))),
                roles=tuple(dict.fromkeys(role.text for role in attributes.roles[at])),
                affiliation=fullest[employer].text if employer is not None else None,
                country=attributes.countries[at],
            )
        )
    return tuple(_of_story(actors, parsed))


def _of_story(actors: Iterable[Actor], parsed: ParsedStory) -> Iterator[Actor]:
    """Yield actors without their mentions in the publisher's sentences.

    One that is named nowhere else is none of the story's, unless the user says so.
    """
    for actor in actors:
        if actor.status != "suggested" or not parsed.boilerplate:
            yield actor
            continue
        named, nominals = (
            tuple(m for m in mentions if not parsed.is_boilerplate(m.start))
            for mentions in (actor.mentions, actor.nominals)
        )
        if named:
            yield replace(actor, mentions=named, nominals=nominals)


def without_actors(
    places: tuple[Toponym, ...], actors: Iterable[Actor]
) -> tuple[Toponym, ...]:
    """Return toponyms without the unresolved ones inside the name of an actor."""
    named = {at for a in actors for m in a.mentions for at in range(m.start, m.end)}
    return tuple(
        toponym
        for toponym in places
        if toponym.place is not None
        or toponym.status != "suggested"
        or not named.issuperset(range(toponym.start, toponym.end))
    )


def _actor(
    clusters: Clusters, at: int, names: list[Name], named: Name, used: Counter[str]
) -> Actor:
    """Return a cluster as an actor called ``named``, with its mentions and links.

    ``used`` counts the ids that other actors have.
    """
    return Actor(
        id=_id(named.words, used),
        name=named.text,
        kind=_KINDS[named.kind],
        mentions=tuple(map(_name_mention, names)),
        links=tuple(clusters.links.get(at, ())),
        rule=rule_of(clusters, at, names),
        confidence=confidence_of(clusters, at, names),
        status=status_of(clusters, at, names),
        why=why_of(clusters, at, names),
    )


def _all_nominals(
    context: ActorContext,
    attributes: ClusterAttributes,
    overrides: ActorOverrides,
    clusters: Clusters,
) -> dict[int, list[Nominal]]:
    """Return the role nouns that the rules or the user resolve, by cluster."""
    nominals = list(resolve_nominals(context, attributes))
    decisions = overrides.nominal_constraints(clusters.names, nominals)
    for span, at, same in decisions:
        if span.end > len(context.text):
            continue
        cluster = clusters.find(at)
        nominals = [
            nominal
            for nominal in nominals
            if (nominal.start, nominal.end) != (span.start, span.end)
            or not (same or nominal.cluster == cluster)
        ]
        if same:
            nominals.append(
                Nominal(
                    start=span.start,
                    end=span.end,
                    text=context.text[span.start : span.end],
                    sentence=context.parsed.sentence_of(span.start),
                    cluster=cluster,
                    why=f"marked by hand as referring to {clusters.names[at].text}",
                    rule=JOINED_BY_USER,
                )
            )
    by_cluster: dict[int, list[Nominal]] = defaultdict(list)
    for nominal in sorted(nominals, key=lambda nominal: nominal.start):
        by_cluster[nominal.cluster].append(nominal)
    return by_cluster


def _fullest(names: list[Name]) -> Name:
    """Return the fullest form: no alias, the most words, then the most frequent."""
    often = Counter(name.text for name in names)
    aliases = {name.words for name in names if name.rule == "alias"}

    def rank(name: Name) -> tuple[bool, int, int, int]:
        words = [w for w in name.words if w not in PARTICLES]
        own = name.words not in aliases and len(words) > 1
        return own, len(words), often[name.text], -name.start

    return max(names, key=rank)


def _name_mention(name: Name) -> Mention:
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


def _nominal_mention(nominal: Nominal) -> Mention:
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
