// A story as it is with corrections, where no Python reads it again: what was corrected
// changes, and what rests on it by an id. What the rules would find anew stays as it was.

import { fold } from "../common/words.js";
import { daysOfEdtf } from "../common/edtf.js";
import { levelOf } from "../common/levels.js";
import { placeOf } from "./records.js";

/** @import { Candidate, Correction, MentionRecord, Place, PlaceRecord, ReadingDocument } from "../types.js" */

const ACCEPTED = "This was found by the rules and accepted by hand.";

/** Seasons in TIMEX3, those that EDTF numbers from 21. */
const SEASONS = ["SP", "SU", "FA", "WI"];

/** How sure a place is that was chosen for another mention of the name. */
const CARRIED = 0.95;

/**
 * The document of a reading with corrections; the one given stays as it is.
 * @param {ReadingDocument} doc
 * @param {Correction[]} records
 * @returns {ReadingDocument}
 */
export function readAgain(doc, records) {
  const now = structuredClone(doc);
  const of = (/** @type {string} */ kind) => records.filter((record) => record.kind === kind);
  for (const record of of("date")) setDate(now, record);
  setPlaces(now, of("place"));
  follow(doc, now);
  for (const record of of("name")) setName(now, record);
  for (const record of of("quote")) setQuote(now, record);
  for (const record of of("event")) setEvent(now, record);
  return now;
}

/** @param {{ start: number }} span */
const at = (span) => (/** @type {{ start: number }} */ other) => other.start === span.start;

/**
 * Take something as it was found.
 * @param {{ status: string, confidence: number, why: string }} thing
 */
function accept(thing) {
  Object.assign(thing, { status: "accepted", confidence: 1, why: ACCEPTED });
}

/**
 * Set the days of a date, and of the events on it.
 * @param {ReadingDocument} doc
 * @param {Correction} record
 */
function setDate(doc, record) {
  const date = doc.dates.find(at(record));
  if (!date) return;
  const quoted = date.phrase.split(/\s+/).join(" ");
  if (record.accepted) {
    accept(date);
  } else if (record.value === null) {
    const nothing = { timex_value: null, mod: null, edtf: null, first: null, last: null };
    const why = `‘${quoted}’: marked by hand as not a date`;
    Object.assign(date, { ...nothing, part: null, until: null, status: "rejected", why });
  } else {
    const edtf = String(record.value);
    const others = date.alternatives.filter((other) => other.edtf !== edtf);
    const known = date.alternatives.find((other) => other.edtf === edtf);
    const days = known ? [known.first, known.last] : (daysOfEdtf(edtf) ?? [null, null]);
    if (date.edtf) others.unshift(asFound(date));
    Object.assign(date, {
      ...timexOf(edtf, date),
      mod: /[~%]/.test(edtf) ? "APPROX" : null,
      edtf,
      first: days[0],
      last: days[1],
      until: null,
      alternatives: others,
      status: "corrected",
      why: `‘${quoted}’: ${edtf}, set by hand`,
    });
  }
  Object.assign(date, { confidence: 1, anchor: null });
  for (const event of doc.events) {
    if (event.date_id !== date.id) continue;
    event.edtf = date.edtf;
    if (date.edtf === null) Object.assign(event, { date_id: null, date_confidence: null });
  }
}

/**
 * What the rules found, as another reading of a date.
 * @param {ReadingDocument["dates"][number]} date
 */
const asFound = ({ edtf, first, last, timex_value: value }) => ({
  value: value ?? "",
  edtf,
  first,
  last,
  why: "as the rules read it",
});

/**
 * The TIMEX3 value of days; "Friday morning" stays a morning, whichever Friday it is.
 * @param {string} edtf
 * @param {ReadingDocument["dates"][number]} date
 */
