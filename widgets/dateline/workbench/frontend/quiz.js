// A quiz on one story: anywidget draws it in a notebook, quiz_report.js in a page without
// Python.

import "./workbench.css";
import { drawQuiz } from "./quiz/quiz.js";
import "./quiz/quiz.css";
import "./print.css";

import { element } from "./common/dom.js";
import { rootIn } from "./common/frame.js";
import { unpack } from "./unpack.js";

/** @import { PlaceEntry } from "./scoring/types.js" */
/** @import { Host, Play, QuizModel } from "./quiz/types.js" */

/**
 * Where a notebook keeps what is marked, and looks up places.
 * @param {QuizModel} model
 * @returns {Host & { close: () => void }}
 */
function hostOf(model) {
  /** @type {Map<string, (found: PlaceEntry[]) => void>} who waits for places, by the words */
  const looking = new Map();
  const hear = (/** @type {unknown} */ message) => {
    const answer = /** @type {{ kind: string, words: string, found: PlaceEntry[] }} */ (message);
    if (answer?.kind === "places") looking.get(answer.words)?.(answer.found);
  };
  model.on("msg:custom", hear);
  let own = false;
  let call = () => {};
  const changed = () => {
    if (!own) call();
  };
  model.on("change:play", changed);
  return {
    load() {
      const play = model.get("play");
      // A copy: the model tells no change of what is changed in its own value.
      return "sheet" in play ? structuredClone(/** @type {Play} */ (play)) : null;
    },
    keep(play) {
      own = true;
      model.set("play", structuredClone(play));
      own = false;
      model.save_changes();
    },
    onKept(then) {
      call = then;
    },
    findPlaces(words) {
      model.send({ kind: "find places", words });
      return new Promise((resolve) => looking.set(words, resolve));
    },
    close() {
      model.off("msg:custom", hear);
      model.off("change:play", changed);
    },
  };
}

/**
 * Draw a model into an element, as anywidget asks; returns a function that cleans up.
 * @param {{ model: QuizModel; el: HTMLElement }} context
 */
function render({ model, el }) {
  const root = rootIn(el);
  const body = element("div", { class: "dl-body", tabindex: "-1" });
  root.append(body);
  const dress = () => {
    root.dataset.theme = model.get("_theme") || "auto";
  };
  model.on("change:_theme", dress);
  dress();
  const host = hostOf(model);
  const end = drawQuiz(body, JSON.parse(unpack(model.get("_quiz"))), host);
  return () => {
    end();
    host.close();
    model.off("change:_theme", dress);
  };
}

export default { render };
