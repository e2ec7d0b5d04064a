// What happened: one row an event, sorted by any column.

import { choosable, element, rove } from "../shared/dom.js";
import { doubtMark } from "../shared/rows.js";
import {
  dayInWords,
  intervalInWords,
  modeInWords,
  shortened,
  tollInWords,
} from "../shared/words.js";

/** The columns: heading, what is shown, and what orders the rows; the last is narrow. */
const COLUMNS = [
  ["date", whenOf, (event, story) => dayOf(event, story)],
  ["who", ({ record }) => record.actor, ({ record }) => record.actor],
  ["did", didOf, ({ record }) => record.phrase],
  ["to whom", ({ record }) => record.target, ({ record }) => record.target],
  ["where", ({ record }) => record.place, ({ record }) => record.place],
  ["toll", ({ record }) => tollInWords(record), ({ record }) => -(tollOf(record) || 0.5)],
  ["sent.", sentenceOf, ({ mentions }) => mentions[0].start],
];

/** Draw the table of events, by date at first. */
export function drawEvents(story, state, events) {
  const rows = new Map(events.map((event) => [event, eventRow(story, state, event)]));
  const body = element("tbody", {}, [...rows.values()]);
  const heads = COLUMNS.map(([name], i) =>
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
  const sort = (column) => {
    const upwards = heads[column].getAttribute("aria-sort") !== "ascending";
    heads.forEach((head, i) =>
      head.setAttribute("aria-sort", i !== column ? "none" : upwards ? "ascending" : "descending"),
    );
    const key = (event) => COLUMNS[column][2](event, story);
    body.append(...ordered(events, key, upwards).map((event) => rows.get(event)));
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

/** Events by a key, those without one last; equals stay in the order of the text. */
function ordered(events, key, upwards) {
  const has = (event) => key(event) !== null && key(event) !== undefined;
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
  const known = events.filter(has).sort((a, b) => compare(key(a), key(b)) * (upwards ? 1 : -1));
  return [...known, ...events.filter((event) => !has(event))];
}

function eventRow(story, state, event) {
  return element(
    "tr",
    {
      class: "dl-row dl-is-event",
      role: "row",
      "aria-selected": "false",
      tabindex: "-1",
      "data-id": event.id,
      on: choosable(event.id, state),
    },
    COLUMNS.map(([name, show]) => {
      const shown = show(event, story);
      const cell = `dl-cell-${name.replaceAll(/\W/g, "")}`;
      return element("td", { role: "gridcell", class: cell }, shown === "" ? null : shown);
    }),
  );
}

/** The first day of an event, or the EDTF string as far as it goes. */
function dayOf({ record }, story) {
  const date = story.entities.get(record.date_id)?.record;
  return date?.first ?? date?.last ?? record.edtf?.replace(/^\.\.\//, "");
}

/** The day of an event, or from when to when; the EDTF string of a date not kept. */
function whenOf({ record: { edtf, date_id } }, story) {
  const date = story.entities.get(date_id)?.record;
  if (edtf && /^\d{4}-\d\d-\d\d$/.test(edtf)) return dayInWords(edtf, "plain");
  return date?.edtf === edtf && date?.first ? intervalInWords(date) : edtf;
}

function didOf(event) {
  const { phrase, type, mode, instrument } = event.record;
  const about = [
    type.toLowerCase(),
    instrument ? `with ${instrument}` : "",
    mode === "told" ? "" : modeInWords(mode),
  ];
  return [
    element("b", {}, phrase),
    doubtMark(event),
    element("small", {}, about.filter(Boolean).join(" · ")),
  ];
}

const tollOf = (record) => (record.killed ?? 0) * 1e6 + (record.injured ?? 0);

/** The numbers of the sentences that tell it, and the words of the first. */
function sentenceOf(event, story) {
  const { sentence } = event.mentions[0];
  const { start, end } = story.sentences[sentence];
  const others = event.record.told_in.filter((i) => i !== sentence);
  return [
    element("span", { class: "dl-number-of" }, [sentence, ...others].map((i) => i + 1).join(", ")),
    event.record.same_as ? element("small", {}, "told again") : null,
    element("span", { class: "dl-words-of" }, ` ${shortened(story.text.slice(start, end), 160)}`),
  ];
}
