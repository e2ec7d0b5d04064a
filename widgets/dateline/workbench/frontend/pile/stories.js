// The stories themselves: a list by day or, where words are searched for, by how well
// they match. Choosing one opens its own workbench below.

import { activeIn, element, query, rove } from "../common/dom.js";
import { dayInWords } from "../common/words.js";
import { storiesInWords } from "./map.js";

/** @import { Pile, StoryRow } from "./types.js" */

/** How long typing rests before it is searched for (milliseconds). */
const REST = 250;

/**
 * Draw the search and the list into `el`.
 * @param {HTMLElement} el
 * @param {Pile} pile
 */
export function drawStories(el, pile) {
  el.classList.add("dl-pile-stories");
  const search = searchBox(pile);
  const head = element("p", { class: "dl-pile-head" });
  const list = element("div", { class: "dl-rows", role: "listbox", "aria-label": "Stories" });
  const foot = element("p", {});
  const panel = element("div", { class: "dl-panel" }, list, foot);
  el.append(element("div", { class: "dl-pile-tools" }, search), head, panel);
  let rows = /** @type {StoryRow[] | null} */ (null);
  const draw = () => {
    head.replaceChildren(...headOf(pile));
    if (rows !== pile.rows) {
      const more = rows !== null && pile.rows.length > rows.length && pile.rows[0] === rows[0];
      const focus = more && foot.contains(activeIn(el)) ? (rows?.length ?? 0) : -1;
      rows = pile.rows;
      list.replaceChildren(...rows.map((row) => rowOf(pile, row)));
      if (!more) panel.scrollTop = 0;
      arm(query(list, ".dl-row"));
      foot.replaceChildren(...footOf(pile));
      /** @type {HTMLElement | undefined} */ (list.children[focus])?.focus();
    }
    for (const node of list.children) {
      const open = /** @type {HTMLElement} */ (node).dataset.id === pile.reading;
      node.setAttribute("aria-selected", String(open));
      node.classList.toggle("dl-selected", open);
    }
  };
  const arm = rove(list, ".dl-row");
  draw();
  pile.on(draw);
}

/** @param {Pile} pile */
function searchBox(pile) {
  const input = element("input", {
    type: "search",
    placeholder: "Search the stories  /",
    "aria-label": "Search the stories",
    title: 'All words; "in quotation marks" together; word*; -word',
    autocomplete: "off",
    spellcheck: "false",
  });
  let timer = 0;
  const go = () => {
    clearTimeout(timer);
    const words = input.value.trim();
    if (words !== (pile.filter.words ?? "")) pile.set({ words });
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(go, REST);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go();
    if (event.key === "Escape" && input.value) {
      input.value = "";
      go();
      event.stopPropagation();
    } else if (event.key === "Escape") {
      input.blur();
    }
  });
  pile.on(() => {
    // What was typed stays as it is while it is being typed.
    const words = pile.filter.words ?? "";
    if (activeIn(input) !== input && input.value.trim() !== words) input.value = words;
  });
  return element(
    "div",
    { class: "dl-search dl-pile-search", role: "search", "aria-label": "Stories" },
    input,
  );
}

/**
 * @param {Pile} pile
 * @returns {(Node | string)[]}
 */
function headOf(pile) {
  const { stories, total } = pile.answer;
  const count =
    stories === total
      ? storiesInWords(total)
      : `${stories.toLocaleString("en")} of ${storiesInWords(total)}`;
  const turn = pile.order === "newest" ? "oldest" : "newest";
  const order = pile.filter.words
    ? element("span", { class: "dl-quiet" }, "best matches first")
    : element(
        "button",
        {
          type: "button",
          class: "dl-link",
          title: `Show the ${turn} first`,
          on: { click: () => pile.sort(turn) },
        },
        `${pile.order} first`,
      );
  const copies =
    pile.opening.copies && !pile.filter.originals
      ? element(
          "button",
          { type: "button", class: "dl-link", on: { click: () => pile.set({ originals: true }) } },
          "without copies",
        )
      : "";
  return [element("b", {}, count), order, copies].filter((part) => part !== "");
}

/** @param {Pile} pile */
function footOf(pile) {
  const { stories } = pile.answer;
  const left = stories - pile.rows.length;
  if (!stories) return [element("span", { class: "dl-quiet" }, "No story fits all of the filter.")];
  if (left <= 0) return [];
  const words = `${Math.min(left, 25)} more of ${left.toLocaleString("en")}`;
  const button = element(
    "button",
    { type: "button", class: "dl-tool", on: { click: () => pile.more() } },
    words,
  );
  return [button];
}

/**
 * @param {Pile} pile
 * @param {StoryRow} row
 */
function rowOf(pile, { id, title, outlet, published, opening, snippet, related }) {
  const about = [outlet, published ? dayInWords(published, "plain") : "day not known"];
  const body = snippet || opening || "";
  return element(
    "div",
    {
      class: "dl-row dl-pile-story",
      role: "option",
      "aria-selected": "false",
      tabindex: "-1",
      "data-id": id,
      on: { click: () => pile.read(id) },
    },
    element("b", {}, title || shortOf(opening) || "Untitled story"),
    element("small", {}, about.filter(Boolean).join(" · ")),
    body && (title || snippet) ? element("span", { class: "dl-pile-words" }, marked(body)) : "",
    related.map(({ relation, title: other, outlet: its }) => {
      const words = `${relation} “${shortOf(other) || "another"}”`;
      return element(
        "small",
        { class: "dl-pile-related" },
        [words, its].filter(Boolean).join(", "),
      );
    }),
  );
}

/** @param {string | null} text */
function shortOf(text) {
  const words = (text ?? "").replaceAll(/\s+/g, " ").trim();
  return words.length > 70 ? `${words.slice(0, 68).replace(/\s\S*$/, "")} …` : words;
}

/**
 * A text with the words between « and » marked.
 * @param {string} text
 */
export function marked(text) {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(«[^»]*»)/)
    .map((part) =>
      part.startsWith("«") && part.endsWith("»") ? element("mark", {}, part.slice(1, -1)) : part,
    );
}
