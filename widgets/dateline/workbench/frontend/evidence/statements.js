// Whose words a quote is, and which class an event is of.

import { CLASSES } from "../common/classes.js";
import { element } from "../common/dom.js";
import { thingsOf } from "../common/model.js";
import { FACTUALITIES, shortened } from "../common/words.js";
import { nearest } from "../marking/words.js";
import { choice } from "./tools.js";

/** @import { Child, EventEntity, QuoteEntity, State, Story } from "../types.js" */

/**
 * Another speaker.
 * @param {Story} story
 * @param {State} state
 * @param {QuoteEntity} quote
 */
export function fixQuote(story, { desk }, quote) {
  if (!desk) return null;
  const [mention] = quote.mentions;
  const others = thingsOf(story, "actor").filter(
    ({ id, mentions }) => mentions.length && id !== quote.record.speaker_id,
  );
  return fixes(
    choice(
      "said by",
      [...others.map(({ name }) => shortened(name, 40)), "nobody who is named"],
      (i) => {
        const speaker = others[i] ? nearest(others[i].mentions, mention) : null;
        desk.correct("quote", mention, { quoted: true, speaker });
      },
    ),
  );
}

/**
 * Another class; who did it, to whom, where, when, how many.
 * @param {Story} story
 * @param {State} state
 * @param {EventEntity} event
 */
export function fixEvent(story, { desk }, event) {
  if (!desk) return null;
  const [mention] = event.mentions;
  const others = Object.entries(CLASSES)
    .filter(([type]) => type !== event.kind)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
  return fixes(
    choice(
      "is",
      others.map(([, words]) => words),
      (i) => desk.correct("event", mention, { type: others[i][0] }),
    ),
    SLOTS.map(([slot, label, layer, none]) => {
      const things = thingsOf(story, layer).filter(({ mentions }) => mentions.length);
      return choice(label, [...things.map(({ name }) => shortened(name, 40)), none], (i) => {
        const words = things[i] ? nearest(things[i].mentions, mention) : null;
        desk.correct("slot", mention, { slot, words });
      });
    }),
    choice("told as", Object.values(FACTUALITIES), (i) =>
      desk.correct("slot", mention, {
        slot: "factuality",
        value: Object.keys(FACTUALITIES)[i],
      }),
    ),
    TOLLS.map((slot) =>
      numberInput(slot, event.record[slot], (value) =>
        desk.correct("slot", mention, { slot, value }),
      ),
    ),
  );
}

/** @type {[slot: string, label: string, layer: "actor" | "place" | "date", none: string][]} */
const SLOTS = [
  ["actor", "done by", "actor", "nobody who is named"],
  ["target", "done to", "actor", "nobody who is named"],
  ["place", "at", "place", "no place that is named"],
  ["date", "on", "date", "no day that is named"],
];

/** @type {("killed" | "injured" | "missing")[]} */
const TOLLS = ["killed", "injured", "missing"];

/**
 * A field for a number of people; empty: none is told.
 * @param {string} label
 * @param {number | null} value
 * @param {(value: number | null) => void} give
 */
function numberInput(label, value, give) {
  let kept = value;
  const set = () => {
    const number = input.value === "" ? null : Number(input.value);
    if (number === kept || (number !== null && !(Number.isInteger(number) && number >= 0))) return;
    kept = number;
    give(number);
  };
  const input = element("input", {
    type: "number",
    min: 0,
    step: 1,
    value: value ?? "",
    on: {
      change: set,
      // Notebooks keep Enter from the browser, which would make a change of it.
      keydown: ({ key }) => {
        if (key === "Enter") set();
      },
    },
  });
  return element("label", { class: "dl-choice" }, `${label} `, input);
}

/** @param {...Child} controls */
const fixes = (...controls) =>
  element("details", { class: "dl-fixes" }, element("summary", {}, "Correct"), controls);
