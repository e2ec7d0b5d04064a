// The four ways to name a place, each of which a view can show or hide.

import { element, rove } from "./dom.js";
import { toponymKindInWords } from "./words.js";

/** @import { PlaceEntity, ToponymKind } from "../types.js" */

/**
 * The kinds with the labels of their switches.
 * @type {Record<ToponymKind, string>}
 */
const SWITCHES = {
  literal: "places",
  metonym: "acting",
  demonym: "as a people",
  embedded: "inside names",
};

/** All of them. */
export const KINDS = /** @type {ToponymKind[]} */ (Object.keys(SWITCHES));

/**
 * What a map shows at first: the others mention a place only in passing.
 * @type {ToponymKind[]}
 */
export const DRAWN = ["literal", "metonym"];

/**
 * How many mentions of each kind a place has; rejected ones do not count.
 * @param {PlaceEntity} place
 * @returns {Record<ToponymKind, number>}
 */
export function countKinds(place) {
  const counts = { literal: 0, metonym: 0, demonym: 0, embedded: 0 };
  for (const { status, toponym } of place.mentions) {
    if (toponym && status !== "rejected") counts[toponym] += 1;
  }
  return counts;
}

/**
 * Whether a place is named in one of the kinds shown.
 * @param {PlaceEntity} place
 * @param {Set<ToponymKind>} shown
 */
export const isOfKinds = (place, shown) =>
  place.mentions.some(({ toponym }) => toponym && shown.has(toponym));

/**
 * Switches for the kinds that occur among places.
 * @param {PlaceEntity[]} places
 * @param {Set<ToponymKind>} shown is changed by the switches
 * @param {() => void} changed is called after each change
 * @returns {HTMLElement | null} null where there is nothing to choose from
 */
export function kindSwitches(places, shown, changed) {
  const each = places.map(countKinds);
  /** @param {ToponymKind} kind */
  const count = (kind) => each.reduce((sum, counts) => sum + counts[kind], 0);
  const found = KINDS.filter(count);
  if (found.length < 2) return null;
  const switches = element(
    "div",
    { class: "dl-kinds", role: "group", "aria-label": "Kinds of mention" },
    found.map((kind) =>
      element(
        "button",
        {
          type: "button",
          class: "dl-tool",
          tabindex: "-1",
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
        element("span", { class: "dl-count" }, count(kind)),
      ),
    ),
  );
  rove(switches, ".dl-tool");
  return switches;
}
