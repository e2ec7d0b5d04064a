// What the controls of corrections are made of.

import { element } from "../common/dom.js";
import { shortened } from "../common/words.js";

/** @import { Entity, Mention, State } from "../types.js" */

/**
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 */
export function tool(label, title, click) {
  return element(
    "button",
    { type: "button", class: "dl-tool dl-fix", title, on: { click } },
    label,
  );
}

/**
 * The mention that a correction is about: the one stepped to, else the first.
 * @param {Pick<State, "at">} state
 * @param {Entity} thing
 */
export const mentionOf = ({ at }, thing) => (at?.id === thing.id ? at : thing.mentions[0]);

/** @param {Mention} mention */
export const inWords = ({ phrase, sentence }) =>
  `“${shortened(phrase, 30)}” in sentence ${sentence + 1}`;

/**
 * A choice whose first option is only a placeholder.
 * @param {string} label
 * @param {string[]} options
 * @param {(index: number) => void} take
 */
export function choice(label, options, take) {
  return element(
    "label",
    { class: "dl-choice" },
    `${label} `,
    element(
      "select",
      {
        on: {
          change: ({ currentTarget: { selectedIndex } }) => {
            if (selectedIndex) take(selectedIndex - 1);
          },
        },
      },
      element("option", {}, "…"),
      options.map((option) => element("option", {}, option)),
    ),
  );
}
