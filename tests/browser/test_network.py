"""The network in a real browser: the same graph as in GraphML, drawn to be read."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect
from readings import empty_reading, sample_reading

from dateline import Reading
from dateline.exports.graphml import to_graphml
from dateline.model import Actor, Mention
from dateline.model.items import Items

from .letters import assert_apart, assert_inside, letters_of, resized

OpenReport = Callable[[Reading], Page]

#: Whether it was drawn for the width that it has now.
LAID_OUT = """() => {
  const svg = document.querySelector(".dl-network");
  return Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 2.5;
}"""

#: Edges as they are drawn: relation, ends and weight.
EDGES = """nodes => nodes.map(node => [
  node.classList.contains("dl-edge-event") ? "event" : "sentence",
  node.dataset.source, node.dataset.target, Number(node.dataset.weight)])"""


def crowd(count: int) -> Reading:
    """Return a reading of so many people, all named in one sentence."""
    reading = empty_reading()
    people = (
        Actor(
            id=f"actor:{number}",
            name=f"Person {number}",
            kind="person",
            mentions=tuple(
                Mention(start=0, end=7, phrase="Nothing", sentence=0, rule="hand")
                for _ in range(count - number)
            ),
        )
        for number in range(count)
    )
    return reading.replace(actors=Items(people))


def open_network(open_report: OpenReport, reading: Reading) -> Page:
    page = open_report(reading)
    page.get_by_role("tab", name="Network").click()
    return page


def edges_of_graphml(reading: Reading) -> Counter[tuple[str, ...]]:
    edges: Counter[tuple[str, ...]] = Counter()
    for edge in ET.fromstring(to_graphml(reading)).iterfind(".//{*}edge"):
        data = {item.get("key", ""): item.text or "" for item in edge}
        ends = edge.get("source", ""), edge.get("target", "")
        edges[data["edge-relation"], *ends] += int(data["edge-weight"])
    return edges


def test_it_is_the_graph_of_the_export(open_report: OpenReport) -> None:
    sample = sample_reading()
    ends = {"actor_id": "geonames:4140963", "target_id": "actor:ana-ruiz"}
    promise = dataclasses.replace(sample.events[1], **ends)
    reading = sample.replace(
        events=Items([sample.events[0], promise, sample.events[2]])
    )
    page = open_network(open_report, reading)
    drawn: list[Any] = page.locator(".dl-edge").evaluate_all(EDGES)
    assert {relation for relation, *_ in drawn} == {"sentence", "event"}
    assert {tuple(ends): weight for *ends, weight in drawn} == edges_of_graphml(reading)


def test_a_click_on_a_node_selects_the_actor_and_stays_here(
    open_report: OpenReport,
) -> None:
    page = open_network(open_report, sample_reading())
    node = page.locator('.dl-node[data-id="actor:ana-ruiz"]')
    node.click()
    expect(page.locator(".dl-evidence h3").first).to_have_text("Why “Ana Ruiz”?")
    expect(page.locator(".dl-network")).to_be_visible()
    expect(node).to_have_class(re.compile("dl-selected"))


def test_arrow_keys_walk_from_node_to_node(open_report: OpenReport) -> None:
    page = open_network(open_report, sample_reading())
    page.wait_for_function(LAID_OUT)
    first, second = (page.locator(".dl-node").nth(n) for n in range(2))
    first.focus()
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(second).to_have_class(re.compile("dl-selected"))


def test_each_way_to_be_joined_can_be_switched_off(open_report: OpenReport) -> None:
    page = open_network(open_report, sample_reading())
    lines = page.locator(".dl-edge-sentence:visible")
    assert lines.count() > 0
    page.locator(".dl-network-key").wait_for()
    page.locator("[data-relation=sentence]").click()
    expect(lines).to_have_count(0)


def test_many_are_cut_and_counted(open_report: OpenReport) -> None:
    page = open_network(open_report, crowd(30))
    expect(page.locator(".dl-node")).to_have_count(24)
    key = page.locator(".dl-network-key")
    expect(key).to_contain_text("not drawn: 6 not chosen")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("reading", "most"), [(sample_reading(), 2), (crowd(30), 24)])
def test_names_keep_apart_and_inside(
    open_report: OpenReport, reading: Reading, most: int, width: int
) -> None:
    page = open_report(reading)
    page.set_viewport_size({"width": width, "height": 900})
    page.get_by_role("tab", name="Network").click()
    page.wait_for_function(LAID_OUT)
    names = letters_of(page.locator(".dl-node text"))
    # A narrow picture of many leaves some names out; each node still has its title.
    assert len(names) == most if width > 360 else len(names) > most / 2
    assert_apart(names)
    assert_inside(names, page.locator(".dl-network"))


@pytest.mark.parametrize("width", [360, 683, 900, 1366])
def test_the_picture_is_seen_whole_and_its_panel_scrolls_nothing(
    open_report: OpenReport, width: int
) -> None:
    page = open_report(crowd(40))
    resized(page, width, 768)
    page.get_by_role("tab", name="Network").click()
    page.wait_for_function(LAID_OUT)
    hidden = page.locator(".dl-lists").evaluate(
        "panel => panel.scrollHeight - panel.clientHeight"
    )
    assert hidden <= 1
    page.get_by_role("tab", name="Actors").click()
    panel = page.locator(".dl-lists")
    if width > 560:  # a long list stays in its panel, which scrolls
        assert panel.evaluate("panel => panel.scrollHeight > panel.clientHeight + 100")


def test_without_a_pair_it_says_why(open_report: OpenReport) -> None:
    page = open_network(open_report, empty_reading())
    expect(page.locator(".dl-panel:visible")).to_contain_text("Fewer than two actors")
