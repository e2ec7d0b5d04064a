"""Print how well actors are joined across stories, and namesakes told apart.

    python tests/accuracy/identities.py [--errors]
    python tests/accuracy/identities.py --clusters SET.jsonl [--save CLUSTERS.json]

Without a set: the pairs of ``namesakes/``. A pair that is two is right if the actors
of the two stories are not joined, in doubt or not; one that is one, if they are joined.
``--errors`` prints what is wrong in the half "look" only.

With a set of documents whose entities are marked over all documents (``mentions``:
start, end, entity, named, type, perhaps head_start, head_end): B³ over the gold named
mentions of persons, organisations and places, all of them and those whose entity is
named in several documents. A gold mention is taken for the name, role or place of
Dateline that covers its head, or else shares most of it; one that nothing covers is a
cluster of its own. ``alone`` is what a normalised name or a place's id alone gives.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import dateline as dl
from dateline.model.identity import JoinedActor, JoinedActors
from dateline.nlp.name_forms import canonical

PAIRS = Path(__file__).parent / "namesakes" / "pairs.jsonl"

#: The types of a set that Dateline finds.
TYPES = frozenset(("person", "organization", "place"))

_ARTICLES = frozenset({"the"})

Pair = dict[str, Any]
Key = tuple[str, int, int]


# Namesakes.


def pairs() -> list[Pair]:
    """Return the pairs."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read_pair(pair: Pair) -> JoinedActors:
    """Return the actors of the two stories of a pair, "a" and "b", each once."""
    readings = {}
    for id_, story in zip("ab", pair["stories"], strict=True):
        day = dt.date.fromisoformat(story["published"])
        readings[id_] = dl.read(dl.Story(text=story["text"], published=day))
    return dl.join_actors(readings)


def bearer(actors: JoinedActors, pair: Pair, id_: str) -> JoinedActor | None:
    """Return the actor of a story that bears the name of the pair, or most of it."""
    wanted = canonical(pair["stories"]["ab".index(id_)]["name"], _ARTICLES)
    best: tuple[int, JoinedActor | None] = (0, None)
    for actor in actors:
        for sighting in actor.sightings:
            for name in sighting.names if sighting.story == id_ else ():
                found = canonical(name, _ARTICLES)
                fit = 2 if found == wanted else int(found in wanted or wanted in found)
                best = max(best, (fit, actor), key=lambda each: each[0])
    return best[1]


def is_right(pair: Pair, first: JoinedActor | None, second: JoinedActor | None) -> bool:
    """Tell whether the actors of a pair are rightly one, or rightly two."""
    if first is None or second is None:
        return False
    return (first.id == second.id) is pair["one"]


def score(
    chosen: Iterable[Pair], wrong: Callable[[Pair, JoinedActors], None] | None = None
) -> Counter[str]:
    """Return how many pairs there are, are right, and are in doubt, by what they are.

    ``wrong`` is called with each pair that is not right.
    """
    counts: Counter[str] = Counter()
    for pair in chosen:
        actors = read_pair(pair)
        first, second = (bearer(actors, pair, id_) for id_ in "ab")
        what = "one" if pair["one"] else "two"
        counts[what] += 1
        if first and second and second.id in {rival.id for rival in first.rivals}:
            counts[f"{what}, in doubt"] += 1
        if is_right(pair, first, second):
            counts[f"{what}, right"] += 1
        elif wrong is not None:
            wrong(pair, actors)
    return counts


# Clusters over documents.


def read_gold(path: Path) -> tuple[dict[str, str], list[tuple[Key, Pair]]]:
    """Return the texts of a set, and its named mentions of the types that count."""
    texts, found = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
        for mention in record["mentions"]:
            if mention["named"] and mention["type"] in TYPES:
                key = record["id"], mention["start"], mention["end"]
                found.append((key, mention))
    return texts, found


def answers(
    readings: Mapping[str, dl.Reading],
    gold: Iterable[tuple[Key, Pair]],
    cluster_of: Callable[[str, dl.Actor], Hashable],
) -> dict[Key, Hashable]:
    """Return the cluster of each gold mention that Dateline has a word for."""
    spans = {id_: list(_spans(r, id_, cluster_of)) for id_, r in readings.items()}
    found = {}
    for key, mention in gold:
        id_, start, end = key
        head = mention.get("head_start", start), mention.get("head_end", end)
        best: tuple[tuple[bool, float], Hashable] | None = None
        for first, last, cluster in spans[id_]:
            shared = min(last, end) - max(first, start)
            if shared > 0:
                covers = min(last, head[1]) > max(first, head[0])
                fit = covers, shared / (max(last, end) - min(first, start))
                if best is None or fit > best[0]:
                    best = fit, cluster
        if best is not None:
            found[key] = best[1]
    return found


