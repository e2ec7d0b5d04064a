// The strip above the views: headline, source, counts, what to check, search, and
// ways to export the reading.

import { element, query, rove } from "../common/dom.js";
import { happeningsOf } from "../common/happenings.js";
import { thingOf, thingsOf } from "../common/model.js";
import { saveAs } from "../common/saving.js";
import { filterSwitches } from "./filters.js";
import { counted, dayInWords, fold, shortened } from "../common/words.js";
import { tourStart } from "../tour/bar.js";
import { copy } from "./clipboard.js";
import { keepingStrip } from "./keeping.js";

/** @import { Layer, Queue, Say, State, Story, Tour } from "../types.js" */

/** @typedef {{ help: () => void, queue: Queue, say: Say, tour: Tour, title: string | null }} Tools */
/**
 * @typedef {Object} Hit what was found: a thing by its `id`, or a sentence
 * @property {string} name
 * @property {string} about
 * @property {string} [id]
 * @property {number} [sentence]
 */

/**
 * Draw the headline strip into `el`.
 * @param {HTMLElement} el
 * @param {Story} story
 * @param {State} state
 * @param {Tools} tools
 */
export function drawHeadline(el, story, state, tools) {
  el.classList.add("dl-headline");
  const { attribution, language } = story.doc.story;
  const editor = state.kit.tourEditor?.(story, state, tools.tour);
  const title = story.doc.story.title || tools.title || "Untitled story";
  el.append(
    element("h2", { lang: language || null, dir: "auto" }, title),
    element("p", { class: "dl-byline" }, byline(story), homeOf(story)),
    attribution ? element("p", { class: "dl-byline dl-print-only" }, attribution) : "",
    element(
      "div",
      { class: "dl-strip" },
      element("span", { class: "dl-counts" }, counts(story)),
      tourStart(tools.tour),
      checkList(story, tools.queue),
      filterSwitches(story, state),
      searchBox(story, state, tools),
      editor?.button,
      toolButtons(story, state, tools),
    ),
    keepingStrip(story, state, tools),
    editor?.box ?? "",
  );
}

/** @param {Story} story */
function byline(story) {
  const { publisher, published, licence } = story.doc.story;
  const day = published
    ? `published ${dayInWords(published)}`
    : ["publication day not known", questionLink(story)];
  const parts = [publisher, day, licence].filter(Boolean);
  return parts.map((part, i) => [i ? " · " : "", part]);
}

/**
 * A link to the question for the day of publication at the timeline.
 * @param {Story} story
 */
function questionLink(story) {
  if (!story.doc.dates.length) return null;
  const go = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    const body = currentTarget.closest(".dl-body");
    const goal = body && query(body, ".dl-asked :is(button, input)");
    // In the middle, where the evidence at the foot of a narrow page does not cover it.
    goal?.scrollIntoView({ block: "center" });
    goal?.focus({ preventScroll: true });
  };
  return [
    ": ",
    element("button", { type: "button", class: "dl-link", on: { click: go } }, "published when?"),
  ];
}

/** @param {{ ground: string }} home */
const homeGround = ({ ground }) => (ground === "as told" ? "set by hand" : ground);

/**
 * The region whose places were preferred among namesakes, and what suggested it.
 * @param {Story} story
 */
function homeOf({ doc: { home } }) {
  if (!home) return null;
  const title = "Among places with the same name, those in the home region are preferred";
  return [" · ", element("span", { title }, `home region ${home.name} (${homeGround(home)})`)];
}

/** @param {Story} story */
function counts(story) {
  /** @type {Layer[]} */
  const layers = ["place", "actor", "date", "quote", "event"];
  // An event counts once, however often it is told: as in its tab.
  const count = (/** @type {Layer} */ layer) =>
    (layer === "event" ? happeningsOf(story) : thingsOf(story, layer)).length;
  return layers.map((layer) => counted(count(layer), layer)).join(" · ");
}

/**
 * "3 to check": the doubtful things, the one first that can do most harm. Any of them, or
 * the button above, begins to go through them one by one.
 * @param {Story} story
 * @param {Queue} queue
 */
function checkList(story, queue) {
  const { doubts } = story;
  if (!doubts.length) return null;
  /** @param {string} [id] */
  const start = (id) => {
    box.open = false;
    queue.start(id);
  };
  const items = doubts.map(({ id, thing, why, uses }) =>
    element(
      "li",
      {
        class: "dl-row",
        role: "option",
        tabindex: "-1",
        "data-id": id,
        on: { click: () => start(id) },
      },
      element("b", {}, shortened(thing.name, 40)),
      ` ${why} `,
      element("span", { class: "dl-quiet" }, `(${uses})`),
    ),
  );
  const list = element("ul", { role: "listbox", "aria-label": "To check" }, items);
  rove(list, ".dl-row");
  const box = element(
    "details",
    { class: "dl-doubts dl-popup" },
    element("summary", {}, `${doubts.length} to check`),
    element(
      "div",
      { class: "dl-drop" },
      element(
        "button",
        { type: "button", class: "dl-tool dl-start", on: { click: () => start() } },
        element("kbd", { "aria-hidden": "true" }, "c"),
        " Check one by one, the worst first",
      ),
      list,
    ),
  );
  return box;
}

