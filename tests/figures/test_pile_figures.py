"""Many stories as plotly figures, which need no network."""

import re

import pytest
from piles import pile_readings, write_pile

import dateline as dl

pytest.importorskip("plotly")

KANO = "geonames:2335204"


@pytest.fixture(scope="module")
def pile(tmp_path_factory) -> dl.Corpus:
    return write_pile(tmp_path_factory.mktemp("piles") / "c", pile_readings())


def circles(figure) -> dict[str, list]:
    """Return the data of each circle, by the id of its place, and its size."""
    found = {}
    for trace in figure.data:
        if trace.customdata is not None:
            for row, size in zip(trace.customdata, trace.marker.size, strict=True):
                found[row[0]] = [*row, size]
    return found


def test_circles_grow_with_the_stories(pile) -> None:
    found = circles(pile.map())
    counts = {row["id"]: row for row in pile.where().counts()["places"]}
    assert KANO in found
    for id_, row in found.items():
        assert row[2] == counts[id_]["named"]
        assert row[1] == counts[id_]["label"]
    largest = max(found.values(), key=lambda row: row[-1])
    assert largest[0] == KANO
    # A large circle is drawn before those that could lie under it.
    (trace,) = [t for t in pile.map().data if t.name == "circle"]
    assert list(trace.marker.size) == sorted(trace.marker.size, reverse=True)
    assert trace.hovertext[0] == "<b>Kano, Kano State, Nigeria</b>, 3 stories"


def test_a_figure_of_some_stories(pile) -> None:
    assert KANO not in circles(pile.map(outlets="Delta Herald"))
    told, published = pile.timeline(outlets="Delta Herald").data
    assert sum(published.y) == 1
    assert len(told.x) == len(pile.overview().axis.starts)


def test_bars_are_those_of_the_views(pile) -> None:
    counts = pile.where().counts()
    told, published = pile.timeline().data
    assert list(told.y) == counts["told"]
    assert list(published.y) == counts["published"]
    assert list(told.customdata[0]) == ["2021-03-01", "2021-03-01"]


def test_no_places_and_no_days_are_said(tmp_path) -> None:
    empty = write_pile(tmp_path / "c", [])
    assert "No place" in empty.map().layout.annotations[0].text
    assert "No story tells" in empty.timeline().layout.annotations[0].text


def test_they_need_no_network(pile) -> None:
    page = pile.map().to_html(include_plotlyjs=False)
    page += pile.timeline().to_html(include_plotlyjs=False)
    assert not re.search(r"<(script|link|img)[^>]+(src|href)=", page)
