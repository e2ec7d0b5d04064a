// Draws many stories in a report, with answers counted from what the page contains.

import { element, query } from "./common/dom.js";
import { FILES } from "./exports/formats.js";
import { localModel } from "./local/model.js";
import { embeddedSource } from "./pile/embedded.js";
import { rootIn } from "./common/frame.js";
import { drawPile } from "./pile.js";

/**
 * Draw the views from the data in the page, as `unpacked` returns it.
 * @param {(id: string) => string} unpacked
 */
function drawReport(unpacked) {
  const opening = JSON.parse(unpacked("dateline-opening"));
  const facts = JSON.parse(unpacked("dateline-facts"));
  const el = /** @type {HTMLElement} */ (document.getElementById("dateline-workbench"));
  const root = rootIn(el);
  root.dataset.theme = "auto";
  const body = element("div", { class: "dl-body", tabindex: "-1" });
  root.append(body);
  const _formats = JSON.parse(unpacked("dateline-formats"));
  drawPile(body, embeddedSource(facts, opening, unpacked), opening, () => "auto", {
    kit: { local: true, files: FILES },
    modelFor: (given, id) => localModel({ ...given, _formats }, id),
  });
  // The page has nothing else to type in: keys work from the start.
  query(el, ".dl-body")?.focus({ preventScroll: true });
}

globalThis.drawReport = drawReport;
