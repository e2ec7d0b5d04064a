// The ground of the map: land and borders, and the countries and provinces that the
// story names, as areas to point at.

import { svgElement } from "../common/dom.js";
import { doubtClass } from "./pins.js";

/** @import { DrawnPin, MapView } from "./types.js" */

/**
 * Draw the ground into `view.ground`, and give pins the areas that represent them.
 * @param {MapView} view
 */
export function drawGround(view) {
  const { sheet, ground } = view;
  const named = new Map(view.pins.filter((p) => p.sort === "country").map((p) => [p.code, p]));
  for (const shape of sheet.shapes) {
    const pin = named.get(shape.code);
    const path = svgElement("path", { class: "dl-country", d: shape.d });
    if (pin) {
      becomeArea(view, pin, path);
      const { label, disputed } = shape;
      if (label && !disputed) pin.shape = { ...shape, label };
    }
    ground.append(path);
  }
  // A country too small for the sheet is a point on it.
  for (const pin of named.values()) {
    if (!pin.shape && !view.outside.has(pin.id)) pin.sort = "division";
  }
  const pins = new Map(view.pins.map((p) => [p.id, p]));
  for (const { id, d, label } of sheet.areas) {
    const pin = pins.get(id);
    if (!pin) continue;
    const path = svgElement("path", { class: "dl-country dl-province", d });
    becomeArea(view, pin, path);
    pin.xy = label ?? pin.xy;
    pin.sort = "stretch"; // a name on an area needs no mark
    ground.append(path);
  }
  for (const kind of /** @type {const} */ (["coast", "borders", "disputed"])) {
    ground.append(svgElement("path", { class: `dl-line-${kind}`, d: sheet[kind] }));
  }
}

/**
 * Let an area represent a pin: pointing at it points at the place.
 * @param {MapView} view
 * @param {DrawnPin} pin
 * @param {SVGPathElement} path
 */
function becomeArea({ state }, pin, path) {
  path.dataset.country = pin.id;
  path.classList.add(pin.aside ? "dl-named-aside" : "dl-named");
  if (pin.doubt) path.classList.add(doubtClass(pin.doubt));
  pin.area = path;
  path.addEventListener("pointerenter", () => state.preview(pin.id));
  path.addEventListener("pointerleave", () => state.preview(null));
  path.addEventListener("click", (event) => state.select([pin.id], { add: event.shiftKey }));
}
