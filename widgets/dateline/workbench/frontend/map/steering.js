// Keys on the map: arrows go from pin to pin, + − 0 zoom.

import { activeIn } from "../common/dom.js";

/** @import { Point } from "../types.js" */
/** @import { DrawnPin, MapView } from "./types.js" */

/** @type {Record<string, number>} */
export const ZOOM_KEYS = { "+": 1.6, "=": 1.6, "-": 1 / 1.6, "−": 1 / 1.6 };
/** @type {Record<string, Point>} */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/**
 * Arrow keys go to the next pin in that direction; + − 0 zoom.
 * @param {MapView} view
 * @param {KeyboardEvent} event
 */
export function steer(view, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const [factor, way, pin] = [ZOOM_KEYS[event.key], WAYS[event.key], focused(view)];
  if (factor) view.zoom.by(factor, pin?.at);
  else if (event.key === "0") view.zoom.reset();
  else if (way && pin) neighbour(view, pin, way)?.node.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {MapView} view */
function focused({ el, pins }) {
  const active = activeIn(el);
  return pins.find(({ node }) => node === active);
}

/**
 * @param {MapView} view
 * @param {DrawnPin} from
 * @param {Point} way
 */
function neighbour(view, from, [dx, dy]) {
  /** @type {{ pin: DrawnPin, cost: number } | null} */
  let best = null;
  for (const pin of view.pins) {
    if (pin === from || !pin.inside) continue;
    const x = pin.at[0] - from.at[0];
    const y = pin.at[1] - from.at[1];
    const ahead = x * dx + y * dy;
    const far = Math.hypot(x, y);
    // Within 60 degrees of the direction; straight ahead counts for more than near.
    if (ahead < far * 0.5 || (!far && pin.id < from.id)) continue;
    const cost = far * (2 - ahead / (far || 1));
    if (!best || cost < best.cost) best = { pin, cost };
  }
  return best?.pin;
}
