// Corrections by the user: records for what reads the story again, be it the kernel or, in
// a report, the page itself (local/model.js).

import { createPulse } from "./pulse.js";

/** @import { Answer, Correction, Desk, Exported, Keeping, Mention, Model, Place, Ruling, Span, Story } from "../types.js" */

/**
 * The starts of the words that were corrected together, so that they are undone together.
 * @type {WeakMap<Model, number[][]>}
 */
const TOGETHER = new WeakMap();

/**
 * What later decisions replaced, the last at the end: it comes back when these are undone.
 * @type {WeakMap<Model, Correction[]>}
 */
const REPLACED = new WeakMap();

/**
 * What was taken back and can be made again, the last at the end.
 * @type {WeakMap<Model, Correction[][]>}
 */
const UNDONE = new WeakMap();

/**
 * Whose list of corrections is open: it stays so when the story was read again.
 * @type {WeakSet<Model>}
 */
const LISTED = new WeakSet();

/** @param {unknown} value */
export const isSpan = (value) => value !== null && typeof value === "object";

/**
 * What two corrections share when the later replaces the earlier.
 * @param {Correction} record
 */
export const keyOf = ({ kind, start, end, slot, with: other }) =>
  JSON.stringify([kind, start, end, slot ?? null, isSpan(other) ? other : null]);

/**
 * How many records at a time were made by one decision: those that stand together and say
 * the same of the same words, by one person at one time.
 * @param {Keeping["list"]} list
 * @returns {{ one: Keeping["list"][number], from: number, size: number }[]}
 */
export function decisionsIn(list) {
  const keys = list.map(({ about, by, at }) => JSON.stringify([about, by, at]));
  const starts = keys.flatMap((key, i) => (key === keys[i - 1] ? [] : [i]));
  return starts.map((from, i) => ({
    one: list[from],
    from,
    size: (starts[i + 1] ?? list.length) - from,
  }));
}

/**
 * How many decisions made so many records; the records, before it is told what they say.
 * @param {Pick<Keeping, "count" | "list">} keeping
 */
export const decidedIn = ({ count, list }) =>
  list.length === count ? decisionsIn(list).length : count;

/** What is shown before Python has told anything. */
const NOTHING = {
  count: 0,
  stops: 0,
  saved: true,
  file: "",
  sure: false,
  code: "",
  offer: null,
  list: [],
};

/**
 * What takes corrections from the views, as `state.desk`; null where nothing reads the story
 * again.
 * @param {Model} model
 * @param {Story} story
 * @returns {Desk | null}
 */
