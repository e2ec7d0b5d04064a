// Filters: questions about the whole story. Each highlights the things that answer it,
// and states how they were counted or why there are none.

import { element, rove } from "../common/dom.js";
import { byTimes, isStanding, sentencesOf, thingsOf, timesNamed } from "../common/model.js";
import { chooser } from "../common/rows.js";
import { counted, dayInWords, dayStart } from "../common/words.js";

/** @import { DateEntity, Entity, EntityByLayer, Layer, FilterResult, State, Story } from "../types.js" */

const DAY_LONG = 86_400_000;
/** A longer date does not say anything about single days (days). */
const EXACT = 7;
/** A date farther than this from all others belongs to another period (days). */
const APART = 31;

/** @typedef {{ date: DateEntity, from: number, to: number }} Days moments (milliseconds) */

/**
 * The filters: label, explanation, and the function that finds the answer.
 * @type {Record<string, { label: string, about: string, look: (story: Story) => FilterResult }>}
 */
const FILTERS = {
  unquoted: {
    label: "Mentioned, never quoted",
    about: "Actors who are named, but none of whose words are in the story.",
    look: neverQuoted,
  },
  silent: {
    label: "Days without a sentence",
    about: "Days between the first and the last date of the story on which nothing is reported.",
    look: silentDays,
  },
};

/**
 * Apply a filter by its name, if there is one of that name.
 * @param {Story} story
 * @param {State} state
 * @param {string} name
 */
export function lookFor(story, state, name) {
  const filter = FILTERS[name];
  if (filter) state.look({ name, ...filter.look(story) });
}

/**
 * @template {Layer} L
 * @param {Story} story
 * @param {L} layer
 * @returns {EntityByLayer[L][]}
 */
function ofKind(story, layer) {
  return thingsOf(story, layer).filter(isStanding);
}

/**
 * The menu of filters in the headline strip.
 * @param {Story} story
 * @param {State} state
 */
export function filterSwitches(story, state) {
  const off = element(
    "li",
    {
      class: "dl-row",
      role: "option",
      tabindex: "-1",
      on: { click: () => state.clear() },
    },
    element("b", {}, "None"),
    " the whole story",
  );
  const rows = Object.entries(FILTERS).map(([name, { label, about }]) =>
    element(
      "li",
      {
        class: "dl-row",
        role: "option",
        tabindex: "-1",
        "data-filter": name,
        on: { click: () => lookFor(story, state, name) },
      },
      element("b", {}, label),
      ` ${about}`,
    ),
  );
  const list = element("ul", { role: "listbox", "aria-label": "Filters" }, rows, off);
  rove(list, ".dl-row");
  const summary = element("summary", {}, "Filters");
  const box = element("details", { class: "dl-filters dl-popup" }, summary, list);
  list.addEventListener("click", () => {
    box.open = false;
  });
  state.on(() => {
    const name = state.filter?.name;
    summary.textContent = name ? FILTERS[name].label : "Filters";
    box.classList.toggle("dl-on", Boolean(name));
    for (const row of rows) row.setAttribute("aria-selected", String(row.dataset.filter === name));
  });
  return box;
}

/**
 * What the evidence pane shows while a filter is on.
 * @param {State} state
 * @param {NonNullable<State["filter"]>} filter
 */
export function filterContent(state, { name, answer, reason }) {
  const { label, about } = FILTERS[name];
  return [
    element("h3", {}, label),
    element("p", { class: "dl-quiet" }, about),
    reason ? element("p", { class: "dl-why" }, reason) : answer?.(state),
    element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        on: { click: () => state.clear() },
      },
      "Clear filter",
    ),
  ];
}

/** @param {Entity[]} things */
function lit(things) {
  return {
    ids: things.map(({ id }) => id),
    sentences: new Set(things.flatMap(sentencesOf)),
  };
}

/**
 * @param {Story} story
 * @returns {FilterResult}
 */
