// Places held against the gold, as scoring/places.py does.

import { kmBetween } from "../common/earth.js";
import { pair } from "./pairing.js";
import { found, part } from "./measure.js";

/** @import { LayerCount, PlaceEntry, PlaceMark, Sheet } from "./types.js" */

/** How near a place of the right level must be to be the right one (km). */
const RIGHT_KM = 20;

/** 100 miles (km). */
const NEAR_KM = 161;

/**
 * @param {Sheet} sheet
 * @param {Sheet} gold
 * @returns {LayerCount}
 */
export function countPlaces(sheet, gold) {
  const pairs = pair(gold.places, sheet.places);
  const both = [...pairs].map(([i, j]) => ({
    i,
    g: gold.places[i].place,
    f: sheet.places[j].place,
  }));
  const right = both.filter(({ g, f }) => isRightPlace(g, f));
  const near = both.filter(({ g, f }) => isNear(g, f));
  const off = both.filter(({ g, f }) => (g || f) && !isRightPlace(g, f));
  const points = [sheet.places, gold.places].map((all) => all.filter(hasPoint).length);
  return {
    layer: "places",
    measures: [
      found("places", sheet.places.length, gold.places.length, pairs.size),
      part("places", "right place", right.length, points),
      part("places", "within 161 km", near.length, points),
    ],
    gold: gold.places.map(meant),
    found: sheet.places.map(meant),
    pairs,
    off: new Set(off.map(({ i }) => i)),
    what: "place",
  };
}

/** @param {PlaceMark} mark */
const hasPoint = ({ place }) => place !== null && place.lat !== null;

/** @param {PlaceMark} mark */
const meant = ({ start, end, place, why = "" }) => ({
  start,
  end,
  means: placeInWords(place),
  why,
});

/** @param {PlaceEntry | null} place */
export const placeInWords = (place) => (place ? `${place.label} (${place.kind})` : "no place");

/**
 * Whether a place is the right one: the same, or near and of its level.
 * @param {PlaceEntry | null} gold
 * @param {PlaceEntry | null} place
 */
function isRightPlace(gold, place) {
  if (!gold || !place || gold.lat === null || gold.lon === null) return false;
  if (gold.id === place.id) return true;
  if (gold.level === place.level && kmBetween(gold, place) <= RIGHT_KM) return true;
  return isSame(gold, place);
}

/**
 * @param {PlaceEntry} gold
 * @param {PlaceEntry} place
 */
function isSame(gold, place) {
  if (areCountries(gold, place)) return gold.country !== null && gold.country === place.country;
  return Object.entries(place.ids).some(([scheme, code]) => gold.ids[scheme] === code);
}

/**
 * @param {PlaceEntry} a
 * @param {PlaceEntry} b
 */
const areCountries = (a, b) => a.level === "country" && b.level === "country";

/**
 * Whether a point is within 161 km, or both are one country.
 * @param {PlaceEntry | null} gold
 * @param {PlaceEntry | null} place
 */
function isNear(gold, place) {
  if (!gold || !place) return false;
  const away = kmBetween(gold, place);
  if (away <= NEAR_KM) return true;
  return away < Infinity && areCountries(gold, place) && gold.country === place.country;
}
