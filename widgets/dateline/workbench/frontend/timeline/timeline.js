// When it happened: dated expressions on an axis, with fuzzy and open ends shown as
// such, and in the order in which the story mentions them. Without a day of publication
// there are two axes: days counted from it, and the calendar.

import "./timeline.css";
import { drawAxis } from "./axis.js";
import { rangeOf } from "./brush.js";
import { axisTicks, countedTicks, layOutDates, shifted } from "./calendar.js";
import { activeIn, choosable, element, query, queryAll, reflector, rove } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { penOf } from "../common/pen.js";
import { askPublished } from "./question.js";
import { drawTold } from "./telling.js";
import { dayInWords } from "../common/words.js";

/** @import { DateEntity, State, Story } from "../types.js" */
/** @import { AxisName, Layout, TimelineView } from "./types.js" */

/**
 * Draw the timeline into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 */
export function drawTimeline(el, story, state) {
  el.classList.add("dl-timeline");
  const dates = thingsOf(story, "date");
  if (!dates.length) {
    el.append(element("p", { class: "dl-quiet" }, "The story names no dates."));
    return;
  }
  const sheet = element("div", { class: "dl-time-sheet" });
  const tray = element("div", { class: "dl-time-tray" });
  /** @type {TimelineView} */
  const view = {
    story,
    state,
    dates,
    sheet,
    tray,
    ...pensOf(sheet),
    told: false,
    width: 0,
    assumed: state.desk?.published ?? null,
    windows: {},
    chosen: null,
    brushes: new Map(),
    reflect: () => {},
    redraw: () => redraw(view, view.width),
    choose: (chosen) => choose(view, chosen),
    assume(day) {
      view.assumed = day || null;
      view.redraw();
    },
  };
  el.append(orderSwitch(view), askPublished(view) ?? "", sheet, tray);
  rove(el, ".dl-time");
  const watch = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - view.width) > 2) redraw(view, width);
  });
  watch.observe(sheet);
  redraw(view, Math.round(sheet.clientWidth) || 560);
  if (!sheet.isConnected) view.width = 0;
  state.on(() => {
    if (!state.range && view.chosen) view.choose(null);
    view.reflect(state);
  });
  state.keep(
    "time",
    () => {
      const { told, windows, chosen } = view;
      return told || chosen || Object.values(windows).some(Boolean)
        ? { told, windows, chosen }
        : null;
    },
    (shown) => {
      const { told = false, windows = {}, chosen = null } = shown ?? {};
      if (told !== view.told) query(el, '.dl-switch [aria-pressed="false"]')?.click();
      view.windows = Object.fromEntries(AXES.map((name) => [name, windowIn(windows?.[name])]));
      view.redraw();
      const window = windowIn(chosen?.window);
      const name = AXES.find((axis) => axis === chosen?.name);
      view.choose(name && window ? { name, window } : null);
    },
  );
}

/** @type {AxisName[]} */
const AXES = ["counted", "calendar"];

/**
 * A window, where a value from outside is one.
 * @param {unknown} value
 * @returns {[number, number] | null}
 */
function windowIn(value) {
  if (!Array.isArray(value) || value.length !== 2) return null;
  // JavaScript's days end there.
  const areMoments = value.every((at) => Number.isFinite(at) && Math.abs(at) < 8e15);
  return areMoments && value[0] < value[1] ? [value[0], value[1]] : null;
}

/**
 * Choose days of one axis, which then all views show alone; null: all days.
 * @param {TimelineView} view
 * @param {TimelineView["chosen"]} chosen
 */
function choose(view, chosen) {
  const { story, state } = view;
  const axis = chosen && layOutDates(view.dates, story.doc.published)[chosen.name];
  view.chosen = axis ? chosen : null;
  for (const [name, show] of view.brushes) {
    show(view.chosen?.name === name ? view.chosen.window : null);
  }
  const isCounted = chosen?.name === "counted";
  state.narrow(axis ? rangeOf(story, axis, chosen.window, isCounted) : null);
}

