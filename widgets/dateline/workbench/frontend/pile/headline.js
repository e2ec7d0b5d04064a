// The strip above the views: what the pile is, the filter as chips, and as code.

import { element, rove } from "../common/dom.js";
import { counted, dayInWords } from "../common/words.js";
import { copy } from "../headline/clipboard.js";
import { drawChips } from "./chips.js";
import { pythonOf, sqlOf } from "./code.js";
import { storiesInWords } from "./map.js";

/** @import { Say } from "../types.js" */
/** @import { Pile } from "./types.js" */

/**
 * Draw the strip into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 * @param {{ help: () => void, say: Say }} tools
 */
export function drawHeadline(el, pile, { help, say }) {
  el.classList.add("dl-headline");
  const { opening } = pile;
  const trouble = element("p", { class: "dl-pile-trouble", role: "alert" });
  trouble.hidden = true;
  const hint = element(
    "span",
    { class: "dl-quiet dl-pile-hint" },
    "Choose a place, a name or an outlet, draw over days, or search: all views follow.",
  );
  el.append(
    element("h2", {}, opening.title),
    element("p", { class: "dl-byline" }, bylineOf(pile)),
    ...opening.left_out.map((words) => element("p", { class: "dl-byline" }, words)),
    element(
      "div",
      { class: "dl-strip" },
      hint,
      drawChips(pile),
      element("span", { class: "dl-tools" }, codeMenu(pile, say), helpButton(help)),
    ),
    trouble,
  );
  let told = "";
  pile.on(() => {
    hint.hidden = Object.keys(pile.filter).length > 0;
    trouble.textContent = pile.trouble;
    trouble.hidden = !pile.trouble;
    el.closest(".dl-body")?.setAttribute("aria-busy", String(pile.busy));
    if (pile.busy) return;
    const { stories, total } = pile.answer;
    const words = pile.trouble || `${stories} of ${storiesInWords(total)}`;
    if (words !== told) say(words);
    told = words;
  });
}

/** @param {Pile} pile */
function bylineOf({ opening: { answer, axis } }) {
  const { outlets, published, total } = answer;
  const named = outlets.filter(({ name }) => name).length;
  const first = published.findIndex(Boolean);
  const last = published.findLastIndex(Boolean);
  const days =
    first < 0
      ? ""
      : `published ${dayInWords(axis.starts[first], "plain")} to ${dayInWords(axis.ends[last], "plain")}`;
  return [storiesInWords(total), named ? counted(named, "outlet") : "", days]
    .filter(Boolean)
    .join(" · ");
}

/** @param {() => void} help */
function helpButton(help) {
  return element(
    "button",
    { type: "button", class: "dl-tool", title: "Keys (?)", on: { click: help } },
    "?",
  );
}

/**
 * The menu that copies the filter as Python or SQL.
 * @param {Pile} pile
 * @param {Say} say
 */
function codeMenu(pile, say) {
  const give = (/** @type {string | null} */ code) => {
    if (code === null) {
      say("SQL knows neither words nor happenings: copy it as Python.", true);
      return;
    }
    copy(code).then(
      () => say("Copied.", true),
      () => say("The browser does not allow this page to copy.", true),
    );
  };
  const row = (
    /** @type {string} */ name,
    /** @type {string} */ about,
    /** @type {() => string | null} */ code,
  ) =>
    element(
      "li",
      {
        class: "dl-row",
        role: "option",
        tabindex: "-1",
        on: {
          click: () => {
            box.open = false;
            give(code());
          },
        },
      },
      element("b", {}, name),
      ` ${about}`,
    );
  const list = element(
    "ul",
    { role: "listbox", "aria-label": "Copy the filter as code" },
    row("Python", "corpus.where(…), for a cell", () => pythonOf(pile)),
    row("SQL", "for corpus.sql(…) and “dateline corpus sql”", () => sqlOf(pile)),
  );
  rove(list, ".dl-row");
  const box = element(
    "details",
    { class: "dl-popup dl-pile-code" },
    element("summary", {}, "Copy as code"),
    list,
  );
  // A click elsewhere closes it.
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!box.contains(/** @type {Node | null} */ (relatedTarget))) box.open = false;
  });
  return box;
}
