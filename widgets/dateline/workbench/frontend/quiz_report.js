// Draws a quiz in a page without Python: places are looked up among those that it contains.

import { element } from "./common/dom.js";
import { rootIn } from "./common/frame.js";
import { fold } from "./common/words.js";
import { drawQuiz } from "./quiz/quiz.js";

/** @import { PlaceEntry } from "./scoring/types.js" */
/** @import { Host, QuizDocument } from "./quiz/types.js" */

/** How many places are offered at most. */
const OFFERED = 12;

/**
 * Where a page keeps what is marked, and finds places.
 * @param {QuizDocument} quiz
 * @returns {Host}
 */
function hostOf(quiz) {
  const key = `dateline-quiz-${quiz.id}`;
  return {
    load() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? "null");
      } catch {
        return null; // the browser keeps nothing for this page
      }
    },
    keep(play) {
      try {
        localStorage.setItem(key, JSON.stringify(play));
      } catch {
        // It lasts as long as the page is open.
      }
    },
    source: "The part of the gazetteer in this page",
    findPlaces: async (words) => placesCalled(quiz.places, words),
  };
}

/**
 * The places that words may mean: those offered for these words, then those that some of
 * the words are offered for, then those whose names begin so.
 * @param {Record<string, PlaceEntry[]>} places by words in small letters
 * @param {string} words
 */
function placesCalled(places, words) {
  const asked = fold(words);
  const keys = Object.keys(places);
  const within = keys.filter((key) => ` ${asked} `.includes(` ${fold(key)} `));
  const found = [
    ...keys.filter((key) => fold(key) === asked),
    ...within.toSorted((a, b) => b.length - a.length),
  ].flatMap((key) => places[key]);
  const begun = Object.values(places)
    .flat()
    .filter(({ label }) => fold(label).startsWith(asked));
  const all = new Map([...found, ...begun].map((place) => [place.id, place]));
  return [...all.values()].slice(0, OFFERED);
}

/**
 * Draw the quiz from the data in the page, as `unpacked` returns it.
 * @param {(id: string) => string} unpacked
 */
function drawReport(unpacked) {
  const quiz = JSON.parse(unpacked("dateline-quiz"));
  const el = /** @type {HTMLElement} */ (document.getElementById("dateline-workbench"));
  const root = rootIn(el);
  root.dataset.theme = "auto";
  const body = element("div", { class: "dl-body", tabindex: "-1" });
  root.append(body);
  drawQuiz(body, quiz, hostOf(quiz));
  // The page has nothing else to type in: keys work from the start.
  body.focus({ preventScroll: true });
}

globalThis.drawReport = drawReport;
