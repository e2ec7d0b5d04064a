// When it happened: dated expressions on one axis, with honest ends, and in the
// order they are told.

import { DAY, axisTicks, layOutDates, packLanes } from "./calendar.js";
import { choosable, element, reflect, rove, svgElement } from "./dom.js";
import { dateGroup } from "./rows.js";
import { drawTold } from "./telling.js";
import { DOUBT, dayInWords, dayStart, intervalInWords, shortened } from "./words.js";

const LANE = 24;
const BAR = 10;
let gradientCount = 0;

/** Draw the timeline into `el`. */
export function drawTimeline(el, story, state) {
  el.classList.add("dl-timeline");
  const dates = [...story.entities.values()].filter((thing) => thing.layer === "date");
  const sheet = element("div", { class: "dl-time-sheet" });
  const tray = element("div", { class: "dl-time-tray" });
  const wide = labelMeasure(el);
  const view = { story, state, dates, sheet, tray, wide, told: false, width: 0 };
  if (!dates.length) {
    el.append(element("p", { class: "dl-quiet" }, "The story names no dates."));
    return;
  }
  el.append(orderSwitch(view), sheet, tray);
  rove(el, ".dl-time");
  const watch = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - view.width) > 2) redraw(view, width);
  });
  watch.observe(sheet);
  redraw(view, Math.round(sheet.clientWidth) || 560);
  state.on(() => reflect(el.querySelectorAll(".dl-time"), state));
}

function orderSwitch(view) {
  const button = (label, told) => element("button", {
    type: "button",
    "aria-pressed": String(view.told === told),
    on: {
      click: ({ currentTarget }) => {
        view.told = told;
        for (const other of currentTarget.parentNode.children) {
          other.setAttribute("aria-pressed", String(other === currentTarget));
        }
        redraw(view, view.width);
      },
    },
  }, label);
  return element("div", { class: "dl-switch", role: "group", "aria-label": "Order" },
    button("as it happened", false), button("as it is told", true));
}

function redraw(view, width) {
  view.width = width;
  const layout = layOutDates(view.dates, view.story.doc.published);
  view.sheet.replaceChildren(view.told
    ? drawTold(view.dates, view.state, width)
    : happened(view, layout));
  view.tray.replaceChildren(...(view.told ? [] : chips(view, layout.unplaced)));
  const nodes = view.sheet.parentNode.querySelectorAll(".dl-time");
  nodes[0].setAttribute("tabindex", "0");
  reflect(nodes, view.state);
}

/** The axis, or why there is none. */
function happened(view, layout) {
  if (layout.near.length + layout.before.length + layout.after.length) {
    return drawHappened(view, layout);
  }
  const reason = view.story.doc.published
    ? "None of these can be placed on a calendar."
    : "Without a day of publication none of these can be placed on a calendar.";
  return element("p", { class: "dl-quiet" }, reason);
}

/** The time axis, with a zone on either side for what lies far off. */
function drawHappened(view, layout) {
  const { width } = view;
  const far = (side) => (side.length ? Math.min(130, width * 0.24) : 0);
  const core = padded(layout.core);
  const left = far(layout.before);
  const right = width - far(layout.after);
  const x = (at) => left + 8 + ((at - core[0]) / (core[1] - core[0])) * (right - left - 16);
  const boxes = [
    ...layout.near.map((s) => nearBox(s, x, left, right, view.wide)),
    ...layout.before.map((s, i) => farBox(s, 4 + (i % 2) * 6, left, view.wide)),
    ...layout.after.map((s, i) => farBox(s, right + 12 + (i % 2) * 6, width, view.wide)),
  ].sort((a, b) => a.left - b.left);
  const lanes = packLanes(boxes);
  const floor = 18 + lanes * LANE;
  const svg = svgElement("svg", {
    viewBox: `0 0 ${width} ${floor + 26}`,
    role: "group",
    "aria-label": "Timeline",
  });
  const soft = `dl-soft-${(gradientCount += 1)}`;
  svg.append(softGradient(soft), axis(layout, core, x, { left, right, width, floor }));
  const day = view.story.doc.published;
  if (day) svg.append(publishedMark(day, x, floor));
  for (const box of boxes) svg.append(bar(box, view, soft));
  return svg;
}

/** Leave half a day, or a twentieth, on both sides. */
function padded([from, to]) {
  const pad = Math.max(DAY / 2, (to - from) / 20);
  return [from - pad, to + pad];
}

function labelOf({ thing }) {
  return shortened(thing.record.phrase, 26);
}

/** Return a function that tells how wide a label is, with the gap before it (pixels). */
function labelMeasure(node) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `12px ${getComputedStyle(node).fontFamily}`;
  return (text) => pen.measureText(text).width + 12;
}

