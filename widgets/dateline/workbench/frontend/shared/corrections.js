// What the reader changes: records that go to the kernel, which reads the story again.

/** @import { Correction, Desk, Model, Span, Story } from "../types.js" */

/**
 * Where the views hand in corrections, as `state.desk`; null in a report, which has
 * no kernel to read the story again.
 * @param {Model} model
 * @param {Story} story
 * @returns {Desk | null}
 */
export function createDesk(model, story) {
  if (!Array.isArray(model.get("corrections"))) return null;
  const inForce = () => model.get("corrections") ?? [];
  /** @param {Correction[]} records */
  const put = (records) => {
    model.set("corrections", records);
    model.save_changes();
  };
  // Python counts characters, JavaScript UTF-16 units.
  const point = (/** @type {number} */ unit) => [...story.text.slice(0, unit)].length;
  /** @type {(span: Span) => Span} */
  const span = ({ start, end }) => ({ start: point(start), end: point(end) });
  /** @param {Correction} record */
  const add = (record) => put([...inForce(), record]);
  return {
    /** How many corrections are in force. */
    get count() {
      return inForce().length;
    },
    /** Say which place (an id) a mention names; null: none. */
    place: (mention, place) => add({ kind: "place", ...span(mention), place }),
    /** Say which days (EDTF) a mention means; null: it is no date. */
    date: (mention, value) => add({ kind: "date", ...span(mention), value }),
    /** Say whether two mentions are the same actor. */
    actor: (mention, other, same) =>
      add({ kind: "actor", ...span(mention), with: span(other), same }),
    /** Say what a mention names: "person", "organisation", "group" or "none". */
    name: (mention, called) => add({ kind: "name", ...span(mention), called }),
    /** Say on which day ("2020-01-07") the story was published. */
    publish(day) {
      model.set("published", day || null);
      model.save_changes();
    },
    undo: () => put(inForce().slice(0, -1)),
  };
}
