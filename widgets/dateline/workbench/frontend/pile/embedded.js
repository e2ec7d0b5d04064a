// Answers without a kernel: the same counts as overview/answers.py, from what a report
// contains of each story.

import { projectionOf } from "../map/sheet.js";
import { fold, termsOf, wordsAround } from "./words.js";

/** @import { Basemap, Frame, GroundMap } from "../types.js" */
/** @import { ActorCount, Answer, Days, Dispute, Filter, Happening, Opening, Order, PlaceCount, Source, StoryRow } from "./types.js" */

/**
 * What a report contains of the stories: the n-th of each list belongs to the n-th.
 * @typedef {Object} Facts
 * @property {(Omit<StoryRow, "snippet"> & { copy: boolean })[]} stories oldest first
 * @property {Omit<PlaceCount, "stories" | "named">[]} places
 * @property {number[][]} story_places 2p, or 2p + 1 where the place itself is named
 * @property {Omit<ActorCount, "stories">[]} actors
 * @property {number[][]} story_actors
 * @property {number[][]} pairs a, b, a, b …
 * @property {string[][]} told days
 * @property {Omit<Happening, "chosen">[]} happenings
 * @property {number[][]} tellings the stories of each happening
 * @property {Dispute[]} disputes
 * @property {[number, number][]} sides the stories of each dispute, -1 for one left out
 * @property {Record<string, number>} most how many rows of each kind an answer has
 * @property {boolean} compared
 * @property {string[]} whole ids of the stories that are there with their readings
 */

/** How many stories a page of their list has, as in overview/overview.py. */
const PAGE = 25;

/**
 * A source whose answers are counted in the page.
 * @param {Facts} facts
 * @param {Opening} opening
 * @param {(id: string) => string} unpacked
 * @returns {Source}
 */
export function embeddedSource(facts, opening, unpacked) {
  const search = searcher(facts, unpacked);
  return {
    async ask({ filter, start, order }) {
      const ranked = filter.words ? search(filter.words) : null;
      const chosen = facts.stories.flatMap((_, n) =>
        fits(facts, filter, n) && (!ranked || ranked.has(n)) ? [n] : [],
      );
      const rows = ordered(facts, chosen, order, ranked).slice(start, start + PAGE);
      const answer = Object.keys(filter).length ? count(facts, opening, chosen) : opening.answer;
      return { answer, rows: rows.map((n) => rowOf(facts, n, filter, search)) };
    },
    async story(id) {
      const at = facts.whole.indexOf(id);
      if (at < 0) {
        throw new Error(
          "This file does not contain the whole story: it would have become too large. " +
            "In Python, corpus[id] opens it.",
        );
      }
      const document = JSON.parse(unpacked(`dateline-story-${at}`));
      document.story.text = search.text(facts.stories.findIndex((story) => story.id === id));
      const basemap = around(opening.basemap, document);
      return { document: JSON.stringify(document), basemap: JSON.stringify(basemap) };
    },
    compare: null,
  };
}

/**
 * Whether a story satisfies a filter, its words aside.
 * @param {Facts} facts
 * @param {Filter} filter
 * @param {number} n
 */
function fits(facts, filter, n) {
  const story = facts.stories[n];
  const { places, actors, outlets, told, published, happening, originals } = filter;
  const named = () => facts.story_places[n].map((p) => facts.places[p >> 1].id);
  const who = () => facts.story_actors[n].map((a) => facts.actors[a].id);
  const inside = (/** @type {Days} */ [first, last], /** @type {string | null} */ day) =>
    day !== null && (!first || day >= first) && (!last || day <= last);
  return (
    (!places?.length || within(places, named())) &&
    (!actors?.length || within(actors, who())) &&
    (!outlets?.length || outlets.includes(story.outlet ?? "")) &&
    (!told || facts.told[n].some((day) => inside(told, day))) &&
    (!published || inside(published, story.published)) &&
    (!happening || tellersOf(facts, happening).includes(n)) &&
    (!originals || !story.copy)
  );
}

/**
 * @param {string[]} wanted
 * @param {string[]} there
 */
const within = (wanted, there) => wanted.every((value) => there.includes(value));

/**
 * @param {Facts} facts
 * @param {string} id
 */
const tellersOf = ({ happenings, tellings }, id) =>
  tellings[happenings.findIndex((happening) => happening.id === id)] ?? [];

