// When: how many stories tell of each day, and how many were published. A range that is
// drawn with the pointer, or chosen by keys, filters all views.

import { element, svgElement } from "../common/dom.js";
import { penOf } from "../common/pen.js";
import { dayInWords } from "../common/words.js";
import { spanOf } from "./chips.js";
import { storiesInWords } from "./map.js";

/** @import { Axis, Days, DaysKind, Pile } from "./types.js" */

/** The height of the tallest bar, and room above and below (pixels). */
const TALL = 62;
const HEAD = 18;
const FOOT = 17;
/** The size of the words of a tick, as in pile.css (pixels). */
const TICK_SIZE = 11;
/** The least room for the words of a tick (pixels). */
const TICK = 62;

/** @type {{ kind: DaysKind, label: string, about: string }[]} */
const CHARTS = [
  {
    kind: "told",
    label: "Days told of",
    about: "Stories that tell of a day, from dates exact to the week or better",
  },
  { kind: "published", label: "Published", about: "Stories by their day of publication" },
];

/**
 * Draw both charts into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 */
export function drawHistogram(el, pile) {
  el.classList.add("dl-pile-days");
  if (!pile.opening.axis.starts.length) {
    el.append(element("p", { class: "dl-quiet" }, "No story tells of a day that is known."));
    return;
  }
  const charts = CHARTS.map((chart) => openChart(pile, chart));
  const foot = element("p", { class: "dl-quiet dl-pile-beyond" });
  el.append(...charts.map(({ node }) => node), foot);
  let width = 0;
  const draw = () => {
    if (!width) return;
    for (const chart of charts) chart.draw(width);
    foot.replaceChildren(...beyondOf(pile));
  };
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now === width) return;
    width = now;
    draw();
  }).observe(el);
  pile.on(draw);
}

/**
 * What is not on the axis, in words.
 * @param {Pile} pile
 */
function beyondOf({ answer: { beyond, undated } }) {
  const [before, after] = beyond;
  const parts = [
    before ? `${storiesInWords(before)} also of days before` : "",
    after ? `${storiesInWords(after)} also of days after` : "",
    undated ? `${storiesInWords(undated)} without a day of publication` : "",
  ].filter(Boolean);
  return parts.length ? [parts.join(" · ")] : [];
}

/**
 * One chart: a title, bars, and a range that can be chosen.
 * @param {Pile} pile
 * @param {{ kind: DaysKind, label: string, about: string }} chart
 */
function openChart(pile, { kind, label, about }) {
  const svg = svgElement("svg", {
    class: `dl-pile-chart dl-pile-${kind}`,
    role: "slider",
    tabindex: "0",
    "aria-label": `${label}: choose days`,
    "aria-orientation": "horizontal",
  });
  const said = element("span", { class: "dl-quiet" });
  const clear = element(
    "button",
    { type: "button", class: "dl-link", on: { click: () => pile.remove(kind) } },
    "all days",
  );
  const head = element(
    "p",
    { class: "dl-pile-head", title: about },
    element("b", {}, label),
    said,
    clear,
  );
  const chart = { pile, kind, svg, said, clear, width: 0, at: 0, from: 0 };
  listen(chart);
  return {
    node: element("div", {}, head, svg),
    draw: (/** @type {number} */ width) => {
      chart.width = width;
      drawChart(chart);
    },
  };
}

/** @typedef {{ pile: Pile, kind: DaysKind, svg: SVGSVGElement, said: HTMLElement, clear: HTMLElement, width: number, at: number, from: number }} Chart */

/** @param {Chart} chart */
const binsOf = ({ pile }) => pile.opening.axis.starts.length;

/**
 * The bins that the filter covers; null without one.
 * @param {Chart} chart
 * @returns {[number, number] | null}
 */
function chosenBins({ pile, kind }) {
  const days = pile.filter[kind];
  if (!days) return null;
  const { starts, ends } = pile.opening.axis;
  const [first, last] = days;
  const from = first ? ends.findIndex((end) => end >= first) : 0;
  const to = last ? starts.findLastIndex((start) => start <= last) : starts.length - 1;
  return from < 0 || to < from ? [0, -1] : [from, to];
}

