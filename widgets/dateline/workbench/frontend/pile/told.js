// What several stories tell of one thing, and where they differ: the sentences side by
// side, with outlet and day, and how a number moved from one to the next.

import { element, queryAll } from "../common/dom.js";
import { counted, dayInWords } from "../common/words.js";
import { spanOf } from "./chips.js";
import { storiesInWords } from "./map.js";

/** @import { Child } from "../types.js" */
/** @import { Answer, Claim, Dispute, Happening, Pile, Step, Teller } from "./types.js" */

/** How many differences and happenings are shown before more are asked for. */
const FIRST = 8;

/**
 * Draw happenings and disputes into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 */
export function drawTold(el, pile) {
  el.classList.add("dl-pile-tells");
  let shown = /** @type {Answer | null} */ (null);
  const draw = () => {
    if (shown === pile.answer) return;
    shown = pile.answer;
    const focused = queryAll(el, ":focus")[0]?.dataset.key;
    const open = queryAll(el, "details[open]").map(({ dataset }) => dataset.key);
    el.replaceChildren(...contentOf(pile));
    for (const section of queryAll(el, "section")) shorten(section);
    for (const node of queryAll(el, "details")) {
      if (open.includes(node.dataset.key)) node.setAttribute("open", "");
    }
    if (focused)
      queryAll(el, "[data-key]")
        .find((n) => n.dataset.key === focused)
        ?.focus();
  };
  draw();
  pile.on(draw);
}

/** @param {Pile} pile */
function contentOf(pile) {
  const { happenings, disputes } = pile.answer;
  if (!happenings || !disputes) return [comparer(pile)];
  return [
    element(
      "section",
      { "aria-label": "Where they differ" },
      element("h3", {}, "Where they differ"),
      disputes.length
        ? [differingOf(pile, disputes), moreOf("differences"), movedOf(pile, disputes)]
        : quiet("No two of these stories differ."),
    ),
    element(
      "section",
      { "aria-label": "What several stories tell" },
      element("h3", {}, "What several stories tell"),
      happenings.length
        ? [happenings.map((happening) => happeningOf(pile, happening)), moreOf("happenings")]
        : quiet("No two of these stories tell of the same happening."),
    ),
  ];
}

/** @param {string} words */
const quiet = (words) => element("p", { class: "dl-quiet" }, words);

/**
 * The question whether to compare the stories, which takes minutes for many.
 * @param {Pile} pile
 */
function comparer(pile) {
  const { compare } = pile.source;
  const said = quiet("The stories have not been compared with one another yet.");
  if (!compare) {
    return quiet(
      "The stories were not compared with one another when this file was made: in Python, " +
        "corpus.report(path, compare=True).",
    );
  }
  const button = element(
    "button",
    {
      type: "button",
      class: "dl-tool",
      on: {
        click: async () => {
          button.disabled = true;
          said.textContent = "Comparing; this takes minutes for thousands of stories …";
          try {
            pile.opening = await compare();
            pile.set({});
          } catch (error) {
            said.textContent = error instanceof Error ? error.message : String(error);
            button.disabled = false;
          }
        },
      },
    },
    "Compare the stories",
  );
  return element("div", { class: "dl-pile-tools" }, said, button);
}

/** What differences of a kind are called together, in their order. */
const GROUPS = new Map([
  ["contradiction", "Contradictions"],
  ["correction", "Corrections"],
  ["claim and denial", "Claims and denials"],
]);

/**
 * Where somebody contradicts, corrects or denies, a table for each kind.
 * @param {Pile} pile
 * @param {Dispute[]} disputes
 */
function differingOf(pile, disputes) {
  return [...GROUPS].flatMap(([kind, words]) => {
    const own = disputes.filter((dispute) => dispute.kind === kind);
    if (!own.length) return [];
    return element(
      "div",
      { class: "dl-pile-group" },
      element("h4", {}, `${words} (${own.length})`),
      disputeTable(pile, own),
    );
  });
}

/**
 * Numbers that only moved on, folded, for each happening.
 * @param {Pile} pile
 * @param {Dispute[]} disputes
 */
function movedOf(pile, disputes) {
  /** @type {Map<string, Dispute[]>} */
  const moved = new Map();
  for (const dispute of disputes.filter(({ moved_on }) => moved_on)) {
    const own = moved.get(dispute.happening) ?? [];
    moved.set(dispute.happening, [...own, dispute]);
  }
  return [...moved].map(([id, own]) =>
    element(
      "details",
      { class: "dl-pile-moved", "data-key": `moved ${id}` },
      element(
        "summary",
        {},
        `${counted(own.length, "number")} that moved on `,
        element("span", { class: "dl-quiet" }, pile.names.get(id) ?? ""),
      ),
      disputeTable(pile, own),
    ),
  );
}

/**
 * @param {Pile} pile
 * @param {Dispute[]} disputes
 */
function disputeTable(pile, disputes) {
  const head = ["one", "the other"].map((words) => element("th", { scope: "col" }, words));
  return element(
    "table",
    { class: "dl-pile-table dl-pile-disputes" },
    element("thead", {}, element("tr", {}, element("td", {}), head)),
    element(
      "tbody",
      {},
      disputes.map((dispute) => disputeRow(pile, dispute)),
    ),
  );
}

/** Disputes that are open: nobody has corrected anything. */
const OPEN = new Set(["contradiction", "claim and denial"]);

/**
 * @param {Pile} pile
 * @param {Dispute} dispute
 */
