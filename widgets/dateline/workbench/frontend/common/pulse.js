// Whether Python still answers. A kernel that is shut down tells nobody, and a busy one
// answers late: so whoever needs it asks, and waits for the answer. Some kernels leave a
// message lying until the next one comes (ipykernel 7, issue 1554), so it is asked again.

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
  /**
   * Send a message, and expect an answer.
   * @param {object} message
   * @param {number} wait how long no answer is none (milliseconds)
   */
  const ask = (message, wait) => {
    try {
      model.send?.(message);
    } catch {
      turn("gone"); // there is no connection left to send by
      return;
    }
    timer ??= setTimeout(() => {
      turn("late");
      ask({ kind: "ping" }, 2 * wait);
    }, wait);
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
      if (model.send) ask(message, LATE);
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
