// The places and events of a reading as GeoJSON: the same file as exports/geojson.py makes.

import { daysOfEdtf } from "../common/edtf.js";
import { happeningsOf, isGuess, SLOTS } from "../common/happenings.js";
import { placeLabel, thingsOf, unplacedId } from "../common/model.js";
import { countedDay, factualityInWords, isFact } from "../common/words.js";
import { keptPlaces, SCHEMES, sentenceOf } from "./places.js";

/** @import { DateRecord, EventEntity, EventRecord, PlaceRecord, Story } from "../types.js" */

/**
 * @param {Story} story
 * @param {string | null} headline
 * @returns {{ data: string, left_out: string[] }}
 */
export function geojsonOf(story, headline) {
  const mentions = keptPlaces(story);
  const events = statedEvents(story);
  const told = events.filter(({ record }) => isFact(record) || record.factuality === "future");
  const others = events.filter((event) => !told.includes(event));
  const features = [...placesOf(story, mentions), ...eventsOf(story, mentions, told)];
  const left_out = [...unplaced(mentions), ...unstated(story, others)];
  const collection = {
    type: "FeatureCollection",
    story: creditOf(story, headline),
    gazetteer: story.doc.made_by.gazetteer,
    left_out,
    features,
  };
  return { data: JSON.stringify(collection, null, 1), left_out };
}

/**
 * What is known about the story.
 * @param {Story} story
 * @param {string | null} headline
 */
