// What happened: one row per happening, sorted by any column. What is told as a fact comes
// first; below a line comes what is expected, demanded, denied …

import "./events.css";
import { classInWords } from "../common/classes.js";
import { choosable, element, rove } from "../common/dom.js";
import { countOf, happeningsOf } from "../common/happenings.js";
import { doubtMark, factualityMark, guessMark } from "../common/rows.js";
import {
  counted,
  dayInWords,
  factualityInWords,
  intervalInWords,
  isFact,
  shortened,
  tollOfWhatHappened,
} from "../common/words.js";
import { registerTab } from "./tab.js";

/** @import { Happening } from "../common/happenings.js" */
/** @import { Child, EventEntity, EventRecord, State, Story } from "../types.js" */

registerTab({
  id: "event",
  label: "Events",
  count: (story) => countOf(story, "event"),
  things: happeningsOf,
  sorts: true,
  columns: [
    { name: "date", of: whenOf },
    { name: "who", of: ({ record }) => record.actor },
    { name: "did", of: ({ record }) => record.phrase },
    { name: "class", of: ({ record }) => classInWords(record.type) },
    { name: "whether", of: ({ record }) => factualityInWords(record.factuality) },
    { name: "to whom", of: ({ record }) => record.target ?? record.object },
    { name: "where", of: ({ record }) => record.place },
    { name: "toll", of: ({ record }) => tollOfWhatHappened(record) },
  ],
  view: drawEvents,
  empty: "No verb in the story names an event that Dateline recognises, with someone who did it.",
});

/** @typedef {string | number | null | undefined} Key which orders the rows */
/**
 * @typedef {Object} Column
 * @property {string} name its heading
 * @property {(event: EventEntity, story: Story) => Child} show
 * @property {(event: EventEntity, story: Story) => Key} key
 */

/**
 * The columns; the last is narrow.
 * @type {Column[]}
 */
const COLUMNS = [
  { name: "date", show: dateCell, key: dayOf },
  { name: "who", show: guessable("actor"), key: ({ record }) => record.actor },
  { name: "did", show: didOf, key: ({ record }) => record.phrase },
  { name: "to whom", show: toWhom, key: ({ record }) => record.target ?? record.object },
  { name: "where", show: guessable("place"), key: ({ record }) => record.place },
  {
    name: "toll",
    show: ({ record }) => tollOfWhatHappened(record),
    key: ({ record }) => -(tollOf(record) || 0.5),
  },
  { name: "sent.", show: sentenceOf, key: ({ mentions }) => mentions[0].start },
];

/**
 * Draw the table of events, by date at first.
 * @param {Story} story
 * @param {State} state
 */
function drawEvents(story, state) {
  const events = happeningsOf(story);
  const rows = new Map(events.map((event) => [event, eventRow(story, state, event)]));
  const body = element("tbody", {}, [...rows.values()]);
  const facts = events.filter(({ record }) => isFact(record));
  const others = events.filter(({ record }) => !isFact(record));
  const line = others.length ? dividing(others.length) : "";
  const heads = COLUMNS.map(({ name }, i) =>
    element(
      "th",
      {
        scope: "col",
        role: "columnheader",
        "aria-sort": "none",
      },
      element(
        "button",
        {
          type: "button",
          class: "dl-sort",
          tabindex: "-1",
          on: { click: () => sort(i) },
        },
        name,
      ),
    ),
  );
  const sort = (/** @type {number} */ column) => {
    const upwards = heads[column].getAttribute("aria-sort") !== "ascending";
    for (const head of heads) head.setAttribute("aria-sort", "none");
    heads[column].setAttribute("aria-sort", upwards ? "ascending" : "descending");
    const key = (/** @type {EventEntity} */ event) => COLUMNS[column].key(event, story);
    const inOrder = (/** @type {Happening[]} */ some) =>
      ordered(some, key, upwards).map((event) => rows.get(event) ?? "");
    body.append(...inOrder(facts), line, ...inOrder(others));
  };
  sort(0);
  const head = element("thead", {}, element("tr", { role: "row" }, heads));
  rove(head, ".dl-sort");
  rove(body, ".dl-row");
  return [
    element(
      "table",
      { class: "dl-events", role: "grid", "aria-label": "What happened" },
      head,
      body,
    ),
  ];
}

/**
 * The line between what is told as a fact and what is not.
 * @param {number} count
 */
function dividing(count) {
  const words = `${counted(count, "event")} not told as a fact; the dashed word says what it is`;
  return element(
    "tr",
    { class: "dl-events-others", role: "row" },
    element("td", { role: "gridcell", colspan: COLUMNS.length }, words),
  );
}

