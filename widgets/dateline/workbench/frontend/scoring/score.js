// A sheet of marks held against the gold, without Python: the rules of dateline/scoring.
// A test holds both equal.

import { countActors } from "./actors.js";
import { countDates } from "./dates.js";
import { mistakesOf } from "./measure.js";
import { countPlaces } from "./places.js";
import { countQuotes } from "./quotes.js";

/** @import { LayerCount, Measure, Mistake, ScoredLayer, Sheet } from "./types.js" */

/**
 * @typedef {Object} Source
 * @property {string} text
 * @property {[number, number][]} sentences in characters
 * @property {string[]} articles of the language
 * @property {ScoredLayer[]} layers what is asked for
 */

/**
 * Hold a sheet against the gold, layer by layer.
 * @param {Source} source
 * @param {Sheet} sheet
 * @param {Sheet} gold
 * @returns {LayerCount[]}
 */
export function countLayers(source, sheet, gold) {
  const { wordsOf } = readerOf(source);
  /** @type {Partial<Record<ScoredLayer, () => LayerCount>>} */
  const counts = {
    places: () => countPlaces(sheet, gold),
    dates: () => countDates(sheet, gold),
    actors: () => countActors(sheet, gold),
    quotes: () => countQuotes(sheet, gold, wordsOf, source.articles),
  };
  return Object.values(counts)
    .map((count) => count())
    .filter(({ layer }) => source.layers.includes(layer));
}

/**
 * What was measured, and what is wrong.
 * @param {Source} source
 * @param {LayerCount[]} counts
 * @returns {{ measures: Measure[], mistakes: Mistake[] }}
 */
export function scoreOf(source, counts) {
  const { wordsOf, sentenceOf } = readerOf(source);
  return {
    measures: counts.flatMap(({ measures }) => measures),
    mistakes: counts.flatMap((count) => mistakesOf(count, wordsOf, sentenceOf)),
  };
}

/**
 * What reads the words at offsets in characters.
 * @param {Source} source
 */
function readerOf({ text, sentences }) {
  const characters = [...text];
  const wordsOf = (/** @type {number} */ start, /** @type {number} */ end) =>
    characters.slice(start, end).join("");
  const sentenceOf = (/** @type {number} */ start) => {
    const [from, to] = sentences.findLast(([first]) => first <= start) ?? sentences[0];
    return wordsOf(from, to);
  };
  return { wordsOf, sentenceOf };
}
