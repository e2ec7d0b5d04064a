// A point of one's own with a name: clicked on the map, or typed in degrees.

import { element } from "../common/dom.js";

/** @import { State } from "../types.js" */

/** Latitude and longitude in degrees, as maps write them. */
const POINT = /^\s*([-−]?\d{1,2}(?:\.\d+)?)\s*°?\s*[,;\s]\s*([-−]?\d{1,3}(?:\.\d+)?)\s*°?\s*$/;

/**
 * @typedef {Object} OwnPoint the details of a correction
 * @property {string} place a URI of RFC 5870
 * @property {string} name
 */

/**
 * Fields for a point and its name.
 * @param {State} state
 * @param {string} words what the point is called at first
 * @param {(point: OwnPoint) => void} give
 */
export function pointPicker(state, words, give) {
  const name = element("input", {
    type: "text",
    value: words,
    "aria-label": "Name of the point",
    spellcheck: "false",
  });
  const point = element("input", {
    type: "text",
    size: 18,
    placeholder: "36.2021, 44.0089",
    "aria-label": "Latitude and longitude in degrees",
    spellcheck: "false",
    on: {
      input: () => check(),
      keydown: ({ key }) => {
        if (key === "Enter") use.click();
      },
    },
  });
  const use = element(
    "button",
    {
      type: "button",
      class: "dl-tool dl-fix",
      disabled: true,
      on: {
        click: () => {
          const place = pointId(point.value);
          if (!place) return;
          state.pinOn(null);
          give({ place, name: name.value.trim() || words });
        },
      },
    },
    "Use this point",
  );
  const check = () => {
    const bad = point.value.trim() !== "" && !pointId(point.value);
    point.setAttribute("aria-invalid", String(bad));
    use.toggleAttribute("disabled", !pointId(point.value));
  };
  const pick = element(
    "button",
    {
      type: "button",
      class: "dl-tool",
      "aria-pressed": "false",
      title: "Then click on the map",
      on: {
        click: () => {
          const on = pick.getAttribute("aria-pressed") !== "true";
          pick.setAttribute("aria-pressed", String(on));
          state.pinOn(on ? take : null);
        },
      },
    },
    "Drop a pin on the map",
  );
  /** @param {[number, number]} at */
  const take = ([lat, lon]) => {
    point.value = `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
    check();
    use.focus({ preventScroll: true });
  };
  return element(
    "details",
    { class: "dl-point", on: { toggle: () => state.pinOn(null) } },
    element("summary", {}, "A point of your own"),
    element(
      "div",
      {},
      element("label", {}, "called ", name),
      element("label", {}, "at ", point),
      pick,
      use,
    ),
  );
}

/**
 * The id of a point that was typed; null if it is none.
 * @param {string} typed
 */
function pointId(typed) {
  const match = POINT.exec(typed);
  if (!match) return null;
  const [lat, lon] = match.slice(1).map((degrees) => Number(degrees.replace("−", "-")));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? `geo:${lat},${lon}` : null;
}
