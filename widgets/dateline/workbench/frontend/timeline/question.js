// "Published when?": asked where the day of publication is unknown, with the days that
// the story itself suggests. Python recalculates all dates from the answer; a report shows
// what its axis would be, and keeps the day with the corrections.

import { dayInput, element } from "../common/dom.js";
import { confidenceInWords, dayInWords } from "../common/words.js";

/** @import { OwnDate } from "../types.js" */
/** @import { TimelineView } from "./types.js" */

const AS_OF =
  " Choose a day to see the timeline as of that day; in Python, reading.republished, or the " +
  "saved corrections, recalculate all dates.";

/**
 * The question with its answers; null where the day is known.
 * @param {TimelineView} view
 */
export function askPublished(view) {
  const { doc } = view.story;
  if (doc.published) return null;
  const { desk, kit } = view.state;
  const give = desk?.publish ?? view.assume;
  return element(
    "div",
    { class: "dl-asked" },
    element(
      "p",
      {},
      element("b", {}, "Published when?"),
      desk && !kit.local ? " Dates are calculated from the day you choose." : AS_OF,
    ),
    element(
      "ul",
      {},
      doc.own_dates.map((own) => element("li", {}, answer(own, give), speaksFor(own))),
      element("li", {}, "another day ", dayInput("Day of publication", give)),
    ),
  );
}

/**
 * @param {OwnDate} own
 * @param {(day: string) => void} give
 */
function answer({ day, written }, give) {
  if (!day) return `“${written}”`;
  return element(
    "button",
    { type: "button", class: "dl-tool", on: { click: () => give(day) } },
    dayInWords(day),
  );
}

/** @param {OwnDate} own */
function speaksFor({ ground, confidence, bound }) {
  const later = bound === "on" ? "" : " or later";
  return element(
    "span",
    { class: "dl-quiet" },
    `${later} – ${ground}, ${confidenceInWords(confidence)}`,
  );
}
