// Keys for a whole workbench, of one story or of many, and the sheet that lists them.

import { element } from "./dom.js";

/** Where keys are typed and do nothing else. */
const FIELDS = "input, textarea, select, [contenteditable]";

/**
 * Do what keys ask for, unless they are typed into a field or belong to the browser.
 * @param {HTMLElement} root
 * @param {HTMLDialogElement | null} dialog while it is open, keys are its own
 * @param {(event: KeyboardEvent, target: Element | null) => (() => void) | undefined}
 *   actionOf what a key means; nothing leaves it to others
 */
export function onKeys(root, dialog, actionOf) {
  root.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.matches(FIELDS) || dialog?.open) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, target);
    if (!action) return;
    action();
    event.preventDefault();
    event.stopPropagation();
  });
}

/**
 * The sheet of the keys.
 * @param {string[][]} keys each with what it does
 */
export function helpDialog(keys) {
  const close = () => dialog.close();
  const dialog = element(
    "dialog",
    { class: "dl-help", "aria-label": "Keys" },
    element("h3", {}, "Keys"),
    element(
      "dl",
      { class: "dl-facts" },
      keys.map(([key, what]) => [
        element("dt", {}, element("kbd", {}, key)),
        element("dd", {}, what),
      ]),
    ),
    element("button", { type: "button", on: { click: close } }, "Close"),
  );
  return dialog;
}
