// How wide and how high words are, as this browser draws them: fonts differ from host
// to host, and every layout goes by what is measured here.

import { shortened } from "./words.js";

/**
 * @typedef {Object} Ink how far letters reach from their baseline, in pixels
 * @property {number} rise above it
 * @property {number} fall below it
 */

/** Letters that reach as far up and down as most names do. */
const TALL = "Hdgp";

/** @returns {CanvasRenderingContext2D} */
function pen() {
  const made = document.createElement("canvas").getContext("2d");
  if (!made) throw new Error("this browser cannot measure text");
  return made;
}

/**
 * A function that returns how wide words are in a font (pixels).
 * @param {string} font
 * @returns {(text: string) => number}
 */
export function penOf(font) {
  const measuring = pen();
  measuring.font = font;
  return (text) => measuring.measureText(text).width;
}

/**
 * A function that returns how far the letters of a text reach up and down in a font:
 * as far as usual letters, or as far as an accent on a capital.
 * @param {string} font
 * @returns {(text: string) => Ink}
 */
export function inkOf(font) {
  const measuring = pen();
  measuring.font = font;
  return (text) => {
    const { actualBoundingBoxAscent: rise, actualBoundingBoxDescent: fall } = measuring.measureText(
      `${TALL}${text}`,
    );
    return { rise, fall };
  };
}

/**
 * The font that a node's words are drawn in, for a pen.
 * @param {Element} node
 */
export function fontOf(node) {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(node);
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

/**
 * As much of a text as is no wider than there is room for; at least its first letter.
 * @param {string} text
 * @param {number} room in pixels
 * @param {(text: string) => number} wide
 */
export function fitted(text, room, wide) {
  if (wide(text) <= room) return text;
  for (let length = text.length - 1; length > 1; length -= 1) {
    const short = shortened(text, length);
    if (wide(short) <= room) return short;
  }
  return `${text.slice(0, 1)}…`;
}
