// The controls of corrections, where a kernel can read the story again with them:
// another place, no place, the same actor as another or not, and undo. A new kind of
// correction needs a function here, and its name in CONTROLS.

import { counted } from "../common/words.js";
import { fixActor } from "./merging.js";
import { fixPlace } from "./placing.js";
import { fixEvent, fixQuote } from "./statements.js";
import { tool } from "./tools.js";

/** @import { Child, Entity, State, Story } from "../types.js" */

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
 * The controls by layer, in the order in which the evidence shows them.
 * @type {Partial<Record<Entity["layer"], ((story: Story, state: State, thing: any) => Child)[]>>}
 */
const CONTROLS = {
  place: [fixPlace],
  actor: [fixActor],
  quote: [fixQuote],
  event: [fixEvent],
};

/**
 * What corrects a thing; nothing where no kernel runs.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child[]}
 */
export function controlsOf(story, state, thing) {
  return (CONTROLS[thing.layer] ?? []).map((control) => control(story, state, thing));
}
