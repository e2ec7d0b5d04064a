// The workbench where Python runs: anywidget draws it in a notebook. It is the same as in a
// report, with what asks Python for something.

import { render } from "./workbench.js";
import { createChooser } from "./chooser/chooser.js";
import { fixPlace } from "./evidence/another.js";
import { fixActor } from "./evidence/merging.js";
import { fixEvent, fixQuote } from "./evidence/statements.js";
import { createMarking } from "./marking/marking.js";
import { annotationMenu } from "./headline/annotating.js";
import { createSecond } from "./second/second.js";
import "./tabs/score.js";
import { tourEditor } from "./tour/editor.js";

/** @import { Kit, Model } from "./types.js" */

/** @type {Kit} */
const KIT = {
  createChooser,
  annotationMenu,
  createMarking,
  createSecond,
  tourEditor,
  controls: { place: fixPlace, actor: fixActor, quote: fixQuote, event: fixEvent },
};

/**
 * Draw a model into an element, as anywidget asks; returns a function that cleans up.
 * @param {{ model: Model; el: HTMLElement; signal?: AbortSignal }} context
 */
const draw = (context) => render(context, KIT);

export default { render: draw };
