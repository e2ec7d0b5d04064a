// Any other place that a mention means: one of the gazetteer, or a point of one's own.

import { element } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { placePicker } from "../marking/places.js";
import { pointPicker } from "../marking/points.js";
import { placeAs } from "./placing.js";
import { mentionOf } from "./tools.js";

/** @import { PlaceEntity, State, Story } from "../types.js" */

/**
 * "Another place", by its name or as a point.
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
    {
      class: "dl-fixes dl-placing",
      on: { toggle: () => another.scrollIntoView({ block: "nearest" }) },
    },
    element("summary", {}, "Another place"),
    placePicker(desk, "", ({ id }) => placeAs(state, place, { place: id })),
    pointPicker(state, shortened(mention.phrase, 60), (point) =>
      placeAs(state, place, { ...point }),
    ),
  );
  return another;
}
