// Who, where, when and what: lists behind tabs. They are the table twins of the
// marked text, the map and the timeline.

import { element, reflect, rove, svgElement } from "./dom.js";
import { drawDates, drawEvents, drawPlaces, drawQuotes } from "./lists.js";
import { glyph, row, sentenceNumbers } from "./rows.js";
import { counted } from "./words.js";

/** The tabs: name, layer and how its list is drawn. */
const TABS = [
  ["Actors", "actor", actorRows],
  ["Places", "place", drawPlaces],
  ["Dates", "date", drawDates],
  ["Quotes", "quote", drawQuotes],
  ["Events", "event", drawEvents],
];
let tabCount = 0;

/** Draw the tabs and their lists into `el`. */
export function drawActors(el, story, state) {
  el.classList.add("dl-lists");
  const prefix = `dl-tab-${(tabCount += 1)}`;
  const bar = element("div", { class: "dl-tabs", role: "tablist" });
  const panels = TABS.map(([label, layer, rows]) => {
    const things = [...story.entities.values()].filter((thing) => thing.layer === layer);
    const id = `${prefix}-${layer}`;
    bar.append(element("button", {
      type: "button", role: "tab", id, "aria-controls": `${id}-panel`, "data-layer": layer,
    }, `${label} `, element("span", { class: "dl-count" }, things.length)));
    return panel(id, label, things, rows(story, state, things));
  });
  el.append(bar, ...panels);
  const open = (layer) => openTab(bar, panels, layer);
  bar.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) open(tab.dataset.layer);
  });
  rove(bar, "[role=tab]");
  open("actor");
  let shown = null;
  state.on(() => {
    reflectRows(panels, state);
    const last = state.selection.at(-1) ?? null;
    const thing = last === shown ? null : story.entities.get(last);
    shown = last;
    if (!thing) return;
    open(thing.layer);
    intoView(panels, last);
  });
}

function panel(id, label, things, rows) {
  const node = element("div", {
    id: `${id}-panel`, class: "dl-panel", role: "tabpanel", "aria-labelledby": id,
  }, element("h4", { class: "dl-print-only" }, label));
  if (!things.length) {
    node.append(element("p", { class: "dl-quiet" }, `No ${label.toLowerCase()} found.`));
    return node;
  }
  node.append(element("div", { class: "dl-rows", role: "listbox", "aria-label": label }, rows));
  rove(node, ".dl-row");
  return node;
}

function openTab(bar, panels, layer) {
  [...bar.children].forEach((tab, i) => {
    const chosen = tab.dataset.layer === layer;
    tab.setAttribute("aria-selected", String(chosen));
    tab.setAttribute("tabindex", chosen ? "0" : "-1");
    panels[i].hidden = !chosen;
  });
}

function reflectRows(panels, state) {
  const rows = panels.flatMap((node) => [...node.querySelectorAll(".dl-row")]);
  reflect(rows, state);
  for (const node of rows) {
    node.setAttribute("aria-selected", String(state.selection.includes(node.dataset.id)));
  }
}

function intoView(panels, id) {
  for (const node of panels.filter((panel) => !panel.hidden)) {
    const row = [...node.querySelectorAll(".dl-row")].find((r) => r.dataset.id === id);
    if (!row) continue;
    const [inner, outer] = [row.getBoundingClientRect(), node.getBoundingClientRect()];
    if (inner.top < outer.top) node.scrollTop -= outer.top - inner.top;
    if (inner.bottom > outer.bottom) node.scrollTop += inner.bottom - outer.bottom;
  }
}

function actorRows(story, state, actors) {
  const order = actors.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return order.map((actor) => {
    const { roles, affiliation } = actor.record;
    const about = [...roles.slice(0, 2), affiliation].filter(Boolean).join(", ");
    const names = actor.aliases.length ? `also ${actor.aliases.join(", ")}` : "";
    return row(actor, state,
      glyph(actor.kind),
      element("span", { class: "dl-who" },
        element("b", {}, actor.name),
        about ? element("span", { class: "dl-role" }, ` ${about}`) : null,
        sentenceNumbers(actor),
        names ? element("small", {}, names) : null),
      sparkline(actor, story.text.length),
      element("span", {
        class: "dl-count", title: counted(actor.mentions.length, "mention"),
      }, actor.mentions.length));
  });
}

/** Where along the text an actor is named: one tick a mention. */
function sparkline(actor, length) {
  const ticks = actor.mentions.map((mention) => {
    const x = 1 + (mention.start / length) * 98;
    return svgElement("line", {
      x1: x, x2: x, y1: mention.nominal ? 7 : 2, y2: 12,
    });
  });
  return svgElement("svg", {
    class: "dl-sparkline", viewBox: "0 0 100 14", preserveAspectRatio: "none",
    "aria-hidden": "true",
  }, svgElement("line", { x1: 0, x2: 100, y1: 12.5, y2: 12.5, class: "dl-ground" }), ticks);
}
