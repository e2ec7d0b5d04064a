// Keys for the whole workbench; arrow keys belong to the single views.

import { activeIn, query, queryAll } from "../common/dom.js";
import { helpDialog, onKeys } from "../common/keys.js";
import { timesNamed } from "../common/model.js";
import { counted, shortened } from "../common/words.js";

/** @import { Queue, Say, State, Story, Tour } from "../types.js" */
/** @import { Menu } from "../marking/menu.js" */

const KEYS = [
  ["n / p", "next or previous mention in the text"],
  ["N / P", "next or previous mention of the same thing"],
  ["j / k", "next or previous sentence"],
  ["1 … 5", "go to text, map, timeline, lists, evidence"],
  ["c", "check what is doubtful, one by one"],
  ["y / n", "while checking: yes, accept it; no, reject it"],
  ["o", "while checking: choose something else"],
  ["s / b", "while checking: skip to the next, or back"],
  ["m", "mark words that were missed"],
  ["t", "timeline as it happened, or as told"],
  ["arrows", "move within a view"],
  ["+ − 0", "on the map and the timeline: zoom in, out, show all"],
  ["Enter", "select; with Shift: add to the selection"],
  ["/", "search"],
  ["Esc", "end the tour or the check, clear the selection, show all days, then leave"],
  ["?", "this help"],
];

/** Those that decide something, where decisions are taken. */
const DECIDING = new Set(["y / n", "o"]);

/**
 * What arrows do while a tour runs.
 * @type {Record<string, number>}
 */
export const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Listen to keys on the workbench.
 * @param {HTMLElement} root
 * @param {Story} story
 * @param {State} state
 * @param {Map<string, HTMLElement>} views in the order of the keys 1 to 5
 * @param {{ queue: Queue, marking: Menu | null, tour: Tour }} tools
 * @returns {() => void} opens the help
 */
export function listenToKeys(root, story, state, views, { queue, marking, tour }) {
  const dialog = helpDialog(
    KEYS.filter(([key]) => (DECIDING.has(key) ? queue.can : key !== "m" || marking)),
  );
  root.append(dialog);
  const help = () => dialog.showModal();
  /** @param {string} selector */
  const find = (selector) => query(root, selector);
  /** @type {Record<string, () => void>} */
  const actions = {
    n: () => step(story, state, 1, false),
    p: () => step(story, state, -1, false),
    N: () => step(story, state, 1, true),
    P: () => step(story, state, -1, true),
    j: () => readNext(story, state, 1),
    k: () => readNext(story, state, -1),
    t: () => find('.dl-view-timeline [aria-pressed="false"]')?.click(),
    "/": () => find("input[type=search]")?.focus(),
    "?": help,
    c: () => queue.start(),
    m: () => marking?.ask(whereNow(story, state)),
    Escape: () => (marking?.isOpen ? marking.close() : leave(root, state, queue, tour)),
  };
  /**
   * What these keys mean while doubtful things are checked one by one.
   * @type {Record<string, () => void>}
   */
  const checking = {
    y: () => queue.yes(),
    n: () => queue.no(),
    o: () => queue.other(),
    s: () => queue.skip(),
    b: () => queue.back(),
  };
  [...views.values()].forEach((view, i) => {
    actions[i + 1] = () => focusView(view);
  });
  onKeys(root, dialog, (event, target) => {
    // Within a view, arrows are its own.
    const by = target === root && tour.at !== null ? STEPS[event.key] : undefined;
    if (by) return () => tour.step(by);
    const deciding = queue.running ? checking[event.key] : undefined;
    // A key held down steps on, but decides once.
    if (deciding && event.repeat) return () => {};
    return deciding ?? actions[event.key];
  });
  return help;
}

/**
 * Step through names and days; quotations and events have their lists.
 * @param {Story} story
 * @param {State} state
 * @param {number} by
 * @param {boolean} same
 */
function step(story, state, by, same) {
  const last = state.selection.at(-1);
  const walk = story.mentions.filter((m) =>
    same && last ? m.id === last : m.layer !== "quote" && m.layer !== "event",
  );
  if (!walk.length) return;
  const now = state.at ?? story.mentions.find((m) => m.id === last);
  const here = walk.findIndex((m) => m.id === now?.id && m.start === now?.start);
  const goal = here < 0 ? (by > 0 ? 0 : walk.length - 1) : (here + by + walk.length) % walk.length;
  state.select([walk[goal].id], { at: walk[goal] });
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {number} by
 */
function readNext(story, state, by) {
  const now =
    state.sentence ??
    state.at?.sentence ??
    story.entities.get(state.selection.at(-1))?.mentions[0]?.sentence;
  const from = now ?? (by > 0 ? -1 : story.sentences.length);
  state.read(Math.min(Math.max(from + by, 0), story.sentences.length - 1));
}

/**
 * Where in the text somebody is: at a sentence, a mention, or the beginning.
 * @param {Story} story
 * @param {State} state
 */
const whereNow = (story, state) =>
  state.sentence === null ? (state.at?.start ?? 0) : story.sentences[state.sentence].start;

/**
 * Go to a view; never into a field, where the next key would be typed.
 * @param {HTMLElement} view
 */
function focusView(view) {
  const goal =
    queryAll(view, '[tabindex="0"], summary').find((node) => node.getClientRects().length) ?? view;
  goal.focus();
}

/**
 * Esc closes what is open, else ends the tour or the check, else clears the selection, else
 * shows all days again, else leaves the workbench.
 * @param {HTMLElement} root
 * @param {State} state
 * @param {Queue} queue
 * @param {Tour} tour
 */
function leave(root, state, queue, tour) {
  const open = query(root, "details.dl-popup[open]");
  if (open instanceof HTMLDetailsElement) open.open = false;
  else if (state.pinning) state.pinOn(null);
  else if (tour.at !== null) tour.end();
  else if (queue.running) queue.stop();
  else if (state.lit) state.clear();
  else if (state.range) state.narrow(null);
  else {
    const active = activeIn(root);
    if (active instanceof HTMLElement) active.blur();
  }
}

/**
 * Announce the selection to screen readers.
 * @param {Story} story
 * @param {State} state
 * @param {Say} say
 */
export function speak(story, state, say) {
  let spoken = "";
  state.on(() => {
    const words = sayingOf(story, state);
    if (words !== spoken) say(words);
    spoken = words;
  });
}

/**
 * @param {Story} story
 * @param {State} state
 */
function sayingOf(story, state) {
  const sentence = (/** @type {number} */ i) => {
    const { start, end } = story.sentences[i];
    return story.text.slice(start, end);
  };
  if (state.sentence !== null) return sentence(state.sentence);
  const thing = story.entities.get(state.selection.at(-1));
  if (!thing) return "";
  const at = state.at ?? thing.mentions[0];
  return (
    `${shortened(thing.label ?? thing.name)}, ${thing.kind}, ` +
    `${counted(timesNamed(thing), "mention")}. ${sentence(at.sentence)}`
  );
}
