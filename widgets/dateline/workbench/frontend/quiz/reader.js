// The words of a story at offsets in characters, which Python counts; the page counts
// UTF-16 units.

import { wholeWords } from "../marking/words.js";

/** @import { Span } from "../types.js" */
/** @import { Reader } from "./types.js" */

/**
 * @param {string} text
 * @returns {Reader}
 */
export function createReader(text) {
  const characters = [...text];
  const unit = (/** @type {number} */ at) => characters.slice(0, at).join("").length;
  const character = (/** @type {number} */ at) => [...text.slice(0, at)].length;
  const wordsOf = (/** @type {Span} */ { start, end }) => characters.slice(start, end).join("");
  const toCharacters = (/** @type {Span} */ { start, end }) => ({
    start: character(start),
    end: character(end),
  });
  return {
    wordsOf,
    toCharacters,
    toUnits: ({ start, end }) => ({ start: unit(start), end: unit(end) }),
    elsewhere(span, marks) {
      const words = wordsOf(span);
      /** @type {Span[]} */
      const found = [];
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const here = { start: at, end: at + words.length };
        const whole = wholeWords(text, here);
        if (whole?.start === here.start && whole.end === here.end) found.push(toCharacters(here));
      }
      return found.filter(({ start, end }) =>
        marks.every((mark) => mark.end <= start || mark.start >= end),
      );
    },
  };
}