/** @param {Chart} chart */
function drawChart(chart) {
  const { pile, kind, svg, width, said, clear } = chart;
  const { axis, answer: all } = pile.opening;
  const bins = axis.starts.length;
  const step = width / bins;
  const most = Math.max(1, ...all[kind]);
  const scale = (/** @type {number} */ count) => (count ? Math.max(1.5, (count / most) * TALL) : 0);
  const bar = (
    /** @type {string} */ name,
    /** @type {number} */ i,
    /** @type {number} */ count,
  ) => {
    const h = scale(count);
    const gap = Math.min(2, step * 0.2);
    const box = { x: i * step + gap / 2, y: HEAD + TALL - h, width: step - gap, height: h };
    return svgElement("rect", { class: name, ...box });
  };
  const chosen = chosenBins(chart);
  const days = pile.filter[kind];
  const counts = pile.answer[kind];
  svg.setAttribute("viewBox", `0 0 ${width} ${HEAD + TALL + FOOT}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(HEAD + TALL + FOOT));
  svg.replaceChildren(
    chosen && chosen[1] >= chosen[0]
      ? svgElement("rect", {
          class: "dl-pile-range",
          x: chosen[0] * step,
          y: HEAD - 4,
          width: (chosen[1] - chosen[0] + 1) * step,
          height: TALL + 4,
        })
      : "",
    svgElement(
      "g",
      { "aria-hidden": "true" },
      all[kind].map((count, i) => bar("dl-pile-all", i, count)),
      counts.map((count, i) => bar("dl-pile-now", i, count)),
      svgElement("path", { class: "dl-pile-base", d: `M0 ${HEAD + TALL + 0.5}H${width}` }),
      ticksOf(axis, width, penOf(`${TICK_SIZE}px ${getComputedStyle(svg).fontFamily}`)),
      peakOf(counts, step, scale),
      cursorOf(chart, step),
    ),
  );
  svg.setAttribute("aria-valuemin", "0");
  svg.setAttribute("aria-valuemax", String(bins - 1));
  svg.setAttribute("aria-valuenow", String(chart.at));
  svg.setAttribute("aria-valuetext", binInWords(chart, chart.at));
  said.textContent = days ? spanOf(days) : "";
  clear.hidden = !days;
}

/**
 * The number on the tallest bar.
 * @param {number[]} counts
 * @param {number} step
 * @param {(count: number) => number} scale
 */
function peakOf(counts, step, scale) {
  const most = Math.max(...counts);
  if (!most) return null;
  const at = counts.indexOf(most);
  const x = Math.max(8, Math.min((at + 0.5) * step, counts.length * step - 8));
  return svgElement(
    "text",
    { class: "dl-pile-peak", x, y: HEAD + TALL - scale(most) - 4, "text-anchor": "middle" },
    most.toLocaleString("en"),
  );
}

/**
 * The bin that keys point at.
 * @param {Chart} chart
 * @param {number} step
 */
function cursorOf({ at }, step) {
  const box = { x: at * step, y: HEAD - 4, width: step, height: TALL + 4 };
  return svgElement("rect", { class: "dl-pile-cursor", ...box });
}

/**
 * Ticks with as many words as there is room for: none meets another, none is cut off.
 * @param {Axis} axis
 * @param {number} width
 * @param {(words: string) => number} wide how wide words are (pixels)
 */
function ticksOf({ starts, grain }, width, wide) {
  const step = width / starts.length;
  const each = Math.max(1, Math.ceil(TICK / step));
  const words = {
    day: (/** @type {string} */ day) => dayInWords(day, "brief"),
    week: (/** @type {string} */ day) => dayInWords(day, "brief"),
    month: (/** @type {string} */ day) => dayInWords(day, "plain").replace(/^\d+ /, ""),
    year: (/** @type {string} */ day) => day.slice(0, 4),
  }[grain];
  let year = "";
  let free = 0;
  const ticks = [];
  for (let i = 0; i < starts.length; i += each) {
    const day = starts[i];
    const isNew = (grain === "day" || grain === "week") && day.slice(0, 4) !== year;
    const label = isNew ? `${words(day)} ${day.slice(0, 4)}` : words(day);
    const x = i * step + 3;
    const end = x + wide(label);
    if (x < free || end > width) continue;
    free = end + 6;
    year = day.slice(0, 4);
    ticks.push([
      svgElement("path", { class: "dl-pile-base", d: `M${i * step + 0.5} ${HEAD + TALL}v4` }),
      svgElement("text", { class: "dl-pile-tick", x, y: HEAD + TALL + 13 }, label),
    ]);
  }
  return ticks;
}

/**
 * A bin in words: its days, and how many stories.
 * @param {Chart} chart
 * @param {number} i
 */
function binInWords({ pile, kind }, i) {
  const { starts, ends } = pile.opening.axis;
  return `${spanOf([starts[i], ends[i]])}: ${storiesInWords(pile.answer[kind][i])}`;
}

/**
 * Choose the days of some bins.
 * @param {Chart} chart
 * @param {number} a
 * @param {number} b
 */
function choose({ pile, kind }, a, b) {
  const { starts, ends } = pile.opening.axis;
  /** @type {Days} */
  const days = [starts[Math.min(a, b)], ends[Math.max(a, b)]];
  pile.set({ [kind]: days });
}

/** @param {Chart} chart */
function listen(chart) {
  const { svg, pile, kind } = chart;
  const binAt = (/** @type {MouseEvent} */ event) => {
    const { left, width } = svg.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * binsOf(chart));
    return Math.max(0, Math.min(binsOf(chart) - 1, at));
  };
  let held = -1;
  const paint = (/** @type {number} */ to) => {
    const step = chart.width / binsOf(chart);
    const range =
      svg.querySelector(".dl-pile-draft") ?? svgElement("rect", { class: "dl-pile-draft" });
    const [a, b] = [Math.min(held, to), Math.max(held, to)];
    for (const [name, value] of Object.entries({
      x: a * step,
      y: HEAD - 4,
      width: (b - a + 1) * step,
      height: TALL + 4,
    })) {
      range.setAttribute(name, String(value));
    }
    svg.append(range);
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = binAt(event);
    svg.setPointerCapture(event.pointerId);
    paint(held);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held >= 0) paint(binAt(event));
    tip(chart, binAt(event));
  });
  const drop = () => {
    held = -1;
    svg.querySelector(".dl-pile-draft")?.remove();
  };
  svg.addEventListener("pointerup", (event) => {
    if (held < 0) return;
    const from = held;
    chart.at = binAt(event);
    drop();
    choose(chart, from, chart.at);
  });
  svg.addEventListener("pointercancel", drop);
  svg.addEventListener("dblclick", () => pile.remove(kind));
  svg.addEventListener("keydown", (event) => steer(chart, event, drop));
}

/**
 * A tooltip that follows the pointer.
 * @param {Chart} chart
 * @param {number} at
 */
function tip(chart, at) {
  const title = chart.svg.querySelector("title") ?? svgElement("title");
  title.textContent = binInWords(chart, at);
  chart.svg.prepend(title);
}

/**
 * Arrow keys go from bin to bin, with Shift they draw a range; Enter chooses.
 * @param {Chart} chart
 * @param {KeyboardEvent} event
 * @param {() => void} drop
 */
function steer(chart, event, drop) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const last = binsOf(chart) - 1;
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  const to = { Home: 0, End: last }[event.key] ?? (by ? chart.at + by : null);
  if (to !== null) {
    const at = Math.max(0, Math.min(last, to));
    if (event.shiftKey) {
      const now = chosenBins(chart);
      if (!now || now[1] < now[0] || (now[0] !== chart.at && now[1] !== chart.at)) {
        chart.from = chart.at;
      } else {
        chart.from = now[0] === chart.at ? now[1] : now[0];
      }
      chart.at = at;
      choose(chart, chart.from, at);
    } else {
      chart.at = at;
      drawChart(chart);
    }
  } else if (event.key === "Enter" || event.key === " ") {
    choose(chart, chart.at, chart.at);
  } else if (
    (event.key === "Delete" || event.key === "Backspace") &&
    chart.pile.filter[chart.kind]
  ) {
    chart.pile.remove(chart.kind);
  } else if (event.key === "Escape" && chart.svg.querySelector(".dl-pile-draft")) {
    drop();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}
