"""Markup in any string of a reading is shown as text, wherever that ends up."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import (
    PAYLOAD,
    hostile_by_schema,
    hostile_in,
    string_fields,
    texts_of,
    validated_fields,
)
from playwright.sync_api import Browser, Page, expect

from dateline import Reading, export
from dateline.errors import StoryError
from dateline.exports.kml import to_kml
from dateline.io.markup import escaped

#: What the payload would set if any of it ran.
RAN = "() => window.ran"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return hostile_by_schema()


def test_the_payload_is_in_every_layer(reading: Reading) -> None:
    fields = string_fields()
    assert len(fields) > 80
    for layer in ("places", "dates", "actors", "quotes", "events", "figures"):
        assert any(field.startswith(f"{layer}.") for field in fields)
        rows = [item.row() for item in getattr(reading, layer)]
        assert any(PAYLOAD in str(value) for row in rows for value in row.values())
    assert reading.story.title.startswith(PAYLOAD)
    assert reading.notices[0].startswith(PAYLOAD)


def test_every_field_of_the_schema_that_can_hold_it_does(reading: Reading) -> None:
    held = {path for path, text in texts_of(reading.to_dict()) if PAYLOAD in text}
    # Words of the story are cut from its text, which is payload all over; and this is
    # the id of an event, which is made of its offsets.
    others = [f for f in string_fields() if not f.endswith("phrase")]
    assert set(others) - held == {"figures.event_id"}


@pytest.mark.parametrize("path", validated_fields())
def test_a_field_that_cannot_hold_it_refuses_it(path: str) -> None:
    document = json.dumps(hostile_in(path))
    with pytest.raises(StoryError):
        Reading.from_json(document)


def test_days_and_kinds_are_such_fields() -> None:
    some = {"dates.edtf", "events.edtf", "dates.first", "places.kind", "actors.kind"}
    assert some <= set(validated_fields())


def test_the_payload_would_run_if_it_could(chromium: Browser) -> None:
    context = chromium.new_context(offline=True)
    page, dialogs = context.new_page(), []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.set_content(PAYLOAD)
    page.wait_for_function("window.ran")
    assert dialogs == ["1"]
    context.close()


def assert_harmless(page: Page, words: str | None = None) -> None:
    """Assert that nothing runs and that the page is not blank."""
    assert page.evaluate(RAN) is None
    shown = page.evaluate("() => document.documentElement.textContent")
    assert (words or "onerror=window.ran=1") in shown
    assert page.locator("img[src*='127.0.0.1'], [onload], [onerror]").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


def test_nothing_runs_in_a_report(
    reading: Reading, open_report: Callable[[Reading], Page]
) -> None:
    page = open_report(reading)
    assert page.title() == reading.story.title
    expect(page.locator(".dl-headline h2")).to_have_text(reading.story.title)
    for tab in page.locator(".dl-tabs [data-tab]").all():
        tab.click()
        expect(page.locator(".dl-panel:visible")).to_contain_text("window.ran")
        for row in page.locator(".dl-panel:visible .dl-row").all()[:3]:
            row.click()
            expect(page.locator(".dl-evidence")).to_contain_text("window.ran")
    for marked in page.locator(".dl-text [data-id]").all()[:8]:
        marked.hover()
    assert_harmless(page)


def test_nothing_runs_in_a_static_view_or_a_notebooks_tables(
    reading: Reading, offline_page: Page
) -> None:
    layers = (reading.places, reading.dates, reading.actors, reading.quotes)
    parts = [reading.static()._repr_html_()]
    parts += [
        items._repr_html_() for items in (*layers, reading.events, reading.figures)
    ]
    for part in parts:
        offline_page.set_content(f"<!doctype html><body>{part}</body>")
        assert_harmless(offline_page)


def test_nothing_runs_in_a_figure(
    reading: Reading, offline_page: Page, tmp_path: Path
) -> None:
    for name, figure in (("map", reading.map()), ("timeline", reading.timeline())):
        path = tmp_path / f"{name}.html"
        figure.write_html(path, include_plotlyjs=True)
        offline_page.goto(path.as_uri())
        offline_page.wait_for_selector(".main-svg")
        box = offline_page.locator(".main-svg").first.bounding_box()
        assert box is not None
        for across in (0.2, 0.4, 0.6, 0.8):
            offline_page.mouse.move(
                box["x"] + across * box["width"], box["y"] + box["height"] / 2
            )
        drawn = "".join(offline_page.locator(".main-svg").all_text_contents())
        assert drawn.strip()
        assert_harmless(offline_page, words=None if "window.ran" in drawn else " ")


@pytest.mark.parametrize("ending", [".kml", ".graphml"])
def test_nothing_runs_in_an_xml_export(
    reading: Reading, offline_page: Page, tmp_path: Path, ending: str
) -> None:
    # Chromium shows a file that ends in .xml as a tree, and runs scripts in XHTML.
    path = export(reading, tmp_path / f"story{ending}").rename(tmp_path / "story.xml")
    offline_page.goto(path.as_uri())
    assert_harmless(offline_page)


def test_nothing_runs_in_a_kml_description_that_is_shown_as_html(
    reading: Reading, offline_page: Page
) -> None:
    import xml.etree.ElementTree as ET

    root = ET.fromstring(to_kml(reading))
    shown = [e.text or "" for e in root.iter() if e.tag.endswith("}description")]
    assert len(shown) > 2
    for text in shown:
        offline_page.set_content(f"<!doctype html><body>{text} </body>")
        assert offline_page.evaluate(RAN) is None
        assert offline_page.locator("img, script, svg, a").count() == 0


def test_there_is_one_function_that_escapes() -> None:
    package = Path(__file__).parents[2] / "widgets/dateline"
    own = re.compile(r"^ *from html import|^ *import html\b|saxutils", re.M)
    users = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if own.search(path.read_text(encoding="utf-8"))
    }
    assert users == {"io/markup.py"}


@pytest.mark.parametrize("value", [PAYLOAD, "\x00\x0b\ud800", 5, None])
def test_what_is_escaped_holds_no_markup(value: object) -> None:
    text = escaped(value)
    assert not set("<>\"'\x00\x0b\ud800") & set(text)