export function createDesk(model, story) {
  if (!Array.isArray(model.get("corrections"))) return null;
  const inForce = () => model.get("corrections") ?? [];
  /** @returns {Keeping} */
  const told = () => ({ ...NOTHING, ...model.get("keeping") });
  const pulse = createPulse(model);
  /** @type {Model["set"]} */
  const put = (name, value) => {
    model.set(name, value);
    model.save_changes();
    pulse.send();
  };
  /** @type {[string, (message?: unknown) => void][]} */
  const listening = [];
  /**
   * @param {string} event
   * @param {(message?: unknown) => void} call
   */
  const listen = (event, call) => {
    model.on(event, call);
    listening.push([event, call]);
  };
  // Python counts characters, JavaScript UTF-16 units.
  const point = (/** @type {number} */ unit) => [...story.text.slice(0, unit)].length;
  /** @type {(span: Span) => Span} */
  const span = ({ start, end }) => ({ start: point(start), end: point(end) });
  /** @type {Set<(mention: Partial<Mention>) => void>} */
  const deciding = new Set();
  /** @type {Map<string, (found: Place[]) => void>} who waits for places, by the words */
  const looking = new Map();
  /** @type {Map<string, (file: Exported) => void>} who waits for a file, by its format */
  const exporting = new Map();
  /** @type {(lines: string[]) => void} who waits for what a correction would change */
  let tellPreview = () => {};
  listen("msg:custom", (message) => {
    const answer =
      /** @type {{ kind: string, words: string, found: Place[], lines: string[], format: string, data?: string }} */ (
        message
      );
    if (answer?.kind === "places") looking.get(answer.words)?.(answer.found);
    if (answer?.kind === "preview") tellPreview(answer.lines);
    if (answer?.kind === "exported") exporting.get(answer.format)?.(fileOf(answer));
  });
  const together = TOGETHER.get(model) ?? [];
  TOGETHER.set(model, together);
  const undone = UNDONE.get(model) ?? [];
  UNDONE.set(model, undone);
  const replaced = REPLACED.get(model) ?? [];
  REPLACED.set(model, replaced);
  /** @param {Correction[]} records */
  const add = (records) => {
    const keys = new Set(records.map(keyOf));
    replaced.push(...inForce().filter((record) => keys.has(keyOf(record))));
    put("corrections", [...inForce(), ...records]);
  };
  /**
   * What the last of some decisions replaced; it is forgotten.
   * @param {Correction[]} records
   */
  const replacedBy = (records) =>
    records.flatMap((record) => {
      const at = replaced.findLastIndex((other) => keyOf(other) === keyOf(record));
      return at < 0 ? [] : replaced.splice(at, 1);
    });
  /**
   * @param {Correction[]} gone
   * @param {Correction[]} [earlier] what holds again instead
   */
  const takeBack = (gone, earlier = []) => {
    undone.push(gone);
    const left = inForce().filter((record) => !gone.includes(record));
    put("corrections", [...left, ...earlier]);
  };
  /** @param {Ruling} ruling */
  const recordOf = ([kind, mention, details]) => {
    const own = Object.entries(details).map(([key, value]) => [
      key,
      value !== null && typeof value === "object" ? span(value) : value,
    ]);
    return { kind, ...span(mention), ...Object.fromEntries(own) };
  };
  return {
    /** Where the mention begins of which alone something is to be said. */
    alone: null,
    /** How many corrections are in force. */
    get count() {
      return decidedIn({ count: inForce().length, list: told().list });
    },
    /**
     * Correct a mention. The kinds and their details are those of the records in
     * model/correction.py; a detail may be another mention.
     */
    correct(kind, mention, details) {
      for (const call of deciding) call(mention);
      undone.length = 0;
      add([recordOf([kind, mention, details])]);
    },
    /** Correct several mentions at once; they are undone at once. */
    decide(rulings) {
      for (const [, mention] of rulings) for (const call of deciding) call(mention);
      const records = rulings.map(recordOf);
      together.push(records.map(({ start }) => start));
      undone.length = 0;
      add(records);
    },
    /** Take over what somebody else decided; it is undone at once. */
    take(records) {
      together.push(records.map(({ start }) => start));
      undone.length = 0;
      add(records);
    },
    /** Call before a mention is corrected. */
    onCorrect: (call) => deciding.add(call),
    /** Call after Python has set the corrections, though it may have refused some. */
    onSettled: (call) => listen("change:corrections", () => setTimeout(call)),
    /** Set the day of publication ("2020-01-07"). */
    publish: (day) => put("published", day || null),
    /** Set the home region, by its id; empty for none. */
    moveHome: (id) => put("_home", id),
    /** What a correction would change, in words. */
    preview(kind, mention, details) {
      pulse.send({ kind: "preview", record: recordOf([kind, mention, details]) });
      return new Promise((resolve) => {
        tellPreview = resolve;
      });
    },
    /** The reading in a format of other tools. */
    exportAs(format) {
      pulse.send({ kind: "export", format });
      return new Promise((resolve) => exporting.set(format, resolve));
    },
    /** The places of the gazetteer that words may name, or begin to. */
    findPlaces(words) {
      pulse.send({ kind: "find places", words });
      return new Promise((resolve) => looking.set(words, resolve));
    },
    undo() {
      const all = inForce();
      const starts = together.pop() ?? [];
      const last = all.slice(-starts.length || all.length).map(({ start }) => start);
      const isLast = starts.length > 0 && starts.every((start, i) => start === last[i]);
      if (starts.length && !isLast) together.push(starts);
      // What was decided before the page was loaded is known by what Python tells.
      const { list } = told();
      const known = list.length === all.length ? (decisionsIn(list).at(-1)?.size ?? 1) : 1;
      const gone = all.slice(isLast ? -starts.length : -known);
      takeBack(gone, replacedBy(gone));
    },
    /** How often something that was taken back can be made again. */
    get undone() {
      return undone.length;
    },
    redo() {
      const records = undone.pop() ?? [];
      if (records.length > 1) together.push(records.map(({ start }) => start));
      add(records);
    },
    get listed() {
      return LISTED.has(model);
    },
    set listed(isOpen) {
      if (isOpen) LISTED.add(model);
      else LISTED.delete(model);
    },
    /** The records in force, in the order in which they were made. */
    get records() {
      return inForce();
    },
    get published() {
      return String(inForce().find(({ kind }) => kind === "published")?.value ?? "") || null;
    },
    /** Take back a decision, whichever it is: so many records from one on. */
    remove(from, size = 1) {
      const gone = inForce().slice(from, from + size);
      while (replacedBy(gone).length); // what it replaced was given up before
      takeBack(gone);
    },
    /** Write something beside a decision, to be remembered. */
    annotate(from, size, note) {
      const isOf = (/** @type {number} */ i) => i >= from && i < from + size;
      const noted = inForce().map((record, i) => (isOf(i) ? { ...record, note } : record));
      put("corrections", noted);
    },
    pulse,
    get keeping() {
      return told();
    },
    onKeeping: (call) => listen("change:keeping", call),
    onAnswer: (call) =>
      listen("msg:custom", (message) => {
        const answer = /** @type {Answer} */ (message);
        if (answer?.kind === "saved" || answer?.kind === "refused") call(answer);
      }),
    save: (path, force) => pulse.send({ kind: "save", path, force }),
    takeUp: () => pulse.send({ kind: "take up" }),
    discard: () => pulse.send({ kind: "discard" }),
    close() {
      pulse.close();
      for (const [event, call] of listening) model.off(event, call);
    },
  };
}

/**
 * A file as Python sends it: its bytes in base64.
 * @param {{ data?: string, why?: string, left_out?: string[] }} answer
 * @returns {Exported}
 */
const fileOf = ({ data, ...others }) =>
  data === undefined
    ? others
    : { ...others, data: Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) };
