// How things are put into words: confidence, days and kinds in plain English.

/** @import { Factuality, Interval, Toll, ToponymKind } from "../types.js" */

/** Things below this confidence are listed under "to check". */
export const DOUBT = 0.6;

/**
 * A confidence of 0 to 1 in words.
 * @param {number} confidence
 */
export function confidenceInWords(confidence) {
  const percent = `${Math.round(confidence * 100)} %`;
  if (confidence >= 0.9) return `sure (${percent})`;
  if (confidence >= 0.75) return `fairly sure (${percent})`;
  if (confidence >= DOUBT) return `likely (${percent})`;
  return `doubtful (${percent})`;
}

/**
 * A whole number with its thousands apart: "12,000". What the browser has for numbers and
 * days takes longer to load than most stories to draw.
 * @param {number} number
 */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/**
 * "1 place" or "3 places".
 * @param {number} count
 * @param {string} noun
 */
export const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

/** The milliseconds of a day. */
export const DAY = 86_400_000;

const WEEKDAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

/** @typedef {"weekday" | "day" | "month" | "year"} DayPart */

/** @type {Record<string, DayPart[]>} */
const DAY_FORMS = {
  plain: ["day", "month", "year"],
  brief: ["day", "month"],
  weekday: ["weekday", "day", "month"],
  long: ["weekday", "day", "month", "year"],
};

/**
 * A moment (milliseconds) in words: "Fri 3 Jan 2020".
 * @param {number} at
 * @param {DayPart[]} parts
 */
export function dateInWords(at, parts) {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const words = {
    weekday: WEEKDAYS[date.getUTCDay()],
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()],
    year: year > 0 ? year : 1 - year,
  };
  return parts.map((part) => words[part]).join(" ");
}

/**
 * A day ("2020-01-03", "-0489-09-12") as midnight UTC in milliseconds.
 * @param {string} day
 */
export function dayStart(day) {
  // Years before 0 are written with six figures in JavaScript.
  return Date.parse(`${day.replace(/^-/, "-00")}T00:00:00Z`);
}

/**
 * A day in words: "Fri 3 Jan 2020".
 * @param {string} day
 * @param {keyof typeof DAY_FORMS} [form]
 */
export const dayInWords = (day, form = "long") => dateInWords(dayStart(day), DAY_FORMS[form]);

/**
 * The day of a moment (milliseconds) in words: "3 Jan 2020"; before our era its year.
 * @param {number} at
 */
export function momentInWords(at) {
  const year = new Date(at).getUTCFullYear();
  return year > 0 ? dateInWords(at, DAY_FORMS.plain) : yearInWords(year);
}

/**
 * The day of publication and so many days from it: "D", "D−4".
 * @param {number} days
 */
export function countedDay(days) {
  return days ? `D${days < 0 ? "−" : "+"}${Math.abs(days)}` : "D";
}

/**
 * A year in words, counted as astronomers do: −43 is 44 BC.
 * @param {number} year
 */
