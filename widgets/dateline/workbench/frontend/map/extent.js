// What part of the world a map shows: for links, for tours, and while a story is read again.
// It outlasts the size of a window.

/** @import { Extent } from "../types.js" */
/** @import { MapView } from "./types.js" */

/**
 * South, west, north and east of what is seen (degrees); null where it is the whole map.
 * @param {MapView} view
 * @returns {Extent | null}
 */
export function extentOf({ zoom, sheet, width, height }) {
  if (!zoom.moved) return null;
  const { k, x, y } = zoom.view;
  const [north, west] = sheet.locate(-x / k, -y / k);
  const [south, east] = sheet.locate((width - x) / k, (height - y) / k);
  const short = (/** @type {number} */ degrees) => Number(degrees.toFixed(4));
  return [short(south), short(west), short(north), short(east)];
}

/**
 * Show a part of the world, as soon as the map has its size; null shows the whole map.
 * Anything else may come from an address: it changes nothing.
 * @param {MapView} view
 * @param {unknown} goal
 */
export function showExtent(view, goal) {
  if (goal !== null && !isExtent(goal)) return;
  const { zoom, sheet, width } = view;
  view.goal = width ? null : goal;
  if (!width) return;
  if (goal === null) {
    zoom.reset();
    return;
  }
  const [south, west, north, east] = goal;
  const [left, top] = sheet.place(north, west);
  const [right, bottom] = sheet.place(south, east);
  zoom.to([left, top, right - left, bottom - top]);
}

/**
 * @param {unknown} goal
 * @returns {goal is Extent}
 */
const isExtent = (goal) =>
  Array.isArray(goal) && goal.length === 4 && goal.every(Number.isFinite) && goal[0] < goal[2];
