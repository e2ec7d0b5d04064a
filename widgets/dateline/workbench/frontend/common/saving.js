// Saving what a page holds as a file of JSON, without Python.

import { element } from "./dom.js";

/**
 * Words as the name of a file, without its ending.
 * @param {string[]} words
 */
export function nameOfFile(words) {
  const name = words
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replaceAll(/^-|-$/g, "");
  return name || "reading";
}

/**
 * Download a value.
 * @param {object} value
 * @param {string[]} words the file is called so
 * @param {string} [ending] of its name
 */
export function saveAs(value, words, ending = "json") {
  const blob = new Blob([JSON.stringify(value, null, 1)], { type: "application/json" });
  const link = element("a", {
    href: URL.createObjectURL(blob),
    download: `${nameOfFile(words)}.${ending}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
