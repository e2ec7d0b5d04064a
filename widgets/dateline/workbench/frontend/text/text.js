// The story's own text with its mentions marked. Marks may be nested
// (a quotation contains places) or cross; a mark that crosses another is cut in two.

import "./text.css";
import { selectionAt } from "../marking/words.js";
import { element, mark, queryAll, reflector, reveal, rove } from "../common/dom.js";
import { thingOf } from "../common/model.js";
import { sidesInWords, verdictInWords } from "../common/verdicts.js";
import { DOUBT, factualityInWords, isFact } from "../common/words.js";

/** @import { Mention, Span, State, Story, Verdict } from "../types.js" */

/** @typedef {Span & { sentence: number, isSentence: true, continued?: boolean }} SentencePiece */
/** @typedef {Mention & { isSentence?: undefined, continued?: boolean }} MentionPiece */
/** @typedef {Span & { verdict: Verdict, isSentence?: undefined, continued?: boolean }} VerdictPiece */
/** @typedef {Span & { publisher: "lines" | "sentences", isSentence?: undefined, continued?: boolean }} PublisherPiece */
/** @typedef {SentencePiece | VerdictPiece | PublisherPiece | MentionPiece} Piece */
/** @typedef {HTMLElement & { goal?: HTMLElement | null }} TextPanel with what it shows */

/** About how many letters a line has, and how high it is (em), until it is laid out. */
const LINE = 47;
const HEIGHT = 1.62;

/** The first letter of a story tells its direction. */
const LETTER = /\p{L}/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Draw the text into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 */
export function drawText(el, story, state) {
  el.classList.add("dl-text");
  // The columns of a printed page run as the story does, whatever a paragraph quotes.
  el.dir = FROM_RIGHT.test(LETTER.exec(story.text)?.[0] ?? "") ? "rtl" : "ltr";
  const all = spansOf(story);
  story.paragraphs.forEach((paragraph, index) => {
    const spans = all.filter((s) => s.start < paragraph.end && s.end > paragraph.start);
    const node = element("p", { "data-paragraph": index, dir: "auto" });
    node.append(...weave(story, spans, paragraph.start, paragraph.end));
    const lines = Math.ceil((paragraph.end - paragraph.start) / LINE);
    node.style.containIntrinsicBlockSize = `auto ${lines * HEIGHT}em`;
    el.append(node);
  });
  const arm = rove(el, ".dl-mark[role=link]");
  listen(el, state, story);
  const marks = queryAll(el, ".dl-mark");
  const sentences = queryAll(el, ".dl-sentence");
  const reflect = reflector(marks);
  state.on(() => {
    reflect(state);
    reflectText(el, state, marks, sentences, arm);
  });
}

/**
 * Sentences and mentions by their start, the longer first.
 * @param {Story} story
 * @returns {Piece[]}
 */
function spansOf(story) {
  /** @type {Piece[]} */
  const sentences = story.sentences.map((span, sentence) => ({
    ...span,
    sentence,
    isSentence: true,
  }));
  /** @type {Piece[]} */
  const verdicts = story.verdicts.map((verdict) => ({ ...spanOf(verdict), verdict }));
  // What has the same ends stays in this order: a sentence goes outside.
  const pieces = [...publisherOf(story), ...sentences, ...verdicts, ...story.mentions];
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The lines and sentences that are the publisher's and not the story's.
 * @param {Story} story
 * @returns {PublisherPiece[]}
 */
function publisherOf({ doc: { boilerplate = [] }, paragraphs, unit }) {
  return boilerplate.map(([first, last]) => {
    const [start, end] = [unit(first), unit(last)];
    const alone = paragraphs.some((paragraph) => paragraph.start === start);
    return { start, end, publisher: alone ? "lines" : "sentences" };
  });
}

/** What is said of them. */
const PUBLISHERS = "From the publisher: no part of the story, and nothing was looked for here";

/** @param {Span} span */
const spanOf = ({ start, end }) => ({ start, end });

/**
 * Turn sorted spans into nested nodes over the text from `start` to `end`.
 * @param {Story} story
 * @param {Piece[]} spans
 * @param {number} start
 * @param {number} end
 * @returns {(Node | string)[]}
 */
function weave(story, spans, start, end) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  const queue = spans.slice();
  let at = start;
  for (let span = queue.shift(); span; span = queue.shift()) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    if (from > at) nodes.push(story.text.slice(at, from));
    const beyond = queue.findIndex((other) => other.start >= to);
    const inner = queue.splice(0, beyond < 0 ? queue.length : beyond);
    const children = weave(story, inner, from, to);
    nodes.push(nodeOf(span, children));
    // What reaches beyond this span goes on after it, as a second piece.
    queue.unshift(
      ...inner
        .filter((other) => other.end > to)
        .map((other) => ({ ...other, start: to, continued: true })),
    );
    at = to;
  }
  if (at < end) nodes.push(story.text.slice(at, end));
  return nodes;
}

