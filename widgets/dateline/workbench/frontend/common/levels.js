// How large a thing a place is, by its kind in the gazetteer, as in model/place.py: a test
// compares them.

/** @type {Record<string, string>} */
export const LEVELS = {
  country: "country",
  territory: "country",
  admin1: "admin1",
  admin2: "admin2",
  city: "city",
  district: "suburb",
  airport: "facility",
  base: "facility",
  building: "facility",
  site: "facility",
  ocean: "sea",
  sea: "sea",
  gulf: "sea",
  strait: "sea",
  continent: "region",
  region: "region",
  range: "region",
  desert: "region",
  peninsula: "region",
};

/**
 * The level of a place of a kind.
 * @param {string} kind
 */
export const levelOf = (kind) => LEVELS[kind] ?? "other";
