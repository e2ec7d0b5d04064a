// What else a date could mean. Where there is a kernel, one click chooses another day,
// and the story is read again with it.

import { dayInput, element } from "../common/dom.js";
import { intervalInWords } from "../common/words.js";

/** @import { DateEntity, State } from "../types.js" */

/**
 * The other days that the same words could mean, and how to give another.
 * @param {State} state
 * @param {DateEntity} date
 */
export function otherDays(state, date) {
  const { alternatives, status } = date.record;
  const { desk } = state;
  const give = (/** @type {string | null} */ edtf) =>
    desk?.correct("date", date.mentions[0], { value: edtf });
  /**
   * @param {string} label
   * @param {string} title
   * @param {string | null} edtf
   */
  const button = (label, title, edtf) =>
    element(
      "button",
      { type: "button", class: "dl-tool", title, on: { click: () => give(edtf) } },
      label,
    );
  const items = alternatives.map((other) =>
    element(
      "li",
      {},
      desk && other.edtf
        ? button(intervalInWords(other), "Use this reading", other.edtf)
        : element("b", {}, intervalInWords(other)),
      other.why ? ` – ${other.why}` : null,
    ),
  );
  if (desk) {
    items.push(
      element(
        "li",
        {},
        "another day ",
        dayInput("Another day", give),
        status === "rejected"
          ? null
          : [" ", button("not a date", "These words do not name a day", null)],
      ),
    );
  }
  return items.length
    ? [element("h4", {}, "Could also be"), element("ul", { class: "dl-others" }, items)]
    : null;
}
