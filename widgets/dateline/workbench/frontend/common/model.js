// The reading document as the views use it: things by id, sentences with the ids of
// their things, offsets in UTF-16 as JavaScript counts them.

import { doubtInWords } from "./doubts.js";
import { byHarm } from "./harm.js";
import { verdictsOf } from "./verdicts.js";
import { DOUBT, yearsBefore } from "./words.js";

/**
 * @import {
 *   ActorRecord, Basemap, DateRecord, Doubt, Entity, EntityByLayer, EventDocument, Layer,
 *   Mention, MentionRecord, PlaceEntity, PlaceRecord, QuoteRecord, ReadingDocument, ReadingScore, Span, Status, Story,
 * } from "../types.js"
 */

/** @typedef {<S extends Span>(span: S) => S} Convert from characters to UTF-16 units */

/**
 * Build the story that all views draw.
 * @param {ReadingDocument} doc
 * @param {Basemap | null} basemap coastlines and context for the map
 * @param {ReadingScore | null} score how well the reading agrees with a gold
 * @returns {Story}
 */
export function buildStory(doc, basemap = null, score = null) {
  const text = doc.story.text;
  const unit = unitIndex(text);
  /** @type {Convert} */
  const convert = (span) => ({ ...span, start: unit(span.start), end: unit(span.end) });
  /** @param {[number, number][]} pairs */
  const spans = (pairs) => pairs.map(([start, end]) => ({ start: unit(start), end: unit(end) }));
  /** @type {Story} */
  const story = {
    doc,
    basemap,
    text,
    sentences: spans(doc.sentences),
    paragraphs: spans(doc.paragraphs),
    entities: new Map(),
    mentions: [],
    inSentence: doc.sentences.map(() => new Set()),
    doubts: [],
    score,
    verdicts: [],
    unit,
  };
  for (const place of doc.places) addPlace(story, convert(place));
  for (const actor of doc.actors) addActor(story, actor, convert);
  for (const date of doc.dates) addDate(story, convert(date));
  for (const quote of doc.quotes) addQuote(story, convert(quote));
  for (const event of doc.events) addEvent(story, event, convert);
  story.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of story.mentions) index(story, mention);
  story.doubts = doubts(story);
  story.verdicts = verdictsOf(score, story.mentions, convert);
  return story;
}

/**
 * Return a function from code points (Python) to UTF-16 units (JavaScript).
 * @param {string} text
 * @returns {(offset: number) => number}
 */
function unitIndex(text) {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  /** @type {number[]} */
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[offset];
}

/**
 * The things of one layer.
 * @template {Layer} L
 * @param {Story} story
 * @param {L} layer
 * @returns {EntityByLayer[L][]}
 */
export function thingsOf(story, layer) {
  const found = [...story.entities.values()].filter((thing) => thing.layer === layer);
  return /** @type {EntityByLayer[L][]} */ (found);
}

/**
 * The thing of an id that the story has, such as a selected one.
 * @param {Story} story
 * @param {string} id
 * @returns {Entity}
 */
export function thingOf(story, id) {
  const thing = story.entities.get(id);
  if (!thing) throw new Error(`the story has nothing with the id ${id}`);
  return thing;
}

/**
 * Add a thing, or return the one that has its id already.
 * @template {Entity} E
 * @param {Story} story
 * @param {E} thing
 * @returns {E}
 */
function enter(story, thing) {
  const found = story.entities.get(thing.id);
  if (found) return /** @type {E} */ (found);
  story.entities.set(thing.id, thing);
  return thing;
}

/**
 * @param {Story} story
 * @param {Entity} thing
 * @param {MentionRecord & Partial<Mention>} mention
 */
function attach(story, thing, mention) {
  const kept = { ...mention, id: thing.id, layer: thing.layer, entity: thing, sentences: [] };
  thing.mentions.push(kept);
  thing.confidence = Math.min(thing.confidence, mention.confidence ?? 1);
  story.mentions.push(kept);
}

/**
 * @param {Story} story
 * @param {PlaceRecord} place
 */
function addPlace(story, place) {
  const id = place.id ?? unplacedId(place.phrase);
  /** @type {PlaceEntity} */
  const thing = enter(story, {
    id,
    layer: "place",
    kind: place.place_kind ?? "place",
    name: (place.id && place.name) || place.phrase,
    label: "",
    placed: place.id !== null,
    record: place,
    mentions: [],
    confidence: 1,
  });
  thing.label = placeLabel(place) || place.phrase;
  thing.doubt ||= place.doubt;
  attach(story, thing, { ...place, id, toponym: place.kind });
}

/**
 * The id of a place that was not found: the same as `Toponym.id` in Python.
 * @param {string} phrase
 */
export function unplacedId(phrase) {
  // Python folds case a little further than JavaScript lowers it.
  const folded = phrase.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  return `unplaced:${folded.trim().split(/\s+/).join("-")}`;
}

/**
 * A place with the areas that contain it, each once: "Kerman, Iran".
 * @param {{ name: string | null; admin1_name: string | null; country_name: string | null }} place
 */
export function placeLabel(place) {
  const parts = [place.name, place.admin1_name, place.country_name].filter(Boolean);
  return [...new Set(parts)].join(", ");
}

/**
 * @param {Story} story
 * @param {ActorRecord} actor
 * @param {Convert} convert
 */
