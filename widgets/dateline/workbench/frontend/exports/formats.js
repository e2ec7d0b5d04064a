// The formats of other tools that need no Python: made of the story as it is shown, with
// what was corrected in it.

import { geojsonOf } from "./geojson.js";
import { placesAsCsv } from "./places.js";

/** @import { Files } from "../types.js" */

/** @type {Files} */
export const FILES = {
  csv: (story) => ({ data: placesAsCsv(story) }),
  geojson: geojsonOf,
};
