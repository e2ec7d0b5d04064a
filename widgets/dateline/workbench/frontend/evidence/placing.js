// What a mention of a place means instead: a candidate, any other place of the gazetteer,
// a point of one's own, or none; for this mention alone or for all of the story.

import { element } from "../common/dom.js";
import { placePicker } from "../marking/places.js";
import { pointPicker } from "../marking/points.js";
import { fold, shortened } from "../common/words.js";
import { inWords, mentionOf, tool } from "./tools.js";

/** @import { Candidate, CorrectionDetails, PlaceEntity, State, Story } from "../types.js" */

/**
 * Correct the mention in question, alone if that was chosen.
 * @param {State} state
 * @param {PlaceEntity} place
 * @param {CorrectionDetails} details
 */
function placeAs({ desk, at }, place, details) {
  if (!desk) return;
  const mention = mentionOf({ at }, place);
  const alone = desk.alone === mention.start;
  desk.correct("place", mention, alone ? { ...details, alone } : details);
}

/**
 * "use this", beside another candidate of a place; null where no kernel runs.
 * @param {State} state
 * @param {PlaceEntity} place
 * @param {Candidate} candidate
 */
export function usePlace(state, place, candidate) {
  const other = candidate.place;
  if (!state.desk || !other) return null;
  return tool("use this", `${inWords(mentionOf(state, place))} is ${other.name}`, () =>
    placeAs(state, place, { place: other.id }),
  );
}

/**
 * Another place, a point of one's own, and "not a place".
 * @param {Story} _story
 * @param {State} state
 * @param {PlaceEntity} place
 */
export function fixPlace(_story, state, place) {
  const { desk } = state;
  if (!desk) return null;
  const mention = mentionOf(state, place);
  const another = element(
    "details",
    // The panel scrolls, and its candidates often fill it: what opens would be out of sight.
    { class: "dl-fixes", on: { toggle: () => another.scrollIntoView({ block: "nearest" }) } },
    element("summary", {}, "Another place"),
    placePicker(desk, "", ({ id }) => placeAs(state, place, { place: id })),
    pointPicker(state, shortened(mention.phrase, 60), (point) =>
      placeAs(state, place, { ...point }),
    ),
  );
  return element(
    "div",
    { class: "dl-placing" },
    another,
    mention.status === "rejected"
      ? null
      : element(
          "p",
          {},
          `${inWords(mention)} `,
          tool("not a place", "These words do not name a place", () =>
            placeAs(state, place, { place: null }),
          ),
        ),
  );
}

/**
 * Whether a correction is about this mention alone; nothing where there is only one.
 * @param {State} state
 * @param {PlaceEntity} place
 */
export function scopeOf({ desk, at }, place) {
  const mention = mentionOf({ at }, place);
  const alike = place.mentions.filter(({ phrase }) => fold(phrase) === fold(mention.phrase)).length;
  if (!desk || alike < 2) return null;
  const box = element("input", {
    type: "checkbox",
    checked: desk.alone === mention.start,
    on: {
      change: () => {
        desk.alone = box.checked ? mention.start : null;
      },
    },
  });
  return element(
    "p",
    { class: "dl-scope" },
    `What you choose holds for all ${alike} mentions of the name. `,
    element("label", {}, box, " this mention only"),
  );
}