def _spans(
    reading: dl.Reading, id_: str, cluster_of: Callable[[str, dl.Actor], Hashable]
) -> Iterator[tuple[int, int, Hashable]]:
    """Yield the names, role nouns, roles beside names, and places of a reading."""
    text = reading.story.text
    for actor in reading.actors:
        cluster = cluster_of(id_, actor)
        for mention in (*actor.mentions, *(actor.mentions and actor.nominals)):
            yield mention.start, mention.end, cluster
        for role in actor.roles:
            for mention in actor.mentions:
                beside = max(0, mention.start - len(role) - 3)
                at = text.find(role, beside, mention.end + len(role) + 8)
                if at >= 0:
                    yield at, at + len(role), cluster
    for place in reading.places:
        if place.place is not None:
            yield place.start, place.end, ("place", place.place.id)


def b_cubed(
    gold: list[tuple[Key, Pair]], told: Mapping[Key, Hashable]
) -> dict[str, tuple[float, float, float]]:
    """Return B³ precision, recall and F1 in percent: of all, and of what recurs."""
    entities = [mention["entity"] for _, mention in gold]
    clusters = [told.get(key, ("alone", n)) for n, (key, _) in enumerate(gold)]
    both = Counter(zip(entities, clusters, strict=True))
    by_entity, by_cluster = Counter(entities), Counter(clusters)
    documents = defaultdict(set)
    for key, mention in gold:
        documents[mention["entity"]].add(key[0])
    found = {}
    for name, least in (("all", 1), ("recurring", 2)):
        rows = [
            (both[e, c] / by_cluster[c], both[e, c] / by_entity[e])
            for e, c in zip(entities, clusters, strict=True)
            if len(documents[e]) >= least
        ]
        precision, recall = (sum(part) / len(rows) for part in zip(*rows, strict=True))
        mean = 2 * precision * recall / (precision + recall)
        found[name] = tuple(100 * part for part in (precision, recall, mean))
    return found  # type: ignore[return-value]


def measure(path: Path) -> dict[str, Any]:
    """Read a set and return its figures, and the clusters that were told."""
    texts, gold = read_gold(path)
    readings = {id_: dl.read(dl.Story(text=text)) for id_, text in texts.items()}
    joined = dl.join_actors(readings).ids

    def by_rules(id_: str, actor: dl.Actor) -> Hashable:
        return joined.get((id_, actor.id), (id_, actor.id))

    def by_name(_: str, actor: dl.Actor) -> Hashable:
        return "name", canonical(actor.name, _ARTICLES)

    told = answers(readings, gold, by_rules)
    return {
        "joined": b_cubed(gold, told),
        "alone": b_cubed(gold, answers(readings, gold, by_name)),
        "told": told,
    }


def save(path: Path, told: Mapping[Key, Hashable]) -> None:
    """Write clusters as lists of document, start, end and cluster."""
    rows = [[*key, str(cluster)] for key, cluster in sorted(told.items())]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def _say(*lines: object) -> None:
    sys.stdout.write("\n  ".join(map(str, lines)) + "\n")


def _print_pairs(*, errors: bool) -> None:
    def wrong(pair: Pair, actors: JoinedActors) -> None:
        if errors and pair["half"] == "look":
            what = "is one" if pair["one"] else "are two"
            _say(f"{pair['id']} {what}", *actors)

    for half in ("look", "report"):
        counts = score((p for p in pairs() if p["half"] == half), wrong)
        for what in ("two", "one"):
            right, doubt = counts[f"{what}, right"], counts[f"{what}, in doubt"]
            _say(f"{half:8} {what}: {right} of {counts[what]} right, {doubt} in doubt")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="in the half to look at")
    parser.add_argument("--clusters", type=Path, help="a set of marked documents")
    parser.add_argument("--save", type=Path, help="where to write the clusters told")
    given = parser.parse_args()
    if given.clusters is None:
        _print_pairs(errors=given.errors)
        return
    found = measure(given.clusters)
    for how in ("alone", "joined"):
        for name, figures in found[how].items():
            p, r, f = figures
            told = f"P {p:.1f}  R {r:.1f}  F1 {f:.1f}"
            _say(f"{how:7} {name:10} {told}")
    if given.save:
        save(given.save, found["told"])


if __name__ == "__main__":
    main()
