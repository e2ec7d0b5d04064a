// The list of actors: who they are, and where in the text they are mentioned.

import { element, svgElement } from "../common/dom.js";
import { countOf } from "../common/happenings.js";
import { byTimes, decisionOn, thingsOf, timesNamed } from "../common/model.js";
import { doubtMark, glyph, listbox, row, sentenceNumbers } from "../common/rows.js";
import { counted } from "../common/words.js";
import { registerTab } from "./tab.js";

/** @import { ActorEntity, State, Story } from "../types.js" */

/** @type {{ name: string, of: (actor: ActorEntity) => string | number }[]} */
const COLUMNS = [
  { name: "name", of: ({ name }) => name },
  { name: "kind", of: ({ kind }) => kind },
  { name: "role", of: ({ record }) => aboutActor(record) },
  { name: "other names", of: ({ aliases }) => aliases.join(", ") },
  { name: "mentions", of: timesNamed },
];

registerTab({
  id: "actor",
  label: "Actors",
  count: (story) => countOf(story, "actor"),
  columns: COLUMNS,
  view: drawActors,
  empty: "No person, organisation or group is named.",
});

/**
 * Rows of actors, the most frequent first: names, role, organisation, where in the text.
 * @param {Story} story
 * @param {State} state
 */
function drawActors(story, state) {
  const order = byTimes(thingsOf(story, "actor"));
  return listbox(
    "Actors",
    order.map((actor) => {
      const about = aboutActor(actor.record);
      const names = actor.aliases.length ? `also ${actor.aliases.join(", ")}` : "";
      return row(
        actor,
        state,
        glyph(actor.kind),
        element(
          "span",
          { class: "dl-who" },
          element("b", {}, actor.name),
          about ? element("span", { class: "dl-role" }, ` ${about}`) : null,
          sentenceNumbers(actor),
          names ? element("small", {}, names) : null,
        ),
        decisionOn(actor) ? doubtMark(actor) : null,
        sparkline(actor, story.text.length),
        element(
          "span",
          {
            class: "dl-count",
            title: counted(timesNamed(actor), "mention"),
          },
          timesNamed(actor),
        ),
      );
    }),
  );
}

/** @param {ActorEntity["record"]} record */
const aboutActor = ({ roles, affiliation }) =>
  [...roles.slice(0, 2), affiliation].filter(Boolean).join(", ");

/**
 * Where in the text an actor is mentioned: one tick per mention.
 * @param {ActorEntity} actor
 * @param {number} length
 */
function sparkline(actor, length) {
  const ticks = actor.mentions.map((mention) => {
    const x = 1 + (mention.start / length) * 98;
    return svgElement("line", {
      x1: x,
      x2: x,
      y1: mention.nominal ? 7 : 2,
      y2: 12,
    });
  });
  return svgElement(
    "svg",
    {
      class: "dl-sparkline",
      viewBox: "0 0 100 14",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svgElement("line", { x1: 0, x2: 100, y1: 12.5, y2: 12.5, class: "dl-ground" }),
    ticks,
  );
}
