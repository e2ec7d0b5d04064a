// The places of a story as a map knows them: what kind of mark each gets, how large,
// and what it is called.

import { choosable, svgElement } from "../common/dom.js";
import { DRAWN, countKinds } from "../common/kinds.js";
import { thingsOf } from "../common/model.js";
import { counted, isFact, placeKindInWords } from "../common/words.js";

/** @import { PlaceDoubt, PlaceEntity, State, Story, ToponymKind } from "../types.js" */
/** @import { Happened, Pin } from "./types.js" */

/** Place kinds that are a stretch of land or water: a name without a mark. */
const STRETCHES = new Set([
  "continent",
  "ocean",
  "sea",
  "gulf",
  "strait",
  "region",
  "range",
  "desert",
  "peninsula",
  "river",
  "canal",
  "lake",
]);
const WATERS = new Set(["ocean", "sea", "gulf", "strait", "river", "canal", "lake"]);
const BUILT = new Set(["airport", "base", "building", "site"]);

/**
 * List the pins of a story, the most mentioned first.
 * @param {Story} story
 * @returns {Pin[]}
 */
export function pinsOf(story) {
  const happened = happenedAt(story);
  /** @type {Pin[]} */
  const pins = [];
  for (const thing of thingsOf(story, "place")) {
    const { lat, lon, country } = thing.record;
    if (!thing.placed || lat === null || lon === null) continue;
    const kinds = countKinds(thing);
    const direct = DRAWN.reduce((sum, kind) => sum + kinds[kind], 0);
    const count = direct || kinds.demonym + kinds.embedded;
    if (!count) continue;
    pins.push({
      id: thing.id,
      thing,
      lat,
      lon,
      code: country,
      sort: isPartOfCountry(thing.record) ? "stretch" : sortOf(thing),
      aside: !direct,
      kinds,
      count,
      doubt: thing.doubt,
      happened: happened.get(thing.id) ?? null,
    });
  }
  return pins.sort((a, b) => Number(a.aside) - Number(b.aside) || b.count - a.count);
}

/**
 * The places where something happened, and where it is only expected, denied … to have.
 * @param {Story} story
 */
function happenedAt(story) {
  /** @type {Map<string, Happened>} */
  const found = new Map();
  for (const { record } of thingsOf(story, "event")) {
    const { place_id: place, status } = record;
    if (place === null || status === "rejected") continue;
    if (isFact(record)) found.set(place, "fact");
    else if (!found.has(place)) found.set(place, "no-fact");
  }
  return found;
}

/**
 * What a ring around a pin says in the map's key.
 * @type {Record<Happened, string>}
 */
export const PIN_HAPPENINGS = {
  fact: "an event took place here",
  "no-fact": "only expected, demanded, alleged or denied here",
};

/**
 * Whether a pin is shown: a mention of it is of a kind that is switched on, and it is
 * told of on the days that alone are shown.
 * @param {{ kinds: Set<ToponymKind>, state: State }} view
 * @param {Pin} pin
 */
export const shown = ({ kinds, state }, pin) =>
  (state.range?.ids.has(pin.id) ?? true) && [...kinds].some((kind) => pin.kinds[kind]);

/**
 * The two doubts as the map's key names them.
 * @type {Record<PlaceDoubt, string>}
 */
export const PIN_DOUBTS = {
  "cannot choose": "which of several?",
  "may be none": "a place at all?",
};

/**
 * How a place of a kind is drawn.
 * @param {{ kind: string }} thing
 * @returns {Pin["sort"]}
 */
export function sortOf({ kind }) {
  if (kind === "country" || kind === "territory") return "country";
  if (STRETCHES.has(kind)) return "stretch";
  if (kind === "admin1" || kind === "admin2") return "division";
  if (kind === "district") return "district";
  return BUILT.has(kind) ? "facility" : "city";
}

/**
 * Whether a place is a part of its country or an earlier state of it, as Abkhazia and Gaul:
 * the country's shape is not its own.
 * @param {PlaceEntity["record"]} record
 */
const isPartOfCountry = ({ place_kind: kind, name, country_name: country }) =>
  kind === "territory" && name !== country;

