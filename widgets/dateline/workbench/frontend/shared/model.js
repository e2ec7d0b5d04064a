// The reading document as the views want it: things by id, sentences with what
// they hold, offsets in UTF-16 as JavaScript counts them.

import { DOUBT, doubtInWords, yearsBefore } from "./words.js";

/**
 * @typedef {Object} Entity a thing that can be selected
 * @property {string} id
 * @property {"place"|"actor"|"date"|"quote"|"event"} layer
 * @property {string} name
 * @property {string} kind finer than the layer: "city", "person", "TIME" …
 * @property {Object[]} mentions in text order, each with start, end, sentence, id
 * @property {number} confidence of the least certain mention
 * @property {Object} record as in the document
 */

/**
 * Build the story that all views draw.
 * @param {Object} doc the reading document
 * @param {Object|null} basemap coastlines and context for the map
 */
export function buildStory(doc, basemap = null) {
  const text = doc.story.text;
  const unit = unitIndex(text);
  const convert = (span) => ({ ...span, start: unit(span.start), end: unit(span.end) });
  const spans = (pairs) => pairs.map(([start, end]) => ({ start: unit(start), end: unit(end) }));
  const story = {
    doc,
    basemap,
    text,
    sentences: spans(doc.sentences),
    paragraphs: spans(doc.paragraphs),
    entities: new Map(),
    mentions: [],
    inSentence: doc.sentences.map(() => new Set()),
    unit,
  };
  for (const place of doc.places) addPlace(story, convert(place));
  for (const actor of doc.actors) addActor(story, actor, convert);
  for (const date of doc.dates) addThing(story, "date", date.timex_type, convert(date));
  for (const quote of doc.quotes) addThing(story, "quote", "quote", convert(quote));
  for (const event of doc.events) addEvent(story, event, convert);
  story.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of story.mentions) index(story, mention);
  story.doubts = doubts(story);
  return story;
}

/** Return a function from code points (Python) to UTF-16 units (JavaScript). */
function unitIndex(text) {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[offset];
}

function entity(story, id, layer, kind, name, record) {
  let found = story.entities.get(id);
  if (!found) {
    found = { id, layer, kind, name, record, mentions: [], confidence: 1 };
    story.entities.set(id, found);
  }
  return found;
}

function attach(story, thing, mention) {
  const kept = { ...mention, id: thing.id, layer: thing.layer, entity: thing };
  thing.mentions.push(kept);
  thing.confidence = Math.min(thing.confidence, mention.confidence ?? 1);
  story.mentions.push(kept);
  return kept;
}

function addPlace(story, place) {
  const id = place.id ?? unplacedId(place.phrase);
  const thing = entity(
    story,
    id,
    "place",
    place.place_kind ?? "place",
    place.id ? place.name : place.phrase,
    place,
  );
  thing.placed = place.id !== null;
  thing.label = placeLabel(place) || place.phrase;
  thing.doubt ||= place.doubt;
  attach(story, thing, { ...place, toponym: place.kind });
}

/** The id of a place that was not found: the same as `Toponym.id` in Python. */
function unplacedId(phrase) {
  // Python folds case a little further than JavaScript lowers it.
  const folded = phrase.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  return `unplaced:${folded.trim().split(/\s+/).join("-")}`;
}

/** A place with what it lies in, told once each: "Kerman, Iran". */
export function placeLabel(place) {
  const parts = [place.name, place.admin1_name, place.country_name].filter(Boolean);
  return [...new Set(parts)].join(", ");
}

function addActor(story, actor, convert) {
  const thing = entity(story, actor.id, "actor", actor.kind, actor.name, actor);
  for (const mention of actor.mentions) attach(story, thing, convert(mention));
  for (const nominal of actor.nominals) {
    attach(story, thing, { ...convert(nominal), nominal: true });
  }
  thing.mentions.sort((a, b) => a.start - b.start);
  thing.confidence = actor.confidence;
  thing.aliases = [...new Set(actor.mentions.map((m) => m.phrase))].filter(
    (phrase) => phrase !== actor.name,
  );
}

function addThing(story, layer, kind, record) {
  const thing = entity(story, record.id, layer, kind, record.phrase, record);
  attach(story, thing, record);
  return thing;
}

function addEvent(story, event, convert) {
  const trigger = convert(event.trigger);
  const thing = addThing(story, "event", event.type, { ...event, ...trigger });
  thing.linked = [event.actor_id, event.target_id, event.place_id, event.date_id].filter((id) =>
    story.entities.has(id),
  );
}

/** Enter a mention in every sentence that it touches (a quotation may span many). */
function index(story, mention) {
  const { sentences, inSentence } = story;
  mention.sentences = [mention.sentence];
  for (let i = mention.sentence + 1; i < sentences.length; i += 1) {
    if (sentences[i].start >= mention.end) break;
    mention.sentences.push(i);
  }
  for (const i of mention.sentences) inSentence[i].add(mention.id);
}

/** What misleads most if it is wrong comes first: where, when, who, then what. */
const HARM = ["place", "date", "actor", "quote", "event"];

/** List what a reader should check, with the reason: by harm, then by certainty. */
function doubts(story) {
  const found = [];
  for (const thing of story.entities.values()) {
    if (decisionOn(thing)) continue;
    const why = doubt(thing);
    if (why) found.push({ id: thing.id, why, thing });
  }
  const harm = ({ thing }) => HARM.indexOf(thing.layer) + thing.confidence;
  return found.sort((a, b) => harm(a) - harm(b));
}

function doubt(thing) {
  const { layer, record } = thing;
  if (layer === "place" && !thing.placed) return "not found in the gazetteer";
  if (layer === "place") return thing.doubt ? doubtInWords(thing.doubt) : null;
  // What waits for the day of publication is asked once, at the timeline.
  if (record.days_from_publication) return null;
  if (
    layer === "date" &&
    !record.first &&
    !record.last &&
    !yearsBefore(record.edtf).length &&
    ["DATE", "TIME"].includes(record.timex_type)
  )
    return "not placed on the calendar";
  const told = layer === "quote" || layer === "event";
  if (thing.confidence < (told ? DOUBT - 0.1 : DOUBT)) return "low confidence";
  return null;
}

/** What a reader decided of a thing: "accepted", "corrected", "rejected" or null. */
export function decisionOn(thing) {
  const said = [thing.record, ...thing.mentions].map(({ status }) => status);
  return said.find((status) => status && status !== "suggested") ?? null;
}

/** Whether a reader should check a thing: a place says which doubt, others how sure. */
export function isDoubtful(thing) {
  if (decisionOn(thing)) return false;
  return thing.layer === "place" ? Boolean(thing.doubt) || !thing.placed : thing.confidence < DOUBT;
}

/** The sentences (indices, in order) in which a thing is mentioned. */
export function sentencesOf(thing) {
  return [...new Set(thing.mentions.flatMap((m) => m.sentences))].sort((a, b) => a - b);
}
