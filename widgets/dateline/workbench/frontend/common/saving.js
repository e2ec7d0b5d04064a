// Saving what a page holds as a file, without Python.

import { element } from "./dom.js";

const JSON_FILE = ".json";

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
 * Download a value as JSON.
 * @param {object} value
 * @param {string[]} words the file is called so
 * @param {string} [ending]
 */
export function saveAs(value, words, ending = JSON_FILE) {
  saveFile(JSON.stringify(value, null, 1), words, ending, "application/json");
}

/**
 * Download a file.
 * @param {BlobPart} data
 * @param {string[]} words it is called so
 * @param {string} ending
 * @param {string} [type]
 */
export function saveFile(data, words, ending, type = "application/octet-stream") {
  const blob = new Blob([data], { type });
  const link = element("a", {
    href: URL.createObjectURL(blob),
    download: `${nameOfFile(words)}${ending}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
