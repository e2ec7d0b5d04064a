// A story of a corpus in which the user corrects: Python reads it again, keeps that in the
// corpus, and says the same of all stories when asked. The views of the story talk to this
// as to a notebook's model (see common/corrections.js).

import { element } from "../common/dom.js";
import { createListeners } from "../common/listeners.js";

/** @import { Correction, Model, Traits } from "../types.js" */
/** @import { Pile, StoryParts } from "./types.js" */

/** The kinds of correction that can hold for all stories. */
const FOR_ALL = ["place", "name"];

/**
 * The model of a story that takes corrections.
 * @param {string} id the story
 * @param {StoryParts} parts
 * @param {string} theme
 * @param {Pile} pile
 * @param {HTMLElement} said where it is told what becomes of a correction
 * @returns {Model}
 */
export function correctingModel(id, parts, theme, pile, said) {
  const { correct, everywhere, reply } = /** @type {Required<Pile["source"]>} */ (pile.source);
  /** @type {Traits} */
  const values = {
    _document: parts.document,
    _basemap: parts.basemap,
    _theme: theme,
    selection: [],
    corrections: parts.corrections ?? [],
    keeping: keepingOf(parts, pile),
  };
  const { tell, on, off } = createListeners();
  /** @param {StoryParts} now */
  const show = (now) => {
    values._document = now.document;
    values._basemap = now.basemap;
    values.corrections = now.corrections ?? [];
    values.keeping = keepingOf(now, pile);
    tell("change:keeping");
    tell("change:corrections");
    tell("change:_document");
    pile.set({});
  };
  /**
   * Wait for Python, and tell what came of it.
   * @param {string} waiting
   * @param {Promise<StoryParts>} coming
   * @param {(now: StoryParts) => (Node | string)[]} outcome
   */
  const settle = async (waiting, coming, outcome) => {
    said.replaceChildren(waiting);
    try {
      const now = await coming;
      show(now);
      said.replaceChildren(...outcome(now));
    } catch (error) {
      tell("change:corrections");
      said.replaceChildren(error instanceof Error ? error.message : String(error));
    }
  };
  /** @param {Correction[]} records */
  const take = (records) => {
    const before = values.corrections ?? [];
    const last = records.length > before.length ? records.at(-1) : undefined;
    const phrase = last ? wordsOf(values._document, last) : "";
    const can = last && FOR_ALL.includes(last.kind) && !last.alone;
    settle("Reading again …", correct(id, records), () =>
      can ? [`“${phrase}” is corrected in this story. `, offer(last, phrase)] : ["Kept."],
    );
  };
  /**
   * @param {Correction} record
   * @param {string} phrase
   */
  const offer = (record, phrase) =>
    element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        title: `“${phrase}” means this in every story that has no correction of its own, in later ones, too`,
        on: {
          click: () =>
            settle(
              "Reading again all stories that it touches …",
              everywhere(id, { ...record, phrase }),
              ({ touched = 0 }) => [
                touched
                  ? `Said of all stories: ${touched === 1 ? "one was" : `${touched} were`} read again.`
                  : "Said of all stories; no other one has to be read again.",
              ],
            ),
        },
      },
      "Say so in all stories",
    );
  return {
    get: (name) => values[name],
    set(name, value) {
      if (name === "corrections") take(/** @type {Correction[]} */ (value));
      else {
        values[name] = value;
        tell(`change:${name}`);
      }
    },
    save_changes() {},
    on,
    off,
    async send(message) {
      try {
        tell("msg:custom", (await reply(id, message)).message);
      } catch {
        // The views notice that nobody answers.
      }
    },
  };
}

/**
 * Where the corrections are: in the corpus, at once.
 * @param {StoryParts} parts
 * @param {Pile} pile
 */
function keepingOf({ corrections = [], list = [] }, { opening }) {
  return { count: corrections.length, saved: true, sure: true, file: opening.title, list };
}

/**
 * The words that a correction is about.
 * @param {string} document
 * @param {Correction} record
 */
function wordsOf(document, { start, end }) {
  return [...JSON.parse(document).story.text].slice(start, end).join("");
}
