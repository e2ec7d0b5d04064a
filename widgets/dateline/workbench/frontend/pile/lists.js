// Who, with whom, where and by whom: lists behind tabs. A click filters; the bar in each
// row is its share of the largest count.

import { element, queryAll, rove, svgElement } from "../common/dom.js";
import { glyph } from "../common/rows.js";
import { placeKindInWords } from "../common/words.js";
import { storiesInWords } from "./map.js";
import { networkOf } from "./network.js";

/** @import { Child } from "../types.js" */
/** @import { Answer, ListKind, Pile } from "./types.js" */

/**
 * @typedef {Object} Row
 * @property {ListKind} kind
 * @property {string[]} values what a click adds to the filter
 * @property {string} sort the class of its colour
 * @property {Child} name
 * @property {string} words
 * @property {number} stories
 */

/**
 * @typedef {Object} Tab
 * @property {string} id
 * @property {string} label
 * @property {string} empty
 * @property {(answer: Answer) => Row[]} rows
 * @property {(pile: Pile) => Element[]} [picture] what is drawn above the rows
 */

/** @type {Tab[]} */
const TABS = [
  { id: "actors", label: "Who", empty: "Nobody is named.", rows: actorRows },
  {
    id: "pairs",
    label: "With whom",
    empty: "No two are named in one sentence.",
    rows: pairRows,
    picture: networkOf,
  },
  { id: "places", label: "Where", empty: "No place is named.", rows: placeRows },
  { id: "outlets", label: "Outlets", empty: "No outlet is known.", rows: outletRows },
];

/** @param {Answer} answer */
function actorRows({ actors }) {
  return actors.map(({ id, name, kind, stories }) => ({
    kind: /** @type {const} */ ("actors"),
    values: [id],
    sort: `dl-is-${kind}`,
    name: [glyph(kind), element("span", { class: "dl-who" }, name)],
    words: name,
    stories,
  }));
}

/** @param {Answer} answer */
function pairRows({ pairs }) {
  return pairs.map((pair) => ({
    kind: /** @type {const} */ ("actors"),
    values: [pair.a, pair.b],
    sort: `dl-is-${pair.a_kind}`,
    name: [
      glyph(pair.a_kind),
      element(
        "span",
        { class: "dl-who" },
        pair.a_name,
        element("span", { class: "dl-quiet" }, " with "),
        pair.b_name,
      ),
    ],
    words: `${pair.a_name} with ${pair.b_name}`,
    stories: pair.stories,
  }));
}

/** @param {Answer} answer */
function placeRows({ places }) {
  return places.map(({ id, name, label, kind, stories }) => {
    const rest = label.startsWith(`${name}, `) ? label.slice(name.length + 2) : "";
    const kinds = kind === "city" ? [] : [placeKindInWords(kind)];
    const about = rest ? [rest, ...kinds] : kinds;
    return {
      kind: /** @type {const} */ ("places"),
      values: [id],
      sort: "dl-is-place",
      name: [
        glyph("place"),
        element(
          "span",
          { class: "dl-who" },
          name,
          element("span", { class: "dl-role" }, ` ${about.join(" · ")}`),
        ),
      ],
      words: [label, ...kinds].join(" · "),
      stories,
    };
  });
}

/** @param {Answer} answer */
function outletRows({ outlets }) {
  return outlets.map(({ name, stories }) => ({
    kind: /** @type {const} */ ("outlets"),
    values: [name ?? ""],
    sort: "dl-is-event",
    name: element("span", { class: "dl-who" }, name ?? "no outlet stated"),
    words: name ?? "no outlet stated",
    stories,
  }));
}

/**
 * Draw the lists into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 */
export function drawLists(el, pile) {
  el.classList.add("dl-lists");
  const prefix = `dl-pile-${Math.random().toString(36).slice(2, 8)}`;
  const tabs = TABS.map(({ id, label }) =>
    element(
      "button",
      {
        id: `${prefix}-${id}`,
        type: "button",
        role: "tab",
        tabindex: "-1",
        "aria-controls": `${prefix}-${id}-panel`,
        on: { click: () => open(id) },
      },
      label,
    ),
  );
  const panels = TABS.map(({ id, label }) =>
    element("div", {
      id: `${prefix}-${id}-panel`,
      class: "dl-panel",
      role: "tabpanel",
      "aria-label": label,
    }),
  );
  const bar = element("div", { class: "dl-tabs", role: "tablist", "aria-label": "Lists" }, tabs);
  rove(bar, "[role=tab]");
  el.append(element("div", { class: "dl-tab-bar" }, bar), ...panels);
  const open = (/** @type {string} */ chosen) => {
    for (const [i, { id }] of TABS.entries()) {
      tabs[i].setAttribute("aria-selected", String(id === chosen));
      tabs[i].setAttribute("tabindex", id === chosen ? "0" : "-1");
      panels[i].hidden = id !== chosen;
    }
  };
  open(TABS[0].id);
  let shown = /** @type {Answer | null} */ (null);
  const draw = () => {
    if (shown === pile.answer) return;
    shown = pile.answer;
    for (const [i, tab] of TABS.entries()) fillPanel(pile, panels[i], tab);
  };
  draw();
  pile.on(draw);
}

/**
 * @param {Pile} pile
 * @param {HTMLElement} panel
 * @param {Tab} tab
 */
function fillPanel(pile, panel, { label, empty, rows, picture }) {
  const found = rows(pile.answer);
  const most = Math.max(1, ...found.map(({ stories }) => stories));
  const list = element(
    "div",
    { class: "dl-rows", role: "listbox", "aria-label": label, "aria-multiselectable": "true" },
    found.map((row) => rowOf(pile, row, most)),
  );
  const focused = queryAll(panel, ":is(.dl-row, .dl-node):focus")[0]?.dataset.key;
  const at = panel.scrollTop;
  panel.replaceChildren(
    element("h4", { class: "dl-print-only" }, label),
    ...(picture?.(pile) ?? []),
    found.length ? list : element("p", { class: "dl-quiet" }, empty),
  );
  rove(list, ".dl-row");
  panel.scrollTop = at;
  const items = queryAll(panel, ".dl-row, .dl-node");
  const row = items.find(({ dataset }) => dataset.key === focused);
  if (focused) (row ?? queryAll(list, ".dl-row")[0])?.focus();
}

/**
 * @param {Pile} pile
 * @param {Row} row
 * @param {number} most
 */
function rowOf(pile, { kind, values, sort, name, words, stories }, most) {
  const chosen = values.every((value) => pile.has(kind, value));
  return element(
    "div",
    {
      class: `dl-row dl-pile-count ${sort}${chosen ? " dl-selected" : ""}`,
      role: "option",
      "aria-selected": String(chosen),
      "aria-label": `${words}: ${storiesInWords(stories)}`,
      title: chosen ? "Take away from the filter" : "Show only these stories",
      tabindex: "-1",
      "data-key": `${kind} ${values.join(" ")}`,
      on: { click: () => pile.toggle(kind, ...values) },
    },
    name,
    " ",
    shareOf(stories / most),
    element("span", { class: "dl-count" }, stories.toLocaleString("en")),
  );
}

/** @param {number} share */
function shareOf(share) {
  return svgElement(
    "svg",
    {
      class: "dl-pile-share",
      viewBox: "0 0 60 6",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svgElement("rect", { width: Math.max(1, 60 * share), height: 6 }),
  );
}
