// What a student marks: a sheet that grows, until the answers are revealed.

import { placeInWords } from "../scoring/places.js";

/** @import { Span } from "../types.js" */
/** @import { ScoredLayer, Sheet } from "../scoring/types.js" */
/** @import { Answers, Details, Entry, Host } from "./types.js" */

/** @returns {Sheet} */
const emptySheet = () => ({ places: [], dates: [], actors: [], quotes: [] });

/**
 * The answers, as they were kept or from the beginning.
 * @param {Host} host
 * @returns {Answers}
 */
export function createAnswers(host) {
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const draw = () => {
    for (const listener of listeners) listener();
  };
  const tell = () => {
    const { who, sheet, revealed } = answers;
    host.keep({ who, sheet, revealed });
    draw();
  };
  // The same quiz may be shown twice: both are one play.
  host.onKept?.(() => {
    Object.assign(answers, host.load());
    draw();
  });
  /** @type {Answers} */
  const answers = {
    who: "",
    sheet: emptySheet(),
    revealed: false,
    ...host.load(),
    add(layer, { start, end }, details) {
      if (answers.revealed) return;
      clear(answers.sheet, layer, { start, end });
      put(answers.sheet, layer, { start, end }, details);
      tell();
    },
    remove({ layer, start, end }) {
      if (answers.revealed) return;
      clear(answers.sheet, layer, { start, end });
      tell();
    },
    spread({ layer, start }, others) {
      const details = detailsAt(answers.sheet, layer, start);
      for (const span of others) put(answers.sheet, layer, span, details);
      tell();
    },
    reveal() {
      answers.revealed = true;
      tell();
    },
    again() {
      Object.assign(answers, { sheet: emptySheet(), revealed: false });
      tell();
    },
    name(who) {
      const { sheet, revealed } = answers;
      answers.who = who;
      host.keep({ who, sheet, revealed });
    },
    on: (listener) => listeners.add(listener),
  };
  return answers;
}

/**
 * Put a mark on the sheet; names of one actor go together.
 * @param {Sheet} sheet
 * @param {ScoredLayer} layer
 * @param {Span} span
 * @param {Details} details
 */
function put(sheet, layer, span, details) {
  const { name = "", kind = "person", place = null, edtf = null, days = null } = details;
  if (layer === "actors") {
    const actor = sheet.actors.find((other) => other.name === name && other.kind === kind);
    if (actor) actor.mentions = inOrder([...actor.mentions, span]);
    else sheet.actors.push({ name, kind, mentions: [span], nominals: [] });
    sheet.actors.sort((a, b) => a.mentions[0].start - b.mentions[0].start);
  } else if (layer === "places") {
    sheet.places = inOrder([...sheet.places, { ...span, place }]);
  } else if (layer === "dates") {
    sheet.dates = inOrder([...sheet.dates, { ...span, edtf, days }]);
  } else {
    sheet.quotes = inOrder([...sheet.quotes, { ...span, speaker: details.speaker ?? null }]);
  }
}

/**
 * What a mark says, as `put` takes it.
 * @param {Sheet} sheet
 * @param {ScoredLayer} layer
 * @param {number} start
 * @returns {Details}
 */
function detailsAt({ places, dates, actors, quotes }, layer, start) {
  const isAt = (/** @type {Span} */ mark) => mark.start === start;
  if (layer === "actors") return actors.find(({ mentions }) => mentions.some(isAt)) ?? {};
  return { places, dates, quotes, events: [] }[layer].find(isAt) ?? {};
}

/**
 * Remove what a layer has in a stretch of the text: words are one thing at a time.
 * @param {Sheet} sheet
 * @param {ScoredLayer} layer
 * @param {Span} span
 */
function clear(sheet, layer, { start, end }) {
  const apart = (/** @type {Span} */ mark) => mark.end <= start || mark.start >= end;
  if (layer === "places") sheet.places = sheet.places.filter(apart);
  if (layer === "dates") sheet.dates = sheet.dates.filter(apart);
  if (layer === "quotes") sheet.quotes = sheet.quotes.filter(apart);
  if (layer !== "actors") return;
  sheet.actors = sheet.actors
    .map((actor) => ({ ...actor, mentions: actor.mentions.filter(apart) }))
    .filter(({ mentions }) => mentions.length);
}

/**
 * @template {Span} S
 * @param {S[]} spans
 */
const inOrder = (spans) => spans.toSorted((a, b) => a.start - b.start);

/**
 * The marks of a sheet, in the order of the text.
 * @param {Sheet} sheet
 * @returns {Entry[]}
 */
export function entriesOf({ places, dates, actors, quotes }) {
  /**
   * @param {ScoredLayer} layer
   * @param {Span} span
   * @param {string} means
   * @returns {Entry}
   */
  const entry = (layer, { start, end }, means) => ({ layer, start, end, means });
  return inOrder([
    ...places.map((mark) => entry("places", mark, placeInWords(mark.place))),
    ...dates.map((mark) => entry("dates", mark, mark.edtf ?? "no days")),
    ...actors.flatMap(({ name, kind, mentions }) =>
      mentions.map((mark) => entry("actors", mark, `${name} (${kind})`)),
    ),
    ...quotes.map((mark) => entry("quotes", mark, mark.speaker ?? "nobody is named")),
  ]);
}
