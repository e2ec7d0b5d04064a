// One row of a list, and the small marks it carries.

import { choosable, element, rove, svgElement } from "./dom.js";
import { guessInWords } from "./happenings.js";
import { decisionOn, isDoubtful, sentencesOf, thingOf } from "./model.js";
import { factualityInWords, intervalInWords, isFact, shortened } from "./words.js";

/** @import { Child, DateEntity, Entity, EventRecord, Factuality, State, Story } from "../types.js" */
/** @import { Slot } from "./happenings.js" */

/**
 * One selectable row of any list.
 * @param {Entity} thing
 * @param {State} state
 * @param {...Child} children
 */
export function row(thing, state, ...children) {
  return element(
    "div",
    {
      class: `dl-row dl-is-${thing.layer} dl-is-${thing.kind}`,
      role: "option",
      "aria-selected": "false",
      tabindex: "-1",
      "data-id": thing.id,
      on: choosable(thing.id, state),
    },
    children,
  );
}

/**
 * A list of rows that arrow keys walk in, as the nodes of a panel.
 * @param {string} label
 * @param {HTMLElement[]} rows
 * @param {...(Node | null)} before
 * @returns {Node[]}
 */
export function listbox(label, rows, ...before) {
  const node = element("div", { class: "dl-rows", role: "listbox", "aria-label": label }, rows);
  rove(node, ".dl-row");
  return [...before, node].filter((part) => part !== null);
}

/**
 * One selectable date of the timeline, which may represent all that mean the same.
 * @param {DateEntity[]} same
 * @param {State} state
 * @param {string} names
 * @param {...Child} children
 */
export function dateGroup(same, state, names, ...children) {
  const [thing] = same;
  const ids = same.map(({ id }) => id);
  const label = `${thing.record.phrase}: ${intervalInWords(thing.record)}`;
  return svgElement(
    "g",
    {
      class: names,
      "data-id": thing.id,
      "data-ids": same.length > 1 ? ids.join(" ") : null,
      role: "button",
      tabindex: "-1",
      "aria-label": label,
      on: choosable(thing.id, state, {}, ids),
    },
    svgElement("title", {}, label),
    children,
  );
}

const DIAMOND = "M6 0.5 11.5 6 6 11.5 0.5 6Z";
const PIN = "M6 12C3 8 2 6.5 2 4.5a4 4 0 0 1 8 0C10 6.5 9 8 6 12Z";

/**
 * A small mark whose shape shows the kind: circle, square, diamond, ring or pin.
 * @param {string} kind
 */
export function glyph(kind) {
  return svgElement(
    "svg",
    { class: "dl-glyph", viewBox: "0 0 12 12", "aria-hidden": "true" },
    shapeOf(kind),
  );
}

/** @param {string} kind */
function shapeOf(kind) {
  if (kind === "person") return svgElement("circle", { cx: 6, cy: 6, r: 5 });
  if (kind === "organisation") {
    return svgElement("rect", { x: 1.5, y: 1.5, width: 9, height: 9 });
  }
  if (kind === "group") return svgElement("circle", { cx: 6, cy: 6, r: 4, class: "dl-ring" });
  return svgElement("path", { d: kind === "event" ? DIAMOND : PIN });
}

/**
 * The sentence numbers, shown in print where nothing can be clicked.
 * @param {Entity} thing
 */
export function sentenceNumbers(thing) {
  const numbers = sentencesOf(thing)
    .map((i) => i + 1)
    .join(", ");
  return element("span", { class: "dl-print-only dl-quiet" }, ` [${numbers}]`);
}

/**
 * Why, for paper: on a screen it is in the evidence pane.
 * @param {Entity} thing
 */
export function whyOnPaper(thing) {
  const why = thing.mentions.find((mention) => mention.why)?.why;
  return why ? element("small", { class: "dl-print-only" }, why) : null;
}

/**
 * A question mark beside what should be checked, a tick or cross beside what was decided.
 * @param {Entity} thing
 */
export function doubtMark(thing) {
  const decision = decisionOn(thing);
  if (decision) {
    return element(
      "span",
      { class: "dl-decided", title: `${decision} by hand` },
      decision === "rejected" ? "✗" : "✓",
    );
  }
  return isDoubtful(thing) ? element("span", { class: "dl-check", title: "to check" }, "?") : null;
}

/**
 * What an event is that is not simply told as a fact: "denied", "expected".
 * @param {{ factuality: Factuality }} record
 */
export function factualityMark(record) {
  const name = isFact(record) ? "dl-factuality" : "dl-factuality dl-no-fact";
  return element("span", { class: name }, factualityInWords(record.factuality));
}

/**
 * A question mark beside the slot of an event that is only guessed.
 * @param {EventRecord} record
 * @param {Slot} slot
 */
export function guessMark(record, slot) {
  const title = guessInWords(record, slot);
  return title ? element("span", { class: "dl-check dl-guess", title }, "?") : null;
}

/**
 * A link to another thing.
 * @param {Story} story
 * @param {State} state
 * @param {string} id
 */
export function chooser(story, state, id) {
  const thing = thingOf(story, id);
  return element(
    "button",
    {
      type: "button",
      class: "dl-link",
      on: { click: (event) => state.select([id], { add: event.shiftKey }) },
    },
    shortened(thing.label ?? thing.name, 44),
  );
}