/**
 * @param {Facts} facts
 * @param {number[]} chosen
 * @param {Order} order
 * @param {Map<number, number> | null} ranked
 */
function ordered({ stories }, chosen, order, ranked) {
  if (ranked) return chosen.toSorted((a, b) => (ranked.get(b) ?? 0) - (ranked.get(a) ?? 0));
  if (order === "oldest") return chosen;
  // Newest first, and those without a day last; those of one day by their ids.
  const day = (/** @type {number} */ n) => stories[n].published ?? "";
  return chosen.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a - b));
}

/**
 * Count what the chosen stories tell.
 * @param {Facts} facts
 * @param {Opening} opening
 * @param {number[]} chosen
 * @returns {Answer}
 */
function count(facts, { axis }, chosen) {
  const { most } = facts;
  const places = tally(chosen, (n) => facts.story_places[n].map((p) => p >> 1));
  const named = tally(chosen, (n) => facts.story_places[n].filter((p) => p & 1).map((p) => p >> 1));
  const actors = tally(chosen, (n) => facts.story_actors[n]);
  const wide = facts.actors.length;
  const pairs = tally(chosen, (n) => pairsOf(facts.pairs[n], wide));
  const outlets = tally(chosen, (n) => [facts.stories[n].outlet]);
  const told = facts.compared ? new Set(chosen) : null;
  const days = daysOf(facts, axis, chosen);
  return {
    stories: chosen.length,
    total: facts.stories.length,
    places: top(places, most.places, (a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0)).map(
      ([p, stories]) => ({ ...facts.places[p], stories, named: named.get(p) ?? 0 }),
    ),
    actors: top(actors, most.actors).map(([a, stories]) => ({ ...facts.actors[a], stories })),
    pairs: top(pairs, most.pairs).map(([key, stories]) => {
      const [a, b] = [facts.actors[Math.floor(key / wide)], facts.actors[key % wide]];
      return {
        ...{ a: a.id, a_name: a.name, a_kind: a.kind },
        ...{ b: b.id, b_name: b.name, b_kind: b.kind, stories },
      };
    }),
    outlets: top(outlets, most.outlets).map(([name, stories]) => ({ name, stories })),
    ...days,
    happenings: told && happeningsOf(facts, told),
    disputes:
      told &&
      facts.disputes
        .filter((_, i) => facts.sides[i].every((n) => told.has(n)))
        .slice(0, most.disputes),
  };
}

/**
 * @param {number[]} flat
 * @param {number} wide
 */
function pairsOf(flat, wide) {
  const keys = [];
  for (let i = 0; i < flat.length; i += 2) keys.push(flat[i] * wide + flat[i + 1]);
  return keys;
}

/**
 * In how many stories each thing is.
 * @template T
 * @param {number[]} chosen
 * @param {(n: number) => T[]} things each once
 */
function tally(chosen, things) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (const n of chosen) for (const x of things(n)) counts.set(x, (counts.get(x) ?? 0) + 1);
  return counts;
}

/**
 * The things in most stories; of equals the first by a second order, then by number.
 * @template T
 * @param {Map<T, number>} counts
 * @param {number} most
 * @param {(a: T, b: T) => number} [second]
 */
function top(counts, most, second = () => 0) {
  const rest = (/** @type {T} */ a, /** @type {T} */ b) =>
    typeof a === "number" && typeof b === "number" ? a - b : (a ?? "￿") < (b ?? "￿") ? -1 : 1;
  return [...counts].sort(([a, x], [b, y]) => y - x || second(a, b) || rest(a, b)).slice(0, most);
}

/**
 * @param {Facts} facts
 * @param {Opening["axis"]} axis
 * @param {number[]} chosen
 */
function daysOf(facts, { starts, ends }, chosen) {
  const told = starts.map(() => 0);
  const published = starts.map(() => 0);
  /** @type {[number, number]} */
  const beyond = [0, 0];
  let undated = 0;
  const last = ends.at(-1) ?? "";
  const binOf = (/** @type {string} */ day) => starts.findLastIndex((start) => start <= day);
  for (const n of chosen) {
    const days = facts.told[n];
    for (const bin of new Set(days.filter((day) => day <= last).map(binOf))) {
      if (bin >= 0) told[bin] += 1;
    }
    if (days.some((day) => day < starts[0])) beyond[0] += 1;
    if (days.some((day) => day > last)) beyond[1] += 1;
    const day = facts.stories[n].published;
    if (day === null) undated += 1;
    else if (day >= starts[0] && day <= last) published[binOf(day)] += 1;
  }
  return { told, published, beyond, undated };
}

