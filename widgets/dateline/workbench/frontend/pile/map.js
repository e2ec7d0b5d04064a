// Where many stories take place: the locator map of one story, with circles by the
// number of stories and areas tinted by it.

import { fill, hasGround, openView, wire } from "../map/map.js";
import { measure } from "../map/names.js";
import { sortOf } from "../map/pins.js";
import { element, query } from "../common/dom.js";
import { counted, placeKindInWords } from "../common/words.js";

/** @import { State, Story } from "../types.js" */
/** @import { DrawnPin, MapView, Pin } from "../map/types.js" */
/** @import { Answer, Pile, PlaceCount } from "./types.js" */

/** The radius of the least circle, and how much the largest adds (pixels). */
const LEAST = 3.6;
const GROWTH = 15;
/** How many places off the map are listed. */
const FAR = 8;

/**
 * Draw the map into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 */
export function drawMap(el, pile) {
  el.classList.add("dl-map", "dl-pile-map");
  const { basemap } = pile.opening;
  if (!hasGround(basemap)) {
    const reason = basemap.reason ?? "No place of these stories could be put on the map.";
    el.append(element("p", { class: "dl-quiet dl-map-empty" }, reason));
    return;
  }
  const state = stateOf(pile);
  const nothing = /** @type {Story} */ (/** @type {unknown} */ (null));
  const view = openView(el, nothing, state, pinsOf(pile.answer), basemap);
  view.mostFar = FAR;
  view.svg.setAttribute("aria-label", "Map of the places that the stories tell of");
  const credit = `Map: ${basemap.credit}. De-facto borders; disputed lines dashed.`;
  const closer = element(
    "button",
    { type: "button", class: "dl-link", on: { click: () => approach(view) } },
    "zoom to these places",
  );
  closer.hidden = true;
  view.foot.append(
    closer,
    view.far,
    keyOf(view),
    element("p", { class: "dl-map-credit", title: basemap.note }, credit),
  );
  dress(view);
  wire(view);
  let shown = pile.answer;
  pile.on(() => {
    state.selection = pile.filter.places ?? [];
    if (pile.answer === shown) return state.preview(null);
    shown = pile.answer;
    refill(view, pile);
    closer.hidden = !Object.keys(pile.filter).length;
    state.preview(null);
  });
}

/**
 * What the map of one story shares with its other views: here a click filters.
 * @param {Pile} pile
 * @returns {State}
 */
function stateOf(pile) {
  /** @type {Set<(state: State) => void>} */
  const listeners = new Set();
  const part = {
    selection: pile.filter.places ?? [],
    hover: /** @type {string | null} */ (null),
    lit: null,
    select: (/** @type {string[]} */ ids) => pile.toggle("places", ...ids),
    preview(/** @type {string | null} */ id) {
      part.hover = id;
      for (const listener of listeners) listener(state);
    },
    on(/** @type {(state: State) => void} */ listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const state = /** @type {State} */ (/** @type {unknown} */ (part));
  return state;
}

/**
 * The places of an answer as pins, most stories first.
 * @param {Answer} answer
 * @returns {Pin[]}
 */
function pinsOf({ places }) {
  const points = places.filter(isPoint).map(({ stories }) => stories);
  const most = Math.max(1, ...points);
  return places.map((place) => ({
    id: place.id,
    thing: place,
    lat: place.lat,
    lon: place.lon,
    code: place.country,
    sort: place.level === "country" && !place.whole ? "stretch" : sortOf(place),
    aside: false,
    kinds: { literal: place.stories, metonym: 0, demonym: 0, embedded: 0 },
    count: place.stories,
    doubt: "",
    happened: null,
    reach: LEAST + GROWTH * Math.sqrt(place.stories / most) * Math.min(1, most / 12 + 0.25),
    words: inWords(place),
  }));
}

/** @param {PlaceCount} place */
const isPoint = ({ kind }) => !["country", "stretch"].includes(sortOf({ kind }));

/** @param {PlaceCount} place */
function inWords({ label, kind, stories, named }) {
  const within = stories > named ? `, ${named.toLocaleString("en")} of them by name` : "";
  return `${label}: ${placeKindInWords(kind)}, in ${storiesInWords(stories)}${within}`;
}

/** @param {number} count */
export const storiesInWords = (count) => counted(count, "story").replace("storys", "stories");

/**
 * Show another answer at the same view of the map.
 * @param {MapView} view
 * @param {Pile} pile
 */
function refill(view, pile) {
  const focused = query(view.el, ".dl-pin:focus")?.dataset.id;
  fill(view, pinsOf(pile.answer));
  dress(view);
  if (view.width) measure(view);
  view.showKinds();
  if (focused) view.pins.find(({ id }) => id === focused)?.node.focus();
}

/** The room around what is zoomed to, and the least box (units of the sheet). */
const ROOM = 0.3;
const BOX = 120;

/**
 * Zoom to the places of the chosen stories, areas aside if there are others.
 * @param {MapView} view
 */
function approach(view) {
  const [, , wide, high] = view.sheet.frame;
  const on = view.pins.filter(({ xy: [x, y], id }) => !view.outside.has(id) && x >= 0 && y >= 0);
  const points = on.filter((pin) => !pin.area && pin.sort !== "stretch");
  const shown = points.length ? points : on;
  if (!shown.length) return;
  const span = (/** @type {0 | 1} */ axis, /** @type {number} */ most) => {
    const values = shown.map(({ xy }) => xy[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const length = Math.min(most, Math.max(BOX, (high - low) * (1 + 2 * ROOM)));
    return /** @type {const} */ ([(low + high - length) / 2, length]);
  };
  const [[x, w], [y, h]] = [span(0, wide), span(1, high)];
  view.zoom.to([x, y, w, h]);
}

/**
 * Tint areas by their stories, and put small circles above large ones.
 * @param {MapView} view
 */
function dress(view) {
  const areas = view.pins.filter((pin) => pin.area);
  const most = Math.max(1, ...areas.map(({ count }) => count));
  for (const { area, count } of areas) {
    area?.style.setProperty("--dl-share", `${Math.round(22 + 78 * Math.sqrt(count / most))}%`);
  }
  for (const { node } of view.pins) view.marks.append(node);
}

/**
 * What circles and tints mean.
 * @param {MapView} view
 */
function keyOf(view) {
  const has = (/** @type {(pin: DrawnPin) => unknown} */ test) => view.pins.some(test);
  const parts = [
    has((pin) => !pin.area && isPoint(/** @type {PlaceCount} */ (pin.thing)))
      ? "circles: number of stories that name a place"
      : "",
    has((pin) => pin.area) ? "tints: of countries and provinces, with the places in them" : "",
  ].filter(Boolean);
  return element("p", { class: "dl-quiet" }, parts.join("; "));
}