function neverQuoted(story) {
  const quotes = ofKind(story, "quote");
  const speakers = new Set(quotes.map(({ record }) => record.speaker_id));
  const actors = ofKind(story, "actor");
  const found = byTimes(actors.filter(({ id }) => !speakers.has(id)));
  if (!quotes.length) return { ...lit([]), reason: "Nobody is quoted in this story at all." };
  if (!found.length) {
    return {
      ...lit([]),
      reason: actors.length ? "Every actor who is named is also quoted." : "No actor is named.",
    };
  }
  const answer = (/** @type {State} */ state) => [
    element("p", { class: "dl-why" }, `${found.length} of ${counted(actors.length, "actor")}:`),
    element(
      "ul",
      {},
      found.map((actor) =>
        element(
          "li",
          {},
          chooser(story, state, actor.id),
          element("span", { class: "dl-quiet" }, ` ${counted(timesNamed(actor), "mention")}`),
        ),
      ),
    ),
  ];
  return { ...lit(found), answer };
}

/**
 * The dates as ranges of days in chronological order, without those that are not exact.
 * @param {Story} story
 * @returns {Days[]}
 */
function stretches(story) {
  return ofKind(story, "date")
    .flatMap((date) => {
      const { first, last } = date.record;
      if (!first || !last) return [];
      return [{ date, from: dayStart(first), to: dayStart(last) }];
    })
    .filter(({ from, to }) => to - from < EXACT * DAY_LONG)
    .sort((a, b) => a.from - b.from);
}

/**
 * The largest group of ranges without a long gap between them.
 * @param {Days[]} all
 */
function mainTime(all) {
  /** @type {Days[][]} */
  const groups = [];
  let end = -Infinity;
  for (const stretch of all) {
    if (stretch.from - end > APART * DAY_LONG) groups.push([]);
    groups[groups.length - 1].push(stretch);
    end = Math.max(end, stretch.to);
  }
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** @param {number} time */
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

/**
 * @param {Story} story
 * @returns {FilterResult}
 */
function silentDays(story) {
  const main = mainTime(stretches(story));
  const dates = main.map(({ date }) => date);
  if (!main.length) {
    return {
      ...lit([]),
      reason: story.doc.published
        ? "No date of this story is exact to the day or the week."
        : "Without a day of publication no day of this story is known.",
    };
  }
  /** @type {{ day: string, ids: string[] }[]} */
  const days = [];
  const last = Math.max(...main.map(({ to }) => to));
  for (let time = main[0].from; time <= last; time += DAY_LONG) {
    const there = main.filter(({ from, to }) => from <= time && time <= to);
    days.push({ day: isoDay(time), ids: there.map(({ date }) => date.id) });
  }
  const span =
    days.length > 1
      ? `from ${dayInWords(days[0].day)} to ${dayInWords(days[days.length - 1].day)}`
      : `of ${dayInWords(days[0].day)}`;
  const silent = days.filter(({ ids }) => !ids.length).length;
  if (!silent) {
    return {
      ...lit(dates),
      reason:
        days.length > 1
          ? `Something is reported on each of the ${days.length} days ${span}.`
          : `Everything dated to a day happens on one day, ${dayInWords(days[0].day)}.`,
    };
  }
  const answer = (/** @type {State} */ state) => [
    element(
      "p",
      { class: "dl-why" },
      `${silent} of the ${days.length} days ${span}. Dates longer than a week, and those more ` +
        "than a month from the rest, are not counted.",
    ),
    dayStrip(state, days),
  ];
  return { ...lit(dates), answer };
}

/**
 * One box per day: a button where something is reported on that day.
 * @param {State} state
 * @param {{ day: string, ids: string[] }[]} days
 */
function dayStrip(state, days) {
  return element(
    "ol",
    { class: "dl-days" },
    days.map(({ day, ids }) => {
      const words = dayInWords(day, "weekday");
      return element(
        "li",
        {},
        ids.length
          ? element(
              "button",
              {
                type: "button",
                title: words,
                on: { click: () => state.select(ids) },
              },
              words,
            )
          : element("span", { title: `${words}: nothing is reported` }, words),
      );
    }),
  );
}
