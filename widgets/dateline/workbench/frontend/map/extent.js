// What part of the world a map shows: for bookmarks, which outlast the size of a window.

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
  const short = (/** @type {number} */ degrees) => Number(degrees.toFixed(3));
  return [short(south), short(west), short(north), short(east)];
}

/**
 * Show a part of the world; null shows the whole map.
 * @param {MapView} view
 * @param {Extent | null} extent
 */
export function showExtent({ zoom, sheet, width }, extent) {
  if (!width) return;
  if (extent === null) {
    zoom.reset();
    return;
  }
  const [south, west, north, east] = extent;
  const [left, top] = sheet.place(north, west);
  const [right, bottom] = sheet.place(south, east);
  zoom.to([left, top, right - left, bottom - top]);
}