export function yearInWords(year) {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/**
 * The years of an EDTF value that begins before our era; none for any other.
 * @param {string | null | undefined} edtf
 */
export function yearsBefore(edtf) {
  return /^-\d{4}\b/.test(edtf ?? "") ? (edtf?.match(/-?\d{4}/g) ?? []).map(Number) : [];
}

/**
 * A distance from the day of publication in words: "12 to 16 days before publication".
 * @param {[number, number]} days
 */
function countedInWords([first, last]) {
  const [early, late] = [first, last].map((days) => counted(Math.abs(days), "day"));
  const side = last > 0 ? "after" : "before";
  if (first === last) return first ? `${early} ${side} publication` : "the day of publication";
  if (first < 0 && last > 0) return `${early} before to ${late} after publication`;
  return last > 0
    ? `${first} to ${late} after publication`
    : `${-last} to ${early} before publication`;
}

/**
 * From when to when, as finely as the expression says.
 * @param {Interval} date
 * @returns {string}
 */
export function intervalInWords(date) {
  const { first, last, status, days_from_publication: away } = date;
  if (status === "rejected") return "marked as not a date";
  if (away) return countedInWords(away);
  const bygone = yearsBefore(date.edtf).map(yearInWords);
  if (bygone.length) return [...new Set(bygone)].join(" to ");
  if (!first) return last ? `up to ${dayInWords(last)}` : "not placed on the calendar";
  if (!last) return `from ${dayInWords(first)} on`;
  const about = isApproximate(date) ? "about " : "";
  if (first === last) return about + dayInWords(first) + partInWords(date.part);
  const years = [first, last].map((day) => Number(day.slice(0, 4)));
  if (first.endsWith("-01-01") && last.endsWith("-12-31")) {
    return about + (years[0] === years[1] ? years[0] : `${years[0]} to ${years[1]}`);
  }
  const from = dayInWords(first, years[0] === years[1] ? "brief" : "plain");
  return `${about}${from} to ${dayInWords(last, "plain")}`;
}

/**
 * Whether an expression's ends are soft: "about", "early", "late" and the like.
 * @param {Interval} date
 */
export function isApproximate(date) {
  const mods = ["APPROX", "START", "MID", "END"];
  return mods.includes(date.mod ?? "") || /[~%?]/.test(date.edtf ?? "");
}

/** @type {Record<string, string>} */
const PARTS = {
  MO: "morning",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
  MI: "midday",
};

/**
 * A part of the day (TIMEX3 code or word) in words.
 * @param {string | null | undefined} part
 */
export function partInWords(part) {
  return part ? `, ${PARTS[part.replace(/^T/, "")] ?? part}` : "";
}

/** @type {Record<ToponymKind, string>} */
const TOPONYM_KINDS = {
  literal: "the place itself",
  metonym: "stands for its government or people",
  demonym: "names a people",
  embedded: "inside a longer name",
};

/**
 * How a mention names a place.
 * @param {ToponymKind} kind
 */
export function toponymKindInWords(kind) {
  return TOPONYM_KINDS[kind] ?? kind;
}

/** @type {Record<string, string>} */
const PLACE_KINDS = {
  admin1: "state or province",
  admin2: "county or district",
  base: "military base",
  range: "mountain range",
  other: "place",
  site: "place",
};

/**
 * The kind of a place in the gazetteer, in words.
 * @param {string} kind
 */
export function placeKindInWords(kind) {
  return PLACE_KINDS[kind] ?? kind;
}

/**
 * A point in words: "43.16° N, 75.84° W"; empty where there is none.
 * @param {{ lat: number | null; lon: number | null }} place
 */
export function pointInWords({ lat, lon }) {
  if (typeof lat !== "number" || typeof lon !== "number") return "";
  /**
   * @param {number} degrees
   * @param {string} signs
   */
  const side = (degrees, [plus, minus]) =>
    `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? minus : plus}`;
  return `${side(lat, "NS")}, ${side(lon, "EW")}`;
}

/** @type {Record<Factuality, string>} */
export const FACTUALITIES = {
  asserted: "told as a fact",
  background: "looked back at",
  negated: "did not happen",
  denied: "denied",
  future: "expected",
  demanded: "demanded",
  alleged: "alleged",
  feared: "feared",
  hypothetical: "only possible",
  generic: "in general",
};

/**
 * Whether an event is told as a fact, expected, denied …
 * @param {Factuality} factuality
 */
export function factualityInWords(factuality) {
  return FACTUALITIES[factuality] ?? factuality;
}

/**
 * Whether an event is told as having happened.
 * @param {{ factuality: Factuality }} event
 */
export function isFact({ factuality }) {
  return factuality === "asserted" || factuality === "background";
}

/**
 * "at least 2 killed, dozens injured"; empty where no toll is given.
 * @param {Toll} event
 */
export function tollInWords(event) {
  const parts = [];
  for (const what of /** @type {const} */ (["killed", "injured", "missing"])) {
    const given = [event[`${what}_hedge`], event[what]?.toLocaleString("en")];
    const words = given.filter((part) => part !== null && part !== undefined);
    if (words.length) parts.push([...words, what].join(" "));
  }
  return parts.join(", ");
}

/**
 * Whether the story says that an event did not happen.
 * @param {{ factuality: Factuality }} event
 */
export function isDenied({ factuality }) {
  return factuality === "negated" || factuality === "denied";
}

/**
 * The toll of an event; empty where the story says that it did not happen.
 * @param {Toll & { factuality: Factuality }} event
 */
export function tollOfWhatHappened(event) {
  return isDenied(event) ? "" : tollInWords(event);
}

/**
 * Cut a long text at a word.
 * @param {string} text
 * @param {number} [length]
 */
export function shortened(text, length = 60) {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, "")}…`;
}

/**
 * Lower case without accents, so that "Munchen" finds "München".
 * @param {string} text
 */
export function fold(text) {
  return text.trim().toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/**
 * The name of a country, given its code: Georgia of GE; what is no code stays as it is.
 * @param {string | null} code ISO 3166-1 alpha-2
 */
export function countryInWords(code) {
  if (!code || !/^[A-Z]{2}$/.test(code)) return code ?? "";
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}
