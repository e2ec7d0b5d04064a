// Who with whom: the most named actors, and the sentences and events that join them.

import { choosable, element, reflector, rove, svgElement } from "../common/dom.js";
import { graphOf } from "./graph.js";
import { choiceOf } from "./chosen.js";
import { registerTab } from "./tab.js";
import { byTimes, thingOf, timesNamed } from "../common/model.js";
import { counted, factualityInWords, isFact } from "../common/words.js";
import { drawNames, settleIn, shapeKeys, shapeOf } from "../network/nodes.js";

/** @import { Entity, Point, State, Story } from "../types.js" */
/** @import { Named } from "../network/nodes.js" */
/** @import { Edge } from "./graph.js" */

registerTab({ id: "network", label: "Network", view: drawNetwork });

/** How many are drawn: more would be a tangle. */
const MANY_NODES = 24;
/** The width before it is known, and on paper (pixels). */
const USUAL_WIDTH = 520;

/** @type {{ relation: Edge["relation"], label: string, title: string }[]} */
const RELATIONS = [
  { relation: "sentence", label: "same sentence", title: "Lines: a sentence names both" },
  {
    relation: "event",
    label: "same event",
    title: "Arrows: who did something to whom; dashed: not told as a fact",
  },
];

/** @typedef {Named & { thing: Entity }} NetworkNode */
/** @typedef {Edge & { tip?: Point | null }} NetworkEdge with where its arrow ends */
/**
 * @typedef {Object} View
 * @property {Story} story
 * @property {State} state
 * @property {Entity[]} order all that can be drawn, the most named first
 * @property {Edge[]} all
 * @property {NetworkNode[]} nodes
 * @property {NetworkEdge[]} edges
 * @property {SVGGElement[]} lines one an edge
 * @property {(state: State) => void} reflect lets the nodes show what is selected
 * @property {Set<Edge["relation"]>} relations that are shown
 * @property {number} width in pixels
 * @property {SVGSVGElement} svg
 * @property {(ids: string[]) => void} [draw] draws those of the ids
 */

/**
 * The network, with a switch for each way to be joined; or why there is none.
 * @param {Story} story
 * @param {State} state
 */
function drawNetwork(story, state) {
  const { nodes, edges } = graphOf(story);
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const order = byTimes([...nodes.values()].filter(({ id }) => joined.has(id)));
  if (!order.length) {
    return [
      element(
        "p",
        { class: "dl-quiet" },
        nodes.size < 2
          ? "Fewer than two actors are named."
          : "No sentence names two actors, and no event links two.",
      ),
    ];
  }
  /** @type {View} */
  const view = {
    story,
    state,
    order,
    all: edges.filter(({ source, target }) => source !== target),
    nodes: [],
    lines: [],
    reflect: () => {},
    width: USUAL_WIDTH,
    relations: new Set(RELATIONS.map(({ relation }) => relation)),
    edges: [],
    svg: svgElement("svg", {
      class: "dl-network",
      role: "group",
      "aria-label": "Network of actors",
    }),
  };
  const alone = [...nodes.values()].filter(({ id }) => !joined.has(id));
  const switches = element("div", {});
  const key = element("div", {});
  view.draw = (chosen) => {
    const ids = new Set(chosen);
    view.nodes = order.filter(({ id }) => ids.has(id)).map(nodeOf);
    view.edges = view.all.filter(({ source, target }) => ids.has(source) && ids.has(target));
    switches.replaceChildren(relationSwitches(view));
    key.replaceChildren(legend(view, alone));
    layOutNetwork(view, view.width);
  };
  view.draw(order.slice(0, MANY_NODES).map(({ id }) => id));
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - view.width) > 2) layOutNetwork(view, width);
  }).observe(view.svg);
  state.on(() => reflectNetwork(view));
  rove(view.svg, ".dl-node");
  return [element("div", { class: "dl-network-tools" }, switches, choiceOf(view)), view.svg, key];
}

/**
 * @param {Entity} thing
 * @returns {NetworkNode}
 */
function nodeOf(thing) {
  const r = Math.min(15, 4 + 2 * Math.sqrt(timesNamed(thing)));
  return { id: thing.id, name: thing.name, thing, r, x: 0, y: 0, group: svgElement("g") };
}

/** @param {View} view */
function relationSwitches(view) {
  return element(
    "div",
    { class: "dl-kinds", role: "group", "aria-label": "Linked by" },
    RELATIONS.map(({ relation, label, title }) =>
      element(
        "button",
        {
          type: "button",
          class: "dl-tool",
          title,
          "data-relation": relation,
          "aria-pressed": String(view.relations.has(relation)),
          on: {
            click: ({ currentTarget }) => {
              if (!view.relations.delete(relation)) view.relations.add(relation);
              currentTarget.setAttribute("aria-pressed", String(view.relations.has(relation)));
              reflectNetwork(view);
            },
          },
        },
        `${label} `,
        element(
          "span",
          { class: "dl-count" },
          view.edges.filter((edge) => edge.relation === relation).length,
        ),
      ),
    ),
  );
}

/**
 * What the shapes mean, and who is not drawn.
 * @param {View} view
 * @param {Entity[]} alone
 */
function legend({ order, nodes }, alone) {
  const drawn = new Set(nodes.map(({ id }) => id));
  const left = order.filter(({ id }) => !drawn.has(id));
  const absent = [
    left.length ? `${left.length} not chosen` : "",
    alone.length ? `${alone.length} not linked` : "",
  ]
    .filter(Boolean)
    .join(", ");
  const names = [...left, ...alone].map(({ name }) => name).join(", ");
  return element(
    "p",
    { class: "dl-quiet dl-network-key" },
    shapeKeys(nodes.map(({ thing }) => kindOf(thing))),
    element("span", {}, "size: mentions"),
    absent ? element("span", { title: names }, `not drawn: ${absent}`) : null,
  );
}

