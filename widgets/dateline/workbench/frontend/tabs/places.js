// The list of places and of the areas that contain them.

import { element } from "../common/dom.js";
import { KINDS, isOfKinds, kindSwitches } from "../common/kinds.js";
import { countOf } from "../common/happenings.js";
import { byTimes, decisionOn, thingsOf, timesNamed } from "../common/model.js";
import { doubtMark, glyph, listbox, row, sentenceNumbers, whyOnPaper } from "../common/rows.js";
import { placeKindInWords } from "../common/words.js";
import { registerTab } from "./tab.js";

/** @import { PlaceEntity, State, Story } from "../types.js" */

/** @type {{ name: string, of: (place: PlaceEntity) => string | number | null }[]} */
const COLUMNS = [
  { name: "name", of: ({ name }) => name },
  { name: "where", of: ({ placed, label }) => (placed ? label : "") },
  { name: "kind", of: ({ placed, kind }) => (placed ? placeKindInWords(kind) : "") },
  { name: "latitude", of: ({ record }) => record.lat },
  { name: "longitude", of: ({ record }) => record.lon },
  { name: "mentions", of: timesNamed },
];

registerTab({
  id: "place",
  label: "Places",
  count: (story) => countOf(story, "place"),
  columns: COLUMNS,
  view: drawPlaces,
  empty: "No word was recognised as a place.",
});

/**
 * Rows of places, the most frequent first.
 * @param {Story} story
 * @param {State} state
 */
function drawPlaces(story, state) {
  const places = thingsOf(story, "place");
  const order = byTimes(places);
  const rows = order.map((place) =>
    row(
      place,
      state,
      glyph("place"),
      element(
        "span",
        { class: "dl-who" },
        element("b", {}, place.name),
        element("span", { class: "dl-role" }, ` ${aboutPlace(place)}`),
        sentenceNumbers(place),
        whyOnPaper(place),
      ),
      doubtMark(place),
      element("span", { class: "dl-count" }, timesNamed(place)),
    ),
  );
  const kinds = new Set(KINDS);
  const switches = kindSwitches(places, kinds, () => {
    order.forEach((place, i) => {
      rows[i].hidden = !isOfKinds(place, kinds);
    });
  });
  return listbox("Places", rows, switches);
}

/** @param {PlaceEntity} place */
function aboutPlace(place) {
  if (!place.placed) {
    return decisionOn(place) ? "marked as not a place" : "not found in the gazetteer";
  }
  const within = place.label.slice(place.name.length).replace(/^, /, "");
  return [placeKindInWords(place.kind), within].filter(Boolean).join(", ");
}
