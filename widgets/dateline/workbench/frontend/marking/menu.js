// A small menu beside words of the text: what they are. Somebody selects words, or presses
// the key m and types them; what a choice means is for others to say. For the workbench
// that is a correction (marking.js); anything else that has people mark words can use the
// menu as well:
//
//   const menu = createMenu(panel, story, {
//     choices: [{ name: "place", label: "place" }, …],
//     mark: (span, name, details) => …,  // offsets in UTF-16 units, as in `story.text`
//   });
//   menu.close();  // when the panel goes
//
// A choice may ask for more first: its `more` returns what is shown in the menu, and calls
// `give(details)` when all is known.

import "./marking.css";
import { activeIn, element, flat, query, reveal } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { rangeOf, selectionAt, wordsSelected, wordsTyped } from "./words.js";

/** @import { Child, Span, Story } from "../types.js" */

/** @typedef {Record<string, any>} Details what a choice asked for */

/**
 * @typedef {Object} Choice
 * @property {string} name
 * @property {string} label
 * @property {string} [title]
 * @property {boolean} [across] whether it may go over paragraphs, as what somebody said
 * @property {(span: Span, give: (details: Details) => void) => Child} [more]
 */

/**
 * @typedef {Object} Menu
 * @property {boolean} isOpen
 * @property {(from?: number) => void} ask open it to type words, to be found from an offset on
 * @property {() => void} close
 * @property {() => void} end close it for good
 */

/** The words that the menu is about, in style sheets. */
const HIGHLIGHT = "dl-marking";

/** Why nothing else can be said of words that go over paragraphs. */
const ACROSS = "Only what somebody said goes from one paragraph into the next";

/** How far the menu stays from the words and from the edge (CSS pixels). */
const GAP = 6;

/**
 * Let people say what words of a text are.
 * @param {HTMLElement} panel the text: see text/text.js
 * @param {Story} story
 * @param {Object} tools
 * @param {Choice[]} tools.choices
 * @param {(span: Span, name: string, details: Details) => void} tools.mark
 * @param {() => boolean} [tools.can] whether anything can be marked now
 * @param {() => boolean} [tools.holds] whether clicks elsewhere belong to the menu
 * @param {() => void} [tools.closed] called when it was closed
 * @param {HTMLElement} [tools.scrolls] what the text scrolls in, if not in itself
 * @returns {Menu}
 */
