// Marking what was missed: the menu beside selected words, as corrections. The records are
// those of the model (model/correction.py).

import { dayInput, element } from "../common/dom.js";
import { CLASSES } from "../common/classes.js";
import { edtfInput } from "../common/edtf.js";
import { thingsOf } from "../common/model.js";
import { shortened } from "../common/words.js";
import { createMenu } from "./menu.js";
import { placePicker } from "./places.js";
import { pointPicker } from "./points.js";
import { nearest } from "./words.js";

/** @import { Desk, Span, State, Story } from "../types.js" */
/** @import { Choice, Details, Menu } from "./menu.js" */

/** Marks around what was said, which are no part of it. */
const MARKS = /^[\s"“”„‟«»「」]+|[\s"“”„‟«»「」]+$/g;

/** What calls an actor, by the name of the choice. */
const ACTORS = ["person", "organisation", "group"];

/**
 * The menu of a text that marks words by corrections; nothing where no kernel runs.
 * @param {HTMLElement} panel
 * @param {Story} story
 * @param {State} state
 * @returns {Menu | null}
 */
export function createMarking(panel, story, state) {
  const { desk } = state;
  if (!desk) return null;
  return createMenu(panel, story, {
    choices: choicesOf(story, state, desk),
    holds: () => state.pinning !== null,
    closed: () => state.pinOn(null),
    can: () => desk.pulse.state !== "gone",
    mark: (span, name, details) => {
      const [kind, words, says] = rulingOf(story, span, name, details);
      desk.correct(kind, words, { ...says, marked: true });
    },
  });
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Desk} desk
 * @returns {Choice[]}
 */
function choicesOf(story, state, desk) {
  return [
    {
      name: "place",
      label: "place",
      more: ({ start, end }, give) => {
        const words = story.text.slice(start, end);
        return [
          placePicker(desk, words, ({ id }) => give({ place: id })),
          pointPicker(state, words, give),
        ];
      },
    },
    { name: "person", label: "person" },
    { name: "organisation", label: "organisation" },
    { name: "group", label: "group" },
    { name: "date", label: "date", more: (_, give) => days(give) },
    {
      name: "quote",
      label: "quote",
      across: true,
      more: (span, give) => speakers(story, span, give),
    },
    { name: "event", label: "event", more: (_, give) => classes(give) },
  ];
}

/**
 * The correction that a choice stands for.
 * @param {Story} story
 * @param {Span} span
 * @param {string} name
 * @param {Details} details
 * @returns {[string, Span, Details]}
 */
function rulingOf(story, span, name, details) {
  if (ACTORS.includes(name)) return ["name", span, { called: name }];
  if (name !== "quote") return [name, span, details];
  const piece = story.text.slice(span.start, span.end);
  const said = piece.replaceAll(MARKS, "");
  const start = span.start + piece.indexOf(said);
  return ["quote", { start, end: start + said.length }, { quoted: true, ...details }];
}

/**
 * @param {string} label
 * @param {() => void} click
 */
const done = (label, click) =>
  element("button", { type: "button", class: "dl-tool dl-fix", on: { click } }, label);

/**
 * The days that words mean: from a calendar, or written (EDTF).
 * @param {(details: Details) => void} give
 * @param {(edtf: string) => boolean} [areDays] whether they can be taken
 */
export function days(give, areDays = () => true) {
  const day = dayInput("The day that these words mean", () => {});
  const mark = (/** @type {string} */ value) => give({ value });
  const { written, set, told } = edtfInput(mark, areDays, () => day.value);
  return [day, " or ", written, " ", done("Mark", set), told];
}

/**
 * Who said what was selected.
 * @param {Story} story
 * @param {Span} span
 * @param {(details: Details) => void} give
 */
function speakers(story, span, give) {
  const actors = thingsOf(story, "actor").filter(({ mentions }) => mentions.length);
  const list = element(
    "select",
    { "aria-label": "Who said it" },
    element("option", {}, "nobody is named"),
    actors.map(({ name }) => element("option", {}, shortened(name, 40))),
  );
  const set = () => {
    const speaker = actors[list.selectedIndex - 1];
    give({ speaker: speaker ? nearest(speaker.mentions, span) : null });
  };
  return [element("label", {}, "said by ", list), " ", done("Mark", set)];
}

/**
 * The class of an event.
 * @param {(details: Details) => void} give
 */
function classes(give) {
  const all = Object.entries(CLASSES).toSorted(([, a], [, b]) => a.localeCompare(b));
  const list = element(
    "select",
    { "aria-label": "What happened" },
    all.map(([, words]) => element("option", {}, words)),
  );
  return [list, " ", done("Mark", () => give({ type: all[list.selectedIndex][0] }))];
}
