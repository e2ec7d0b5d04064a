// The names on the map: of the story's places and of their surroundings.

import { svgElement } from "../common/dom.js";
import { fontOf, inkOf } from "../common/pen.js";
import { labelClass, reachOf } from "./pins.js";

/** @import { Ink } from "../common/pen.js" */
/** @import { Point } from "../types.js" */
/** @import { MapLabel, MapView, Pin } from "./types.js" */

/**
 * All labels in order of importance: the story's, then context.
 * @param {MapView} view
 * @returns {MapLabel[]}
 */
export function labelsOf(view) {
  const { basemap, sheet, pins } = view;
  /** @type {MapLabel[]} */
  const made = [];
  /**
   * @param {string} text
   * @param {string} name
   * @param {Point} xy
   * @param {Partial<MapLabel>} [more]
   */
  const add = (text, name, xy, more = {}) => {
    const node = svgElement("text", { class: `dl-label ${name}`, "aria-hidden": "true" }, text);
    // The labels of pins belong to them: a click on a name is a click on the place.
    (more.pin?.node ?? view.names).append(node);
    // They are measured and put in their places later.
    const bare = { x: 0, y: 0, w: 0, h: 0, rise: 0, dx: 0, dy: 0, at: null, r: 0 };
    made.push({ ...bare, node, text, xy, sort: "area", ...more });
  };
  // The name of a region must be on it; that of a town can be on any side of it.
  const first = (/** @type {Pin} */ { aside, sort }) =>
    aside ? 3 : sort === "stretch" ? 0 : sort === "country" ? 2 : 1;
  for (const pin of pins.toSorted((a, b) => first(a) - first(b))) {
    const area = pin.sort === "country" ? "country" : pin.sort === "stretch" ? "area" : "point";
    const text =
      pin.sort === "country" && pin.shape?.short && pin.shape.label[2] < 150
        ? pin.shape.short
        : pin.thing.name;
    // Places without a mark show a doubt in their name.
    const asked = area !== "point" && pin.doubt === "may be none" ? " ?" : "";
    add(text + asked, labelClass(pin), pin.xy, { pin, r: reachOf(pin), sort: area });
  }
  const named = new Map(pins.filter((p) => p.sort === "country").map((p) => [p.code, p]));
  for (const { code, name, short, label, disputed } of sheet.shapes) {
    if (!label || disputed) continue;
    const [x, y, room] = label;
    add(short ?? name, "dl-label-country", [x, y], { room, instead: named.get(code) });
  }
  for (const [name, x, y] of basemap.waters) {
    add(name, "dl-label-water", [x, y], { instead: pins.find(({ thing }) => thing.name === name) });
  }
  for (const [name, x, y] of basemap.cities) {
    add(name, "dl-label-context", [x, y], { sort: "context", r: 1.5, dot: true });
  }
  return made;
}

/**
 * Measure the labels once a size is known, as they are drawn: the box of a line has
 * more air above and below the letters in one font than in another.
 * @param {MapView} view
 */
export function measure(view) {
  view.svg.classList.add("dl-measuring");
  /** @type {Map<string, (text: string) => Ink>} */
  const inks = new Map();
  for (const label of view.labels) {
    const font = fontOf(label.node);
    const ink = inks.get(font) ?? inkOf(font);
    inks.set(font, ink);
    const { rise, fall } = ink(label.text);
    label.w = label.node.getBBox().width;
    label.h = rise + fall;
    label.rise = rise;
  }
  view.svg.classList.remove("dl-measuring");
}
