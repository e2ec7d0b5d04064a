"""The actors of a reading as a GraphML network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any
from xml.etree import ElementTree as ET

from ..model import SCHEMES, Actor, Event, Findings, Place, Toponym, kept
from .content import (
    Choice,
    Gap,
    acts_on,
    choose,
    chosen_places,
    in_words,
    stated,
    whatever_came_of_it,
)
from .shared import event_label, headline_of, sentences_of, stated_events
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
    "confidence": "double",
    "doubt": "string",
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
    "counted": "string",
    "place": "string",
    "confidence": "double",
    "evidence": "string",
}

Node = dict[str, Any]


#: The layers of which nodes and edges are made. A place is a node only if it acts.
GRAPH_LAYERS = ("actors", "places", "events")


def to_graphml(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> str:
    """Return a directed graph of actors, and of places that act.

    A place acts where it is a metonym of its government ("Tehran said") or is the
    actor or target of an event. Edges of the relation "sentence" link two nodes that
    are named in the same sentences (``weight`` counts them; the direction means
    nothing; sentences that name more than 40 are lists and link nobody). Edges of the
    relation "event" lead from the actor of an event to its target, one however often
    the event is told; ``label`` and ``factuality`` tell what did not happen for sure.
    Actors and targets that are guesses make no edge. ``evidence`` holds the sentences.
    What the user rejected is left out; the description of the graph says which events
    are.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "actors", "places", "events"; all by default. Without "events" there are edges
        of the relation "sentence" only.
    kinds
        Which mentions make a place a node; all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind.

    References
    ----------
    http://graphml.graphdrawing.org/specification.html

    """
    chosen = choose(layers, GRAPH_LAYERS, "layer")
    nodes = _nodes(reading, chosen, kinds)
    events, gaps = _events(reading, chosen, nodes)
    root = ET.Element("graphml", {"xmlns": _NAMESPACE})
    for scope, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, sort in keys.items():
            key = {"id": f"{scope}-{name}", "for": scope}
            add(root, "key", **key, **{"attr.name": name, "attr.type": sort})
    # Not "undirected" with directed edges in it: networkx cannot read mixed graphs.
    graph = add(root, "graph", id="who-with-whom", edgedefault="directed")
    add(graph, "desc", "\n".join((headline_of(reading.story), *in_words(gaps))))
    for id_, node in nodes.items():
        _add_data(add(graph, "node", id=id_), "node", node)
    edges = [*_by_sentence(reading, nodes), *_by_event(reading, events)]
    for number, (source, target, edge) in enumerate(edges):
        ends = {"id": f"e{number}", "source": source, "target": target}
        _add_data(add(graph, "edge", **ends), "edge", edge)
    return document(root)


def _add_data(element: ET.Element, scope: str, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if value not in (None, ""):
            add(element, "data", value, key=f"{scope}-{name}")


def graph_gaps(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> list[Gap]:
    """Return the events that no edge can be."""
    chosen = choose(layers, GRAPH_LAYERS, "layer")
    return _events(reading, chosen, _nodes(reading, chosen, kinds))[1]


def _events(
    reading: Findings, layers: frozenset[str], nodes: dict[str, Node]
) -> tuple[list[Event], list[Gap]]:
    """Return the events that lead from a node to a node, whatever came of them."""
    if "events" not in layers:
        return [], []
    return stated(
        reading,
        told=whatever_came_of_it,
        needs=lambda event: acts_on(event, nodes),
        lacking="an edge needs an actor and a target that are known for sure",
    )


def _nodes(
    reading: Findings, layers: frozenset[str], kinds: Choice = None
) -> dict[str, Node]:
    nodes: dict[str, Node] = {}
    if "actors" in layers:
        nodes = {actor.id: _actor(actor) for actor in kept(reading.actors)}
    if "places" in layers:
        acting = _acting(reading)
        for id_, (place, mentions) in chosen_places(reading, kinds).items():
            is_metonym = any(mention.kind == "metonym" for mention in mentions)
            if is_metonym or id_ in acting:
                nodes[id_] = _place(place, mentions)
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
        "mentions": actor.times,
        "confidence": actor.confidence,
    }


def _place(place: Place, mentions: list[Toponym]) -> Node:
    return {
        "label": place.label,
        "layer": "place",
        "kind": place.kind,
        "country": place.country,
        "mentions": len(mentions),
        "lat": place.lat,
        "lon": place.lon,
        "confidence": max(m.confidence for m in mentions),
        "doubt": "; ".join(dict.fromkeys(m.doubt for m in mentions if m.doubt)),
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


def _by_event(reading: Findings, events: list[Event]) -> Iterator[Edge]:
    counted = {date.id: date.counted for date in reading.dates}
    for event in events:
        edge = _event(reading, event) | {"counted": counted.get(event.date_id or "")}
        yield str(event.actor_id), str(event.target_id), edge


def _event(reading: Findings, event: Event) -> dict[str, Any]:
    return {
        "relation": "event",
        "weight": 1,
        "type": event.type,
        "label": event_label(event),
        "factuality": event.factuality,
        "mode": event.mode,
        "date": event.edtf,
        "place": event.place,
        "confidence": event.confidence,
        "evidence": "\n".join(sentences_of(reading, event)),
    }