/**
 * @param {Piece} span
 * @param {(Node | string)[]} children
 */
function nodeOf(span, children) {
  if (span.isSentence) return sentenceNode(span, children);
  if ("publisher" in span) {
    const names = ["dl-publisher", `dl-${span.publisher}`];
    if (span.continued) names.push("dl-continued");
    return element("span", { class: names.join(" "), title: PUBLISHERS }, children);
  }
  return "verdict" in span ? verdictNode(span, children) : markNode(span, children);
}

/**
 * Words with what is wrong about them: the style sheet writes it behind them, so that it
 * is no part of the text.
 * @param {VerdictPiece} span
 * @param {(Node | string)[]} children
 */
function verdictNode({ verdict, continued }, children) {
  const names = ["dl-verdict", `dl-${verdict.sort}`];
  if (continued) names.push("dl-continued");
  const words = verdictInWords(verdict);
  return element(
    "span",
    { class: names.join(" "), "data-verdict": words, title: `${words}: ${sidesInWords(verdict)}` },
    children,
  );
}

/**
 * @param {SentencePiece} span
 * @param {(Node | string)[]} children
 */
function sentenceNode(span, children) {
  const names = span.continued ? "dl-sentence dl-continued" : "dl-sentence";
  return element("span", { class: names, "data-sentence": span.sentence }, children);
}

/**
 * @param {MentionPiece} span
 * @param {(Node | string)[]} children
 */
function markNode(span, children) {
  const { layer, entity } = span;
  const names = ["dl-mark", `dl-is-${layer}`];
  if (layer === "actor") names.push(`dl-is-${entity.kind}`);
  if (entity.layer === "event" && !isFact(entity.record)) names.push("dl-no-fact");
  if (span.toponym) names.push(`dl-as-${span.toponym}`);
  if (span.nominal) names.push("dl-nominal");
  const doubtful =
    entity.layer === "place" ? span.doubt || !entity.placed : span.confidence < DOUBT;
  if (doubtful && span.status === "suggested") names.push("dl-doubtful");
  if (span.status && span.status !== "suggested") names.push(`dl-${span.status}`);
  if (children.some((child) => child instanceof Element)) names.push("dl-outer");
  // Quotations and events contain other marks; the keyboard reaches them in the
  // lists, so that Tab and screen readers meet names and days only.
  const named = layer !== "quote" && layer !== "event" && !span.continued;
  return element(
    "span",
    {
      class: names.join(" "),
      "data-id": span.id,
      "data-start": span.start,
      role: named ? "link" : null,
      tabindex: named ? "-1" : null,
      title: titleOf(span),
    },
    children,
  );
}

/** @param {Mention} mention */
function titleOf({ entity, phrase }) {
  if (entity.layer === "quote") {
    const { speaker } = entity.record;
    return speaker ? `Said by ${speaker}` : "Quotation";
  }
  if (entity.layer === "event" && entity.record.factuality !== "asserted") {
    return factualityInWords(entity.record.factuality);
  }
  if (entity.layer === "place") return entity.placed ? entity.label : `${phrase}: not placed`;
  if (entity.layer === "actor" && phrase !== entity.name) return entity.name;
  return null;
}

