// Starts a report: its data, its style sheet and the script that draws it are in the
// page, compressed to a third of their length.

import { unpack } from "./unpack.js";

/**
 * Return a text that the page contains compressed.
 * @param {string} id
 */
const unpacked = (id) => unpack(document.getElementById(id)?.textContent ?? "");

/**
 * Add a style sheet or a script; the page's policy admits it by its hash.
 * @param {"style" | "script"} tag
 */
function add(tag) {
  const node = document.createElement(tag);
  node.textContent = unpacked(`dateline-${tag}`);
  document.head.append(node);
}

add("style");
add("script");
globalThis.drawReport(unpacked);
