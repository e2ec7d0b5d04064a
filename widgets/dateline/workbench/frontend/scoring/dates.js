// Dates held against the gold, as scoring/dates.py does.

import { found, part } from "./measure.js";
import { pair } from "./pairing.js";

/** @import { DateMark, LayerCount, Sheet } from "./types.js" */

/**
 * @param {Sheet} sheet
 * @param {Sheet} gold
 * @returns {LayerCount}
 */
export function countDates(sheet, gold) {
  const pairs = pair(gold.dates, sheet.dates);
  const same = new Set([...pairs.keys()].filter(isSame));
  const dated = [...same].filter((i) => gold.dates[i].edtf).length;
  const many = [sheet.dates, gold.dates].map((all) => all.length);
  const placed = [sheet.dates, gold.dates].map((all) => all.filter((d) => d.edtf).length);
  /** @param {number} i */
  function isSame(i) {
    const days = [gold.dates[i], sheet.dates[pairs.get(i) ?? 0]].map((date) => date.days);
    return JSON.stringify(days[0]) === JSON.stringify(days[1]);
  }
  return {
    layer: "dates",
    measures: [
      found("dates", many[0], many[1], pairs.size),
      part("dates", "right days", dated, placed),
      part("dates", "right days or none", same.size, many),
    ],
    gold: gold.dates.map(meant),
    found: sheet.dates.map(meant),
    pairs,
    off: new Set([...pairs.keys()].filter((i) => !same.has(i))),
    what: "days",
  };
}

/** @param {DateMark} date */
const meant = ({ start, end, edtf, why = "" }) => ({
  start,
  end,
  means: edtf || "no days",
  why,
});
