// Names of actors held against the gold, and their clusters by B³, as scoring/actors.py
// and scoring/clusters.py do.

import { found } from "./measure.js";
import { beside, pair } from "./pairing.js";

/** @import { Span } from "../types.js" */
/** @import { ActorMarks, LayerCount, Sheet } from "./types.js" */

/** @typedef {Span & { of: number, actor: ActorMarks }} Name with the number of its actor */

/**
 * @param {Sheet} sheet
 * @param {Sheet} gold
 * @returns {LayerCount}
 */
export function countActors(sheet, gold) {
  const marked = namesOf(gold.actors);
  const nominals = gold.actors.flatMap((actor) => actor.nominals);
  const names = beside(namesOf(sheet.actors), marked, nominals);
  const pairs = pair(marked, names);
  const shared = sharedBy(marked, names, pairs);
  let [precision, recall] = [0, 0];
  for (const [i, j] of pairs) {
    const both = shared.get(keyOf(marked[i].of, names[j].of)) ?? 0;
    precision += both / sizeOf(names, names[j].of);
    recall += both / sizeOf(marked, marked[i].of);
  }
  const partner = aligned(shared);
  const off = [...pairs].filter(([i, j]) => partner.get(marked[i].of) !== names[j].of);
  return {
    layer: "actors",
    measures: [
      found("actors", names.length, marked.length, pairs.size),
      {
        layer: "actors",
        name: "clusters (B³)",
        right_found: precision,
        found: names.length,
        right_marked: recall,
        marked: marked.length,
      },
    ],
    gold: marked.map(meant),
    found: names.map(meant),
    pairs,
    off: new Set(off.map(([i]) => i)),
    what: "actor",
  };
}

/**
 * The names, actor by actor.
 * @param {ActorMarks[]} actors
 * @returns {Name[]}
 */
const namesOf = (actors) =>
  actors.flatMap((actor, of) =>
    actor.mentions.map(({ start, end }) => ({ start, end, of, actor })),
  );

/** @param {Name} name */
const meant = ({ start, end, actor }) => ({
  start,
  end,
  means: actor.name,
  why: actor.why ?? "",
});

/**
 * @param {number} gold
 * @param {number} other
 */
const keyOf = (gold, other) => `${gold} ${other}`;

/**
 * @param {Name[]} names
 * @param {number} actor
 */
const sizeOf = (names, actor) => names.filter(({ of }) => of === actor).length;

/**
 * How many pairs each two clusters share.
 * @param {Name[]} marked
 * @param {Name[]} names
 * @param {Map<number, number>} pairs
 */
function sharedBy(marked, names, pairs) {
  /** @type {Map<string, number>} */
  const shared = new Map();
  for (const [i, j] of pairs) {
    const key = keyOf(marked[i].of, names[j].of);
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  return shared;
}

/**
 * The cluster that each of the gold is, one to one: those that share most first.
 * @param {Map<string, number>} shared
 */
function aligned(shared) {
  const order = [...shared]
    .map(([key, count]) => [...key.split(" ").map(Number), count])
    .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  /** @type {Map<number, number>} */
  const partner = new Map();
  const used = new Set();
  for (const [gold, other] of order) {
    if (partner.has(gold) || used.has(other)) continue;
    partner.set(gold, other);
    used.add(other);
  }
  return partner;
}
