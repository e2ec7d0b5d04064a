// The place of a stretch of time and of its words on an axis, in pixels.

import { shortened } from "../common/words.js";

/** @import { Box, Measure, Stretch } from "./types.js" */

/**
 * The words beside a bar, one label a thing, with where each begins.
 * @param {Stretch} stretch
 * @param {number} length
 * @param {Measure} wide
 */
function wordsBeside({ things, same }, length, wide) {
  /** @type {Box["labels"]} */
  const labels = [];
  let at = 0;
  for (const { record } of things) {
    const tick = `${same?.length ? ` ×${same.length + 1}` : ""}${
      record.status === "corrected" || record.status === "accepted" ? " ✓" : ""
    }`;
    const text = `${labels.length ? "– " : ""}${shortened(record.phrase, length)}${tick}`;
    labels.push({ text, at });
    at += wide(`${text} `);
  }
  return { labels, room: at + 8 };
}

/**
 * @param {Stretch} stretch
 * @param {(at: number) => number} x
 * @param {number} left
 * @param {number} right
 * @param {Measure} wide
 * @returns {Box}
 */
export function nearBox(stretch, x, left, right, wide) {
  const { from, to } = stretch;
  const barLeft = from === null ? left + 10 : Math.max(x(from), left);
  const end = to === null ? right - 10 : Math.min(x(to), right);
  const barRight = Math.max(end, barLeft + 8);
  const { labels, room } = wordsBeside(stretch, 26, wide);
  const flip = barRight + room > right;
  // Where neither side has room, the words go under their bar.
  const under = flip && barLeft - room < left;
  const beside = flip ? barLeft - room + 4 : barRight + 8;
  const labelsFrom = under ? Math.max(left, Math.min(barLeft + 4, right - room)) : beside;
  return {
    ...stretch,
    labels,
    under,
    barLeft,
    barRight,
    labelsFrom,
    below: under ? labelsFrom + room : null,
    // Beyond the axis a bar goes on: it has no end there.
    ends: [from === null || x(from) >= left, to === null || x(to) <= right],
    cut: stretch.cut === null || stretch.cut === undefined ? null : x(stretch.cut),
    lane: 0,
    left: flip && !under ? barLeft - room : barLeft,
    right: flip ? barRight : barRight + room,
  };
}

/**
 * Dates that are far off are listed in chronological order, not to scale.
 * @param {Stretch} stretch
 * @param {Measure} wide
 * @returns {Box}
 */
export function farBox(stretch, wide) {
  const { labels, room } = wordsBeside(stretch, 16, wide);
  return {
    ...stretch,
    labels,
    under: false,
    far: true,
    barLeft: 8,
    barRight: 22,
    ends: [true, true],
    cut: 15,
    labelsFrom: 30,
    left: 0,
    right: 26 + room,
    lane: 0,
  };
}

/**
 * @param {Box} box
 * @param {number} by
 * @returns {Box}
 */
export function aside(box, by) {
  return {
    ...box,
    barLeft: box.barLeft + by,
    barRight: box.barRight + by,
    cut: (box.cut ?? 0) + by,
    labelsFrom: box.labelsFrom + by,
    left: box.left + by,
    right: box.right + by,
  };
}
