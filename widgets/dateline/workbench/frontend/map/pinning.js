// Dropping a pin: while somebody asked for a point, a click on the map gives it.

import { svgElement } from "../common/dom.js";

/** @import { MapView } from "./types.js" */

/**
 * Let clicks on a map give points while they are asked for.
 * @param {MapView} view
 */
export function listenForPins(view) {
  const { el, ground, sheet, state, svg, zoom } = view;
  const dropped = svgElement("path", { class: "dl-map-dropped" });
  svg.addEventListener(
    "click",
    (event) => {
      if (!state.pinning) return;
      event.stopPropagation();
      const target = /** @type {Node} */ (event.target);
      const pin = view.pins.find(({ node }) => node.contains(target));
      // A key that "clicks" has no point of its own: it gives that of a pin.
      if (event.detail === 0) {
        if (pin) state.pinning([pin.lat, pin.lon], pin);
        return;
      }
      const box = svg.getBoundingClientRect();
      const { k, x, y } = zoom.view;
      const at = [(event.clientX - box.left - x) / k, (event.clientY - box.top - y) / k];
      // A line of no length whose stroke does not grow with the map is a dot.
      dropped.setAttribute("d", `M${at[0]} ${at[1]}h0`);
      ground.append(dropped);
      state.pinning(sheet.locate(at[0], at[1]), pin);
    },
    { capture: true },
  );
  state.on(() => {
    el.classList.toggle("dl-pinning", state.pinning !== null);
    if (!state.pinning) dropped.remove();
  });
}
