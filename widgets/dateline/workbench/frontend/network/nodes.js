// The marks and names of a network, of one story or of many: a shape for each kind, and
// names where they collide with nothing.

import "./network.css";
import { element, svgElement } from "../common/dom.js";
import { leadOf, placeLabels } from "../common/labels.js";
import { inkOf, penOf } from "../common/pen.js";
import { glyph } from "../common/rows.js";
import { shortened } from "../common/words.js";
import { settle } from "./forces.js";

/** @import { Point } from "../types.js" */
/** @import { Label } from "../common/labels.js" */
/** @import { Body, Spring } from "./forces.js" */

/** @typedef {Body & { name: string, group: SVGGElement }} Named */

/** @type {[string, string][]} */
const KINDS = [
  ["person", "person"],
  ["organisation", "organisation"],
  ["group", "group"],
  ["place", "place"],
];

/**
 * Place nodes in a window of a width; returns its height.
 * @param {SVGSVGElement} svg
 * @param {Body[]} nodes the most important first
 * @param {Spring[]} edges
 * @param {number} width in pixels
 */
export function settleIn(svg, nodes, edges, width) {
  // A narrow window is higher: names need room on one side at least.
  const height = Math.round(width < 460 ? width : Math.min(430, width * 0.62));
  settle(nodes, edges, { width, height, aside: Math.min(64, width / 6), above: 22 });
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return height;
}

/**
 * What the shapes of some kinds mean.
 * @param {string[]} kinds
 */
export function shapeKeys(kinds) {
  return KINDS.filter(([kind]) => kinds.includes(kind)).map(([kind, words]) =>
    element("span", { class: `dl-is-${kind}` }, glyph(kind), ` ${words}`),
  );
}

/**
 * @param {string} kind
 * @param {number} r
 */
export function shapeOf(kind, r) {
  if (kind === "organisation") {
    const side = 1.8 * r;
    return svgElement("rect", { x: -side / 2, y: -side / 2, width: side, height: side });
  }
  if (kind === "group") return svgElement("circle", { r: r - 1.5, class: "dl-ring" });
  if (kind !== "place") return svgElement("circle", { r });
  return svgElement("path", { d: `M0 ${-1.2 * r}L${1.2 * r} ${0.9 * r}H${-1.2 * r}Z` });
}

/**
 * Draw the names where they collide with no node, arrow or other name.
 * @param {SVGSVGElement} svg
 * @param {Named[]} nodes
 * @param {Point[]} tips where arrows end
 * @param {{ width: number, height: number }} window
 */
export function drawNames(svg, nodes, tips, { width, height }) {
  // As wide as when it is selected, so that nothing touches then.
  const font = `700 12px ${getComputedStyle(svg).fontFamily}`;
  const [widthOf, { rise, fall }] = [penOf(font), inkOf(font)("")];
  const boxes = nodes.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const arrows = tips.map(([x, y]) => ({ x: x - 5, y: y - 5, w: 10, h: 10 }));
  /** @type {(Label & { text: string, node: Named })[]} */
  const labels = nodes.map((node, i) => {
    const { x, y, r } = node;
    const text = shortened(node.name, 26);
    const w = widthOf(text);
    return { text, node, x, y, r, w, h: rise + fall, own: boxes[i], sort: "point", at: null };
  });
  placeLabels(labels, [...boxes, ...arrows], width, height);
  for (const { text, x, y, w, h, at, node } of labels) {
    if (!at) continue;
    if (at.led) {
      const { x1, y1, x2, y2 } = leadOf({ x, y, w, h }, at);
      node.group.prepend(
        svgElement("path", {
          class: "dl-node-lead",
          d: `M${x1 - x} ${y1 - y}L${x2 - x} ${y2 - y}`,
        }),
      );
    }
    node.group.append(svgElement("text", { x: at.x - x, y: at.y - y + rise }, text));
  }
}
