// Figures: how many were killed, hurt, held …, and who says so.

import { thingsOf } from "./model.js";

/** @import { EventEntity, FigureRecord, Story } from "../types.js" */

/**
 * The figures of an event, from all its tellings, with their parts; in text order.
 * @param {Story} story
 * @param {EventEntity} event
 * @returns {FigureRecord[]}
 */
export function figuresOf(story, event) {
  const first = event.record.same_as ?? event.id;
  const tellings = new Set([first, event.id]);
  for (const { id, record } of thingsOf(story, "event")) {
    if (record.same_as === first) tellings.add(id);
  }
  const figures = story.doc.figures ?? [];
  const own = figures.filter(({ event_id }) => event_id !== null && tellings.has(event_id));
  // A set grows while it is walked: parts of parts are found as well.
  const found = new Set(own);
  for (const whole of found) {
    for (const figure of figures) if (figure.part_of === whole.id) found.add(figure);
  }
  return [...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * "at least 31", "10 to 15"; in the story's own words where they name no number.
 * @param {FigureRecord} figure
 */
export function numberInWords({ low, high, phrase, qualifier, bound }) {
  const isVague = bound === "vague" || qualifier === "vague";
  if (low === null || high === null || isVague) return `“${phrase}”`;
  const [least, most] = [low, high].map((number) => number.toLocaleString("en"));
  const number = low === high ? least : `${least} to ${most}`;
  if (!qualifier) return number;
  const isAfter = phrase.toLowerCase().indexOf(qualifier.toLowerCase()) > 0;
  return isAfter ? `${number} ${qualifier}` : `${qualifier} ${number}`;
}

/**
 * What was counted, what became of it and where: "soldiers killed, in Mandera".
 * @param {FigureRecord} figure
 */
export function countedInWords(figure) {
  const { side, degree, outcome, place, as_of } = figure;
  // Words that are quoted say themselves what they count.
  const of = numberInWords(figure).startsWith("“") ? null : figure.of;
  const words = [of, side && `(${side})`, degree, outcome].filter(Boolean).join(" ");
  return [words, place && `in ${place}`, as_of && `as of ${as_of}`].filter(Boolean).join(", ");
}

/**
 * "source: police, via Mehr"; empty where the story says it itself.
 * @param {FigureRecord} figure
 */
export function sourceInWords({ source, via }) {
  return [source && `source: ${source}`, via && `via ${via}`].filter(Boolean).join(", ");
}

/**
 * Whether a number holds, as far as the story tells.
 * @param {FigureRecord} figure
 */
export const holds = ({ status }) => !["denied", "feared", "superseded"].includes(status);
