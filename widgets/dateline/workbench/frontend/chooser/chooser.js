// What is around the views where Python reads stories: above them the day and the home of
// the story, below them the panel that asks for another one. It stays as it is when the
// views are drawn anew, with what is typed in it.

import "./chooser.css";
import { dayInput, element, queryAll } from "../common/dom.js";
import { giveFile } from "../common/given_file.js";
import { createPulse } from "../common/pulse.js";
import { GONE, LATE } from "../headline/keeping.js";

/** @import { Fields, Model, Pulse } from "../types.js" */

/**
 * The fields above the views, the panel below them, and what lets go of the model; null
 * where no Python reads stories, as in a report.
 * @param {Model} model
 */
export function createChooser(model) {
  const offered = model.get("_offered");
  if (!offered) return null;
  const pulse = createPulse(model);
  const given = storyGiven(model, pulse);
  const panel = storyPanel(model, pulse, offered);
  const tellPulse = () => {
    const { state } = pulse;
    // With a story, the line under its headline says the same of a kernel that is gone.
    const gone = model.get("_document") ? "" : GONE;
    given.tell({ alive: model.get("_message") ?? "", late: LATE, gone }[state]);
    for (const part of [given.row, panel.box])
      for (const field of queryAll(part, "button, input, select, textarea"))
        field.toggleAttribute("disabled", state === "gone");
  };
  pulse.on(tellPulse);
  /** @type {[string, (message?: unknown) => void][]} */
  const listening = [
    ["change:_document", given.show],
    ["change:_document", panel.show],
    ["change:_home", given.show],
    ["change:published", given.show],
    ["change:_message", () => given.tell(model.get("_message") ?? "")],
    ["msg:custom", panel.fill],
  ];
  for (const [event, call] of listening) model.on(event, call);
  given.show();
  panel.show();
  return {
    above: given.row,
    below: panel.box,
    close() {
      pulse.close();
      for (const [event, call] of listening) model.off(event, call);
    },
  };
}

/**
 * The day and the home of the story, and what Python tells.
 * @param {Model} model
 * @param {Pulse} pulse
 */
function storyGiven(model, pulse) {
  /** @type {(name: "published" | "_home", value: string | null) => void} */
  const give = (name, value) => {
    model.set(name, value);
    model.save_changes();
    pulse.send();
  };
  const day = dayInput("Published", (value) => give("published", value));
  day.title = "Relative dates are counted from this day";
  // One that is cleared, not one that is half typed.
  day.addEventListener("change", () => {
    if (!day.value && !day.validity.badInput) give("published", null);
  });
  const home = element("input", {
    type: "text",
    "aria-label": "Home",
    title: "Names such as Springfield are looked up here first",
    on: { change: ({ currentTarget: { value } }) => give("_home", value) },
  });
  enters(home, () => home.blur());
  const message = element("span", { class: "dl-message", role: "status" });
  const fields = element(
    "span",
    { class: "dl-given-fields" },
    element("label", {}, "Published ", day),
    element("label", {}, "Home ", home),
  );
  return {
    row: element("div", { class: "dl-given" }, fields, message),
    show() {
      fields.hidden = !model.get("_document");
      day.value = model.get("published") ?? "";
      home.value = model.get("_home") ?? "";
    },
    /** @param {string} words */
    tell(words) {
      message.textContent = words;
    },
  };
}

/**
 * Let Enter do what leaving a field does; notebooks would take the key for their own.
 * @param {HTMLInputElement} input
 * @param {() => void} done
 */
function enters(input, done) {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    done();
  });
}

/**
 * The panel: a sample or a file fills its fields, a button reads what is in them.
 * @param {Model} model
 * @param {Pulse} pulse
 * @param {{ samples: string[], endings: string[] }} offered
 */
function storyPanel(model, pulse, { samples, endings }) {
  const title = element("input", { type: "text" });
  const published = element("input", { type: "date" });
  const text = element("textarea", { rows: 10, placeholder: "Paste a news story here" });
  const read = () =>
    pulse.send({
      kind: "read",
      text: text.value,
      title: title.value,
      published: published.value || null,
    });
  enters(title, read);
  /** @param {Fields} fields */
  const put = (fields) => {
    title.value = fields.title ?? "";
    published.value = fields.published ?? "";
    text.value = fields.text;
  };
  const box = element(
    "details",
    { class: "dl-chooser" },
    element("summary", {}, "Read a story"),
    element(
      "div",
      { class: "dl-chooser-fields" },
      sampleChoice(pulse, samples),
      fileChoice(pulse, endings),
      element("label", {}, "Title", title),
      element("label", {}, "Published", published),
      element("label", {}, "Text", text),
      element("button", { type: "button", class: "dl-tool", on: { click: read } }, "Read"),
    ),
  );
  let shown = "";
  return {
    box,
    /** Fold the panel with the story that is shown; one that only was corrected stays. */
    show() {
      const given = model.get("_document");
      if (!given) {
        box.open = true;
        return;
      }
      const { story } = JSON.parse(given);
      const fields = { title: story.title, published: story.published, text: story.text };
      if (JSON.stringify(fields) === shown) return;
      shown = JSON.stringify(fields);
      put(fields);
      box.open = false;
    },
    /** @param {unknown} [message] */
    fill(message) {
      const answer = /** @type {Fields & { kind: string }} */ (message);
      if (answer?.kind === "loaded") put(answer);
    },
  };
}

/**
 * @param {Pulse} pulse
 * @param {string[]} samples
 */
function sampleChoice(pulse, samples) {
  const take = (/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) => {
    if (currentTarget.value) pulse.send({ kind: "sample", name: currentTarget.value });
  };
  return element(
    "label",
    {},
    "Sample",
    element(
      "select",
      { on: { change: take } },
      element("option", { value: "" }, "…"),
      samples.map((name) => element("option", {}, name)),
    ),
  );
}

/**
 * @param {Pulse} pulse
 * @param {string[]} endings
 */
function fileChoice(pulse, endings) {
  const take = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
    giveFile(currentTarget, (name, data) => pulse.send({ kind: "file", name, data }));
  const input = element("input", { type: "file", accept: endings.join(","), on: { change: take } });
  return element("label", {}, "File", input);
}
