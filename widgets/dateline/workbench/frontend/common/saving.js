// Saving what a page holds as a file, without Python.

import { element } from "./dom.js";

/**
 * Download a value as JSON.
 * @param {object} value
 * @param {string[]} words the file is called so
 */
export function saveAs(value, words) {
  const data = JSON.stringify(value, null, 1);
  saveFile(data, words, ".json", "application/json");
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
  const name = words
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  const file = `${name || "reading"}${ending}`;
  const link = element("a", { href: URL.createObjectURL(blob), download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
