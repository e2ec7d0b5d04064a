// Stands in for the notebook's model in a report: the same calls, no kernel.

import { render } from "./workbench.js";

/** Draw the workbench from the data that the page holds, as `unpacked` returns it. */
function drawReport(unpacked) {
  const values = {
    _document: unpacked("dateline-reading"),
    _basemap: unpacked("dateline-basemap"),
    _theme: "auto",
    selection: [],
  };
  const listeners = [];
  const model = {
    get: (name) => values[name],
    set(name, value) {
      values[name] = value;
      for (const [event, call] of listeners) if (event === `change:${name}`) call();
    },
    save_changes() {},
    on: (event, call) => listeners.push([event, call]),
    off() {},
  };
  render({ model, el: document.getElementById("dateline-workbench") });
  // The page has nothing else to type in: keys work from the start.
  document.querySelector(".dl-body").focus({ preventScroll: true });
}

globalThis.drawReport = drawReport;
