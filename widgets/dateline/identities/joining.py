"""From what stories tell of their actors to the actors of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..model.identity import JoinedActor, JoinedActors, Rival, Sighting
from ..nlp.name_forms import slug
from .appearances import appearances
from .clustering import JOINED_BY_USER, Clusters, cluster
from .decisions import Decision, Id, Ruling, rulings
from .evidence import Verdict
from .profiles import Profile
from .records import Appearance, SeenStory

__all__ = ["PREFIX", "join_actors"]

#: What the id of a joined actor begins with.
PREFIX = "joined:"

#: So many rivals are told of one actor.
RIVALS = 5


def join_actors(
    stories: Iterable[SeenStory], decisions: Iterable[Decision] = ()
) -> JoinedActors:
    """Return who is named in stories, each person and body once.

    Parameters
    ----------
    stories
        The stories, in any order: it changes nothing.
    decisions
        What the user said, which no rule overrides; of two that contradict each other
        the later holds.

    """
    found = [each for story in stories for each in appearances(story)]
    decided = rulings(decisions, found)
    clusters = cluster(found, decided)
    names = _ids(clusters.profiles)
    joined = (_joined(clusters, number, names, decided) for number in clusters.profiles)
    return JoinedActors(sorted(joined, key=_rank))


def _rank(actor: JoinedActor) -> tuple[int, int, str]:
    return -len(actor.stories), -actor.mentions, actor.id


def _joined(
    clusters: Clusters,
    number: int,
    names: Mapping[int, tuple[str, str]],
    decided: Iterable[Ruling],
) -> JoinedActor:
    """Return a cluster as a joined actor."""
    profile = clusters.profiles[number]
    members = sorted(profile.members, key=lambda member: member.id)
    ids = {member.id for member in members}
    touched = any(ids & (ruling.first | ruling.second) for ruling in decided)
    id_, name = names[number]
    return JoinedActor(
        id=id_,
        name=name,
        kind=profile.kind,
        names=_by_use((n, count) for m in members for n, count in m.names),
        roles=_by_use((role, 1) for m in members for role in m.roles),
        countries=_by_use((m.country, 1) for m in members if m.country),
        sightings=tuple(_sighting(m, clusters.links) for m in members),
        rivals=tuple(_rivals(clusters.doubts.get(number, ()), names)),
        status="corrected" if touched else "suggested",
    )


def _sighting(member: Appearance, links: Mapping[Id, tuple[str, str]]) -> Sighting:
    rule, why = links.get(member.id, ("", ""))
    return Sighting(
        story=member.story,
        actor=member.actor,
        name=member.name,
        names=tuple(name for name, _ in member.names),
        start=member.start,
        mentions=len(member.starts),
        roles=member.roles,
        country=member.country,
        rule=rule,
        why=f"{rule}: {why}" if rule == JOINED_BY_USER else why,
    )


def _rivals(
    doubts: Iterable[tuple[int, Verdict]], names: Mapping[int, tuple[str, str]]
) -> Iterator[Rival]:
    """Yield the likeliest of those that a cluster may be one with."""
    ranked = sorted(doubts, key=lambda doubt: (-doubt[1].score, names[doubt[0]]))
    for number, found in ranked[:RIVALS]:
        id_, name = names[number]
        yield Rival(id=id_, name=name, why=found.why)


def _by_use(counted: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Return each once, the most frequent first."""
    counts: Counter[str] = Counter()
    for name, count in counted:
        counts[name] += count
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _ids(profiles: Mapping[int, Profile]) -> dict[int, tuple[str, str]]:
    """Return an id and a name for each cluster; namesakes are numbered by size."""

    def rank(number: int) -> tuple[int, int, Id]:
        members = profiles[number].members
        mentions = sum(len(member.starts) for member in members)
        return -len(profiles[number].stories), -mentions, min(m.id for m in members)

    used: Counter[str] = Counter()
    found = {}
    for number in sorted(profiles, key=rank):
        name, words = _name(profiles[number])
        base = f"{PREFIX}{slug(words)}"
        used[base] += 1
        found[number] = (base if used[base] == 1 else f"{base}-{used[base]}", name)
    return found


def _name(profile: Profile) -> tuple[str, str]:
    """Return the usual name as written, a full one if there is one, and folded."""
    counts: Counter[str] = Counter()
    folded: dict[str, str] = {}
    for member in profile.members:
        counts[member.name] += len(member.starts)
        longest = min(member.words, key=lambda words: (-len(words), words), default=())
        folded[member.name] = min(" ".join(longest), folded.get(member.name, "~"))
    name = min(counts, key=lambda n: (" " not in n, -counts[n], -len(n), n))
    return name, folded[name]
