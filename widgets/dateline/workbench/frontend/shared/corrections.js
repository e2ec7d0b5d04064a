// Corrections by the user: records for the kernel, which reads the story again.

/** @import { Correction, Desk, Model, Span, Story } from "../types.js" */

/**
 * What takes corrections from the views, as `state.desk`; null in a report, which has
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
    /** Set the place (an id) that a mention names; null: none. */
    place: (mention, place) => add({ kind: "place", ...span(mention), place }),
    /** Set the days (EDTF) that a mention means; null: it is not a date. */
    date: (mention, value) => add({ kind: "date", ...span(mention), value }),
    /** Set whether two mentions are the same actor. */
    actor: (mention, other, same) =>
      add({ kind: "actor", ...span(mention), with: span(other), same }),
    /** Set what a mention names: "person", "organisation", "group" or "none". */
    name: (mention, called) => add({ kind: "name", ...span(mention), called }),
    /** Set the day of publication ("2020-01-07"). */
    publish(day) {
      model.set("published", day || null);
      model.save_changes();
    },
    undo: () => put(inForce().slice(0, -1)),
  };
}
