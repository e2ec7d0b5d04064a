// The days that alone are shown, with what shows all again.

import { element } from "../common/dom.js";
import { counted } from "../common/words.js";

/** @import { State } from "../types.js" */

/**
 * A chip that says which days were chosen on the timeline; a click removes it.
 * @param {State} state
 */
export function rangeChip(state) {
  const remove = () => {
    state.narrow(null);
    chip.closest("details, .dl-body")?.querySelector("summary")?.focus({ preventScroll: true });
  };
  const chip = element("button", {
    type: "button",
    class: "dl-tool dl-range-chip",
    title: "Show all days again (Esc)",
    on: { click: remove },
  });
  const follow = () => {
    chip.hidden = !state.range;
    if (!state.range) return;
    const { words, sentences } = state.range;
    chip.textContent = `Only ${words} · ${counted(sentences.size, "sentence")} ✕`;
  };
  state.on(follow);
  follow();
  return chip;
}
