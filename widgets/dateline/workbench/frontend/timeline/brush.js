// The brush: two handles on an axis, or a drag over it, choose days; all views then show
// what is told of them alone.

import { svgElement } from "../common/dom.js";
import { sentencesOf, thingsOf } from "../common/model.js";
import { DAY, countedDay, momentInWords } from "../common/words.js";
import { isIn } from "./zooming.js";

/** @import { Range, Story } from "../types.js" */
/** @import { Axis, Drawn } from "./types.js" */
/** @import { Window } from "./zooming.js" */

/** A drag shorter than this is a click (pixels). */
const STILL = 4;

/** How far the arrow and the page keys move a handle, in parts of the axis. */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

/**
 * A moment as a day in words.
 * @param {number} at
 * @param {boolean} isCounted in days from publication
 */
const inWords = (at, isCounted) =>
  isCounted ? countedDay(Math.floor(at / DAY)) : momentInWords(at);

/**
 * What is told of some days: their dates, the events that have their day from them, and
 * all that is in the same sentences.
 * @param {Story} story
 * @param {Axis} axis
 * @param {Window} window
 * @param {boolean} isCounted
 * @returns {Range}
 */
export function rangeOf(story, { before, near, after }, window, isCounted) {
  const inside = [...before, ...near, ...after].filter((stretch) => isIn(stretch, window));
  const dates = inside.flatMap(({ things }) => things);
  const ids = new Set(dates.map(({ id }) => id));
  const events = thingsOf(story, "event").filter(({ record }) => ids.has(record.date_id ?? ""));
  const sentences = new Set([...dates, ...events].flatMap(sentencesOf));
  const others = new Set(thingsOf(story, "date").map(({ id }) => id));
  for (const sentence of sentences) {
    for (const id of story.inSentence[sentence]) if (!others.has(id)) ids.add(id);
  }
  const [from, to] = [inWords(window[0], isCounted), inWords(window[1] - 1, isCounted)];
  return { words: from === to ? from : `${from} to ${to}`, ids, sentences };
}

/**
 * Put the brush on a drawn axis; returns what shows the days that are chosen.
 * @param {SVGSVGElement} svg
 * @param {Drawn} drawn
 * @param {(window: Window | null) => void} choose
 * @returns {(window: Window | null) => void}
 */
export function addBrush(svg, drawn, choose) {
  const { core, x, floor, isCounted } = drawn;
  /** @type {Window} */
  let at = [...core];
  const shade = svgElement("rect", { class: "dl-brush", y: 12, height: floor - 12 });
  const handles = ["First day", "Last day"].map((label) =>
    svgElement(
      "g",
      { class: "dl-handle", role: "slider", tabindex: "0", "aria-label": `${label} shown` },
      svgElement("rect", {
        class: "dl-handle-touch",
        x: -12,
        y: floor - 12,
        width: 24,
        height: 24,
      }),
      svgElement("path", { d: `M0 ${floor - 6}l6 6v7h-12v-7Z` }),
    ),
  );
  /** @param {Window | null} window */
  const show = (window) => {
    at = window ? [Math.max(window[0], core[0]), Math.min(window[1], core[1])] : [...core];
    shade.classList.toggle("dl-gone", window === null);
    shade.setAttribute("x", String(x(at[0])));
    shade.setAttribute("width", String(Math.max(1, x(at[1]) - x(at[0]))));
    handles.forEach((handle, i) => {
      const others = [core[0], ...at, core[1]];
      handle.setAttribute("transform", `translate(${x(at[i])} 0)`);
      handle.setAttribute("aria-valuemin", String(Math.floor(others[i] / DAY)));
      handle.setAttribute("aria-valuemax", String(Math.floor(others[i + 2] / DAY)));
      handle.setAttribute("aria-valuenow", String(Math.floor(at[i] / DAY)));
      handle.setAttribute("aria-valuetext", inWords(at[i] - i, isCounted));
    });
  };
  /** @param {number[]} ends */
  const put = (ends) => {
    const inside = ends.map((end) => Math.min(Math.max(end, core[0]), core[1]));
    const [first, last] = inside.sort((a, b) => a - b);
    const all = first <= core[0] && last >= core[1];
    choose(all ? null : [first, Math.max(last, first + 1)]);
  };
  handles.forEach((handle, i) => {
    handle.addEventListener("keydown", (event) => {
      const goal = keyed(event.key, at[i], core);
      if (goal === null || event.ctrlKey || event.metaKey || event.altKey) return;
      // The handles do not change places.
      const kept = i ? Math.max(goal, at[0] + DAY) : Math.min(goal, at[1] - DAY);
      put(i ? [at[0], kept] : [kept, at[1]]);
      event.preventDefault();
      event.stopPropagation();
    });
  });
  listenToDrag(svg, drawn, (from, to, handle) => {
    const still = handles.indexOf(/** @type {SVGGElement} */ (handle));
    put(still < 0 ? [from, to] : [at[1 - still], to]);
  });
  svg.prepend(shade);
  svg.append(...handles);
  show(null);
  return show;
}

/**
 * Where a key moves a handle to; null for any other key.
 * @param {string} key
 * @param {number} at
 * @param {Window} core
 */
function keyed(key, at, [from, to]) {
  if (key === "Home") return from;
  if (key === "End") return to;
  const step = STEPS[/** @type {keyof typeof STEPS} */ (key)];
  if (!step) return null;
  const day = Math.max(DAY, Math.round((to - from) / 50 / DAY) * DAY);
  // On to whole days, from wherever the axis begins and ends.
  return (step > 0 ? Math.floor : Math.ceil)(at / DAY) * DAY + step * day;
}

/**
 * Tell of drags over an axis: from where, to where, and by which handle.
 * @param {SVGSVGElement} svg
 * @param {Drawn} drawn
 * @param {(from: number, to: number, handle: Element | null) => void} tell
 */
function listenToDrag(svg, { momentAt }, tell) {
  const inSvg = (/** @type {PointerEvent} */ event) =>
    event.clientX - svg.getBoundingClientRect().left;
  svg.addEventListener("pointerdown", (down) => {
    const node = down.target instanceof Element ? down.target : svg;
    if (down.button !== 0) return;
    const [start, handle] = [inSvg(down), node.closest(".dl-handle")];
    const move = (/** @type {PointerEvent} */ event) => {
      const now = inSvg(event);
      if (!handle && Math.abs(now - start) < STILL) return;
      svg.setPointerCapture(event.pointerId);
      // Whole days: who drags over a bar means its day.
      const [from, to] = [start, now].map(momentAt);
      const [first, last] = from < to ? [from, to] : [to, from];
      const days = [Math.floor(first / DAY) * DAY, Math.ceil(last / DAY) * DAY];
      if (handle) tell(0, Math.round(to / DAY) * DAY, handle);
      else tell(days[0], days[1], null);
    };
    const drop = () => {
      svg.removeEventListener("pointermove", move);
      svg.removeEventListener("pointerup", drop);
      svg.removeEventListener("pointercancel", drop);
    };
    svg.addEventListener("pointermove", move);
    svg.addEventListener("pointerup", drop);
    svg.addEventListener("pointercancel", drop);
  });
}
