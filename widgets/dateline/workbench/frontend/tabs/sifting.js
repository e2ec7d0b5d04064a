// What is above a list: words that its rows must have, their order, and a copy as CSV.

import "./sifting.css";
import { csvOf } from "../common/csv.js";
import { element, queryAll } from "../common/dom.js";
import { sentencesOf, thingsOf } from "../common/model.js";
import { copied, copy } from "../headline/clipboard.js";
import { fold } from "../common/words.js";

/** @import { Cell } from "../common/csv.js" */
/** @import { Entity, Layer, Say, Story } from "../types.js" */
/** @import { Column, Tab } from "./tab.js" */

/**
 * The tools of a tab's list; nothing where there is no list, or one row.
 * @param {HTMLElement} panel holds the rows
 * @param {Tab} tab
 * @param {Story} story
 * @param {Say} say
 */
export function sieveOf(panel, { id, label, columns, things, sorts }, story, say) {
  if (!columns) return "";
  const rows = queryAll(panel, ".dl-row");
  if (rows.length < 2) return "";
  const all = things ? things(story) : thingsOf(story, /** @type {Layer} */ (id));
  /** @type {Map<string | undefined, Entity>} */
  const byId = new Map(all.map((thing) => [thing.id, thing]));
  const valuesOf = (/** @type {HTMLElement} */ row) => {
    const thing = byId.get(row.dataset.id);
    return thing ? columns.map(({ of }) => of(thing, story)) : [];
  };
  const told = element("span", { class: "dl-quiet", role: "status" });
  const sift = () => {
    const words = fold(field.value).split(/\s+/);
    for (const row of rows) {
      const text = fold(valuesOf(row).join(" "));
      row.classList.toggle("dl-sifted", !words.every((word) => text.includes(word)));
    }
    const left = rows.filter((row) => !row.classList.contains("dl-sifted")).length;
    told.textContent = field.value.trim() ? `${left} of ${rows.length}` : "";
  };
  const field = element("input", {
    type: "text",
    placeholder: "Filter …",
    "aria-label": `Filter ${label.toLowerCase()}`,
    autocomplete: "off",
    spellcheck: "false",
    on: {
      input: sift,
      keydown: ({ key }) => {
        if (key !== "Escape") return;
        field.value = "";
        sift();
      },
    },
  });
  const take = () => {
    // Those that are on screen, in their order there: other switches hide rows as well.
    const shown = queryAll(panel, ".dl-row").filter((row) => row.getClientRects().length);
    const heads = [...columns.map(({ name }) => name), "sentences"];
    const csv = csvOf([heads, ...shown.map((row) => [...valuesOf(row), whereOf(byId, row)])]);
    copied(copy(csv), say, `Copied ${shown.length} of ${rows.length} rows.`);
  };
  const title = "Copy the rows that are shown, as CSV";
  return element(
    "div",
    { class: "dl-sieve" },
    field,
    told,
    sorts ? null : orderOf(rows, columns, valuesOf),
    element("button", { type: "button", class: "dl-tool", title, on: { click: take } }, "Copy CSV"),
  );
}

/**
 * The numbers of the sentences that name a row's thing.
 * @param {Map<string | undefined, Entity>} byId
 * @param {HTMLElement} row
 */
function whereOf(byId, row) {
  const thing = byId.get(row.dataset.id);
  return thing
    ? sentencesOf(thing)
        .map((i) => i + 1)
        .join(" ")
    : "";
}

/**
 * The order of the rows: as it is at first, or by a column; numbers fall, words rise.
 * @param {HTMLElement[]} rows
 * @param {Column[]} columns
 * @param {(row: HTMLElement) => Cell[]} valuesOf
 */
function orderOf(rows, columns, valuesOf) {
  /**
   * @param {Cell} a
   * @param {Cell} b
   */
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number"
      ? b - a
      : Number((a ?? "") === "") - Number((b ?? "") === "") ||
        String(a).localeCompare(String(b), "en");
  const choice = element(
    "select",
    {
      "aria-label": "Order",
      on: {
        change: () => {
          const at = choice.selectedIndex - 1;
          const keys = new Map(rows.map((row) => [row, valuesOf(row)[at]]));
          const order = at < 0 ? rows : rows.toSorted((a, b) => compare(keys.get(a), keys.get(b)));
          rows[0].parentElement?.append(...order);
        },
      },
    },
    element("option", {}, "usual order"),
    columns.map(({ name }) => element("option", {}, `by ${name}`)),
  );
  return choice;
}
