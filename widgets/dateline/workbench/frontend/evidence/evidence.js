// Why? For the selection: the sentences it rests on, the rule, the confidence, and the
// alternatives.

import "./evidence.css";
import { element, flat, mark, queryAll } from "../common/dom.js";
import { filterContent } from "../headline/filters.js";
import { decisionOn, sentencesOf, thingOf } from "../common/model.js";
import { queueBar } from "../queue/bar.js";
import { controlsOf, verdictOn } from "./fixing.js";
import { factsOf, furtherOf } from "./reasons.js";
import { chooser } from "../common/rows.js";
import { ruleInWords } from "../common/rules.js";
import { confidenceInWords, counted, fold, shortened } from "../common/words.js";

/** @import { Child, Entity, Mention, Queue, State, Story } from "../types.js" */

/** How many sentences are shown before the rest is folded. */
const SHOWN = 3;

/**
 * Draw the evidence pane into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 * @param {{ queue: Queue }} tools
 */
export function drawEvidence(el, story, state, { queue }) {
  el.classList.add("dl-evidence");
  const body = element("div", {});
  el.append(queueBar(queue), body);
  let shown = "";
  let above = "";
  const follow = () => {
    const about = JSON.stringify([state.selection, state.sentence, state.filter?.name]);
    // A correction is about one mention: its buttons follow the mention stepped to.
    const key = about + (state.desk ? state.at?.start : "");
    if (key !== shown) {
      shown = key;
      body.replaceChildren(...flat(content(story, state)));
      el.classList.toggle("dl-idle", state.lit === null);
      if (above && about !== above) state.afterAll(() => el.scrollTo(0, 0));
      above = about;
    }
    /** @param {HTMLElement} node */
    const isAt = (node) => state.at?.sentences.includes(Number(node.dataset.sentence)) ?? false;
    mark(queryAll(el, ".dl-said"), "dl-at", isAt);
    const folded = el.querySelector("details .dl-at")?.closest("details");
    if (folded) folded.open = true;
  };
  state.on(follow);
  follow();
}

/**
 * @param {Story} story
 * @param {State} state
 * @returns {Child[]}
 */
function content(story, state) {
  if (state.sentence !== null) return readSentence(story, state, state.sentence);
  if (state.filter) return filterContent(state, state.filter);
  if (!state.selection.length) return [guide(story, state)];
  const things = state.selection.map((id) => thingOf(story, id));
  const shared = things.length > 1 ? [together(story, state, things)] : [];
  return [...shared, ...things.map((thing) => card(story, state, thing, things.length === 1))];
}

/**
 * Nothing is selected: how to begin, and what to know first.
 * @param {Story} story
 * @param {State} state
 */
function guide(story, state) {
  const notices = story.doc.notices.map((notice) => element("p", { class: "dl-notice" }, notice));
  const doubts = story.doubts
    .slice(0, 6)
    .map((doubt) => element("li", {}, chooser(story, state, doubt.id), ` – ${doubt.why}`));
  return element(
    "div",
    {},
    element("h3", {}, "Evidence"),
    notices,
    element(
      "p",
      { class: "dl-quiet dl-on-screen" },
      "Select a name, a pin, a day or a row to see the sentences behind it, the rule " +
        "that found it, how sure it is and what else it could be.",
    ),
    doubts.length ? [element("h4", {}, "Worth checking first"), element("ul", {}, doubts)] : null,
  );
}

/**
 * One sentence is being read: the things in it, in the order of the text.
 * @param {Story} story
 * @param {State} state
 * @param {number} index
 */
