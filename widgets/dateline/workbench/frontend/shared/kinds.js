// The four ways to name a place, which a view can show or leave out one by one.

import { element } from "./dom.js";
import { toponymKindInWords } from "./words.js";

/** The kinds with what their switches say. */
const SWITCHES = {
  literal: "places",
  metonym: "acting",
  demonym: "as a people",
  embedded: "inside names",
};

/** What a map shows at first: the rest names a place only by the way. */
export const DRAWN = ["literal", "metonym"];

/** How many mentions of each kind a place has; a reader's rejections do not count. */
export function countKinds(place) {
  const counts = Object.fromEntries(Object.keys(SWITCHES).map((kind) => [kind, 0]));
  for (const mention of place.mentions) {
    if (mention.status !== "rejected") counts[mention.toponym] += 1;
  }
  return counts;
}

/** Whether a place is named in one of the kinds shown. */
export const isOfKinds = (place, shown) =>
  place.mentions.some((mention) => shown.has(mention.toponym));

/**
 * Switches for the kinds that occur among places.
 * @param {Object[]} places
 * @param {Set<string>} shown is changed by the switches
 * @param {() => void} changed is called after each change
 * @returns {Element|null} null where there is nothing to choose from
 */
export function kindSwitches(places, shown, changed) {
  const counts = {};
  for (const place of places) {
    for (const [kind, count] of Object.entries(countKinds(place))) {
      counts[kind] = (counts[kind] ?? 0) + count;
    }
  }
  const found = Object.keys(SWITCHES).filter((kind) => counts[kind]);
  if (found.length < 2) return null;
  return element(
    "div",
    { class: "dl-kinds", role: "group", "aria-label": "Kinds of mention" },
    found.map((kind) =>
      element(
        "button",
        {
          type: "button",
          class: "dl-tool",
          title: toponymKindInWords(kind),
          "data-kind": kind,
          "aria-pressed": String(shown.has(kind)),
          on: {
            click: ({ currentTarget }) => {
              if (!shown.delete(kind)) shown.add(kind);
              currentTarget.setAttribute("aria-pressed", String(shown.has(kind)));
              changed();
            },
          },
        },
        `${SWITCHES[kind]} `,
        element("span", { class: "dl-count" }, counts[kind]),
      ),
    ),
  );
}
