// A difference between two people: what each decided, and whose decision shall hold.

import { element } from "../common/dom.js";
import { shortened } from "../common/words.js";
import { signature } from "../headline/changes.js";

/** @import { Difference, Said, State, Story } from "../types.js" */

/**
 * @typedef {Object} Tools
 * @property {Story} story
 * @property {State} state
 * @property {string} who
 * @property {(one: Difference, mine?: boolean) => void} keep
 */

/**
 * A difference that is not settled. Its buttons are known by its place in the list, so that
 * whoever goes on with the keyboard comes to the next one.
 * @param {Tools} tools
 * @param {Difference} one
 * @param {number} index
 */
export function differenceItem(tools, one, index) {
  const { state, who, keep } = tools;
  const about = aboutOf(one);
  return element(
    "li",
    {},
    subject(tools, one),
    element("dl", {}, side("You", one.mine), side(who, one.theirs)),
    element(
      "div",
      {},
      tool(`take ${index}`, "Take theirs", `Take theirs: ${about}`, () => takeTheirs(state, one)),
      tool(`keep ${index}`, "Keep mine", `Keep mine: ${about}`, () => keep(one)),
    ),
  );
}

/** @param {Difference} one */
const aboutOf = ({ phrase, home }) => {
  if (phrase) return `“${shortened(phrase, 40)}”`;
  return home === undefined ? "the day of publication" : "the home region";
};

/**
 * A difference in which one keeps to one's own.
 * @param {Tools} tools
 * @param {Difference} one
 * @param {number} index
 */
export function settledItem(tools, one, index) {
  return element(
    "li",
    {},
    subject(tools, one),
    " ",
    tool(`again ${index}`, "Ask again", `Ask again: ${aboutOf(one)}`, () => tools.keep(one, false)),
  );
}

/**
 * Let their decision hold: it replaces mine, or mine is taken back.
 * @param {State} state
 * @param {Difference} one
 */
function takeTheirs({ desk }, { day, home, record, at }) {
  if (!desk) return;
  if (day) desk.publish(day);
  else if (home !== undefined) desk.moveHome(home);
  else if (record) desk.take([record]);
  else if (at !== undefined && at !== null) desk.remove(at);
}

/**
 * The words in question; a click shows them in the story.
 * @param {Tools} tools
 * @param {Difference} one
 */
function subject({ story, state }, { phrase, start, home }) {
  if (!phrase || start === undefined) {
    return element("b", {}, home === undefined ? "Day of publication" : "Home region");
  }
  const show = () => {
    const mention = story.mentions.find((m) => m.start === story.unit(start));
    if (mention) state.select([mention.id], { at: mention });
    else state.read(story.sentences.findLastIndex((s) => s.start <= story.unit(start)));
  };
  return element(
    "button",
    { type: "button", class: "dl-link", title: "Show it in the story", on: { click: show } },
    `“${shortened(phrase, 60)}”`,
  );
}

/**
 * @param {string} who
 * @param {Said | null} said
 */
function side(who, said) {
  const words = said ? said.about : "nothing: as the rules have it";
  const signed = said ? signature(said.by ?? "", said.at ?? "") : "";
  return element(
    "div",
    {},
    element("dt", {}, who),
    element(
      "dd",
      {},
      words,
      said?.note ? element("q", {}, said.note) : null,
      signed ? element("small", { class: "dl-quiet" }, ` ${signed}`) : null,
    ),
  );
}

/**
 * @param {string} key
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 */
const tool = (key, label, title, click) =>
  element(
    "button",
    {
      type: "button",
      class: "dl-tool dl-fix",
      "aria-label": title,
      title,
      "data-key": key,
      on: { click },
    },
    label,
  );
