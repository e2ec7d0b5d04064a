// When it happened: dated expressions on an axis, with fuzzy and open ends shown as
// such, and in the order in which the story mentions them. Without a day of publication there are two axes: days counted from
// it, and the calendar.

import "./timeline.css";
import { drawBar, gradients } from "./bars.js";
import { aside, farBox, nearBox } from "./boxes.js";
import { axisTicks, countedTicks, joinSame, layOutDates, packLanes, shifted } from "./calendar.js";
import { choosable, element, queryAll, reflect, rove, svgElement } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { penOf } from "../common/pen.js";
import { askPublished } from "./question.js";
import { drawTold } from "./telling.js";
import { DAY, dayInWords, yearInWords } from "../common/words.js";

/** @import { DateEntity, State, Story } from "../types.js" */
/** @import { Axis, Box, Layout, Measure, Stretch, Tick, TimelineView } from "./types.js" */

/** The height of a lane with words, and of one without (pixels). */
const LANE = 24;
const BARE_LANE = 14;

/** More lanes than this are drawn without words, which would take pages. */
const MANY_LANES = 16;

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
  const { fontFamily } = getComputedStyle(el);
  // As wide as when it is selected, so that nothing moves or touches then.
  const wide = penOf(`700 12px ${fontFamily}`);
  const fine = penOf(`11px ${fontFamily}`);
  /** @type {TimelineView} */
  const view = {
    story,
    state,
    dates,
    sheet,
    tray,
    wide,
    fine,
    told: false,
    width: 0,
    assumed: state.desk?.published ?? null,
    assume(day) {
      view.assumed = day || null;
      redraw(view, view.width);
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
  state.on(() => reflect(queryAll(el, ".dl-time"), state));
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
            redraw(view, view.width);
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
  view.width = width;
  const layout = layOutDates(view.dates, view.story.doc.published);
  view.sheet.replaceChildren(...(view.told ? [drawTold(view)] : happened(view, layout)));
  view.tray.replaceChildren(...(view.told ? [] : chips(view, layout.unplaced)));
  const nodes = [view.sheet, view.tray].flatMap((part) => queryAll(part, ".dl-time"));
  nodes[0]?.setAttribute("tabindex", "0");
  reflect(nodes, view.state);
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
      drawAxis(view, shifted(counted, assumed), axisTicks),
    );
  } else if (counted) {
    axes.push(caption("in days from publication, D"), drawAxis(view, counted, countedTicks));
  }
  if (calendar) {
    if (counted) axes.push(caption("on the calendar"));
    axes.push(drawAxis(view, calendar, axisTicks));
  }
  const reason = "None of these can be placed on a calendar.";
  return axes.length ? axes : [element("p", { class: "dl-quiet" }, reason)];
}

/** @param {string} words */
const caption = (words) => element("p", { class: "dl-quiet" }, words);

/**
 * One axis of time, with a zone on either side for what is far off.
 * @param {TimelineView} view
 * @param {Axis} layout
 * @param {(core: [number, number], width: number, fine: Measure) => Tick[]} ticksOf
 */
function drawAxis(view, layout, ticksOf) {
  const { width } = view;
  const core = padded(layout.core);
  const { boxes, left, right, x } = fit(view, layout, core);
  const [lanes, lane] = lanesOf(boxes);
  const floor = 18 + lanes * lane;
  const svg = svgElement("svg", {
    viewBox: `0 0 ${width} ${floor + 26}`,
    role: "group",
    "aria-label": ticksOf === countedTicks ? "Days from publication" : "Timeline",
  });
  const ticks = ticksOf(core, right - left - 16, view.fine);
  const fill = gradients(svg);
  svg.append(axis(view, layout, ticks, x, { left, right, floor }));
  if (layout.day !== null) svg.append(publishedMark(view, x(layout.day + DAY / 2), floor));
  for (const box of boxes) svg.append(drawBar(box, 18 + box.lane * lane, view.state, fill));
  return svg;
}

/**
 * Find the places of bars and words; where there are many, equal dates are merged.
 * @param {TimelineView} view
 * @param {Axis} layout
 * @param {[number, number]} core
 * @param {(stretches: Stretch[]) => Stretch[]} [few]
 * @returns {{ boxes: Box[]; left: number; right: number; x: (at: number) => number }}
 */
function fit(view, layout, core, few = (stretches) => stretches) {
  const { width, wide, fine } = view;
  const [before, after] = [layout.before, layout.after].map((side) =>
    few(side).map((stretch) => farBox(stretch, wide)),
  );
  const room = (/** @type {Box[]} */ boxes, /** @type {Stretch[]} */ side) =>
    boxes.length
      ? Math.min(
          width * 0.4,
          Math.max(fine(farInWords(layout, side)) + 6, ...boxes.map((box) => box.right)),
        )
      : 0;
  const left = room(before, layout.before);
  const right = width - room(after, layout.after);
  const x = (/** @type {number} */ at) =>
    left + 8 + ((at - core[0]) / (core[1] - core[0])) * (right - left - 16);
  const boxes = [
    ...few(layout.near).map((stretch) => nearBox(stretch, x, left, right, wide)),
    ...before,
    ...after.map((box) => aside(box, right + 6)),
  ].sort((a, b) => a.left - b.left);
  if (packLanes(boxes) <= MANY_LANES) return { boxes, left, right, x };
  if (few !== joinSame) return fit(view, layout, core, joinSame);
  spread(
    boxes.filter((box) => box.far && box.left < left),
    left,
  );
  spread(
    boxes.filter((box) => box.far && box.left >= right),
    width - right,
  );
  return { boxes, left, right, x };
}

