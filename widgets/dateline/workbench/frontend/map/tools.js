// The buttons on a map: zoom, find a place, measure.

import { element, rove, svgElement } from "../common/dom.js";
import { finderOf } from "./finding.js";
import { measureOf } from "./measuring.js";

/** @import { Child } from "../types.js" */
/** @import { MapView } from "./types.js" */

const LENS = "M10.5 10.5 15 15M6.5 11.5a5 5 0 1 1 0-10 5 5 0 0 1 0 10Z";
const RULER = "M1 12.5h14M1 9v7M15 9v7M8 11v3";

/** The width of the buttons, the height of each, and what is around them (pixels). */
const [WIDE, HIGH, AROUND] = [44, 27, 13];

/**
 * The room that the buttons take in the upper right corner: five for a story, three for many.
 * @param {MapView} view
 */
export const roomOf = ({ story }) => ({ w: WIDE, h: AROUND + HIGH * (story ? 5 : 3) });

/** @param {string} d */
const icon = (d) =>
  svgElement("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svgElement("path", { d }));

/**
 * The buttons, and what some of them open.
 * @param {MapView} view
 */
export function toolsOf(view) {
  /**
   * @param {string} label
   * @param {Child} sign
   * @param {() => void} act
   */
  const button = (label, sign, act) =>
    element(
      "button",
      {
        type: "button",
        class: "dl-map-tool",
        tabindex: "-1",
        "aria-label": label,
        title: label,
        on: { click: act },
      },
      sign,
    );
  const tools = element(
    "div",
    { class: "dl-map-tools", role: "group", "aria-label": "Map tools" },
    button("Zoom in", "+", () => view.zoom.by(1.6)),
    button("Zoom out", "−", () => view.zoom.by(1 / 1.6)),
    button("Show the whole map", "⟲", () => view.zoom.reset()),
  );
  rove(tools, ".dl-map-tool");
  // A map of many stories has lists to search, and no places of one story.
  if (!view.story) return [tools];
  const finder = finderOf(view);
  const measuring = measureOf(view, () => ruler);
  const ruler = button("Measure a distance", icon(RULER), measuring.toggle);
  ruler.setAttribute("aria-pressed", "false");
  tools.append(button("Find a place of the story", icon(LENS), finder.toggle), ruler);
  return [tools, element("div", { class: "dl-map-panel" }, finder.box, measuring.told)];
}
