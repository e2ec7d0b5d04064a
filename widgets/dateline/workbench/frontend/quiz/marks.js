// The list of what a student has marked, each with a button that removes it, and one that
// marks the same words wherever else they stand.

import { element } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { entriesOf } from "./answers.js";

/** @import { Span } from "../types.js" */
/** @import { ScoredLayer } from "../scoring/types.js" */
/** @import { Answers, Entry, Reader } from "./types.js" */

/** @type {Record<string, string>} */
const TITLES = { places: "Places", dates: "Days", actors: "Names", quotes: "Quotes" };

/**
 * Draw the list into `el`.
 * @param {HTMLElement} el
 * @param {ScoredLayer[]} layers
 * @param {Answers} answers
 * @param {Reader} reader
 * @param {(span: Span) => void} show brings words into view
 */
export function drawMarks(el, layers, answers, reader, show) {
  const all = entriesOf(answers.sheet);
  el.replaceChildren(
    ...layers.map((layer) => {
      const own = all.filter((entry) => entry.layer === layer);
      const rowOf = (/** @type {Entry} */ entry) => {
        const others = layer === "quotes" ? [] : reader.elsewhere(entry, own);
        return row(entry, answers, reader.wordsOf(entry), others, show);
      };
      return element(
        "section",
        { class: "dl-marked", "aria-label": TITLES[layer] },
        element("h3", {}, `${TITLES[layer]} `, element("span", { class: "dl-count" }, own.length)),
        own.length
          ? element("ul", {}, own.map(rowOf))
          : element("p", { class: "dl-quiet" }, "none marked yet"),
      );
    }),
  );
}

/**
 * @param {Entry} entry
 * @param {Answers} answers
 * @param {string} words
 * @param {Span[]} others
 * @param {(span: Span) => void} show
 */
function row(entry, answers, words, others, show) {
  const name = shortened(words, 44);
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", class: "dl-link", on: { click: () => show(entry) } },
      `“${name}”`,
    ),
    element("span", { class: "dl-words-of" }, ` ${entry.means} `),
    answers.revealed ? null : tools(entry, answers, name, others),
  );
}

/**
 * @param {Entry} entry
 * @param {Answers} answers
 * @param {string} name
 * @param {Span[]} others where the same words are not marked yet
 */
function tools(entry, answers, name, others) {
  /**
   * @param {string} label
   * @param {string} title
   * @param {() => void} click
   */
  const tool = (label, title, click) =>
    element(
      "button",
      { type: "button", class: "dl-tool", "aria-label": title, title, on: { click } },
      label,
    );
  return [
    others.length
      ? tool(`+${others.length}`, `Mark “${name}” alike wherever else it stands`, () =>
          answers.spread(entry, others),
        )
      : null,
    tool("×", `Remove the mark on “${name}”`, () => answers.remove(entry)),
  ];
}
