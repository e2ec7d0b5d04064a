// What "yes" and "no" about a thing mean, as corrections of its mentions. The records are
// those of model/correction.py.

import { nearest } from "../marking/words.js";

/** @import { CorrectionDetails, Entity, Layer, Mention, QuoteEntity, Ruling, Story } from "../types.js" */

/** @param {Mention} mention */
const isOpen = ({ status }) => !status || status === "suggested";

/**
 * The words that stand for an actor: its names; those of a group that has none.
 * @param {Entity} actor
 */
function namesOf({ mentions, kind }) {
  const names = mentions.filter(({ nominal }) => !nominal);
  return names.length || kind !== "group" ? names : mentions;
}

/**
 * The place of a thing; a point has no other name than the one it was given.
 * @param {Entity} thing
 * @returns {CorrectionDetails}
 */
function meaningOf({ id, name }) {
  return id.startsWith("geo:") ? { place: id, name } : { place: id };
}

/**
 * That somebody said some words, named by the nearest mention.
 * @param {Story} story
 * @param {QuoteEntity} quote
 * @returns {CorrectionDetails}
 */
function saidIn(story, { mentions, record }) {
  const speaker = story.entities.get(record.speaker_id ?? undefined);
  const named = speaker?.mentions.length ? nearest(speaker.mentions, mentions[0]) : null;
  return { quoted: true, speaker: named };
}

/**
 * What accepts a thing as it was found; nothing where nothing was found.
 * @param {Entity} thing
 * @param {Story} story
 * @returns {Ruling[]}
 */
export function yesTo(thing, story) {
  switch (thing.layer) {
    case "place":
      if (!thing.placed) return [];
      return thing.mentions
        .filter(isOpen)
        .map((mention) => ["place", mention, { ...meaningOf(thing), accepted: true }]);
    case "date": {
      const { edtf } = thing.record;
      return edtf ? [["date", thing.mentions[0], { value: edtf, accepted: true }]] : [];
    }
    case "actor":
      // One name tells who it is; the others follow it.
      return namesOf(thing)
        .slice(0, 1)
        .map((mention) => ["name", mention, { called: thing.kind, accepted: true }]);
    case "quote":
      return [["quote", thing.mentions[0], { ...saidIn(story, thing), accepted: true }]];
    case "event":
      return [["event", thing.mentions[0], { type: thing.kind, accepted: true }]];
  }
}

/**
 * What a rejection is called, and what it says.
 * @type {Record<Layer, { label: string, title: string }>}
 */
export const REJECTIONS = {
  place: { label: "not a place", title: "These words do not name a place" },
  date: { label: "not a date", title: "These words do not name a day" },
  actor: { label: "not an actor", title: "These words name nobody" },
  quote: { label: "not a quote", title: "Nobody said these words" },
  event: { label: "not an event", title: "These words tell of no event" },
};

/**
 * What rejects a thing: its words name no place, no day, or nobody.
 * @param {Entity} thing
 * @returns {Ruling[]}
 */
export function noTo(thing) {
  switch (thing.layer) {
    case "place":
      return thing.mentions.filter(isOpen).map((mention) => ["place", mention, { place: null }]);
    case "date":
      return [["date", thing.mentions[0], { value: null }]];
    case "actor":
      return namesOf(thing).map((mention) => ["name", mention, { called: "none" }]);
    case "quote":
      return [["quote", thing.mentions[0], { quoted: false, speaker: null }]];
    case "event":
      return [["event", thing.mentions[0], { type: null }]];
  }
}
