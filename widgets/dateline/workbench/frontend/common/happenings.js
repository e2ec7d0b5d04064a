// Happenings: each event once, however often the story tells it; and what is a guess.

import { isStanding, thingsOf } from "./model.js";
import { isDenied } from "./words.js";

/** @import { EventEntity, EventRecord, Layer, Story } from "../types.js" */

/** A slot whose rule was right less often than this is a guess (Event.is_guess). */
const SURE = 0.8;

/**
 * What fills the slots of an event.
 * @satisfies {Record<string, (keyof EventRecord)[]>}
 */
export const SLOTS = {
  actor: ["actor", "actor_id"],
  target: ["target", "target_id"],
  place: ["place", "place_id"],
  date: ["edtf", "date_id"],
};

/** @typedef {keyof typeof SLOTS} Slot */
/** @typedef {EventEntity & { tellings: string[] }} Happening an event with the ids of its tellings */

/**
 * What a later telling can add, in groups that belong together.
 * @type {(keyof EventRecord)[][]}
 */
const PARTS = [
  ["actor", "actor_id", "actor_confidence"],
  ["target", "target_id", "target_confidence"],
  ["place", "place_id", "place_confidence"],
  ["edtf", "date_id", "date_confidence"],
  ["instrument"],
];

/**
 * What a telling that it did not happen cannot add.
 * @type {(keyof EventRecord)[][]}
 */
const TOLLS = [
  ["killed", "killed_hedge"],
  ["injured", "injured_hedge"],
  ["missing", "missing_hedge"],
  ["toll"],
];

/**
 * The first telling of each event, with what only a later one tells.
 * @param {Story} story
 * @param {EventEntity[]} [events]
 * @returns {Happening[]}
 */
export function happeningsOf(story, events = thingsOf(story, "event")) {
  const known = new Set(events.map(({ id }) => id));
  /** @type {Map<string, EventEntity[]>} */
  const chains = new Map();
  for (const event of events) {
    const { same_as } = event.record;
    const first = same_as && known.has(same_as) ? same_as : event.id;
    chains.set(first, [...(chains.get(first) ?? []), event]);
  }
  return [...chains.values()].map(completed);
}

/**
 * How many things of a layer there are, by the rule of Findings.counts(): what was
 * rejected does not count, and an event counts once, however often it is told.
 * @param {Story} story
 * @param {Layer} layer
 */
export function countOf(story, layer) {
  const things = thingsOf(story, layer).filter(isStanding);
  const events = things.filter((thing) => thing.layer === "event");
  return events.length ? happeningsOf(story, events).length : things.length;
}

/**
 * @param {EventEntity[]} chain
 * @returns {Happening}
 */
function completed([first, ...others]) {
  /** @type {Record<string, unknown>} */
  const record = { ...first.record };
  const affirming = others.filter((other) => !isDenied(other.record));
  for (const part of [...PARTS, ...TOLLS]) {
    if (part.some((name) => (first.record[name] ?? null) !== null)) continue;
    const other = (TOLLS.includes(part) ? affirming : others).find(
      (event) => (event.record[part[0]] ?? null) !== null,
    );
    for (const name of other ? part : []) record[name] = other?.record[name];
  }
  return {
    ...first,
    record: /** @type {EventRecord} */ (/** @type {unknown} */ (record)),
    tellings: [first, ...others].map(({ id }) => id),
  };
}

/**
 * Whether the rule that filled a slot is too often wrong to state it.
 * @param {EventRecord} record
 * @param {Slot} slot
 */
export const isGuess = (record, slot) => (record[`${slot}_confidence`] ?? SURE) < SURE;

/**
 * What is said beside a slot that is only guessed, empty for one that is sure.
 * @param {EventRecord} record
 * @param {Slot} slot
 */
export function guessInWords(record, slot) {
  if (!isGuess(record, slot) || !record[SLOTS[slot][0]]) return "";
  const trust = Number(record[`${slot}_confidence`]);
  return `a guess: this rule is right in ${Math.round(trust * 10)} of 10`;
}
