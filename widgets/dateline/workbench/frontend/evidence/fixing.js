// The controls of corrections, where a kernel can read the story again with them:
// another place, no place, the same actor as another or not, and undo. A new kind of
// correction needs a function here, and its name in CONTROLS.

import { element } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { counted, shortened } from "../common/words.js";
import { fixPlace } from "./placing.js";
import { fixEvent, fixQuote } from "./statements.js";
import { choice, inWords, mentionOf, tool } from "./tools.js";

/** @import { ActorEntity, ActorKind, Child, Desk, Entity, State, Story } from "../types.js" */

/** @type {[ActorKind, string][]} */
const KINDS = [
  ["person", "a person"],
  ["organisation", "an organisation"],
  ["group", "a group"],
  ["none", "not an actor"],
];

/**
 * Merge an actor with another, split a mention off, set what it is.
 * @param {Story} story
 * @param {State} state
 * @param {ActorEntity} actor
 */
function fixActor(story, state, actor) {
  const { desk } = state;
  if (!desk) return null;
  const others = thingsOf(story, "actor").filter(
    (other) => other.id !== actor.id && other.mentions.length,
  );
  const first = mentionOf(state, actor);
  const kinds = KINDS.filter(([kind]) => kind !== actor.kind);
  return element(
    "details",
    { class: "dl-fixes" },
    element("summary", {}, "Correct"),
    others.length
      ? choice(
          "the same as",
          others.map(({ name }) => shortened(name, 40)),
          (i) => desk.correct("actor", first, { with: others[i].mentions[0], same: true }),
        )
      : null,
    choice(
      "is",
      kinds.map(([, words]) => words),
      (i) => desk.correct("name", first, { called: kinds[i][0] }),
    ),
    actor.mentions.length > 1 ? strays(desk, actor) : null,
  );
}

/**
 * The mentions of an actor, with a button for each that is someone else.
 * @param {Desk} desk
 * @param {ActorEntity} actor
 */
function strays(desk, actor) {
  return element(
    "ul",
    {},
    actor.mentions.map((mention) => {
      const anchor = actor.mentions.find((other) => other !== mention) ?? mention;
      return element(
        "li",
        {},
        `${inWords(mention)} `,
        tool("not this one", `Someone other than ${inWords(anchor)}`, () =>
          desk.correct("actor", mention, { with: anchor, same: false }),
        ),
      );
    }),
  );
}

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
