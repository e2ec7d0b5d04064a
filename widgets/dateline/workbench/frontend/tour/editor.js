// Making a tour: what the views show now is added to it, with a sentence.

import { activeIn, element, query } from "../common/dom.js";
import { thingOf } from "../common/model.js";
import { shortened } from "../common/words.js";
import { stopHere } from "./tour.js";

/** @import { State, Stop, Story, Tour } from "../types.js" */

/**
 * "Add to tour", and the list of the stops: sentence, order, and which to leave out.
 * @param {Story} story
 * @param {State} state
 * @param {Tour} tour
 */
export function tourEditor(story, state, tour) {
  const list = element("ol", { "aria-label": "Stops of the tour" });
  const box = element(
    "details",
    { class: "dl-tour-list" },
    element("summary", {}, "Edit tour"),
    list,
  );
  const draw = () => {
    const active = activeIn(list);
    const key = active instanceof HTMLElement && list.contains(active) ? active.dataset.key : null;
    box.hidden = !tour.stops.length;
    list.replaceChildren(...tour.stops.map((stop, index) => item(tour, stop, index)));
    if (!key) return;
    const [, index] = key.split(" ");
    const goal = query(list, `[data-key="${key}"]:not(:disabled)`);
    (goal ?? query(list, `[data-key="words ${index}"]`) ?? query(box, "summary"))?.focus();
  };
  const add = () => {
    tour.set([...tour.stops, stopHere(state, wordsFor(story, state))]);
    box.open = true;
    const field = query(list, "li:last-child input");
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  tour.on(draw);
  draw();
  const button = element(
    "button",
    {
      type: "button",
      class: "dl-tool",
      title: "Add what is shown now to a guided tour, which the report plays",
      on: { click: add },
    },
    "Add to tour",
  );
  return { button, box };
}

/**
 * What a stop says until somebody writes something better.
 * @param {Story} story
 * @param {State} state
 */
function wordsFor(story, { selection, sentence, filter }) {
  if (filter) return filter.name === "silent" ? "Days without a sentence." : "Never quoted.";
  if (sentence !== null) {
    const { start, end } = story.sentences[sentence];
    return shortened(story.text.slice(start, end), 120);
  }
  const names = selection.map((id) => thingOf(story, id)).map((thing) => thing.label ?? thing.name);
  return names.length ? `${shortened(names.join(" and "), 120)}.` : "The whole story.";
}

/**
 * @param {Tour} tour
 * @param {Stop} stop
 * @param {number} index
 */
function item(tour, stop, index) {
  const { stops } = tour;
  /**
   * @param {Stop[]} changed
   */
  const set = (changed) => tour.set(changed);
  const write = () => {
    const words = written.value.trim();
    if (!words) written.value = stop.words;
    else if (words !== stop.words) set(stops.with(index, { ...stop, words }));
  };
  const written = element("input", {
    type: "text",
    value: stop.words,
    "aria-label": `Sentence of stop ${index + 1}`,
    "data-key": `words ${index}`,
    on: {
      change: write,
      // Notebooks keep Enter from the browser, which would make a change of it.
      keydown: ({ key }) => {
        if (key === "Enter") write();
      },
    },
  });
  /** @type {(by: number) => (event: { currentTarget: HTMLElement }) => void} */
  const move =
    (by) =>
    ({ currentTarget: { dataset } }) => {
      // The focus goes with the stop.
      dataset.key = dataset.key?.replace(String(index), String(index + by));
      set(stops.toSpliced(index, 1).toSpliced(index + by, 0, stop));
    };
  /**
   * @param {string} name
   * @param {string} label
   * @param {string} title
   * @param {(event: { currentTarget: HTMLElement }) => void} click
   * @param {boolean} [disabled]
   */
  const button = (name, label, title, click, disabled = false) =>
    element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        "aria-label": `${title} ${index + 1}`,
        title,
        disabled,
        "data-key": `${name} ${index}`,
        on: { click },
      },
      label,
    );
  return element(
    "li",
    {},
    written,
    button("show", "Show", "Show stop", () => tour.go(index)),
    button("up", "↑", "Move up stop", move(-1), index === 0),
    button("down", "↓", "Move down stop", move(1), index === stops.length - 1),
    button("delete", "Delete", "Delete stop", () => set(stops.toSpliced(index, 1))),
  );
}
