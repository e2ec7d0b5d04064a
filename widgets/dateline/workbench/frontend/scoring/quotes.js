// Quotations held against the gold, and who speaks, as scoring/quotes.py does.

import { found } from "./measure.js";
import { mostlySame, pair } from "./pairing.js";

/** @import { LayerCount, QuoteMark, Sheet } from "./types.js" */

/**
 * @param {Sheet} sheet
 * @param {Sheet} gold
 * @param {(start: number, end: number) => string} wordsOf
 * @param {string[]} articles of the language, in alphabetical order
 * @returns {LayerCount}
 */
export function countQuotes(sheet, gold, wordsOf, articles) {
  const pairs = pair(gold.quotes, sheet.quotes, mostlySame);
  const plain = (/** @type {string} */ name) => plainName(name, articles);
  const called = namesOfSpeakers(gold, wordsOf, plain);
  const spoken = [...pairs]
    .map(([i, j]) => ({ i, g: gold.quotes[i].speaker, f: sheet.quotes[j].speaker }))
    .filter(({ g, f }) => g || f);
  const off = spoken.filter(({ g, f }) => !(g && f && called.get(plain(g))?.has(plain(f))));
  const right = spoken.length - off.length;
  const said = (/** @type {QuoteMark[]} */ all) => all.filter(({ speaker }) => speaker).length;
  return {
    layer: "quotes",
    measures: [
      found("quotes", sheet.quotes.length, gold.quotes.length, pairs.size),
      {
        layer: "quotes",
        name: "right speaker",
        right_found: right,
        found: said(sheet.quotes),
        right_marked: right,
        marked: said(gold.quotes),
      },
    ],
    gold: gold.quotes.map(meant),
    found: sheet.quotes.map(meant),
    pairs,
    off: new Set(off.map(({ i }) => i)),
    what: "speaker",
  };
}

/** @param {QuoteMark} quote */
const meant = ({ start, end, speaker, why = "" }) => ({
  start,
  end,
  means: speaker || "speaker unknown",
  why,
});

/**
 * The names, and the role nouns, by which the gold calls each speaker.
 * @param {Sheet} gold
 * @param {(start: number, end: number) => string} wordsOf
 * @param {(name: string) => string} plain
 */
function namesOfSpeakers(gold, wordsOf, plain) {
  /** @type {Map<string, Set<string>>} */
  const called = new Map();
  for (const { speaker } of gold.quotes) {
    if (speaker) called.set(plain(speaker), new Set([plain(speaker)]));
  }
  const met = new Set();
  for (const actor of gold.actors) {
    const name = plain(actor.name);
    const names = called.get(name);
    if (!names || met.has(name)) continue; // of namesakes, the first
    met.add(name);
    for (const { start, end } of [...actor.mentions, ...actor.nominals]) {
      names.add(plain(wordsOf(start, end)));
    }
  }
  return called;
}

/**
 * A name in small letters, without its article and its marks.
 * @param {string} name
 * @param {string[]} articles
 */
function plainName(name, articles) {
  // Python folds case a little further than JavaScript lowers it.
  const folded = name.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  const article = articles.find((word) => folded.startsWith(`${word} `));
  const bare = article ? folded.slice(article.length + 1) : folded;
  return bare.replaceAll(/[^\p{L}\p{N}_]+/gu, " ").trim();
}
