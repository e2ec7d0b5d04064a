// Where it happened: a locator map. Countries that the story names are areas, towns are
// pins, seas and regions are names; labels never collide.

import "./map.css";
import { element, mark, queryAll, rove, svgElement } from "../common/dom.js";
import { extentOf, showExtent } from "./extent.js";
import { footOf, tellFar } from "./furniture.js";
import { drawGround } from "./ground.js";
import { labelsOf, measure } from "./names.js";
import { DRAWN } from "../common/kinds.js";
import { layOut, put } from "./layout.js";
import { listenForPins } from "./pinning.js";
import { drawPin, pinInWords, pinsOf, shown } from "./pins.js";
import { openSheet } from "./sheet.js";
import { steer } from "./steering.js";
import { roomOf, toolsOf } from "./tools.js";
import { createZoom } from "./zoom.js";

/** @import { Basemap, GroundMap, Point, State, Story } from "../types.js" */
/** @import { DrawnPin, Lie, MapView, Pin, Sheet } from "./types.js" */

/** The window's height for its width, in parts, and at most in pixels. */
const LOWEST = 0.56;
const HIGHEST = 0.78;
const TALLEST = 560;

/**
 * Draw the map into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 */
export function drawMap(el, story, state) {
  el.classList.add("dl-map");
  const pins = pinsOf(story);
  const { basemap } = story;
  if (!hasGround(basemap) || !pins.length) {
    const reason =
      basemap?.reason ??
      (basemap
        ? "No place of this story could be put on the map."
        : "This story came without a basemap.");
    const far = element("p", { class: "dl-map-far" });
    el.append(
      element("p", { class: "dl-quiet dl-map-empty" }, reason),
      ...footOf({ story, state, pins, kinds: new Set(DRAWN), far }),
    );
    rove(el, ".dl-pin");
    return;
  }
  const view = openView(el, story, state, pins, basemap);
  view.foot.append(...footOf(view));
  wire(view);
  state.keep(
    "map",
    () => extentOf(view),
    (extent) => showExtent(view, extent),
  );
}

/**
 * Put a map into its element, and let it follow keys, its size and the selection.
 * @param {MapView} view
 */
export function wire(view) {
  const { el, state } = view;
  el.append(view.window, view.foot);
  view.showKinds();
  rove(el, ".dl-pin");
  view.window.addEventListener("keydown", (event) => steer(view, event));
  view.window.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement || target instanceof SVGElement) {
      bringIn(view, target.dataset.id);
    }
  });
  const watch = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width && Math.abs(width - view.width) > 1) resize(view, width);
  });
  watch.observe(view.window);
  state.on(() => follow(view));
  listenForPins(view);
}

/**
 * @param {Basemap | null} basemap
 * @returns {basemap is Basemap & GroundMap}
 */
export const hasGround = (basemap) => Boolean(basemap?.shapes);

/**
 * Build everything that does not change with size: outlines, pins, labels. The foot is
 * empty; `wire` puts it all into the element.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 * @param {Pin[]} pins
 * @param {Basemap & GroundMap} basemap
 * @returns {MapView}
 */
export function openView(el, story, state, pins, basemap) {
  const sheet = openSheet(basemap);
  /** @param {string} name */
  const layer = (name) => svgElement("g", { class: name });
  // The rest is added below, in the order in which it is drawn.
  /** @type {Partial<MapView>} */
  const begun = {
    el,
    story,
    state,
    basemap,
    sheet,
    width: 0,
    height: 0,
    kinds: new Set(DRAWN),
    outside: new Set(basemap.outside),
    far: element("p", { class: "dl-map-far" }),
    ground: layer("dl-map-ground"),
    leads: layer("dl-map-leads"),
    names: layer("dl-map-names"),
    marks: layer("dl-map-marks"),
    extras: layer("dl-map-extras"),
    svg: svgElement("svg", {
      class: "dl-map-svg",
      role: "group",
      "aria-label": "Map of the story’s places",
    }),
  };
  const view = /** @type {MapView} */ (begun);
  fill(view, pins);
  view.svg.append(view.ground, view.leads, view.names, view.marks, view.extras);
  view.window = element("div", { class: "dl-map-window" }, view.svg, ...toolsOf(view));
  view.zoom = createZoom(view.svg, {
    fit: () => ({
      width: view.width,
      height: view.height,
      size: sheet.size,
      frame: sheet.frame,
      points: view.pins.filter((pin) => shown(view, pin)).map((pin) => pin.xy),
      tools: roomOf(view),
    }),
    draw: (at, resting) => move(view, at, resting),
  });
  view.showKinds = () => showKinds(view);
  view.foot = element("div", { class: "dl-map-foot" });
  return view;
}

/**
 * Draw pins, the areas that represent some of them, and all names; those of before go.
 * @param {MapView} view
 * @param {Pin[]} pins
 */
export function fill(view, pins) {
  const { sheet, state } = view;
  for (const layer of [view.ground, view.names, view.marks]) layer.replaceChildren();
  view.pins = pins.map((pin) => {
    const xy = sheet.place(pin.lat, pin.lon);
    return { ...pin, xy, at: xy, inside: false, node: drawPin(pin, state) };
  });
  for (const pin of view.pins) if (pin.aside && isFar(pin, sheet)) view.outside.add(pin.id);
  drawGround(view);
  drawMarks(view);
  view.labels = labelsOf(view);
}

