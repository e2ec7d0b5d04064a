// A measure of a layer, and what is wrong in it, as scoring/measure.py has them.

/** @import { LayerCount, Measure, Meant, Mistake, ScoredLayer, Sort } from "./types.js" */

/**
 * The measure of what was found: one item for each pair is right.
 * @param {ScoredLayer} layer
 * @param {number} many how many were found
 * @param {number} marked how many the gold has
 * @param {number} paired
 * @returns {Measure}
 */
export const found = (layer, many, marked, paired) => part(layer, "found", paired, [many, marked]);

/**
 * A measure of which the same items are right on both sides.
 * @param {ScoredLayer} layer
 * @param {string} name
 * @param {number} right
 * @param {number[]} of how many were found, and how many the gold has
 * @returns {Measure}
 */
export const part = (layer, name, right, [many, marked]) => ({
  layer,
  name,
  right_found: right,
  found: many,
  right_marked: right,
  marked,
});

/**
 * The share of what was found that is right, and of the gold that was found; null of
 * nothing.
 * @param {Measure} measure
 */
export const precision = ({ right_found: right, found: of }) => (of ? right / of : null);

/** @param {Measure} measure */
export const recall = ({ right_marked: right, marked: of }) => (of ? right / of : null);

/**
 * The harmonic mean of both: 0 where one side has nothing, null where both.
 * @param {Measure} measure
 */
export function f1(measure) {
  const [p, r] = [precision(measure), recall(measure)];
  if (p === null && r === null) return null;
  if (!p || !r) return 0;
  return (2 * p * r) / (p + r);
}

/**
 * The mistakes in a layer, in the order of the text.
 * @param {LayerCount} count
 * @param {(start: number, end: number) => string} wordsOf
 * @param {(start: number) => string} sentenceOf the words of the sentence there
 * @returns {Mistake[]}
 */
export function mistakesOf({ layer, gold, found: all, pairs, off, what }, wordsOf, sentenceOf) {
  const taken = new Set(pairs.values());
  /**
   * @param {Sort} sort
   * @param {string} about
   * @param {Meant} at
   * @param {string | null} expected
   * @param {string | null} given
   * @returns {Mistake}
   */
  const mistake = (sort, about, { start, end }, expected, given) => ({
    layer,
    sort,
    what: about,
    phrase: wordsOf(start, end),
    expected,
    found: given,
    sentence: sentenceOf(start),
    start,
    end,
  });
  return [
    ...gold
      .filter((_, i) => !pairs.has(i))
      .map((item) => mistake("missed", "mention", item, item.means, null)),
    ...all
      .filter((_, j) => !taken.has(j))
      .map((item) => mistake("invented", "mention", item, null, item.means)),
    ...[...pairs]
      .filter(([i]) => off.has(i))
      .map(([i, j]) => mistake("wrong", what, gold[i], gold[i].means, all[j].means)),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
