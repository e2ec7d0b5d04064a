// Where dated things stand on an axis: what is near the story's own days, what is
// far off and goes to a background lane, and which ticks the axis gets.

import {
  DAY,
  countedDay,
  dayStart,
  isApproximate,
  yearInWords,
  yearsBefore,
} from "../shared/words.js";

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
 * @typedef {Object} Stretch one or, of a range, two dated things on an axis
 * @property {Object[]} things the entities
 * @property {number|null} from milliseconds, null where open
 * @property {number|null} to the end, excluded; null where open
 * @property {boolean[]} soft whether its start and its end are approximate
 * @property {Object[]} [same] other things that say the same, drawn with it
 * @property {number} [cut] where the first thing of a range gives way to the second
 */

/** @returns {Stretch} */
function stretchOf(thing) {
  const { record } = thing;
  let [from, to] = boundsOf(record);
  const hours = PART_HOURS[record.part?.replace(/^T/, "").slice(0, 2)];
  if (hours && to - from === DAY) [from, to] = hours.map((hour) => from + (hour / 24) * DAY);
  const [earliest, latest] = record.days_from_publication ?? [0, 0];
  const isSoft = isApproximate(record) || earliest !== latest;
  // "Late December" ends with the month: only its start is soft.
  const soft = ["START", "END"].map((mod) => isSoft && record.mod !== mod);
  return { things: [thing], from, to, soft };
}

/** Its first moment and its end: on the calendar, else counted from publication. */
function boundsOf({ first, last, edtf, days_from_publication: counted }) {
  if (counted) return [counted[0] * DAY, (counted[1] + 1) * DAY];
  const [year] = yearsBefore(edtf);
  if (year !== undefined) return [yearStart(year), yearStart(yearsBefore(edtf).at(-1) + 1)];
  return [first ? dayStart(first) : null, last ? dayStart(last) + DAY : null];
}

/** Make one stretch of all that say the same in the same words. */
export function joinSame(stretches) {
  const found = new Map();
  for (const stretch of stretches) {
    const [
      {
        record: { phrase, part },
      },
    ] = stretch.things;
    const key = [
      stretch.things.length > 1 ? found.size : phrase.toLowerCase(),
      stretch.from,
      stretch.to,
      part,
    ].join();
    const first = found.get(key);
    if (first) first.same.push(...stretch.things);
    else found.set(key, { ...stretch, same: [] });
  }
  return [...found.values()];
}

/** Make one stretch of the two ends of a range ("from Monday until Wednesday"). */
function joinRanges(stretches) {
  const byId = new Map(stretches.map((stretch) => [stretch.things[0].id, stretch]));
  const taken = new Set();
  const joined = stretches.map((first) => {
    const last = byId.get(first.things[0].record.until);
    if (!last || last === first || first.from === null || !(last.to > first.from)) return first;
    taken.add(last);
    const gap = [first.to ?? first.from, last.from ?? last.to - DAY];
    return {
      things: [...first.things, ...last.things],
      from: first.from,
      to: last.to,
      soft: [first.soft[0], last.soft[1]],
      cut: Math.min(Math.max((gap[0] + gap[1]) / 2, first.from), last.to),
    };
  });
  return joined.filter((stretch) => !taken.has(stretch));
}

/**
 * Sort the story's dates by axis: on the calendar, or counted from a day of
 * publication that is not known (day 0); and what has no place on either.
 * @returns {{calendar: Object|null, counted: Object|null, unplaced: Object[]}}
 */
export function layOutDates(things, published) {
  const meant = things.filter(({ record }) => record.status !== "rejected");
  const stretches = meant.map(stretchOf).filter((s) => s.from !== null || s.to !== null);
  const placed = new Set(stretches.map((stretch) => stretch.things[0]));
  const isCounted = ({ things: [{ record }] }) => Boolean(record.days_from_publication);
  const day = published ? dayStart(published) : null;
  return {
    counted: axisOf(stretches.filter(isCounted), 0),
    calendar: axisOf(
      stretches.filter((s) => !isCounted(s)),
      day,
    ),
    unplaced: things.filter((thing) => !placed.has(thing)),
  };
}

