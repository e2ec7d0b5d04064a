// Draws the workbench in a report, with a substitute for the notebook's model.

import { query } from "./common/dom.js";
import { FILES } from "./exports/formats.js";
import { followAddress } from "./common/link.js";
import { localModel } from "./local/model.js";
import { render } from "./workbench.js";

/** @import { State } from "./types.js" */

/** The title of a page whose story has no headline. */
const UNTITLED = "Untitled story";

/**
 * Draw the workbench from the data in the page, as `unpacked` returns it.
 * @param {(id: string) => string} unpacked
 */
function drawReport(unpacked) {
  const given = {
    _document: unpacked("dateline-reading"),
    _basemap: unpacked("dateline-basemap"),
    _theme: "auto",
    _headline: document.title === UNTITLED ? null : document.title,
    _formats: JSON.parse(unpacked("dateline-formats")),
    tour: JSON.parse(unpacked("dateline-tour")),
    selection: [],
  };
  const model = localModel(given, unpacked("dateline-digest"));
  /** @type {((next: State) => void) | null} */
  let follow = null;
  model.onDrawn = (state) => {
    if (follow) follow(state);
    else follow = followAddress(state);
  };
  const el = /** @type {HTMLElement} */ (document.getElementById("dateline-workbench"));
  render({ model, el }, { local: true, files: FILES });
  // The page has nothing else to type in: keys work from the start.
  query(el, ".dl-body")?.focus({ preventScroll: true });
}

globalThis.drawReport = drawReport;
