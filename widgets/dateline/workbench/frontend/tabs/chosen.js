// Who is drawn in a network that has more actors than a picture can show.

import { element, queryAll } from "../common/dom.js";
import { timesNamed } from "../common/model.js";
import { shortened } from "../common/words.js";

/** @import { Entity, State } from "../types.js" */
/** @import { Edge } from "./graph.js" */

/**
 * @typedef {Object} Choosing
 * @property {Entity[]} order all that can be drawn, the most named first
 * @property {Edge[]} all
 * @property {{ id: string }[]} nodes those that are drawn
 * @property {State} state
 * @property {(ids: string[]) => void} [draw]
 */

/**
 * "24 of 116 drawn", which opens a list to choose from.
 * @param {Choosing} view
 */
export function choiceOf(view) {
  const { order, all, state } = view;
  const first = view.nodes.map(({ id }) => id);
  const summary = element("summary", {}, "");
  const list = element("ul", { "aria-label": "Who is drawn" });
  const tell = () => {
    summary.textContent = `${view.nodes.length} of ${order.length} drawn`;
    const drawn = new Set(view.nodes.map(({ id }) => id));
    for (const box of queryAll(list, "input")) {
      if (box instanceof HTMLInputElement) box.checked = drawn.has(box.value);
    }
  };
  /** @param {string[]} ids */
  const draw = (ids) => {
    view.draw?.(ids);
    tell();
  };
  const around = () => {
    const near = new Set(state.selection.filter((id) => order.some((thing) => thing.id === id)));
    for (const { source, target } of all) {
      if (state.selection.includes(source)) near.add(target);
      if (state.selection.includes(target)) near.add(source);
    }
    if (near.size) draw([...near]);
  };
  /**
   * @param {string} label
   * @param {() => void} click
   */
  const button = (label, click) =>
    element("button", { type: "button", class: "dl-tool", on: { click } }, label);
  // A hundred rows that few people open: they are made when the list is.
  const fill = () => {
    if (list.childElementCount || !box.open) return;
    list.append(...order.map((thing) => rowOf(thing, change)));
    tell();
  };
  const change = () => {
    const boxes = queryAll(list, "input").filter((node) => node.matches(":checked"));
    draw(boxes.map((node) => node.getAttribute("value") ?? ""));
  };
  const box = element(
    "details",
    { class: "dl-popup dl-drawn", on: { toggle: fill } },
    summary,
    element(
      "div",
      { class: "dl-drop" },
      element(
        "div",
        { class: "dl-kinds" },
        button(`the ${first.length} most named`, () => draw(first)),
        button("what is selected, and all linked to it", around),
        button("none", () => draw([])),
      ),
      list,
    ),
  );
  tell();
  return box;
}

/**
 * @param {Entity} thing
 * @param {() => void} change
 */
const rowOf = (thing, change) =>
  element(
    "li",
    {},
    element(
      "label",
      {},
      element("input", { type: "checkbox", value: thing.id, on: { change } }),
      ` ${shortened(thing.name, 40)} `,
      element("span", { class: "dl-count" }, timesNamed(thing)),
    ),
  );