function nearBox(stretch, x, left, right, wide) {
  const from = stretch.from === null ? left + 10 : x(stretch.from);
  let to = stretch.to === null ? right - 10 : x(stretch.to);
  if (to - from < 8) to = from + 8;
  const text = labelOf(stretch);
  const room = wide(text);
  const flip = to + room > right;
  // Where neither side has room the label stands under its bar.
  const under = flip && from - room < left;
  return {
    ...stretch, text, flip, under, barLeft: from, barRight: to,
    start: Math.max(left, Math.min(from + 4, right - room)),
    left: flip && !under ? from - room : from,
    right: flip ? to : to + room,
  };
}

/** What lies far off is listed in order of time, not to scale. */
function farBox(stretch, at, end, wide) {
  const text = shortened(stretch.thing.record.phrase, 14);
  return {
    ...stretch, text, flip: false, barLeft: at, barRight: at + 14, far: true,
    left: at, right: Math.max(at + 14 + wide(text), end),
  };
}

function bar(box, view, soft) {
  const { thing, barLeft, barRight, flip, under } = box;
  const y = 18 + box.lane * LANE;
  const names = ["dl-time"];
  if (thing.confidence < DOUBT) names.push("dl-doubtful");
  if (box.soft) names.push("dl-soft");
  const middle = y + BAR / 2;
  const shapes = [svgElement("rect", {
    x: barLeft, y, width: barRight - barLeft, height: BAR, rx: BAR / 2,
    fill: box.soft ? `url(#${soft})` : null,
  })];
  const arrow = (tip, base) => svgElement("polygon", {
    points: `${tip},${middle} ${base},${middle - 7} ${base},${middle + 7}`,
  });
  if (box.from === null) shapes.push(arrow(barLeft - 6, barLeft + 3));
  if (box.to === null) shapes.push(arrow(barRight + 6, barRight - 3));
  const label = svgElement("text", {
    x: under ? box.start : flip ? barLeft - 8 : barRight + 8,
    y: under ? y + BAR + 11 : y + 9,
    "text-anchor": flip && !under ? "end" : "start",
  }, box.text);
  return dateGroup(thing, view.state, names.join(" "),
    svgElement("title", {}, intervalInWords(thing.record)), shapes, label);
}

function softGradient(id) {
  const stop = (offset, opacity) => svgElement("stop", {
    offset, class: "dl-stop", "stop-opacity": opacity,
  });
  return svgElement("linearGradient", { id },
    stop(0, 0), stop(0.35, 1), stop(0.65, 1), stop(1, 0));
}

function axis(layout, core, x, { left, right, width, floor }) {
  const group = svgElement("g", { class: "dl-axis", "aria-hidden": "true" });
  const line = (x1, x2, y1 = floor, y2 = floor) =>
    svgElement("line", { x1, x2, y1, y2 });
  group.append(line(left, right));
  for (const tick of axisTicks(core, right - left - 16)) {
    const { label } = tick;
    group.append(line(x(tick.at), x(tick.at), 14, floor + 4));
    const middle = x(tick.middle);
    if (middle < left + 18 || middle > right - 18) continue;
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, label));
  }
  const breaks = [[layout.before, 0, left], [layout.after, right, width]];
  for (const [side, from, to] of breaks) {
    if (!side.length) continue;
    group.append(svgElement("rect", {
      class: "dl-far", x: from, y: 12, width: to - from, height: floor - 12,
    }));
    const cut = from === 0 ? to : from;
    for (const at of [cut - 2, cut + 3]) group.append(line(at - 3, at + 3, floor + 6, floor - 6));
    const years = spanOfYears(side);
    const middle = (from + to) / 2;
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, years));
  }
  return group;
}

function spanOfYears(side) {
  const years = side.flatMap((s) => [s.thing.record.first, s.thing.record.last])
    .filter(Boolean).map((day) => Number(day.slice(0, 4)));
  const [low, high] = [Math.min(...years), Math.max(...years)];
  return low === high ? String(low) : `${low} – ${high}`;
}

function publishedMark(day, x, floor) {
  const middle = x(dayStart(day) + DAY / 2);
  return svgElement("g", { class: "dl-published" },
    svgElement("title", {}, `Published ${dayInWords(day)}`),
    svgElement("line", { x1: middle, x2: middle, y1: 12, y2: floor }),
    svgElement("text", { x: middle, y: 9, "text-anchor": "middle" }, "published"));
}

/** What has no place on the calendar is listed, not dropped. */
function chips(view, unplaced) {
  if (!unplaced.length) return [];
  const chip = (thing) => element("button", {
    type: "button",
    class: "dl-time dl-chip",
    "data-id": thing.id,
    tabindex: "-1",
    title: thing.record.why || null,
    on: choosable(thing.id, view.state),
  }, thing.record.phrase);
  return [element("span", { class: "dl-quiet" }, "not placed: "), ...unplaced.map(chip)];
}
