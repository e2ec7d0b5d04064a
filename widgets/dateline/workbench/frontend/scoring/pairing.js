// Pairing the spans of two annotations of one text, as scoring/pairing.py does.

/** @import { Span } from "../types.js" */

/** The share of the longer of two quotations that both must hold. */
const MOSTLY = 0.6;

/** @typedef {(a: Span, b: Span) => boolean} Good whether two spans can be a pair */

/**
 * How many characters two spans share; none or less where they lie apart.
 * @param {Span} a
 * @param {Span} b
 */
const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** @type {Good} */
export const touch = (a, b) => overlap(a, b) > 0;

/** @type {Good} */
export function mostlySame(a, b) {
  const longer = Math.max(a.end - a.start, b.end - b.start);
  return touch(a, b) && overlap(a, b) >= MOSTLY * longer;
}

/**
 * Pair spans one to one: those that share most first, then those that begin alike.
 * @param {Span[]} gold
 * @param {Span[]} found
 * @param {Good} [good]
 * @returns {Map<number, number>} index in `gold` to index in `found`
 */
export function pair(gold, found, good = touch) {
  /** @type {number[][]} */
  const close = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, f] of found.entries()) {
      if (good(g, f)) close.push([overlap(g, f), -Math.abs(g.start - f.start), i, j]);
    }
  }
  close.sort((a, b) => {
    const at = a.findIndex((value, n) => value !== b[n]);
    return at < 0 ? 0 : b[at] - a[at];
  });
  const pairs = new Map();
  const used = new Set();
  for (const [, , i, j] of close) {
    if (pairs.has(i) || used.has(j)) continue;
    pairs.set(i, j);
    used.add(j);
  }
  return pairs;
}

/**
 * What was found, without what lies on a span set aside and on no gold.
 * @template {Span} S
 * @param {S[]} found
 * @param {Span[]} gold
 * @param {Span[]} aside
 */
export function beside(found, gold, aside) {
  return found.filter(
    (item) => gold.some((g) => touch(g, item)) || !aside.some((a) => touch(a, item)),
  );
}
