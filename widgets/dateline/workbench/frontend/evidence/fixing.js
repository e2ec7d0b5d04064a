// The controls of corrections: yes, no, and undo in every host; where Python runs, what it
// can do besides, as the kit has it. A new kind of correction needs a function there.

import { element } from "../common/dom.js";
import { counted } from "../common/words.js";
import { decisionOn } from "../common/model.js";
import { noTo, yesTo } from "../queue/rulings.js";
import { noPlace } from "./placing.js";
import { tool } from "./tools.js";

/** @import { Child, Controls, Entity, State, Story } from "../types.js" */

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
 * What corrects a thing; nothing where nobody takes corrections.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child[]}
 */
export function controlsOf(story, state, thing) {
  if (!state.desk) return [];
  const controls = /** @type {Controls<any>} */ (state.kit.controls ?? {});
  const control = controls[thing.layer];
  return [control?.(story, state, thing), verdictOn(story, state, thing)];
}

/**
 * "accept", and what rejects a thing.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 */
function verdictOn(story, state, thing) {
  const accepting = decisionOn(thing) ? [] : yesTo(thing, story);
  const accept = accepting.length
    ? tool("accept", "It is what was found", () => state.desk?.decide(accepting))
    : null;
  const reject = rejecting(state, thing);
  if (!accept && !reject) return null;
  return element("p", { class: "dl-decide" }, accept, reject);
}

/**
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child}
 */
function rejecting(state, thing) {
  /**
   * @param {string} label
   * @param {string} title
   */
  const no = (label, title) => [" ", tool(label, title, () => state.desk?.decide(noTo(thing)))];
  switch (thing.layer) {
    case "place":
      return noPlace(state, thing);
    case "date":
      return thing.record.status === "rejected"
        ? null
        : no("not a date", "These words do not name a day");
    case "actor":
      return no("not an actor", "These words name nobody");
    case "quote":
      return no("not a quote", "Nobody said these words");
    case "event":
      return no("not an event", "These words tell of no event");
  }
}
