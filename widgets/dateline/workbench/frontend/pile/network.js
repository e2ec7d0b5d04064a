// Who with whom in many stories, drawn: the actors of the strongest pairs, joined by
// lines. The list below it says the same in words.

import { element, queryAll, rove, svgElement } from "../common/dom.js";
import { counted } from "../common/words.js";
import { drawNames, settleIn, shapeKeys, shapeOf } from "../network/nodes.js";
import { storiesInWords } from "./map.js";

/** @import { Named } from "../network/nodes.js" */
/** @import { PairCount, Pile } from "./types.js" */

/** How many are drawn at most in a narrow window and in a wide one. */
const [FEW, MANY] = [14, 24];
/** The width before it is known, and from which on a window is wide (pixels). */
const [USUAL_WIDTH, WIDE] = [340, 460];

/** @typedef {Named & { kind: string, stories: number }} Node */

/**
 * The network of the pairs that were chosen; nothing where there is none.
 * @param {Pile} pile
 * @returns {Element[]}
 */
export function networkOf(pile) {
  if (!pile.answer.pairs.length) return [];
  const svg = svgElement("svg", {
    class: "dl-network",
    role: "group",
    "aria-label": "Network of who is named with whom",
  });
  const key = element("p", { class: "dl-quiet dl-network-key" });
  let drawn = 0;
  const draw = (/** @type {number} */ width) => {
    drawn = width;
    const nodes = drawNetwork(svg, pile, width);
    const kinds = nodes.map(({ kind }) => kind);
    key.replaceChildren(
      ...shapeKeys(kinds),
      element("span", {}, "size: stories"),
      element("span", {}, `drawn: the ${counted(nodes.length, "actor")} most often together`),
    );
  };
  draw(USUAL_WIDTH);
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - drawn) > 2) draw(width);
  }).observe(svg);
  rove(svg, ".dl-node");
  return [svg, key];
}

/**
 * @param {SVGSVGElement} svg
 * @param {Pile} pile
 * @param {number} width
 */
function drawNetwork(svg, pile, width) {
  const nodes = nodesOf(pile, width < WIDE ? FEW : MANY);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const shown = pile.answer.pairs.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const most = Math.max(...shown.map(({ stories }) => stories));
  const edges = shown.map(({ a, b, stories }) => ({
    source: a,
    target: b,
    weight: (4 * stories) / most,
  }));
  const focused = queryAll(svg, ".dl-node:focus")[0]?.dataset.key;
  const height = settleIn(svg, nodes, edges, width);
  for (const node of nodes) node.group = markOf(pile, node, shown);
  svg.replaceChildren(
    ...shown.map((pair) => lineOf(pile, pair, pair.stories / most, byId)),
    ...nodes.map(({ group }) => group),
  );
  drawNames(svg, nodes, [], { width, height });
  const stop = nodes.find(({ group }) => group.dataset.key === focused) ?? nodes[0];
  stop.group.setAttribute("tabindex", "0");
  if (focused) stop.group.focus();
  return nodes;
}

/**
 * The actors of the strongest pairs, the most named first.
 * @param {Pile} pile
 * @param {number} limit
 */
function nodesOf({ answer }, limit) {
  const told = new Map(answer.actors.map(({ id, stories }) => [id, stories]));
  /** @type {Map<string, Node>} */
  const nodes = new Map();
  for (const { a, a_name, a_kind, b, b_name, b_kind, stories } of answer.pairs) {
    const missing = [a, b].filter((id) => !nodes.has(id)).length;
    if (nodes.size + missing > limit) continue;
    for (const [id, name, kind] of [
      [a, a_name, a_kind],
      [b, b_name, b_kind],
    ]) {
      const group = svgElement("g");
      const known = told.get(id) ?? stories;
      if (!nodes.has(id))
        nodes.set(id, { id, name, kind, stories: known, group, r: 0, x: 0, y: 0 });
    }
  }
  const order = [...nodes.values()].sort((one, other) => other.stories - one.stories);
  for (const node of order) node.r = 4 + 9 * Math.sqrt(node.stories / order[0].stories);
  return order;
}

/**
 * @param {Pile} pile
 * @param {Node} node
 * @param {PairCount[]} pairs
 */
function markOf(pile, { id, name, kind, stories, r, x, y }, pairs) {
  const mates = pairs.filter(({ a, b }) => a === id || b === id).length;
  const said = `${name}, ${kind}, in ${storiesInWords(stories)}, named with ${mates}`;
  const chosen = pile.has("actors", id);
  return svgElement(
    "g",
    {
      class: `dl-node dl-is-${kind}${chosen ? " dl-selected" : ""}`,
      transform: `translate(${x} ${y})`,
      role: "button",
      tabindex: "-1",
      "aria-label": said,
      "aria-pressed": String(chosen),
      "data-key": `network ${id}`,
      on: { click: () => pile.toggle("actors", id) },
    },
    svgElement("title", {}, said),
    svgElement("circle", { class: "dl-node-focus", r: r + 5 }),
    shapeOf(kind, r),
  );
}

/**
 * @param {Pile} pile
 * @param {PairCount} pair
 * @param {number} share of the stories of the strongest pair
 * @param {Map<string, Node>} nodes
 */
function lineOf(pile, { a, a_name, b, b_name, stories }, share, nodes) {
  const [from, to] = [nodes.get(a), nodes.get(b)];
  const d = from && to ? `M${from.x} ${from.y}L${to.x} ${to.y}` : "";
  return svgElement(
    "g",
    { class: "dl-edge", on: { click: () => pile.toggle("actors", a, b) } },
    svgElement("title", {}, `${a_name} with ${b_name}: ${storiesInWords(stories)}`),
    svgElement("path", { class: "dl-edge-touch", d }),
    svgElement("path", { d, "stroke-width": 0.7 + 3.3 * share }),
  );
}