/**
 * Where there is no room for words, spread what is far off over its zone, in order.
 * @param {Box[]} boxes
 * @param {number} width
 */
function spread(boxes, width) {
  boxes.forEach((box, i) => {
    Object.assign(box, aside(box, (i / boxes.length) * (width - 24)));
  });
}

/**
 * Pack boxes into lanes: how many there are and how high each is.
 * @param {Box[]} boxes
 * @returns {[number, number]}
 */
function lanesOf(boxes) {
  const lanes = packLanes(boxes);
  if (lanes <= MANY_LANES) return [lanes, LANE];
  for (const box of boxes) {
    Object.assign(box, { labels: [], below: null, left: box.barLeft, right: box.barRight });
  }
  boxes.sort((a, b) => a.left - b.left);
  return [packLanes(boxes, 3), BARE_LANE];
}

/**
 * Add half a day, or a twentieth of the length, on both sides.
 * @param {[number, number]} core
 * @returns {[number, number]}
 */
function padded([from, to]) {
  const pad = Math.max(DAY / 2, (to - from) / 20);
  return [from - pad, to + pad];
}

/**
 * @param {TimelineView} view
 * @param {Axis} layout
 * @param {Tick[]} ticks
 * @param {(at: number) => number} x
 * @param {{ left: number; right: number; floor: number }} room
 */
function axis({ width, fine }, layout, ticks, x, { left, right, floor }) {
  const group = svgElement("g", { class: "dl-axis", "aria-hidden": "true" });
  /** @type {(x1: number, x2: number, y1?: number, y2?: number) => SVGLineElement} */
  const line = (x1, x2, y1 = floor, y2 = floor) => svgElement("line", { x1, x2, y1, y2 });
  group.append(line(left, right));
  for (const tick of ticks) {
    const { label } = tick;
    group.append(line(x(tick.at), x(tick.at), 14, floor + 4));
    const middle = x(tick.middle);
    const half = fine(label) / 2;
    if (middle - half < left || middle + half > right) continue;
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, label));
  }
  /** @type {[Stretch[], number, number][]} */
  const breaks = [
    [layout.before, 0, left],
    [layout.after, right, width],
  ];
  for (const [side, from, to] of breaks) {
    if (!side.length) continue;
    group.append(
      svgElement("rect", {
        class: "dl-far",
        x: from,
        y: 12,
        width: to - from,
        height: floor - 12,
      }),
    );
    const cut = from === 0 ? to : from;
    for (const at of [cut - 2, cut + 3]) group.append(line(at - 3, at + 3, floor + 6, floor - 6));
    const middle = (from + to) / 2;
    const words = farInWords(layout, side);
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, words));
  }
  return group;
}

/**
 * What is told of the dates in a zone of what is far off: the years that they span.
 * @param {Axis} layout
 * @param {Stretch[]} side
 */
function farInWords(layout, side) {
  if (layout.day === 0) return "far off";
  const moments = side.flatMap(({ from, to }) => [from, to === null ? null : to - DAY]);
  const years = moments.filter((at) => at !== null).map((at) => new Date(at).getUTCFullYear());
  const span = [Math.min(...years), Math.max(...years)].map(yearInWords);
  return [...new Set(span)].join(" – ");
}

/**
 * @param {TimelineView} view
 * @param {number} middle
 * @param {number} floor
 */
function publishedMark({ width, fine }, middle, floor) {
  const half = fine("published") / 2;
  const near = Math.max(half, Math.min(middle, width - half));
  return svgElement(
    "g",
    { class: "dl-published" },
    svgElement("line", { x1: middle, x2: middle, y1: 12, y2: floor }),
    svgElement("text", { x: near, y: 9, "text-anchor": "middle" }, "published"),
  );
}

/**
 * Dates without a place on the calendar are listed, not dropped.
 * @param {TimelineView} view
 * @param {DateEntity[]} unplaced
 */
function chips(view, unplaced) {
  if (!unplaced.length) return [];
  const chip = (/** @type {DateEntity} */ thing) =>
    element(
      "button",
      {
        type: "button",
        class: `dl-time dl-chip dl-${thing.record.status}`,
        "data-id": thing.id,
        tabindex: "-1",
        title: thing.record.why || null,
        on: choosable(thing.id, view.state),
      },
      thing.record.phrase,
    );
  return [element("span", { class: "dl-quiet" }, "not placed: "), ...unplaced.map(chip)];
}
