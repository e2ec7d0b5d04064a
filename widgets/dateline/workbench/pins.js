// The places of a story as a map knows them: what kind of mark each gets, how large,
// and what it is called.

import { choosable, svgElement } from "./dom.js";
import { DOUBT, counted } from "./words.js";

/** Place kinds that are a stretch of land or water: a name without a mark. */
const STRETCHES = new Set(["continent", "ocean", "sea", "gulf", "strait", "region", "range",
  "desert", "peninsula", "river", "canal", "lake"]);
const WATERS = new Set(["ocean", "sea", "gulf", "strait", "river", "canal", "lake"]);
const BUILT = new Set(["airport", "base", "building", "site"]);

/**
 * @typedef {Object} Pin a place as it is drawn
 * @property {string} id
 * @property {Object} thing the entity
 * @property {"country"|"city"|"district"|"facility"|"division"|"stretch"} sort
 * @property {boolean} aside whether the story names it only as a people or inside a
 *   longer name
 * @property {number} count of the mentions that put it on the map
 */

/** List the pins of a story, the most mentioned first. */
export function pinsOf(story) {
  const pins = [];
  for (const thing of story.entities.values()) {
    const { lat, lon, country } = thing.record;
    if (thing.layer !== "place" || !thing.placed || lat === null || lon === null) continue;
    const told = thing.mentions.filter((m) => m.status !== "rejected");
    const direct = told.filter((m) => ["literal", "metonym"].includes(m.toponym));
    if (!told.length) continue;
    pins.push({
      id: thing.id,
      thing,
      lat,
      lon,
      code: country,
      sort: sortOf(thing),
      aside: !direct.length,
      count: direct.length || told.length,
      doubtful: thing.confidence < DOUBT,
    });
  }
  return pins.sort((a, b) => a.aside - b.aside || b.count - a.count);
}

/** Whether a pin is wanted: what is named only by the way waits to be asked for. */
export const shown = (view, pin) => !pin.aside || view.all;

function sortOf({ kind }) {
  if (kind === "country" || kind === "territory") return "country";
  if (STRETCHES.has(kind)) return "stretch";
  if (kind === "admin1" || kind === "admin2") return "division";
  if (kind === "district") return "district";
  return BUILT.has(kind) ? "facility" : "city";
}

const KIND_WORDS = { admin1: "province or state", admin2: "county", site: "place" };

/** Say what a pin is, for readers who do not see it. */
export function pinInWords({ thing, count, aside, doubtful }) {
  const kind = KIND_WORDS[thing.kind] ?? thing.kind;
  const way = aside ? ", named only by the way" : "";
  const doubt = doubtful ? ", doubtful" : "";
  return `${thing.label}: ${kind}, ${counted(count, "mention")}${way}${doubt}`;
}

/** How far a mark reaches from its point, in pixels: larger with more mentions. */
export function reachOf({ sort, count, aside }) {
  if (sort === "country" || sort === "stretch") return 0;
  const base = { city: 4.2, facility: 4, district: 3.4, division: 4 }[sort];
  return aside ? 3 : Math.min(10, base + 1.5 * Math.sqrt(count - 1));
}

/** Draw a pin at the origin: circle, square, diamond or ring, and nothing for areas. */
export function drawPin(pin, state) {
  const r = reachOf(pin);
  const classes = ["dl-pin", `dl-pin-${pin.sort}`, "dl-is-place"];
  if (pin.aside) classes.push("dl-aside");
  if (pin.doubtful) classes.push("dl-doubtful");
  return svgElement("g", {
    class: classes.join(" "),
    role: "button",
    tabindex: "-1",
    "aria-label": pinInWords(pin),
    "data-id": pin.id,
    on: choosable(pin.id, state),
  },
  r ? svgElement("circle", { class: "dl-pin-touch", r: Math.max(12, r + 4) }) : null,
  r ? svgElement("circle", { class: "dl-pin-focus", r: r + 4 }) : null,
  markOf(pin.sort, r));
}

function markOf(sort, r) {
  if (sort === "city") return svgElement("circle", { class: "dl-pin-mark", r });
  if (sort === "division") return svgElement("circle", { class: "dl-pin-mark dl-ring", r });
  if (sort === "facility") {
    const side = 1.8 * r;
    return svgElement("rect", {
      class: "dl-pin-mark", x: -side / 2, y: -side / 2, width: side, height: side,
    });
  }
  if (sort === "district") {
    const tip = 1.25 * r;
    return svgElement("path", {
      class: "dl-pin-mark", d: `M0 ${-tip}L${tip} 0L0 ${tip}L${-tip} 0Z`,
    });
  }
  return null;
}

/** The class of a pin's label: how it is set. */
export function labelClass({ sort, thing }) {
  if (sort === "country") return "dl-label-country dl-named";
  if (sort === "stretch") return WATERS.has(thing.kind) ? "dl-label-water dl-named" : "dl-label-region dl-named";
  return sort === "city" ? "dl-label-city" : "dl-label-minor";
}
