// Who said what: quotations with their speakers, and a choice of one speaker.

import { element } from "../common/dom.js";
import { countOf } from "../common/happenings.js";
import { thingsOf } from "../common/model.js";
import { listbox, row, sentenceNumbers } from "../common/rows.js";
import { shortened } from "../common/words.js";
import { registerTab } from "./tab.js";

/** @import { QuoteEntity, State, Story } from "../types.js" */

/** @type {{ name: string, of: (quote: QuoteEntity, story: Story) => string | null }[]} */
const COLUMNS = [
  { name: "speaker", of: (quote, story) => speakerOf(story, quote) },
  { name: "verb", of: ({ record }) => record.cue },
  { name: "stance", of: ({ record }) => record.stance },
  { name: "words", of: ({ record }) => record.phrase },
];

registerTab({
  id: "quote",
  label: "Quotes",
  count: (story) => countOf(story, "quote"),
  columns: COLUMNS,
  view: drawQuotes,
  empty: "Nobody is quoted: no quotation marks, and no “said” with a speaker.",
});

/** @typedef {{ name: string, count: number }} Speaker with how many quotations there are */

const NOBODY = "nobody named";

/**
 * Quotations in the order of the text, and a choice of whose are shown.
 * @param {Story} story
 * @param {State} state
 */
function drawQuotes(story, state) {
  const quotes = thingsOf(story, "quote");
  const rows = quotes.map((quote) => quoteRow(state, quote));
  /** @type {Map<string, Speaker>} */
  const speakers = new Map();
  quotes.forEach((quote, i) => {
    const key = quote.record.speaker_id ?? quote.record.speaker ?? "";
    rows[i].dataset.speaker = key;
    const known = speakers.get(key) ?? { name: speakerOf(story, quote), count: 0 };
    speakers.set(key, { ...known, count: known.count + 1 });
  });
  return listbox("Quotes", rows, speakers.size > 1 ? speakerChoice(rows, speakers) : null);
}

/**
 * @param {Story} story
 * @param {QuoteEntity} quote
 */
function speakerOf(story, { record }) {
  return story.entities.get(record.speaker_id)?.name ?? record.speaker ?? NOBODY;
}

/**
 * "Said by": everyone, or one speaker.
 * @param {HTMLElement[]} rows
 * @param {Map<string, Speaker>} speakers
 */
function speakerChoice(rows, speakers) {
  const order = [...speakers].sort(([, a], [, b]) => b.count - a.count);
  const choice = element(
    "select",
    {
      on: {
        change: () => {
          const wanted = order[choice.selectedIndex - 1]?.[0];
          for (const node of rows) {
            node.hidden = wanted !== undefined && node.dataset.speaker !== wanted;
          }
        },
      },
    },
    element("option", {}, `everyone (${rows.length})`),
    order.map(([, { name, count }]) => element("option", {}, `${shortened(name, 40)} (${count})`)),
  );
  return element("label", { class: "dl-choice" }, "Said by ", choice);
}

/**
 * One quotation: who said it, with which verb and stance, and via whom.
 * @param {State} state
 * @param {QuoteEntity} quote
 */
function quoteRow(state, quote) {
  const { speaker, cue, stance, via, direct, phrase } = quote.record;
  const how = [cue, via ? `via ${via}` : ""].filter(Boolean).map((part) => ` ${part}`);
  return row(
    quote,
    state,
    element(
      "span",
      { class: "dl-who" },
      element("b", {}, speaker ?? NOBODY),
      element("span", { class: "dl-role" }, how),
      stance && stance !== "said" && stance !== cue
        ? element("span", { class: "dl-stance" }, stance)
        : null,
      sentenceNumbers(quote),
      element(
        "q",
        { class: direct === false ? "dl-indirect" : null, dir: "auto" },
        shortened(phrase, 180),
      ),
    ),
  );
}
