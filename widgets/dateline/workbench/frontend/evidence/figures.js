// The figures of an event: how many, what became of them, and who says so.

import { element } from "../common/dom.js";
import { countedInWords, holds, numberInWords, sourceInWords } from "../common/figures.js";

/** @import { Child, FigureRecord } from "../types.js" */

/**
 * Figures as a list, the parts of each below it; empty where there are none.
 * @param {FigureRecord[]} figures
 * @returns {Child}
 */
export function figureList(figures) {
  const ids = new Set(figures.map(({ id }) => id));
  const wholes = figures.filter(({ part_of }) => part_of === null || !ids.has(part_of));
  return wholes.length ? lines(wholes, figures) : "";
}

/**
 * @param {FigureRecord[]} some
 * @param {FigureRecord[]} all among them the parts of some
 * @returns {HTMLElement}
 */
function lines(some, all) {
  return element(
    "ul",
    { class: "dl-figures" },
    some.map((figure) => {
      const parts = all.filter(({ part_of }) => part_of === figure.id);
      return element(
        "li",
        {},
        element("span", { class: holds(figure) ? null : "dl-no-fact" }, figureInWords(figure)),
        parts.length ? lines(parts, all) : null,
      );
    }),
  );
}

/**
 * @param {FigureRecord} figure
 * @returns {Child}
 */
function figureInWords(figure) {
  const { status } = figure;
  const chip = holds(figure) ? "dl-factuality" : "dl-factuality dl-no-fact";
  const source = sourceInWords(figure);
  return [
    element("b", {}, numberInWords(figure)),
    ` ${countedInWords(figure)}`,
    status === "asserted" ? null : [" ", element("span", { class: chip }, status)],
    source ? [" ", element("small", {}, source)] : null,
  ];
}
