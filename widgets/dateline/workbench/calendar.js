// Where dated things stand on an axis: what is near the story's own days, what is
// far off and goes to a background lane, and which ticks the axis gets.

import { dayStart, isApproximate } from "./words.js";

export const DAY = 86_400_000;

/** Hours of a part of the day; a night runs into the next morning. */
const PART_HOURS = {
  MO: [6, 12],
  MI: [11, 14],
  AF: [12, 18],
  DT: [8, 18],
  EV: [18, 22],
  NI: [20, 28],
};

/**
 * @typedef {Object} Stretch a dated thing on the axis
 * @property {Object} thing the entity
 * @property {number|null} from milliseconds, null where open
 * @property {number|null} to the end, excluded; null where open
 * @property {boolean} soft whether the ends are approximate
 */

/** @returns {Stretch} */
function stretchOf(thing) {
  const { first, last, part } = thing.record;
  let from = first ? dayStart(first) : null;
  let to = last ? dayStart(last) + DAY : null;
  const hours = PART_HOURS[part?.replace(/^T/, "")];
  if (hours && first && first === last) {
    [from, to] = hours.map((hour) => dayStart(first) + (hour / 24) * DAY);
  }
  return { thing, from, to, soft: isApproximate(thing.record) };
}

/**
 * Sort the story's dates into near, before, after and unplaced.
 * @returns {{core: number[], near: Stretch[], before: Stretch[], after: Stretch[],
 *   unplaced: Object[]}} `core` is the first and last moment of the axis
 */
export function layOutDates(things, published) {
  const stretches = things.map(stretchOf);
  const placed = stretches.filter((s) => s.from !== null || s.to !== null);
  const core = coreOf(placed, published);
  const sides = { near: [], before: [], after: [] };
  for (const stretch of placed) sides[sideOf(stretch, core)].push(stretch);
  for (const side of Object.values(sides)) side.sort((a, b) => keyOf(a) - keyOf(b));
  return {
    core,
    ...sides,
    unplaced: stretches.filter((s) => s.from === null && s.to === null).map((s) => s.thing),
  };
}

const keyOf = (stretch) => stretch.from ?? stretch.to;

/**
 * Grow the axis from the publication day (else the briefest stretch) outward, while
 * the next stretch lies within a month or within four times what is covered so far.
 */
function coreOf(placed, published) {
  const closed = placed.filter((s) => s.from !== null && s.to !== null);
  const brief = closed.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  let core = published ? [dayStart(published), dayStart(published) + DAY] : null;
  if (!core) core = brief.length ? [brief[0].from, brief[0].to] : null;
  if (!core) return placed.length ? [keyOf(placed[0]), keyOf(placed[0]) + DAY] : [0, DAY];
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of brief) {
      const reach = Math.max(30 * DAY, 4 * (core[1] - core[0]));
      const gap = Math.max(from - core[1], core[0] - to, 0);
      const inside = from >= core[0] && to <= core[1];
      if (inside || gap > reach || to - from > reach) continue;
      core = [Math.min(core[0], from), Math.max(core[1], to)];
      grown = true;
    }
  }
  return core;
}

function sideOf({ from, to }, core) {
  if (to !== null && to <= core[0]) return "before";
  if (from !== null && from >= core[1]) return "after";
  // An open stretch belongs where its known end is; it draws an arrow from there.
  if (from === null && to > core[1]) return "after";
  if (to === null && from < core[0]) return "before";
  if (from !== null && from < core[0] && to > core[1]) return "before";
  return "near";
}

/** Steps of the axis: unit, count, room for a label in pixels, how it is written. */
const STEPS = [
  ["day", 1, 70, { weekday: "short", day: "numeric", month: "short" }],
  ["day", 1, 42, { day: "numeric", month: "short" }],
  ["day", 2, 42, { day: "numeric", month: "short" }],
  ["day", 7, 50, { day: "numeric", month: "short" }],
  ["day", 14, 50, { day: "numeric", month: "short" }],
  ...[1, 3, 6].map((n) => ["month", n, 60, { month: "short", year: "numeric" }]),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => ["year", n, 44, { year: "numeric" }]),
];
const UNIT_DAYS = { day: 1, month: 30.4, year: 365.2 };

/** Ticks between two moments on an axis `width` pixels wide, as close as is readable. */
export function axisTicks([from, to], width) {
  const perDay = width / ((to - from) / DAY);
  const fits = ([unit, count, room]) => UNIT_DAYS[unit] * count * perDay >= room;
  const [unit, count, , options] = STEPS.find(fits) ?? STEPS.at(-1);
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  const ticks = [];
  for (let at = firstTick(from, unit, count); at <= to; at = nextTick(at, unit, count)) {
    if (at < from) continue;
    // A day's name stands under the middle of its day, any other at its start.
    const middle = unit === "day" ? at + DAY / 2 : at;
    ticks.push({ at, middle, label: format.format(at).replaceAll(",", "") });
  }
  return ticks;
}

function firstTick(from, unit, count) {
  const day = new Date(from);
  // Weeks begin on Monday; the first day of 1970 was a Thursday.
  if (unit === "day" && count >= 7) return Math.floor((from / DAY + 3) / 7) * 7 * DAY - 3 * DAY;
  if (unit === "day") return Math.floor(from / DAY) * DAY;
  if (unit === "month") {
    const month = Math.floor(day.getUTCMonth() / count) * count;
    return Date.UTC(day.getUTCFullYear(), month, 1);
  }
  return yearStart(Math.floor(day.getUTCFullYear() / count) * count);
}

function nextTick(at, unit, count) {
  if (unit === "day") return at + count * DAY;
  const day = new Date(at);
  if (unit === "month") return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, 1);
  return yearStart(day.getUTCFullYear() + count);
}

/** The first moment of a year; `Date.UTC` takes 0 to 99 for the twentieth century. */
function yearStart(year) {
  const day = new Date(0);
  day.setUTCFullYear(year, 0, 1);
  return day.getTime();
}

/** Put boxes with `left` and `right` into as few lanes as they fit without touching. */
export function packLanes(boxes, gap = 10) {
  const ends = [];
  for (const box of boxes) {
    let lane = ends.findIndex((end) => end + gap <= box.left);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = box.right;
    box.lane = lane;
  }
  return ends.length;
}