function readSentence(story, state, index) {
  const held = [...story.inSentence[index]];
  return [
    element("h3", {}, `Sentence ${index + 1} of ${story.sentences.length}`),
    said(story, state, index, []),
    element(
      "ul",
      { class: "dl-held" },
      held.map((id) =>
        element(
          "li",
          {},
          chooser(story, state, id),
          element("span", { class: "dl-quiet" }, ` ${thingOf(story, id).layer}`),
        ),
      ),
    ),
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Entity[]} things
 */
function together(story, state, things) {
  const indices = [...(state.sentences ?? [])].sort((a, b) => a - b);
  const all = things.every((thing) => indices.every((i) => sentencesOf(thing).includes(i)));
  const heading = all
    ? `Named together in ${counted(indices.length, "sentence")}`
    : "No sentence names all of them; these name at least one";
  const mentions = things.flatMap((thing) => thing.mentions);
  return element(
    "section",
    {},
    element("h3", {}, heading),
    indices.map((i) => said(story, state, i, mentions)),
  );
}

/**
 * Everything known about one thing: what it is, its sentences, the alternatives.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @param {boolean} withSentences
 */
function card(story, state, thing, withSentences) {
  const title = thing.layer === "quote" ? "these words" : inStory(state, thing);
  return element(
    "section",
    { class: `dl-card dl-is-${thing.layer} dl-is-${thing.kind}` },
    element("h3", {}, `Why ${title}?`),
    factsOf(story, state, thing),
    grounds(thing),
    verdictOn(story, state, thing),
    withSentences ? sayings(story, state, thing) : null,
    furtherOf(story, state, thing),
    controlsOf(story, state, thing),
  );
}

/**
 * A thing as the story spells it, and its own name where that is another:
 * “MOORESTOWN” = Moorestown-Lenola.
 * @param {State} state
 * @param {Entity} thing
 */
function inStory(state, thing) {
  const mention = state.at?.id === thing.id ? state.at : thing.mentions[0];
  if (thing.layer !== "place" || !mention) return `“${thing.name}”`;
  const spelled = `“${shortened(mention.phrase, 60)}”`;
  const alike = fold(mention.phrase) === fold(thing.name) || !thing.placed;
  return alike ? spelled : `${spelled} = ${thing.name}`;
}

/**
 * The sentences that name a thing; the first few are open.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 */
function sayings(story, state, thing) {
  const all = sentencesOf(thing).map((i) => said(story, state, i, thing.mentions));
  const open = all.length > SHOWN + 1 ? SHOWN : all.length;
  const rest = all.slice(open);
  return [
    element("h4", {}, counted(all.length, "sentence")),
    all.slice(0, open),
    rest.length
      ? element("details", {}, element("summary", {}, counted(rest.length, "more sentence")), rest)
      : null,
  ];
}

/**
 * Rule, confidence and status in words.
 * @param {Entity} thing
 */
function grounds(thing) {
  const decision = decisionOn(thing);
  const rules = [...new Set(thing.mentions.map((m) => m.rule).filter(Boolean))];
  return element(
    "p",
    { class: "dl-grounds" },
    element("b", {}, confidenceInWords(thing.confidence)),
    rules.length ? ` · found by: ${rules.map(ruleInWords).join(", ")}` : null,
    decision ? ` · ${decision} by hand` : null,
  );
}

/**
 * A sentence with the words in question highlighted; a click shows it in the text.
 * @param {Story} story
 * @param {State} state
 * @param {number} index
 * @param {Mention[]} mentions
 */
function said(story, state, index, mentions) {
  const { start, end } = story.sentences[index];
  const inside = mentions
    .filter((m) => m.start < end && m.end > start)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = start;
  for (const mention of inside) {
    const from = Math.max(mention.start, at);
    const to = Math.min(mention.end, end);
    if (from >= to) continue;
    parts.push(
      story.text.slice(at, from),
      element(
        "mark",
        { class: `dl-is-${mention.layer} dl-is-${mention.entity.kind}` },
        story.text.slice(from, to),
      ),
    );
    at = to;
  }
  parts.push(story.text.slice(at, end));
  const show = () => {
    if (inside.length) state.select(state.selection, { at: inside[0] });
    else state.read(index);
  };
  return element(
    "blockquote",
    { class: "dl-said", "data-sentence": index, dir: "auto", on: { click: show } },
    element("span", { class: "dl-number", "aria-hidden": "true" }, index + 1),
    parts,
  );
}
