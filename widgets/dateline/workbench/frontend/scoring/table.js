// Precision, recall and F1 as a table, for one side or several beside one another.

import "./table.css";
import { element } from "../common/dom.js";
import { f1, precision, recall } from "./measure.js";

/** @import { Measure } from "./types.js" */

/** @typedef {{ name: string, measures: Measure[] }} Side */

/** @type {[string, string, (measure: Measure) => number | null][]} */
const SHARES = [
  ["P", "Precision: the share of what was found that is right", precision],
  ["R", "Recall: the share of the gold that was found right", recall],
  ["F1", "F1: the harmonic mean of precision and recall", f1],
];

/**
 * A table with a row for each measure; sides have the same measures in the same order.
 * @param {Side[]} sides the first is written in full, the others by their F1
 */
export function scoreTable([own, ...others]) {
  const heads = SHARES.map(([label, title]) => element("th", { title, scope: "col" }, label));
  const rows = own.measures.map((measure, i) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, `${measure.layer}, ${measure.name}`),
      SHARES.map(([, , share]) => cell(share(measure))),
      others.map(({ measures }) => cell(f1(measures[i]))),
    ),
  );
  const top = others.length
    ? element(
        "tr",
        {},
        element("td", {}),
        element("th", { scope: "colgroup", colspan: SHARES.length }, own.name),
        others.map(({ name }) => element("th", { scope: "colgroup" }, name)),
      )
    : null;
  return element(
    "table",
    { class: "dl-shares" },
    element(
      "thead",
      {},
      top,
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "measure"),
        heads,
        others.map(() => element("th", { title: SHARES[2][1], scope: "col" }, "F1")),
      ),
    ),
    element("tbody", {}, rows),
  );
}

/** @param {number | null} share */
const cell = (share) => element("td", {}, share === null ? "–" : share.toFixed(2));
