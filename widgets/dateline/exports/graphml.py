"""The actors of a reading as a GraphML network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any
from xml.etree import ElementTree as ET

from ..model import SCHEMES, Actor, Event, Findings, Place, happenings, kept
from .shared import event_label, sentences_of, stated_events
from .xmltext import add, document

__all__ = ["to_graphml"]

#: The most actors in a sentence for it to link them: that two people are in a longer
#: list (of the dead, of signatories) says nothing about a relation between them.
_MANY = 40

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

#: The data of nodes and edges, with GraphML's names of the types.
_NODE_KEYS = {
    "label": "string",
    "layer": "string",
    "kind": "string",
    "country": "string",
    "roles": "string",
    "mentions": "int",
    "lat": "double",
    "lon": "double",
    **dict.fromkeys(SCHEMES, "string"),
}
_EDGE_KEYS = {
    "relation": "string",
    "weight": "double",
    "type": "string",
    "label": "string",
    "factuality": "string",
    "mode": "string",
    "date": "string",
    "confidence": "double",
    "evidence": "string",
}

Node = dict[str, Any]


def to_graphml(reading: Findings) -> str:
    """Return a directed graph of actors, and of places that act.

    A place acts where it is a metonym of its government ("Tehran said") or is the
    actor or target of an event. Edges of the relation "sentence" link two nodes that
    are named in the same sentences (``weight`` counts them; the direction means
    nothing; sentences that name more than 40 are lists and link nobody). Edges of the
    relation "event" lead from the actor of an event to its target, one however often
    the event is told. ``evidence`` holds the sentences. What the user rejected is left
    out.

    References
    ----------
    http://graphml.graphdrawing.org/specification.html

    """
    nodes = _nodes(reading)
    root = ET.Element("graphml", {"xmlns": _NAMESPACE})
    for scope, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, sort in keys.items():
            key = {"id": f"{scope}-{name}", "for": scope}
            add(root, "key", **key, **{"attr.name": name, "attr.type": sort})
    # Not "undirected" with directed edges in it: networkx cannot read mixed graphs.
    graph = add(root, "graph", id="who-with-whom", edgedefault="directed")
    for id_, node in nodes.items():
        _add_data(add(graph, "node", id=id_), "node", node)
    edges = [*_by_sentence(reading, nodes), *_by_event(reading, nodes)]
    for number, (source, target, edge) in enumerate(edges):
        ends = {"id": f"e{number}", "source": source, "target": target}
        _add_data(add(graph, "edge", **ends), "edge", edge)
    return document(root)


def _add_data(element: ET.Element, scope: str, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if value not in (None, ""):
            add(element, "data", value, key=f"{scope}-{name}")


def _nodes(reading: Findings) -> dict[str, Node]:
    nodes = {actor.id: _actor(actor) for actor in kept(reading.actors)}
    acting = _acting(reading)
    for id_, (place, mentions) in reading.distinct_places().items():
        if remaining := kept(mentions):
            is_metonym = any(mention.kind == "metonym" for mention in remaining)
            if is_metonym or id_ in acting:
                nodes[id_] = _place(place, len(remaining))
    return nodes


def _acting(reading: Findings) -> set[str]:
    """Return the ids of all that speak, act or are acted upon."""
    ends = [(e.actor_id, e.target_id) for e in stated_events(reading)]
    speakers = [q.speaker_id for q in kept(reading.quotes)]
    return {id_ for id_ in (*sum(ends, ()), *speakers) if id_}


def _actor(actor: Actor) -> Node:
    return {
        "label": actor.name,
        "layer": "actor",
        "kind": actor.kind,
        "country": actor.country,
        "roles": "; ".join(actor.roles),
        "mentions": len(kept(actor.mentions or actor.nominals)),
    }


def _place(place: Place, mentions: int) -> Node:
    return {
        "label": place.label,
        "layer": "place",
        "kind": place.kind,
        "country": place.country,
        "mentions": mentions,
        "lat": place.lat,
        "lon": place.lon,
        **place.ids.row(),
    }


Edge = tuple[str, str, dict[str, Any]]


def _by_sentence(reading: Findings, nodes: dict[str, Node]) -> Iterator[Edge]:
    """Yield an edge for each two nodes that are named in the same sentences."""
    named: dict[int, dict[str, None]] = defaultdict(dict)
    for sentence, id_ in _appearances(reading):
        if id_ in nodes:
            named[sentence][id_] = None
    shared: dict[tuple[str, str], list[int]] = defaultdict(list)
    order = {id_: number for number, id_ in enumerate(nodes)}
    for sentence, ids in sorted(named.items()):
        if len(ids) <= _MANY:
            for pair in combinations(sorted(ids, key=order.__getitem__), 2):
                shared[pair].append(sentence)
    for (source, target), sentences in shared.items():
        evidence = "\n".join(map(reading.sentence, sentences))
        edge = {"relation": "sentence", "weight": len(sentences), "evidence": evidence}
        yield source, target, edge


def _appearances(reading: Findings) -> Iterable[tuple[int, str]]:
    """Yield each sentence (its index) with the id of an actor or acting place in it."""
    for actor in kept(reading.actors):
        for mention in kept((*actor.mentions, *actor.nominals)):
            yield mention.sentence, actor.id
    for place in kept(reading.places):
        if place.kind == "metonym":
            yield place.sentence, place.id
    for event in stated_events(reading):
        for id_ in (event.actor_id, event.target_id):
            if id_:
                yield event.sentence, id_


def _by_event(reading: Findings, nodes: dict[str, Node]) -> Iterator[Edge]:
    for event in happenings(stated_events(reading)):
        source, target = event.actor_id, event.target_id
        if source in nodes and target in nodes:
            yield str(source), str(target), _event(reading, event)


def _event(reading: Findings, event: Event) -> dict[str, Any]:
    return {
        "relation": "event",
        "weight": 1,
        "type": event.type,
        "label": event_label(event),
        "factuality": event.factuality,
        "mode": event.mode,
        "date": event.edtf,
        "confidence": event.confidence,
        "evidence": "\n".join(sentences_of(reading, event)),
    }
