"""The contract of anywidget: what a host may expect of the widget, and it of a host.

There is no official harness: here a page is the host, with a model that is as strict as
the contract allows.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from readings import sample_reading

import dateline as dl
from dateline.workbench.bundle import script, style

DALLAS = "geonames:4684888"

HOST = """
class Model {
  listening = []; sent = []; saves = 0;
  constructor(state) { this.state = state; }
  get(name) { return this.state[name]; }
  set(name, value) { this.state[name] = value; this.tell(`change:${name}`); }
  save_changes() { this.saves += 1; }
  send(message) { this.sent.push(message); }
  at(event, call) {
    return this.listening.findIndex(([e, c]) => e === event && c === call);
  }
  on(event, call) {
    if (this.at(event, call) >= 0) throw new Error(`listens twice: ${event}`);
    this.listening.push([event, call]);
  }
  off(event, call) {
    if (this.at(event, call) < 0) throw new Error(`does not listen: ${event}`);
    this.listening.splice(this.at(event, call), 1);
  }
  tell(event, message) {
    for (const [e, call] of [...this.listening]) if (e === event) call(message);
  }
  // As marimo does: one after the other, each announced before the next is there.
  arrive(state) { for (const name of Object.keys(state)) this.set(name, state[name]); }
}
globalThis.view = (name) => {
  const host = document.createElement("div");
  host.id = name;
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = css;
  const el = document.createElement("div");
  root.append(sheet, el);
  const controller = new AbortController();
  return { el, controller, signal: controller.signal };
};
globalThis.start = async (source, sheet, state) => {
  globalThis.css = sheet;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  globalThis.widget = (await import(address)).default;
  globalThis.model = new Model(state);
};
"""


def state_of(widget: Any) -> dict[str, Any]:
    """Return the state of a widget as a host has it, its files aside."""
    state = widget.get_state()
    return {key: state[key] for key in state if key not in ("_esm", "_css")}


def begin(page: Page, reading: dl.Reading) -> None:
    """Let a page be a host that can draw a reading's workbench."""
    page.goto("about:blank")
    page.evaluate(HOST)
    state = state_of(dl.Workbench(reading))
    page.evaluate("given => start(...given)", [script(), style(), state])


@pytest.fixture
def host(offline_page: Page) -> Page:
    """Return a page that can draw the sample's workbench."""
    begin(offline_page, sample_reading())
    return offline_page


def draw(host: Page, name: str) -> None:
    """Draw the model into a shadow root; what ends the view is kept by this name."""
    host.evaluate(
        """async name => {
          const { el, controller, signal } = view(name);
          globalThis[name] = { controller };
          globalThis[name].close = await widget.render({ model, el, signal });
        }""",
        name,
    )


def titled(title: str) -> str:
    """Return the sample's document with another title."""
    document = json.loads(sample_reading().to_json())
    document["story"]["title"] = title
    return json.dumps(document)


def arrive(host: Page, document: str) -> None:
    host.evaluate("document => model.arrive({ _document: document })", document)


