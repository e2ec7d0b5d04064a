// Who listens to a stand-in for the notebook's model, as views listen to the model itself.

/** @typedef {(message?: unknown) => void} Listener */

export function createListeners() {
  /** @type {[string, Listener][]} */
  const all = [];
  return {
    /**
     * @param {string} event
     * @param {unknown} [message]
     */
    tell(event, message) {
      for (const [name, call] of [...all]) if (name === event) call(message);
    },
    /**
     * @param {string} event
     * @param {Listener} call
     */
    on: (event, call) => all.push([event, call]),
    /**
     * @param {string} event
     * @param {Listener} call
     */
    off(event, call) {
      const i = all.findIndex(([name, other]) => name === event && other === call);
      if (i >= 0) all.splice(i, 1);
    },
  };
}