function timexOf(edtf, { timex_value: before, part }) {
  const ends = edtf.split("/").filter((end) => /\d/.test(end));
  if (ends.length > 1) return { timex_type: "DATE", timex_value: null, part: null };
  const value = ends[0]
    .replace(/[~?%]$/, "")
    .replace(/(?:-XX)+$|X+$/, "")
    .replace(/-2([1-4])$/, (_, number) => `-${SEASONS[number - 1]}`);
  const clock = before?.split("T")[1];
  return part && clock && /-\d\d-\d\d$/.test(value)
    ? { timex_type: "TIME", timex_value: `${value}T${clock}` }
    : { timex_type: "DATE", timex_value: value, part: null };
}

/**
 * Set the places of mentions, and of the others of the same name: one name has one sense
 * in a story, unless the words beside a mention say which place they mean.
 * @param {ReadingDocument} doc
 * @param {Correction[]} records
 */
function setPlaces(doc, records) {
  const told = new Set(records.map(({ start }) => start));
  for (const record of records) {
    const mention = doc.places.find(at(record));
    if (mention) setPlace(doc, mention, record);
  }
  for (const [name, record] of sensesOf(doc, records)) {
    for (const mention of doc.places) {
      const isOther = fold(mention.phrase) === name && !told.has(mention.start);
      if (isOther && !saysItself(doc, mention)) carry(doc, mention, record);
    }
  }
}

/**
 * By name, the correction that the other mentions follow: what most were said to be.
 * @param {ReadingDocument} doc
 * @param {Correction[]} records
 */
function sensesOf(doc, records) {
  /** @type {Map<string, Correction[]>} */
  const said = new Map();
  for (const record of records.toSorted((a, b) => a.start - b.start)) {
    const mention = doc.places.find(at(record));
    if (!mention || record.alone) continue;
    const name = fold(mention.phrase);
    said.set(name, [...(said.get(name) ?? []), record]);
  }
  return [...said].map(([name, all]) => {
    const votes = (/** @type {Correction} */ one) =>
      all.filter(({ place }) => place === one.place).length;
    const [first] = all.toSorted((a, b) => votes(b) - votes(a));
    return /** @type {[string, Correction]} */ ([name, first]);
  });
}

/**
 * Whether the place named after a comma says which place is meant: "Paris, Texas".
 * @param {ReadingDocument} doc
 * @param {PlaceRecord} mention
 */
const saysItself = ({ places, story }, { end }) =>
  /^,\s/.test([...story.text].slice(end, end + 2).join("")) &&
  places.some(({ start }) => start === end + 2);

/**
 * @param {ReadingDocument} doc
 * @param {PlaceRecord} mention
 * @param {Correction} record
 */
function setPlace(doc, mention, record) {
  if (record.accepted) {
    accept(mention);
    mention.doubt = "";
    return;
  }
  const place = record.place === null ? null : placeOf(doc, String(record.place));
  if (record.place !== null && !place) return;
  move(mention, place);
  Object.assign(mention, {
    confidence: 1,
    status: place ? "corrected" : "rejected",
    why: place ? "This place was chosen by hand." : "This was marked by hand as not a place.",
  });
}

/**
 * @param {ReadingDocument} doc
 * @param {PlaceRecord} mention
 * @param {Correction} record
 */
function carry(doc, mention, { place: id, phrase }) {
  const place = id === null ? null : placeOf(doc, String(id));
  if (id !== null && !place) return;
  move(mention, place);
  mention.confidence = CARRIED;
  mention.why = place
    ? `This place was chosen by hand for “${phrase}” elsewhere in this story.`
    : `“${phrase}” was marked by hand as not a place elsewhere in this story.`;
}

/**
 * @param {PlaceRecord} mention
 * @param {Place | null} place
 */
function move(mention, place) {
  const { id, name, kind, lat, lon, country, country_name, admin1, admin1_name, population } =
    place ?? /** @type {Partial<Place>} */ ({});
  const fields = { id, name, lat, lon, country, country_name, admin1, admin1_name, population };
  const level = kind ? levelOf(kind) : null;
  for (const [key, value] of Object.entries({ ...fields, place_kind: kind, level })) {
    Object.assign(mention, { [key]: value ?? null });
  }
  const candidates = decided(mention.candidates, place);
  Object.assign(mention, { candidates, doubt: "", ids: place?.ids ?? {} });
}