def test_in_a_shadow_root_everything_works(host: Page) -> None:
    draw(host, "one")
    assert host.evaluate("document.querySelector('.dl-workbench')") is None
    host.locator(".dl-text .dl-is-place", has_text="Dallas").first.click()
    assert host.evaluate("model.get('selection')") == [DALLAS]
    expect(host.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")
    host.keyboard.press("/")
    host.keyboard.type("Ruiz")
    expect(host.locator(".dl-search .dl-row").first).to_contain_text("Ruiz")
    host.keyboard.press("Escape")
    host.locator(".dl-evidence").get_by_role("button", name="not a place").click()
    (record,) = host.evaluate("model.get('corrections')")
    assert record["place"] is None
    assert host.evaluate("model.saves") >= 2


def test_in_a_shadow_root_the_check_keeps_the_focus(host: Page) -> None:
    draw(host, "one")
    host.locator(".dl-doubts > summary").click()
    host.locator(".dl-start").click()
    bar = host.locator(".dl-queue")
    skip = bar.locator("[data-key=s]")
    skip.focus()
    skip.press("Enter")
    expect(bar).to_contain_text("2 of")
    inside = "document.querySelector('#one').shadowRoot.activeElement?.dataset.key"
    assert host.evaluate(inside) == "s"
    # Esc ends the check, then clears the selection, then leaves the workbench.
    for _ in range(3):
        host.keyboard.press("Escape")
    assert host.evaluate("document.activeElement === document.body")


def test_the_day_can_be_given_and_taken_away(host: Page) -> None:
    draw(host, "one")
    day = host.locator(".dl-given").get_by_label("Published")
    day.fill("2020-01-14")
    assert host.evaluate("model.get('published')") == "2020-01-14"
    day.fill("")
    assert host.evaluate("model.get('published')") is None
    home = host.locator(".dl-given").get_by_label("Home")
    home.fill("Texas")
    home.press("Enter")
    assert host.evaluate("model.get('_home')") == "Texas"


def test_what_has_the_focus_keeps_it_when_the_story_is_drawn_anew(host: Page) -> None:
    draw(host, "one")
    host.locator(".dl-text .dl-is-place", has_text="Dallas").first.click()
    arrive(host, sample_reading().replace(actors=()).to_json())
    expect(host.locator(".dl-counts")).to_contain_text("0 actors")
    inside = "document.querySelector('#one').shadowRoot.activeElement?.className"
    assert host.evaluate(inside) == "dl-body"


def test_two_views_of_one_model_agree_and_end_apart(host: Page) -> None:
    draw(host, "one")
    draw(host, "two")
    one, two = (host.locator(f"#{name}") for name in ("one", "two"))
    one.locator(".dl-text .dl-is-place", has_text="Dallas").first.click()
    expect(two.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")
    host.evaluate("one.close()")
    host.evaluate("model.arrive({ selection: ['actor:ana-ruiz'] })")
    expect(two.locator(".dl-evidence h3")).to_contain_text("Ana Ruiz")
    host.evaluate("two.close()")
    assert host.evaluate("model.listening.length") == 0


@pytest.mark.parametrize("end", ["one.controller.abort()", "one.close()"])
def test_a_view_that_ended_listens_to_nothing(host: Page, end: str) -> None:
    draw(host, "one")
    for title in ("First", "Second"):
        arrive(host, titled(title))
        expect(host.locator("h2")).to_have_text(title)
    host.evaluate(end)
    assert host.evaluate("model.listening.length") == 0
    # A host may do both, in any order.
    host.evaluate("one.controller.abort()")
    host.evaluate("one.close()")
    host.evaluate("model.arrive({ _document: '', _theme: 'dark' })")
    expect(host.locator("h2")).to_have_text("Second")


def test_an_update_that_ends_the_view_draws_no_more(host: Page) -> None:
    draw(host, "one")
    before = host.locator("h2").inner_text()
    host.evaluate(
        "document => { model.arrive({ _document: document }); one.close(); }",
        titled("Too late"),
    )
    host.wait_for_timeout(200)
    assert host.locator("h2").inner_text() == before


def test_a_signal_that_is_over_leaves_nothing(host: Page) -> None:
    host.evaluate(
        """() => {
          const { el } = view("one");
          widget.render({ model, el, signal: AbortSignal.abort() });
        }"""
    )
    assert host.evaluate("model.listening.length") == 0


def test_the_ground_of_the_map_may_arrive_after_the_story(host: Page) -> None:
    state = state_of(dl.Workbench(sample_reading()))
    host.evaluate("model.arrive({ _document: '', _basemap: '' })")
    draw(host, "one")
    expect(host.locator(".dl-chooser textarea")).to_be_visible()
    assert host.locator(".dl-text").count() == 0
    parts = {key: state[key] for key in ("_document", "_basemap")}
    host.evaluate("state => model.arrive(state)", parts)
    expect(host.locator(".dl-map svg .dl-country").first).to_be_attached()
    expect(host.locator(".dl-map")).not_to_contain_text("without a basemap")
    expect(host.locator(".dl-chooser textarea")).to_be_hidden()


def test_what_is_typed_in_the_panel_stays_while_the_story_is_corrected(
    host: Page,
) -> None:
    draw(host, "one")
    host.locator(".dl-chooser summary").click()
    box = host.locator(".dl-chooser textarea")
    box.fill("Another story.")
    arrive(host, sample_reading().replace(actors=()).to_json())
    expect(host.locator(".dl-counts")).to_contain_text("0 actors")
    expect(box).to_have_value("Another story.")
    expect(box).to_be_visible()


def test_without_python_that_reads_stories_there_is_no_panel(host: Page) -> None:
    host.evaluate("delete model.state._offered")
    draw(host, "one")
    expect(host.locator(".dl-evidence h3")).to_have_text("Evidence")
    assert host.locator(".dl-chooser, .dl-given").count() == 0
