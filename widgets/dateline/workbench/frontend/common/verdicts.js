// What a gold says of a reading, in words: what was missed, invented or is wrong.

/** @import { Layer, Mention, ReadingScore, Span, Verdict } from "../types.js" */
/** @import { Mistake, ScoredLayer } from "../scoring/types.js" */

/** @param {ScoredLayer} layer */
const nounOf = (layer) => /** @type {Layer} */ (layer.slice(0, -1));

/**
 * "missed place", "wrong days".
 * @param {Mistake} mistake
 */
export function verdictInWords({ layer, sort, what }) {
  return `${sort} ${what === "mention" ? nounOf(layer) : what}`;
}

/**
 * What was found, and what the gold has.
 * @param {Mistake} mistake
 */
export const sidesInWords = ({ expected, found }) =>
  `found ${found ?? "nothing"}, the gold has ${expected ?? "nothing"}`;

/**
 * The mistakes of a score, each with the thing of the reading that it is about.
 * @param {ReadingScore | null} score
 * @param {Mention[]} mentions of the story
 * @param {(span: Mistake) => Mistake} convert from characters to UTF-16 units
 * @returns {Verdict[]}
 */
export function verdictsOf(score, mentions, convert) {
  return (score?.mistakes ?? []).map(convert).map((mistake) => {
    const thing = mentions.find(
      (mention) => mention.layer === nounOf(mistake.layer) && touches(mention, mistake),
    );
    return { ...mistake, id: mistake.sort === "missed" ? null : (thing?.id ?? null) };
  });
}

/**
 * @param {Span} a
 * @param {Span} b
 */
const touches = (a, b) => a.start < b.end && b.start < a.end;
