// Words of the story that somebody selects in the text, as a span (UTF-16 units), and the
// other way round: the range of the page that shows a span.

import { queryAll } from "../common/dom.js";

/** @import { Span, Story } from "../types.js" */

/** What is no part of words at their ends. */
const EDGE = /^[\s,;:.]+|[\s,;:]+$/g;

/**
 * What is selected in the page, seen from a node that may lie in a shadow tree.
 * @param {Node} node
 * @returns {Selection | null}
 */
export function selectionAt(node) {
  const root = /** @type {ShadowRoot & { getSelection?: () => Selection | null }} */ (
    node.getRootNode()
  );
  return root.getSelection ? root.getSelection() : document.getSelection();
}

/**
 * The words that are selected in a text, whole words only; null where there are none, or
 * they reach beyond the text.
 * @param {HTMLElement} panel the text, with a `p[data-paragraph]` for each paragraph
 * @param {Story} story
 * @returns {Span | null}
 */
export function wordsSelected(panel, story) {
  const selection = selectionAt(panel);
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(panel, story, range.startContainer, range.startOffset);
  const end = offsetOf(panel, story, range.endContainer, range.endOffset);
  return start === null || end === null ? null : wholeWords(story.text, { start, end });
}

/**
 * Where a point of the page is in the story; null if it is not in the text.
 * @param {HTMLElement} panel
 * @param {Story} story
 * @param {Node} node
 * @param {number} offset
 */
function offsetOf(panel, story, node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest("p[data-paragraph]");
  if (!(paragraph instanceof HTMLElement) || !panel.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  const { start } = story.paragraphs[Number(paragraph.dataset.paragraph)];
  return start + before.toString().length;
}

/**
 * A span without spaces and commas at its ends, that cuts no word; null where nothing
 * is left of it.
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null}
 */
export function wholeWords(text, { start, end }) {
  const piece = text.slice(start, end);
  const bare = piece.replaceAll(EDGE, "");
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const from = start + piece.indexOf(bare);
  const to = from + bare.length;
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  const first = segments.containing(from);
  const last = segments.containing(to - 1);
  return {
    start: first?.isWordLike ? first.index : from,
    end: last?.isWordLike ? last.index + last.segment.length : to,
  };
}

/**
 * The range of the page that shows a span; null where the text does not show it.
 * @param {HTMLElement} panel
 * @param {Story} story
 * @param {Span} span
 * @returns {Range | null}
 */
export function rangeOf(panel, story, { start, end }) {
  const range = document.createRange();
  const from = pointOf(panel, story, start, false);
  const to = pointOf(panel, story, end, true);
  if (!from || !to) return null;
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/**
 * The point of the page at an offset: of two pieces of text that meet there, the end of
 * the one or the beginning of the other.
 * @param {HTMLElement} panel
 * @param {Story} story
 * @param {number} offset
 * @param {boolean} isEnd
 * @returns {[Node, number] | null}
 */
function pointOf(panel, story, offset, isEnd) {
  const index = story.paragraphs.findIndex(({ start, end }) =>
    isEnd ? offset > start && offset <= end : offset >= start && offset < end,
  );
  const paragraph = queryAll(panel, `p[data-paragraph="${index}"]`)[0];
  if (!paragraph) return null;
  let left = offset - story.paragraphs[index].start;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { length } = /** @type {Text} */ (walker.currentNode);
    if (isEnd ? left <= length : left < length) return [walker.currentNode, left];
    left -= length;
  }
  return null;
}

/**
 * Where words stand in a story that somebody typed: at or after a place in it, else at
 * all; null where it does not have them.
 * @param {string} text
 * @param {string} words
 * @param {number} from
 * @returns {Span | null}
 */
export function wordsTyped(text, words, from) {
  const wanted = words.trim();
  if (!wanted) return null;
  const [fold, find] = [text.toLowerCase(), wanted.toLowerCase()];
  // Lower case may be longer than the words were ("İ"): then only as they are written.
  const [where, what] = fold.length === text.length ? [fold, find] : [text, wanted];
  const here = where.indexOf(what, from);
  const start = here < 0 ? where.indexOf(what) : here;
  return start < 0 ? null : wholeWords(text, { start, end: start + what.length });
}

/**
 * The mention nearest to some words.
 * @template {Span} S
 * @param {S[]} mentions
 * @param {Span} span
 */
export function nearest(mentions, { start, end }) {
  const far = (/** @type {Span} */ m) => Math.max(m.start - end, start - m.end);
  return mentions.toSorted((a, b) => far(a) - far(b))[0];
}
