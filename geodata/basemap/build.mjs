// Make the three basemap files of Dateline from npm's world-atlas (Natural Earth).
// README.md in this folder says how to run it; set-up never does.

import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import {geoEquirectangular} from "d3-geo";
import {geoProject} from "d3-geo-projection";
import {feature, mergeArcs} from "topojson-client";
import {topology} from "topojson-server";
import {filter, filterWeight, presimplify, simplify} from "topojson-simplify";

const require = createRequire(import.meta.url);
const here = new URL("./", import.meta.url);

// `keep` is the area in square degrees below which a bend is straightened, and
// `grid` the number of steps over the world's width.
const SCALES = {
  "110m": {keep: 0, grid: 2e4},
  "50m": {keep: 0.0008, grid: 5e4},
  "10m": {keep: 0.0001, grid: 2e5},
};

// A ring smaller than this (square degrees, some hectares) is
// a speck, and this many points keep a small country from becoming one.
const SPECK = 2e-6;
const CORNERS = 8;

// world-atlas rounds the Vatican to a line. Its walls, to some 100 m.
const VATICAN = [[12.4457, 41.9018], [12.4478, 41.9058], [12.4536, 41.9074],
  [12.4577, 41.9062], [12.4583, 41.9022], [12.4537, 41.9002], [12.4457, 41.9018]];

// Natural Earth draws these within their state; ISO 3166 gives them a code, and
// so does the gazetteer. A polygon belongs to the first box [w, s, e, n] that
// holds the middle of its own box.
const PARTS = {
  FR: {GF: [-55, 2, -51, 6], GP: [-62, 15.8, -60.9, 16.6],
    MQ: [-61.3, 14.3, -60.7, 15], RE: [55, -21.6, 56, -20.7],
    YT: [44.9, -13.1, 45.4, -12.5]},
  NL: {BQ: [-69, 12, -62, 18]},
  NO: {SJ: [-10, 70.5, 35, 81.5], BV: [3, -55, 4, -54]},
  NZ: {TK: [-173, -10, -171, -8]},
};
// The mainland of Norway reaches into the box of Svalbard, but not with its middle
// above 74° N or west of 5° W.
const inSvalbard = ([x, y]) => y > 74 || x < -5;

// What Natural Earth keeps apart without an ISO number. The code is the one that
// GeoNames gives to towns there, so that map and gazetteer agree; `disputed` lines
// are drawn dashed. A name of its own keeps a piece apart from its state.
const PIECES = {
  "Akrotiri": {code: "CY"},
  "Ashmore and Cartier Is.": {code: "AU"},
  "Baikonur": {code: "KZ"},
  "Clipperton I.": {code: "FR"},
  "Coral Sea Is.": {code: "AU"},
  "Cyprus U.N. Buffer Zone": {code: "CY"},
  "Dhekelia": {code: "CY"},
  "Kosovo": {code: "XK"},
  "N. Cyprus": {code: "CY", name: "Northern Cyprus", disputed: true},
  "Siachen Glacier": {code: "", name: "Siachen Glacier", disputed: true},
  "Somaliland": {code: "SO", name: "Somaliland", disputed: true},
  "USNB Guantanamo Bay": {code: "CU"},
};
const ISLANDS = {CX: [105, -11, 106, -10], CC: [96, -13, 97.5, -11]};
const REEFS = new Set(["Bajo Nuevo Bank", "Scarborough Reef", "Serranilla Bank",
  "Spratly Is."]);
// Natural Earth's de-facto view counts Crimea to Russia; GeoNames counts its towns
// to Ukraine. It is a polygon of its own at every scale.
const CRIMEA = [32, 44, 37, 46.5];

