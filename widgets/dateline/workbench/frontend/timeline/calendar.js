// The places of dates on an axis: which are near the story's own days, which are far
// off and go to a zone of their own, and which ticks the axis gets.

import {
  DAY,
  countedDay,
  dateInWords,
  dayStart,
  isApproximate,
  yearInWords,
  yearsBefore,
} from "../common/words.js";

/** @import { DateEntity, DateRecord } from "../types.js" */
/** @import { DayPart } from "../common/words.js" */
/** @import { Axis, Box, Layout, Measure, Stretch, Tick, TickUnit } from "./types.js" */

/**
 * Hours of a part of the day; a night runs into the next morning.
 * @type {Record<string, [number, number]>}
 */
const PART_HOURS = {
  MO: [6, 12],
  MI: [11, 14],
  AF: [12, 18],
  DT: [8, 18],
  EV: [18, 22],
  NI: [20, 28],
};

/**
 * @param {DateEntity} thing
 * @returns {Stretch}
 */
function stretchOf(thing) {
  const { record } = thing;
  let [from, to] = boundsOf(record);
  const hours = PART_HOURS[record.part?.replace(/^T/, "").slice(0, 2) ?? ""];
  if (hours && from !== null && to === from + DAY) {
    [from, to] = [from + (hours[0] / 24) * DAY, from + (hours[1] / 24) * DAY];
  }
  const [earliest, latest] = record.days_from_publication ?? [0, 0];
  const isSoft = isApproximate(record) || earliest !== latest;
  // "Late December" ends with the month: only its start is soft.
  const soft = ["START", "END"].map((mod) => isSoft && record.mod !== mod);
  return { things: [thing], from, to, soft };
}

/**
 * First moment and end of a date: on the calendar, else counted from publication.
 * @param {DateRecord} record
 * @returns {[number | null, number | null]}
 */
function boundsOf({ first, last, edtf, days_from_publication: counted }) {
  if (counted) return [counted[0] * DAY, (counted[1] + 1) * DAY];
  const years = yearsBefore(edtf);
  if (years.length) return [yearStart(years[0]), yearStart(years[years.length - 1] + 1)];
  return [first ? dayStart(first) : null, last ? dayStart(last) + DAY : null];
}

/**
 * Merge stretches that mean the same in the same words.
 * @param {Stretch[]} stretches
 * @returns {Stretch[]}
 */
