// Saving what a page holds as a file of JSON, without Python.

import { element } from "./dom.js";

/**
 * Download a value.
 * @param {object} value
 * @param {string[]} words the file is called so
 */
export function saveAs(value, words) {
  const blob = new Blob([JSON.stringify(value, null, 1)], { type: "application/json" });
  const name = words
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  const file = `${name || "reading"}.json`;
  const link = element("a", { href: URL.createObjectURL(blob), download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
