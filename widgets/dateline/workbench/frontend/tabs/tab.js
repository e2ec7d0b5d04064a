// What a tab is. Each tab's module imports its style sheet, if it has one, and
// registers itself; registry.js lists the modules in the order of the tabs.

/** @import { Cell } from "../common/csv.js" */
/** @import { Entity, State, Story } from "../types.js" */

/**
 * @typedef {Object} Column what a list can be sorted by, and what its CSV holds
 * @property {string} name
 * @property {(thing: any, story: Story) => Cell} of
 */

/**
 * @typedef {Object} Tab
 * @property {string} id unlike any other; where it is that of a layer ("place"), the tab
 *   opens when a thing of that layer is selected elsewhere
 * @property {string} label
 * @property {(story: Story) => boolean} [isFor] whether there is such a tab for a story;
 *   without it there is one for all
 * @property {(story: Story) => number} [count] is shown beside the label
 * @property {boolean} [first] whether it stands before those of registry.js
 * @property {(story: Story, state: State) => Node[]} view what is in the panel; a node whose
 *   data-id is that of a thing keeps the tab open when the thing is selected
 * @property {Column[]} [columns] of a list of things
 * @property {(story: Story) => Entity[]} [things] those of the list, where they are not
 *   the things of the layer
 * @property {boolean} [sorts] whether the view sorts its rows itself
 * @property {string} [empty] why there is nothing to show, where the count is 0
 */

/** @type {Map<string, Tab>} */
const registered = new Map();

/** @param {Tab} tab */
export function registerTab(tab) {
  if (registered.has(tab.id)) throw new Error(`there is a tab "${tab.id}" already`);
  registered.set(tab.id, tab);
}

/**
 * The tabs of a story in the order of registry.js.
 * @param {Story} story
 */
export const tabs = (story) =>
  [...registered.values()]
    .filter(({ isFor }) => isFor?.(story) ?? true)
    .toSorted((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
