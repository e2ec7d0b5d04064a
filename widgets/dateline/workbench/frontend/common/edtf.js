// The days of EDTF that somebody types.

import { element } from "./dom.js";

/** @import { Days } from "../scoring/types.js" */

/** The first month of a season (21 is spring, of the north). */
const SEASONS = [3, 6, 9, 12];

const SINGLE =
  /^(?:\d{4}(?:-[01]\d(?:-\d\d)?)?[~?%]?|\d{3}X|\d\dXX|\d{4}-2[1-4]|\d{4}-(?:XX|\d\d-XX|XX-XX))$/;
const BOUND = /^\d{4}(?:-[01]\d(?:-\d\d)?)?[~?%]?$/;

/**
 * The first and last day of what is typed, as model/edtf.py has
 * them; null where it is no EDTF of level 1, or one with times or years before 1.
 * @param {string} edtf
 * @returns {Days | null}
 */
export function daysOfEdtf(edtf) {
  const ends = edtf.split("/");
  if (ends.length > 2) return null;
  if (ends.length === 1) return SINGLE.test(edtf) ? edges(edtf) : null;
  /** @type {Days} */
  const days = [null, null];
  for (const [side, text] of ends.entries()) {
    if (text === "" || text === "..") continue;
    const span = BOUND.test(text) ? edges(text) : null;
    if (!span) return null;
    days[side] = span[side];
  }
  if (!days[0] && !days[1]) return null;
  return days[0] && days[1] && days[0] > days[1] ? null : days;
}

/**
 * @param {string} text
 * @returns {Days | null}
 */
function edges(text) {
  const plain = text.replace(/[~?%]$/, "").replace(/(?:-XX)+$/, "");
  if (/X$/.test(plain)) {
    return years(Number(plain.replaceAll("X", "0")), Number(plain.replaceAll("X", "9")));
  }
  const [year, month, day] = plain.split("-").map(Number);
  if (month === undefined) return years(year, year);
  if (month > 20) return months(year, SEASONS[month - 21], 3);
  if (month < 1 || month > 12) return null;
  const whole = months(year, month, 1);
  if (day === undefined || !whole) return whole;
  const exact = isoDay(year, month, day);
  return day >= 1 && exact <= (whole[1] ?? "") ? [exact, exact] : null;
}

/**
 * @param {number} first
 * @param {number} last
 * @returns {Days | null}
 */
const years = (first, last) => (first < 1 ? null : [isoDay(first, 1, 1), isoDay(last, 12, 31)]);

/**
 * @param {number} year
 * @param {number} month
 * @param {number} count
 * @returns {Days | null}
 */
function months(year, month, count) {
  const last = month + count - 1;
  const [endYear, endMonth] = [year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1];
  if (year < 1 || endYear > 9999) return null;
  const leap = endYear % 4 === 0 && (endYear % 100 !== 0 || endYear % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return [isoDay(year, month, 1), isoDay(endYear, endMonth, lengths[endMonth - 1])];
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const isoDay = (year, month, day) =>
  [String(year).padStart(4, "0"), ...[month, day].map((n) => String(n).padStart(2, "0"))].join("-");

const UNREADABLE =
  "These are no days that can be read: choose one, or write 2020-01-07, 2020-01 or 2020-01/2020-03.";

/**
 * A field for days in EDTF, and what is told of those that cannot be read; they are given
 * by Enter, or by the function that is returned.
 * @param {(edtf: string) => void} give
 * @param {(edtf: string) => boolean} areDays whether they can be taken
 * @param {() => string} [otherwise] what is meant where nothing is typed
 */
export function edtfInput(give, areDays, otherwise = () => "") {
  const set = () => {
    const value = written.value.trim() || otherwise();
    const taken = value !== "" && areDays(value);
    written.setAttribute("aria-invalid", String(!taken));
    told.textContent = taken ? "" : UNREADABLE;
    if (taken) give(value);
  };
  const written = element("input", {
    type: "text",
    size: 12,
    spellcheck: "false",
    placeholder: "2020-01/2020-03",
    "aria-label": "Days in EDTF, such as 2020-01 or 2020-01/2020-03",
    on: {
      keydown: ({ key }) => {
        if (key === "Enter") set();
      },
    },
  });
  const told = element("p", { class: "dl-refused", role: "alert" });
  return { written, set, told };
}
