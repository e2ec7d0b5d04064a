// The reading in the formats of other tools, as files to download. Python makes them; in a
// report the page makes some, of what is shown in it.

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
  const title = "Download the reading in a format of other tools";
  const box = element(
    "details",
    { class: "dl-popup dl-exports" },
    element("summary", { title, tabindex: "-1" }, "Export"),
    element("div", { class: "dl-drop" }, element("ul", {}, rows)),
  );
  return box;
}
