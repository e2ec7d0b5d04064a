// Starts a report: its data, its style sheet and the script that draws it are in the
// page, compressed to a third of their length.

import { inflate } from "./inflate.js";

/**
 * Return a text that the page contains compressed.
 * @param {string} id
 */
function unpacked(id) {
  const packed = atob(document.getElementById(id)?.textContent ?? "");
  const bytes = inflate(Uint8Array.from(packed, (character) => character.charCodeAt(0)));
  return new TextDecoder().decode(bytes);
}

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
