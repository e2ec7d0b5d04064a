// How much harm a doubtful finding can do: how doubtful it is, times what hangs on it.

import { counted } from "./words.js";

/** @import { Entity, Story } from "../types.js" */

/** What was not found at all is as doubtful as a coin. */
const NOT_FOUND = 0.5;

/** Nothing that is to be checked is surer than this. */
const LEAST = 0.1;

/** Of equal harm, errors in these mislead more: where, when, who, then what. */
const LAYERS = ["place", "date", "actor", "quote", "event"];

/**
 * What hangs on the things of a story: how many events and quotes name each, by id.
 * @param {Story} story
 */
function usesIn({ doc }) {
  /** @type {Map<string, { event: number, quote: number }>} */
  const uses = new Map();
  /**
   * @param {"event" | "quote"} what
   * @param {(string | null)[]} ids
   */
  const count = (what, ids) => {
    for (const id of new Set(ids)) {
      if (id === null) continue;
      const own = uses.get(id) ?? { event: 0, quote: 0 };
      own[what] += 1;
      uses.set(id, own);
    }
  };
  for (const event of doc.events) {
    count("event", [event.actor_id, event.target_id, event.place_id, event.date_id]);
  }
  for (const quote of doc.quotes) count("quote", [quote.speaker_id]);
  return uses;
}

/**
 * How doubtful a thing is, from 0 to 1.
 * @param {Entity} thing
 */
function doubtfulness(thing) {
  const missing =
    (thing.layer === "place" && !thing.placed) ||
    (thing.layer === "date" && !thing.record.first && !thing.record.last);
  return Math.max(1 - thing.confidence, missing ? NOT_FOUND : LEAST);
}

/**
 * Sort doubtful things, the one first that can do most harm, and tell what hangs on each.
 * @param {Story} story
 * @param {{ id: string, why: string, thing: Entity }[]} found
 */
export function byHarm(story, found) {
  const uses = usesIn(story);
  const rated = found.map((doubt) => {
    const { event, quote } = uses.get(doubt.id) ?? { event: 0, quote: 0 };
    const mentions = doubt.thing.mentions.length;
    const hangs = [
      counted(mentions, "mention"),
      event ? counted(event, "event") : "",
      quote ? counted(quote, "quote") : "",
    ];
    return {
      ...doubt,
      harm: doubtfulness(doubt.thing) * (mentions + event + quote),
      uses: hangs.filter(Boolean).join(", "),
    };
  });
  /** @param {{ thing: Entity }} doubt */
  const rank = ({ thing }) => LAYERS.indexOf(thing.layer) + thing.confidence;
  return rated.sort((a, b) => b.harm - a.harm || rank(a) - rank(b));
}
