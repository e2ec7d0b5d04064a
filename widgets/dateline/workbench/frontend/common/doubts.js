// What is doubtful about a place, in words: which one it is, or whether it is one. How
// strong the words are follows how likely the runner-up is.

import { kmBetween } from "./earth.js";

/** @import { Candidate, Place, PlaceEntity } from "../types.js" */

/**
 * Places nearer than this are one (kilometres), as in `place.py`; the same where one of
 * them is an area, which may hold the other.
 */
const SAME_PLACE_KM = 20;
const SAME_SPOT_KM = 161;
const CALLED_BY_A_TOWN = new Set(["country", "territory", "admin1", "admin2", "airport"]);

/** From these parts of the chosen place's probability a rival is told in stronger words. */
const LIKELY_TOO = 1 / 3;
const NEARLY_AS_LIKELY = 2 / 3;

/**
 * What is doubtful about a place; empty where it is sure.
 * @param {PlaceEntity} place
 */
export function doubtInWords(place) {
  const mention = place.mentions.find(({ doubt }) => doubt);
  if (!mention) return "";
  if (mention.doubt === "may be none") {
    return "may be none: perhaps no place, or one the gazetteer lacks";
  }
  return rivalInWords(mention.candidates ?? []);
}

/**
 * How near the likeliest place elsewhere comes to the chosen one, which goes first.
 * @param {Candidate[]} candidates
 */
export function rivalInWords(candidates) {
  const [chosen] = candidates;
  const rival = rivalOf(candidates);
  if (!chosen?.place || !rival) return "cannot choose: no place is likely enough";
  const here = candidates.filter(({ place }) => shareSpot(chosen.place, place));
  const part = rival.probability / here.reduce((sum, { probability }) => sum + probability, 0);
  const share = `(${Math.round(rival.probability * 100)} %)`;
  if (part >= NEARLY_AS_LIKELY) return `cannot choose: another place is nearly as likely ${share}`;
  if (chosen.probability < 0.5) return "cannot choose: one of several places";
  if (part >= LIKELY_TOO) return `not sure: another place is likely too ${share}`;
  return `not quite sure: another place is possible ${share}`;
}

/**
 * The likeliest candidate that is somewhere else than the chosen one.
 * @param {Candidate[]} candidates
 */
function rivalOf([chosen, ...others]) {
  return others
    .filter(({ place }) => place && !shareSpot(chosen.place, place))
    .reduce(
      (best, one) => (best && best.probability >= one.probability ? best : one),
      /** @type {Candidate | null} */ (null),
    );
}

/**
 * Whether two places are one on a map: a town and its area, or its airport.
 * @param {Place | null} a
 * @param {Place | null} b
 */
function shareSpot(a, b) {
  if (!a || !b) return false;
  const called = CALLED_BY_A_TOWN.has(a.kind) !== CALLED_BY_A_TOWN.has(b.kind);
  const nested = called && a.country === b.country;
  return a.id === b.id || kmBetween(a, b) <= (nested ? SAME_SPOT_KM : SAME_PLACE_KM);
}
