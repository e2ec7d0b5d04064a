// A guided tour: sentences, each with what the views show while it is read. Where
// somebody is in it outlives the drawing of a story that was read again.

import { lookFor } from "../headline/filters.js";

/** @import { Extent, Model, Say, State, Stop, Story, Tour } from "../types.js" */

/**
 * At which stop somebody is, while a tour runs.
 * @type {WeakMap<Model, number>}
 */
const RUNNING = new WeakMap();

/**
 * The tour of a model's story.
 * @param {Model} model
 * @param {Story} story
 * @param {State} state
 * @param {Say} say
 * @returns {Tour}
 */
export function createTour(model, story, state, say) {
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const stops = () => model.get("tour") ?? [];
  const end = (/** @type {boolean} */ isSaid) => {
    if (!RUNNING.delete(model)) return;
    tell();
    if (isSaid) say("The tour is over.");
  };
  /** @param {number} index */
  const go = (index) => {
    const stop = stops()[index];
    if (!stop) return;
    RUNNING.set(model, index);
    show(story, state, stop);
    tell();
    say(`${index + 1} of ${stops().length}: ${stop.words}`);
  };
  const change = () => {
    if (!stops()[RUNNING.get(model) ?? 0]) end(false);
    tell();
  };
  model.on("change:tour", change);
  return {
    get stops() {
      return stops();
    },
    get at() {
      return RUNNING.get(model) ?? null;
    },
    go,
    step(by) {
      const at = RUNNING.get(model);
      if (at !== undefined) go(at + by);
    },
    end: () => end(true),
    set(changed) {
      model.set("tour", changed);
      model.save_changes();
    },
    on(listener) {
      listeners.add(listener);
    },
    close: () => model.off("change:tour", change),
  };
}

/**
 * Show what belongs to a stop.
 * @param {Story} story
 * @param {State} state
 * @param {Stop} stop
 */
function show(story, state, { selection = [], sentence, filter, extent }) {
  if (filter) lookFor(story, state, filter);
  else if (sentence !== undefined && story.sentences[sentence]) state.read(sentence);
  else state.select(selection);
  state.take({ map: extent ?? null });
}

/**
 * The stop that shows what is seen now.
 * @param {State} state
 * @param {string} words
 * @returns {Stop}
 */
export function stopHere(state, words) {
  const { selection, sentence, filter } = state;
  const extent = /** @type {Extent | undefined} */ (state.stance().map);
  return {
    words,
    ...(filter ? { filter: filter.name } : {}),
    ...(sentence === null ? {} : { sentence }),
    ...(selection.length ? { selection } : {}),
    ...(extent ? { extent } : {}),
  };
}
