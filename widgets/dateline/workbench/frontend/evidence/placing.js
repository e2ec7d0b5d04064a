// What a mention of a place means instead: a candidate, or none; for this mention alone or
// for all of the story.

import { element } from "../common/dom.js";
import { fold } from "../common/words.js";
import { REJECTIONS } from "../queue/rulings.js";
import { inWords, mentionOf, tool } from "./tools.js";

/** @import { Candidate, CorrectionDetails, PlaceEntity, State } from "../types.js" */

/**
 * Correct the mention in question, alone if that was chosen.
 * @param {State} state
 * @param {PlaceEntity} place
 * @param {CorrectionDetails} details
 */
export function placeAs({ desk, at }, place, details) {
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
 * "not a place", for the mention in question.
 * @param {State} state
 * @param {PlaceEntity} place
 */
export function noPlace(state, place) {
  const { label, title } = REJECTIONS.place;
  return [
    `${inWords(mentionOf(state, place))} `,
    tool(label, title, () => placeAs(state, place, { place: null })),
  ];
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
