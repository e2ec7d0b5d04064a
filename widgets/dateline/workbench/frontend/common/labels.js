// Labels that never collide: the first that fits stays, in order of importance. What
// finds no room beside its point is led there by a line, or left out until there is.

const GAP = 2;

/** @typedef {{ x: number, y: number, w: number, h: number }} Box from its upper left corner */
/** @typedef {{ x1: number, y1: number, x2: number, y2: number }} Line */

/**
 * @typedef {Object} Label
 * @property {number} w width of its text in pixels, without any gap
 * @property {number} h height of its text
 * @property {number} x of the point it names, in pixels
 * @property {number} y
 * @property {number} r how far its mark reaches from that point; 0 for a name of an area
 * @property {"point"|"context"|"area"|"country"} sort a point's name stands beside it,
 *   an area's on it; where neither fits, a line leads to the point or the country
 * @property {{x: number, y: number, led: boolean}|null} at its upper left corner; null
 *   where it is left out
 * @property {Box} [own] the box of its own mark, which it may touch
 */

/**
 * Place labels, the most important first.
 * @param {Label[]} labels in order of importance; `at` is set on each
 * @param {Box[]} taken boxes to keep clear of
 * @param {number} width of the window
 * @param {number} height of the window
 */
export function placeLabels(labels, taken, width, height) {
  const boxes = [...taken];
  /** @type {Line[]} */
  const leads = [];
  for (const label of labels) {
    label.at = null;
    for (const [x, y, led] of corners(label)) {
      const box = { x: x - GAP, y: y - GAP / 2, w: label.w + 2 * GAP, h: label.h + GAP };
      const lead = led ? leadOf(label, { x, y }) : null;
      if (
        !within(box, width, height) ||
        boxes.some((other) => other !== label.own && overlap(box, other)) ||
        leads.some((line) => crosses(line, box))
      )
        continue;
      // Marks that overlap the point itself do not block its line.
      if (lead && boxes.some((other) => !holds(other, label) && crosses(lead, other))) continue;
      label.at = { x, y, led };
      boxes.push(box);
      if (lead) leads.push(lead);
      break;
    }
  }
}

/**
 * The corners to try, nearest and most usual first: right, left, above, below.
 * @param {Label} label
 * @returns {Generator<[number, number, boolean]>}
 */
function* corners(label) {
  const { x, y, w, h, r, sort } = label;
  if (sort === "area" || sort === "country") {
    for (const [dx, dy] of AROUND) yield [x - w / 2 + dx * h, y - h / 2 + dy * h, false];
  } else {
    const near = r + 3;
    yield [x + near, y - h / 2, false];
    yield [x - near - w, y - h / 2, false];
    for (const side of [x + near * 0.6, x - near * 0.6 - w]) {
      yield [side, y - near * 0.5 - h, false];
      yield [side, y + near * 0.5, false];
    }
    yield [x - w / 2, y - near - h, false];
    yield [x - w / 2, y + near, false];
  }
  if (sort === "area" || sort === "context") return;
  for (const far of [18, 30, 44, 62]) {
    for (const [dx, dy] of COMPASS) {
      const left = x + dx * (r + far) - (dx < 0 ? w : dx === 0 ? w / 2 : 0);
      yield [left, y + dy * (r + far) - h / 2, true];
    }
  }
}

/** @type {[number, number][]} */
const AROUND = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [0, -2],
  [0, 2],
  [-2.5, 0],
  [2.5, 0],
  [-2, -1.5],
  [2, -1.5],
  [-2, 1.5],
  [2, 1.5],
];
/** @type {[number, number][]} */
const COMPASS = [
  [1, 0],
  [0.8, -0.7],
  [0.8, 0.7],
  [-1, 0],
  [-0.8, -0.7],
  [-0.8, 0.7],
  [0, -1],
  [0, 1],
];

/**
 * The line from a point to the nearest part of its label's box.
 * @param {Box} label
 * @param {{ x: number; y: number }} at
 */
export function leadOf({ x, y, w, h }, at) {
  const to = [Math.max(at.x, Math.min(x, at.x + w)), at.y + h / 2];
  return { x1: x, y1: y, x2: to[0], y2: to[1] };
}

/**
 * @param {Box} box
 * @param {number} width
 * @param {number} height
 */
function within({ x, y, w, h }, width, height) {
  return x >= 0 && y >= 0 && x + w <= width && y + h <= height;
}

/**
 * @param {Box} box
 * @param {{ x: number; y: number; r: number }} point
 */
function holds({ x, y, w, h }, point) {
  const slack = point.r + 2;
  return (
    point.x > x - slack && point.x < x + w + slack && point.y > y - slack && point.y < y + h + slack
  );
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function overlap(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/**
 * Whether a line meets a box, sampled as finely as a letter is wide.
 * @param {Line} line
 * @param {Box} box
 */
function crosses({ x1, y1, x2, y2 }, { x, y, w, h }) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  for (let i = 1; i < steps; i += 1) {
    const px = x1 + ((x2 - x1) * i) / steps;
    const py = y1 + ((y2 - y1) * i) / steps;
    if (px > x && px < x + w && py > y && py < y + h) return true;
  }
  return false;
}
