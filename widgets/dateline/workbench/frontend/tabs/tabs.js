// Who, where, when and what: lists behind tabs. They are the table twins of the
// marked text, the map and the timeline.

import "./lists.css";
import { drawActors } from "./actors.js";
import { element, queryAll, reflect, reveal, rove } from "../shared/dom.js";
import { drawEvents } from "./events.js";
import { drawDates, drawPlaces } from "./lists.js";
import { drawNetwork } from "./network.js";
import { drawQuotes } from "./quotes.js";

/** @import { State, Story } from "../types.js" */

/**
 * The tabs: name, the layer listed, how it is drawn, and why it may be empty.
 * @type {[string, string, (story: Story, state: State, things: any) => Node[], string?][]}
 */
const TABS = [
  ["Actors", "actor", drawActors, "No person, body or group is named."],
  ["Places", "place", drawPlaces, "No word was taken for a place."],
  ["Dates", "date", drawDates, "No word was taken for a day or a time."],
  [
    "Quotes",
    "quote",
    drawQuotes,
    "Nobody is quoted: no quotation marks, and no “said” with a speaker.",
  ],
  [
    "Events",
    "event",
    drawEvents,
    "No verb of the story tells an event that the tables know, with somebody who did it.",
  ],
  ["Who with whom", "network", drawNetwork],
];
let tabCount = 0;

/**
 * Draw the tabs and their lists into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 */
export function drawTabs(el, story, state) {
  el.classList.add("dl-lists");
  tabCount += 1;
  const prefix = `dl-tab-${tabCount}`;
  const bar = element("div", { class: "dl-tabs", role: "tablist" });
  const panels = TABS.map(([label, layer, draw, reason]) => {
    const things = [...story.entities.values()].filter((thing) => thing.layer === layer);
    const id = `${prefix}-${layer}`;
    bar.append(
      element(
        "button",
        {
          type: "button",
          role: "tab",
          id,
          "aria-controls": `${id}-panel`,
          "data-layer": layer,
        },
        label,
        reason ? element("span", { class: "dl-count" }, ` ${things.length}`) : null,
      ),
    );
    const node = element(
      "div",
      {
        id: `${id}-panel`,
        class: "dl-panel",
        role: "tabpanel",
        "aria-labelledby": id,
      },
      element("h4", { class: "dl-print-only" }, label),
    );
    node.append(
      ...(things.length || !reason
        ? draw(story, state, things)
        : [element("p", { class: "dl-quiet" }, `No ${label.toLowerCase()}. ${reason}`)]),
    );
    return node;
  });
  const head = element("div", { class: "dl-tab-bar" }, bar, widener(el));
  el.append(head, ...panels);
  const open = (/** @type {string} */ layer) => openTab(bar, panels, layer);
  bar.addEventListener("click", (event) => {
    const tab = event.target instanceof Element && event.target.closest("[role=tab]");
    if (tab instanceof HTMLElement && tab.dataset.layer) open(tab.dataset.layer);
  });
  rove(bar, "[role=tab]");
  open("actor");
  followSelection(story, state, panels, open);
}

/**
 * Give the lists the whole width, where the layout has columns, or take it back.
 * @param {HTMLElement} el
 */
function widener(el) {
  return element(
    "button",
    {
      type: "button",
      class: "dl-tool dl-widen",
      "aria-pressed": "false",
      title: "Give the lists the whole width",
      on: {
        click: ({ currentTarget }) => {
          const wide = el.closest(".dl-layout")?.classList.toggle("dl-wide") ?? false;
          currentTarget.setAttribute("aria-pressed", String(wide));
          el.scrollIntoView({ block: "nearest" });
        },
      },
    },
    "wide",
  );
}

/**
 * Show what was selected elsewhere, in the open tab if that holds it.
 * @param {Story} story
 * @param {State} state
 * @param {HTMLElement[]} panels
 * @param {(layer: string) => void} open
 */
function followSelection(story, state, panels, open) {
  /** @type {string | null} */
  let shown = null;
  state.on(() => {
    const rows = panels.flatMap((node) => queryAll(node, ".dl-row"));
    reflect(rows, state);
    for (const node of rows) {
      node.setAttribute("aria-selected", String(state.selection.includes(node.dataset.id ?? "")));
    }
    const last = state.selection.at(-1) ?? null;
    const thing = last === shown ? null : story.entities.get(last);
    shown = last;
    if (!thing) return;
    if (!holderOf(panels, last)) open(thing.layer);
    show();
  });
  const show = () => {
    const node = holderOf(panels, shown);
    const panel = openOf(panels);
    if (node && panel) reveal(node, panel);
  };
  // The map above takes its height after the lists were drawn.
  new ResizeObserver(show).observe(/** @type {Element} */ (panels[0].parentElement));
}

/** @param {HTMLElement[]} panels */
const openOf = (panels) => panels.find((panel) => !panel.hidden);

/**
 * What stands for a thing in the open tab, if that holds it.
 * @param {HTMLElement[]} panels
 * @param {string | null} id
 */
function holderOf(panels, id) {
  const panel = openOf(panels);
  return panel && queryAll(panel, "[data-id]").find((node) => node.dataset.id === id);
}

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement[]} panels
 * @param {string} layer
 */
function openTab(bar, panels, layer) {
  queryAll(bar, "[role=tab]").forEach((tab, i) => {
    const chosen = tab.dataset.layer === layer;
    tab.setAttribute("aria-selected", String(chosen));
    tab.setAttribute("tabindex", chosen ? "0" : "-1");
    panels[i].hidden = !chosen;
  });
}
