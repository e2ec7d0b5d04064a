// Tables as CSV (RFC 4180), as dateline.exports writes them.

/** What makes a spreadsheet take a cell for a formula when it comes first. */
const TRIGGERS = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** What begins with a sign and is none the less a number, or a day before the year 0. */
const HARMLESS =
  /^([-+]?\d+(\.\d+)?(e[-+]?\d+)?|-?\d[\dX]{3}(-[\dX]{2}){0,2}[?~%]?(\/(\.\.|-?\d[\dX]{3}(-[\dX]{2}){0,2}[?~%]?)?)?)$/i;

/** @typedef {string | number | null | undefined} Cell */

/**
 * Rows as CSV, the heads among them.
 * @param {Cell[][]} rows
 */
export const csvOf = (rows) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** @param {Cell} value */
function cell(value) {
  const text = String(value ?? "");
  const isRisky = TRIGGERS.test(text) || TRIGGERS.test(text.trimStart());
  const safe = isRisky && !HARMLESS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
