// Where the user's changes are: how many, whether they are saved, and how to save them;
// what an earlier session left unsaved; and whether Python still answers.

import "./keeping.css";
import { decidedIn } from "../common/corrections.js";
import { activeIn, element, query } from "../common/dom.js";
import { counted, dayInWords } from "../common/words.js";
import { redoButton, undoButton } from "../evidence/fixing.js";
import { changesList } from "./changes.js";
import { copied, copy } from "./clipboard.js";

/** @import { Answer, Desk, Keeping, Say, State, Story } from "../types.js" */

/** What cannot work without Python. */
const NEEDS_PYTHON = ".dl-fix, .dl-choice :is(select, input), .dl-asked :is(button, input)";

export const GONE =
  "Python no longer runs behind this view, so nothing can be corrected here. " +
  "Run the cell again, or the command: what you changed is kept.";
export const LATE =
  "Python has not answered yet: it is busy, and your change waits, or it was shut down. " +
  "What you changed before is kept.";

const FLEETING =
  "This browser keeps nothing for this page: save the corrections before you close it.";
const FOLLOWS =
  "What follows from them elsewhere in the story shows when Dateline reads it with the saved file.";

/**
 * The line under the headline about the user's changes; nothing where no one takes them.
 * @param {Story} story
 * @param {State} state
 * @param {{ say: Say }} tools
 */
export function keepingStrip(story, state, { say }) {
  const { desk } = state;
  if (!desk) return "";
  const changes = element("div", { class: "dl-keeping", role: "group", "aria-label": "Changes" });
  const trouble = element("p", { class: "dl-trouble", role: "status" });
  const whole = element("div", {}, changes, trouble);
  const draw = () => {
    const had = changes.contains(activeIn(changes));
    changes.replaceChildren(...changesRow(story, state, desk, say), ...offerRow(desk));
    if (had) query(changes, "button")?.focus();
  };
  desk.onKeeping(draw);
  desk.onAnswer((answer) => tellAnswer(changes, desk, answer, say));
  desk.pulse.on(() => {
    tellPulse(whole, trouble, desk);
    // The line may be out of sight, above the button that was pressed.
    if (trouble.textContent) say(trouble.textContent, true);
  });
  draw();
  // The page may have slept while the kernel was stopped: ask when somebody comes back.
  const page = whole.ownerDocument.defaultView;
  const ask = () => {
    if (whole.isConnected) desk.pulse.send();
    else page?.removeEventListener("focus", ask); // drawn anew since
  };
  page?.addEventListener("focus", ask);
  return whole;
}

/**
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 */
const button = (label, title, click) =>
  element("button", { type: "button", class: "dl-tool", title, on: { click } }, label);

/**
 * "3 corrections · not saved", and what to do with them.
 * @param {Story} story
 * @param {State} state
 * @param {Desk} desk
 * @param {Say} say
 */
function changesRow(story, state, desk, say) {
  const { keeping } = desk;
  if (!keeping.count && !keeping.stops && keeping.saved)
    return [redoButton(state)].filter((node) => node !== null);
  const where = keeping.saved ? savedWhere(keeping) : " · not saved";
  const [label, title] = keeping.download
    ? ["Save corrections", `Download ${keeping.file}, which dl.read and the command take`]
    : ["Save", `Save in ${keeping.file}`];
  const save = button(label, title, () => {
    if (keeping.sure) desk.save(null, false);
    else askWhere(save, desk);
  });
  const copyCode = button("Copy as code", "Copy Python that makes these changes", () => {
    copied(copy(keeping.code), say);
  });
  const changes = changesIn({ ...keeping, count: decidedIn(keeping) });
  return [
    changesList(story, state, desk, `${changes}${where}`),
    undoButton(state),
    redoButton(state),
    keeping.saved ? null : save,
    keeping.code ? copyCode : null,
    desk.count ? (state.kit.annotationMenu?.(story, desk, say) ?? null) : null,
    keeping.fleeting && !keeping.saved ? element("p", { class: "dl-trouble" }, FLEETING) : null,
    keeping.download ? element("p", { class: "dl-quiet" }, FOLLOWS) : null,
  ].filter((node) => node !== null);
}