/**
 * Find a thing by any of its names, else a sentence by its words.
 * @param {Story} story
 * @param {State} state
 * @param {Tools} tools
 */
function searchBox(story, state, tools) {
  const input = element("input", {
    type: "search",
    placeholder: "Search  /",
    "aria-label": "Search names and sentences",
    autocomplete: "off",
    spellcheck: "false",
  });
  const list = element("ul", { role: "listbox", "aria-label": "Found" });
  list.hidden = true;
  const show = () => {
    const found = find(story, input.value);
    list.replaceChildren(...found.map((hit) => hitRow(hit, state, close)));
    list.hidden = !found.length;
    if (input.value.trim()) tools.say(counted(found.length, "match").replace("matchs", "matches"));
  };
  const close = () => {
    list.hidden = true;
    input.value = "";
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") query(list, ".dl-row")?.click();
    if (event.key === "ArrowDown") query(list, ".dl-row")?.focus();
    if (event.key === "Escape") {
      close();
      input.blur();
    }
  });
  rove(list, ".dl-row");
  return element("div", { class: "dl-search dl-popup", role: "search" }, input, list);
}

/**
 * @param {Hit} hit
 * @param {State} state
 * @param {() => void} close
 */
function hitRow(hit, state, close) {
  const choose = () => {
    if (hit.id) state.select([hit.id]);
    else if (hit.sentence !== undefined) state.read(hit.sentence);
    close();
  };
  return element(
    "li",
    { class: "dl-row", role: "option", tabindex: "-1", on: { click: choose } },
    element("b", {}, hit.name),
    ` ${hit.about}`,
  );
}

/**
 * @param {Story} story
 * @param {string} words
 * @returns {Hit[]}
 */
function find(story, words) {
  const wanted = fold(words);
  if (wanted.length < 2) return [];
  const things = [...story.entities.values()]
    .filter((thing) =>
      [thing.label, thing.name, ...(thing.aliases ?? [])].some(
        (name) => name && fold(name).includes(wanted),
      ),
    )
    .map((thing) => ({ id: thing.id, name: shortened(thing.name, 50), about: thing.layer }));
  const sentences = story.sentences
    .map(({ start, end }, sentence) => ({ sentence, text: story.text.slice(start, end) }))
    .filter(({ text }) => fold(text).includes(wanted))
    .map(({ sentence, text }) => ({
      sentence,
      name: `Sentence ${sentence + 1}`,
      about: shortened(text, 60),
    }));
  return [...things, ...sentences].slice(0, 12);
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Tools} tools
 */
function toolButtons(story, state, tools) {
  /**
   * @param {string} label
   * @param {string} title
   * @param {() => void} click
   */
  const button = (label, title, click) =>
    element("button", { type: "button", class: "dl-tool", title, on: { click } }, label);
  return element(
    "span",
    { class: "dl-tools" },
    button("Copy selection as code", "Copy Python that makes this selection", () => {
      copy(selectionAsCode(story, state)).then(
        () => tools.say("Copied.", true),
        () => tools.say("The browser does not allow this page to copy.", true),
      );
    }),
    button("Save JSON", "Download the reading as JSON", () => saveJson(story)),
    button("?", "Keys (?)", tools.help),
  );
}

/**
 * Python that makes the same selection in a notebook.
 * @param {Story} story
 * @param {State} state
 */
export function selectionAsCode(story, state) {
  const quote = (/** @type {string} */ text) => JSON.stringify(text);
  const ids = state.selection.map((id) => {
    const name = shortened(thingOf(story, id).name, 50).replaceAll(/\s+/g, " ");
    return `    ${quote(id)},  # ${name}`;
  });
  const file = globalThis.document?.querySelector("meta[name=dateline-report]")
    ? decodeURIComponent(location.pathname.split("/").at(-1) ?? "")
    : null;
  const source = file ? `reading = dl.read_report(${quote(file)})\n` : "";
  const list = ids.length ? `[\n${ids.join("\n")}\n]` : "[]";
  return (
    `import dateline as dl\n${source}workbench = dl.Workbench(reading)\n` +
    `workbench.selection = ${list}\nworkbench\n`
  );
}

/** @param {Story} story */
const saveJson = ({ doc }) => saveAs(doc, [doc.story.title || "reading"]);
