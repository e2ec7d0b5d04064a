// Finding a place of the story on the map, by its name.

import { element, query } from "../common/dom.js";
import { isStanding, thingsOf } from "../common/model.js";
import { fold } from "../common/words.js";
import { placePicker } from "../marking/places.js";

/** @import { Place } from "../types.js" */
/** @import { MapView } from "./types.js" */

/** How much of the map's frame is shown around a place, in parts. */
const AROUND = 0.25;

/**
 * What opens beside the map to look for a place; `toggle` opens and closes it.
 * @param {MapView} view
 */
export function finderOf(view) {
  const { story, state } = view;
  const findPlaces = async (/** @type {string} */ words) =>
    thingsOf(story, "place")
      .filter(
        (place) => isStanding(place) && fold(`${place.name} ${place.label}`).includes(fold(words)),
      )
      .map(({ id, name, kind, record }) => /** @type {Place} */ ({ ...record, id, name, kind }));
  const box = element("div", {});
  const close = () => box.replaceChildren();
  const choose = (/** @type {Place} */ { id }) => {
    close();
    state.select([id]);
    const pin = view.pins.find((one) => one.id === id);
    if (pin && !view.outside.has(id)) {
      const [, , w, h] = view.sheet.frame;
      const [x, y] = pin.xy;
      view.zoom.to([x - (w * AROUND) / 2, y - (h * AROUND) / 2, w * AROUND, h * AROUND]);
      pin.node.focus({ preventScroll: true });
    }
  };
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
    query(view.window, ".dl-map-tool")?.focus();
  });
  const toggle = () => {
    if (box.childElementCount) return close();
    box.append(placePicker({ findPlaces, source: "This story" }, "", choose));
    query(box, "input")?.focus();
  };
  return { box, toggle };
}
