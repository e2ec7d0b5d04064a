// The places that a name could mean, and why the chosen one is more likely than others.

import { element } from "../common/dom.js";
import { usePlace } from "./placing.js";
import { placeLabel } from "../common/model.js";
import { ruleInWords } from "../common/rules.js";
import { counted, placeKindInWords } from "../common/words.js";

/** @import { Candidate, PlaceEntity, State, Term } from "../types.js" */

const SHOWN_CANDIDATES = 5;

/**
 * What else the name could be. Mentions share their candidates: the first ones are shown.
 * @param {State} state
 * @param {PlaceEntity} place
 */
export function candidateTable(state, place) {
  const candidates = place.mentions.map((m) => m.candidates ?? []).find((all) => all.length > 1);
  if (!candidates) return null;
  const shown = candidates.slice(0, SHOWN_CANDIDATES);
  const chosen = shown.find((c) => c.place?.id === place.id) ?? shown[0];
  const rows = shown.map((candidate) =>
    element(
      "tr",
      { class: candidate === chosen ? "dl-chosen" : null },
      element(
        "th",
        { scope: "row" },
        candidateName(candidate),
        element("small", {}, aboutPlace(candidate)),
      ),
      element("td", {}, likelihood(candidate.probability)),
      state.desk
        ? element("td", {}, candidate === chosen ? null : usePlace(state, place, candidate))
        : null,
    ),
  );
  const rivals = shown.filter((c) => c !== chosen && c.place).slice(0, 3);
  const left = candidates.length - shown.length;
  return [
    element("h4", {}, "Could be"),
    element("table", { class: "dl-candidates" }, element("tbody", {}, rows)),
    left ? element("p", { class: "dl-quiet" }, `and ${left} less likely`) : null,
    rivals.map((rival) => whyNot(chosen, rival)),
  ];
}

/**
 * What tells a candidate from its namesakes at a glance: its kind and its size.
 * @param {Candidate} candidate
 */
function aboutPlace(candidate) {
  const { place } = candidate;
  if (!place) return "another place, or no place at all";
  const people = place.population ? counted(place.population, "inhabitant") : "";
  return [kindOfPlace(candidate), people].filter(Boolean).join(" · ");
}

/**
 * The kind distinguishes a town from the province of the same name.
 * @param {Candidate} candidate
 */
function kindOfPlace({ place }) {
  return place ? placeKindInWords(place.kind) : "";
}

/** @param {Candidate} candidate */
function candidateName(candidate) {
  return candidate.place ? placeLabel(candidate.place) : "none of these";
}

/**
 * The name, with the kind where the other one has the same name: a city and its province.
 * @param {Candidate} candidate
 * @param {Candidate} other
 */
function nameBeside(candidate, other) {
  const name = candidateName(candidate);
  return name === candidateName(other) ? `${name} (${kindOfPlace(candidate)})` : name;
}

/** @param {number} probability */
function likelihood(probability) {
  const percent = Math.round(probability * 100);
  return [
    element("meter", { min: 0, max: 1, value: probability, "aria-hidden": "true" }),
    percent < 1 ? " < 1 %" : ` ${percent} %`,
  ];
}

/** @param {Term} term */
const share = (term) => term.value * term.weight;

/**
 * The terms on which the chosen place and a rival differ, the largest difference first.
 * @param {Candidate} chosen
 * @param {Candidate} rival
 */
function whyNot(chosen, rival) {
  const names = [...new Set([...chosen.terms, ...rival.terms].map((t) => t.name))];
  /**
   * @param {Candidate} candidate
   * @param {string} name
   */
  const sumOf = (candidate, name) =>
    candidate.terms.filter((t) => t.name === name).reduce((sum, t) => sum + share(t), 0);
  const rows = names
    .map((name) => ({ name, ours: sumOf(chosen, name), theirs: sumOf(rival, name) }))
    .filter(({ ours, theirs }) => Math.abs(ours - theirs) >= 0.05)
    .sort((a, b) => Math.abs(b.ours - b.theirs) - Math.abs(a.ours - a.theirs))
    .slice(0, 8);
  if (!rows.length) return null;
  const number = (/** @type {number} */ value) =>
    element("td", {}, value.toFixed(2).replace("-", "−"));
  return element(
    "details",
    { class: "dl-why-not" },
    element("summary", {}, `Why not ${nameBeside(rival, chosen)}?`),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", {}, "what counts"),
          element("th", {}, nameBeside(chosen, rival)),
          element("th", {}, nameBeside(rival, chosen)),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map(({ name, ours, theirs }) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, ruleInWords(name)),
            number(ours),
            number(theirs),
          ),
        ),
      ),
    ),
  );
}
