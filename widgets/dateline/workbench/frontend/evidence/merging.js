// Merging actors and splitting them: what it would do is shown before it is done.

import { element } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { shortened } from "../common/words.js";
import { choice, inWords, mentionOf, tool } from "./tools.js";

/** @import { ActorEntity, ActorKind, CorrectionDetails, Desk, Mention, State, Story } from "../types.js" */

/** @type {[ActorKind, string][]} */
const KINDS = [
  ["person", "a person"],
  ["organisation", "an organisation"],
  ["group", "a group"],
];

/**
 * Merge an actor with another, split a mention off, set what it is.
 * @param {Story} story
 * @param {State} state
 * @param {ActorEntity} actor
 */
export function fixActor(story, state, actor) {
  const { desk } = state;
  if (!desk) return null;
  const others = thingsOf(story, "actor").filter(
    (other) => other.id !== actor.id && other.mentions.length,
  );
  const first = mentionOf(state, actor);
  const kinds = KINDS.filter(([kind]) => kind !== actor.kind);
  const shown = element("div", { class: "dl-preview", role: "status" });
  return element(
    "details",
    { class: "dl-fixes" },
    element("summary", {}, "Correct"),
    others.length
      ? choice(
          "the same as",
          others.map(({ name }) => shortened(name, 40)),
          (i) => ask(shown, desk, first, { with: others[i].mentions[0], same: true }),
        )
      : null,
    choice(
      "is",
      kinds.map(([, words]) => words),
      (i) => desk.correct("name", first, { called: kinds[i][0] }),
    ),
    actor.mentions.length > 1 ? strays(desk, actor, shown) : null,
    shown,
  );
}

/**
 * The mentions of an actor, with a button for each that is someone else.
 * @param {Desk} desk
 * @param {ActorEntity} actor
 * @param {HTMLElement} shown
 */
function strays(desk, actor, shown) {
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
          ask(shown, desk, mention, { with: anchor, same: false }),
        ),
      );
    }),
  );
}

/**
 * Show what joining or parting would change, and do it if that is wanted.
 * @param {HTMLElement} shown
 * @param {Desk} desk
 * @param {Mention} mention
 * @param {CorrectionDetails} details
 */
async function ask(shown, desk, mention, details) {
  shown.textContent = "Looking at what this would change …";
  const lines = await desk.preview("actor", mention, details);
  const made = tool(details.same ? "Merge them" : "Split them", "Make this correction", () =>
    desk.correct("actor", mention, details),
  );
  const left = tool("Leave it", "Change nothing", () => shown.replaceChildren());
  shown.replaceChildren(
    lines.length
      ? element(
          "ul",
          {},
          lines.map((line) => element("li", {}, line)),
        )
      : "This would change nothing.",
    ...(lines.length ? [made, " "] : []),
    left,
  );
  made.focus({ preventScroll: true });
}
