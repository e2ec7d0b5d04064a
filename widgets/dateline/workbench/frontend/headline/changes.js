// The list of what was changed: each correction with who made it, when, and a note; any
// one can be taken back.

import "./changes.css";
import { decisionsIn } from "../common/corrections.js";
import { element } from "../common/dom.js";
import { counted, dayInWords } from "../common/words.js";

/** @import { Desk, State, Story } from "../types.js" */

/**
 * How many corrections there are, which opens their list.
 * @param {Story} story
 * @param {State} state
 * @param {Desk} desk
 * @param {string} label
 */
export function changesList(story, state, desk, label) {
  const { list, saved } = desk.keeping;
  const names = `dl-popup dl-changes ${saved ? "dl-saved" : "dl-unsaved"}`;
  // A tour has a list of its own.
  if (!list.length) return element("span", { class: names }, label);
  const toggle = (/** @type {Event} */ { currentTarget }) => {
    desk.listed = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
  };
  return element(
    "details",
    { class: names, open: desk.listed, on: { toggle } },
    element("summary", {}, label),
    element(
      "ol",
      { class: "dl-drop", "aria-label": "Corrections" },
      decisionsIn(list).map((decision) => item(story, state, desk, decision)),
      ownOf(story, desk),
    ),
  );
}

/**
 * How many corrections a report came with, where it takes new ones.
 * @param {Story} story
 * @param {Desk} desk
 */
function ownOf({ doc }, { keeping, records }) {
  const count = doc.corrections.filter(
    ({ kind, start }) => !records.some((one) => one.kind === kind && one.start === start),
  ).length;
  if (!keeping.download || !count) return null;
  const words = `The report came with ${counted(count, "more correction")}: the saved file has them too.`;
  return element("li", { class: "dl-quiet" }, words);
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Desk} desk
 * @param {ReturnType<typeof decisionsIn>[number]} decision
 */
function item(story, state, desk, { one: { about, by, at, note }, from, size }) {
  const show = () => {
    const { start } = desk.records[from];
    const mention = story.mentions.find((m) => m.start === story.unit(start));
    if (mention) state.select([mention.id], { at: mention });
  };
  let kept = note;
  const write = () => {
    const value = written.value.trim();
    if (value === kept) return;
    kept = value;
    desk.annotate(from, size, value);
  };
  const written = element("input", {
    type: "text",
    value: note,
    placeholder: "Note",
    "aria-label": `Note on ${about}`,
    on: {
      change: () => write(),
      // Notebooks keep Enter from the browser, which would make a change of it.
      keydown: ({ key }) => {
        if (key === "Enter") write();
      },
    },
  });
  return element(
    "li",
    {},
    element("button", { type: "button", class: "dl-link", on: { click: show } }, about),
    element(
      "small",
      { class: "dl-quiet" },
      [times(size), signature(by, at)].filter(Boolean).join(" · "),
    ),
    element(
      "div",
      {},
      written,
      element(
        "button",
        {
          type: "button",
          class: "dl-tool dl-fix",
          "aria-label": `Take back: ${about}`,
          on: { click: () => desk.remove(from, size) },
        },
        "Take back",
      ),
    ),
  );
}

/** @param {number} size how many mentions */
const times = (size) => (size > 1 ? counted(size, "mention") : "");

/**
 * "by Ana, Sat 28 Nov 2026, 19:20"; empty where nobody signed.
 * @param {string} by
 * @param {string} at
 */
export function signature(by, at) {
  const [day, time = ""] = at.split("T");
  const when = at ? `${dayInWords(day)}, ${time.slice(0, 5)}` : "";
  return [by && `by ${by}`, when].filter(Boolean).join(", ");
}
