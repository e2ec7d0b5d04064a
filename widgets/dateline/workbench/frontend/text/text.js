// The story's own text with its mentions marked. Marks may lie inside one another
// (a quotation holds places) or cross; a mark that crosses another is cut in two.

import "./text.css";
import { element, mark, reflect, reveal, rove } from "../shared/dom.js";
import { DOUBT } from "../shared/words.js";

/** Draw the text into `el`. */
export function drawText(el, story, state) {
  el.classList.add("dl-text");
  const all = spansOf(story);
  story.paragraphs.forEach((paragraph, index) => {
    const spans = all.filter((s) => s.start < paragraph.end && s.end > paragraph.start);
    const node = element("p", { "data-paragraph": index });
    node.append(...weave(story, spans, paragraph.start, paragraph.end));
    el.append(node);
  });
  const arm = rove(el, ".dl-mark[role=link]");
  listen(el, state, story);
  const marks = [...el.querySelectorAll(".dl-mark")];
  const sentences = [...el.querySelectorAll(".dl-sentence")];
  state.on(() => reflectText(el, state, marks, sentences, arm));
}

/** Sentences and mentions by their start, the longer first. */
function spansOf(story) {
  const sentences = story.sentences.map((span, sentence) => ({
    ...span,
    sentence,
    isSentence: true,
  }));
  // A sentence has the same ends as a quotation now and then: it goes outside.
  const order = (a, b) =>
    a.start - b.start || b.end - a.end || (b.isSentence ? 1 : 0) - (a.isSentence ? 1 : 0);
  return [...sentences, ...story.mentions].sort(order);
}

/** Turn sorted spans into nested nodes over the text from `start` to `end`. */
function weave(story, spans, start, end) {
  const nodes = [];
  const queue = spans.slice();
  let at = start;
  while (queue.length) {
    const span = queue.shift();
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    if (from > at) nodes.push(story.text.slice(at, from));
    const inner = [];
    while (queue.length && queue[0].start < to) inner.push(queue.shift());
    const children = weave(story, inner, from, to);
    nodes.push(span.isSentence ? sentenceNode(span, children) : markNode(span, children));
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

function sentenceNode(span, children) {
  const names = span.continued ? "dl-sentence dl-continued" : "dl-sentence";
  return element("span", { class: names, "data-sentence": span.sentence }, children);
}

function markNode(span, children) {
  const { layer, entity } = span;
  const names = ["dl-mark", `dl-is-${layer}`];
  if (layer === "actor") names.push(`dl-is-${entity.kind}`);
  if (span.toponym) names.push(`dl-as-${span.toponym}`);
  if (span.nominal) names.push("dl-nominal");
  const doubtful = layer === "place" ? span.doubt || !entity.placed : span.confidence < DOUBT;
  if (doubtful && span.status === "suggested") names.push("dl-doubtful");
  if (span.status && span.status !== "suggested") names.push(`dl-${span.status}`);
  if (children.some((child) => child instanceof Element)) names.push("dl-outer");
  // Quotations and events hold other marks; they are reached by keyboard in the
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

function titleOf({ layer, entity, phrase }) {
  const { speaker } = entity.record;
  if (layer === "quote") return speaker ? `Said by ${speaker}` : "Quotation";
  if (layer === "place") return entity.placed ? entity.label : `${phrase}: not placed`;
  if (layer === "actor" && phrase !== entity.name) return entity.name;
  return null;
}

/** One listener each for the whole text: a long story has many marks. */
function listen(el, state, story) {
  const idOf = (event) => event.target.closest?.(".dl-mark")?.dataset.id ?? null;
  el.addEventListener("pointerover", (event) => state.preview(idOf(event)));
  el.addEventListener("pointerleave", () => state.preview(null));
  // Shift adds to the selection of things: the browser's own would mark text.
  el.addEventListener("mousedown", (event) => {
    if (event.shiftKey && idOf(event)) event.preventDefault();
  });
  el.addEventListener("click", (event) => {
    const node = event.target.closest(".dl-mark");
    const marking = !document.getSelection().isCollapsed && !event.shiftKey;
    if (marking) return; // the reader marks text, to copy it
    if (!node) {
      state.clear();
      return;
    }
    const { id, start } = node.dataset;
    const at = story.entities.get(id).mentions.find((m) => m.start === Number(start));
    state.select([id], { add: event.shiftKey, at: at ?? null });
  });
}

function reflectText(el, state, marks, sentences, arm) {
  reflect(marks, state);
  mark(
    sentences,
    "dl-lit",
    (node) => state.sentences !== null && state.sentences.has(Number(node.dataset.sentence)),
  );
  el.classList.toggle("dl-dimming", state.lit !== null);
  const goal = goalOf(state, marks, sentences);
  mark(marks, "dl-at", (node) => state.at !== null && node === goal);
  if (goal?.matches("[role=link]")) arm(goal);
  if (goal && goal !== el.goal) reveal(goal, el);
  el.goal = goal;
}

/** The node to bring into view: the mention stepped to, else the first selected. */
function goalOf(state, marks, sentences) {
  if (state.sentence !== null) {
    return sentences.find((node) => Number(node.dataset.sentence) === state.sentence);
  }
  const last = state.selection.at(-1);
  const own = marks.filter((node) => node.dataset.id === last);
  return own.find((node) => Number(node.dataset.start) === state.at?.start) ?? own[0] ?? null;
}
