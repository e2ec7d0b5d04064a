// The workbench: one story, five views, one selection. widget.js draws it where Python runs,
// report.js in a report.

// What comes first may be refined by what follows: the order of the style sheets.
import "./workbench.css";
import { drawText } from "./text/text.js";
import { drawMap } from "./map/map.js";
import { drawTimeline } from "./timeline/timeline.js";
import { drawTabs } from "./tabs/tabs.js";
import { drawEvidence } from "./evidence/evidence.js";
import "./print.css";

import { createDesk } from "./common/corrections.js";
import { activeIn, element, query, queryAll } from "./common/dom.js";
import { liveRegion, rootIn } from "./common/frame.js";
import { tourBar } from "./tour/bar.js";
import { createTour } from "./tour/tour.js";
import { drawHeadline } from "./headline/headline.js";
import { listenToKeys, speak } from "./headline/keyboard.js";
import { buildStory } from "./common/model.js";
import { keepInSight } from "./common/sight.js";
import { createQueue, createRound } from "./queue/queue.js";
import { createState } from "./common/state.js";

/** @import { Beside, Exports, Kit, Model, Queue, Round, State, Story, Tour } from "./types.js" */
/** @import { Menu } from "./marking/menu.js" */

/** The views in the order of the keys 1 to 5. */
const VIEWS = [
  { name: "text", label: "Text", draw: drawText },
  { name: "map", label: "Map", draw: drawMap },
  { name: "timeline", label: "Timeline", draw: drawTimeline },
  { name: "lists", label: "Who, where, what", draw: drawTabs },
  { name: "evidence", label: "Evidence", draw: drawEvidence },
];

/** Where one thing is decided after the other: the keyboard stays on the same button. */
const STEPS = ".dl-queue, .dl-second";

/**
 * Draw a story into `root`; returns its state, its queue, its tour and the menu that marks words.
 * @param {HTMLElement} root
 * @param {Story} story
 * @param {Model} model
 * @param {Round} round where the user is in the queue
 * @param {Kit} kit
 * @returns {{ state: State, queue: Queue, marking: Menu | null, tour: Tour,
 *   second: Beside | null, release: () => void }}
 */
function drawWorkbench(root, story, model, round, kit) {
  const state = createState(story, kit);
  state.desk = createDesk(model, story);
  const { live, say } = liveRegion();
  const head = element("header", {});
  const layout = element("div", { class: "dl-layout" });
  const tour = createTour(model, story, state, say);
  const { bar, paper } = tourBar(tour);
  root.replaceChildren(head, bar, paper, layout, live);
  /** @type {Map<string, HTMLElement>} */
  const views = new Map();
  for (const { name, label } of VIEWS) {
    // The evidence scrolls, often with nothing in it that takes the focus.
    const view = element("div", { tabindex: name === "evidence" ? "0" : "-1" });
    views.set(name, view);
    const names = `dl-view dl-view-${name}`;
    layout.append(element("section", { class: names, "aria-label": label }, view));
  }
  const find = (/** @type {string} */ selector) => query(root, selector);
  const queue = createQueue(story, state, round, { say, find });
  const text = /** @type {HTMLElement} */ (views.get("text"));
  const marking = kit.createMarking?.(text, story, state) ?? null;
  const help = listenToKeys(root, story, state, views, { queue, marking, tour });
  const title = model.get("_headline") ?? null;
  const second = kit.createSecond?.(model, story, state) ?? null;
  const exports = exportsOf(model, story, state);
  drawHeadline(head, story, state, { help, queue, say, tour, title, exports, second });
  for (const { name, draw } of VIEWS)
    draw(/** @type {HTMLElement} */ (views.get(name)), story, state, { queue, say });
  speak(story, state, say);
  const panes = queryAll(layout, ".dl-view-text, .dl-view-evidence");
  const release = keepInSight(layout, panes);
  return { state, queue, marking, tour, second, release };
}

/**
 * The formats that a model offers: Python makes the files, or the page does.
 * @param {Model} model
 * @param {Story} story
 * @param {State} state
 * @returns {Exports}
 */
