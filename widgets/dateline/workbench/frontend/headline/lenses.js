// Lenses: questions to the whole story. Each lights what answers it, and says how it
// was counted and, where nothing answers, why.

import { element, rove } from "../shared/dom.js";
import { sentencesOf, thingsOf } from "../shared/model.js";
import { chooser } from "../shared/rows.js";
import { counted, dayInWords, dayStart } from "../shared/words.js";

/** @import { DateEntity, Entity, EntityByLayer, Layer, LensResult, State, Story } from "../types.js" */

const DAY_LONG = 86_400_000;
/** A date tells of its days one by one if it is this short (days). */
const EXACT = 7;
/** What lies farther than this from the other dates is another time (days). */
const APART = 31;

/** @typedef {{ date: DateEntity, from: number, to: number }} Days moments (milliseconds) */

/**
 * The lenses: what the switch says, what it means, and what answers it.
 * @type {Record<string, { label: string, about: string, look: (story: Story) => LensResult }>}
 */
const LENSES = {
  unquoted: {
    label: "Spoken about, never quoted",
    about: "Actors who are named, and none of whose words are in the story.",
    look: neverQuoted,
  },
  silent: {
    label: "Days without a sentence",
    about: "Days between the first and the last that the story dates, of which it tells nothing.",
    look: silentDays,
  },
};

/** @param {Entity} thing */
const isStanding = ({ record }) => record.status !== "rejected";

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
 * A switch for each lens, behind one button of the headline.
 * @param {Story} story
 * @param {State} state
 */
export function lensSwitches(story, state) {
  const off = element(
    "li",
    {
      class: "dl-row",
      role: "option",
      tabindex: "-1",
      on: { click: () => state.clear() },
    },
    element("b", {}, "None"),
    " the story as it is",
  );
  const rows = Object.entries(LENSES).map(([name, { label, about, look }]) =>
    element(
      "li",
      {
        class: "dl-row",
        role: "option",
        tabindex: "-1",
        "data-lens": name,
        on: { click: () => state.look({ name, ...look(story) }) },
      },
      element("b", {}, label),
      ` ${about}`,
    ),
  );
  const list = element("ul", { role: "listbox", "aria-label": "Lenses" }, rows, off);
  rove(list, ".dl-row");
  const summary = element("summary", {}, "Lenses");
  const box = element("details", { class: "dl-lenses dl-popup" }, summary, list);
  list.addEventListener("click", () => {
    box.open = false;
  });
  state.on(() => {
    const name = state.lens?.name;
    summary.textContent = name ? LENSES[name].label : "Lenses";
    box.classList.toggle("dl-on", Boolean(name));
    for (const row of rows) row.setAttribute("aria-selected", String(row.dataset.lens === name));
  });
  return box;
}

/**
 * What the evidence pane says while a lens is on.
 * @param {State} state
 * @param {NonNullable<State["lens"]>} lens
 */
export function lensContent(state, { name, answer, reason }) {
  const { label, about } = LENSES[name];
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
      "Take the lens away",
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
 * @returns {LensResult}
 */
function neverQuoted(story) {
  const quotes = ofKind(story, "quote");
  const speakers = new Set(quotes.map(({ record }) => record.speaker_id));
  const actors = ofKind(story, "actor");
  const found = actors
    .filter(({ id }) => !speakers.has(id))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  if (!quotes.length) return { ...lit([]), reason: "Nobody is quoted in this story at all." };
  if (!found.length) {
    return {
      ...lit([]),
      reason: actors.length ? "Each actor who is named is quoted as well." : "No actor is named.",
    };
  }
  const answer = (/** @type {State} */ state) => [
    element("p", { class: "dl-why" }, `${found.length} of ${counted(actors.length, "actor")}:`),
    element(
      "ul",
      {},
      found.map(({ id, mentions }) =>
        element(
          "li",
          {},
          chooser(story, state, id),
          element("span", { class: "dl-quiet" }, ` ${counted(mentions.length, "mention")}`),
        ),
      ),
    ),
  ];
  return { ...lit(found), answer };
}

/**
 * The dates as stretches of days, in the order of time: only those that are exact.
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
 * The largest group of stretches of which none is far from the next.
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
 * @returns {LensResult}
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
    const told = main.filter(({ from, to }) => from <= time && time <= to);
    days.push({ day: isoDay(time), ids: told.map(({ date }) => date.id) });
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
          ? `Something is told of each of the ${days.length} days ${span}.`
          : `All that is dated to the day happens on one, ${dayInWords(days[0].day)}.`,
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
 * One box a day: full where something is told of it, and then to be chosen.
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
          : element("span", { title: `${words}: nothing is told of it` }, words),
      );
    }),
  );
}