/**
 * Events by a key, those without one last; ties stay in the order of the text.
 * @param {Happening[]} events
 * @param {(event: EventEntity) => Key} key
 * @param {boolean} upwards
 */
function ordered(events, key, upwards) {
  const has = (/** @type {EventEntity} */ event) => (key(event) ?? null) !== null;
  /**
   * @param {Key} a
   * @param {Key} b
   */
  const compare = (a, b) =>
    typeof a === "number" ? a - Number(b) : String(a).localeCompare(String(b), "en");
  const known = events.filter(has).sort((a, b) => compare(key(a), key(b)) * (upwards ? 1 : -1));
  return [...known, ...events.filter((event) => !has(event))];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Happening} event
 */
function eventRow(story, state, event) {
  return element(
    "tr",
    {
      class: `dl-row dl-is-event${isFact(event.record) ? "" : " dl-no-fact"}`,
      role: "row",
      "aria-selected": "false",
      tabindex: "-1",
      "data-id": event.id,
      "data-ids": event.tellings.length > 1 ? event.tellings.join(" ") : null,
      on: choosable(event.id, state),
    },
    COLUMNS.map(({ name, show }) => {
      const shown = show(event, story);
      const cell = `dl-cell-${name.replaceAll(/\W/g, "")}`;
      return element("td", { role: "gridcell", class: cell }, shown === "" ? null : shown);
    }),
  );
}

/**
 * @param {Story} story
 * @param {string | null} id
 */
function dateOf(story, id) {
  const thing = story.entities.get(id);
  return thing?.layer === "date" ? thing.record : null;
}

/**
 * Whom it happened to, or to what thing.
 * @param {EventEntity} event
 * @returns {Child}
 */
function toWhom({ record }) {
  if (!record.target) return record.object ?? "";
  return [record.target, guessMark(record, "target")];
}

/**
 * How a cell shows a slot, with a question mark if it is guessed; empty without one.
 * @param {"actor" | "target" | "place"} slot
 * @returns {(event: EventEntity) => Child}
 */
function guessable(slot) {
  return ({ record }) => (record[slot] ? [record[slot], guessMark(record, slot)] : "");
}

/**
 * @param {EventEntity} event
 * @param {Story} story
 * @returns {Child}
 */
function dateCell(event, story) {
  const when = whenOf(event, story);
  return when ? [when, guessMark(event.record, "date")] : "";
}

/**
 * The first day of an event, or else its EDTF string, as a key for sorting.
 * @param {EventEntity} event
 * @param {Story} story
 */
function dayOf({ record }, story) {
  const date = dateOf(story, record.date_id);
  const days = date?.edtf === record.edtf ? date : null;
  return days?.first ?? days?.last ?? record.edtf?.replace(/^\.\.\//, "");
}

/**
 * The day of an event, or from when to when; the EDTF string of a date not kept.
 * @param {EventEntity} event
 * @param {Story} story
 */
function whenOf({ record: { edtf, date_id } }, story) {
  const date = dateOf(story, date_id);
  if (edtf && /^\d{4}-\d\d-\d\d$/.test(edtf)) return dayInWords(edtf, "plain");
  return date?.edtf === edtf && date?.first ? intervalInWords(date) : edtf;
}

/** @param {EventEntity} event */
function didOf(event) {
  const { phrase, type, factuality, instrument } = event.record;
  const about = [classInWords(type), instrument ? `with ${instrument}` : ""];
  return [
    element("b", {}, phrase),
    doubtMark(event),
    factuality === "asserted" ? null : factualityMark(event.record),
    element("small", {}, about.filter(Boolean).join(" · ")),
  ];
}

/** @param {EventRecord} record */
const tollOf = (record) =>
  tollOfWhatHappened(record) ? (record.killed ?? 0) * 1e6 + (record.injured ?? 0) : 0;

/**
 * The numbers of the sentences that report it, and the words of the first.
 * @param {EventEntity} event
 * @param {Story} story
 */
function sentenceOf(event, story) {
  const { sentence } = event.mentions[0];
  const { start, end } = story.sentences[sentence];
  const others = event.record.told_in.filter((i) => i !== sentence);
  return [
    element("span", { class: "dl-number-of" }, [sentence, ...others].map((i) => i + 1).join(", ")),
    element("span", { class: "dl-words-of" }, ` ${shortened(story.text.slice(start, end), 160)}`),
  ];
}