function exportsOf(model, story, { desk, kit: { files } }) {
  const formats = model.get("_formats") ?? [];
  if (!files) return { formats, make: async (name) => desk?.exportAs(name) ?? {} };
  const headline = model.get("_headline") ?? null;
  return { formats, make: async (name) => files[name](story, headline) };
}

/**
 * @param {string[]} a
 * @param {string[]} b
 */
const sameIds = (a, b) => a.length === b.length && a.every((id, i) => id === b[i]);

/**
 * Keep the selection of the views and of the model the same.
 * @param {Model} model
 * @param {State} state
 */
function bindSelection(model, state) {
  let own = false;
  const pull = () => {
    const ids = model.get("selection") ?? [];
    if (!own && !sameIds(ids, state.selection)) state.select(ids);
  };
  // Ids that a new story does not have are for Python to remove: if the views did so as
  // well, they could undo what Python selects next.
  pull();
  const stop = state.on(() => {
    if (sameIds(model.get("selection") ?? [], state.selection)) return;
    own = true;
    model.set("selection", [...state.selection]);
    model.save_changes();
    own = false;
  });
  model.on("change:selection", pull);
  return () => {
    stop();
    model.off("change:selection", pull);
  };
}

/**
 * Draw a model into an element; returns a function that cleans up. So does the end of the
 * signal, where a host gives one.
 * @param {{ model: Model; el: HTMLElement; signal?: AbortSignal }} context
 * @param {Kit} [kit] what there is beside the views; nothing, where nothing runs
 */
export function render({ model, el, signal }, kit = {}) {
  const root = rootIn(el);
  const chooser = kit.createChooser?.(model) ?? null;
  const stage = chooser ? element("div", {}) : root;
  if (chooser) root.append(chooser.above, stage, chooser.below);
  let unbind = () => {};
  const round = createRound();
  /** @type {State | null} */
  let shown = null;
  let shownText = "";
  const draw = () => {
    unbind();
    // Nothing has been read yet: there is only the panel.
    if (!model.get("_document")) return;
    const basemap = model.get("_basemap");
    const doc = JSON.parse(model.get("_document"));
    // A fresh body each time, so that no listener of the last story stays behind.
    const body = element("div", { class: "dl-body", tabindex: "-1" });
    const active = activeIn(root);
    const focused = stage.contains(active) ? active : null;
    const inSteps = focused?.closest(STEPS) ? focused.getAttribute("data-key") : null;
    stage.replaceChildren(body);
    const score = model.get("_score");
    const story = buildStory(
      doc,
      basemap ? JSON.parse(basemap) : null,
      score ? JSON.parse(score) : null,
    );
    const drawn = drawWorkbench(body, story, model, round, kit);
    const { state, queue, marking, tour, second } = drawn;
    const part = bindSelection(model, state);
    // Where somebody was in this story, he is again: on the map, in time, in the lists.
    const { selection: _, sentence: __, ...views } = shown?.stance() ?? {};
    if (shown && shownText === story.text) state.take(views);
    [shown, shownText] = [state, story.text];
    model.onDrawn?.(state);
    unbind = () => {
      part();
      drawn.release();
      marking?.end();
      second?.close();
      tour.close();
      state.desk?.close();
    };
    if (round.running) queue.resume();
    const goal = inSteps ? query(body, `:is(${STEPS}) [data-key="${inSteps}"]`) : null;
    if (focused) (goal ?? body).focus({ preventScroll: true });
  };
  let isDue = false;
  let isClosed = false;
  // What arrives together may be set and announced one by one (marimo): all of it first.
  const drawSoon = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!isClosed) draw();
    });
  };
  const dress = () => {
    root.dataset.theme = model.get("_theme") || "auto";
  };
  /** @type {[string, () => void][]} */
  const listening = [
    ["change:_document", drawSoon],
    ["change:_basemap", drawSoon],
    ["change:_theme", dress],
  ];
  for (const [event, call] of listening) model.on(event, call);
  dress();
  draw();
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    unbind();
    chooser?.close();
    for (const [event, call] of listening) model.off(event, call);
  };
  signal?.addEventListener("abort", close, { once: true });
  if (signal?.aborted) close();
  return close;
}
