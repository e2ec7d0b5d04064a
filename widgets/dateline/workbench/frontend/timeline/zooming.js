// Zooming an axis of time: buttons, wheel and + − 0 show a window of it, with how many
// dates are earlier and later.

import { element, rove } from "../common/dom.js";
import { DAY } from "../common/words.js";
import { listenToWheel } from "../map/zoom.js";
import { ZOOM_KEYS } from "../map/steering.js";

/** @import { Axis, Drawn, Stretch } from "./types.js" */

/** @typedef {[number, number]} Window the first and the last moment (milliseconds) */

/** @param {Axis} axis */
const allOf = ({ before, near, after }) => [...before, ...near, ...after];

/**
 * Whether any of a stretch is in a window.
 * @param {Stretch} stretch
 * @param {Window} window
 */
export const isIn = ({ from, to }, [first, last]) =>
  (from ?? -Infinity) < last && (to ?? Infinity) > first;

/**
 * What is in a window of an axis, and how many dates are earlier and later.
 * @param {Axis} axis
 * @param {Window} window
 */
export function windowed(axis, window) {
  const all = allOf(axis);
  const count = (/** @type {Stretch[]} */ some) => some.flatMap(({ things }) => things).length;
  const near = all.filter((stretch) => isIn(stretch, window));
  const [first, last] = window;
  return {
    axis: { core: window, day: axis.day, near, before: [], after: [] },
    earlier: count(all.filter(({ to }) => to !== null && to <= first)),
    later: count(all.filter(({ from }) => from !== null && from >= last)),
  };
}

/**
 * A window about a moment, as many times as narrow; never narrower than a day, never
 * wider than all dates.
 * @param {Drawn} drawn
 * @param {number} factor
 * @param {number} [at] its middle by default
 * @returns {Window}
 */
export function zoomed({ axis, core: [from, to] }, factor, at = (from + to) / 2) {
  const ends = allOf(axis).flatMap((stretch) => [stretch.from, stretch.to]);
  const known = ends.filter((end) => end !== null);
  const [least, most] = [Math.min(from, ...known) - DAY, Math.max(to, ...known) + DAY];
  const long = Math.min(Math.max((to - from) / factor, DAY), most - least);
  const share = (at - from) / (to - from);
  const first = Math.min(Math.max(at - share * long, least), most - long);
  return [first, first + long];
}

/**
 * The same window, so many of its lengths later.
 * @param {Drawn} drawn
 * @param {number} lengths
 * @returns {Window}
 */
const moved = ({ core: [from, to] }, lengths) => [
  from + lengths * (to - from),
  to + lengths * (to - from),
];

/**
 * The buttons over an axis, and under it those that lead to what is earlier and later.
 * @param {Drawn} drawn
 * @param {(window: Window | null) => void} show
 */
export function zoomTools(drawn, show) {
  /**
   * @param {string} label
   * @param {string} sign
   * @param {() => void} click
   */
  const button = (label, sign, click) =>
    element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        tabindex: sign.length > 1 ? null : "-1",
        // Words speak for themselves; a sign does not.
        "aria-label": sign.length > 1 ? null : label,
        title: label,
        on: { click },
      },
      sign,
    );
  const { earlier, later } = drawn;
  const zoom = element(
    "div",
    { class: "dl-time-zoom", role: "group", "aria-label": "Zoom" },
    button("Zoom in on the timeline", "+", () => show(zoomed(drawn, 2))),
    button("Zoom out of the timeline", "−", () => show(zoomed(drawn, 0.5))),
    button("Show the whole timeline", "⟲", () => show(null)),
  );
  rove(zoom, ".dl-tool");
  return [
    zoom,
    earlier || later
      ? element(
          "div",
          { class: "dl-time-more" },
          earlier
            ? button("Show earlier dates", `‹ ${earlier} earlier`, () => show(moved(drawn, -0.8)))
            : element("span", {}),
          later
            ? button("Show later dates", `${later} later ›`, () => show(moved(drawn, 0.8)))
            : "",
        )
      : "",
  ];
}

/**
 * Let an axis be zoomed by wheel and keys.
 * @param {HTMLElement} holder has the axis, and hears its keys
 * @param {SVGSVGElement} svg
 * @param {Drawn} drawn
 * @param {(window: Window | null) => void} show
 */
export function listenToZoom(holder, svg, drawn, show) {
  listenToWheel(svg, {
    moved: drawn.isWindow,
    by: (factor, at) => show(zoomed(drawn, factor, at ? drawn.momentAt(at[0]) : undefined)),
  });
  holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = ZOOM_KEYS[event.key];
    if (factor) show(zoomed(drawn, factor, focusedAt(svg, drawn, event.target)));
    else if (event.key === "0") show(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/**
 * The middle of the date that has the focus; nothing where none has.
 * @param {SVGSVGElement} svg
 * @param {Drawn} drawn
 * @param {EventTarget | null} target
 */
function focusedAt(svg, { momentAt, core }, target) {
  const bar = target instanceof Element ? target.querySelector(".dl-bar") : null;
  if (!bar) return undefined;
  const { left, width } = bar.getBoundingClientRect();
  const at = momentAt(left + width / 2 - svg.getBoundingClientRect().left);
  // What is far off is not drawn to scale.
  return at >= core[0] && at <= core[1] ? at : undefined;
}
