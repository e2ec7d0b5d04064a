// What else a date could mean: one click chooses another day, or one types it.

import { dayInput, element } from "../common/dom.js";
import { daysOfEdtf, edtfInput } from "../common/edtf.js";
import { intervalInWords } from "../common/words.js";
import { tool } from "./tools.js";

/** @import { DateEntity, State } from "../types.js" */

/**
 * The other days that the same words could mean, and how to give another.
 * @param {State} state
 * @param {DateEntity} date
 */
export function otherDays(state, date) {
  const { alternatives } = date.record;
  const { desk } = state;
  const give = (/** @type {string} */ edtf) =>
    desk?.correct("date", date.mentions[0], { value: edtf });
  /**
   * @param {string} label
   * @param {string} edtf
   */
  const use = (label, edtf) =>
    element(
      "button",
      {
        type: "button",
        class: "dl-tool dl-fix",
        title: "Use this reading",
        on: { click: () => give(edtf) },
      },
      label,
    );
  const items = alternatives.map((other) =>
    element(
      "li",
      {},
      desk && other.edtf
        ? use(intervalInWords(other), other.edtf)
        : element("b", {}, intervalInWords(other)),
      other.why ? ` – ${other.why}` : null,
    ),
  );
  if (desk) {
    const areDays = (/** @type {string} */ edtf) => daysOfEdtf(edtf) !== null || !state.kit.local;
    const { written, set, told } = edtfInput(give, areDays);
    items.push(
      element(
        "li",
        {},
        "another day ",
        dayInput("Another day", give),
        " or ",
        written,
        " ",
        tool("set", "Set the days that are written", set),
        told,
      ),
    );
  }
  return items.length
    ? [element("h4", {}, "Could also be"), element("ul", { class: "dl-others" }, items)]
    : null;
}
