// What stands for the notebook's model where no Python runs: it takes corrections, shows
// the story with them, keeps them in the browser and saves them as a file. The views talk
// to it as they do to Python (see common/corrections.js and api/linked_views.py).

import { createListeners } from "../common/listeners.js";
import { unplacedId } from "../common/model.js";
import { nameOfFile, saveAs } from "../common/saving.js";
import { projectionOf } from "../map/sheet.js";
import { readAgain } from "./again.js";
import { aimed, inForce, inWords, PUBLISHED, saysTheSame } from "./records.js";
import { openStore } from "./store.js";

/** @import { Basemap, Correction, Keeping, Model, ReadingDocument, Traits } from "../types.js" */

/** The ending of files of corrections. */
const ENDING = "corrections.json";

/**
 * A model that corrects by itself.
 * @param {Traits} given what the page holds
 * @param {string} digest that of the story's text
 * @returns {Model}
 */
export function localModel(given, digest) {
  /** @type {ReadingDocument} */
  const doc = JSON.parse(given._document);
  const characters = [...doc.story.text];
  const words = [doc.story.title || given._headline || "story"];
  const file = `${nameOfFile(words)}.${ENDING}`;
  const store = openStore(digest);
  let now = doc;
  let saved = "[]";
  let fleeting = false;
  let offer = store.load();
  const isKnown = (/** @type {Correction} */ record) =>
    doc.corrections.some((other) => saysTheSame(record, other));
  if (offer?.corrections.every(isKnown)) offer = null;
  /** @type {Traits} */
  const values = { ...given, corrections: [], keeping: {} };
  const { tell, on, off } = createListeners();
  const own = () => values.corrections ?? [];
  const isSaved = () => JSON.stringify(own()) === saved;

  /** Keep what there is, and tell the views where it is. */
  const keep = () => {
    // While nobody has answered what an earlier visit left, neither is lost.
    const corrections = inForce([...(offer?.corrections ?? []), ...own()]);
    const kept = timeNow();
    fleeting = !store.keep({ corrections, kept, saved: isSaved() && !offer });
    values.keeping = keepingOf();
    tell("change:keeping");
  };
  /** @returns {Partial<Keeping>} */
  const keepingOf = () => ({
    count: own().length,
    saved: isSaved(),
    file,
    sure: true,
    download: true,
    fleeting,
    offer: offer && {
      count: offer.corrections.length,
      kept: offer.kept,
      about: offer.corrections.map((record) => inWords(record, doc)).join("; "),
      saved: offer.saved,
    },
    list: own().map((record) => ({
      about: inWords(record, doc),
      by: "",
      at: String(record.at ?? ""),
      note: String(record.note ?? ""),
    })),
  });
  /** @param {Correction[]} records */
  const correct = (records) => {
    const before = own();
    const selected = values.selection;
    const last = changed(records, before);
    const was = last ? idAt(now, last) : null;
    values.corrections = inForce(records.map((record) => signed(aimed(record, characters))));
    now = readAgain(doc, own());
    now.corrections = inForce([...doc.corrections, ...own()]).filter(isStatement);
    const id = last ? idAt(now, last) : null;
    // Who goes through what is to be checked has turned to the next already.
    const hasMovedOn =
      records.length > before.length && selected.length && (!was || !selected.includes(was));
    if (id && !hasMovedOn) values.selection = [id];
    values._document = JSON.stringify(now);
    values._basemap = JSON.stringify(groundFor(JSON.parse(given._basemap), now));
    keep();
    tell("change:corrections");
    tell("change:_document");
  };
  const save = () => {
    const all = inForce([...doc.corrections, ...own()]);
    const published = all.find((record) => !isStatement(record))?.value;
    const { tour } = given;
    const document = {
      version: 1,
      ...(published ? { published } : {}),
      ...(tour?.length ? { tour } : {}),
      corrections: all.filter(isStatement),
    };
    saveAs(document, words, `.${ENDING}`);
    saved = JSON.stringify(own());
    keep();
    tell("msg:custom", { kind: "saved", path: file });
  };
  /** @type {Record<string, () => void>} */
  const answers = {
    save,
    "take up"() {
      const earlier = offer?.corrections ?? [];
      if (offer?.saved && !own().length) saved = JSON.stringify(earlier);
      offer = null;
      correct([...earlier, ...own()]);
    },
    discard() {
      offer = null;
      keep();
    },
  };
  values.keeping = keepingOf();
  return {
    get: (name) => values[name],
    set(name, value) {
      if (name === "corrections") correct(/** @type {Correction[]} */ (value));
      else if (name === "published") correct([...own(), dayOf(String(value))]);
      else {
        values[name] = value;
        tell(`change:${name}`);
      }
    },
    save_changes() {},
    on,
    off,
    // As Python does, it answers later.
    send: (message) =>
      queueMicrotask(() => {
        tell("msg:custom", { kind: "pong" });
        answers[/** @type {{ kind: string }} */ (message).kind]?.();
      }),
  };
}

/** @param {Correction} record */
const isStatement = ({ kind }) => kind !== PUBLISHED;

/**
 * @param {string} value
 * @returns {Correction}
 */
const dayOf = (value) => ({ kind: PUBLISHED, start: 0, end: 1, value });

/**
 * A record with the time at which it was made; nobody is named.
 * @param {Correction} record
 * @returns {Correction}
 */
function signed({ note, ...record }) {
  return { ...record, at: record.at ?? timeNow(), ...(note ? { note } : {}) };
}

/** The time (ISO 8601), that of the user with its zone. */
function timeNow() {
  const now = new Date();
  const ahead = -now.getTimezoneOffset();
  const here = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, "0");
  const off = Math.abs(ahead);
  return `${here}${ahead < 0 ? "-" : "+"}${two(off / 60)}:${two(off % 60)}`;
}

/**
 * The record that came or went last.
 * @param {Correction[]} now
 * @param {Correction[]} before
 */
function changed(now, before) {
  const [longer, shorter] = now.length >= before.length ? [now, before] : [before, now];
  return longer.filter((record) => !shorter.includes(record)).at(-1);
}

/**
 * The id of what a correction is about.
 * @param {ReadingDocument} doc
 * @param {Correction} record
 * @returns {string | null}
 */
function idAt(doc, { kind, start }) {
  const isHere = (/** @type {{ start: number }} */ span) => span.start === start;
  switch (kind) {
    case "place": {
      const place = doc.places.find(isHere);
      return place ? (place.id ?? unplacedId(place.phrase)) : null;
    }
    case "date":
      return doc.dates.find(isHere)?.id ?? null;
    case "name":
      return doc.actors.find((actor) => actor.mentions.some(isHere))?.id ?? null;
    case "quote":
      return doc.quotes.find(isHere)?.id ?? null;
    default:
      return doc.events.find(({ trigger }) => isHere(trigger))?.id ?? null;
  }
}

/**
 * The ground of the map, which knows what of a corrected story is outside it.
 * @param {Basemap} ground
 * @param {ReadingDocument} doc
 * @returns {Basemap}
 */
function groundFor(ground, doc) {
  if (!ground.shapes) return ground;
  const [x, y, w, h] = ground.frame;
  const placed = projectionOf(ground);
  const far = doc.places.filter(({ lat, lon, status }) => {
    if (status !== "corrected" || lat === null || lon === null) return false;
    const [px, py] = placed(lat, lon);
    return px < x || py < y || px > x + w || py > y + h;
  });
  return { ...ground, outside: [...ground.outside, ...far.map(({ id }) => String(id))] };
}
