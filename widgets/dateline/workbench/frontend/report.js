// Draws the workbench in a report, with a substitute for the notebook's model.

import { query } from "./common/dom.js";
import { followAddress } from "./common/link.js";
import { render } from "./workbench.js";

/** @import { Model, Traits } from "./types.js" */

/**
 * Draw the workbench from the data in the page, as `unpacked` returns it.
 * @param {(id: string) => string} unpacked
 */
function drawReport(unpacked) {
  /** @type {Traits} */
  const values = {
    _document: unpacked("dateline-reading"),
    _basemap: unpacked("dateline-basemap"),
    _theme: "auto",
    _headline: document.title,
    _formats: JSON.parse(unpacked("dateline-formats")),
    selection: [],
  };
  /** @type {[string, () => void][]} */
  const listeners = [];
  /** @type {Model} */
  const model = {
    get: (name) => values[name],
    set(name, value) {
      values[name] = value;
      for (const [event, call] of listeners) if (event === `change:${name}`) call();
    },
    save_changes() {},
    on: (event, call) => listeners.push([event, call]),
    off() {},
    onDrawn: followAddress,
    fileIn: (format) => unpacked(`dateline-${format}`),
  };
  const el = /** @type {HTMLElement} */ (document.getElementById("dateline-workbench"));
  render({ model, el });
  // The page has nothing else to type in: keys work from the start.
  query(el, ".dl-body")?.focus({ preventScroll: true });
}

globalThis.drawReport = drawReport;
