// The basemap as the map draws it: the projection to its sheet, and the outlines as SVG
// paths. `basemap.py` documents the payload.

import { EARTH_KM } from "../common/earth.js";

/** @import { CountryShape, Deltas, GroundMap, InsetMap, Placing, Point } from "../types.js" */
/** @import { Inset, Sheet } from "./types.js" */

const RADIAN = Math.PI / 180;

/**
 * From degrees to units of the sheet.
 * @param {Placing} placing
 * @returns {(lat: number, lon: number) => Point}
 */
export function projectionOf({ projection, lon0, scale, x0, y0 }) {
  const north = (/** @type {number} */ phi) =>
    projection === "miller"
      ? 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi))
      : Math.log(Math.tan(Math.PI / 4 + phi / 2));
  return (lat, lon) => {
    const aside = ((((lon - lon0 + 180) % 360) + 360) % 360) - 180;
    const phi = Math.max(-85, Math.min(85, lat)) * RADIAN;
    return [scale * aside * RADIAN - x0, -scale * north(phi) - y0];
  };
}

/**
 * From units of the sheet to degrees: the latitude and the longitude.
 * @param {Placing} placing
 * @returns {(x: number, y: number) => [number, number]}
 */
export function inverseOf({ projection, lon0, scale, x0, y0 }) {
  const { PI, atan, exp } = Math;
  const phi = (/** @type {number} */ north) =>
    projection === "miller"
      ? (atan(exp(north / 1.25)) - PI / 4) / 0.4
      : 2 * (atan(exp(north)) - PI / 4);
  return (x, y) => {
    const lon = (x + x0) / scale / RADIAN + lon0;
    return [phi(-(y + y0) / scale) / RADIAN, ((((lon + 180) % 360) + 360) % 360) - 180];
  };
}

/**
 * Make the sheet of a basemap: outlines as paths.
 * @param {GroundMap} basemap
 * @returns {Sheet}
 */
export function openSheet(basemap) {
  const arcs = basemap.arcs.map(pointsOf);
  /** @type {Set<CountryShape>[]} */
  const users = arcs.map(() => new Set());
  const shapes = basemap.shapes.map((shape) => {
    for (const arc of shape.rings.flat()) users[arc < 0 ? ~arc : arc].add(shape);
    return { ...shape, d: shape.rings.map((ring) => ringPath(ring, arcs)).join("") };
  });
  const edges = edgeTest(basemap);
  const lines = { coast: "", borders: "", disputed: "" };
  users.forEach((set, i) => {
    const contested = [...set].some((shape) => shape.disputed);
    const kind = set.size < 2 ? "coast" : contested ? "disputed" : "borders";
    lines[kind] += linePath(arcs[i], edges);
  });
  const { size, frame, scale, y0, projection } = basemap;
  return {
    size,
    frame,
    shapes,
    areas: basemap.areas.map(({ id, rings, label }) => ({ id, label, d: closedPath(rings) })),
    place: projectionOf(basemap),
    locate: inverseOf(basemap),
    ...lines,
    kmPerUnit: (y) =>
      projection === "mercator" ? EARTH_KM / (scale * Math.cosh((y + y0) / scale)) : null,
  };
}

/**
 * The small world of the inset: land and named countries as paths.
 * @param {InsetMap} inset
 * @returns {Inset}
 */
export function openInset(inset) {
  return {
    size: inset.size,
    window: inset.window,
    place: projectionOf(inset),
    land: closedPath(inset.land),
    named: Object.entries(inset.named).map(([code, rings]) => ({ code, d: closedPath(rings) })),
  };
}

/**
 * Delta-coded rings as one path.
 * @param {Deltas[]} rings
 */
function closedPath(rings) {
  return rings.map((ring) => `${linePath(pointsOf(ring), () => false)}Z`).join("");
}

/**
 * Undo the delta coding of a line.
 * @param {Deltas} line
 * @returns {Point[]}
 */
function pointsOf(line) {
  const isText = typeof line === "string";
  const steps = isText ? numbersIn(line) : line;
  // In a text all steps to the right come first.
  const [by, down] = isText ? [1, steps.length / 2] : [2, 1];
  /** @type {Point[]} */
  const points = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length / 2; i += 1) {
    x += steps[i * by];
    y += steps[i * by + down];
    points.push([x, y]);
  }
  return points;
}

/**
 * The numbers that a report writes as characters (maps/terse.py).
 * @param {string} text
 */
function numbersIn(text) {
  const numbers = [];
  let times = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 119) {
      times = 7 * times + code - 123;
    } else {
      numbers.push(81 * times + code - 78 - Number(code > 92));
      times = 0;
    }
  }
  return numbers;
}

/**
 * @param {number[]} ring
 * @param {Point[][]} arcs
 */
function ringPath(ring, arcs) {
  const points = ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]));
  return `M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
}

/**
 * A path along a line that lifts the pen where the line is only a cut.
 * @param {Point[]} points
 * @param {(from: Point, to: Point) => boolean} isCut
 */
function linePath(points, isCut) {
  let path = "";
  let down = false;
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1], points[i]];
    if (isCut(from, to)) {
      down = false;
    } else {
      path += down ? `L${to[0]} ${to[1]}` : `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`;
      down = true;
    }
  }
  return path;
}

/**
 * Return a test for the edges of the sheet and of the world, which are not coasts.
 * @param {GroundMap} basemap
 * @returns {(from: Point, to: Point) => boolean}
 */
function edgeTest({ size: [width, height], lon0, scale, x0 }) {
  const seams = [-540, -180, 180, 540].map((lon) => scale * (lon - lon0) * RADIAN - x0);
  const upright = [0, width, ...seams];
  /**
   * @param {number} a
   * @param {number} b
   */
  const near = (a, b) => Math.abs(a - b) <= 1;
  return ([x1, y1], [x2, y2]) =>
    upright.some((x) => near(x1, x) && near(x2, x)) ||
    [0, height].some((y) => near(y1, y) && near(y2, y));
}
