// The filter as words: chips to take parts of it away, and code that does the same.

import { activeIn, element, queryAll } from "../common/dom.js";
import { dayInWords } from "../common/words.js";

/** @import { Days, Filter, Pile } from "./types.js" */

/**
 * @typedef {Object} Part one part of a filter
 * @property {keyof Filter} kind
 * @property {string} [value] of a list
 * @property {string} words
 * @property {string} name the class that gives it its colour
 */

/**
 * The parts of a filter, in words.
 * @param {Pick<Pile, "filter" | "names">} pile
 * @returns {Part[]}
 */
export function partsOf({ filter, names }) {
  /** @type {Part[]} */
  const parts = [];
  const { words, told, published, happening, originals } = filter;
  if (words) parts.push({ kind: "words", words: `“${words}”`, name: "dl-is-quote" });
  for (const id of filter.places ?? []) {
    parts.push({ kind: "places", value: id, words: names.get(id) ?? id, name: "dl-is-place" });
  }
  for (const id of filter.actors ?? []) {
    parts.push({ kind: "actors", value: id, words: names.get(id) ?? id, name: "dl-is-person" });
  }
  for (const outlet of filter.outlets ?? []) {
    const words = outlet || "no outlet stated";
    parts.push({ kind: "outlets", value: outlet, words, name: "dl-is-event" });
  }
  if (told) parts.push({ kind: "told", words: `tells of ${spanOf(told)}`, name: "dl-is-date" });
  if (published) {
    const words = `published ${spanOf(published)}`;
    parts.push({ kind: "published", words, name: "dl-is-event" });
  }
  if (happening) {
    const words = names.get(happening) ?? "one happening";
    parts.push({ kind: "happening", words, name: "dl-is-event" });
  }
  if (originals) parts.push({ kind: "originals", words: "without copies", name: "dl-is-event" });
  return parts;
}

/**
 * A range of days in words.
 * @param {Days} days
 */
export function spanOf([first, last]) {
  if (!first) return last ? `up to ${dayInWords(last, "plain")}` : "any day";
  if (!last) return `from ${dayInWords(first, "plain")} on`;
  if (first === last) return dayInWords(first, "plain");
  const year = first.slice(0, 4) === last.slice(0, 4);
  return `${dayInWords(first, year ? "brief" : "plain")} – ${dayInWords(last, "plain")}`;
}

/**
 * The chips of the filter; each takes its part away.
 * @param {Pile} pile
 */
export function drawChips(pile) {
  const box = element("div", { class: "dl-pile-chips", role: "group", "aria-label": "Filter" });
  const draw = () => {
    const focused = queryAll(box, "button").indexOf(/** @type {HTMLElement} */ (activeIn(box)));
    const parts = partsOf(pile);
    box.replaceChildren(
      ...parts.map(({ kind, value, words, name }) =>
        element(
          "button",
          {
            type: "button",
            class: `dl-pile-chip ${name}`,
            "aria-label": `Remove from the filter: ${words}`,
            title: "Remove from the filter",
            on: { click: () => pile.remove(kind, value) },
          },
          element("span", {}, words),
          element("span", { class: "dl-pile-cross", "aria-hidden": "true" }, "×"),
        ),
      ),
      parts.length > 1
        ? element(
            "button",
            { type: "button", class: "dl-link", on: { click: () => pile.clear() } },
            "clear all",
          )
        : "",
    );
    box.hidden = !parts.length;
    // The chip that was pressed is gone: its neighbour takes the focus.
    if (focused >= 0) {
      const left = queryAll(box, "button");
      (left[Math.min(focused, left.length - 1)] ?? box.closest(".dl-body"))?.focus();
    }
  };
  let shown = pile.filter;
  draw();
  pile.on(() => {
    if (pile.filter === shown && pile.busy) return;
    shown = pile.filter;
    draw();
  });
  return box;
}
