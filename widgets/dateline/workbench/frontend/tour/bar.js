// The bar of a tour, above the views: where one is, the sentence, back and next.

import "./tour.css";
import { activeIn, element, query } from "../common/dom.js";
import { STEPS } from "../headline/keyboard.js";
import { counted } from "../common/words.js";

/** @import { Stop, Tour } from "../types.js" */

/**
 * The bar, which is hidden while no tour runs, and the sentences for paper.
 * @param {Tour} tour
 */
export function tourBar(tour) {
  const bar = element("div", {
    class: "dl-tour",
    role: "group",
    tabindex: "-1",
    "aria-label": "Guided tour",
    on: {
      keydown(event) {
        const by = STEPS[event.key];
        if (!by) return;
        event.preventDefault();
        event.stopPropagation();
        tour.step(by);
      },
    },
  });
  const paper = element("section", { class: "dl-tour-paper" });
  let shown = tour.at;
  const draw = () => {
    const active = activeIn(bar);
    const hadFocus = bar.contains(active);
    const key = active instanceof HTMLElement ? active.dataset.key : undefined;
    bar.hidden = tour.at === null;
    bar.replaceChildren(...(tour.at === null ? [] : content(tour, tour.at)));
    paper.replaceChildren(...onPaper(tour));
    if (tour.at !== null && tour.at !== shown) bringInSight(bar, tour.stops[tour.at]);
    shown = tour.at;
    if (!hadFocus) return;
    // At an end the button is off; where the bar is gone, keys go on working from the whole.
    const same = query(bar, `[data-key="${key}"]:not(:disabled)`);
    const goal = bar.hidden ? bar.closest(".dl-body") : same;
    /** @type {HTMLElement} */ (goal ?? bar).focus({ preventScroll: true });
  };
  tour.on(draw);
  draw();
  return { bar, paper };
}

/** A page as narrow as this has its views below one another (pixels), as the sheet of the layout has it. */
const STACKED = 560;

/**
 * Where the views are below one another, scroll to the one that a stop is about.
 * @param {HTMLElement} bar
 * @param {Stop} stop
 */
function bringInSight(bar, { extent }) {
  const body = bar.closest(".dl-body");
  const view = body && query(body, extent ? ".dl-view-map" : ".dl-view-text");
  if (!view || bar.clientWidth >= STACKED) return;
  view.style.scrollMarginTop = `${bar.offsetHeight + 8}px`;
  view.scrollIntoView({ block: "start" });
}

/**
 * @param {Tour} tour
 * @param {number} at
 */
function content(tour, at) {
  const { length } = tour.stops;
  /**
   * @param {string} key
   * @param {string} label
   * @param {() => void} click
   * @param {boolean} [disabled]
   */
  const button = (key, label, click, disabled = false) =>
    element(
      "button",
      { type: "button", class: "dl-tool", "data-key": key, disabled, on: { click } },
      label,
    );
  return [
    element("b", {}, `${at + 1} of ${length}`),
    element("p", { dir: "auto" }, tour.stops[at].words),
    element(
      "span",
      {},
      button("back", "← Back", () => tour.step(-1), at === 0),
      button("next", "Next →", () => tour.step(1), at === length - 1),
      button("end", "End tour", () => tour.end()),
    ),
  ];
}

/** @param {Tour} tour */
function onPaper({ stops }) {
  if (!stops.length) return [];
  const items = stops.map(({ words }) => element("li", { dir: "auto" }, words));
  return [element("h3", {}, "Guided tour"), element("ol", {}, items)];
}

/**
 * "Start tour (3 stops)"; hidden where there is no tour.
 * @param {Tour} tour
 */
export function tourStart(tour) {
  const start = element("button", {
    type: "button",
    class: "dl-tool dl-tour-start",
    on: {
      click() {
        tour.go(0);
        const bar = start.closest(".dl-body")?.querySelector(".dl-tour");
        if (bar instanceof HTMLElement) bar.focus({ preventScroll: true });
      },
    },
  });
  const draw = () => {
    start.hidden = !tour.stops.length;
    start.textContent = `Start tour (${counted(tour.stops.length, "stop")})`;
  };
  tour.on(draw);
  draw();
  return start;
}