function creditOf({ doc }, headline) {
  const { title, publisher, published, source, licence, attribution } = doc.story;
  const known = { title: title || headline, publisher, published, source, licence, attribution };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

/**
 * @template T
 * @param {T[]} values
 */
const distinct = (values) => [...new Set(values)];

/** @param {PlaceRecord} place */
const hasPoint = ({ id, lat, lon }) => id !== null && lat !== null && lon !== null;

/**
 * A point, or nothing where it is not known.
 * @param {{ lat: number | null, lon: number | null }} place
 */
const pointOf = ({ lat, lon }) =>
  lat === null || lon === null ? null : { type: "Point", coordinates: [lon, lat] };

/**
 * A feature for each place that has a point.
 * @param {Story} story
 * @param {PlaceRecord[]} mentions
 */
function placesOf(story, mentions) {
  return [...byPlace(mentions).values()].map((all) => {
    const [place] = all;
    const { id, name, level, country, admin1, population, lat, lon } = place;
    const ids = place.ids ?? {};
    const number = ids.geonames || String(id).replace("geonames:", "");
    const properties = {
      layer: "places",
      ...{ id, name, label: placeLabel(place), kind: place.place_kind, level },
      ...{ country, admin1, population },
      ...Object.fromEntries(SCHEMES.map((scheme) => [scheme, ids[scheme] ?? null])),
      phrases: distinct(all.map(({ phrase }) => phrase)),
      tags: distinct(all.map(({ kind }) => kind)),
      named: all.length,
      confidence: Math.max(...all.map(({ confidence }) => confidence)),
      doubt: distinct(all.flatMap(({ doubt }) => doubt || [])).join("; ") || null,
      ...{ lat, lon },
      uri: /^\d+$/.test(number) ? `https://sws.geonames.org/${number}/` : null,
      mentions: all.map((mention) => mentionOf(story, mention)),
    };
    return { type: "Feature", id, geometry: pointOf(place), properties };
  });
}

/**
 * The mentions of each place that has a point, by its id.
 * @param {PlaceRecord[]} mentions
 */
function byPlace(mentions) {
  return Map.groupBy(mentions.filter(hasPoint), ({ id }) => id);
}

/**
 * @param {Story} story
 * @param {PlaceRecord} mention
 */
function mentionOf(story, { start, end, phrase, kind, sentence, confidence, ...others }) {
  const { doubt, status, rule, why } = others;
  const said = sentenceOf(story, sentence);
  const where = { start, end, phrase, kind, sentence: said, confidence };
  return { ...where, doubt: doubt || null, status, rule, why };
}

/**
 * The events that were not rejected, without the slots that are guesses.
 * @param {Story} story
 */
function statedEvents(story) {
  const kept = thingsOf(story, "event").filter(({ record }) => record.status !== "rejected");
  return kept.map((event) => {
    const record = { ...event.record };
    for (const [slot, names] of Object.entries(SLOTS)) {
      if (isGuess(record, /** @type {keyof typeof SLOTS} */ (slot)))
        for (const name of [...names, `${slot}_confidence`])
          Object.assign(record, { [name]: null });
    }
    return { ...event, record };
  });
}

/**
 * A feature for each event, told once however often the story tells it.
 * @param {Story} story
 * @param {PlaceRecord[]} mentions
 * @param {EventEntity[]} told
 */
function eventsOf(story, mentions, told) {
  const places = byPlace(mentions);
  const dates = story.doc.dates.filter(({ status }) => status !== "rejected");
  return happeningsOf(story, told).map(({ record: event }) => {
    const place = places.get(event.place_id)?.[0];
    const date = dates.find(({ id }) => id === event.date_id);
    const [first, last] = daysOfEvent(event, date, dates);
    const { lat, lon } = place ?? { lat: null, lon: null };
    const { id, type, factuality, mode, actor, actor_id, target, target_id, object } = event;
    const { place_id, date_id, killed, injured, missing, toll, instrument } = event;
    const properties = {
      layer: "events",
      ...{ id, name: labelOf(event), type, factuality, mode },
      date: date ? { phrase: date.phrase, edtf: event.edtf } : null,
      ...{ first, last, counted: date ? countedOf(date) : null },
      ...{ actor, actor_id, target, target_id, object },
      ...{ place: place ? placeLabel(place) : event.place, place_id, lat, lon },
      ...{ date_id, killed, injured, missing, toll, victims: victimsOf(event), instrument },
      ...{ confidence: event.confidence, why: event.why },
      evidence: (event.told_in.length ? event.told_in : [event.sentence])
        .map((index) => sentenceOf(story, index))
        .join("\n"),
    };
    return { type: "Feature", id, geometry: pointOf({ lat, lon }), properties };
  });
}

/**
 * Who, what and whom; what did not happen for sure says so.
 * @param {EventRecord} event
 */
function labelOf(event) {
  const label = [event.actor, event.phrase, event.target].filter(Boolean).join(" · ");
  return isFact(event) ? label : `${label} (${factualityInWords(event.factuality)})`;
}

/**
 * "at least 2 killed, dozens injured".
 * @param {EventRecord} event
 */
function victimsOf(event) {
  const parts = /** @type {const} */ (["killed", "injured", "missing"]).flatMap((what) => {
    const given = [event[`${what}_hedge`], event[what]].filter((part) => part !== null);
    return given.length ? [[...given, what].join(" ")] : [];
  });
  return parts.join(", ") || null;
}

/**
 * The first and the last day of an event, which its words may give it only a part of:
 * "since 3 May, when a bomb killed four".
 * @param {EventRecord} event
 * @param {DateRecord | undefined} date
 * @param {DateRecord[]} dates
 */
function daysOfEvent({ edtf, date_id }, date, dates) {
  if (date && (!edtf || !date.edtf || edtf === date.edtf)) return daysOf(date, dates);
  const isRejected = date_id && !date;
  return (!isRejected && edtf && daysOfEdtf(edtf)) || [null, null];
}

/**
 * The first and the last day; a range ends with the date that closes it.
 * @param {DateRecord} date
 * @param {DateRecord[]} dates
 */
function daysOf(date, dates) {
  const end = dates.find(({ id }) => id === date.until) ?? date;
  return [date.first, end.last].map(civil);
}

/**
 * A day; nothing before the year 1, which other tools do not take for one.
 * @param {string | null} day
 */
const civil = (day) => (/^(?!0000)\d{4}-/.test(day ?? "") ? day : null);

/**
 * The days relative to an unknown day of publication: "D−6 to D".
 * @param {DateRecord} date
 */
function countedOf({ days_from_publication: days }) {
  return days ? distinct(days.map(countedDay)).join(" to ") : null;
}

/**
 * "3 places left out: …"; nothing where none is.
 * @param {number} count
 * @param {string} noun
 * @param {string} why
 */
const gap = (count, noun, why) =>
  count ? [`${count} ${noun}${count === 1 ? "" : "s"} left out: ${why}`] : [];

/** @param {PlaceRecord[]} mentions */
function unplaced(mentions) {
  const names = mentions.filter(({ id }) => id === null).map(({ phrase }) => unplacedId(phrase));
  const pointless = mentions.filter((mention) => mention.id !== null && !hasPoint(mention));
  return [
    ...gap(distinct(names).length, "place", "the gazetteer has none of that name that fits"),
    ...gap(
      distinct(pointless.map(({ id }) => id)).length,
      "place",
      "their coordinates are not known",
    ),
  ];
}

/**
 * @param {Story} story
 * @param {EventEntity[]} others
 */
function unstated(story, others) {
  const left = happeningsOf(story, others);
  const counts = Map.groupBy(left, ({ record }) => factualityInWords(record.factuality));
  const words = [...counts].map(([how, all]) => `${all.length} ${how}`).join(", ");
  return gap(left.length, "event", `the file states only what is so (${words})`);
}
