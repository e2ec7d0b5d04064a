// Dropping a pin: while somebody asked for a point, a click on the map gives it.

import { svgElement } from "../common/dom.js";

/** @import { MapView } from "./types.js" */

/**
 * Let clicks on a map give points while they are asked for.
 * @param {MapView} view
 */
export function listenForPins({ el, ground, sheet, state, svg, zoom }) {
  const dropped = svgElement("path", { class: "dl-map-dropped" });
  svg.addEventListener(
    "click",
    (event) => {
      if (!state.pinning) return;
      event.stopPropagation();
      const box = svg.getBoundingClientRect();
      const { k, x, y } = zoom.view;
      const at = [(event.clientX - box.left - x) / k, (event.clientY - box.top - y) / k];
      // A line of no length whose stroke does not grow with the map is a dot.
      dropped.setAttribute("d", `M${at[0]} ${at[1]}h0`);
      ground.append(dropped);
      state.pinning(sheet.locate(at[0], at[1]));
    },
    { capture: true },
  );
  state.on(() => {
    el.classList.toggle("dl-pinning", state.pinning !== null);
    if (!state.pinning) dropped.remove();
  });
}