/**
 * Show the places named in the kinds that are switched on.
 * @param {MapView} view
 */
function showKinds(view) {
  tellFar(view);
  for (const pin of view.pins) pin.area?.classList.toggle("dl-off", !shown(view, pin));
  if (view.width) view.zoom.pan(0, 0);
  follow(view);
}

/**
 * Whether a place that was not considered for the frame is outside it.
 * @param {DrawnPin} pin
 * @param {Sheet} sheet
 */
function isFar({ sort, code, xy: [px, py] }, { frame: [x, y, w, h], shapes }) {
  if (sort === "country" && shapes.some((s) => s.code === code && s.label)) return false;
  return px < x || py < y || px > x + w || py > y + h;
}

/** @param {MapView} view */
function drawMarks(view) {
  for (const pin of view.pins.toReversed()) {
    if (pin.shape) pin.xy = [pin.shape.label[0], pin.shape.label[1]];
    // The ground may have changed its sort.
    pin.node = drawPin(pin, view.state);
    pin.node.append(svgElement("title", {}, pinInWords(pin)));
    view.marks.append(pin.node);
  }
}

/**
 * @param {MapView} view
 * @param {number} width
 */
function resize(view, width) {
  const [, , w, h] = view.sheet.frame;
  const seen = view.width ? extentOf(view) : view.goal;
  view.width = width;
  const wanted = width * Math.max(LOWEST, Math.min(HIGHEST, h / w));
  // The sheet is at most twice as wide as it is high.
  view.height = Math.round(Math.max(width / 2, Math.min(TALLEST, wanted)));
  view.svg.setAttribute("viewBox", `0 0 ${width} ${view.height}`);
  view.svg.setAttribute("height", String(view.height));
  measure(view);
  view.zoom.reset();
  for (const pin of view.pins) pin.near = pin.inside;
  tellFar(view);
  if (seen) showExtent(view, seen);
}

/**
 * Follow the zoom: outlines by a transform, pins and labels by their points.
 * @param {MapView} view
 * @param {Lie} lie
 * @param {boolean} resting
 */
function move(view, { k, x, y }, resting) {
  /** @type {(point: Point) => Point} */
  const at = ([px, py]) => [px * k + x, py * k + y];
  view.ground.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
  for (const pin of view.pins) {
    pin.at = at(pin.xy);
    pin.inside = shown(view, pin) && isInside(view, pin);
    pin.node.setAttribute("transform", `translate(${pin.at[0]} ${pin.at[1]})`);
    pin.node.classList.toggle("dl-gone", !pin.inside);
  }
  for (const label of view.labels) {
    [label.x, label.y] = at(label.xy);
    // While the map moves, a label keeps its place beside its point.
    if (!resting && label.at) put(label);
  }
  view.leads.classList.toggle("dl-gone", !resting);
  if (resting) layOut(view, k);
}

/**
 * @param {MapView} view
 * @param {DrawnPin} pin
 */
function isInside(view, { id, at: [x, y], sort }) {
  const { width, height, outside } = view;
  const tools = roomOf(view);
  // The frame leaves room for the buttons beside the places that it was chosen for.
  if (outside.has(id) && x > width - tools.w && y < tools.h) return false;
  const slack = sort === "country" || sort === "stretch" ? 0 : 3;
  return x >= slack && y >= slack && x <= width - slack && y <= height - slack;
}

/**
 * Bring a pin that was chosen elsewhere into the window of a zoomed map.
 * @param {MapView} view
 * @param {string | null | undefined} id
 */
function bringIn(view, id) {
  const pin = view.pins.find((p) => p.id === id);
  if (!pin || !view.width || pin.inside || view.outside.has(pin.id) || !shown(view, pin)) return;
  view.zoom.pan(view.width / 2 - pin.at[0], view.height / 2 - pin.at[1]);
}

/**
 * Show what is selected, hovered and lit.
 * @param {MapView} view
 */
function follow(view) {
  const { el, state } = view;
  if ((view.range ?? null) !== (state.range ?? null)) {
    view.range = state.range;
    view.showKinds();
    return;
  }
  const idOf = (/** @type {HTMLElement} */ { dataset }) => dataset.id ?? dataset.country ?? "";
  const nodes = queryAll(el, "[data-id], [data-country]");
  mark(nodes, "dl-selected", (node) => state.selection.includes(idOf(node)));
  mark(nodes, "dl-hover", (node) => state.hover === idOf(node));
  mark(nodes, "dl-dim", (node) => state.lit !== null && !state.lit.has(idOf(node)));
  el.classList.toggle("dl-dimming", state.lit !== null);
  for (const node of queryAll(el, ".dl-pin")) {
    node.setAttribute("aria-pressed", String(state.selection.includes(idOf(node))));
  }
  const chosen = [...state.selection, state.hover];
  const mute = view.labels.some(
    (label) => label.pin?.inside && !label.at && chosen.includes(label.pin.id),
  );
  const last = state.selection.at(-1);
  if (last !== view.last) bringIn(view, last);
  view.last = last;
  if (mute && view.width) layOut(view, view.zoom.view.k);
}
