// Many stories: a map, days, lists, happenings and the stories themselves, behind one
// filter. anywidget draws it in a notebook, pile_report.js in a report.

import "./workbench.js";
import { drawMap } from "./pile/map.js";
import { drawHistogram } from "./pile/histogram.js";
import { drawStories } from "./pile/stories.js";
import { drawLists } from "./pile/lists.js";
import { drawTold } from "./pile/told.js";
import { drawReader } from "./pile/reader.js";
import "./pile/pile.css";

import { element } from "./common/dom.js";
import { liveRegion, rootIn } from "./common/frame.js";
import { drawHeadline } from "./pile/headline.js";
import { listenToKeys } from "./pile/keys.js";
import { liveSource } from "./pile/source.js";
import { createPile, same } from "./pile/state.js";

/** @import { Desk } from "./pile/reader.js" */
/** @import { Filter, Opening, Pile, PileModel, Source } from "./pile/types.js" */

/** The views in the order of the keys 1 to 5. */
const VIEWS = [
  { name: "stories", label: "Stories", draw: drawStories },
  { name: "map", label: "Map of all stories", draw: drawMap },
  { name: "days", label: "Days", draw: drawHistogram },
  { name: "lists", label: "Who and where", draw: drawLists },
  { name: "told", label: "What they tell", draw: drawTold },
];

/**
 * Draw many stories into `root` and return their state.
 * @param {HTMLElement} root
 * @param {Source} source
 * @param {Opening} opening
 * @param {() => string} theme
 * @param {Desk} [desk] what lets the story that is open be corrected
 * @returns {Pile}
 */
export function drawPile(root, source, opening, theme, desk) {
  const pile = createPile(source, opening);
  const { live, say } = liveRegion();
  const head = element("header", {});
  const layout = element("div", { class: "dl-pile" });
  const reader = element("section", { "aria-label": "The story that is open" });
  const views = VIEWS.map(({ name, label }) => {
    const view = element("div", { tabindex: "-1" });
    const names = `dl-view dl-pile-view-${name}`;
    layout.append(element("section", { class: names, "aria-label": label }, view));
    return view;
  });
  root.replaceChildren(head, layout, reader, live);
  const help = listenToKeys(root, pile, views);
  drawHeadline(head, pile, { help, say });
  for (const [i, { draw }] of VIEWS.entries()) draw(views[i], pile);
  drawReader(reader, pile, theme, desk);
  return pile;
}

/**
 * Keep the filter of the views and of the model the same.
 * @param {PileModel} model
 * @param {Pile} pile
 */
function bindFilter(model, pile) {
  const theirs = () => /** @type {Filter} */ (model.get("filter") ?? {});
  const pull = () => {
    if (same(theirs(), pile.filter)) return;
    pile.filter = theirs();
    pile.set({});
  };
  pull();
  const stop = pile.on(() => {
    if (same(theirs(), pile.filter)) return;
    model.set("filter", pile.filter);
    model.save_changes();
  });
  model.on("change:filter", pull);
  return () => {
    stop();
    model.off("change:filter", pull);
  };
}

/**
 * Draw a model into an element, as anywidget asks; returns a function that cleans up.
 * @param {{ model: PileModel; el: HTMLElement }} context
 */
function render({ model, el }) {
  const root = rootIn(el);
  const source = liveSource(model);
  const theme = () => String(model.get("_theme") || "auto");
  let unbind = () => {};
  const draw = () => {
    unbind();
    const opening = /** @type {Opening} */ (JSON.parse(String(model.get("_opening"))));
    const body = element("div", { class: "dl-body", tabindex: "-1" });
    root.replaceChildren(body);
    unbind = bindFilter(model, drawPile(body, source, opening, theme));
  };
  const dress = () => {
    root.dataset.theme = theme();
  };
  model.on("change:_opening", draw);
  model.on("change:_theme", dress);
  dress();
  draw();
  return () => {
    unbind();
    source.close();
    model.off("change:_opening", draw);
    model.off("change:_theme", dress);
  };
}

export default { render };
