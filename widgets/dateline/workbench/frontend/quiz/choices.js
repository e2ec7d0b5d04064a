// What selected words can be said to be in a quiz, and what is asked about each.

import { element } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { days } from "../marking/marking.js";
import { placePicker } from "../marking/places.js";
import { daysOfEdtf } from "../common/edtf.js";

/** @import { Span } from "../types.js" */
/** @import { Choice, Details } from "../marking/menu.js" */
/** @import { ActorMarks, ScoredLayer } from "../scoring/types.js" */
/** @import { Answers, Host } from "./types.js" */

/** @type {ActorMarks["kind"][]} */
const KINDS = ["person", "organisation", "group"];

/**
 * @param {ScoredLayer[]} layers what is asked for
 * @param {Answers} answers
 * @param {Host} host
 * @param {(span: Span) => string} wordsOf
 * @returns {Choice[]}
 */
export function choicesOf(layers, answers, host, wordsOf) {
  /** @type {Record<string, Choice[]>} */
  const choices = {
    places: [
      { name: "place", label: "place", more: (span, give) => places(host, wordsOf(span), give) },
    ],
    actors: KINDS.map((name) => ({
      name,
      label: name,
      more: (span, give) => actors(answers, name, wordsOf(span), give),
    })),
    dates: [{ name: "date", label: "day or time", more: (_, give) => dates(give) }],
    quotes: [
      { name: "quote", label: "quote", across: true, more: (_, give) => speakers(answers, give) },
    ],
  };
  return Object.entries(choices).flatMap(([layer, all]) =>
    layers.includes(/** @type {ScoredLayer} */ (layer)) ? all : [],
  );
}

/**
 * The layer of a choice.
 * @param {string} name
 * @returns {ScoredLayer}
 */
export function layerOf(name) {
  if (name === "place") return "places";
  if (name === "date") return "dates";
  return name === "quote" ? "quotes" : "actors";
}

/**
 * @param {string} label
 * @param {() => void} click
 */
const button = (label, click) =>
  element("button", { type: "button", class: "dl-tool", on: { click } }, label);

/**
 * @param {Host} host
 * @param {string} words
 * @param {(details: Details) => void} give
 */
const places = (host, words, give) => [
  placePicker(host, words, (place) => give({ place })),
  button("a place that is none of these", () => give({ place: null })),
];

/** @param {(details: Details) => void} give */
const dates = (give) => [
  days(({ value }) => give({ edtf: value, days: daysOfEdtf(value) }), isDays),
  " ",
  button("no days can be told", () => give({ edtf: null, days: null })),
];

/** @param {string} edtf */
const isDays = (edtf) => daysOfEdtf(edtf) !== null;

/**
 * Who is named: somebody new, or one who was marked before.
 * @param {Answers} answers
 * @param {ActorMarks["kind"]} kind
 * @param {string} words
 * @param {(details: Details) => void} give
 */
function actors(answers, kind, words, give) {
  const known = answers.sheet.actors.filter((actor) => actor.kind === kind);
  const own = known.findIndex(({ name }) => name === words);
  const list = element(
    "select",
    { "aria-label": "Who is it" },
    element("option", {}, "named here first"),
    known.map(({ name }, i) =>
      element("option", { selected: i === own }, `the same as ${shortened(name, 40)}`),
    ),
  );
  const set = () => {
    give({ kind, name: known[list.selectedIndex - 1]?.name ?? words });
  };
  return [list, " ", button("Mark", set)];
}

let lists = 0;

/**
 * Who said what was selected.
 * @param {Answers} answers
 * @param {(details: Details) => void} give
 */
function speakers(answers, give) {
  lists += 1;
  const id = `dl-speakers-${lists}`;
  const set = () => give({ speaker: input.value.trim() || null });
  const input = element("input", {
    type: "text",
    list: id,
    size: 18,
    spellcheck: "false",
    placeholder: "nobody is named",
    on: {
      keydown: ({ key }) => {
        if (key === "Enter") set();
      },
    },
  });
  const names = answers.sheet.actors.map(({ name }) => element("option", { value: name }));
  return [
    element("label", {}, "said by ", input),
    element("datalist", { id }, names),
    " ",
    button("Mark", set),
  ];
}