/**
 * "2 corrections and a tour of 3 stops"; "no corrections", where those of a file were undone.
 * @param {{ count: number, stops?: number }} changes
 */
function changesIn({ count, stops = 0 }) {
  const parts = [
    count ? counted(count, "correction") : "",
    stops ? `a tour of ${counted(stops, "stop")}` : "",
  ];
  return parts.filter(Boolean).join(" and ") || "no corrections";
}

/** @param {Keeping} keeping */
const savedWhere = ({ sure, file }) => (sure ? ` · saved in ${nameOf(file)}` : "");

/** @param {string} path */
const nameOf = (path) => path.split(/[\\/]/).at(-1) ?? path;

/**
 * Ask for the file, in the place of the button.
 * @param {HTMLElement} save
 * @param {Desk} desk
 */
function askWhere(save, desk) {
  const give = () => desk.save(input.value.trim() || null, false);
  const leave = () => {
    row.replaceWith(save);
    save.focus();
  };
  const input = element("input", {
    type: "text",
    "aria-label": "Save the corrections in this file",
    spellcheck: "false",
    value: desk.keeping.file,
    on: {
      // A form would do the same, but notebooks keep Enter from it.
      keydown(event) {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") give();
        else leave();
      },
    },
  });
  const row = element(
    "span",
    { class: "dl-where" },
    input,
    button("Save in this file", "Write the corrections there", give),
    button("Cancel", "Do not save now", leave),
  );
  save.replaceWith(row);
  input.focus();
  input.select();
}

/**
 * Say what became of saving; offer to overwrite a file that is there.
 * @param {HTMLElement} changes
 * @param {Desk} desk
 * @param {Answer} answer
 * @param {Say} say
 */
function tellAnswer(changes, desk, { kind, path = "", why = "", exists }, say) {
  query(changes, ".dl-refused")?.remove();
  if (kind === "saved") {
    say(`Saved in ${path}.`, true);
    return;
  }
  const given = query(changes, ".dl-where input");
  const typed = given instanceof HTMLInputElement ? given.value.trim() : "";
  const row = element(
    "p",
    { class: "dl-refused", role: "alert" },
    `Not saved: ${exists ? `${nameOf(typed || desk.keeping.file)} is there already. ` : why}`,
    exists
      ? button("Overwrite it", "Replace the file with these corrections", () =>
          desk.save(typed || null, true),
        )
      : null,
  );
  changes.append(row);
}

/**
 * "2 corrections of 28 November, 14:30, were not saved": what an earlier session left.
 * @param {Desk} desk
 */
function offerRow(desk) {
  const { offer } = desk.keeping;
  if (!offer) return [];
  const [day, time] = offer.kept.split("T");
  const were = `${offer.count + (offer.stops ?? 0) === 1 ? "was" : "were"} ${offer.saved ? "saved in a file" : "not saved"}`;
  return [
    element(
      "p",
      { class: "dl-offer" },
      element(
        "span",
        { title: offer.about },
        `${changesIn(offer)} of ${dayInWords(day)}, ${time.slice(0, 5)}, ${were}. `,
      ),
      button("Take up", offer.about, () => desk.takeUp()),
      button("Discard", "Forget them", () => desk.discard()),
    ),
  ];
}

/**
 * Say that Python does not answer, and turn off what needs it while that is so.
 * @param {HTMLElement} strip
 * @param {HTMLElement} trouble
 * @param {Desk} desk
 */
function tellPulse(strip, trouble, desk) {
  const gone = desk.pulse.state === "gone";
  trouble.textContent = { alive: "", late: LATE, gone: GONE }[desk.pulse.state];
  const body = strip.closest(".dl-body");
  body?.classList.toggle("dl-gone", gone);
  for (const control of body?.querySelectorAll(NEEDS_PYTHON) ?? []) {
    control.toggleAttribute("disabled", gone);
    if (gone) control.setAttribute("title", GONE);
  }
}
