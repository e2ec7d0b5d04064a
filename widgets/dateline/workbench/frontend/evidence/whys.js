// Why the mentions of one thing are what they are, each reason said once.

import { element } from "../common/dom.js";

/** @import { Entity } from "../types.js" */

/**
 * Mentions of one place are judged apart, and mostly for the same reasons: where they
 * were chosen over the same rival, their reasons make one sentence.
 * @param {Entity} thing
 */
export function whys(thing) {
  const said = saidOnce(thing.mentions);
  return said.map(({ names, text }) =>
    element(
      "p",
      { class: "dl-why" },
      said.length > 1 ? element("b", {}, names.map((name) => `“${name}”`).join(", "), ": ") : null,
      text,
    ),
  );
}

/**
 * @param {{ phrase: string, why: string }[]} mentions
 * @returns {{ names: string[], text: string }[]}
 */
export function saidOnce(mentions) {
  /** @type {Map<string, { names: string[], why: Why }>} */
  const byHead = new Map();
  for (const { phrase, why: text } of mentions) {
    if (!text) continue;
    const why = parted(text);
    const same = byHead.get(why.head);
    if (same) {
      same.names.push(phrase);
      same.why.reasons.push(...why.reasons);
      same.why.rest ||= why.rest;
    } else {
      byHead.set(why.head, { names: [phrase], why });
    }
  }
  return [...byHead.values()].map(({ names, why }) => ({
    names: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()],
    text: inWords(why),
  }));
}

/**
 * The choice that a text tells, its reasons, and what it says beside.
 * @typedef {{ head: string, reasons: string[], rest: string }} Why
 */

/**
 * @param {string} text
 * @returns {Why}
 */
function parted(text) {
  const choice = /^(Chosen over [^:]+): (.+?)\.(?= |$)(.*)$/s.exec(text);
  if (!choice) return { head: text, reasons: [], rest: "" };
  return { head: choice[1], reasons: choice[2].split("; "), rest: choice[3] };
}

/** @param {Why} why */
function inWords({ head, reasons, rest }) {
  if (!reasons.length) return head;
  return `${head}: ${[...new Set(reasons)].join("; ")}.${rest}`;
}
