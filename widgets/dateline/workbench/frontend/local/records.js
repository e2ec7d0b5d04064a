// Corrections as records, where no Python makes them: what they are about, which replaces
// which, and what they say in words. The records are those of model/correction.py.

import { isSpan, keyOf } from "../common/corrections.js";
import { placeLabel } from "../common/model.js";
import { dayInWords } from "../common/words.js";

/** @import { Correction, ReadingDocument, Span } from "../types.js" */

/** How much text is kept before and after the words (characters), as in model/target.py. */
const CONTEXT = 24;

/** The record of a day of publication, which a file of corrections holds by itself. */
export const PUBLISHED = "published";

/**
 * A record with the words that it is about, so that they are found again in an edited text.
 * Its other words, such as those of a speaker, get theirs too.
 * @param {Correction} record its offsets count characters
 * @param {string[]} characters of the story
 * @returns {Correction}
 */
export function aimed(record, characters) {
  if (record.kind === PUBLISHED) return record;
  const inner = Object.entries(record).map(([key, value]) => [
    key,
    isSpan(value) ? { .../** @type {Span} */ (value), ...wordsAt(characters, value) } : value,
  ]);
  const { kind, start, end, ...rest } = Object.fromEntries(inner);
  return { kind, start, end, ...rest, ...wordsAt(characters, record) };
}

/**
 * @param {string[]} characters
 * @param {any} span
 */
function wordsAt(characters, { start, end }) {
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    characters.slice(Math.max(0, from), to).join("");
  const phrase = text(start, end);
  const count = (/** @type {string} */ within) => within.split(phrase).length - 1;
  const words = { phrase, before: text(start - CONTEXT, start), after: text(end, end + CONTEXT) };
  const known = Object.entries(words).filter(([, value]) => value);
  return {
    ...Object.fromEntries(known),
    occurrence: count(text(0, start)) + 1,
    occurrences: count(characters.join("")),
  };
}

/**
 * Records without those that a later one replaces.
 * @param {Correction[]} records
 * @returns {Correction[]}
 */
export function inForce(records) {
  /** @type {Map<string, Correction>} */
  const found = new Map();
  for (const record of records) {
    found.delete(keyOf(record)); // the replacement moves to the end
    found.set(keyOf(record), record);
  }
  return [...found.values()];
}

/**
 * Whether two records say the same, whoever said it and whenever.
 * @param {Correction} one
 * @param {Correction} other
 */
export function saysTheSame(one, other) {
  /** @param {Correction} record */
  const said = (record) => {
    const facts = Object.entries(record).filter(([key]) => !["by", "at", "note"].includes(key));
    return JSON.stringify(facts.toSorted());
  };
  return said(one) === said(other);
}

/** @type {Record<string, string>} */
const NAMED = { none: "not an actor", organisation: "an organisation" };

/**
 * What a record says.
 * @param {Correction} record
 * @param {ReadingDocument} doc has the names of places
 */
export function inWords(record, doc) {
  const { kind, phrase, accepted, value, called, speaker } = record;
  if (kind === PUBLISHED) return `published ${dayInWords(String(value))}`;
  const words = `“${phrase}”`;
  const means = accepted ? "was rightly found to mean" : "means";
  const asFound = accepted ? ", as found" : "";
  switch (kind) {
    case "place": {
      const place = record.place === null ? null : placeOf(doc, String(record.place));
      const here = record.alone ? ", here alone" : "";
      if (record.place === null) return `${words} is not a place${here}`;
      return `${words} ${means} ${place ? placeLabel(place) : record.place}${here}`;
    }
    case "date":
      return value === null ? `${words} is not a date` : `${words} ${means} ${value}`;
    case "name":
      return `${words} is ${NAMED[String(called)] ?? `a ${called}`}${asFound}`;
    case "quote": {
      const by = isSpan(speaker)
        ? `by “${/** @type {any} */ (speaker).phrase}”`
        : "with no speaker";
      return record.quoted ? `${words} is a quote ${by}${asFound}` : `${words} is not a quote`;
    }
    default:
      return record.type ? `${words} is an event${asFound}` : `${words} is not an event`;
  }
}

/**
 * A place that a story names or could name, by its id.
 * @param {ReadingDocument} doc
 * @param {string} id
 * @returns {import("../types.js").Place | null}
 */
export function placeOf({ places }, id) {
  const candidates = places.flatMap((mention) => mention.candidates.map(({ place }) => place));
  const candidate = candidates.find((place) => place?.id === id);
  if (candidate) return candidate;
  const mention = places.find((other) => other.id === id);
  if (!mention) return null;
  const { name, place_kind: kind, ...rest } = mention;
  return /** @type {any} */ ({ ...rest, name, kind });
}
