// The controls of corrections, where a kernel can read the story again with them:
// another place, no place, the same actor as another or not, and undo. A new kind of
// correction needs a function here, and its name in CONTROLS.

import { element } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { counted, shortened } from "../common/words.js";

/** @import { ActorEntity, ActorKind, Candidate, Child, Desk, Entity, Mention, PlaceEntity, State, Story } from "../types.js" */

/**
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 */
function tool(label, title, click) {
  return element(
    "button",
    { type: "button", class: "dl-tool dl-fix", title, on: { click } },
    label,
  );
}

/**
 * The mention that a correction is about: the one stepped to, else the first.
 * @param {State} state
 * @param {Entity} thing
 */
const mentionOf = (state, thing) => (state.at?.id === thing.id ? state.at : thing.mentions[0]);

/** @param {Mention} mention */
const inWords = ({ phrase, sentence }) => `“${shortened(phrase, 30)}” in sentence ${sentence + 1}`;

/**
 * "use this", beside another candidate of a place; null where no kernel runs.
 * @param {State} state
 * @param {PlaceEntity} place
 * @param {Candidate} candidate
 */
export function usePlace(state, place, candidate) {
  const { desk } = state;
  const other = candidate.place;
  if (!desk || !other) return null;
  const mention = mentionOf(state, place);
  return tool("use this", `${inWords(mention)} is ${other.name}`, () =>
    desk.correct("place", mention, { place: other.id }),
  );
}

/**
 * "not a place", for the mention in question.
 * @param {Story} _story
 * @param {State} state
 * @param {PlaceEntity} place
 */
function noPlace(_story, state, place) {
  const { desk } = state;
  const mention = mentionOf(state, place);
  if (!desk || mention.status === "rejected") return null;
  return element(
    "p",
    {},
    `${inWords(mention)} `,
    tool("not a place", "These words do not name a place", () =>
      desk.correct("place", mention, { place: null }),
    ),
  );
}

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
 * A choice whose first option is only a placeholder.
 * @param {string} label
 * @param {string[]} options
 * @param {(index: number) => void} take
 */
function choice(label, options, take) {
  return element(
    "label",
    { class: "dl-choice" },
    `${label} `,
    element(
      "select",
      {
        on: { change: ({ currentTarget: { selectedIndex } }) => take(selectedIndex - 1) },
      },
      element("option", {}, "…"),
      options.map((option) => element("option", {}, option)),
    ),
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
 * The controls by layer, in the order in which the evidence shows them.
 * @type {Partial<Record<Entity["layer"], ((story: Story, state: State, thing: any) => Child)[]>>}
 */
const CONTROLS = { place: [noPlace], actor: [fixActor] };

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
