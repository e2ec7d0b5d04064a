// Keeps panes in sight while a page is scrolled. A sticky position would do on a page of
// one's own; notebooks put outputs into boxes that could scroll, where it does nothing.

/** So high a pane stays, though less of its place can be seen (CSS pixels). */
const LEAST = 240;

/** What this module sets, for the style sheets. */
const ABOVE = "--dl-above";
const BELOW = "--dl-below";
const LIFT = "--dl-lift";

/** @typedef {{ top: number; bottom: number }} Stretch of the window (CSS pixels) */

/**
 * Let what panes hold fill the part of them that can be seen, or rise where they lie at
 * the foot of a layout; returns what ends it.
 * @param {HTMLElement} layout
 * @param {HTMLElement[]} panes
 */
export function keepInSight(layout, panes) {
  let isDue = false;
  const place = () => {
    isDue = false;
    const seen = seenOf(layout);
    for (const pane of panes) {
      const content = /** @type {HTMLElement} */ (pane.firstElementChild);
      const isTall = getComputedStyle(content).position === "absolute";
      fill(content, isTall ? hiddenOf(pane.getBoundingClientRect(), seen) : [0, 0]);
      if (getComputedStyle(pane).position === "sticky") lift(pane, layout, seen);
      else set(pane, LIFT, 0);
    }
  };
  const soon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(place);
  };
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  window.addEventListener("scroll", soon, options);
  window.addEventListener("resize", soon, options);
  const watch = new ResizeObserver(soon);
  watch.observe(layout);
  return () => {
    ending.abort();
    watch.disconnect();
  };
}

/**
 * The stretch of the window in which a node is not cut off by anything around it.
 * @param {Element} node
 * @returns {Stretch}
 */
function seenOf(node) {
  const seen = { top: 0, bottom: window.innerHeight };
  for (let at = outOf(node); at && at !== document.body; at = outOf(at)) {
    if (getComputedStyle(at).overflowY === "visible") continue;
    const { top, bottom } = at.getBoundingClientRect();
    seen.top = Math.max(seen.top, top);
    seen.bottom = Math.min(seen.bottom, bottom);
  }
  return seen;
}

/**
 * What a node lies in, even if it is the host of a shadow tree.
 * @param {Element} node
 * @returns {Element | null}
 */
function outOf(node) {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * How much of a pane is hidden above and below, less what would leave too little of it.
 * @param {Stretch} pane
 * @param {Stretch} seen
 */
function hiddenOf(pane, seen) {
  const most = Math.max(0, pane.bottom - pane.top - LEAST);
  const above = Math.min(most, Math.max(0, seen.top - pane.top));
  const below = Math.min(most - above, Math.max(0, pane.bottom - seen.bottom));
  return [above, below];
}

/**
 * @param {HTMLElement} content
 * @param {number[]} hidden
 */
function fill(content, [above, below]) {
  set(content, ABOVE, above);
  set(content, BELOW, below);
}

/**
 * Raise a pane to the end of what is seen of its layout, where a sticky position does not.
 * @param {HTMLElement} pane
 * @param {HTMLElement} layout
 * @param {Stretch} seen
 */
function lift(pane, layout, seen) {
  const raised = Number.parseFloat(pane.style.getPropertyValue(LIFT)) || 0;
  const { top, bottom } = pane.getBoundingClientRect();
  const room = top + raised - layout.getBoundingClientRect().top;
  set(pane, LIFT, Math.min(Math.max(0, bottom + raised - seen.bottom), Math.max(0, room)));
}

/**
 * @param {HTMLElement} node
 * @param {string} name
 * @param {number} pixels
 */
function set(node, name, pixels) {
  const value = pixels ? `${Math.round(pixels)}px` : "";
  if (node.style.getPropertyValue(name) === value) return;
  if (value) node.style.setProperty(name, value);
  else node.style.removeProperty(name);
}