/**
 * @param {Facts} facts
 * @param {Set<number>} told
 */
function happeningsOf({ happenings, tellings, most }, told) {
  return happenings
    .map((happening, i) => ({
      ...happening,
      chosen: tellings[i].filter((n) => told.has(n)).length,
    }))
    .filter(({ chosen }) => chosen)
    .sort((a, b) => b.chosen - a.chosen || b.stories - a.stories || (a.id < b.id ? -1 : 1))
    .slice(0, most.happenings);
}

/**
 * @param {Facts} facts
 * @param {number} n
 * @param {Filter} filter
 * @param {ReturnType<typeof searcher>} search
 * @returns {StoryRow}
 */
function rowOf(facts, n, { words = "" }, search) {
  const story = facts.stories[n];
  const text = (search.text(n) || story.opening || "").trimStart();
  const { title } = story;
  const around = (/** @type {string} */ body) => wordsAround(body, termsOf(words));
  // The headline is shown anyway.
  const below = words && title && text.startsWith(title) ? around(text.slice(title.length)) : "";
  return { ...story, snippet: below.includes("«") ? below : words && around(text) };
}

/**
 * What finds words in titles and texts; these are unpacked when first needed.
 * @param {Facts} facts
 * @param {(id: string) => string} unpacked
 */
function searcher(facts, unpacked) {
  /** @type {string[] | null} */
  let texts = null;
  /** @type {string[] | null} */
  let folded = null;
  const titles = facts.stories.map(({ title }) => fold(title ?? ""));
  const text = (/** @type {number} */ n) => {
    texts ??= JSON.parse(unpacked("dateline-texts"));
    return texts?.[n] ?? "";
  };
  /**
   * The stories with all words, and how well they match.
   * @param {string} words
   */
  const search = (words) => {
    const terms = termsOf(words);
    folded ??= facts.stories.map(({ opening }, n) => fold(text(n) || opening || ""));
    if (!terms.some(({ without }) => !without)) {
      throw new Error(`there is no word to search for in “${words}”`);
    }
    /** @type {Map<number, number>} */
    const found = new Map();
    folded.forEach((body, n) => {
      const counts = terms.map(
        ({ test }) => 5 * test(titles[n]) + test(body) / Math.sqrt(body.length + 1),
      );
      if (terms.every(({ without }, i) => without === !counts[i])) {
        found.set(
          n,
          counts.reduce((sum, each) => sum + each, 0),
        );
      }
    });
    return found;
  };
  search.text = text;
  return search;
}

/** The least width of a frame, and the room around the outermost places (units). */
const LEAST = 260;
const ROOM = 0.25;

/**
 * The ground of the pile's map, with the frame around one story's places.
 * @param {Basemap} basemap
 * @param {{ places: { id: string, lat: number | null, lon: number | null }[] }} story
 * @returns {Basemap}
 */
function around(basemap, { places }) {
  if (!basemap.shapes) return basemap;
  const ground = /** @type {Basemap & GroundMap} */ (basemap);
  const place = projectionOf(ground);
  const [width, height] = ground.size;
  const points = places.flatMap(({ id, lat, lon }) => {
    if (lat === null || lon === null) return [];
    const [x, y] = place(lat, lon);
    return [{ id, x, y, isOn: x >= 0 && y >= 0 && x <= width && y <= height }];
  });
  const inside = points.filter(({ isOn }) => isOn);
  const outside = [...new Set(points.filter(({ isOn }) => !isOn).map(({ id }) => id))];
  if (!inside.length) return { ...ground, outside };
  const span = (/** @type {number[]} */ values, /** @type {number} */ most) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const length = Math.min(most, Math.max(LEAST, (high - low) * (1 + 2 * ROOM)));
    const start = Math.max(0, Math.min(most - length, (low + high - length) / 2));
    return /** @type {[number, number]} */ ([start, length]);
  };
  const [x, w] = span(
    inside.map((point) => point.x),
    width,
  );
  const [y, h] = span(
    inside.map((point) => point.y),
    height,
  );
  /** @type {Frame} */
  const frame = [x, y, w, h];
  return { ...ground, frame, outside };
}
