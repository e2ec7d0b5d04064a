// When it happened: dated expressions on an axis, with honest ends, and in the order
// they are told. Without a day of publication there are two axes: days counted from
// it, and the calendar.

import "./timeline.css";
import { drawBar, gradients } from "./bars.js";
import { axisTicks, countedTicks, joinSame, layOutDates, packLanes, shifted } from "./calendar.js";
import { choosable, element, reflect, rove, svgElement } from "../shared/dom.js";
import { askPublished } from "./question.js";
import { drawTold } from "./telling.js";
import { DAY, dayInWords, shortened, yearInWords } from "../shared/words.js";

/** The height of a lane with words, and of one without (pixels). */
const LANE = 24;
const BARE_LANE = 14;

/** More lanes than this are drawn without words, which would need pages. */
const MANY_LANES = 16;

/** Draw the timeline into `el`. */
export function drawTimeline(el, story, state) {
  el.classList.add("dl-timeline");
  const dates = [...story.entities.values()].filter((thing) => thing.layer === "date");
  if (!dates.length) {
    el.append(element("p", { class: "dl-quiet" }, "The story names no dates."));
    return;
  }
  const sheet = element("div", { class: "dl-time-sheet" });
  const tray = element("div", { class: "dl-time-tray" });
  const wide = labelMeasure(el);
  const view = { story, state, dates, sheet, tray, wide, told: false, width: 0, assumed: null };
  view.assume = (day) => {
    view.assumed = day || null;
    redraw(view, view.width);
  };
  el.append(orderSwitch(view), askPublished(view) ?? "", sheet, tray);
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
            for (const other of currentTarget.parentNode.children) {
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
    button("as it is told", true),
  );
}

function redraw(view, width) {
  view.width = width;
  const layout = layOutDates(view.dates, view.story.doc.published);
  view.sheet.replaceChildren(
    ...(view.told ? [drawTold(view.dates, view.state, width)] : happened(view, layout)),
  );
  view.tray.replaceChildren(...(view.told ? [] : chips(view, layout.unplaced)));
  const nodes = view.sheet.parentNode.querySelectorAll(".dl-time");
  nodes[0].setAttribute("tabindex", "0");
  reflect(nodes, view.state);
}

