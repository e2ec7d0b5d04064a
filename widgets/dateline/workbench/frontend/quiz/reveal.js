// The answers: how far the student and the machine agree with the gold, and every
// difference with its reason.

import { element, query } from "../common/dom.js";
import { counted, shortened } from "../common/words.js";
import { countLayers, scoreOf } from "../scoring/score.js";
import { scoreTable } from "../scoring/table.js";
import { explain, rowsOf } from "./sides.js";

/** @import { ReadingScore } from "../types.js" */
/** @import { Sheet } from "../scoring/types.js" */
/** @import { QuizDocument, Row, Side } from "./types.js" */

/**
 * @typedef {Object} Outcome
 * @property {ReadingScore} mine
 * @property {ReadingScore} machine
 * @property {Row[]} rows
 */

/**
 * What a quiz comes to.
 * @param {QuizDocument} quiz
 * @param {Sheet} sheet
 * @returns {Outcome}
 */
export function outcomeOf(quiz, sheet) {
  const source = { ...quiz, text: quiz.story.text };
  const [mine, machine] = [sheet, quiz.machine].map((own) => countLayers(source, own, quiz.gold));
  return {
    mine: scoreOf(source, mine),
    machine: scoreOf(source, machine),
    rows: mine.flatMap((count, i) => rowsOf(count, machine[i])),
  };
}

/**
 * Draw the answers into `el`.
 * @param {HTMLElement} el
 * @param {QuizDocument} quiz
 * @param {Sheet} sheet
 * @param {Outcome} outcome
 * @param {(span: { start: number, end: number }) => void} show brings words into view
 */
export function drawOutcome(el, quiz, sheet, { mine, machine, rows }, show) {
  const differing = rows.filter(isDifference);
  const alike = rows.length - differing.length;
  const list = element("div", { class: "dl-sides" });
  const fill = (/** @type {boolean} */ all) => {
    const shown = all ? rows : differing;
    list.replaceChildren(...shown.map((row) => card(row, quiz, sheet, show)));
  };
  fill(false);
  const all = element("input", {
    type: "checkbox",
    on: { change: ({ currentTarget }) => fill(currentTarget.checked) },
  });
  el.replaceChildren(
    element("h3", { tabindex: "-1" }, "How far you came"),
    scoreTable([
      { name: "you", measures: mine.measures },
      { name: "the machine", measures: machine.measures },
    ]),
    element("h3", {}, `${counted(differing.length, "difference")}`),
    alike ? element("label", {}, all, ` also what all have alike (${alike})`) : "",
    list,
  );
  query(el, "h3")?.focus({ preventScroll: true });
}

/** @param {Row} row */
const isDifference = ({ mine, machine }) => mine.verdict !== "right" || machine.verdict !== "right";

/** @type {Record<Side["verdict"], string>} */
const SIGNS = { right: "✓", missed: "–", invented: "+", wrong: "✗" };

/**
 * @param {Row} row
 * @param {QuizDocument} quiz
 * @param {Sheet} sheet
 * @param {(span: { start: number, end: number }) => void} show
 */
function card(row, quiz, sheet, show) {
  const words = [...quiz.story.text].slice(row.start, row.end).join("");
  const sentence = quiz.sentences.findLastIndex(([start]) => start <= row.start) + 1;
  const sheets = { gold: quiz.gold, mine: sheet, machine: quiz.machine };
  return element(
    "article",
    { class: "dl-side" },
    element(
      "h4",
      {},
      element(
        "button",
        { type: "button", class: "dl-link", on: { click: () => show(row) } },
        `“${shortened(words, 70)}”`,
      ),
      element("small", { class: "dl-quiet" }, ` ${row.layer}, sentence ${sentence}`),
    ),
    element(
      "dl",
      { class: "dl-three" },
      part("you", row.mine.means, row.mine.verdict),
      part("gold", row.gold ?? "nothing", null),
      part("machine", row.machine.means, row.machine.verdict),
    ),
    explain(row, sheets).map((sentences) => element("p", {}, sentences)),
  );
}

/**
 * @param {string} who
 * @param {string} means
 * @param {Side["verdict"] | null} verdict
 */
const part = (who, means, verdict) =>
  element(
    "div",
    {},
    element("dt", {}, who),
    element(
      "dd",
      {},
      means,
      verdict
        ? element("span", { class: `dl-sign dl-${verdict}` }, ` ${SIGNS[verdict]} ${verdict}`)
        : null,
    ),
  );