export function createMenu(panel, story, tools) {
  const { choices, mark, can = () => true, holds = () => false } = tools;
  const { closed = () => {}, scrolls = panel } = tools;
  /** @type {Span | null} */
  let span = null;
  /** @type {Element | null} what had the focus before */
  let before = null;
  const words = element("div", { class: "dl-marking-words" });
  const more = element("div", { class: "dl-marking-more" });
  const close = () => {
    if (node.hidden) return;
    const inside = node.matches(":focus-within");
    node.hidden = true;
    more.replaceChildren();
    highlight(null);
    closed();
    if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  /** @param {Choice} choice */
  const choose = (choice) => {
    const chosen = span;
    if (!chosen) return;
    /** @param {Details} details */
    const give = (details) => {
      close();
      selectionAt(panel)?.removeAllRanges();
      mark(chosen, choice.name, details);
    };
    press(node, choice.name);
    if (!choice.more) {
      give({});
      return;
    }
    more.replaceChildren(...flat([choice.more(chosen, give)]));
    query(more, "input, select, button")?.focus({ preventScroll: true });
    place(node, panel, rangeOf(panel, story, chosen));
  };
  const node = box(words, choices, choose, more, close);
  /** @param {Span | null} found the words that the choices are about from now on */
  const turn = (found) => {
    span = found;
    more.replaceChildren();
    press(node, null);
    const isWithin = found !== null && isInParagraph(story, found);
    for (const { name, across, title } of choices) {
      const button = query(node, `[data-name="${name}"]`);
      const isOff = !found || !(isWithin || across);
      button?.toggleAttribute("disabled", isOff);
      button?.setAttribute("title", found && isOff ? ACROSS : (title ?? ""));
    }
    const range = found && rangeOf(panel, story, found);
    const at = range?.startContainer.parentElement;
    if (at) reveal(at, scrolls);
    highlight(range);
    place(node, panel, range);
  };
  /**
   * @param {Span | null} found
   * @param {Child} shown
   */
  const open = (found, shown) => {
    if (node.hidden) before = activeIn(panel);
    node.hidden = false;
    words.replaceChildren(...flat([shown]));
    homeOf(panel).append(node);
    turn(found);
  };
  const unwatch = watch(panel, node, () => {
    if (!node.hidden && holds()) return;
    const found = can() ? wordsSelected(panel, story) : null;
    if (found) open(found, quoted(story, found));
    else if (!node.matches(":focus-within")) close();
  });
  return {
    get isOpen() {
      return !node.hidden;
    },
    ask(from = 0) {
      if (!can()) return;
      const found = wordsSelected(panel, story);
      open(found, found ? quoted(story, found) : typing(story, from, turn));
      query(node, found ? "[data-name]" : "input")?.focus({ preventScroll: true });
    },
    close,
    end() {
      close();
      unwatch();
      node.remove();
    },
  };
}

/**
 * @param {HTMLElement} words
 * @param {Choice[]} choices
 * @param {(choice: Choice) => void} choose
 * @param {HTMLElement} more
 * @param {() => void} close
 */
function box(words, choices, choose, more, close) {
  const buttons = choices.map((choice) =>
    element(
      "button",
      {
        type: "button",
        class: `dl-tool dl-is-${choice.name}`,
        title: choice.title,
        "data-name": choice.name,
        "aria-pressed": "false",
        on: { click: () => choose(choice) },
      },
      choice.label,
    ),
  );
  const away = element(
    "button",
    { type: "button", class: "dl-tool dl-close", "aria-label": "Close", on: { click: close } },
    "×",
  );
  return element(
    "div",
    {
      class: "dl-marking",
      role: "dialog",
      "aria-label": "Mark words",
      hidden: true,
      on: {
        // Keys that are typed here mean nothing to the workbench.
        keydown(event) {
          event.stopPropagation();
          if (event.key === "Escape") close();
        },
      },
    },
    words,
    element("div", { role: "group", "aria-label": "These words are" }, buttons, away),
    more,
  );
}

/**
 * @param {Story} story
 * @param {Span} span
 */
const isInParagraph = ({ paragraphs }, { start, end }) =>
  paragraphs.some((one) => start >= one.start && end <= one.end);

/**
 * A field for words of the story, for those who do not select with a pointer.
 * @param {Story} story
 * @param {number} from where they are looked for first
 * @param {(found: Span | null) => void} turn
 */
function typing(story, from, turn) {
  const hint = element("span", { class: "dl-quiet", role: "status" });
  const input = element("input", {
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
    on: {
      input: () => {
        const found = wordsTyped(story.text, input.value, from);
        turn(found);
        const sentence = story.sentences.findLastIndex(({ start }) => start <= (found?.start ?? 0));
        hint.textContent = found ? `in sentence ${sentence + 1}` : "not in the story";
      },
    },
  });
  return [element("label", {}, "Words of the story ", input), " ", hint];
}

/**
 * @param {Story} story
 * @param {Span} span
 */
function quoted(story, { start, end }) {
  return element("b", {}, `“${shortened(story.text.slice(start, end), 60)}”`);
}

/**
 * @param {HTMLElement} node
 * @param {string | null} name
 */
function press(node, name) {
  for (const button of node.querySelectorAll("[data-name]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("data-name") === name));
  }
}

/**
 * Show which words the menu is about, though something else has the focus.
 * @param {Range | null} range
 */
function highlight(range) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

/**
 * What the menu lies in: it scrolls with the page, and no panel cuts it off.
 * @param {HTMLElement} panel
 * @returns {HTMLElement}
 */
function homeOf(panel) {
  return panel.closest(".dl-body") ?? panel;
}

/**
 * Put the menu below the words, or above where there is more room; without words at the
 * top of the text.
 * @param {HTMLElement} node
 * @param {HTMLElement} panel
 * @param {Range | null} range
 */
function place(node, panel, range) {
  const home = homeOf(panel).getBoundingClientRect();
  const view = panel.getBoundingClientRect();
  const { left, top, bottom } = range?.getBoundingClientRect() ?? {
    ...{ left: view.left, top: view.top, bottom: view.top },
  };
  const below = bottom + GAP;
  const above = top - GAP - node.offsetHeight;
  const fits = below + node.offsetHeight <= innerHeight || above < 0;
  const most = home.width - node.offsetWidth - GAP;
  node.style.left = `${Math.max(GAP, Math.min(left - home.left, most))}px`;
  node.style.top = `${(fits ? below : above) - home.top}px`;
}

/**
 * Call after somebody selected words in the text, or gave up; returns what stops it.
 * @param {HTMLElement} panel
 * @param {HTMLElement} menu
 * @param {() => void} call
 */
function watch(panel, menu, call) {
  let began = false;
  const begin = (/** @type {Event} */ event) => {
    const path = event.composedPath();
    began = path.includes(panel);
    if (!began && !path.includes(menu)) setTimeout(call);
  };
  // The selection is complete a moment after the pointer was lifted, wherever that was.
  const lift = () => {
    if (began) setTimeout(call);
    began = false;
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Shift") call();
  };
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  document.addEventListener("pointerdown", begin, options);
  document.addEventListener("pointerup", lift, options);
  document.addEventListener("keyup", key, options);
  return () => watching.abort();
}