/**
 * One listener each for the whole text: a long story has many marks.
 * @param {HTMLElement} el
 * @param {State} state
 * @param {Story} story
 */
function listen(el, state, story) {
  /**
   * @param {Event} event
   * @returns {HTMLElement | null}
   */
  const markAt = ({ target }) => (target instanceof Element ? target.closest(".dl-mark") : null);
  const idOf = (/** @type {Event} */ event) => markAt(event)?.dataset.id ?? null;
  el.addEventListener("pointerover", (event) => state.preview(idOf(event)));
  el.addEventListener("pointerleave", () => state.preview(null));
  /** What the pointer was pressed on, and where.
   * @type {{ marked: HTMLElement | null, x: number, y: number }} */
  let pressed = { marked: null, x: 0, y: 0 };
  el.addEventListener("mousedown", (event) => {
    pressed = { marked: markAt(event), x: event.clientX, y: event.clientY };
    // Shift adds to the selection of things: the browser's own would select text.
    if (event.shiftKey && idOf(event)) event.preventDefault();
    else letSelect(markAt(event));
  });
  // A notebook scrolls to the cell that gets the focus: then the text has moved under a
  // pointer that rests, and what it was pressed on is meant.
  const pressedAt = (/** @type {MouseEvent} */ { clientX, clientY }) =>
    clientX === pressed.x && clientY === pressed.y ? pressed.marked : null;
  el.addEventListener("click", (event) => {
    const marking = selectionAt(el)?.isCollapsed === false && !event.shiftKey;
    if (marking) return; // the user selects text, to copy or mark it
    const marked = markAt(event) ?? pressedAt(event);
    marked?.focus({ preventScroll: true });
    const { id, start } = marked?.dataset ?? {};
    if (id === undefined) {
      state.clear();
      return;
    }
    const at = thingOf(story, id).mentions.find((m) => m.start === Number(start));
    state.select([id], { add: event.shiftKey, at: at ?? null });
  });
}

/**
 * Let the pointer select words from the first letter of a mark on. Chromium extends no
 * selection that begins where something begins that can have the focus.
 * @param {HTMLElement | null} marked
 */
function letSelect(marked) {
  const tab = marked?.getAttribute("tabindex") ?? null;
  if (!marked || tab === null) return;
  marked.removeAttribute("tabindex");
  const restore = () => marked.setAttribute("tabindex", tab);
  document.addEventListener("mouseup", restore, { capture: true, once: true });
}

/**
 * @param {TextPanel} el
 * @param {State} state
 * @param {HTMLElement[]} marks
 * @param {HTMLElement[]} sentences
 * @param {(node: Element) => void} arm
 */
function reflectText(el, state, marks, sentences, arm) {
  const isOut = (/** @type {HTMLElement} */ { dataset }) =>
    !(state.range?.sentences.has(Number(dataset.sentence)) ?? true);
  mark(sentences, "dl-out", isOut);
  mark(sentences, "dl-lit", (node) => state.sentences?.has(Number(node.dataset.sentence)) ?? false);
  el.classList.toggle("dl-dimming", state.lit !== null);
  const goal = goalOf(state, marks, sentences);
  if (goal !== el.goal) el.goal?.classList.remove("dl-at");
  goal?.classList.toggle("dl-at", state.at !== null);
  if (goal?.matches("[role=link]")) arm(goal);
  if (goal && goal !== el.goal) state.afterAll(() => reveal(goal, el));
  el.goal = goal;
}

/**
 * The node to bring into view: the mention stepped to, else the first selected.
 * @param {State} state
 * @param {HTMLElement[]} marks
 * @param {HTMLElement[]} sentences
 */
function goalOf(state, marks, sentences) {
  if (state.sentence !== null) {
    return sentences.find((node) => Number(node.dataset.sentence) === state.sentence) ?? null;
  }
  const last = state.selection.at(-1);
  const own = marks.filter((node) => node.dataset.id === last);
  return own.find((node) => Number(node.dataset.start) === state.at?.start) ?? own[0] ?? null;
}
