// The gold, the student and the machine side by side, and each difference in words.

import { kmBetween } from "../common/earth.js";

/** @import { LayerCount, Meant, PlaceEntry, Sheet } from "../scoring/types.js" */
/** @import { Row, Side } from "./types.js" */

/**
 * Every stretch of the text that any side has something for, in the order of the text.
 * @param {LayerCount} mine
 * @param {LayerCount} machine
 * @returns {Row[]}
 */
export function rowsOf(mine, machine) {
  const { layer, gold } = mine;
  /** @type {Row[]} */
  const rows = gold.map(({ start, end, means, why }, i) => ({
    layer,
    start,
    end,
    gold: means,
    why,
    mine: sideOf(mine, i),
    machine: sideOf(machine, i),
  }));
  const theirs = invented(machine);
  for (const item of invented(mine)) {
    const at = theirs.findIndex((other) => other.start < item.end && item.start < other.end);
    const [other] = at < 0 ? [] : theirs.splice(at, 1);
    rows.push(strayRow(layer, item, strayOf(item), other ? strayOf(other) : NOTHING));
  }
  for (const item of theirs) rows.push(strayRow(layer, item, NOTHING, strayOf(item)));
  return rows.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Nothing, where the gold has nothing either. @type {Side} */
const NOTHING = { means: "nothing", why: "", verdict: "right" };

/**
 * What a side has for an item of the gold.
 * @param {LayerCount} count
 * @param {number} i
 * @returns {Side}
 */
function sideOf({ found, pairs, off }, i) {
  const j = pairs.get(i);
  if (j === undefined) return { means: "nothing", why: "", verdict: "missed" };
  const { means, why } = found[j];
  return { means, why, verdict: off.has(i) ? "wrong" : "right" };
}

/** @param {LayerCount} count */
function invented({ found, pairs }) {
  const taken = new Set(pairs.values());
  return found.filter((_, j) => !taken.has(j));
}

/**
 * @param {Meant} item
 * @returns {Side}
 */
const strayOf = ({ means, why }) => ({ means, why, verdict: "invented" });

/**
 * @param {Row["layer"]} layer
 * @param {Meant} span
 * @param {Side} mine
 * @param {Side} machine
 * @returns {Row}
 */
const strayRow = (layer, { start, end }, mine, machine) => ({
  layer,
  start,
  end,
  gold: null,
  why: "",
  mine,
  machine,
});

/** When quotes are the same one. */
const MOSTLY = "two quotes are one where both share 60 % of the longer.";

/**
 * Whether both sides have a quote here.
 * @param {Row} row
 * @param {Sheet} gold
 * @param {Sheet} own
 */
const sharesWords = (row, gold, own) => [gold, own].every(({ quotes }) => at(quotes, row));

/** What the layers mark, with an article. @type {Record<string, string>} */
const NOUNS = { places: "a place", dates: "a day or time", actors: "a name", quotes: "a quote" };

/**
 * A difference in sentences: first what the student has, then what the machine has.
 * @param {Row} row
 * @param {{ gold: Sheet, mine: Sheet, machine: Sheet }} sheets
 * @returns {string[]}
 */
export function explain(row, sheets) {
  const told = [
    row.why ? `The gold has it so: ${row.why}` : "",
    aboutSide("You", row, row.mine, sheets.gold, sheets.mine),
    aboutSide("The machine", row, row.machine, sheets.gold, sheets.machine),
  ];
  return told.filter(Boolean);
}

/**
 * @param {"You" | "The machine"} who
 * @param {Row} row
 * @param {Side} side
 * @param {Sheet} gold
 * @param {Sheet} own
 */
function aboutSide(who, row, side, gold, own) {
  const why = side.why ? ` Its reason: ${side.why}` : "";
  const parts = row.layer === "quotes" && side.verdict !== "right" && sharesWords(row, gold, own);
  if (side.verdict === "missed") {
    return parts ? `${who} marked other words: ${MOSTLY}` : `${who} left this out.`;
  }
  if (side.verdict === "invented") {
    if (parts) return `The gold has other words here: ${MOSTLY}${why}`;
    return `${who} took this for ${NOUNS[row.layer]}; the gold does not.${why}`;
  }
  if (side.verdict === "right") return "";
  const how = howFarOff(row, gold, own);
  const has = who === "You" ? "have" : "has";
  return `${who} ${has} ${side.means}, the gold ${row.gold}${how ? `: ${how}` : ""}.${why}`;
}

/**
 * How far a mark is from that of the gold, in words; empty where that says nothing.
 * @param {Row} row
 * @param {Sheet} gold
 * @param {Sheet} own
 */
function howFarOff(row, gold, own) {
  if (row.layer === "places") {
    const [right, given] = [gold, own].map(({ places }) => at(places, row)?.place ?? null);
    return right && given ? apart(right, given) : "";
  }
  if (row.layer === "dates") {
    const [right, given] = [gold, own].map(({ dates }) => at(dates, row)?.days ?? null);
    return right && given ? daysOff(right, given) : "";
  }
  return row.layer === "actors" ? "this name belongs to somebody else" : "";
}

/**
 * What a sheet has in a stretch of the text.
 * @template {{ start: number, end: number }} M
 * @param {M[]} marks
 * @param {{ start: number, end: number }} row
 */
const at = (marks, { start, end }) => marks.find((mark) => mark.start < end && start < mark.end);

/**
 * @param {PlaceEntry} right
 * @param {PlaceEntry} given
 */
function apart(right, given) {
  const away = kmBetween(right, given);
  if (away === Infinity) return "";
  const far = `${Math.round(away).toLocaleString("en")} km away`;
  return right.level === given.level ? far : `another kind of place, ${far}`;
}

const DAY = 86_400_000;

/**
 * @param {[string | null, string | null]} right
 * @param {[string | null, string | null]} given
 */
function daysOff(right, given) {
  const [first, last, from, to] = [...right, ...given].map((day) => (day ? Date.parse(day) : NaN));
  if (from <= first && to >= last) return "a wider stretch of time";
  if (from >= first && to <= last) return "a narrower stretch of time";
  const days = Math.round((from - first) / DAY);
  if (Number.isNaN(days) || !days) return "";
  const many = Math.abs(days).toLocaleString("en");
  return `${many} day${many === "1" ? "" : "s"} ${days > 0 ? "later" : "earlier"}`;
}
