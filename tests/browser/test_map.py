"""The map in a real browser: pins, keys, zoom, names that keep apart."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import plotly.graph_objects as go
import pytest
from atlas import named, reading_about
from playwright.sync_api import Locator, Page, expect
from readings import sample_reading

from dateline import Reading
from dateline.figures import place_map, timeline
from dateline.maps.basemap import clip
from dateline.model.items import Items

from .lab import Lab, open_notebook
from .letters import Letters, assert_apart, assert_inside, letters_of
from .pointer import drag

OpenReport = Callable[[Reading], Page]

STORY = reading_about(
    *("Baghdad", "Najaf", "Kadhimiya", "Baghdad International Airport", "Iraq"),
    *("Tehran", "Tehran", "Tehran", "Qom", "Ahvaz", "Mashhad", "Kerman"),
    *("Abadan", "Khorramshahr", "Shalamcheh", "Khuzestan Province", "Persian Gulf"),
    ("United States", "metonym"),
    ("Iran", "demonym"),
)

#: Where the ground lies now.
GROUND = "document.querySelector('.dl-map-ground').getAttribute('transform')"

#: Whether the map has come to rest: its last layout is older than its last move.
AT_REST = "() => !document.querySelector('.dl-map-leads.dl-gone')"

#: Whether the map was laid out for the width that its window has now.
LAID_OUT = """() => {
  const svg = document.querySelector(".dl-map-window svg");
  return Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 2;
}"""


def pin(page: Page, name: str) -> Locator:
    return page.locator(f'.dl-map-marks .dl-pin[data-id="test:{name}"]')


def names_of(page: Page) -> list[Letters]:
    page.wait_for_function(AT_REST)
    return letters_of(page.locator(".dl-map .dl-label"))


def has(name: str) -> re.Pattern[str]:
    return re.compile(rf"(^|\s){name}(\s|$)")


def test_a_click_on_a_pin_selects_it_and_dims_the_rest(open_report: OpenReport) -> None:
    page = open_report(STORY)
    pin(page, "kerman").click()
    expect(pin(page, "kerman")).to_have_class(has("dl-selected"))
    expect(pin(page, "kerman")).to_have_attribute("aria-pressed", "true")
    expect(pin(page, "tehran")).to_have_class(has("dl-dim"))
    expect(page.locator(".dl-text .dl-selected")).to_have_text("Kerman")


def test_shift_click_adds_a_country_by_its_area(open_report: OpenReport) -> None:
    page = open_report(STORY)
    pin(page, "kerman").click()
    box = page.locator('.dl-country[data-country="test:iraq"]').bounding_box()
    assert box is not None
    # The western desert, where no pin lies.
    at = {"x": box["width"] * 0.25, "y": box["height"] * 0.55}
    area = page.locator('.dl-country[data-country="test:iraq"]')
    area.click(position=at, modifiers=["Shift"])
    expect(pin(page, "iraq")).to_have_class(has("dl-selected"))
    expect(pin(page, "kerman")).to_have_class(has("dl-selected"))


def test_hover_previews(open_report: OpenReport) -> None:
    page = open_report(STORY)
    pin(page, "mashhad").hover()
    expect(page.locator(".dl-text .dl-hover")).to_have_text("Mashhad")
    expect(page.locator(".dl-map .dl-selected")).to_have_count(0)


def test_a_selection_in_the_text_is_followed(open_report: OpenReport) -> None:
    page = open_report(STORY)
    page.locator(".dl-text .dl-mark", has_text="Qom").first.click()
    expect(pin(page, "qom")).to_have_class(has("dl-selected"))


def test_arrows_go_to_the_next_pin_that_way_and_enter_selects(
    open_report: OpenReport,
) -> None:
    page = open_report(STORY)
    pin(page, "tehran").focus()
    page.keyboard.press("ArrowDown")
    expect(pin(page, "qom")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(pin(page, "tehran")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(pin(page, "mashhad")).to_be_focused()
    page.keyboard.press("Enter")
    expect(pin(page, "mashhad")).to_have_class(has("dl-selected"))


def test_every_pin_can_be_reached_by_arrows(open_report: OpenReport) -> None:
    page = open_report(STORY)
    all_pins = page.locator(".dl-map-marks .dl-pin:not(.dl-gone)")
    goal = set(all_pins.evaluate_all("nodes => nodes.map(node => node.dataset.id)"))
    seen, todo = {"test:tehran"}, ["test:tehran"]
    focused = "document.activeElement.dataset.id"
    while todo:
        start = todo.pop()
        for arrow in ("Right", "Left", "Up", "Down"):
            page.locator(f'.dl-map-marks .dl-pin[data-id="{start}"]').focus()
            page.keyboard.press(f"Arrow{arrow}")
            found = page.evaluate(focused)
            if found not in seen:
                seen.add(found)
                todo.append(found)
    assert goal <= seen


def test_one_tab_stop_stands_for_all_pins(open_report: OpenReport) -> None:
    page = open_report(STORY)
    expect(page.locator('.dl-map .dl-pin[tabindex="0"]')).to_have_count(1)


@pytest.mark.parametrize("width", [360, 800, 1200])
def test_names_do_not_overlap(open_report: OpenReport, width: int) -> None:
    page = open_report(STORY)
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(LAID_OUT)
    names = names_of(page)
    assert_apart(names)
    texts = {name.text for name in names}
    towns = {"Baghdad", "Najaf", "Tehran", "Qom", "Ahvaz", "Mashhad", "Kerman", "Iraq"}
    assert towns <= texts
    assert_inside(names, page.locator(".dl-map-window"))


def test_towns_beside_one_another_are_led_to_by_lines(open_report: OpenReport) -> None:
    page = open_report(STORY)
    texts = {name.text for name in names_of(page)}
    assert {"Abadan", "Khorramshahr", "Shalamcheh", "Kadhimiya"} <= texts
    assert page.locator(".dl-lead").count() >= 1


def test_a_name_that_is_chosen_touches_no_other(open_report: OpenReport) -> None:
    page = open_report(STORY)
    for name in ("kadhimiya", "shalamcheh", "baghdad-international-airport", "iraq"):
        pin(page, name).focus()
        page.keyboard.press("Enter")
        expect(pin(page, name)).to_have_class(has("dl-selected"))
        assert_apart(names_of(page))


def test_zoom_keeps_the_size_of_pins_and_parts_names(open_report: OpenReport) -> None:
    page = open_report(STORY)
    mark = pin(page, "tehran").locator(".dl-pin-mark")
    before = mark.bounding_box()
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    after = mark.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] == pytest.approx(before["width"], abs=0.1)
    assert (after["x"], after["y"]) != (before["x"], before["y"])
    assert_apart(names_of(page))


def ground_of(page: Page) -> str:
    return str(page.evaluate(GROUND))


def test_keys_zoom_and_go_back(open_report: OpenReport) -> None:
    page = open_report(STORY)
    home = ground_of(page)
    pin(page, "qom").focus()
    page.keyboard.press("+")
    zoomed = ground_of(page)
    assert zoomed != home
    page.keyboard.press("-")
    page.keyboard.press("+")
    page.keyboard.press("0")
    assert ground_of(page) == home


def test_wheel_zooms_about_the_pointer(open_report: OpenReport) -> None:
    page = open_report(STORY)
    home = ground_of(page)
    pin(page, "tehran").locator(".dl-pin-mark").hover()
    before = pin(page, "tehran").locator(".dl-pin-mark").bounding_box()
    page.mouse.wheel(0, -240)
    page.wait_for_function(f"() => {GROUND} !== {home!r}")
    after = pin(page, "tehran").locator(".dl-pin-mark").bounding_box()
    assert before is not None
    assert after is not None
    assert after["x"] == pytest.approx(before["x"], abs=6)
    assert after["y"] == pytest.approx(before["y"], abs=6)


def test_a_drag_moves_the_map_and_selects_nothing(open_report: OpenReport) -> None:
    page = open_report(STORY)
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function(AT_REST)
    home = ground_of(page)
    at = pin(page, "ahvaz").locator(".dl-pin-mark").bounding_box()
    assert at is not None
    drag(page, (at["x"] + 3, at["y"] + 3), (at["x"] + 40, at["y"] - 30))
    assert ground_of(page) != home
    expect(page.locator(".dl-map .dl-selected")).to_have_count(0)


def test_a_selected_place_is_brought_into_a_zoomed_window(
    open_report: OpenReport,
) -> None:
    page = open_report(STORY)
    pin(page, "baghdad").focus()
    for _ in range(4):
        page.keyboard.press("+")
    page.wait_for_function(AT_REST)
    expect(pin(page, "mashhad")).to_be_hidden()
    page.locator(".dl-text .dl-mark", has_text="Mashhad").click()
    expect(pin(page, "mashhad")).to_be_visible()


def test_what_is_far_off_is_named_below_and_can_be_chosen(
    open_report: OpenReport,
) -> None:
    page = open_report(STORY)
    chip = page.locator(".dl-map .dl-map-chip", has_text="United States")
    chip.click()
    expect(chip).to_have_class(has("dl-selected"))
    far = page.locator('.dl-inset [data-country="test:united-states"]')
    expect(far).to_have_class(has("dl-selected"))


def test_peoples_are_drawn_only_when_asked_for(open_report: OpenReport) -> None:
    page = open_report(STORY)
    expect(pin(page, "iran")).to_be_hidden()
    switch = page.locator(".dl-map [data-kind=demonym]")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(pin(page, "iran")).to_be_visible()
    expect(switch).to_be_focused()
    assert_apart(names_of(page))
    switch.click()
    expect(pin(page, "iran")).to_be_hidden()


def test_each_kind_of_mention_can_be_left_out(open_report: OpenReport) -> None:
    page = open_report(STORY)
    page.locator(".dl-map [data-kind=literal]").click()
    expect(pin(page, "tehran")).to_be_hidden()
    expect(page.locator(".dl-map .dl-map-chip")).to_have_text("United States")
    page.locator(".dl-map [data-kind=metonym]").click()
    expect(page.locator(".dl-map .dl-map-chip")).to_have_count(0)
    page.get_by_role("tab", name="Places").click()
    rows = page.locator(".dl-lists .dl-row.dl-is-place:visible")
    before = rows.count()
    page.locator(".dl-lists [data-kind=demonym]").click()
    expect(rows).to_have_count(before - 1)


def test_kinds_of_place_differ_by_shape(open_report: OpenReport) -> None:
    page = open_report(STORY)
    tags = {
        name: pin(page, name).locator(".dl-pin-mark").evaluate("node => node.tagName")
        for name in ("baghdad", "kadhimiya", "baghdad-international-airport")
    }
    assert list(tags.values()) == ["circle", "path", "rect"]
    expect(pin(page, "khuzestan-province").locator(".dl-ring")).to_have_count(1)
    expect(pin(page, "persian-gulf").locator(".dl-pin-mark")).to_have_count(0)


def test_the_two_doubts_differ_by_outline_sign_and_words(
    open_report: OpenReport,
) -> None:
    texts = sample_reading()
    georgia = texts.places[4]
    sure, *others, none = georgia.candidates
    assert none.place is None
    odds = (
        dataclasses.replace(sure, probability=0.6),
        *(dataclasses.replace(other, probability=0.05) for other in others),
        dataclasses.replace(none, probability=0.35),
    )
    hollow = dataclasses.replace(georgia, candidates=odds)
    for mention, outline, sign, words in (
        (georgia, "cannot-choose", 0, "another place is nearly as likely"),
        (hollow, "may-be-none", 1, "perhaps no place"),
    ):
        page = open_report(texts.replace(places=Items([mention])))
        mark = page.locator(f'.dl-map-marks .dl-pin[data-id="{georgia.id}"]')
        expect(mark).to_have_class(has(f"dl-doubt-{outline}"))
        expect(mark.locator(".dl-pin-asked")).to_have_count(sign)
        expect(page.locator(".dl-map-key")).to_be_visible()
        mark.click()
        expect(page.locator(".dl-evidence .dl-facts")).to_contain_text(words)


@pytest.mark.parametrize(
    ("chosen", "rival", "words"),
    [
        (0.86, 0.13, "not quite sure: another place is possible (13 %)"),
        (0.65, 0.3, "not sure: another place is likely too (30 %)"),
        (0.5, 0.42, "cannot choose: another place is nearly as likely (42 %)"),
        (0.4, 0.2, "cannot choose: one of several places"),
    ],
)
def test_the_doubt_is_worded_by_how_likely_the_runner_up_is(
    open_report: OpenReport, chosen: float, rival: float, words: str
) -> None:
    texts = sample_reading()
    georgia = texts.places[4]
    first, second, none = georgia.candidates
    odds = (
        dataclasses.replace(first, probability=chosen),
        dataclasses.replace(second, probability=rival),
        dataclasses.replace(none, probability=round(1 - chosen - rival, 3) / 8),
    )
    torn = dataclasses.replace(georgia, candidates=odds)
    page = open_report(texts.replace(places=Items([torn])))
    page.locator(f'.dl-map-marks .dl-pin[data-id="{georgia.id}"]').click()
    expect(page.locator(".dl-evidence .dl-facts")).to_contain_text(words)


def test_a_story_across_the_antimeridian_is_in_one_piece(
    open_report: OpenReport,
) -> None:
    page = open_report(reading_about("Suva", "Taveuni", "Fiji", "Apia"))
    spots = [pin(page, name).bounding_box() for name in ("suva", "taveuni", "apia")]
    lefts = [box["x"] for box in spots if box is not None]
    assert lefts == sorted(lefts)
    assert len(lefts) == 3
    coast = page.locator(".dl-line-coast").get_attribute("d") or ""
    steps = re.findall(r"M([\d.]+) [\d.]+L([\d.]+)", coast)
    assert all(abs(float(a) - float(b)) < 500 for a, b in steps)


def test_markup_in_a_place_name_stays_text(open_report: OpenReport) -> None:
    evil = '<script>alert("x")</script><img src=x onerror=alert(1)>'
    page = open_report(reading_about(named(evil), "Paris"))
    names = page.locator(".dl-map .dl-pin .dl-label").all_text_contents()
    assert evil in names
    assert page.locator(".dl-map script, .dl-map img").count() == 0


def test_an_empty_map_says_why(open_report: OpenReport) -> None:
    page = open_report(reading_about())
    expect(page.locator(".dl-map-empty")).to_contain_text("could be put on the map")


FIGURE_TEXT = "node => [...node.querySelectorAll('text')].map(t => t.textContent)"


@pytest.mark.parametrize("draw", [place_map, timeline])
def test_written_figures_draw_with_no_network(
    offline_page: Page, tmp_path: Path, draw: Callable[[Reading], go.Figure]
) -> None:
    from readings import sample_reading

    draw(sample_reading()).write_html(tmp_path / "figure.html")
    offline_page.goto((tmp_path / "figure.html").as_uri())
    plot = offline_page.locator(".js-plotly-plot")
    plot.locator(".main-svg").first.wait_for()
    words = plot.evaluate(FIGURE_TEXT)
    assert ("Dallas" if draw is place_map else "Friday morning") in words
    assert plot.locator(".shapelayer path").count() >= 1


def test_figures_show_tags_of_a_story_as_text(
    offline_page: Page, tmp_path: Path
) -> None:
    evil = '<b>Bold</b> <a href="javascript:alert(1)">here</a> &amp;'
    place_map(reading_about(named(evil))).write_html(tmp_path / "figure.html")
    offline_page.goto((tmp_path / "figure.html").as_uri())
    plot = offline_page.locator(".js-plotly-plot")
    plot.locator(".main-svg").first.wait_for()
    assert evil in plot.evaluate(FIGURE_TEXT)
    assert plot.locator(".annotation a").count() == 0


def test_figures_draw_in_jupyterlab(lab_page: Page, jupyter_lab: Lab) -> None:
    from readings import sample_reading

    story = sample_reading().to_json()
    (jupyter_lab.folder / "story.json").write_text(story, "utf-8")
    open_notebook(
        lab_page,
        jupyter_lab,
        "import dateline as dl\n"
        "text = open('story.json', encoding='utf-8').read()\n"
        "reading = dl.Reading.from_json(text)\n"
        "reading.map()",
        "reading.timeline()",
    )
    plots = lab_page.locator(".jp-OutputArea .js-plotly-plot")
    expect(plots).to_have_count(2, timeout=60_000)
    expect(plots.first.locator(".annotation-text", has_text="Dallas")).to_be_visible()
    expect(plots.last.locator(".bartext").first).to_be_visible()


def test_no_place_is_hidden_by_the_buttons(open_report: OpenReport) -> None:
    page = open_report(reading_about("Ahvaz", "Abadan", "Kerman", "Mashhad"))
    page.wait_for_function(AT_REST)
    tools = page.locator(".dl-map-tools").bounding_box()
    north_east = pin(page, "mashhad").locator("circle").first.bounding_box()
    assert tools is not None
    assert north_east is not None
    assert north_east["y"] < tools["y"] + tools["height"]
    assert north_east["x"] + north_east["width"] <= tools["x"]


@pytest.mark.parametrize("width", [700, 1000, 1200, 1366])
def test_a_place_is_on_the_map_or_off_it(open_report: OpenReport, width: int) -> None:
    # Mashhad is beyond the frame, and in some windows below the buttons.
    page = open_report(
        reading_about(
            *("Baghdad", "Baghdad", "Tehran", "Najaf", "Ahvaz", "Qom", "Kerman"),
            *("Mashhad", "Iraq"),
        )
    )
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(LAID_OUT)
    page.wait_for_function(AT_REST)
    far = set(page.locator(".dl-map-far .dl-map-chip:visible").all_inner_texts())
    on_map = {
        words
        for words in page.locator(".dl-map-marks .dl-label:visible").all_text_contents()
        if words
    }
    assert "Tehran" in on_map
    assert far.isdisjoint(on_map)
    assert "Mashhad" in far | on_map


def test_a_part_of_a_country_has_not_its_shape(open_report: OpenReport) -> None:
    part = {"kind": "territory", "country": "IR", "country_name": "Iran"}
    page = open_report(
        reading_about(
            named("Mahabad Republic", lat=36.8, lon=45.7, **part),
            *("Tehran", "Ahvaz", "Iran"),
        )
    )
    page.wait_for_function(AT_REST)
    areas = page.locator(".dl-map-ground .dl-named")
    expect(areas).to_have_count(1)
    assert areas.get_attribute("data-country") == "test:iran"
    labels = page.locator(".dl-map-marks .dl-label:visible")
    expect(labels.filter(has_text="Mahabad Republic")).to_have_class(
        has("dl-label-region")
    )
    expect(labels.filter(has_text="Iran")).to_have_class(has("dl-label-country"))


def test_a_report_draws_the_outlines_that_python_clipped(
    open_report: OpenReport,
) -> None:
    page = open_report(STORY)
    basemap = clip(STORY)
    lines = []
    for flat in basemap["arcs"]:
        steps = zip(flat[::2], flat[1::2], strict=True)
        lines.append(
            list(accumulate(steps, lambda at, by: (at[0] + by[0], at[1] + by[1])))
        )
    expected = []
    for shape in basemap["shapes"]:
        rings = [
            [
                at
                for arc in ring
                for at in (lines[arc] if arc >= 0 else lines[~arc][::-1])
            ]
            for ring in shape["rings"]
        ]
        paths = ("L".join(f"{x} {y}" for x, y in ring) for ring in rings)
        expected.append("".join(f"M{path}Z" for path in paths))
    drawn = page.locator(".dl-map-ground .dl-country:not(.dl-province)")
    found = drawn.evaluate_all("nodes => nodes.map((node) => node.getAttribute('d'))")
    assert found == expected