/** @param {Entity} thing */
const kindOf = ({ layer, kind }) => (layer === "place" ? "place" : kind);

/**
 * Place the nodes in a window of this width, then draw lines, marks and names.
 * @param {View} view
 * @param {number} width
 */
function layOutNetwork(view, width) {
  const { svg, nodes } = view;
  view.width = width;
  if (!nodes.length) return svg.replaceChildren();
  const height = settleIn(svg, nodes, view.edges, width);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  view.lines = view.edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.source), byId.get(edge.target)];
    return from && to ? [drawEdge(view, edge, from, to)] : [];
  });
  for (const node of nodes) node.group = drawNode(view, node);
  svg.replaceChildren(...view.lines, ...nodes.map((node) => node.group));
  nodes[0]?.group.setAttribute("tabindex", "0");
  const tips = view.edges.flatMap(({ tip }) => (tip ? [tip] : []));
  drawNames(svg, nodes, tips, { width, height });
  view.reflect = reflector(nodes.map(({ group }) => group));
  reflectNetwork(view);
}

/**
 * @param {View} view
 * @param {NetworkNode} node
 */
function drawNode({ state, edges }, node) {
  const { thing, r, x, y } = node;
  const mates =
    new Set(
      edges
        .filter((edge) => [edge.source, edge.target].includes(node.id))
        .flatMap((edge) => [edge.source, edge.target]),
    ).size - 1;
  const kind = kindOf(thing);
  const said =
    `${thing.name}, ${kind}, ${counted(timesNamed(thing), "mention")}, ` +
    `linked to ${Math.max(0, mates)}`;
  return svgElement(
    "g",
    {
      class: `dl-node dl-is-${kind}`,
      transform: `translate(${x} ${y})`,
      role: "button",
      tabindex: "-1",
      "aria-label": said,
      "data-id": node.id,
      on: choosable(node.id, state),
    },
    svgElement("title", {}, said),
    svgElement("circle", { class: "dl-node-focus", r: r + 5 }),
    shapeOf(kind, r),
  );
}

/**
 * A line for sentences; for events a bent arrow from who did it to whom.
 * @param {View} view
 * @param {NetworkEdge} edge
 * @param {NetworkNode} from
 * @param {NetworkNode} to
 */
function drawEdge({ story, state }, edge, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy);
  const isEvent = edge.relation === "event";
  const bend = isEvent ? Math.min(26, far * 0.2) : 0;
  // Bent to the left, so that the arrows of both directions stay apart.
  const [cx, cy] = [
    (from.x + to.x) / 2 + (dy / far) * bend,
    (from.y + to.y) / 2 - (dx / far) * bend,
  ];
  const [ax, ay] = [to.x - cx, to.y - cy];
  const [ux, uy] = [ax / Math.hypot(ax, ay), ay / Math.hypot(ax, ay)];
  const gap = isEvent ? to.r + 3 : 0;
  const [tx, ty] = [to.x - ux * gap, to.y - uy * gap];
  edge.tip = isEvent ? [tx, ty] : null;
  const d = `M${from.x} ${from.y}Q${cx} ${cy} ${tx} ${ty}`;
  const what = isEvent
    ? edge.events.map((id) => eventInWords(thingOf(story, id))).join(", ")
    : counted(edge.weight, "sentence");
  const ids = isEvent ? edge.events : [edge.source, edge.target];
  return svgElement(
    "g",
    {
      class: `dl-edge dl-edge-${edge.relation}${isEvent && !edge.fact ? " dl-no-fact" : ""}`,
      "data-source": edge.source,
      "data-target": edge.target,
      "data-weight": edge.weight,
      on: { click: (event) => state.select(ids, { add: event.shiftKey }) },
    },
    svgElement("title", {}, `${from.thing.name} ${isEvent ? "→" : "–"} ${to.thing.name}: ${what}`),
    svgElement("path", { class: "dl-edge-touch", d }),
    svgElement("path", { d, "stroke-width": Math.min(4, 0.7 + 0.6 * edge.weight) }),
    isEvent
      ? svgElement("path", {
          class: "dl-arrow",
          d: `M${tx} ${ty}l${-7 * ux - 3.5 * uy} ${-7 * uy + 3.5 * ux}l${7 * uy} ${-7 * ux}Z`,
        })
      : null,
  );
}

/**
 * What an event is called, with what it is where it is not told as a fact.
 * @param {Entity} event
 */
function eventInWords(event) {
  if (event.layer !== "event" || isFact(event.record)) return event.name;
  return `${event.name} (${factualityInWords(event.record.factuality)})`;
}

/** @param {View} view */
function reflectNetwork({ state, lines, edges, relations, reflect }) {
  reflect(state);
  const { lit, selection } = state;
  const isLit = (/** @type {Edge} */ { source, target, tellings }) =>
    lit === null ||
    (lit.has(source) && lit.has(target)) ||
    tellings.some((id) => selection.includes(id));
  const isIn = (/** @type {string} */ id) => state.range?.ids.has(id) ?? true;
  lines.forEach((line, i) => {
    line.classList.toggle("dl-dim", !isLit(edges[i]));
    line.classList.toggle("dl-gone", !relations.has(edges[i].relation));
    const { source, target } = edges[i];
    line.classList.toggle("dl-out", !(isIn(source) && isIn(target)));
  });
}
