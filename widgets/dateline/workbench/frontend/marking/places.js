// Choosing a place of the gazetteer: names are looked up in Python as they are typed.

import { element, query, rove } from "../common/dom.js";
import { placeLabel } from "../common/model.js";
import { counted, placeKindInWords } from "../common/words.js";

/** @import { Desk, Place } from "../types.js" */

/** How long nothing must be typed before it is looked up (milliseconds). */
const PAUSE = 200;

/**
 * A field for a name, and the places that it may mean.
 * @param {Pick<Desk, "findPlaces"> & { source?: string }} desk `source`: what it looks in
 * @param {string} words what is looked up at first; empty: nothing
 * @param {(place: Place) => void} give
 */
export function placePicker(desk, words, give) {
  const list = element("ul", { class: "dl-found", "aria-label": "Places found" });
  const told = element("p", { class: "dl-quiet", role: "status" });
  let asked = "";
  let known = "";
  const look = async () => {
    const typed = input.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (!typed) return;
    told.textContent = "Looking it up …";
    const found = await desk.findPlaces(typed);
    if (typed !== asked) return; // more was typed meanwhile
    told.textContent = found.length
      ? `${counted(found.length, "place")} found`
      : `${desk.source ?? "The gazetteer"} has no place called ${typed}.`;
    known = typed;
    const names = desk.source ? "dl-row" : "dl-fix dl-row";
    list.replaceChildren(...found.map((place) => row(place, give, names)));
    box.scrollIntoView({ block: "nearest" });
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const input = element("input", {
    type: "search",
    spellcheck: "false",
    autocomplete: "off",
    value: words,
    "aria-label": `Find a place in ${desk.source ? "this story" : "the gazetteer"}`,
    placeholder: "Find a place …",
    on: {
      input: () => {
        clearTimeout(timer);
        timer = setTimeout(look, PAUSE);
      },
      keydown: (event) => {
        const first = query(list, ".dl-row");
        // What is listed may be of fewer letters than were typed.
        if (!first || known !== input.value.trim()) return;
        if (event.key === "ArrowDown") first.focus();
        else if (event.key === "Enter") first.click();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  });
  list.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "ArrowUp" || event.target !== query(list, ".dl-row")) return;
      event.preventDefault();
      event.stopPropagation();
      input.focus();
    },
    { capture: true },
  );
  rove(list, ".dl-row");
  const box = element("div", { class: "dl-picker" }, input, told, list);
  look();
  return box;
}

/**
 * @param {Place} place
 * @param {(place: Place) => void} give
 * @param {string} names its classes
 */
function row(place, give, names) {
  const people = place.population ? counted(place.population, "inhabitant") : "";
  const about = [placeKindInWords(place.kind), people].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", class: names, on: { click: () => give(place) } },
      element("b", {}, placeLabel(place)),
      element("small", {}, ` ${about}`),
    ),
  );
}
