// The filter as code: Python for a notebook, SQL for anything that reads Parquet.

/** @import { Days, Pile, PlaceCount } from "./types.js" */

/** A longer date tells of no single day (days), as in overview/tables.py. */
const EXACT = 6;

/**
 * Python that chooses the same stories.
 * @param {Pile} pile
 */
export function pythonOf({ filter, names, opening }) {
  const quote = (/** @type {string} */ text) => JSON.stringify(text);
  /** @param {Days} days */
  const days = ([first, last]) =>
    first === last && first
      ? quote(first)
      : `(${first ? quote(first) : "None"}, ${last ? quote(last) : "None"})`;
  /** @type {string[]} */
  const lines = [];
  for (const kind of /** @type {const} */ (["places", "actors", "outlets"])) {
    const list = filter[kind];
    if (!list) continue;
    const named = kind === "outlets" ? [] : list.map((id) => names.get(id) ?? "").filter(Boolean);
    const comment = named.length ? `  # ${named.join(", ").replaceAll(/\s+/g, " ")}` : "";
    lines.push(`${kind}=[${list.map(quote).join(", ")}],${comment}`);
  }
  if (filter.told) lines.push(`told=${days(filter.told)},`);
  if (filter.published) lines.push(`published=${days(filter.published)},`);
  if (filter.words) lines.push(`words=${quote(filter.words)},`);
  if (filter.happening) lines.push(`happening=${quote(filter.happening)},`);
  if (filter.originals) lines.push("originals=True,");
  const given = lines.length ? `\n    ${lines.join("\n    ")}\n` : "";
  return (
    `import dateline as dl\ncorpus = dl.Corpus(${quote(opening.path)})\n` +
    `chosen = corpus.where(${given})\nchosen.to_frame()\n`
  );
}

/**
 * SQL for `corpus.sql` that chooses the same stories; null where it cannot: words are
 * found by an index, and happenings by comparing readings.
 * @param {Pile} pile
 */
export function sqlOf({ filter, answer, opening }) {
  if (filter.words || filter.happening) return null;
  const places = new Map([...opening.answer.places, ...answer.places].map((p) => [p.id, p]));
  const tests = [
    ...(filter.places ?? []).map((id) => within("places", placeTest(id, places.get(id)))),
    ...(filter.actors ?? []).map(actorTest),
    filter.outlets ? `coalesce(publisher, '') IN (${filter.outlets.map(text).join(", ")})` : "",
    filter.told ? within("dates", toldTest(filter.told)) : "",
    filter.published ? daysTest("published", "published", filter.published) : "",
    filter.originals ? "story IN (SELECT story FROM originals)" : "",
  ].filter(Boolean);
  const where = tests.length ? `WHERE ${tests.join("\n  AND ")}\n` : "";
  return `SELECT story, published, publisher, title FROM stories\n${where}ORDER BY published, story\n`;
}

/** @param {string} value */
const text = (value) => `'${value.replaceAll("'", "''")}'`;

/**
 * @param {string} table
 * @param {string} test
 */
const within = (table, test) => `story IN (SELECT story FROM ${table} WHERE ${test})`;

/**
 * Joined actors have ids; where actors go by their names, these are their ids.
 * @param {string} id
 */
function actorTest(id) {
  if (id.startsWith("joined:")) return within("sightings", `id = ${text(id)}`);
  const named = `lower(strip_accents(trim(name))) = ${text(id)}`;
  return within("actors", `${named} AND status <> 'rejected'`);
}

/**
 * @param {string} id
 * @param {PlaceCount | undefined} place
 */
function placeTest(id, place) {
  const own = `place_id = ${text(id)}`;
  const area =
    place?.whole && place.country
      ? ` OR country = ${text(place.country)}`
      : place?.kind === "admin1" && place.admin1
        ? ` OR (admin1 = ${text(place.admin1)} AND level <> 'country')`
        : "";
  return (
    `(${own}${area}) AND lat IS NOT NULL AND status <> 'rejected' ` +
    "AND kind IN ('literal', 'metonym')"
  );
}

/** @param {Days} days */
function toldTest(days) {
  return (
    `${daysTest('"last"', '"first"', days)} AND "last" - "first" BETWEEN 0 AND ${EXACT} ` +
    "AND status <> 'rejected'"
  );
}

/**
 * @param {string} ends
 * @param {string} begins
 * @param {Days} days
 */
function daysTest(ends, begins, [first, last]) {
  const tests = [
    first ? `${ends} >= ${text(first)}` : "",
    last ? `${begins} <= ${text(last)}` : "",
  ];
  return tests.filter(Boolean).join(" AND ");
}
