"""GraphML: networkx reads who stands with whom, and who did what to whom."""

import dataclasses
import io

import networkx as nx
from readings import HOSTILE, empty_reading, hostile_reading, sample_reading

from dateline.exports import to_graphml
from dateline.model import Actor, Identifiers, Mention
from dateline.model.items import Items


def _graph(reading) -> nx.MultiDiGraph:
    read = nx.read_graphml(io.BytesIO(to_graphml(reading).encode()))
    return nx.MultiDiGraph(read)


def _edges(graph, relation: str) -> list[tuple[str, str, dict]]:
    return [e for e in graph.edges(data=True) if e[2]["relation"] == relation]


def test_nodes_are_actors_and_places_that_act() -> None:
    graph = _graph(sample_reading())
    assert set(graph) == {
        "actor:ana-ruiz",
        "actor:lamar-herald",
        "actor:university-of-georgia",
        "geonames:4140963",
    }
    ruiz, washington = graph.nodes["actor:ana-ruiz"], graph.nodes["geonames:4140963"]
    assert (ruiz["label"], ruiz["kind"], ruiz["roles"]) == (
        "Ana Ruiz",
        "person",
        "Mayor",
    )
    assert ruiz["mentions"] == 3
    assert (washington["layer"], washington["lat"]) == ("place", 38.89511)


def test_a_place_has_its_identifiers() -> None:
    reading = sample_reading()
    ids = Identifiers(geonames="4140963", wikidata="Q61")
    places = [
        dataclasses.replace(m, place=dataclasses.replace(m.place, ids=ids))
        if m.phrase == "Washington"
        else m
        for m in reading.places
    ]
    node = _graph(reading.replace(places=Items(places))).nodes["geonames:4140963"]
    assert (node["geonames"], node["wikidata"]) == ("4140963", "Q61")
    assert "iata" not in node


def test_a_shared_sentence_is_an_edge_with_its_weight_and_words() -> None:
    ((source, target, edge),) = _edges(_graph(sample_reading()), "sentence")
    assert (source, target) == ("actor:ana-ruiz", "actor:lamar-herald")
    assert edge["weight"] == 1
    assert "Ruiz told the Lamar Herald" in edge["evidence"]


def _with_event(**changes):
    reading = sample_reading()
    event = dataclasses.replace(
        reading.events[1], target="Ana Ruiz", target_id="actor:ana-ruiz", **changes
    )
    return reading.replace(events=Items([event]))


def test_an_event_is_an_edge_from_doer_to_target_with_its_class() -> None:
    ((source, target, edge),) = _edges(_graph(_with_event()), "event")
    assert (source, target) == ("geonames:4140963", "actor:ana-ruiz")
    assert (edge["type"], edge["date"], edge["mode"]) == (
        "pledge",
        "2020-01-06",
        "told",
    )
    assert edge["evidence"].startswith("Washington promised help")


def test_what_the_user_rejected_is_no_edge_and_no_node() -> None:
    assert _edges(_graph(_with_event(status="rejected")), "event") == []
    reading = sample_reading()
    ruiz, *others = reading.actors
    wrong = dataclasses.replace(ruiz, status="rejected")
    graph = _graph(reading.replace(actors=Items([wrong, *others])))
    assert "actor:ana-ruiz" not in graph
    assert graph.number_of_edges() == 0


def _crowd(count: int):
    reading = sample_reading()
    mention = Mention(start=0, end=5, phrase="PARIS", sentence=0, rule="hand")
    actors = [
        Actor(id=f"actor:{n}", name=f"N{n}", kind="person", mentions=(mention,))
        for n in range(count)
    ]
    return reading.replace(actors=Items(actors), events=Items())


def test_a_long_list_of_names_joins_nobody() -> None:
    assert _graph(_crowd(40)).number_of_edges() == 40 * 39 / 2
    crowd = _graph(_crowd(41))
    assert (crowd.number_of_nodes(), crowd.number_of_edges()) == (42, 0)


def test_hostile_names_come_back_as_they_were() -> None:
    graph = _graph(hostile_reading())
    assert [node["label"] for _, node in graph.nodes(data=True)] == [HOSTILE[1]]


def test_an_empty_reading_gives_an_empty_graph() -> None:
    assert _graph(empty_reading()).number_of_nodes() == 0


def test_an_event_told_twice_is_one_edge_with_all_its_sentences() -> None:
    reading = _with_event()
    (first,) = reading.events
    told_in = (first.sentence, 0)
    first = dataclasses.replace(first, told_in=told_in)
    again = dataclasses.replace(
        first, start=0, end=5, phrase="PARIS", sentence=0, same_as=first.id
    )
    graph = _graph(reading.replace(events=Items([first, again])))
    ((_, _, edge),) = _edges(graph, "event")
    assert edge["evidence"] == "\n".join(map(reading.sentence, told_in))
