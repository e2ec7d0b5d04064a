// The queue: what is to be checked, one after the other, the worst first. What was
// decided or skipped outlives the drawing of a story that was read again.

import { noTo, yesTo } from "./rulings.js";

/** @import { Queue, Round, Ruling, Say, State, Story } from "../types.js" */

/** How to correct by hand what "other" leads to, in the order of preference. */
const CONTROLS = [
  ".dl-candidates .dl-fix",
  ".dl-others :is(button, input)",
  ".dl-fixes > summary",
  ".dl-fix:not(.dl-step, .dl-decide .dl-fix)",
];

const NOTHING =
  "Nothing was found here that could be accepted: reject it, choose another, or skip it.";

/**
 * Where somebody is in the queue: one round outlives all drawings of a workbench.
 * @returns {Round}
 */
export function createRound() {
  return { running: false, order: [], at: null, decided: new Set(), skipped: new Set(), held: [] };
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Round} round
 * @param {{ say: Say, find: (selector: string) => HTMLElement | null }} tools
 * @returns {Queue}
 */
export function createQueue(story, state, round, { say, find }) {
  const { desk } = state;
  const open = new Map(story.doubts.map((doubt) => [doubt.id, doubt]));
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** Whether Python is reading the story again; until then, decisions are held. */
  let waiting = false;
  reconcile(round, open);

  /** Whether the thing is in sight that a decision would be about. */
  const isInSight = () => state.selection.length === 1 && state.selection[0] === round.at;
  /** Show the thing whose turn it is, and say so. */
  const show = () => {
    const doubt = round.at === null ? null : open.get(round.at);
    if (doubt) state.select([doubt.id]);
    tell();
    say(doubt ? `${placeIn(round)}: ${doubt.thing.name}, ${doubt.why}` : endOf(round));
  };
  /** @param {string | null} id */
  const turnTo = (id) => {
    round.at = id;
    show();
  };
  /** @param {Ruling[]} rulings */
  const send = (rulings) => {
    waiting = true;
    desk?.decide(rulings);
  };
  /**
   * @param {typeof yesTo} ruling
   * @param {string} otherwise what to say where there is nothing to decide
   */
  const decide = (ruling, otherwise) => {
    const doubt = round.at === null ? null : open.get(round.at);
    if (!desk || !doubt) return;
    if (!isInSight()) {
      show();
      return;
    }
    const rulings = ruling(doubt.thing, story);
    if (!rulings.length) {
      say(otherwise, true);
      return;
    }
    if (desk.pulse.state === "gone") {
      say("Python no longer runs: run the cell again.", true);
      return;
    }
    round.decided.add(doubt.id);
    round.skipped.delete(doubt.id);
    // First the next one, then the correction: what is selected when it arrives stays so.
    turnTo(following(round));
    if (waiting) round.held.push(...rulings);
    else send(rulings);
  };
  // A correction by another button is a decision too.
  desk?.onCorrect(({ id }) => {
    if (!round.running || id === undefined || id !== round.at) return;
    round.decided.add(id);
    turnTo(following(round));
  });
  // Python refused a correction: nothing is drawn again, and what was held is sent.
  desk?.onSettled(() => {
    waiting = false;
    if (round.held.length) send(round.held.splice(0));
  });
  return {
    get running() {
      return round.running;
    },
    get can() {
      return desk !== null;
    },
    get doubt() {
      return (round.at !== null && open.get(round.at)) || null;
    },
    get words() {
      return round.at === null ? endOf(round) : placeIn(round);
    },
    get progress() {
      const gone = round.order.filter((id) => round.decided.has(id) || round.skipped.has(id));
      return { done: gone.length, all: round.order.length };
    },
    get left() {
      return open.size;
    },
    start(id = null) {
      const ids = story.doubts.map((doubt) => doubt.id);
      Object.assign(round, createRound(), { running: true, order: ids });
      turnTo(id ?? ids[0] ?? null);
      find(".dl-queue")?.focus();
    },
    stop() {
      round.running = false;
      tell();
      say("The queue is closed.");
    },
    resume() {
      if (!round.running) return;
      // Whoever has turned to something else meanwhile is not called away from it.
      if (isInSight() || !state.selection.length) show();
      else tell();
      if (round.held.length) send(round.held.splice(0));
    },
    yes: () => decide(yesTo, NOTHING),
    no: () => decide(noTo, NOTHING),
    other() {
      if (!desk || round.at === null) return;
      if (!isInSight()) show();
      const goal = CONTROLS.map((name) => find(`.dl-evidence ${name}`)).find(Boolean);
      if (goal?.parentElement instanceof HTMLDetailsElement) goal.parentElement.open = true;
      goal?.focus();
      if (!goal) say("There is nothing else to choose from.", true);
    },
    skip() {
      if (round.at === null) return;
      round.skipped.add(round.at);
      turnTo(following(round));
    },
    back() {
      const here = round.at === null ? round.order.length : round.order.indexOf(round.at);
      const before = round.order.slice(0, here).findLast((id) => open.has(id));
      if (before === undefined || round.decided.has(before)) return;
      round.skipped.delete(before);
      turnTo(before);
    },
    on(listener) {
      listeners.add(listener);
    },
  };
}

/**
 * Bring a round up to a story that was read again.
 * @param {Round} round
 * @param {Map<string, unknown>} open what is to be checked now
 */
function reconcile(round, open) {
  if (!round.running) return;
  const held = new Set(round.held.map(([, mention]) => mention.id));
  for (const id of round.order) {
    // What another decision has settled is done; what was refused is still to be done.
    if (!open.has(id)) round.decided.add(id);
    else if (!held.has(id)) round.decided.delete(id);
  }
  for (const id of open.keys()) if (!round.order.includes(id)) round.order.push(id);
  if (round.at === null || !open.has(round.at)) round.at = following(round);
}

/**
 * The next thing after the present one that is neither decided nor skipped, if need be
 * from the beginning again; null at the end.
 * @param {Round} round
 */
function following({ order, at, decided, skipped }) {
  const here = at === null ? -1 : order.indexOf(at);
  const walk = [...order.slice(here + 1), ...order.slice(0, here + 1)];
  return walk.find((id) => !decided.has(id) && !skipped.has(id)) ?? null;
}

/** @param {Round} round */
const placeIn = ({ order, at }) => `${order.indexOf(at ?? "") + 1} of ${order.length}`;

/** @param {Round} round */
function endOf({ order, decided, skipped }) {
  const parts = [`${order.filter((id) => decided.has(id)).length} decided`];
  if (skipped.size) parts.push(`${skipped.size} skipped`);
  return `All ${order.length} seen: ${parts.join(", ")}`;
}
