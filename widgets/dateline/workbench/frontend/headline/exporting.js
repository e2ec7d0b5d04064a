// The reading in the formats of other tools, as files to download. Python makes them; a
// report holds some, as Python made them when it was written.

import { element } from "../common/dom.js";
import { saveFile } from "../common/saving.js";

/** @import { Exports, Say, State, Story } from "../types.js" */

/**
 * A menu of the formats; nothing where there are none.
 * @param {Story} story
 * @param {State} state
 * @param {{ exports: Exports, say: Say }} tools
 */
export function exportMenu(story, state, { exports, say }) {
  if (!exports.formats.length) return null;
  /** @param {string} name @param {string} ending */
  const save = async (name, ending) => {
    box.open = false;
    const { data, why, left_out: left = [] } = await exports.make(name);
    if (data === undefined) {
      say(`Not saved: ${why}`, true);
      return;
    }
    saveFile(data, [story.doc.story.title || "reading"], ending);
    say(["Saved among your downloads.", ...left].join(" "), true);
  };
  const rows = exports.formats.map(({ name, ending, holds }) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: `dl-row${state.desk ? " dl-fix" : ""}`,
          on: { click: () => save(name, ending) },
        },
        element("b", {}, ending),
        ` ${holds}`,
      ),
    ),
  );
  const note = exports.note ? element("p", { class: "dl-quiet" }, exports.note) : null;
  const title = "Download the reading in a format of other tools";
  const box = element(
    "details",
    { class: "dl-popup dl-exports" },
    element("summary", { title, tabindex: "-1" }, "Export"),
    element("div", { class: "dl-drop" }, element("ul", {}, rows), note),
  );
  return box;
}