/**
 * Sort what stands on one axis into near, before and after.
 * @returns {{core: number[], day: number|null, near: Stretch[], before: Stretch[],
 *   after: Stretch[]}|null} `core` is the first and last moment of the axis, `day`
 *   that of publication
 */
function axisOf(apart, day) {
  if (!apart.length) return null;
  const stretches = joinRanges(apart);
  const core = coreOf(stretches, day);
  const sides = { near: [], before: [], after: [] };
  for (const stretch of stretches) sides[sideOf(stretch, core)].push(stretch);
  for (const side of Object.values(sides)) side.sort((a, b) => keyOf(a) - keyOf(b));
  return { core, day, ...sides };
}

/** An axis of days from publication as it would be had it been that day. */
export function shifted(layout, day) {
  const shift = (at) => (at === null ? null : at + dayStart(day));
  const moved = (stretches) =>
    stretches.map((stretch) => ({
      ...stretch,
      from: shift(stretch.from),
      to: shift(stretch.to),
      cut: shift(stretch.cut ?? null),
    }));
  return {
    core: layout.core.map(shift),
    day: shift(layout.day),
    near: moved(layout.near),
    before: moved(layout.before),
    after: moved(layout.after),
  };
}

const keyOf = (stretch) => stretch.from ?? stretch.to;

/**
 * Grow the axis from the publication day (else the briefest stretch) outward, while
 * the next stretch lies within a month or within four times what is covered so far;
 * but not so far that the nearer half of the dates would be squeezed together.
 */
function coreOf(placed, day) {
  // Of what is open only the day of its known end counts.
  const ends = placed.map(({ from, to }) => ({ from: from ?? to - DAY, to: to ?? from + DAY }));
  const brief = ends.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  let core = day === null ? null : [day, day + DAY];
  core ??= [brief[0].from, brief[0].to];
  const [start, end] = core;
  const away = brief.map(({ from, to }) => Math.max(start - from, to - end, 0));
  const limit = Math.max(60 * DAY, 8 * away.toSorted((a, b) => a - b)[brief.length >> 1]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of brief) {
      const reach = Math.max(30 * DAY, 4 * (core[1] - core[0]));
      const gap = Math.max(from - core[1], core[0] - to, 0);
      const inside = from >= core[0] && to <= core[1];
      const isFar = start - from > limit || to - end > limit;
      if (inside || isFar || gap > reach || to - from > reach) continue;
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

/** Days between the ticks of an axis counted from the day of publication. */
const COUNTED_STEPS = [1, 2, 7, 14, 28, 91, 364, 3640];

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
    const label =
      unit === "year"
        ? yearInWords(new Date(at).getUTCFullYear())
        : format.format(at).replaceAll(",", "");
    ticks.push({ at, middle, label });
  }
  return ticks;
}

/** Ticks of an axis counted from the day of publication: "D−4", "D". */
export function countedTicks([from, to], width) {
  const perDay = width / ((to - from) / DAY);
  const step = DAY * (COUNTED_STEPS.find((days) => days * perDay >= 40) ?? COUNTED_STEPS.at(-1));
  const ticks = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    ticks.push({ at, middle: at + DAY / 2, label: countedDay(at / DAY) });
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

/**
 * Put boxes with `left` and `right` into as few lanes as they fit without touching;
 * words that stand under a box, up to `below`, keep the next lane free there.
 * @returns {number} how many lanes
 */
export function packLanes(boxes, gap = 10) {
  const ends = [];
  for (const box of boxes) {
    let lane = ends.findIndex((end) => end + gap <= box.left);
    if (lane < 0) lane = ends.length;
    ends[lane] = box.right;
    box.lane = lane;
    if (box.below) ends[lane + 1] = Math.max(ends[lane + 1] ?? 0, box.below);
  }
  return boxes.reduce((most, box) => Math.max(most, box.lane + 1), 0);
}
