// Keys for the views of many stories; arrow keys belong to the single views.

import { query, queryAll } from "../common/dom.js";
import { helpDialog, onKeys } from "../common/keys.js";

/** @import { Pile } from "./types.js" */

const KEYS = [
  ["/", "search the stories"],
  ["1 … 5", "go to stories, map, days, lists, what they tell"],
  ["arrows", "move within a view; with Shift in the days: choose a range"],
  ["Enter", "filter by what has the focus; open a story"],
  ["Delete", "in the days: all days again"],
  ["Esc", "close the story, clear the filter, leave"],
  ["?", "this help"],
];

/**
 * Listen to keys on the views; a story that is open below has its own.
 * @param {HTMLElement} root
 * @param {Pile} pile
 * @param {HTMLElement[]} views in the order of the keys 1 to 5
 * @returns {() => void} opens the help
 */
export function listenToKeys(root, pile, views) {
  const dialog = helpDialog(KEYS);
  root.append(dialog);
  const help = () => dialog.showModal();
  /** @type {Record<string, () => void>} */
  const actions = {
    "/": () => query(root, "input[type=search]")?.focus(),
    "?": help,
    Escape: () => leave(root, pile),
  };
  views.forEach((view, i) => {
    actions[i + 1] = () => focusView(view);
  });
  onKeys(root, dialog, (event, target) => {
    const isInStory = target?.closest(".dl-pile-reader") && event.key !== "Escape";
    return isInStory ? undefined : actions[event.key];
  });
  return help;
}

/** @param {HTMLElement} view */
function focusView(view) {
  const seen = (/** @type {string} */ selector) =>
    queryAll(view, selector).find((node) => node.getClientRects().length);
  (seen('[tabindex="0"]') ?? seen("summary, button") ?? view).focus();
}

/**
 * Esc closes what is open, else clears the filter, else leaves the views.
 * @param {HTMLElement} root
 * @param {Pile} pile
 */
function leave(root, pile) {
  const open = query(root, "details.dl-popup[open]");
  if (open instanceof HTMLDetailsElement) open.open = false;
  else if (pile.reading !== null) query(root, ".dl-pile-reader .dl-tool")?.click();
  else if (Object.keys(pile.filter).length) pile.clear();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
