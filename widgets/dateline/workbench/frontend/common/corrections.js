// Corrections by the user: records for the kernel, which reads the story again.

import { createPulse } from "./pulse.js";

/** @import { Answer, Correction, Desk, Keeping, Model, Span, Story } from "../types.js" */

/** What is shown before Python has told anything. */
const NOTHING = { count: 0, saved: true, file: "", sure: false, code: "", offer: null };

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
  const pulse = createPulse(model);
  /** @param {Correction[]} records */
  const put = (records) => {
    model.set("corrections", records);
    model.save_changes();
    pulse.send();
  };
  /** @type {[string, (message?: unknown) => void][]} */
  const listening = [];
  /**
   * @param {string} event
   * @param {(message?: unknown) => void} call
   */
  const listen = (event, call) => {
    model.on(event, call);
    listening.push([event, call]);
  };
  // Python counts characters, JavaScript UTF-16 units.
  const point = (/** @type {number} */ unit) => [...story.text.slice(0, unit)].length;
  /** @type {(span: Span) => Span} */
  const span = ({ start, end }) => ({ start: point(start), end: point(end) });
  return {
    /** How many corrections are in force. */
    get count() {
      return inForce().length;
    },
    /**
     * Correct a mention. The kinds and their details are those of the records in
     * model/correction.py; a detail may be another mention.
     */
    correct(kind, mention, details) {
      const own = Object.entries(details).map(([key, value]) => [
        key,
        value !== null && typeof value === "object" ? span(value) : value,
      ]);
      put([...inForce(), { kind, ...span(mention), ...Object.fromEntries(own) }]);
    },
    /** Set the day of publication ("2020-01-07"). */
    publish(day) {
      model.set("published", day || null);
      model.save_changes();
      pulse.send();
    },
    undo: () => put(inForce().slice(0, -1)),
    pulse,
    /** @returns {Keeping} */
    get keeping() {
      return { ...NOTHING, ...model.get("keeping") };
    },
    onKeeping: (call) => listen("change:keeping", call),
    onAnswer: (call) =>
      listen("msg:custom", (message) => {
        const answer = /** @type {Answer} */ (message);
        if (answer?.kind === "saved" || answer?.kind === "refused") call(answer);
      }),
    save: (path, force) => pulse.send({ kind: "save", path, force }),
    takeUp: () => pulse.send({ kind: "take up" }),
    discard: () => pulse.send({ kind: "discard" }),
    close() {
      pulse.close();
      for (const [event, call] of listening) model.off(event, call);
    },
  };
}
