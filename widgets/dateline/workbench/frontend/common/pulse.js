// Whether Python still answers. A kernel that is shut down tells nobody, and a busy one
// answers late: so whoever needs it asks, and waits for the answer.

/** @import { Model, Pulse } from "../types.js" */

/** Python that has not answered for so long is busy, or gone (milliseconds). */
const LATE = 5_000;

/**
 * Listen to Python by way of a model; one that cannot send has none.
 * @param {Model} model
 * @returns {Pulse}
 */
export function createPulse(model) {
  /** @type {Pulse["state"]} */
  let state = "alive";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @param {Pulse["state"]} now */
  const turn = (now) => {
    clearTimeout(timer);
    timer = undefined;
    if (now === state) return;
    state = now;
    for (const listener of listeners) listener();
  };
  // Any message shows that Python runs.
  const hear = () => turn("alive");
  // A kernel that restarts forgets its widgets, and says so.
  const part = () => turn("gone");
  model.on("msg:custom", hear);
  model.on("comm_live_update", part);
  return {
    get state() {
      return state;
    },
    /** Send a message; without one, only ask for an answer. */
    send(message = { kind: "ping" }) {
      if (!model.send) return;
      try {
        model.send(message);
        timer ??= setTimeout(() => turn("late"), LATE);
      } catch {
        turn("gone"); // there is no connection left to send by
      }
    },
    on(listener) {
      listeners.add(listener);
    },
    close() {
      clearTimeout(timer);
      listeners.clear();
      model.off("msg:custom", hear);
      model.off("comm_live_update", part);
    },
  };
}
