// Published when? The question of a story without a day of publication, with the days
// that the story itself offers. A notebook counts all days anew from the answer; a
// report has no kernel to do so, and shows what its axis would be.

import { dayInput, element } from "../shared/dom.js";
import { confidenceInWords, dayInWords } from "../shared/words.js";

/** @import { OwnDate } from "../types.js" */
/** @import { TimelineView } from "./types.js" */

/**
 * The question with its answers; null where the day is known.
 * @param {TimelineView} view
 */
export function askPublished(view) {
  const { doc } = view.story;
  if (doc.published) return null;
  const { publish } = view.state.desk ?? {};
  const give = publish ?? view.assume;
  return element(
    "div",
    { class: "dl-asked" },
    element(
      "p",
      {},
      element("b", {}, "Published when?"),
      publish
        ? " Days are counted from the day you give."
        : " Choose a day to see the axis as of it; reading.republished counts all days anew.",
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
