// Search: all things with a name, and all sentences, that have some words; how many there
// are, and the next or previous one.

import { element, query, queryAll, rove } from "../common/dom.js";
import { counted, fold, shortened } from "../common/words.js";

/** @import { Say, State, Story } from "../types.js" */

/**
 * @typedef {Object} Hit what was found: a thing by its `id`, or a sentence
 * @property {string} name
 * @property {string} about
 * @property {string} [id]
 * @property {number} [sentence]
 */

/**
 * Find things by any of their names, and sentences by their words.
 * @param {Story} story
 * @param {State} state
 * @param {{ say: Say }} tools
 */
export function searchBox(story, state, { say }) {
  /** @type {Hit[]} */
  let hits = [];
  let at = -1;
  const find = finderIn(story);
  const input = element("input", {
    type: "search",
    placeholder: "Search  /",
    "aria-label": "Search names and sentences",
    title: "Enter: next match; Shift+Enter: previous; arrow down: the list of all",
    autocomplete: "off",
    spellcheck: "false",
  });
  const list = element("ul", { role: "listbox", "aria-label": "Found" });
  const told = element("span", { class: "dl-quiet" });
  /**
   * @param {string} sign
   * @param {string} label
   * @param {number} by
   */
  const button = (sign, label, by) => {
    const click = () => go(at + by);
    const names = { class: "dl-tool", title: label, "aria-label": label, hidden: true };
    return element("button", { type: "button", ...names, on: { click } }, sign);
  };
  const steps = [button("‹", "Previous match", -1), button("›", "Next match", 1)];
  const tell = () => {
    const all = counted(hits.length, "match").replace("matchs", "matches");
    const words = at < 0 ? all : `${at + 1} of ${hits.length}`;
    told.textContent = input.value.trim().length > 1 ? words : "";
    for (const step of steps) step.hidden = hits.length < 2;
    return words;
  };
  const show = () => {
    hits = find(input.value);
    at = -1;
    list.replaceChildren(...hits.map((hit, i) => hitRow(hit, () => go(i))));
    list.hidden = !hits.length;
    const words = tell();
    if (input.value.trim()) say(words);
  };
  /** @param {number} index of a match; from the last on to the first */
  const go = (index) => {
    if (!hits.length) return;
    at = at < 0 && index < 0 ? hits.length - 1 : (index + hits.length) % hits.length;
    const { id, sentence } = hits[at];
    list.hidden = true;
    if (id) state.select([id]);
    else if (sentence !== undefined) state.read(sentence);
    tell();
    queryAll(list, ".dl-row").forEach((row, i) => {
      row.setAttribute("aria-selected", String(i === at));
    });
    input.focus({ preventScroll: true });
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.shiftKey ? Math.max(at, 0) - 1 : at + 1);
    if (event.key === "ArrowDown" && hits.length) {
      event.preventDefault();
      list.hidden = false;
      query(list, '[aria-selected="true"], .dl-row')?.focus();
    }
    if (event.key === "Escape") {
      input.value = "";
      show();
      // Not nowhere: the next key is the workbench's, not the notebook's.
      const body = /** @type {HTMLElement | null} */ (input.closest(".dl-body"));
      body?.focus({ preventScroll: true });
    }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    list.hidden = true;
    input.focus();
  });
  rove(list, ".dl-row");
  list.hidden = true;
  const names = { class: "dl-search dl-popup", role: "search" };
  return element("div", names, input, " ", told, " ", steps, list);
}

/**
 * @param {Hit} hit
 * @param {() => void} choose
 */
function hitRow(hit, choose) {
  return element(
    "li",
    { class: "dl-row", role: "option", tabindex: "-1", on: { click: choose } },
    element("b", {}, hit.name),
    ` ${hit.about}`,
  );
}

/**
 * A function that finds all that has some words in a story.
 * @param {Story} story
 * @returns {(words: string) => Hit[]}
 */
function finderIn(story) {
  /** @type {{ names: string[], best: number, hit: Hit }[] | null} best: how well they can rank */
  let known = null;
  const all = () => {
    const things = [...story.entities.values()].map(({ id, name, label, aliases = [], layer }) => ({
      names: [name, ...aliases, label ?? ""].map(fold),
      best: 0,
      hit: { id, name: shortened(name, 50), about: layer },
    }));
    const sentences = story.sentences.map(({ start, end }, sentence) => {
      const text = story.text.slice(start, end);
      const [name, about] = [`Sentence ${sentence + 1}`, shortened(text, 60)];
      return { names: [fold(text)], best: 2, hit: { sentence, name, about } };
    });
    return [...things, ...sentences];
  };
  return (words) => {
    const wanted = fold(words);
    if (wanted.length < 2) return [];
    known ??= all();
    return known
      .map(({ names, best, hit }) => ({ hit, rank: Math.max(best, rankOf(names, wanted)) }))
      .filter(({ rank }) => rank < Infinity)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ hit }) => hit);
  };
}

/**
 * How well names answer words, 0 best: some that are the words, then some that begin so.
 * @param {string[]} names
 * @param {string} wanted
 */
function rankOf(names, wanted) {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : Infinity;
}
