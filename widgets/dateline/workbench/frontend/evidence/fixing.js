// The controls of corrections: yes, no, and undo in every host; where Python runs, what it
// can do besides, as the kit has it. A new kind of correction needs a function there.

import { element } from "../common/dom.js";
import { counted } from "../common/words.js";
import { decisionOn } from "../common/model.js";
import { noTo, REJECTIONS, yesTo } from "../queue/rulings.js";
import { noPlace, scopeOf } from "./placing.js";
import { mentionOf, tool } from "./tools.js";

/** @import { Child, Controls, Entity, Ruling, State, Story } from "../types.js" */

/**
 * "Undo": takes back the last correction.
 * @param {State} state
 */
export function undoButton({ desk }) {
  if (!desk?.count) return null;
  return tool("Undo", `Undo the last of ${counted(desk.count, "correction")}`, () => desk.undo());
}

/**
 * "Redo": makes again what was taken back last.
 * @param {State} state
 */
export function redoButton({ desk }) {
  if (!desk?.undone) return null;
  return tool("Redo", "Make again what was taken back last", () => desk.redo());
}

/**
 * What corrects a thing otherwise; nothing where nobody takes corrections.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child}
 */
export function controlsOf(story, state, thing) {
  if (!state.desk) return null;
  const controls = /** @type {Controls<any>} */ (state.kit.controls ?? {});
  return controls[thing.layer]?.(story, state, thing);
}

/**
 * "accept", and what rejects a thing: above its sentences, where both are in sight.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child[]}
 */
export function verdictOn(story, state, thing) {
  if (!state.desk) return [];
  const accepting = decisionOn(thing) ? [] : yesTo(thing, story);
  const decide = (/** @type {Ruling[]} */ rulings) => () => state.desk?.decide(rulings);
  const accept = accepting.length
    ? tool("accept", "It is what was found", decide(accepting))
    : null;
  const { label, title } = REJECTIONS[thing.layer];
  const { status } = thing.layer === "place" ? mentionOf(state, thing) : thing.record;
  const reject =
    thing.layer === "place" ? noPlace(state, thing) : tool(label, title, decide(noTo(thing)));
  return [
    thing.layer === "place" ? scopeOf(state, thing) : null,
    element("p", { class: "dl-decide" }, accept, " ", status === "rejected" ? null : reject),
  ];
}
