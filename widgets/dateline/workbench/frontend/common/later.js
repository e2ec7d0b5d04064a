// What nobody sees at first is drawn after the first picture, piece by piece, so that a
// click is answered in between. What is printed before that is drawn at once.

/** @type {(() => void)[]} */
const waiting = [];

const next = () => {
  waiting.shift()?.();
  if (waiting.length) setTimeout(next);
};

/**
 * Call when the browser has painted what is there.
 * @param {() => void} call
 */
export function later(call) {
  // A frame is painted right after this is called.
  if (!waiting.length) requestAnimationFrame(() => setTimeout(next));
  waiting.push(call);
}

globalThis.addEventListener?.("beforeprint", () => {
  for (const call of waiting.splice(0)) call();
});
