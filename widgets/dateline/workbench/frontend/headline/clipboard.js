// Copying text, in secure pages and in others.

import { element } from "../common/dom.js";

/** @import { Say } from "../types.js" */

/**
 * Copy a text to the clipboard; the promise fails if the browser refuses.
 * @param {string} text
 * @returns {Promise<void>}
 */
export async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // No clipboard outside secure pages: fall back to the old way.
  const area = element("textarea", {}, text);
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copying was refused");
}

/**
 * Say what became of copying.
 * @param {Promise<void>} copying
 * @param {Say} say
 * @param {string} [words]
 */
export const copied = (copying, say, words = "Copied.") =>
  copying.then(
    () => say(words, true),
    () => say("The browser does not allow this page to copy.", true),
  );
