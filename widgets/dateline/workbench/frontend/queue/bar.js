// The bar of the queue, above the evidence: where one is, and what can be said.

import "./queue.css";
import { activeIn, element, query } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { REJECTIONS } from "./rulings.js";

/** @import { Child, Queue } from "../types.js" */

/**
 * The bar of a queue; hidden while nobody goes through it.
 * @param {Queue} queue
 */
export function queueBar(queue) {
  const bar = element("div", {
    class: "dl-queue",
    role: "group",
    tabindex: "-1",
    "aria-label": "To check, one by one",
  });
  const draw = () => {
    const active = activeIn(bar);
    const focused = bar.contains(active) ? active : null;
    const key = focused instanceof HTMLElement ? (focused.dataset.key ?? "") : null;
    bar.hidden = !queue.running;
    bar.replaceChildren(...(queue.running ? content(queue) : []));
    if (key === null) return;
    // Where the bar is gone, keys go on working from the whole.
    const goal = bar.hidden ? bar.closest(".dl-body") : query(bar, `[data-key="${key}"]`);
    /** @type {HTMLElement} */ (goal ?? bar).focus({ preventScroll: true });
  };
  queue.on(draw);
  draw();
  return bar;
}

/**
 * @param {string} key
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 * @param {string} [names]
 */
const step = (key, label, title, click, names = "") =>
  element(
    "button",
    {
      type: "button",
      class: `dl-tool dl-step ${names}`,
      title,
      "data-key": key,
      "aria-keyshortcuts": key,
      on: { click },
    },
    element("kbd", { "aria-hidden": "true" }, key === "Escape" ? "Esc" : key),
    ` ${label}`,
  );

/** @param {Queue} queue */
function content(queue) {
  const { doubt, progress, words } = queue;
  return [
    element(
      "p",
      { class: "dl-turn" },
      element("b", {}, words),
      doubt ? ` · ${shortened(doubt.thing.name, 40)}: ${doubt.why}` : null,
      doubt ? element("span", { class: "dl-quiet" }, ` (${doubt.uses})`) : null,
    ),
    element("progress", {
      max: progress.all,
      value: progress.done,
      "aria-label": `${progress.done} of ${progress.all} done`,
    }),
    element("p", { class: "dl-steps" }, steps(queue)),
  ];
}

/**
 * @param {Queue} queue
 * @returns {Child[]}
 */
function steps(queue) {
  const { can, doubt } = queue;
  const close = step("Escape", "close", "Leave the queue", () => queue.stop());
  if (!doubt) {
    const again = queue.left
      ? step("c", "again", "Go through the rest", () => queue.start())
      : null;
    return [again, close];
  }
  return [
    can
      ? [
          step("y", "yes", "It is what was found: accept it", () => queue.yes(), "dl-fix"),
          step("n", "no", REJECTIONS[doubt.thing.layer].title, () => queue.no(), "dl-fix"),
          step("o", "other", "Choose what it is", () => queue.other(), "dl-fix"),
        ]
      : null,
    step("s", can ? "skip" : "next", "Leave it as it is", () => queue.skip()),
    step("b", "back", "The one before", () => queue.back()),
    close,
  ];
}
