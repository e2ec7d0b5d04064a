// Measuring: two points, or two pins, and how many kilometres lie between them.

import { element, svgElement } from "../common/dom.js";
import { kmBetween } from "../common/earth.js";
import { grouped } from "../common/words.js";

/** @import { Point } from "../types.js" */
/** @import { DrawnPin, MapView } from "./types.js" */

/** @typedef {{ lat: number, lon: number, name: string }} End in degrees */

/**
 * What tells the distance; `toggle` begins to measure, or ends it.
 * @param {MapView} view
 * @param {() => HTMLElement} button that begins it
 */
export function measureOf({ state, sheet, ground }, button) {
  const told = element("p", { role: "status" });
  const line = svgElement("path", { class: "dl-map-measure" });
  /** @type {End[]} */
  let ends = [];
  /**
   * @param {Point} at
   * @param {DrawnPin} [pin]
   */
  const take = (at, pin) => {
    const [lat, lon] = pin ? [pin.lat, pin.lon] : at;
    ends.push({ lat, lon, name: pin ? pin.thing.name : "a point" });
    if (ends.length < 2) {
      told.textContent = `From ${ends[0].name} to …`;
      return;
    }
    const [from, to] = ends;
    const [[x1, y1], [x2, y2]] = ends.map(({ lat, lon }) => sheet.place(lat, lon));
    line.setAttribute("d", `M${x1} ${y1}L${x2} ${y2}`);
    ground.append(line);
    const km = grouped(Math.round(kmBetween(from, to)));
    told.textContent = `${from.name} – ${to.name}: ${km} km as the crow flies`;
    state.pinOn(null);
  };
  const end = () => {
    ends = [];
    told.textContent = "";
    line.remove();
    button().setAttribute("aria-pressed", "false");
    if (state.pinning === take) state.pinOn(null);
  };
  const toggle = () => {
    if (button().getAttribute("aria-pressed") === "true") return end();
    button().setAttribute("aria-pressed", "true");
    told.textContent = "Choose two points or pins.";
    state.pinOn(take);
  };
  // Esc, and whatever is selected, ends what is half done.
  state.on(() => {
    const isOn = button().getAttribute("aria-pressed") === "true";
    if (isOn && ends.length < 2 && state.pinning !== take) end();
  });
  return { told, toggle };
}
