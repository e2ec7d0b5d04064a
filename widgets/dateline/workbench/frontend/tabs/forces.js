// Where the nodes of a small network stand: springs between those that are joined,
// all pushing one another off (Fruchterman and Reingold 1991). It starts from a spiral
// and not from chance, so that the same story always gives the same picture.

const ROUNDS = 300;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Give every node its `x` and `y` in a window.
 * @param {Object[]} nodes the most important first, with `id` and radius `r`
 * @param {Object[]} edges with `source`, `target` (ids) and `weight`
 * @param {{width: number, height: number, aside: number, above: number}} window in
 *   pixels, with the room to be left beside and above the nodes
 */
export function settle(nodes, edges, window) {
  const near = 1 / Math.sqrt(nodes.length);
  nodes.forEach((node, i) => {
    const far = near * Math.sqrt(i);
    [node.x, node.y] = [far * Math.cos(i * GOLDEN), far * Math.sin(i * GOLDEN)];
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const springs = edges.map(({ source, target, weight }) => [
    byId.get(source),
    byId.get(target),
    Math.sqrt(weight),
  ]);
  for (let step = 0; step < ROUNDS; step += 1) {
    relax(nodes, springs, near, 0.12 * (1 - step / ROUNDS));
  }
  stretch(nodes, window);
  part(nodes, window);
}

/** Move every node once, at most as far as `heat`. */
function relax(nodes, springs, near, heat) {
  // A pull to the middle keeps groups that nothing joins from drifting off.
  const moves = new Map(nodes.map((node) => [node, [-2 * node.x * near, -2 * node.y * near]]));
  const push = (from, to, force) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const far = Math.max(Math.hypot(dx, dy), 1e-3);
    const share = force(far) / far;
    const [a, b] = [moves.get(from), moves.get(to)];
    a[0] -= dx * share;
    a[1] -= dy * share;
    b[0] += dx * share;
    b[1] += dy * share;
  };
  nodes.forEach((node, i) =>
    nodes.slice(i + 1).forEach((other) => push(node, other, (far) => (near * near) / far)),
  );
  for (const [from, to, pull] of springs) {
    push(from, to, (far) => (-pull * far * far) / (near * 6));
  }
  for (const [node, [dx, dy]] of moves) {
    const far = Math.max(Math.hypot(dx, dy), 1e-9);
    node.x += (dx / far) * Math.min(far, heat);
    node.y += (dy / far) * Math.min(far, heat);
  }
}

/** Fit the picture into the window, each way on its own. */
function stretch(nodes, { width, height, aside, above }) {
  for (const [axis, length, room] of [
    ["x", width, aside],
    ["y", height, above],
  ]) {
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

/** Push apart what lies on one another, inside the window. */
function part(nodes, { width, height, aside, above }) {
  for (let round = 0; round < 30; round += 1) {
    nodes.forEach((a, i) =>
      nodes.slice(i + 1).forEach((b) => {
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y];
        const far = Math.hypot(dx, dy);
        const missing = (a.r + b.r + 14 - far) / 2;
        if (missing <= 0) return;
        const [mx, my] = [(dx / far) * missing, (dy / far) * missing];
        a.x -= mx;
        a.y -= my;
        b.x += mx;
        b.y += my;
      }),
    );
    for (const node of nodes) {
      node.x = Math.max(aside, Math.min(width - aside, node.x));
      node.y = Math.max(above, Math.min(height - above, node.y));
    }
  }
}
