// The layout of a small network: joined nodes attract, all nodes repel one another
// (Fruchterman and Reingold 1991). It starts from a spiral and not at random, so that
// the same story always gives the same picture.

const ROUNDS = 300;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** @typedef {{ id: string, r: number, x: number, y: number }} Body of radius `r` */
/** @typedef {{ source: string, target: string, weight: number }} Spring between two ids */
/**
 * @typedef {Object} Room a window in pixels, with what is left beside and above the nodes
 * @property {number} width
 * @property {number} height
 * @property {number} aside
 * @property {number} above
 */

/**
 * Give every node its `x` and `y` in a window.
 * @param {Body[]} nodes the most important first
 * @param {Spring[]} edges
 * @param {Room} window
 */
export function settle(nodes, edges, window) {
  const near = 1 / Math.sqrt(nodes.length);
  nodes.forEach((node, i) => {
    const far = near * Math.sqrt(i);
    [node.x, node.y] = [far * Math.cos(i * GOLDEN), far * Math.sin(i * GOLDEN)];
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const springs = edges.flatMap(({ source, target, weight }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from && to ? [{ from, to, pull: Math.sqrt(weight) }] : [];
  });
  for (let step = 0; step < ROUNDS; step += 1) {
    relax(nodes, springs, near, 0.12 * (1 - step / ROUNDS));
  }
  stretch(nodes, window);
  part(nodes, window);
}

/**
 * Move every node once, at most as far as `heat`.
 * @param {Body[]} nodes
 * @param {{ from: Body, to: Body, pull: number }[]} springs
 * @param {number} near
 * @param {number} heat
 */
function relax(nodes, springs, near, heat) {
  // A pull to the middle keeps unconnected groups from drifting off.
  const moves = new Map(
    nodes.map((node) => [node, { x: -2 * node.x * near, y: -2 * node.y * near }]),
  );
  /**
   * @param {Body} node
   * @param {number} dx
   * @param {number} dy
   */
  const add = (node, dx, dy) => {
    const move = moves.get(node);
    if (!move) return;
    move.x += dx;
    move.y += dy;
  };
  /**
   * @param {Body} from
   * @param {Body} to
   * @param {(far: number) => number} force
   */
  const push = (from, to, force) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const far = Math.max(Math.hypot(dx, dy), 1e-3);
    const share = force(far) / far;
    add(from, -dx * share, -dy * share);
    add(to, dx * share, dy * share);
  };
  for (const [node, other] of pairs(nodes)) push(node, other, (far) => (near * near) / far);
  for (const { from, to, pull } of springs) {
    push(from, to, (far) => (-pull * far * far) / (near * 6));
  }
  for (const [node, { x, y }] of moves) {
    const far = Math.max(Math.hypot(x, y), 1e-9);
    node.x += (x / far) * Math.min(far, heat);
    node.y += (y / far) * Math.min(far, heat);
  }
}

/**
 * Yield all pairs of nodes.
 * @param {Body[]} nodes
 * @returns {Generator<[Body, Body]>}
 */
function* pairs(nodes) {
  for (const [i, node] of nodes.entries()) {
    for (const other of nodes.slice(i + 1)) yield [node, other];
  }
}

/**
 * Fit the picture into the window, each axis on its own.
 * @param {Body[]} nodes
 * @param {Room} window
 */
function stretch(nodes, { width, height, aside, above }) {
  /** @type {["x" | "y", number, number][]} */
  const ways = [
    ["x", width, aside],
    ["y", height, above],
  ];
  for (const [axis, length, room] of ways) {
    const all = nodes.map((node) => node[axis]);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    for (const node of nodes) {
      node[axis] =
        most > least
          ? room + ((node[axis] - least) / (most - least)) * (length - 2 * room)
          : length / 2;
    }
  }
}

/**
 * Push apart nodes that overlap, inside the window.
 * @param {Body[]} nodes
 * @param {Room} window
 */
function part(nodes, { width, height, aside, above }) {
  for (let round = 0; round < 30; round += 1) {
    for (const [a, b] of pairs(nodes)) {
      const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y];
      const far = Math.hypot(dx, dy);
      const missing = (a.r + b.r + 14 - far) / 2;
      if (missing <= 0) continue;
      const [mx, my] = [(dx / far) * missing, (dy / far) * missing];
      a.x -= mx;
      a.y -= my;
      b.x += mx;
      b.y += my;
    }
    for (const node of nodes) {
      node.x = Math.max(aside, Math.min(width - aside, node.x));
      node.y = Math.max(above, Math.min(height - above, node.y));
    }
  }
}
