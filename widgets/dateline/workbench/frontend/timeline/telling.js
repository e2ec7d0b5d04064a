// The order of mention against the order of time: news stories begin with the latest.

import { svgElement } from "../common/dom.js";
import { dateGroup } from "../common/rows.js";
import { fitted } from "../common/pen.js";
import { intervalInWords } from "../common/words.js";

/** @import { DateEntity } from "../types.js" */
/** @import { TimelineView } from "./types.js" */

const ROW = 20;
const TOP = 20;

/**
 * Draw dates in two columns: in order of mention on the left, of time on the right.
 * @param {TimelineView} view
 */
export function drawTold({ dates, state, width, wide, fine }) {
  const placed = dates.filter(
    ({ record }) => record.first || record.last || record.days_from_publication,
  );
  const stretches = [...new Set(placed.map(stretchKey))].sort();
  const rows = Math.max(dates.length, stretches.length);
  /**
   * @param {number} i
   * @param {number} count
   */
  const y = (i, count) => TOP + (i + 0.5) * ((rows * ROW) / count);
  const [near, away] = [width * 0.4, width * 0.56];
  const svg = svgElement("svg", {
    viewBox: `0 0 ${width} ${TOP + rows * ROW + 6}`,
    role: "group",
    "aria-label": "Order of telling",
  });
  /**
   * @param {number} x
   * @param {number} height
   * @param {string | null} name
   * @param {string} words
   * @param {"start" | "end"} [anchor]
   */
  const text = (x, height, name, words, anchor = "start") =>
    svgElement("text", { x, y: height, class: name, "text-anchor": anchor }, words);
  svg.append(
    text(near - 12, 12, "dl-head", "as told", "end"),
    text(away + 12, 12, "dl-head", "as it happened"),
  );
  dates.forEach((date, i) => {
    const from = y(i, dates.length);
    const label = text(
      near - 12,
      from + 4,
      null,
      fitted(date.record.phrase, near - 14, wide),
      "end",
    );
    const to = placed.includes(date)
      ? y(stretches.indexOf(stretchKey(date)), stretches.length)
      : null;
    svg.append(dateGroup([date], state, "dl-time dl-told", label, thread(near, from, away, to)));
  });
  stretches.forEach((stretch, i) => {
    const date = placed.find((other) => stretchKey(other) === stretch);
    const words = fitted(date ? intervalInWords(date.record) : "", width - away - 14, fine);
    svg.append(text(away + 12, y(i, stretches.length) + 4, "dl-day", words));
  });
  return svg;
}

/**
 * A key that orders stretches by their first day, then by their last; days
 * counted from publication follow those of the calendar.
 * @param {DateEntity} date
 */
function stretchKey({ record: { first, last, days_from_publication: away } }) {
  return away ? `D${away.map((day) => 500_000 + day)}` : `${first ?? last} ${last ?? first}`;
}

/**
 * A dot on the left and, where the day is known, a curve to a dot on the right.
 * @param {number} near
 * @param {number} from
 * @param {number} away
 * @param {number | null} to
 */
function thread(near, from, away, to) {
  /**
   * @param {number} cx
   * @param {number} cy
   */
  const knot = (cx, cy) => svgElement("circle", { cx, cy, r: 4 });
  if (to === null) return [knot(near, from)];
  const bend = (near + away) / 2;
  const d = `M${near},${from} C${bend},${from} ${bend},${to} ${away},${to}`;
  return [svgElement("path", { class: "dl-thread", d }), knot(near, from), knot(away, to)];
}
