// The list of days and times.

import { element } from "../common/dom.js";
import { countOf } from "../common/happenings.js";
import { thingsOf } from "../common/model.js";
import { doubtMark, listbox, row, sentenceNumbers, whyOnPaper } from "../common/rows.js";
import { intervalInWords } from "../common/words.js";
import { registerTab } from "./tab.js";

/** @import { DateEntity, State, Story } from "../types.js" */

/** @type {{ name: string, of: (date: DateEntity) => string | null }[]} */
const COLUMNS = [
  { name: "words", of: ({ name }) => name },
  { name: "meaning", of: ({ record }) => intervalInWords(record) },
  { name: "EDTF", of: ({ record }) => record.edtf },
  { name: "first day", of: ({ record }) => record.first },
  { name: "last day", of: ({ record }) => record.last },
];

registerTab({
  id: "date",
  label: "Dates",
  count: (story) => countOf(story, "date"),
  columns: COLUMNS,
  view: drawDates,
  empty: "No word was recognised as a day or a time.",
});

/**
 * Rows of days and times, in the order of the text.
 * @param {Story} story
 * @param {State} state
 */
function drawDates(story, state) {
  return listbox(
    "Dates",
    thingsOf(story, "date").map((date) =>
      row(
        date,
        state,
        element(
          "span",
          { class: "dl-who" },
          element("b", {}, date.name),
          element("span", { class: "dl-role" }, ` ${intervalInWords(date.record)}`),
          sentenceNumbers(date),
          whyOnPaper(date),
        ),
        doubtMark(date),
      ),
    ),
  );
}
