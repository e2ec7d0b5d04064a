// A story that was chosen: its own workbench, below the views of all stories.

import { render } from "../workbench.js";
import { element, query } from "../common/dom.js";
import { correctingModel } from "./correcting.js";

/** @import { Kit, Model, Traits } from "../types.js" */
/** @import { Pile, StoryParts } from "./types.js" */

/**
 * @typedef {Object} Desk
 * @property {Kit} [kit]
 * @property {(given: Traits, id: string) => Model} [modelFor] makes the model of a story
 */

/**
 * Draw into `el` the story that is open, if one is.
 * @param {HTMLElement} el
 * @param {Pile} pile
 * @param {() => string} theme
 * @param {Desk} [desk] what lets a story be corrected in the page; else it is only read
 */
export function drawReader(el, pile, theme, { kit = {}, modelFor = readOnly } = {}) {
  el.classList.add("dl-pile-reader");
  /** @type {string | null} */
  let open = null;
  let clean = () => {};
  pile.on(async () => {
    if (pile.reading === open) return;
    const id = pile.reading;
    open = id;
    clean();
    clean = () => {};
    el.replaceChildren();
    if (id === null) return;
    const said = element("p", { class: "dl-quiet", role: "status" }, "Opening the story …");
    const close = element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        on: {
          click: () => {
            const body = el.closest(".dl-body");
            pile.read(null);
            const row = body && query(body, `.dl-pile-story[data-id="${id}"]`);
            (row ?? /** @type {HTMLElement | null} */ (body))?.focus();
          },
        },
      },
      "Close the story",
    );
    el.append(element("div", { class: "dl-pile-tools" }, close, said));
    try {
      const parts = await pile.source.story(id);
      if (open !== id) return;
      const inner = element("div", {});
      el.append(inner);
      said.textContent = "";
      const model = pile.source.correct
        ? correctingModel(id, parts, theme(), pile, said)
        : modelFor(traitsOf(parts, theme()), id);
      clean = render({ model, el: inner }, kit);
    } catch (error) {
      if (open !== id) return;
      said.textContent = error instanceof Error ? error.message : String(error);
    }
    el.scrollIntoView({ block: "start", behavior: "auto" });
    close.focus({ preventScroll: true });
  });
}

/**
 * What the views of the story start with.
 * @param {StoryParts} parts
 * @param {string} theme
 * @returns {Traits}
 */
const traitsOf = ({ document, basemap }, theme) => ({
  _document: document,
  _basemap: basemap,
  _theme: theme,
  selection: [],
});

/**
 * A stand-in for the notebook's model: what is selected in the story stays here.
 * @param {Traits} values
 * @returns {Model}
 */
function readOnly(values) {
  return {
    get: (name) => values[name],
    set(name, value) {
      values[name] = value;
    },
    save_changes() {},
    on() {},
    off() {},
  };
}
