// Who with whom: the most named actors, and the sentences and events that join them.

import "./network.css";
import { choosable, element, mark, reflect, rove, svgElement } from "../shared/dom.js";
import { settle } from "./forces.js";
import { graphOf } from "./graph.js";
import { leadOf, placeLabels } from "../shared/labels.js";
import { glyph } from "../shared/rows.js";
import { counted, shortened } from "../shared/words.js";

/** How many are drawn: more cannot be told apart. */
const MANY_NODES = 24;
/** The width before it is known, and on paper (pixels). */
const USUAL_WIDTH = 520;

const RELATIONS = {
  sentence: ["in one sentence", "Lines: a sentence names both"],
  event: ["in one event", "Arrows: who did something to whom"],
};

/** The network, with a switch for each way to be joined; or why there is none. */
export function drawNetwork(story, state) {
  const { nodes, edges } = graphOf(story);
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const order = [...nodes.values()]
    .filter(({ id }) => joined.has(id))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  if (!order.length) {
    return [
      element(
        "p",
        { class: "dl-quiet" },
        nodes.size < 2
          ? "Fewer than two actors are named: nobody could be with anybody."
          : "No sentence names two actors, and no event joins two.",
      ),
    ];
  }
  const shown = order.slice(0, MANY_NODES).map(nodeOf);
  const ids = new Set(shown.map((node) => node.id));
  const view = {
    story,
    state,
    nodes: shown,
    width: 0,
    relations: new Set(Object.keys(RELATIONS)),
    edges: edges.filter(
      ({ source, target }) => source !== target && ids.has(source) && ids.has(target),
    ),
    svg: svgElement("svg", {
      class: "dl-network",
      role: "group",
      "aria-label": "Who with whom",
    }),
  };
  const alone = [...nodes.values()].filter(({ id }) => !joined.has(id));
  layOutNetwork(view, USUAL_WIDTH);
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - view.width) > 2) layOutNetwork(view, width);
  }).observe(view.svg);
  state.on(() => reflectNetwork(view));
  rove(view.svg, ".dl-node");
  return [relationSwitches(view), view.svg, legend(view, order.slice(MANY_NODES), alone)];
}

function nodeOf(thing) {
  return { id: thing.id, thing, r: Math.min(15, 4 + 2 * Math.sqrt(thing.mentions.length)) };
}

function relationSwitches(view) {
  return element(
    "div",
    { class: "dl-kinds", role: "group", "aria-label": "Joined by" },
    Object.entries(RELATIONS).map(([relation, [label, title]]) =>
      element(
        "button",
        {
          type: "button",
          class: "dl-tool",
          title,
          "data-relation": relation,
          "aria-pressed": "true",
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

/** What the shapes mean, and who is not drawn. */
function legend({ nodes }, left, alone) {
  const kinds = { person: "person", organisation: "body", group: "group", place: "place" };
  const found = Object.keys(kinds).filter((kind) =>
    nodes.some(({ thing }) => kindOf(thing) === kind),
  );
  const absent = [
    left.length ? `${left.length} named less often` : "",
    alone.length ? `${alone.length} joined to nobody` : "",
  ]
    .filter(Boolean)
    .join(", ");
  const names = [...left, ...alone].map(({ name }) => name).join(", ");
  return element(
    "p",
    { class: "dl-quiet dl-network-key" },
    found.map((kind) =>
      element("span", { class: `dl-is-${kind}` }, glyph(kind), ` ${kinds[kind]}`),
    ),
    element("span", {}, "size: mentions"),
    absent ? element("span", { title: names }, `not drawn: ${absent}`) : null,
  );
}

const kindOf = ({ layer, kind }) => (layer === "place" ? "place" : kind);

/** Place the nodes in a window of this width, then lines, marks and names. */
function layOutNetwork(view, width) {
  const { svg, nodes } = view;
  // A narrow window is higher: names need room on one side at least.
  const height = Math.round(width < 460 ? width : Math.min(430, width * 0.62));
  view.width = width;
  settle(nodes, view.edges, { width, height, aside: Math.min(64, width / 6), above: 22 });
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  view.lines = view.edges.map((edge) =>
    drawEdge(view, edge, byId.get(edge.source), byId.get(edge.target)),
  );
  for (const node of nodes) node.group = drawNode(view, node);
  svg.replaceChildren(...view.lines, ...nodes.map((node) => node.group));
  nodes[0].group.setAttribute("tabindex", "0");
  drawNames(view, height);
  reflectNetwork(view);
}

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
    `${thing.name}, ${kind}, ${counted(thing.mentions.length, "mention")}, ` +
    `joined to ${Math.max(0, mates)}`;
  const side = 1.8 * r;
  const shape = {
    organisation: ["rect", { x: -side / 2, y: -side / 2, width: side, height: side }],
    group: ["circle", { r: r - 1.5, class: "dl-ring" }],
    place: ["path", { d: `M0 ${-1.2 * r}L${1.2 * r} ${0.9 * r}H${-1.2 * r}Z` }],
  }[kind] ?? ["circle", { r }];
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
    svgElement(...shape),
  );
}

/** A line for sentences; for events a bent arrow from who did it to whom. */
function drawEdge({ story, state }, edge, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy);
  const isEvent = edge.relation === "event";
  const bend = isEvent ? Math.min(26, far * 0.2) : 0;
  // The way out to the left, so that there and back are two arrows.
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
    ? edge.events.map((id) => story.entities.get(id).record.phrase).join(", ")
    : counted(edge.weight, "sentence");
  const ids = isEvent ? edge.events : [edge.source, edge.target];
  return svgElement(
    "g",
    {
      class: `dl-edge dl-edge-${edge.relation}`,
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

/** Names where they collide with no node, no arrow and no other name. */
function drawNames({ nodes, edges, width }, height) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px system-ui, sans-serif";
  const boxes = nodes.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const tips = edges
    .filter(({ tip }) => tip)
    .map(({ tip: [x, y] }) => ({ x: x - 5, y: y - 5, w: 10, h: 10 }));
  const labels = nodes.map((node, i) => {
    const text = shortened(node.thing.name, 26);
    // Fonts differ: a little more than was measured.
    const w = pen.measureText(text).width * 1.06;
    return { text, w, h: 13, x: node.x, y: node.y, r: node.r, own: boxes[i], sort: "point", node };
  });
  placeLabels(labels, [...boxes, ...tips], width, height);
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
    node.group.append(svgElement("text", { x: at.x - x, y: at.y - y + 10.5 }, text));
  }
}

function reflectNetwork({ svg, state, lines, edges, relations }) {
  reflect(svg.querySelectorAll(".dl-node"), state);
  const { lit, selection } = state;
  const isLit = ({ source, target, events }) =>
    lit === null ||
    (lit.has(source) && lit.has(target)) ||
    events.some((id) => selection.includes(id));
  const edgeOf = new Map(lines.map((line, i) => [line, edges[i]]));
  mark(lines, "dl-dim", (line) => !isLit(edgeOf.get(line)));
  mark(lines, "dl-gone", (line) => !relations.has(edgeOf.get(line).relation));
}
