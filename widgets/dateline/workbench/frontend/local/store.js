// Where a page keeps corrections between two visits: in the browser's storage, which may
// be denied (private windows, sandboxed frames, pages from files); then only in memory.

/** @import { Correction } from "../types.js" */

/**
 * @typedef {Object} Kept
 * @property {Correction[]} corrections
 * @property {string} kept when (ISO 8601)
 * @property {boolean} saved whether they are in a file as well
 */

/**
 * Whether a value is what was kept: other pages may write to the same storage.
 * @param {any} kept
 */
const isKept = (kept) =>
  typeof kept?.kept === "string" &&
  Array.isArray(kept.corrections) &&
  kept.corrections.length > 0 &&
  kept.corrections.every(
    (/** @type {any} */ record) =>
      typeof record?.kind === "string" &&
      Number.isInteger(record.start) &&
      Number.isInteger(record.end),
  );

/**
 * The store of one story.
 * @param {string} digest that of its text
 */
export function openStore(digest) {
  const key = `dateline-corrections-${digest}`;
  return {
    /** @returns {Kept | null} */
    load() {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "null");
        return isKept(kept) ? kept : null;
      } catch {
        return null; // denied, or damaged: no reason not to show a story
      }
    },
    /**
     * Keep something; without corrections, forget it. Returns whether that was possible.
     * @param {Kept} kept
     */
    keep(kept) {
      try {
        if (kept.corrections.length) localStorage.setItem(key, JSON.stringify(kept));
        else localStorage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
