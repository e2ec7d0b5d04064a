// Where the labels of a map stand once it is at rest: they collide with nothing.

import { svgElement } from "../common/dom.js";
import { leadOf, placeLabels } from "../common/labels.js";
import { drawExtras } from "./furniture.js";
import { reachOf, shown } from "./pins.js";
import { roomOf } from "./tools.js";

/** @import { MapLabel, MapView } from "./types.js" */

/**
 * Put every label where it collides with nothing, and scale and inset in free corners.
 * @param {MapView} view
 * @param {number} k
 */
export function layOut(view, k) {
  const { width, height } = view;
  const taken = view.pins
    .filter((pin) => pin.inside && reachOf(pin))
    .map((pin) => {
      const r = reachOf(pin) + 1;
      pin.box = { x: pin.at[0] - r, y: pin.at[1] - r, w: 2 * r, h: 2 * r };
      return pin.box;
    });
  const tools = roomOf(view);
  taken.push({ x: width - tools.w, y: 0, ...tools });
  taken.push(...drawExtras(view, k, taken));
  const inside = (/** @type {MapLabel} */ { x, y }) => x > 0 && y > 0 && x < width && y < height;
  const wanted = view.labels.filter((label) => {
    label.own = label.pin?.box;
    label.at = null;
    if (label.pin) return label.pin.inside;
    if (label.instead && shown(view, label.instead)) return false;
    return inside(label) && (!label.room || label.w < 2.2 * label.room * k);
  });
  const chosen = new Set([...view.state.selection, view.state.hover]);
  const rank = (/** @type {MapLabel} */ label) => (label.pin && chosen.has(label.pin.id) ? 0 : 1);
  placeLabels(
    wanted.toSorted((a, b) => rank(a) - rank(b)),
    taken,
    width,
    height,
  );
  view.leads.replaceChildren();
  for (const label of view.labels) drawLabel(view, label);
  keepTabStop(view);
}

/**
 * Put the one Tab stop on a pin that is visible.
 * @param {MapView} view
 */
function keepTabStop({ el }) {
  const pins = [...el.querySelectorAll(".dl-pin")];
  const seen = pins.filter((node) => node.getClientRects().length);
  const stop = seen.find((node) => node.getAttribute("tabindex") === "0") ?? seen[0];
  for (const node of pins) node.setAttribute("tabindex", node === stop ? "0" : "-1");
}

/**
 * @param {MapView} view
 * @param {MapLabel} label
 */
function drawLabel(view, label) {
  label.node.classList.toggle("dl-gone", !label.at);
  if (!label.at) return;
  label.dx = label.at.x - label.x;
  label.dy = label.at.y - label.y + label.rise;
  put(label);
  if (label.at.led) {
    view.leads.append(svgElement("line", { class: "dl-lead", ...leadOf(label, label.at) }));
  }
  if (label.dot) {
    view.leads.append(
      svgElement("circle", { class: "dl-context-dot", cx: label.x, cy: label.y, r: 1.6 }),
    );
  }
}

/**
 * Move a label; a pin's label is in the pin's own group, others are on the map.
 * @param {MapLabel} label
 */
export function put({ node, pin, x, y, dx, dy }) {
  const at = pin ? [dx, dy] : [x + dx, y + dy];
  node.setAttribute("transform", `translate(${at[0]} ${at[1]})`);
}
