// One axis of time: bars and words in lanes, ticks, and a zone on either side for what is
// far off; or a window of it that was zoomed in on.

import { drawBar, gradients } from "./bars.js";
import { aside, farBox, nearBox } from "./boxes.js";
import { addBrush } from "./brush.js";
import { countedTicks, joinSame, packLanes } from "./calendar.js";
import { element, svgElement } from "../common/dom.js";
import { listenToZoom, windowed, zoomTools } from "./zooming.js";
import { DAY, yearInWords } from "../common/words.js";

/** @import { Axis, AxisName, Box, Drawn, Measure, Stretch, Tick, TimelineView } from "./types.js" */
/** @import { Window } from "./zooming.js" */

/** The height of a lane, and of one of many (pixels). */
const LANE = 24;
const THIN_LANE = 16;

/** More lanes than this are drawn with fewer words, in at most so many. */
const MANY_LANES = 16;
const MOST_LANES = 22;

/** The golden ratio: its multiples without their wholes are spread evenly. */
const SPREAD = 0.618034;

/**
 * One axis of time, with a zone on either side for what is far off; or a window of it.
 * @param {TimelineView} view
 * @param {Axis} whole
 * @param {(core: Window, width: number, fine: Measure) => Tick[]} ticksOf
 * @param {AxisName | null} name without one it is only an answer to "what if?"
 */
export function drawAxis(view, whole, ticksOf, name) {
  const { width } = view;
  const window = (name && view.windows[name]) ?? null;
  const {
    axis: layout,
    earlier,
    later,
  } = window ? windowed(whole, window) : { axis: whole, earlier: 0, later: 0 };
  const core = window ?? padded(layout.core);
  const { boxes, left, right, x } = fit(view, layout, core);
  const [lanes, lane] = lanesOf(boxes, left, right);
  const floor = 18 + Math.max(lanes, 1) * lane;
  const svg = svgElement("svg", {
    viewBox: `0 0 ${width} ${floor + 26}`,
    role: "group",
    "aria-label": ticksOf === countedTicks ? "Days from publication" : "Timeline",
  });
  const ticks = ticksOf(core, right - left - 16, view.fine);
  const fill = gradients(svg);
  svg.append(axis(view, layout, ticks, x, { left, right, floor }));
  const noon = layout.day === null ? null : layout.day + DAY / 2;
  if (noon !== null && noon >= core[0] && noon <= core[1]) {
    svg.append(publishedMark(view, x(noon), floor));
  }
  for (const box of boxes) svg.append(drawBar(box, 18 + box.lane * lane, view.state, fill));
  if (!name) return svg;
  const isCounted = name === "counted";
  const momentAt = (/** @type {number} */ at) =>
    core[0] + ((at - left - 8) / (right - left - 16)) * (core[1] - core[0]);
  const isWindow = window !== null;
  const drawn = { axis: whole, core, isWindow, isCounted, earlier, later, x, momentAt, floor };
  return withTools(view, svg, drawn, name);
}

/**
 * An axis that can be zoomed, and on which days can be chosen.
 * @param {TimelineView} view
 * @param {SVGSVGElement} svg
 * @param {Drawn} drawn
 * @param {AxisName} name
 */
function withTools(view, svg, drawn, name) {
  const show = (/** @type {Window | null} */ window) => {
    view.windows[name] = window;
    view.redraw();
  };
  const mark = addBrush(svg, drawn, (window) => view.choose(window && { name, window }));
  view.brushes.set(name, mark);
  if (view.chosen?.name === name) mark(view.chosen.window);
  const holder = element("div", { class: "dl-time-axis" }, svg, zoomTools(drawn, show));
  listenToZoom(holder, svg, drawn, show);
  return holder;
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
 * Pack boxes into lanes: how many there are and how high each is. Where they would be too
 * many, words are thinned out: what is told most often keeps its own, and beside that
 * what is spread over the axis; others get theirs where it happens to fit.
 * @param {Box[]} boxes
 * @param {number} left of the axis
 * @param {number} right
 * @returns {[number, number]}
 */
function lanesOf(boxes, left, right) {
  const lanes = packLanes(boxes);
  if (lanes <= MANY_LANES) return [lanes, LANE];
  const whole = new Map(boxes.map((box) => [box, { ...box }]));
  const order = boxes
    .filter(({ far, under }) => !far && !under)
    .map((box, i) => ({ box, weight: (box.same?.length ?? 0) + ((i * SPREAD) % 1) }))
    .sort((a, b) => b.weight - a.weight);
  for (let some = order.length; ; some = Math.floor(some / 2)) {
    const told = new Set(order.slice(0, some).map(({ box }) => box));
    for (const box of boxes) {
      const bare = { labels: [], below: null, left: box.barLeft, right: box.barRight };
      Object.assign(box, told.has(box) ? whole.get(box) : bare);
    }
    boxes.sort((a, b) => a.left - b.left);
    const needed = packLanes(boxes, told.size ? 6 : 3);
    if (needed > MOST_LANES && some) continue;
    for (const { box } of order.slice(some))
      squeeze(box, whole.get(box) ?? box, boxes, left, right);
    return [needed, THIN_LANE];
  }
}

/**
 * Put the words of a bar into its lane, if there is room on one side of it.
 * @param {Box} box as it is, without words
 * @param {Box} whole with its words
 * @param {Box[]} boxes all of them
 * @param {number} left of the axis
 * @param {number} right
 */
function squeeze(box, whole, boxes, left, right) {
  if (box.barRight > right) return;
  const { barLeft, barRight, lane } = box;
  const room = whole.right - whole.left - (barRight - barLeft);
  const isFree = (/** @type {number} */ from, /** @type {number} */ to) =>
    from >= left &&
    to <= right &&
    boxes.every((other) => {
      // Words under a bar are in the next lane.
      const end = other.lane === lane ? other.right : (other.lane === lane - 1 && other.below) || 0;
      return other === box || end <= from || other.left >= to;
    });
  const { labels } = whole;
  if (isFree(barRight, barRight + room)) {
    Object.assign(box, { labels, labelsFrom: barRight + 8, right: barRight + room });
  } else if (isFree(barLeft - room, barLeft)) {
    Object.assign(box, { labels, labelsFrom: barLeft - room + 4, left: barLeft - room });
  }
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