export function joinSame(stretches) {
  /** @type {Map<string, Stretch & { same: DateEntity[] }>} */
  const found = new Map();
  for (const stretch of stretches) {
    const { phrase, part } = stretch.things[0].record;
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

/**
 * Merge the two ends of a range ("from Monday until Wednesday") into one stretch.
 * @param {Stretch[]} stretches
 * @returns {Stretch[]}
 */
function joinRanges(stretches) {
  const byId = new Map(stretches.map((stretch) => [stretch.things[0].id, stretch]));
  const taken = new Set();
  const joined = stretches.map((first) => {
    const last = byId.get(first.things[0].record.until ?? "");
    if (!last || last === first || first.from === null) return first;
    if (last.to === null || last.to <= first.from) return first;
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
 * publication that is not known (day 0); the rest is unplaced.
 * @param {DateEntity[]} things
 * @param {string | null} published
 * @returns {Layout}
 */
export function layOutDates(things, published) {
  const meant = things.filter(({ record }) => record.status !== "rejected");
  const stretches = meant.map(stretchOf).filter((s) => s.from !== null || s.to !== null);
  const placed = new Set(stretches.map((stretch) => stretch.things[0]));
  const isCounted = (/** @type {Stretch} */ { things: [thing] }) =>
    Boolean(thing.record.days_from_publication);
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
 * Sort the stretches on one axis into near, before and after.
 * @param {Stretch[]} apart
 * @param {number | null} day that of publication
 * @returns {Axis | null}
 */
function axisOf(apart, day) {
  if (!apart.length) return null;
  const stretches = joinRanges(apart);
  const core = coreOf(stretches, day);
  /** @type {Pick<Axis, "near" | "before" | "after">} */
  const sides = { near: [], before: [], after: [] };
  for (const stretch of stretches) sides[sideOf(stretch, core)].push(stretch);
  for (const side of Object.values(sides)) side.sort((a, b) => keyOf(a) - keyOf(b));
  return { core, day, ...sides };
}

/**
 * An axis of days from publication, moved to a certain day of publication.
 * @param {Axis} layout
 * @param {string} day
 * @returns {Axis}
 */
export function shifted(layout, day) {
  const start = dayStart(day);
  const shift = (/** @type {number | null} */ at) => (at === null ? null : at + start);
  const moved = (/** @type {Stretch[]} */ stretches) =>
    stretches.map((stretch) => ({
      ...stretch,
      from: shift(stretch.from),
      to: shift(stretch.to),
      cut: shift(stretch.cut ?? null),
    }));
  return {
    core: [layout.core[0] + start, layout.core[1] + start],
    day: shift(layout.day),
    near: moved(layout.near),
    before: moved(layout.before),
    after: moved(layout.after),
  };
}

/** @param {Stretch} stretch */
const keyOf = ({ from, to }) => from ?? to ?? 0;

/**
 * Grow the axis from the publication day (else the briefest stretch) outward, while
 * the next stretch is within a month or within four times what is covered so far;
 * but not so far that the nearer half of the dates would be squeezed together.
 * @param {Stretch[]} placed
 * @param {number | null} day
 * @returns {[number, number]}
 */
function coreOf(placed, day) {
  // Of an open stretch, only the day of its known end counts.
  const ends = placed.map(({ from, to }) => ({
    from: from ?? (to ?? 0) - DAY,
    to: to ?? (from ?? 0) + DAY,
  }));
  const brief = ends.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  /** @type {[number, number]} */
  let core = day === null ? [brief[0].from, brief[0].to] : [day, day + DAY];
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

/**
 * @param {Stretch} stretch
 * @param {[number, number]} core
 * @returns {"near" | "before" | "after"}
 */
function sideOf({ from, to }, core) {
  if (to !== null && to <= core[0]) return "before";
  if (from !== null && from >= core[1]) return "after";
  // An open stretch belongs where its known end is; it draws an arrow from there.
  if (from === null && to !== null && to > core[1]) return "after";
  if (to === null && from !== null && from < core[0]) return "before";
  return "near";
}

/** @typedef {[TickUnit, number, DayPart[]]} Step */
/**
 * Steps of the axis, the closest first: unit, count, how it is written.
 * @type {Step[]}
 */
const STEPS = [
  ["day", 1, ["weekday", "day", "month"]],
  ...[1, 2, 7, 14].map((n) => /** @type {Step} */ (["day", n, ["day", "month"]])),
  ...[1, 3, 6].map((n) => /** @type {Step} */ (["month", n, ["month", "year"]])),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => /** @type {Step} */ (["year", n, []])),
];
const UNIT_DAYS = { day: 1, month: 30.4, year: 365.2 };

/** Days between the ticks of an axis counted from the day of publication. */
const COUNTED_STEPS = [1, 2, 7, 14, 28, 91, 364, 3640];

/** The room between two labels of the axis, and the least from one tick to the next. */
const BETWEEN = 10;
const CLOSEST = 20;

/**
 * Whether the labels of ticks fit side by side.
 * @param {Tick[]} ticks
 * @param {number} apart pixels from one to the next
 * @param {Measure} fine
 */
const fit = (ticks, apart, fine) => ticks.every(({ label }) => fine(label) + BETWEEN <= apart);

/**
 * Ticks between two moments on an axis `width` pixels wide, as close as is readable.
 * @param {[number, number]} core
 * @param {number} width
 * @param {Measure} fine how wide their labels are
 * @returns {Tick[]}
 */
export function axisTicks([from, to], width, fine) {
  const perDay = width / ((to - from) / DAY);
  const steps = STEPS.filter(([unit, count]) => UNIT_DAYS[unit] * count * perDay >= CLOSEST);
  for (const step of steps) {
    const ticks = ticksEvery(step, from, to);
    if (fit(ticks, UNIT_DAYS[step[0]] * step[1] * perDay, fine)) return ticks;
  }
  return ticksEvery(STEPS[STEPS.length - 1], from, to);
}

/**
 * @param {Step} step
 * @param {number} from
 * @param {number} to
 * @returns {Tick[]}
 */
function ticksEvery([unit, count, parts], from, to) {
  const ticks = [];
  for (let at = firstTick(from, unit, count); at <= to; at = nextTick(at, unit, count)) {
    if (at < from) continue;
    // A day's label is under the middle of the day, any other at its start.
    const middle = unit === "day" ? at + DAY / 2 : at;
    const label =
      unit === "year" ? yearInWords(new Date(at).getUTCFullYear()) : dateInWords(at, parts);
    ticks.push({ at, middle, label });
  }
  return ticks;
}

/**
 * Ticks of an axis counted from the day of publication: "D−4", "D".
 * @param {[number, number]} core
 * @param {number} width
 * @param {Measure} fine how wide their labels are
 * @returns {Tick[]}
 */
export function countedTicks([from, to], width, fine) {
  const perDay = width / ((to - from) / DAY);
  /** @type {Tick[]} */
  let ticks = [];
  for (const days of COUNTED_STEPS.filter((count) => count * perDay >= CLOSEST)) {
    const step = DAY * days;
    ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
      ticks.push({ at, middle: at + DAY / 2, label: countedDay(at / DAY) });
    }
    if (fit(ticks, days * perDay, fine)) break;
  }
  return ticks;
}

/**
 * @param {number} from
 * @param {TickUnit} unit
 * @param {number} count
 */
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

/**
 * @param {number} at
 * @param {TickUnit} unit
 * @param {number} count
 */
function nextTick(at, unit, count) {
  if (unit === "day") return at + count * DAY;
  const day = new Date(at);
  if (unit === "month") return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, 1);
  return yearStart(day.getUTCFullYear() + count);
}

/**
 * The first moment of a year; `Date.UTC` takes 0 to 99 for the twentieth century.
 * @param {number} year
 */
function yearStart(year) {
  const day = new Date(0);
  day.setUTCFullYear(year, 0, 1);
  return day.getTime();
}

/**
 * Put boxes with `left` and `right` into as few lanes as they fit without touching;
 * words under a box, up to `below`, keep the next lane free there.
 * @param {Box[]} boxes
 * @param {number} [gap]
 * @returns {number} how many lanes
 */
export function packLanes(boxes, gap = 10) {
  /** @type {number[]} */
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