/**
 * What a name could mean, once somebody said what it means: that comes first, and is sure.
 * @param {Candidate[]} candidates
 * @param {Place | null} place
 * @returns {Candidate[]}
 */
function decided(candidates, place) {
  const isChosen = (/** @type {Candidate} */ one) =>
    (one.place?.id ?? null) === (place?.id ?? null);
  const unknown = { place, score: 0, probability: 1, terms: [], matched: null };
  const chosen = candidates.find(isChosen) ?? unknown;
  const others = candidates.filter((one) => !isChosen(one));
  return [{ ...chosen, probability: 1 }, ...others.map((one) => ({ ...one, probability: 0 }))];
}

/**
 * Let events, quotes and figures follow the places that they name.
 * @param {ReadingDocument} before
 * @param {ReadingDocument} now
 */
function follow(before, now) {
  /** @param {string | null} id @param {number[]} sentences */
  const moved = (id, sentences) => {
    const here = before.places.flatMap((mention, i) => (mention.id === id ? [i] : []));
    const near = here.filter((i) => sentences.includes(before.places[i].sentence));
    const ids = (near.length ? near : here).map((i) => now.places[i].id);
    return ids.length && !ids.includes(id) ? ids[0] : id;
  };
  for (const event of now.events) {
    const sentences = event.told_in.length ? event.told_in : [event.sentence];
    event.actor_id = moved(event.actor_id, sentences);
    event.target_id = moved(event.target_id, sentences);
    const place = moved(event.place_id, sentences);
    if (place === null && event.place_id !== null) {
      Object.assign(event, { place: null, place_confidence: null });
    }
    event.place_id = place;
  }
  for (const quote of now.quotes) quote.speaker_id = moved(quote.speaker_id, [quote.sentence]);
}

/**
 * Accept an actor, or take a name from it; without a name it is none.
 * @param {ReadingDocument} doc
 * @param {Correction} record
 */
function setName(doc, record) {
  const all = (/** @type {ReadingDocument["actors"][number]} */ { mentions, nominals }) => [
    ...mentions,
    ...nominals,
  ];
  const actor = doc.actors.find((one) => all(one).some(at(record)));
  if (!actor) return;
  if (record.accepted) {
    accept(actor);
    accept(/** @type {MentionRecord} */ (all(actor).find(at(record))));
    return;
  }
  actor.mentions = actor.mentions.filter((mention) => !at(record)(mention));
  if (actor.mentions.length) return;
  doc.actors = doc.actors.filter((one) => one !== actor);
  const gone = (/** @type {string | null} */ id) => (id === actor.id ? null : id);
  for (const event of doc.events) {
    event.actor_id = gone(event.actor_id);
    event.target_id = gone(event.target_id);
  }
  for (const quote of doc.quotes) quote.speaker_id = gone(quote.speaker_id);
}

/**
 * @param {ReadingDocument} doc
 * @param {Correction} record
 */
function setQuote(doc, record) {
  const quote = doc.quotes.find(at(record));
  if (quote && record.accepted) accept(quote);
  else doc.quotes = doc.quotes.filter((one) => one !== quote);
}

/**
 * @param {ReadingDocument} doc
 * @param {Correction} record
 */
function setEvent(doc, record) {
  const event = doc.events.find(({ trigger }) => at(record)(trigger));
  if (!event) return;
  if (record.accepted) {
    accept(event);
    return;
  }
  doc.events = doc.events.filter((one) => one !== event);
  for (const other of doc.events) if (other.same_as === event.id) other.same_as = null;
  for (const figure of doc.figures ?? []) if (figure.event_id === event.id) figure.event_id = null;
}
