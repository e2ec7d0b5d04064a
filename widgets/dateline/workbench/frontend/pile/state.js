// The one filter that all views of many stories share, and the answer to it. While an
// answer is awaited, only the newest question waits behind it.

import { dayInWords } from "../common/words.js";

/** @import { Answer, Filter, Opening, Pile, Source } from "./types.js" */

/**
 * The state of the views, with nothing filtered.
 * @param {Source} source
 * @param {Opening} opening
 * @returns {Pile}
 */
export function createPile(source, opening) {
  /** @type {Set<(pile: Pile) => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const listener of listeners) listener(pile);
  };
  /** @type {Pile} */
  const pile = {
    opening,
    filter: {},
    answer: opening.answer,
    rows: opening.rows,
    order: "newest",
    busy: false,
    trouble: "",
    reading: null,
    names: new Map(),
    source,
    has: (kind, value) => pile.filter[kind]?.includes(value) ?? false,
    /** Add to a list of the filter what is not in it; if all is, take it away. */
    toggle(kind, ...values) {
      const now = pile.filter[kind] ?? [];
      const added = values.filter((value) => !now.includes(value));
      const list = added.length ? [...now, ...added] : now.filter((v) => !values.includes(v));
      pile.set({ [kind]: list });
    },
    set(change) {
      pile.filter = kept({ ...pile.filter, ...change });
      ask();
    },
    remove(kind, value) {
      const now = pile.filter[kind];
      const rest = Array.isArray(now) && value !== undefined ? now.filter((v) => v !== value) : [];
      const list = kind === "places" || kind === "actors" || kind === "outlets";
      pile.set({ [kind]: list ? rest : undefined });
    },
    clear: () => {
      pile.filter = {};
      ask();
    },
    more: () => {
      if (!pile.busy) ask(pile.rows.length);
    },
    sort(order) {
      pile.order = order;
      ask();
    },
    read(story) {
      pile.reading = story;
      tell();
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let waiting = -1;
  const ask = async (start = 0) => {
    waiting = start;
    const alone = !pile.busy;
    pile.busy = true;
    tell();
    if (!alone) return;
    while (waiting >= 0) {
      const from = waiting;
      waiting = -1;
      await take(pile, from);
    }
    pile.busy = false;
    learn(pile.names, pile.answer);
    tell();
  };
  learn(pile.names, opening.answer);
  return pile;
}

/**
 * Ask for the answer to the filter as it is now, and keep it.
 * @param {Pile} pile
 * @param {number} start
 */
async function take(pile, start) {
  const { filter, order } = pile;
  try {
    const { answer, rows } = await pile.source.ask({ filter, start, order });
    pile.answer = answer;
    pile.rows = start ? [...pile.rows, ...rows] : rows;
    pile.trouble = "";
  } catch (error) {
    pile.trouble = error instanceof Error ? error.message : String(error);
  }
}

/**
 * A filter without what says nothing.
 * @param {Filter} filter
 * @returns {Filter}
 */
export function kept(filter) {
  const parts = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.some(Boolean) || value.includes("") : Boolean(value),
  );
  return Object.fromEntries(parts);
}

/**
 * Remember the names of what can be filtered by.
 * @param {Map<string, string>} names
 * @param {Answer} answer
 */
function learn(names, { places, actors, pairs, happenings }) {
  for (const { id, name } of [...places, ...actors]) names.set(id, name);
  for (const pair of pairs) {
    names.set(pair.a, pair.a_name);
    names.set(pair.b, pair.b_name);
  }
  for (const { id, words, place, first } of happenings ?? []) {
    const parts = [words, place?.split(", ")[0], first ? dayInWords(first, "brief") : ""];
    names.set(id, parts.filter(Boolean).join(", "));
  }
}

/**
 * Whether two filters are the same.
 * @param {Filter} a
 * @param {Filter} b
 */
export const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** @param {Filter} filter */
const sorted = (filter) => Object.entries(kept(filter)).sort(([a], [b]) => (a < b ? -1 : 1));
