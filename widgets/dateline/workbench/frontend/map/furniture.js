// What is on and around the map: scale bar, inset world map, key, and the places that
// are not on it.

import { element, svgElement } from "../common/dom.js";
import { kindSwitches } from "../common/kinds.js";
import { decisionOn, thingsOf } from "../common/model.js";
import {
  PIN_DOUBTS,
  PIN_HAPPENINGS,
  doubtClass,
  happeningRing,
  markOf,
  reachOf,
  shown,
} from "./pins.js";
import { openInset } from "./sheet.js";
import { grouped } from "../common/words.js";

/** @import { Box } from "../common/labels.js" */
/** @import { Child, PlaceDoubt, State } from "../types.js" */
/** @import { FootView, Happened, Inset, MapView } from "./types.js" */

/** Below this width (pixels) there is no room for the inset. */
const ROOMY = 460;

/**
 * Draw scale bar and inset; returns the boxes they take.
 * @param {MapView} view
 * @param {number} k
 * @param {Box[]} taken
 */
export function drawExtras(view, k, taken) {
  const { width, height, sheet } = view;
  view.extras.replaceChildren();
  /** @type {Box[]} */
  const boxes = [];
  const perUnit = sheet.kmPerUnit((height / 2 - view.zoom.view.y) / k);
  if (perUnit) boxes.push(drawScale(view, perUnit / k));
  const { inset } = view.basemap;
  if (!inset || width < ROOMY) return boxes;
  view.inset ??= openInset(inset);
  const box = drawInset(view, view.inset, [...taken, ...boxes]);
  return box ? [...boxes, box] : boxes;
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/**
 * @param {MapView} view
 * @param {number} kmPerPixel
 */
function drawScale(view, kmPerPixel) {
  const km = ROUND.findLast((n) => n / kmPerPixel <= Math.min(130, view.width / 4)) ?? 1;
  const long = km / kmPerPixel;
  const y = view.height - 10;
  const words = svgElement("text", { y: y - 6 }, `${grouped(km)} km`);
  const bar = svgElement("path");
  view.extras.append(svgElement("g", { class: "dl-scale" }, bar, words));
  // The words are over the middle of the bar; where they are wider, it is farther in.
  const wide = Math.max(long, words.getBBox().width);
  const left = 10 + (wide - long) / 2;
  bar.setAttribute("d", `M${left} ${y - 5}V${y}H${left + long}V${y - 5}`);
  words.setAttribute("x", String(left + long / 2));
  return { x: 4, y: y - 20, w: wide + 14, h: 30 };
}

/**
 * Draw the inset in a free corner; where there is none, leave it out.
 * @param {MapView} view
 * @param {Inset} inset
 * @param {Box[]} taken
 * @returns {Box | null}
 */
function drawInset(view, inset, taken) {
  const { width, height } = view;
  const [w, h] = inset.size;
  const size = Math.min(170, width * 0.24);
  const box = { w: size, h: (size * h) / w };
  const corners = [
    [width - box.w - 8, height - box.h - 8],
    [8, height - box.h - 8],
    [8, 8],
  ];
  const free = corners
    .map(([x, y]) => ({ ...box, x, y }))
    .find(
      (spot) =>
        !taken.some(
          (other) =>
            spot.x < other.x + other.w &&
            other.x < spot.x + spot.w &&
            spot.y < other.y + other.h &&
            other.y < spot.y + spot.h,
        ),
    );
  if (!free) return null;
  const scale = size / w;
  const [wx, wy, ww, wh] = inset.window;
  const known = new Map(view.pins.filter((p) => p.sort === "country").map((p) => [p.code, p]));
  const areas = inset.named.map(({ code, d }) =>
    svgElement("path", {
      class: "dl-inset-named",
      d,
      "data-country": known.get(code)?.id,
    }),
  );
  const dots = view.pins
    .filter((pin) => view.outside.has(pin.id) && pin.sort !== "country")
    .map((pin) => {
      const [cx, cy] = inset.place(pin.lat, pin.lon);
      return svgElement("circle", { class: "dl-inset-dot", cx, cy, r: 5, "data-country": pin.id });
    });
  const grown = Math.max(0, 10 - Math.min(ww, wh)) / 2;
  view.extras.append(
    svgElement(
      "g",
      {
        class: "dl-inset",
        "aria-hidden": "true",
        transform: `translate(${free.x} ${free.y}) scale(${scale})`,
      },
      svgElement("rect", { class: "dl-inset-sea", width: w, height: h }),
      svgElement("path", { class: "dl-inset-land", d: inset.land }),
      areas,
      svgElement("rect", {
        class: "dl-inset-window",
        x: wx - grown,
        y: wy - grown,
        width: ww + 2 * grown,
        height: wh + 2 * grown,
      }),
      dots,
    ),
  );
  return { ...free, x: free.x - 2, y: free.y - 2, w: free.w + 4, h: free.h + 4 };
}

/**
 * What is below the map: places that are not on it, switches, key and credit.
 * @param {FootView} view
 */
export function footOf(view) {
  const { story, state } = view;
  tellFar(view);
  /** @type {(HTMLElement | null)[]} */
  const parts = [view.far];
  const places = thingsOf(story, "place");
  const lost = places.filter((place) => !place.placed && !decisionOn(place));
  if (lost.length) {
    parts.push(
      element(
        "p",
        { class: "dl-map-far" },
        element("span", { class: "dl-quiet" }, "Not found: "),
        lost.map((thing) => chip(thing.name, { id: thing.id, lost: true }, state)),
      ),
    );
  }
  if (view.showKinds) {
    const placed = places.filter((place) => place.placed);
    parts.push(kindSwitches(placed, view.kinds, view.showKinds), keyOf(view));
  }
  if (story.basemap?.credit) {
    parts.push(
      element(
        "p",
        { class: "dl-map-credit", title: story.basemap.note },
        `Map: ${story.basemap.credit}. De-facto borders; disputed lines dashed.`,
      ),
    );
  }
  return parts.filter((part) => part !== null);
}

/**
 * List the places that are switched on but off the map as it is at first.
 * @param {FootView} view
 */
export function tellFar(view) {
  const { state, pins, outside = new Set(pins.map((p) => p.id)) } = view;
  const far = pins.filter((pin) => outside.has(pin.id) && !pin.near && shown(view, pin));
  const listed = far.slice(0, view.mostFar ?? far.length);
  const more = far.length - listed.length;
  view.far.replaceChildren(
    element("span", { class: "dl-quiet" }, view.sheet ? "Off the map: " : "Named: "),
    ...listed.map((pin) => chip(pin.thing.name, pin, state)),
    more ? element("span", { class: "dl-quiet" }, ` and ${more} more`) : "",
  );
  view.far.hidden = !far.length;
}

/**
 * What the rings and outlines of pins mean, where there are any.
 * @param {FootView} view
 */
function keyOf({ pins, outside }) {
  const drawn = pins.filter((pin) => !outside?.has(pin.id));
  const doubts = /** @type {PlaceDoubt[]} */ (Object.keys(PIN_DOUBTS));
  const happenings = /** @type {Happened[]} */ (Object.keys(PIN_HAPPENINGS));
  const marked = drawn.filter((pin) => reachOf(pin));
  const entries = [
    ...happenings
      .filter((happened) => marked.some((pin) => pin.happened === happened))
      .map((happened) =>
        keyEntry(PIN_HAPPENINGS[happened], "", [happeningRing(happened, 6), markOf("city", 3, "")]),
      ),
    ...doubts
      .filter((doubt) => drawn.some((pin) => pin.doubt === doubt))
      .map((doubt) => keyEntry(PIN_DOUBTS[doubt], doubtClass(doubt), markOf("city", 5, doubt))),
  ];
  return entries.length ? element("p", { class: "dl-map-key dl-quiet" }, entries) : null;
}

/**
 * @param {string} words
 * @param {string} name the class of the pin
 * @param {Child} drawing
 */
function keyEntry(words, name, drawing) {
  const size = 14;
  return element(
    "span",
    {},
    svgElement(
      "svg",
      {
        class: "dl-map-marks",
        width: size,
        height: size,
        viewBox: "-7 -7 14 14",
        "aria-hidden": "true",
      },
      svgElement("g", { class: `dl-pin ${name}`.trim() }, drawing),
    ),
    ` ${words}`,
  );
}

/**
 * @param {string} text
 * @param {{ id: string; lost?: boolean }} thing
 * @param {State} state
 */
function chip(text, { id, lost }, state) {
  return element(
    "button",
    {
      type: "button",
      class: `dl-pin dl-map-chip${lost ? " dl-doubtful" : ""}`,
      tabindex: "-1",
      "data-id": id,
      on: {
        pointerenter: () => state.preview(id),
        pointerleave: () => state.preview(null),
        click: (event) => state.select([id], { add: event.shiftKey }),
      },
    },
    text,
  );
}