/** @param {TimelineView} view */
function orderSwitch(view) {
  /**
   * @param {string} label
   * @param {boolean} told
   */
  const button = (label, told) =>
    element(
      "button",
      {
        type: "button",
        title: "Change the order (t)",
        "aria-pressed": String(view.told === told),
        on: {
          click: ({ currentTarget }) => {
            view.told = told;
            for (const other of currentTarget.parentElement?.children ?? []) {
              other.setAttribute("aria-pressed", String(other === currentTarget));
            }
            view.redraw();
          },
        },
      },
      label,
    );
  return element(
    "div",
    { class: "dl-switch", role: "group", "aria-label": "Order" },
    button("as it happened", false),
    button("as told", true),
  );
}

/**
 * @param {TimelineView} view
 * @param {number} width
 */
function redraw(view, width) {
  // Notebooks put the sheet into the page after it was drawn first: now its font is known.
  Object.assign(view, { width, ...pensOf(view.sheet) });
  view.brushes.clear();
  const active = activeIn(view.sheet);
  const had = view.sheet.contains(active) ? active : null;
  const layout = layOutDates(view.dates, view.story.doc.published);
  view.sheet.replaceChildren(...(view.told ? [drawTold(view)] : happened(view, layout)));
  view.tray.replaceChildren(...(view.told ? [] : chips(view, layout.unplaced)));
  const nodes = [view.sheet, view.tray].flatMap((part) => queryAll(part, ".dl-time"));
  nodes[0]?.setAttribute("tabindex", "0");
  view.reflect = reflector(nodes);
  view.reflect(view.state);
  // What had the focus was drawn anew.
  for (const name of ["data-id", "aria-label"]) {
    const value = had?.getAttribute(name);
    const again = value ? query(view.sheet, `[${name}="${CSS.escape(value)}"]`) : null;
    if (again) return again.focus({ preventScroll: true });
  }
  // It is out of the window: keys are heard all the same.
  if (had) query(view.sheet, ".dl-time, .dl-handle")?.focus({ preventScroll: true });
}

/**
 * What tells how wide words are on a sheet.
 * @param {HTMLElement} sheet
 * @returns {Pick<TimelineView, "wide" | "fine">}
 */
function pensOf(sheet) {
  const { fontFamily } = getComputedStyle(sheet);
  // As wide as when it is selected, so that nothing moves or touches then.
  return { wide: penOf(`700 12px ${fontFamily}`), fine: penOf(`11px ${fontFamily}`) };
}

/**
 * The axes that are needed, or why there is none.
 * @param {TimelineView} view
 * @param {Layout} layout
 */
function happened(view, { counted, calendar }) {
  const { assumed } = view;
  const axes = [];
  if (counted && assumed) {
    axes.push(
      caption(`if published on ${dayInWords(assumed)}`),
      drawAxis(view, shifted(counted, assumed), axisTicks, null),
    );
  } else if (counted) {
    axes.push(
      caption("in days from publication, D"),
      drawAxis(view, counted, countedTicks, "counted"),
    );
  }
  if (calendar) {
    if (counted) axes.push(caption("on the calendar"));
    axes.push(drawAxis(view, calendar, axisTicks, "calendar"));
  }
  const reason = "None of these can be placed on a calendar.";
  return axes.length ? axes : [element("p", { class: "dl-quiet" }, reason)];
}

/** @param {string} words */
const caption = (words) => element("p", { class: "dl-quiet" }, words);

/**
 * Dates without a place on the calendar are listed, not dropped.
 * @param {TimelineView} view
 * @param {DateEntity[]} unplaced
 */
function chips(view, unplaced) {
  if (!unplaced.length) return [];
  const keyOf = (/** @type {DateEntity} */ { record }) =>
    `${record.phrase.toLowerCase()} ${record.status}`;
  const chip = (/** @type {DateEntity[]} */ same) => {
    const [{ id, record }] = same;
    const ids = same.map((thing) => thing.id);
    return element(
      "button",
      {
        type: "button",
        class: `dl-time dl-chip dl-${record.status}`,
        "data-id": id,
        "data-ids": ids.join(" "),
        tabindex: "-1",
        title: record.why || null,
        on: choosable(id, view.state, {}, ids),
      },
      same.length > 1 ? `${record.phrase} ×${same.length}` : record.phrase,
    );
  };
  const groups = Map.groupBy(unplaced, keyOf).values();
  return [element("span", { class: "dl-quiet" }, "not placed: "), ...[...groups].map(chip)];
}
