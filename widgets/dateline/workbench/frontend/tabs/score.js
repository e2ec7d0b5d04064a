// How well the reading agrees with a gold: shares, and every mistake.

import "./score.css";
import { element } from "../common/dom.js";
import { sidesInWords, verdictInWords } from "../common/verdicts.js";
import { counted, shortened } from "../common/words.js";
import { scoreTable } from "../scoring/table.js";
import { registerTab } from "./tab.js";

/** @import { State, Story, Verdict } from "../types.js" */

registerTab({
  id: "score",
  label: "Score",
  first: true,
  count: (story) => story.verdicts.length,
  isFor: (story) => story.score !== null,
  view: drawScore,
});

/**
 * @param {Story} story
 * @param {State} state
 */
function drawScore({ score, verdicts, sentences }, state) {
  const measures = score?.measures ?? [];
  /** @param {Verdict} verdict */
  const sentenceOf = ({ start }) => sentences.findLastIndex((sentence) => sentence.start <= start);
  /** @param {Verdict} verdict */
  const show = (verdict) => {
    if (verdict.id === null) state.read(sentenceOf(verdict));
    else state.select([verdict.id]);
  };
  const rows = verdicts.map((verdict) =>
    element(
      "button",
      { type: "button", "data-id": verdict.id, on: { click: () => show(verdict) } },
      element("b", {}, shortened(verdict.phrase)),
      " ",
      element("em", {}, verdictInWords(verdict)),
      ` · ${sidesInWords(verdict)}`,
      element("small", {}, ` · sentence ${sentenceOf(verdict) + 1}`),
    ),
  );
  return [
    scoreTable([{ name: "this reading", measures }]),
    element("h4", { class: "dl-quiet" }, `${counted(verdicts.length, "mistake")}`),
    element("div", { class: "dl-mistakes" }, rows),
  ];
}
