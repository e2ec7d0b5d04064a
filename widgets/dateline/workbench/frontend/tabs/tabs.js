// Who, where, when and what: lists behind tabs, which show as tables what the marked
// text, the map and the timeline show.

// The sheet of all tabs comes first: those of single tabs refine it.
import "./tabs.css";
import "./registry.js";
import { element, query, queryAll, reflector, reveal, rove } from "../common/dom.js";
import { later } from "../common/later.js";
import { thingsOf } from "../common/model.js";
import { sieveOf } from "./sifting.js";
import { tabs } from "./tab.js";

/** @import { Layer, Say, State, Story } from "../types.js" */
/** @import { Tab } from "./tab.js" */

/** @typedef {{ node: HTMLElement, fill: () => void, reflect: () => void }} Panel drawn when it is filled */

let tabCount = 0;

/**
 * Draw the tabs and their lists into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 * @param {{ say: Say }} tools
 */
export function drawTabs(el, story, state, { say }) {
  el.classList.add("dl-lists");
  tabCount += 1;
  const prefix = `dl-tab-${tabCount}`;
  const bar = element("div", { class: "dl-tabs", role: "tablist" });
  const shown = tabs(story);
  const panels = shown.map((tab) => {
    const id = `${prefix}-${tab.id}`;
    bar.append(buttonOf(tab, id, story));
    return panelOf(tab, id, story, state, say);
  });
  const head = element("div", { class: "dl-tab-bar" }, bar, widener(el));
  el.append(head, ...panels.map(({ node }) => node));
  const open = (/** @type {string} */ id) => openTab(bar, panels, id);
  bar.addEventListener("click", (event) => {
    const tab = event.target instanceof Element && event.target.closest("[role=tab]");
    if (tab instanceof HTMLElement && tab.dataset.tab) open(tab.dataset.tab);
  });
  rove(bar, "[role=tab]");
  open(shown[0].id);
  for (const { fill } of panels) later(fill);
  followSelection(story, state, panels, open);
  state.keep("tab", () => query(bar, "[aria-selected=true]")?.dataset.tab ?? "", open);
}

/**
 * @param {Tab} tab
 * @param {string} id
 * @param {Story} story
 */
function buttonOf({ id: name, label, count }, id, story) {
  return element(
    "button",
    { type: "button", role: "tab", id, "aria-controls": `${id}-panel`, "data-tab": name },
    label,
    count ? element("span", { class: "dl-count" }, ` ${count(story)}`) : null,
  );
}

/**
 * @param {Tab} tab
 * @param {string} id
 * @param {Story} story
 * @param {State} state
 * @param {Say} say
 * @returns {Panel}
 */
function panelOf(tab, id, story, state, say) {
  const node = element("div", {
    id: `${id}-panel`,
    class: "dl-panel",
    role: "tabpanel",
    "aria-labelledby": id,
  });
  const panel = {
    node,
    fill() {
      if (node.childElementCount) return;
      const heading = element("h4", { class: "dl-print-only" }, tab.label);
      node.append(heading, ...contentOf(tab, story, state));
      heading.after(sieveOf(node, tab, story, say));
      panel.reflect = rowsIn(node, state);
      panel.reflect();
    },
    reflect: () => {},
  };
  return panel;
}

/**
 * @param {Tab} tab
 * @param {Story} story
 * @param {State} state
 */
function contentOf({ id, label, view, empty }, story, state) {
  if (!empty || thingsOf(story, /** @type {Layer} */ (id)).length) return view(story, state);
  const words = `No ${label.toLowerCase()}. ${whyEmpty(label, empty, story)}`;
  return [element("p", { class: "dl-quiet" }, words)];
}

/**
 * What lets the rows of a panel show what is selected.
 * @param {HTMLElement} panel
 * @param {State} state
 */
function rowsIn(panel, state) {
  const rows = queryAll(panel, ".dl-row");
  const reflect = reflector(rows);
  return () => {
    reflect(state);
    for (const row of rows) {
      const chosen = String(state.selection.includes(row.dataset.id ?? ""));
      if (row.getAttribute("aria-selected") !== chosen) row.setAttribute("aria-selected", chosen);
    }
  };
}

/**
 * The button that gives the lists the full width where the layout has columns.
 * @param {HTMLElement} el
 */
function widener(el) {
  return element(
    "button",
    {
      type: "button",
      class: "dl-tool dl-widen",
      "aria-pressed": "false",
      title: "Use the full width",
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
 * Show what was selected elsewhere, in the open tab if it is there.
 * @param {Story} story
 * @param {State} state
 * @param {Panel[]} panels
 * @param {(id: string) => void} open
 */
function followSelection(story, state, panels, open) {
  /** @type {string | null} */
  let shown = null;
  state.on(() => {
    for (const { reflect } of panels) reflect();
    const last = state.selection.at(-1) ?? null;
    const thing = last === shown ? null : story.entities.get(last);
    shown = last;
    if (!thing) return;
    if (!holderOf(panels, last)) open(thing.layer);
    state.afterAll(show);
  });
  const show = () => {
    const node = holderOf(panels, shown);
    const panel = openOf(panels);
    if (node && panel) reveal(node, panel);
  };
  // The map above gets its height after the lists were drawn.
  new ResizeObserver(show).observe(/** @type {Element} */ (panels[0].node.parentElement));
}

/** @param {Panel[]} panels */
const openOf = (panels) => panels.find(({ node }) => !node.hidden)?.node;

/**
 * The node of a thing in the open tab, if there is one.
 * @param {Panel[]} panels
 * @param {string | null} id
 */
function holderOf(panels, id) {
  const panel = openOf(panels);
  return panel && queryAll(panel, "[data-id]").find((node) => node.dataset.id === id);
}

/**
 * Open a tab; an id without a tab changes nothing.
 * @param {HTMLElement} bar
 * @param {Panel[]} panels
 * @param {string} id
 */
function openTab(bar, panels, id) {
  const buttons = queryAll(bar, "[role=tab]");
  if (!buttons.some((tab) => tab.dataset.tab === id)) return;
  buttons.forEach((tab, i) => {
    const chosen = tab.dataset.tab === id;
    tab.setAttribute("aria-selected", String(chosen));
    tab.setAttribute("tabindex", chosen ? "0" : "-1");
    panels[i].node.hidden = !chosen;
    if (chosen) panels[i].fill();
  });
}

/**
 * Why there is nothing to show: its language may not be read for it.
 * @param {string} label
 * @param {string} empty
 * @param {Story} story
 */
const whyEmpty = (label, empty, { doc }) =>
  doc.unread?.includes(label.toLowerCase())
    ? "They were not read in this language: see the notice."
    : empty;
