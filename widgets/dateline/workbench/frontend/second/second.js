// Two people's decisions about one story: how far they agree, and their differences, which
// are settled one by one.

import "./second.css";
import { activeIn, element, query } from "../common/dom.js";
import { giveFile } from "../common/given_file.js";
import { createPulse } from "../common/pulse.js";
import { counted } from "../common/words.js";
import { agreementTable } from "./agreement.js";
import { differenceItem, settledItem } from "./difference.js";

/** @import { Difference, Model, Second, State, Story } from "../types.js" */

/** What files of decisions end in. */
const ENDINGS = ".json,.jsonld";

/**
 * The button that asks for another person's file, and what it says beside one's own.
 * @param {Model} model
 * @param {Story} story
 * @param {State} state
 */
export function createSecond(model, story, state) {
  const pulse = createPulse(model);
  const box = element("section", { class: "dl-second", "aria-label": "Second opinion" });
  const draw = () => {
    const second = model.get("second");
    const key = keyIn(box);
    box.hidden = !second?.name;
    box.replaceChildren();
    if (second?.name) {
      const all = /** @type {Second} */ (second);
      box.append(...content(story, state, pulse.send, all));
    }
    if (key) goalIn(box, key)?.focus({ preventScroll: true });
  };
  model.on("change:second", draw);
  draw();
  return {
    button: fileButton(pulse.send),
    box,
    close() {
      pulse.close();
      model.off("change:second", draw);
    },
  };
}

/**
 * What is focused in the box, by its key; nothing where nothing is.
 * @param {HTMLElement} box
 */
function keyIn(box) {
  const active = activeIn(box);
  return active instanceof HTMLElement && box.contains(active) ? (active.dataset.key ?? "") : "";
}

/**
 * The button of a key; where it is gone, since all is settled, what the box begins with.
 * @param {HTMLElement} box
 * @param {string} key
 */
const goalIn = (box, key) => query(box, `[data-key="${key}"]`) ?? query(box, "button");

/** @typedef {(message: { kind: string, [key: string]: unknown }) => void} Send */

/** @param {Send} send */
function fileButton(send) {
  const take = () => {
    giveFile(input, (name, data) => {
      send({ kind: "compare", name, data });
      input.value = ""; // the same file can be given again
    });
  };
  const input = element("input", {
    type: "file",
    accept: ENDINGS,
    hidden: true,
    on: { change: take },
  });
  return [
    element(
      "button",
      {
        type: "button",
        class: "dl-tool dl-fix",
        title: "Compare with the corrections, or W3C annotations, of another person",
        on: { click: () => input.click() },
      },
      "Compare",
    ),
    input,
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Send} send
 * @param {Second} second
 */
function content(story, state, send, second) {
  const { name, people, notices, layers, differences } = second;
  const who = people || name;
  const open = differences.filter(({ kept }) => !kept);
  const settled = differences.filter(({ kept }) => kept);
  const keep = (/** @type {Difference} */ { key }, mine = true) =>
    send({ kind: "keep mine", key, mine });
  const tools = { story, state, who, keep };
  return [
    element(
      "div",
      { class: "dl-second-head" },
      element("h3", {}, `Compared with ${who}`),
      people ? element("span", { class: "dl-quiet" }, name) : null,
      takeAll(state, open),
      button("Close", "Show no other person’s decisions", () => send({ kind: "end comparison" })),
    ),
    ...notices.map((notice) => element("p", { class: "dl-notice" }, notice)),
    element("p", { role: "status" }, standing(second, open.length)),
    open.length
      ? element(
          "ol",
          { "aria-label": "Differences" },
          open.map((one, index) => differenceItem(tools, one, index)),
        )
      : null,
    settled.length
      ? element(
          "details",
          {},
          element(
            "summary",
            {},
            `${counted(settled.length, "difference")} in which you keep yours`,
          ),
          element(
            "ul",
            {},
            settled.map((one, index) => settledItem(tools, one, index)),
          ),
        )
      : null,
    agreementTable(layers),
  ].filter((node) => node !== null);
}

/**
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 */
const button = (label, title, click) =>
  element("button", { type: "button", class: "dl-tool dl-fix", title, on: { click } }, label);

/**
 * "Take all of theirs"; nothing where only one is left.
 * @param {State} state
 * @param {Difference[]} open
 */
function takeAll({ desk }, open) {
  const records = open.flatMap(({ record }) => record ?? []);
  if (records.length < 2) return null;
  const title = "Take over every decision of theirs that you have not settled";
  return button(`Take all ${records.length} of theirs`, title, () => desk?.take(records));
}

/**
 * How many decisions there are, and how many are still to be settled.
 * @param {Second} second
 * @param {number} left
 */
function standing({ both, alike, differences }, left) {
  const same = both ? `${counted(both, "decision")} about the same words, ${alike} alike. ` : "";
  if (!differences.length) return `${same}There is no difference.`;
  if (!left) return `${same}All differences are settled.`;
  return `${same}${counted(left, "difference")} to settle.`;
}