function addActor(story, actor, convert) {
  const phrases = new Set(actor.mentions.map((mention) => mention.phrase));
  const thing = enter(story, {
    ...bare("actor", actor, actor.kind, actor.name),
    aliases: [...phrases].filter((phrase) => phrase !== actor.name),
  });
  for (const mention of actor.mentions) attach(story, thing, convert(mention));
  for (const nominal of actor.nominals) {
    attach(story, thing, { ...convert(nominal), nominal: true });
  }
  thing.mentions.sort((a, b) => a.start - b.start);
  thing.confidence = actor.confidence;
}

/**
 * A thing without mentions as yet.
 * @template {Layer} L
 * @template {{ id: string }} R
 * @param {L} layer
 * @param {R} record
 * @param {string} kind
 * @param {string} name
 */
function bare(layer, record, kind, name) {
  /** @type {Mention[]} */
  const mentions = [];
  return { id: record.id, layer, kind, name, record, mentions, confidence: 1 };
}

/**
 * @param {Story} story
 * @param {DateRecord} date
 */
function addDate(story, date) {
  attach(story, enter(story, bare("date", date, date.timex_type, date.phrase)), date);
}

/**
 * @param {Story} story
 * @param {QuoteRecord} quote
 */
function addQuote(story, quote) {
  attach(story, enter(story, bare("quote", quote, "quote", quote.phrase)), quote);
}

/**
 * @param {Story} story
 * @param {EventDocument} event
 * @param {Convert} convert
 */
function addEvent(story, event, convert) {
  const record = { ...event, ...convert(event.trigger) };
  const ids = [event.actor_id, event.target_id, event.place_id, event.date_id];
  const linked = ids.filter((id) => id !== null && story.entities.has(id));
  const thing = enter(story, {
    ...bare("event", record, event.type, record.phrase),
    linked: /** @type {string[]} */ (linked),
  });
  attach(story, thing, record);
}

/**
 * Enter a mention in every sentence that it touches (a quotation may span many).
 * @param {Story} story
 * @param {Mention} mention
 */
function index(story, mention) {
  const { sentences, inSentence } = story;
  mention.sentences = [mention.sentence];
  for (let i = mention.sentence + 1; i < sentences.length; i += 1) {
    if (sentences[i].start >= mention.end) break;
    mention.sentences.push(i);
  }
  for (const i of mention.sentences) inSentence[i].add(mention.id);
}

/**
 * List what should be checked, with the reason: what can do most harm first.
 * @param {Story} story
 * @returns {Doubt[]}
 */
function doubts(story) {
  const found = [];
  for (const thing of story.entities.values()) {
    if (decisionOn(thing)) continue;
    const why = doubt(thing);
    if (why) found.push({ id: thing.id, why, thing });
  }
  return byHarm(story, found);
}

/**
 * @param {Entity} thing
 * @returns {string | null}
 */
function doubt(thing) {
  if (thing.layer === "place") {
    if (!thing.placed) return "not found in the gazetteer";
    return doubtInWords(thing) || null;
  }
  if (thing.layer === "date") {
    // Dates that wait for the day of publication: the timeline asks for it once.
    if (thing.record.days_from_publication) return null;
    if (isUnplaced(thing.record)) return "not placed on the calendar";
  }
  return isUnsure(thing) ? "low confidence" : null;
}

/**
 * Whether a confidence is low. That of a statement is lower where nobody is named who did
 * it, which alone is no reason to check it.
 * @param {Entity} thing
 */
function isUnsure({ layer, confidence }) {
  const isStatement = layer === "quote" || layer === "event";
  return confidence < (isStatement ? DOUBT - 0.1 : DOUBT);
}

/** @param {DateRecord} record */
function isUnplaced({ first, last, edtf, timex_type: type }) {
  return !first && !last && !yearsBefore(edtf).length && (type === "DATE" || type === "TIME");
}

/**
 * What was decided about a thing by hand: "accepted", "corrected", "rejected" or null.
 * @param {Entity} thing
 * @returns {Status | null}
 */
export function decisionOn(thing) {
  const said = [thing.record, ...thing.mentions].map(({ status }) => status);
  return said.find((status) => status && status !== "suggested") ?? null;
}

/**
 * Whether a thing stands: what the user rejected is shown as such, and counts nowhere.
 * @param {Entity} thing
 */
export const isStanding = ({ layer, record, mentions }) =>
  layer === "actor"
    ? record.status !== "rejected"
    : mentions.some(({ status }) => status !== "rejected");

/**
 * How often a thing is named; if it never is, how often it is spoken of.
 * @param {Entity} thing
 */
export function timesNamed({ mentions }) {
  const kept = mentions.filter(({ status }) => status !== "rejected");
  return kept.filter(({ nominal }) => !nominal).length || kept.length;
}

/**
 * The more often named first.
 * @template {Entity} E
 * @param {E[]} things
 */
export const byTimes = (things) => things.toSorted((a, b) => timesNamed(b) - timesNamed(a));

/**
 * Whether a thing should be checked: places carry a doubt, others only a confidence.
 * @param {Entity} thing
 */
export function isDoubtful(thing) {
  if (decisionOn(thing)) return false;
  return thing.layer === "place" ? Boolean(thing.doubt) || !thing.placed : isUnsure(thing);
}

/**
 * The sentences (indices, in order) in which a thing is mentioned.
 * @param {Entity} thing
 */
export function sentencesOf(thing) {
  return [...new Set(thing.mentions.flatMap((m) => m.sentences))].sort((a, b) => a - b);
}
