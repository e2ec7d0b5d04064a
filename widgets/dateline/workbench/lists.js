// The rows of the lists of places, quotations and events.

import { element } from "./dom.js";
import { doubtMark, glyph, row, sentenceNumbers } from "./rows.js";
import {
  dayInWords, intervalInWords, modeInWords, placeKindInWords, shortened, tollInWords,
} from "./words.js";

/** Rows of places, the most often named first, with what each lies in. */
export function drawPlaces(story, state, places) {
  const order = places.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return order.map((place) => row(place, state,
    glyph("place"),
    element("span", { class: "dl-who" },
      element("b", {}, place.name),
      element("span", { class: "dl-role" }, ` ${aboutPlace(place)}`),
      sentenceNumbers(place),
      reason(place)),
    doubtMark(place),
    element("span", { class: "dl-count" }, place.mentions.length)));
}

function aboutPlace(place) {
  if (!place.placed) return "not found in the gazetteer";
  const within = place.label.slice(place.name.length).replace(/^, /, "");
  return [placeKindInWords(place.kind), within].filter(Boolean).join(", ");
}

/** Why, for paper: on a screen it stands in the evidence pane. */
function reason(thing) {
  const why = thing.mentions.find((mention) => mention.why)?.why;
  return why ? element("small", { class: "dl-print-only" }, why) : null;
}

/** Rows of days and times, in the order they are told. */
export function drawDates(story, state, dates) {
  return dates.map((date) => row(date, state,
    element("span", { class: "dl-who" },
      element("b", {}, date.name),
      element("span", { class: "dl-role" }, ` ${intervalInWords(date.record)}`),
      sentenceNumbers(date),
      reason(date)),
    doubtMark(date)));
}

/** Rows of quotations: who said it, with which verb, and the words. */
export function drawQuotes(story, state, quotes) {
  return quotes.map((quote) => {
    const { speaker, cue, via, direct } = quote.record;
    const words = shortened(quote.record.phrase, 180);
    return row(quote, state,
      element("span", { class: "dl-who" },
        element("b", {}, speaker ?? "Unattributed"),
        element("span", { class: "dl-role" },
          [cue, via ? `via ${via}` : ""].filter(Boolean).map((part) => ` ${part}`)),
        sentenceNumbers(quote),
        element("q", { class: direct === false ? "dl-indirect" : null }, words)));
  });
}

/** Rows of events: when, who did what to whom, where, and the toll. */
export function drawEvents(story, state, events) {
  return events.map((event) => {
    const { record } = event;
    const people = [record.target, record.place ? `in ${record.place}` : ""];
    const after = people.filter(Boolean).join(" ");
    const toll = tollInWords(record);
    return row(event, state,
      element("span", { class: "dl-when" }, whenOf(story, record)),
      element("span", { class: "dl-who" },
        record.actor ? `${record.actor} ` : null,
        element("b", {}, record.phrase),
        after ? ` ${after}` : null,
        sentenceNumbers(event),
        element("small", {},
          [record.type, toll, record.mode === "told" ? "" : modeInWords(record.mode)]
            .filter(Boolean).join(" · "))),
      doubtMark(event));
  });
}

/** The day of an event, short; the EDTF string where it is no single day. */
function whenOf(story, record) {
  if (!record.edtf) return "—";
  const day = /^\d{4}-\d\d-\d\d$/.exec(record.edtf);
  return day ? dayInWords(day[0], "weekday") : record.edtf;
}