/**
 * The class of a mark that shows a doubt.
 * @param {string} doubt
 */
export const doubtClass = (doubt) => `dl-doubt-${doubt.replaceAll(" ", "-")}`;

/**
 * A pin in words, for screen readers and tooltips.
 * @param {Pin} pin
 */
export function pinInWords({ thing, count, aside, doubt, happened, words }) {
  if (words) return words;
  const kind = placeKindInWords(thing.kind);
  const way = aside ? ", mentioned only in passing" : "";
  const asked = doubt ? `; ${PIN_DOUBTS[doubt]}` : "";
  const told = happened ? `; ${PIN_HAPPENINGS[happened]}` : "";
  return `${thing.label}: ${kind}, ${counted(count, "mention")}${way}${asked}${told}`;
}

/**
 * How far a mark reaches from its point, in pixels: larger with more mentions.
 * @param {Pin} pin
 */
export function reachOf({ sort, count, aside, doubt, reach }) {
  if (sort === "country" || sort === "stretch") return 0;
  if (reach) return reach;
  if (doubt === "may be none") return 7; // room for a question mark
  const base = { city: 4.2, facility: 4, district: 3.4, division: 4 }[sort];
  return aside ? 3 : Math.min(10, base + 1.5 * Math.sqrt(count - 1));
}

/**
 * Draw a pin at the origin: circle, square, diamond or ring, and nothing for areas.
 * @param {Pin} pin
 * @param {State} state
 */
export function drawPin(pin, state) {
  const r = reachOf(pin);
  const classes = ["dl-pin", `dl-pin-${pin.sort}`, "dl-is-place"];
  if (pin.aside) classes.push("dl-aside");
  if (pin.doubt) classes.push(doubtClass(pin.doubt));
  return svgElement(
    "g",
    {
      class: classes.join(" "),
      role: "button",
      tabindex: "-1",
      "aria-label": pinInWords(pin),
      "data-id": pin.id,
      on: choosable(pin.id, state),
    },
    r ? svgElement("circle", { class: "dl-pin-touch", r: Math.max(12, r + 4) }) : null,
    r ? svgElement("circle", { class: "dl-pin-focus", r: r + 4 }) : null,
    r && pin.happened ? happeningRing(pin.happened, r + 2.5) : null,
    r ? markOf(pin.sort, r, pin.doubt) : null,
  );
}

/**
 * The ring around a pin where something happened, dashed where it is no fact.
 * @param {Happened} happened
 * @param {number} r
 */
export function happeningRing(happened, r) {
  return svgElement("circle", { class: `dl-pin-happened dl-${happened}`, r });
}

/**
 * The mark of a pin; what may be no place at all is a question mark in its outline.
 * @param {Pin["sort"]} sort
 * @param {number} r
 * @param {Pin["doubt"]} doubt
 */
export function markOf(sort, r, doubt) {
  return [
    shapeOf(sort, r),
    doubt === "may be none"
      ? svgElement("text", { class: "dl-pin-asked", y: 3.4, "aria-hidden": "true" }, "?")
      : null,
  ];
}

/**
 * @param {Pin["sort"]} sort
 * @param {number} r
 */
function shapeOf(sort, r) {
  const name = sort === "division" ? "dl-pin-mark dl-ring" : "dl-pin-mark";
  if (sort === "facility") {
    const side = 1.8 * r;
    const corner = { x: -side / 2, y: -side / 2 };
    return svgElement("rect", { class: name, ...corner, width: side, height: side });
  }
  if (sort === "district") {
    const tip = 1.25 * r;
    return svgElement("path", { class: name, d: `M0 ${-tip}L${tip} 0L0 ${tip}L${-tip} 0Z` });
  }
  return svgElement("circle", { class: name, r });
}

/**
 * The class of a pin's label: how it is set.
 * @param {Pin} pin
 */
export function labelClass({ sort, thing }) {
  if (sort === "country") return "dl-label-country dl-named";
  if (sort === "stretch")
    return WATERS.has(thing.kind) ? "dl-label-water dl-named" : "dl-label-region dl-named";
  return sort === "city" ? "dl-label-city" : "dl-label-minor";
}
