// The mentions of places as a CSV table: the same file as exports/tables.py makes.

import { csvOf } from "../common/csv.js";
import { placeLabel } from "../common/model.js";

/** @import { Cell } from "../common/csv.js" */
/** @import { PlaceRecord, Story } from "../types.js" */

/** The identifiers of a place in data of others, as in model/identifiers.py. */
export const SCHEMES = /** @type {const} */ ([
  "geonames",
  "iso",
  "wikidata",
  "icao",
  "iata",
  "fips",
]);

/** The mark at the beginning by which Excel knows a file to be UTF-8. */
const BOM = "\ufeff";

/**
 * The columns in their order, with what they hold of a mention.
 * @type {Record<string, (mention: PlaceRecord, story: Story) => Cell>}
 */
const COLUMNS = {
  phrase: ({ phrase }) => phrase,
  name: (mention) => (mention.id === null ? null : placeLabel(mention)),
  kind: ({ kind }) => kind,
  level: ({ level }) => level,
  country: ({ country }) => country,
  lat: ({ lat }) => lat,
  lon: ({ lon }) => lon,
  place_id: ({ id }) => id,
  ...Object.fromEntries(
    SCHEMES.map((scheme) => [scheme, (/** @type {PlaceRecord} */ { ids }) => ids?.[scheme]]),
  ),
  doubt: ({ doubt }) => doubt,
  start: ({ start }) => start,
  end: ({ end }) => end,
  sentence: ({ sentence }) => sentence,
  rule: ({ rule }) => rule,
  confidence: ({ confidence }) => confidence,
  status: ({ status }) => status,
  why: ({ why }) => why,
  context: ({ sentence }, story) => sentenceOf(story, sentence),
};

/**
 * The words of a sentence.
 * @param {Story} story
 * @param {number} index
 */
export function sentenceOf({ text, sentences }, index) {
  const { start, end } = sentences[index];
  return text.slice(start, end);
}

/**
 * The mentions that were not rejected, in text order.
 * @param {Story} story
 */
export const keptPlaces = ({ doc }) => doc.places.filter(({ status }) => status !== "rejected");

/**
 * A row for each mention of a place.
 * @param {Story} story
 */
export function placesAsCsv(story) {
  const rows = keptPlaces(story).map((mention) =>
    Object.values(COLUMNS).map((cell) => cell(mention, story)),
  );
  return BOM + csvOf([Object.keys(COLUMNS), ...rows]);
}
