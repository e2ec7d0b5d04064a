// One selection and one hover for all views of a workbench. Views read and write
// only these, and never talk to each other.

import { sentencesOf } from "./model.js";

/**
 * @param {Object} story from `buildStory`
 * @returns the shared state: `selection` (ids), `hover` (an id or null), `lit` (null,
 *   or the ids that share a sentence with the selection), `sentences` (null, or the
 *   indices of those sentences), `sentence` (the one being read, or null), `at` (the
 *   mention stepped to, or null), `lens` (what is looked through, or null)
 */
export function createState(story) {
  const listeners = new Set();
  const state = {
    ...{ selection: [], hover: null, lit: null, sentences: null, sentence: null, at: null },
    lens: null,
    /** Select things by id; unknown ids are left out. */
    select(ids, { add = false, at = null } = {}) {
      const known = ids.filter((id) => story.entities.has(id));
      state.selection = add ? toggled(state.selection, known) : [...new Set(known)];
      state.at = at;
      state.sentence = null;
      state.lens = null;
      light(story, state);
      tell();
    },
    /** Show what a hover means, without selecting. */
    preview(id) {
      if (id === state.hover) return;
      state.hover = id;
      tell();
    },
    /** Read one sentence: it and what it holds stay lit. */
    read(sentence) {
      const lit = new Set(story.inSentence[sentence]);
      Object.assign(state, { selection: [], at: null, sentence, lit, lens: null });
      state.sentences = new Set([sentence]);
      tell();
    },
    /** Look through a lens: its `ids` and `sentences` stay lit. */
    look(lens) {
      const { ids, sentences } = lens;
      Object.assign(state, { selection: [], at: null, sentence: null, sentences, lens });
      state.lit = new Set(ids);
      tell();
    },
    clear: () => state.select([]),
    /** Call `listener(state)` after any change. @returns a function that stops it */
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = () => {
    for (const listener of listeners) listener(state);
  };
  return state;
}

function toggled(selection, ids) {
  const kept = selection.filter((id) => !ids.includes(id));
  return [...kept, ...ids.filter((id) => !selection.includes(id))];
}

/**
 * Light the sentences that hold all that is selected; where no sentence does, those
 * that hold any of it.
 */
function light(story, state) {
  if (!state.selection.length) {
    state.lit = null;
    state.sentences = null;
    return;
  }
  const things = state.selection.map((id) => story.entities.get(id));
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
    if (thing.record.speaker_id) state.lit.add(thing.record.speaker_id);
  }
}
