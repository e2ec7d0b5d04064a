// The strip above the views: headline, source, counts, what to check, search, and
// ways to export the reading.

import { element, query, rove } from "../common/dom.js";
import { countOf } from "../common/happenings.js";
import { thingOf } from "../common/model.js";
import { saveAs } from "../common/saving.js";
import { exportMenu } from "./exporting.js";
import { filterSwitches } from "./filters.js";
import { counted, dayInWords, shortened } from "../common/words.js";
import { tourStart } from "../tour/bar.js";
import { copied, copy } from "./clipboard.js";
import { keepingStrip } from "./keeping.js";
import { rangeChip } from "./range.js";
import { searchBox } from "./search.js";

/** @import { Beside, Exports, Layer, Queue, Say, State, Story, Tour } from "../types.js" */

/**
 * @typedef {Object} Tools
 * @property {() => void} help
 * @property {Queue} queue
 * @property {Say} say
 * @property {string | null} title
 * @property {Exports} exports
 * @property {Tour} tour
 * @property {Beside | null} second
 */

/**
 * Draw the headline strip into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 * @param {Tools} tools
 */
export function drawHeadline(el, story, state, tools) {
  el.classList.add("dl-headline");
  const { attribution, language } = story.doc.story;
  const editor = state.kit.tourEditor?.(story, state, tools.tour);
  const title = story.doc.story.title || tools.title || "Untitled story";
  el.append(
    element("h2", { lang: language || null, dir: "auto" }, title),
    element("p", { class: "dl-byline" }, byline(story), homeOf(story)),
    attribution ? element("p", { class: "dl-byline dl-print-only" }, attribution) : "",
    element(
      "div",
      { class: "dl-strip" },
      element("span", { class: "dl-counts" }, counts(story)),
      tourStart(tools.tour),
      checkList(story, tools.queue),
      filterSwitches(story, state),
      rangeChip(state),
      searchBox(story, state, tools),
      editor?.button,
      tools.second?.button,
      toolButtons(story, state, tools),
    ),
    keepingStrip(story, state, tools),
    editor?.box ?? "",
    tools.second?.box ?? "",
  );
}

/** @param {Story} story */
function byline(story) {
  const { publisher, published, licence } = story.doc.story;
  const day = published
    ? `published ${dayInWords(published)}`
    : ["publication day not known", questionLink(story)];
  const parts = [publisher, day, licence].filter(Boolean);
  return parts.map((part, i) => [i ? " · " : "", part]);
}

/**
 * A link to the question for the day of publication at the timeline.
 * @param {Story} story
 */
function questionLink(story) {
  if (!story.doc.dates.length) return null;
  const go = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    const body = currentTarget.closest(".dl-body");
    const goal = body && query(body, ".dl-asked :is(button, input)");
    // In the middle, where the evidence at the foot of a narrow page does not cover it.
    goal?.scrollIntoView({ block: "center" });
    goal?.focus({ preventScroll: true });
  };
  return [
    ": ",
    element("button", { type: "button", class: "dl-link", on: { click: go } }, "published when?"),
  ];
}

/** @param {{ ground: string }} home */
const homeGround = ({ ground }) => (ground === "as told" ? "set by hand" : ground);

/**
 * The region whose places were preferred among namesakes, and what suggested it.
 * @param {Story} story
 */
function homeOf({ doc: { home } }) {
  if (!home) return null;
  const title = "Among places with the same name, those in the home region are preferred";
  return [" · ", element("span", { title }, `home region ${home.name} (${homeGround(home)})`)];
}

/** @param {Story} story */
function counts(story) {
  /** @type {Layer[]} */
  const layers = ["place", "actor", "date", "quote", "event"];
  return layers.map((layer) => counted(countOf(story, layer), layer)).join(" · ");
}

/**
 * "3 to check": the doubtful things, the one first that can do most harm. Any of them, or
 * the button above, begins to go through them one by one.
 * @param {Story} story
 * @param {Queue} queue
 */
function checkList(story, queue) {
  const { doubts } = story;
  if (!doubts.length) return null;
  /** @param {string} [id] */
  const start = (id) => {
    box.open = false;
    queue.start(id);
  };
  const items = doubts.map(({ id, thing, why, uses }) =>
    element(
      "li",
      {
        class: "dl-row",
        role: "option",
        tabindex: "-1",
        "data-id": id,
        on: { click: () => start(id) },
      },
      element("b", {}, shortened(thing.name, 40)),
      ` ${why} `,
      element("span", { class: "dl-quiet" }, `(${uses})`),
    ),
  );
  const list = element("ul", { role: "listbox", "aria-label": "To check" }, items);
  rove(list, ".dl-row");
  const box = element(
    "details",
    { class: "dl-doubts dl-popup" },
    element("summary", {}, `${doubts.length} to check`),
    element(
      "div",
      { class: "dl-drop" },
      element(
        "button",
        { type: "button", class: "dl-tool dl-start", on: { click: () => start() } },
        element("kbd", { "aria-hidden": "true" }, "c"),
        " Check one by one, the worst first",
      ),
      list,
    ),
  );
  return box;
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Tools} tools
 */
function toolButtons(story, state, tools) {
  /**
   * @param {string} label
   * @param {string} title
   * @param {() => void} click
   */
  const button = (label, title, click) =>
    element(
      "button",
      { type: "button", class: "dl-tool", tabindex: "-1", title, on: { click } },
      label,
    );
  const all = element(
    "span",
    { class: "dl-tools", role: "group", "aria-label": "Copy and save" },
    button("Copy selection as code", "Copy Python that makes this selection", () => {
      copied(copy(selectionAsCode(story, state)), tools.say);
    }),
    inReport() && location.protocol !== "about:"
      ? button("Copy link", "Copy the address of what is shown: views and selection", () => {
          copied(copy(location.href), tools.say);
        })
      : null,
    button("Save JSON", "Download the reading as JSON", () => saveJson(story)),
    exportMenu(story, state, tools),
    button("?", "Keys (?)", tools.help),
  );
  // One stop for Tab; arrow keys lead on.
  rove(all, "button.dl-tool, summary");
  return all;
}

const inReport = () => globalThis.document?.querySelector("meta[name=dateline-report]") ?? null;

/**
 * Python that makes the same selection in a notebook.
 * @param {Story} story
 * @param {State} state
 */
export function selectionAsCode(story, state) {
  const quote = (/** @type {string} */ text) => JSON.stringify(text);
  const ids = state.selection.map((id) => {
    const name = shortened(thingOf(story, id).name, 50).replaceAll(/\s+/g, " ");
    return `    ${quote(id)},  # ${name}`;
  });
  const file = inReport() ? decodeURIComponent(location.pathname.split("/").at(-1) ?? "") : null;
  const source = file ? `reading = dl.read_report(${quote(file)})\n` : "";
  const list = ids.length ? `[\n${ids.join("\n")}\n]` : "[]";
  return (
    `import dateline as dl\n${source}workbench = dl.Workbench(reading)\n` +
    `workbench.selection = ${list}\nworkbench\n`
  );
}

/** @param {Story} story */
const saveJson = ({ doc }) => saveAs(doc, [doc.story.title || "reading"]);
