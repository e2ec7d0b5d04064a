// Draws the workbench in the page of `dateline serve`: the widget of the notebooks, with a
// model whose messages go over a socket in place of a kernel's.

/** @import { Model, Traits } from "./types.js" */

/** What the page has from its own address; the bundler is to leave it alone. */
const WIDGET = new URL("widget.js", document.baseURI).href;

/** @typedef {{ method: string, state?: Partial<Traits>, content?: unknown }} Message */

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * A model as anywidget's: what is set here is sent, what arrives is set here.
 * @param {WebSocket} socket
 * @returns {Model & { take(message: Message): void }}
 */
function createModel(socket) {
  /** @type {Record<string, any>} */
  const values = {};
  /** @type {Record<string, unknown>} what was set and not sent yet */
  let unsent = {};
  /** @type {Map<string, Set<(message?: unknown) => void>>} */
  const listeners = new Map();
  const emit = (/** @type {string} */ event, /** @type {unknown} */ message) => {
    for (const call of [...(listeners.get(event) ?? [])]) call(message);
  };
  const send = (/** @type {Message} */ message) => {
    if (socket.readyState !== WebSocket.OPEN) throw new Error("the connection is closed");
    socket.send(JSON.stringify(message));
  };
  // As the end of a kernel: see common/pulse.js.
  socket.addEventListener("close", () => emit("comm_live_update", undefined));
  return {
    get: (name) => values[name],
    set(name, value) {
      if (same(values[name], value)) return;
      values[name] = value;
      unsent[name] = value;
      emit(`change:${name}`, undefined);
    },
    save_changes() {
      const state = unsent;
      unsent = {};
      if (Object.keys(state).length && socket.readyState === WebSocket.OPEN)
        send({ method: "update", state });
    },
    send: (content) => send({ method: "custom", content }),
    on(event, call) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event)?.add(call);
    },
    off: (event, call) => listeners.get(event)?.delete(call),
    take({ method, state = {}, content }) {
      if (method === "custom") {
        emit("msg:custom", content);
        return;
      }
      const changed = Object.entries(state).filter(([name, value]) => !same(values[name], value));
      // All are set before anybody looks at any.
      Object.assign(values, Object.fromEntries(changed));
      for (const [name] of changed) emit(`change:${name}`, undefined);
    },
  };
}

/**
 * Draw the widget once the model has its first state.
 * @param {typeof import("./widget.js").default} widget
 */
function start(widget) {
  const address = new URL("socket", document.baseURI);
  address.protocol = "ws:";
  const socket = new WebSocket(address);
  const model = createModel(socket);
  const el = /** @type {HTMLElement} */ (document.getElementById("dateline-workbench"));
  const entitle = () => {
    document.title = model.get("_headline") || "Dateline";
  };
  socket.addEventListener("message", ({ data }) => {
    const isFirst = model.get("_theme") === undefined;
    model.take(JSON.parse(data));
    if (!isFirst) return;
    entitle();
    model.on("change:_headline", entitle);
    widget.render({ model, el });
  });
}

import(WIDGET).then(({ default: widget }) => start(widget));
