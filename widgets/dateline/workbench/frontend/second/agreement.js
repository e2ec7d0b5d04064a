// How far two readings of one story agree, layer by layer.

import { element } from "../common/dom.js";

/** @import { LayerAgreement } from "../types.js" */

/** What the columns mean, for whoever asks. */
const F1 = "How often one finds what the other finds: 2 × both ÷ (yours + theirs), 0 to 1";
const WORDS = "Cohen’s κ of the words that are marked: 1 is full agreement, 0 is chance";
const MEANING = "Cohen’s κ of what the marks of both mean; – where chance would agree as well";

/**
 * The table, folded: the differences come first.
 * @param {LayerAgreement[]} layers
 */
export function agreementTable(layers) {
  const found = layers.filter(({ a, b }) => a + b);
  const head = (/** @type {string} */ label, title = "") =>
    element("th", { scope: "col", title: title || null }, label);
  return element(
    "details",
    { class: "dl-agreement" },
    element("summary", {}, `Agreement: ${inShort(found)}`),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ["Layer", "You", "They", "Both"].map((label) => head(label)),
          [head("F1", F1), head("κ words", WORDS), head("κ meaning", MEANING)],
        ),
      ),
      element(
        "tbody",
        {},
        found.map((layer) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, layer.layer),
            [layer.a, layer.b, layer.both].map((count) => element("td", {}, count)),
            [layer.f1, layer.kappa_words, layer.kappa_meaning].map((share) =>
              element("td", {}, shareInWords(share)),
            ),
          ),
        ),
      ),
    ),
    element("p", { class: "dl-quiet" }, `${F1}. ${WORDS}. ${MEANING}.`),
  );
}

/**
 * "places 0.97, dates 1.00 (F1)".
 * @param {LayerAgreement[]} layers
 */
const inShort = (layers) =>
  `${layers.map(({ layer, f1 }) => `${layer} ${shareInWords(f1)}`).join(", ")} (F1)`;

/**
 * Two digits, cut and not rounded up: 1.00 is full agreement.
 * @param {number | null} share
 */
function shareInWords(share) {
  return share === null ? "–" : (Math.floor(share * 100 + 1e-9) / 100).toFixed(2);
}
