// The lists of places and of dates.

import { element } from "../shared/dom.js";
import { KINDS, isOfKinds, kindSwitches } from "../shared/kinds.js";
import { decisionOn } from "../shared/model.js";
import { doubtMark, glyph, listbox, row, sentenceNumbers } from "../shared/rows.js";
import { intervalInWords, placeKindInWords } from "../shared/words.js";

/** @import { DateEntity, Entity, PlaceEntity, State, Story } from "../types.js" */

/**
 * Rows of places, the most often named first, with what each lies in.
 * @param {Story} _story
 * @param {State} state
 * @param {PlaceEntity[]} places
 */
export function drawPlaces(_story, state, places) {
  const order = places.toSorted((a, b) => b.mentions.length - a.mentions.length);
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
        reason(place),
      ),
      doubtMark(place),
      element("span", { class: "dl-count" }, place.mentions.length),
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
    return decisionOn(place) ? "no place, says the reader" : "not found in the gazetteer";
  }
  const within = place.label.slice(place.name.length).replace(/^, /, "");
  return [placeKindInWords(place.kind), within].filter(Boolean).join(", ");
}

/**
 * Why, for paper: on a screen it stands in the evidence pane.
 * @param {Entity} thing
 */
function reason(thing) {
  const why = thing.mentions.find((mention) => mention.why)?.why;
  return why ? element("small", { class: "dl-print-only" }, why) : null;
}

/**
 * Rows of days and times, in the order they are told.
 * @param {Story} _story
 * @param {State} state
 * @param {DateEntity[]} dates
 */
export function drawDates(_story, state, dates) {
  return listbox(
    "Dates",
    dates.map((date) =>
      row(
        date,
        state,
        element(
          "span",
          { class: "dl-who" },
          element("b", {}, date.name),
          element("span", { class: "dl-role" }, ` ${intervalInWords(date.record)}`),
          sentenceNumbers(date),
          reason(date),
        ),
        doubtMark(date),
      ),
    ),
  );
}
