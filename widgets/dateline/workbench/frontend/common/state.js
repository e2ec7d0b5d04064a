// One selection and one hover for all views of a workbench. Views read and write
// only these, and never talk to each other.

import { sentencesOf, thingOf } from "./model.js";

/** @import { Kit, State, Story } from "../types.js" */

/**
 * The state that the views share, with nothing selected.
 * @param {Story} story
 * @param {Kit} [kit]
 * @returns {State}
 */
export function createState(story, kit = {}) {
  /** @type {Set<(state: State) => void>} */
  const listeners = new Set();
  /** @type {Map<string, { get: () => unknown, set: (value: never) => void }>} */
  const kept = new Map();
  /** @type {(() => void)[]} */
  const after = [];
  /** @type {State} */
  const state = {
    selection: [],
    hover: null,
    lit: null,
    sentences: null,
    sentence: null,
    at: null,
    filter: null,
    range: null,
    desk: null,
    kit,
    pinning: null,
    /** Select things by id; unknown ids are left out. */
    select(ids, { add = false, at = null } = {}) {
      const known = ids.filter((id) => story.entities.has(id));
      state.selection = add ? toggled(state.selection, known) : [...new Set(known)];
      state.at = at;
      state.sentence = null;
      state.filter = null;
      state.pinning = null;
      light(story, state);
      tell();
    },
    /** Show what a hover means, without selecting. */
    preview(id) {
      if (id === state.hover) return;
      state.hover = id;
      tell();
    },
    /** Read one sentence: it and the things in it stay lit. */
    read(sentence) {
      const lit = new Set(story.inSentence[sentence]);
      Object.assign(state, { selection: [], at: null, sentence, lit, filter: null });
      state.sentences = new Set([sentence]);
      tell();
    },
    /** Apply a filter: its `ids` and `sentences` stay lit. */
    look(filter) {
      const { ids, sentences } = filter;
      Object.assign(state, { selection: [], at: null, sentence: null, sentences, filter });
      state.lit = new Set(ids);
      tell();
    },
    clear: () => state.select([]),
    /** Show what is told of some days alone; null: of all. */
    narrow(range) {
      state.range = range;
      tell();
    },
    /** Call with the point that is clicked on the map next; null: with none any more. */
    pinOn(call) {
      if (call === state.pinning) return;
      state.pinning = call;
      tell();
    },
    /** Let what a view shows be asked for, and be shown again. */
    keep(name, get, set) {
      kept.set(name, { get, set });
    },
    /** What all views show, as values of JSON by the names of the views. */
    stance() {
      const { selection, sentence } = state;
      const views = [...kept].map(([name, { get }]) => [name, get()]);
      /** @type {[string, unknown][]} */
      const own = [
        ["selection", selection.length ? selection : null],
        ["sentence", sentence],
      ];
      return Object.fromEntries([...own, ...views].filter(([, value]) => value ?? false));
    },
    /** Show again what views showed; what the story does not have is left out. */
    take(stance) {
      const { selection, sentence } = stance;
      if (Array.isArray(selection)) state.select(selection.map(String));
      else if (typeof sentence === "number" && story.sentences[sentence]) state.read(sentence);
      for (const [name, { set }] of kept)
        if (name in stance) set(/** @type {never} */ (stance[name]));
    },
    /** Call when all have been told of a change: what asks where things are waits for all. */
    afterAll(call) {
      after.push(call);
    },
    /** Call `listener(state)` after any change; returns a function that stops it. */
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = () => {
    for (const listener of listeners) listener(state);
    for (const call of after.splice(0)) call();
  };
  return state;
}

/**
 * @param {string[]} selection
 * @param {string[]} ids
 */
function toggled(selection, ids) {
  const kept = selection.filter((id) => !ids.includes(id));
  return [...kept, ...ids.filter((id) => !selection.includes(id))];
}

/**
 * Light the sentences that hold all that is selected; where no sentence does, those
 * that hold any of it.
 * @param {Story} story
 * @param {State} state
 */
function light(story, state) {
  if (!state.selection.length) {
    state.lit = null;
    state.sentences = null;
    return;
  }
  const things = state.selection.map((id) => thingOf(story, id));
  const each = things.map((thing) => new Set(sentencesOf(thing)));
  const any = new Set(each.flatMap((set) => [...set]));
  const all = [...any].filter((i) => each.every((set) => set.has(i)));
  state.sentences = all.length ? new Set(all) : any;
  state.lit = new Set(state.selection);
  for (const i of state.sentences) {
    for (const id of story.inSentence[i]) state.lit.add(id);
  }
  for (const thing of things) {
    for (const id of thing.linked ?? []) state.lit.add(id);
    if (thing.layer === "quote" && thing.record.speaker_id) state.lit.add(thing.record.speaker_id);
  }
}