function disputeRow(pile, { happening, topic, kind, why, first, second }) {
  const label = pile.names.get(happening);
  return element(
    "tr",
    { class: OPEN.has(kind) ? "dl-pile-open" : null },
    element(
      "th",
      { scope: "row", title: why },
      element("span", { class: "dl-pile-kind" }, kind),
      element("span", {}, topic),
      label ? filterLink(pile, happening, label) : "",
    ),
    element("td", {}, sideOf(pile, topic, first)),
    element("td", {}, sideOf(pile, topic, second)),
  );
}

/**
 * @param {Pile} pile
 * @param {string} id
 * @param {string} label
 */
function filterLink(pile, id, label) {
  return element(
    "button",
    {
      type: "button",
      class: "dl-link dl-quiet",
      title: "Show only the stories that tell it",
      "data-key": `dispute ${id} ${label}`,
      on: { click: () => pile.set({ happening: id }) },
    },
    label,
  );
}

/**
 * @param {Pile} pile
 * @param {string} topic
 * @param {Claim} claim
 * @returns {Child[]}
 */
function sideOf(pile, topic, { value, sentence, ...teller }) {
  const [first, last = first] = value.split("/");
  return [
    element("b", { class: "dl-pile-value" }, topic === "day" ? spanOf([first, last]) : value),
    element("q", {}, sentence),
    tellerOf(pile, teller),
  ];
}

/**
 * Who says it: a link to the story.
 * @param {Pile} pile
 * @param {Teller} teller
 */
function tellerOf(pile, { story, outlet, title, published }) {
  const who = outlet || title || "a story";
  return element(
    "button",
    {
      type: "button",
      class: "dl-link dl-pile-teller",
      title: title ? `Open “${title}”` : "Open the story",
      on: { click: () => pile.read(story) },
    },
    published ? `${who}, ${dayInWords(published, "plain")}` : who,
  );
}

/**
 * @param {Pile} pile
 * @param {Happening} happening
 */
function happeningOf(pile, happening) {
  const { id, words, place, first, last, stories, chosen, disputes, courses, tellings } = happening;
  const day = first && last ? spanOf([first, last]) : "day not told";
  const told =
    chosen < stories ? `${chosen} of ${storiesInWords(stories)}` : storiesInWords(stories);
  const facts = [
    place ?? "place not told",
    day,
    told,
    disputes ? counted(disputes, "difference") : "",
  ];
  const only = pile.filter.happening === id;
  return element(
    "details",
    { class: "dl-pile-happening", "data-key": id },
    element(
      "summary",
      {},
      element("b", {}, words),
      element("span", { class: "dl-quiet" }, facts.filter(Boolean).join(" · ")),
      courses.map(courseLine),
    ),
    element(
      "button",
      {
        type: "button",
        class: "dl-tool",
        "aria-pressed": String(only),
        "data-key": `filter ${id}`,
        on: { click: () => pile.set({ happening: only ? undefined : id }) },
      },
      only ? "Show all stories again" : "Show only the stories that tell it",
    ),
    element(
      "table",
      { class: "dl-pile-table" },
      element(
        "tbody",
        {},
        tellings.map(({ sentence, repeats, ...teller }) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, tellerOf(pile, teller)),
            element(
              "td",
              {},
              element("q", {}, sentence),
              repeats ? element("small", { class: "dl-quiet" }, "word for word as before") : "",
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * How a number moved, in the order of the days.
 * @param {{ outcome: string, steps: Step[] }} course
 */
function courseLine({ outcome, steps }) {
  const most = Math.max(1, ...steps.map(({ low }) => low ?? 0));
  return element(
    "span",
    { class: "dl-pile-course" },
    element("span", { class: "dl-quiet" }, `${outcome}:`),
    steps.map(({ value, low, as_of: day, feared, outlets }) => {
      const words = day ? dayInWords(day, "brief") : "day not known";
      const node = element(
        "span",
        { class: "dl-pile-step", title: outlets.join(", ") },
        element("b", {}, value),
        element("small", {}, feared ? `${words}, feared` : words),
      );
      node.style.setProperty("--dl-share", `${Math.round((100 * (low ?? 0)) / most)}%`);
      return node;
    }),
  );
}

/**
 * A button that shows what is beyond the first few.
 * @param {string} noun
 */
const moreOf = (noun) =>
  element("button", { type: "button", class: "dl-tool dl-pile-more", "data-noun": noun });

/**
 * Hide what is beyond the first few rows until it is asked for.
 * @param {HTMLElement} section
 */
function shorten(section) {
  const rows = queryAll(section, ".dl-pile-group tbody tr, .dl-pile-happening");
  const button = queryAll(section, ".dl-pile-more")[0];
  if (!button) return;
  const rest = rows.slice(FIRST);
  // A group of which no row is shown is not shown itself.
  rest.push(
    ...queryAll(section, ".dl-pile-group").filter((group) =>
      queryAll(group, "tbody tr").every((row) => rest.includes(row)),
    ),
  );
  for (const row of rest) row.classList.add("dl-pile-later");
  const more = Math.max(0, rows.length - FIRST);
  button.hidden = !more;
  button.textContent = `${more} more ${button.dataset.noun}`;
  button.addEventListener("click", () => {
    for (const row of rest) row.classList.remove("dl-pile-later");
    button.hidden = true;
    const [next] = rest;
    const goal = queryAll(next, "summary, button")[0];
    goal?.focus();
  });
}