const countries = new Map(
  readFileSync(new URL("countries.csv", here), "utf8").trim().split("\n").slice(1)
    .map((line) => line.match(/^(\d*),(..),("[^"]*"|[^,]*),(.*)$/))
    .map(([, numeric, code, name, short]) =>
      [numeric || code, {code, name: name.replaceAll('"', ""), short}]));
const named = (code) => [...countries.values()].find((c) => c.code === code);

const rings = (geometry) => geometry.type === "Polygon"
  ? [geometry.coordinates] : geometry.coordinates;

function box(ring) {
  const xs = ring.map((p) => p[0]), ys = ring.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const middle = ([w, s, e, n]) => [(w + e) / 2, (s + n) / 2];
const holds = ([w, s, e, n], [x, y]) => x >= w && x <= e && y >= s && y <= n;

/** Which country or piece a polygon of a Natural Earth feature belongs to. */
function owner(properties, id, polygon) {
  const bounds = box(polygon[0]), centre = middle(bounds);
  if (properties.name === "Indian Ocean Ter.") {
    return Object.keys(ISLANDS).find((code) => holds(ISLANDS[code], centre));
  }
  const piece = PIECES[properties.name];
  if (piece) return piece.disputed ? piece : piece.code;
  const code = countries.get(id).code;
  if (code === "RU" && holds(CRIMEA, centre) && bounds[2] - bounds[0] > 2) {
    return {code: "UA", name: "Crimea", disputed: true};
  }
  for (const [part, area] of Object.entries(PARTS[code] ?? {})) {
    if (holds(area, centre) && (part !== "SJ" || inSvalbard(centre))) return part;
  }
  return code;
}

/** Cut at the antimeridian: plane renderers smear a polygon that crosses it. */
function cut(collection) {
  const plate = geoEquirectangular().scale(180 / Math.PI).translate([0, 0])
    .precision(0);
  const flat = geoProject(collection, plate);
  for (const {geometry} of flat.features) {
    for (const polygon of rings(geometry)) {
      for (const ring of polygon) for (const point of ring) point[1] *= -1;
    }
  }
  return flat;
}

/** One feature a polygon, owned by a country; the inverted ring is left out. */
function polygons(collection) {
  const found = [];
  for (const {id, properties, geometry} of collection.features) {
    if (REEFS.has(properties.name)) continue;
    for (const drawn of rings(geometry)) {
      const polygon = properties.name === "Vatican" ? [VATICAN] : drawn;
      const [w, s, e, n] = box(polygon[0]);
      if (e - w > 359 && n - s > 179) continue; // an islet of the Maldives, inverted
      const owned = owner(properties, id, polygon);
      const piece = typeof owned === "string" ? named(owned) : owned;
      found.push({type: "Feature", properties: piece,
        geometry: {type: "Polygon", coordinates: polygon}});
    }
  }
  return {type: "FeatureCollection", features: found};
}

/** Join the polygons of each country, dropping the lines between them. */
function joined(world) {
  const groups = new Map();
  for (const geometry of world.objects.land.geometries) {
    const {code, name} = geometry.properties;
    const key = `${code} ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), geometry]);
  }
  const geometries = [...groups.keys()].sort().map((key) => {
    const group = groups.get(key);
    const {code, name, short, disputed} = group[0].properties;
    const properties = {code, name, ...(short && {short}),
      ...(disputed && {disputed})};
    return {...mergeArcs(world, group), properties};
  });
  return {...world, objects: {countries: {type: "GeometryCollection", geometries}}};
}

/** Keep the bends that give the main polygon of each country its form. */
function keepMain(world) {
  const area = (polygon) => {
    const [w, s, e, n] = box(polygon[0].flatMap((i) => world.arcs[i < 0 ? ~i : i]));
    return (e - w) * (n - s);
  };
  for (const {arcs} of world.objects.countries.geometries) {
    const [main] = [...arcs].sort((a, b) => area(b) - area(a));
    for (const i of main[0]) {
      const arc = [...world.arcs[i < 0 ? ~i : i]].sort((a, b) => b[2] - a[2]);
      for (const point of arc.slice(0, CORNERS)) point[2] = Infinity;
    }
  }
  return world;
}

for (const [scale, {keep, grid}] of Object.entries(SCALES)) {
  const path = require.resolve(`world-atlas/countries-${scale}.json`);
  const atlas = JSON.parse(readFileSync(path, "utf8"));
  const land = polygons(cut(feature(atlas, atlas.objects.countries)));
  // Two passes of topology: simplification wants exact shared points, and the
  // grid has to be laid over what is left.
  const exact = keepMain(presimplify(joined(topology({land}, 1e7))));
  const plain = simplify(exact, keep);
  const world = filter(plain, filterWeight(plain, SPECK));
  const lean = feature(world, world.objects.countries);
  const missing = exact.objects.countries.geometries.length - lean.features.length;
  if (missing) throw new Error(`${scale}: ${missing} countries were lost`);
  const result = topology({countries: lean}, grid);
  for (const g of result.objects.countries.geometries) delete g.bbox;
  const text = JSON.stringify(result);
  const packed = gzipSync(text, {level: 9});
  writeFileSync(new URL(`world-${scale}.json.gz`, here), packed);
  console.log(scale, (packed.length / 1024).toFixed(0), "KB",
    result.objects.countries.geometries.length, "shapes", result.arcs.length, "arcs");
}
