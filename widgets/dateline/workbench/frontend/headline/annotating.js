// The corrections as W3C Web Annotations, for other tools.

import "./annotating.css";
import { element } from "../common/dom.js";
import { saveFile } from "../common/saving.js";

/** @import { Desk, Say, Story } from "../types.js" */

/** The ending of the files. */
const ENDING = ".corrections.jsonld";

/** The files, as api/messages.py calls them. */
const FILES = [
  ["corrections", "for most tools: positions count characters, as the standard says"],
  ["corrections for Recogito", "for Recogito and others whose positions count UTF-16 units"],
];

/**
 * A menu of the files.
 * @param {Story} story
 * @param {Desk} desk
 * @param {Say} say
 */
export function annotationMenu(story, desk, say) {
  /** @param {string} name */
  const save = async (name) => {
    box.open = false;
    const { data, why } = await desk.exportAs(name);
    if (data === undefined) say(`Not saved: ${why}`, true);
    else {
      saveFile(data, [story.doc.story.title || "story"], ENDING, "application/ld+json");
      say("Saved among your downloads.", true);
    }
  };
  const rows = FILES.map(([name, about]) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "dl-row dl-fix", on: { click: () => save(name) } },
        element("b", {}, ".jsonld"),
        ` ${about}`,
      ),
    ),
  );
  const title = "Download the corrections as W3C Web Annotations";
  const box = element(
    "details",
    { class: "dl-popup dl-annotations" },
    element("summary", { title }, "Annotations"),
    element("div", { class: "dl-drop" }, element("ul", {}, rows)),
  );
  return box;
}