/** The axes that are needed, or why there is none. */
function happened(view, { counted, calendar }) {
  const { assumed } = view;
  const axes = [];
  if (counted && assumed) {
    axes.push(
      caption(`had it been published on ${dayInWords(assumed)}`),
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

const caption = (words) => element("p", { class: "dl-quiet" }, words);

/** One axis of time, with a zone on either side for what lies far off. */
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
  const ticks = ticksOf(core, right - left - 16);
  const fill = gradients(svg);
  svg.append(axis(layout, ticks, x, { left, right, width, floor }));
  if (layout.day !== null) svg.append(publishedMark(x(layout.day + DAY / 2), floor, width));
  for (const box of boxes) svg.append(drawBar(box, 18 + box.lane * lane, view.state, fill));
  return svg;
}

/** Find where bars and words stand; where there are many, what says the same is one. */
function fit(view, layout, core, few = (stretches) => stretches) {
  const { width, wide } = view;
  const [before, after] = [layout.before, layout.after].map((side) =>
    few(side).map((stretch) => farBox(stretch, wide)),
  );
  const room = (side) => Math.min(width * 0.4, Math.max(0, ...side.map((box) => box.right)));
  const left = room(before);
  const right = width - room(after);
  const x = (at) => left + 8 + ((at - core[0]) / (core[1] - core[0])) * (right - left - 16);
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

/** Where there is no room for words, let what lies far off fill its zone in order. */
function spread(boxes, width) {
  boxes.forEach((box, i) => {
    Object.assign(box, aside(box, (i / boxes.length) * (width - 24)));
  });
}

/** Pack boxes into lanes; @returns how many there are and how high each is */
function lanesOf(boxes) {
  const lanes = packLanes(boxes);
  if (lanes <= MANY_LANES) return [lanes, LANE];
  for (const box of boxes) {
    Object.assign(box, { labels: [], below: null, left: box.barLeft, right: box.barRight });
  }
  boxes.sort((a, b) => a.left - b.left);
  return [packLanes(boxes, 3), BARE_LANE];
}

/** Leave half a day, or a twentieth, on both sides. */
function padded([from, to]) {
  const pad = Math.max(DAY / 2, (to - from) / 20);
  return [from - pad, to + pad];
}

/** Return a function that tells how wide words are (pixels). */
function labelMeasure(node) {
  const pen = document.createElement("canvas").getContext("2d");
  // As wide as when it is selected, so that nothing moves or touches then.
  pen.font = `700 12px ${getComputedStyle(node).fontFamily}`;
  return (text) => pen.measureText(text).width;
}

/** The words beside a bar, one label a thing, with where each begins. */
function wordsBeside({ things, same }, length, wide) {
  const labels = [];
  let at = 0;
  for (const { record } of things) {
    const tick = `${same?.length ? ` ×${same.length + 1}` : ""}${
      record.status === "corrected" ? " ✓" : ""
    }`;
    const text = `${labels.length ? "– " : ""}${shortened(record.phrase, length)}${tick}`;
    labels.push({ text, at });
    at += wide(`${text} `);
  }
  return { labels, room: at + 8 };
}

function nearBox(stretch, x, left, right, wide) {
  const { from, to } = stretch;
  const barLeft = from === null ? left + 10 : Math.max(x(from), left);
  const end = to === null ? right - 10 : Math.min(x(to), right);
  const barRight = Math.max(end, barLeft + 8);
  const { labels, room } = wordsBeside(stretch, 26, wide);
  const flip = barRight + room > right;
  // Where neither side has room the words stand under their bar.
  const under = flip && barLeft - room < left;
  const beside = flip ? barLeft - room + 4 : barRight + 8;
  const labelsFrom = under ? Math.max(left, Math.min(barLeft + 4, right - room)) : beside;
  return {
    ...stretch,
    labels,
    under,
    barLeft,
    barRight,
    labelsFrom,
    below: under ? labelsFrom + room : null,
    // Beyond the axis a bar goes on: it has no end there.
    ends: [from === null || x(from) >= left, to === null || x(to) <= right],
    cut: stretch.things[1] ? x(stretch.cut) : null,
    left: flip && !under ? barLeft - room : barLeft,
    right: flip ? barRight : barRight + room,
  };
}

/** What lies far off is listed in order of time, not to scale. */
function farBox(stretch, wide) {
  const { labels, room } = wordsBeside(stretch, 16, wide);
  return {
    ...stretch,
    labels,
    under: false,
    far: true,
    barLeft: 8,
    barRight: 22,
    ends: [true, true],
    cut: 15,
    labelsFrom: 30,
    left: 0,
    right: 26 + room,
  };
}

function aside(box, by) {
  const keys = ["barLeft", "barRight", "cut", "labelsFrom", "left", "right"];
  return { ...box, ...Object.fromEntries(keys.map((key) => [key, box[key] + by])) };
}

function axis(layout, ticks, x, { left, right, width, floor }) {
  const group = svgElement("g", { class: "dl-axis", "aria-hidden": "true" });
  const line = (x1, x2, y1 = floor, y2 = floor) => svgElement("line", { x1, x2, y1, y2 });
  group.append(line(left, right));
  for (const tick of ticks) {
    const { label } = tick;
    group.append(line(x(tick.at), x(tick.at), 14, floor + 4));
    const middle = x(tick.middle);
    if (middle < left + 18 || middle > right - 18) continue;
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, label));
  }
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
    const words = layout.day === 0 ? "far off" : spanOfYears(side);
    group.append(svgElement("text", { x: middle, y: floor + 18, "text-anchor": "middle" }, words));
  }
  return group;
}

function spanOfYears(side) {
  const moments = side.flatMap(({ from, to }) => [from, to === null ? null : to - DAY]);
  const years = moments.filter((at) => at !== null).map((at) => new Date(at).getUTCFullYear());
  const span = [Math.min(...years), Math.max(...years)].map(yearInWords);
  return [...new Set(span)].join(" – ");
}

function publishedMark(middle, floor, width) {
  const near = Math.max(28, Math.min(middle, width - 28));
  return svgElement(
    "g",
    { class: "dl-published" },
    svgElement("line", { x1: middle, x2: middle, y1: 12, y2: floor }),
    svgElement("text", { x: near, y: 9, "text-anchor": "middle" }, "published"),
  );
}

/** What has no place on the calendar is listed, not dropped. */
function chips(view, unplaced) {
  if (!unplaced.length) return [];
  const chip = (thing) =>
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
