// What the workbench of one story and that of many are set in.

import { element } from "./dom.js";

/** @import { Say } from "../types.js" */

/** How long words that are shown stay (milliseconds). */
const SHOWN = 2500;

/**
 * A line for screen readers, and what speaks in it.
 * @returns {{ live: HTMLElement, say: Say }}
 */
export function liveRegion() {
  const live = element("p", { class: "dl-live", role: "status", "aria-live": "polite" });
  /** @type {Say} */
  const say = (words, seen = false) => {
    live.textContent = words;
    live.classList.toggle("dl-seen", seen);
    if (seen) setTimeout(() => live.classList.remove("dl-seen"), SHOWN);
  };
  return { live, say };
}

/**
 * An element for a workbench.
 * @param {HTMLElement} el
 */
export function rootIn(el) {
  const root = element("div", {
    class: "dl-workbench",
    // JupyterLab would take j, k and Esc for its own shortcuts.
    "data-lm-suppress-shortcuts": "true",
  });
  el.append(root);
  return root;
}
