// A quiz: the text, what the student marks in it, and then the answers.

import { activeIn, element, query, queryAll } from "../common/dom.js";
import { liveRegion } from "../common/frame.js";
import { onKeys } from "../common/keys.js";
import { saveAs } from "../common/saving.js";
import { createState } from "../common/state.js";
import { dayInWords } from "../common/words.js";
import { createMenu } from "../marking/menu.js";
import { rangeOf } from "../marking/words.js";
import { drawText } from "../text/text.js";
import { createAnswers } from "./answers.js";
import { choicesOf, layerOf } from "./choices.js";
import { drawMarks } from "./marks.js";
import { createReader } from "./reader.js";
import { drawOutcome, outcomeOf } from "./reveal.js";
import { storyOf } from "./story.js";

/** @import { Say, Span, Story } from "../types.js" */
/** @import { Answers, Host, QuizDocument } from "./types.js" */
/** @import { Menu } from "../marking/menu.js" */

/** What each layer asks for, in the sentence that sets the task. @type {Record<string, string>} */
const ASKED = {
  places: "every place, and which place it is",
  dates: "every day or time, and which days it means",
  actors: "every name of a person, an organisation or a group",
  quotes: "every quotation, and who speaks",
};

/** What cannot be undone, and what it asks first. */
const AGAIN = ["Start again", "Forget these marks and start again"];
const REVEAL = ["Reveal the answers", "Reveal them now: nothing can be marked after it"];

/** The version of a file of answers: see scoring/answers.py. */
const VERSION = 1;

/**
 * Draw a quiz into `root`; returns what ends it.
 * @param {HTMLElement} root
 * @param {QuizDocument} quiz
 * @param {Host} host
 */
export function drawQuiz(root, quiz, host) {
  const answers = createAnswers(host);
  const reader = createReader(quiz.story.text);
  const { live, say } = liveRegion();
  const text = element("section", { class: "dl-quiz-text", "aria-label": "Text" });
  const marks = element("div", { class: "dl-quiz-marks" });
  const outcome = element("section", { class: "dl-outcome", "aria-label": "Answers" });
  /** @type {Menu | null} */
  let menu = null;
  const ask = () => menu?.ask();
  const bar = barOf(quiz, answers, { ask, say });
  const side = element("aside", { "aria-label": "Your marks" }, marks);
  root.replaceChildren(
    head(quiz),
    element("div", { class: "dl-quiz" }, text, side, outcome),
    bar,
    live,
  );
  const draw = () => {
    menu?.end();
    const focused = activeIn(root);
    const [had, here] = [marks, root].map((node) => node.contains(focused));
    const told = answers.revealed ? outcomeOf(quiz, answers.sheet) : null;
    const story = storyOf(quiz, answers.sheet, told?.mine ?? null);
    const panel = element("div", {});
    text.replaceChildren(panel);
    const show = (/** @type {Span} */ span) => showIn(panel, story, reader.toUnits(span));
    drawText(panel, story, createState(story));
    drawMarks(marks, quiz.layers, answers, reader, show);
    side.hidden = answers.revealed;
    dressBar(bar, answers.revealed);
    outcome.hidden = !told;
    if (told) drawOutcome(outcome, quiz, answers.sheet, told, show);
    menu = answers.revealed ? null : menuOf(panel, story);
    if (had) query(marks, "button")?.focus({ preventScroll: true });
    // What had the focus may be gone; keys are heard from here on all the same.
    if (here && !root.contains(activeIn(root))) root.focus({ preventScroll: true });
  };
  /**
   * @param {HTMLElement} panel
   * @param {Story} story
   */
  const menuOf = (panel, story) =>
    createMenu(panel, story, {
      choices: choicesOf(quiz.layers, answers, host, (span) =>
        reader.wordsOf(reader.toCharacters(span)),
      ),
      mark(span, name, details) {
        answers.add(layerOf(name), reader.toCharacters(span), details);
        say("Marked.");
      },
      scrolls: text,
    });
  answers.on(draw);
  onKeys(root, null, ({ key }) => (key === "m" && menu ? ask : undefined));
  draw();
  return () => menu?.end();
}

/** @param {QuizDocument} quiz */
function head({ story, headline, layers }) {
  const { publisher, published, licence, language } = story;
  const about = [publisher, published && `published ${dayInWords(published)}`, licence];
  const asked = layers.map((layer) => ASKED[layer]).join("; ");
  return element(
    "header",
    { class: "dl-headline" },
    element("h2", { lang: language || null, dir: "auto" }, headline || "Untitled story"),
    element("p", { class: "dl-byline" }, about.filter(Boolean).join(" · ")),
    element(
      "p",
      { class: "dl-task" },
      element("b", {}, "Mark in the text: "),
      `${asked}. Select words, or press m and type them, and say what they are. When you are `,
      "done, reveal the answers: then you see how far you and the machine agree with the gold.",
    ),
  );
}

/**
 * The bar below the text: mark by typing, a name, reveal; and after it save, again.
 * @param {QuizDocument} quiz
 * @param {Answers} answers
 * @param {{ ask: () => void, say: Say }} tools
 */
function barOf(quiz, answers, { ask, say }) {
  /**
   * @param {string} label
   * @param {string} name
   * @param {() => void} click
   */
  const button = (label, name, click) =>
    element("button", { type: "button", class: `dl-tool ${name}`, on: { click } }, label);
  const who = element("input", {
    type: "text",
    autocomplete: "name",
    value: answers.who,
    maxlength: 200,
    on: { input: ({ currentTarget: { value } }) => answers.name(value) },
  });
  const save = () => {
    if (answers.who.trim()) {
      saveAnswers(quiz, answers);
      say("Your answers are in a file among your downloads.", true);
      return;
    }
    say("Write your name first.", true);
    who.focus();
  };
  /**
   * A button that is pressed once to be asked, and once more to do it.
   * @param {string[]} words
   * @param {string} name
   * @param {() => void} act
   */
  const twice = ([first, sure], name, act) => {
    const node = button(first, name, () => {
      const isSure = node.textContent === sure;
      node.textContent = isSure ? first : sure;
      if (isSure) act();
    });
    return node;
  };
  return element(
    "div",
    { class: "dl-quiz-bar", role: "group", "aria-label": "Answers" },
    button("Mark words (m)", "dl-before", ask),
    twice(REVEAL, "dl-before dl-main", () => answers.reveal()),
    element("label", { class: "dl-after" }, "Your name ", who),
    button("Save your answers", "dl-after dl-main", save),
    twice(AGAIN, "dl-after", () => answers.again()),
  );
}

/**
 * @param {HTMLElement} bar
 * @param {boolean} revealed
 */
function dressBar(bar, revealed) {
  for (const node of queryAll(bar, ".dl-before")) node.hidden = revealed;
  for (const node of queryAll(bar, ".dl-after")) node.hidden = !revealed;
}

/**
 * @param {QuizDocument} quiz
 * @param {Answers} answers
 */
function saveAnswers(quiz, { who, sheet }) {
  const { id, headline, layers } = quiz;
  const { mine } = outcomeOf(quiz, sheet);
  saveAs({ version: VERSION, who, story: id, title: headline, layers, marks: sheet, ...mine }, [
    "answers",
    who,
    headline ?? "",
  ]);
}

/**
 * Bring words of the text into view, and light them.
 * @param {HTMLElement} panel
 * @param {Story} story
 * @param {Span} span in UTF-16 units
 */
function showIn(panel, story, span) {
  const range = rangeOf(panel, story, span);
  range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  if (range && "highlights" in CSS) CSS.highlights.set("dl-shown", new Highlight(range));
}
