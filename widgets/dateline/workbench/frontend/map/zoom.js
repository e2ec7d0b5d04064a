// Moving a map: wheel, pinch, drag, double click and buttons change one view of
// scale and shift; what is drawn follows at once and is laid out anew at rest.

/** @import { Point } from "../types.js" */
/** @import { Fit, Lie, Zoom } from "./types.js" */

const MOST = 12;
const REST = 160;

/** The most of the window that is left to the buttons: the sheet is not wider (share). */
const MOST_ASIDE = 0.08;

/**
 * Let a window be zoomed.
 * @param {SVGSVGElement} node takes the pointer and the wheel
 * @param {{ fit: () => Fit, draw: (view: Lie, resting: boolean) => void }} options
 * @returns {Zoom}
 */
export function createZoom(node, { fit, draw }) {
  const still = { view: { k: 1, x: 0, y: 0 }, home: 1, moved: false };
  const zoom = /** @type {Zoom} */ (still);
  let timer = 0;
  /** @param {Lie} view */
  const show = (view) => {
    zoom.view = kept(view, fit());
    zoom.moved = Math.abs(zoom.view.k / zoom.home - 1) > 0.01;
    node.classList.toggle("dl-moved", zoom.moved);
    draw(zoom.view, false);
    clearTimeout(timer);
    timer = setTimeout(() => draw(zoom.view, true), REST);
  };
  zoom.reset = () => {
    const fitted = fit();
    const lie = framed(fitted, fitted.width);
    const hides = fitted.points.some(([x, y]) => isBelowTools(lie, fitted, [x, y]));
    const aside = Math.min(fitted.tools.w, fitted.width * MOST_ASIDE);
    zoom.view = kept(hides ? framed(fitted, fitted.width - aside) : lie, fitted);
    zoom.home = zoom.view.k;
    zoom.moved = false;
    node.classList.remove("dl-moved");
    clearTimeout(timer);
    draw(zoom.view, true);
  };
  /** Zoom about a point of the window, its middle by default. */
  zoom.by = (factor, at = null) => {
    const { width, height } = fit();
    const [px, py] = at ?? [width / 2, height / 2];
    const { k, x, y } = zoom.view;
    const goal = Math.max(zoom.home, Math.min(zoom.home * MOST, k * factor));
    show({ k: goal, x: px - ((px - x) * goal) / k, y: py - ((py - y) * goal) / k });
  };
  /** Show a box of the sheet: x, y, width and height. */
  zoom.to = ([x, y, w, h]) => {
    const { width, height } = fit();
    const k = Math.max(zoom.home, Math.min(zoom.home * MOST, width / w, height / h));
    show({ k, x: width / 2 - (x + w / 2) * k, y: height / 2 - (y + h / 2) * k });
  };
  zoom.pan = (dx, dy) => show({ ...zoom.view, x: zoom.view.x + dx, y: zoom.view.y + dy });
  listenToWheel(node, zoom);
  listenToPointers(node, zoom);
  return zoom;
}

/**
 * Show the frame in the left part of the window, of so many pixels.
 * @param {Fit} fit
 * @param {number} width
 * @returns {Lie}
 */
function framed({ height, frame: [x, y, w, h] }, width) {
  const k = Math.min(width / w, height / h);
  return { k, x: width / 2 - (x + w / 2) * k, y: height / 2 - (y + h / 2) * k };
}

/**
 * Whether the buttons hide a point of the sheet.
 * @param {Lie} lie
 * @param {Fit} fit
 * @param {Point} point
 */
const isBelowTools = ({ k, x, y }, { width, tools }, [px, py]) =>
  px * k + x > width - tools.w && py * k + y < tools.h;

/**
 * Keep the window on the sheet: no view beyond its edges.
 * @param {Lie} lie
 * @param {Fit} fit
 * @returns {Lie}
 */
function kept({ k, x, y }, { width, height, size: [w, h] }) {
  /**
   * @param {number} at
   * @param {number} window
   * @param {number} sheet
   */
  const bound = (at, window, sheet) =>
    sheet * k <= window ? (window - sheet * k) / 2 : Math.max(window - sheet * k, Math.min(0, at));
  return { k, x: bound(x, width, w), y: bound(y, height, h) };
}

/**
 * @param {Element} node
 * @param {MouseEvent} event
 * @returns {Point}
 */
const inNode = (node, event) => {
  const box = node.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/**
 * A wheel turn that began on the page goes on scrolling the page.
 * @param {SVGSVGElement} node
 * @param {Pick<Zoom, "moved" | "by">} zoom
 */
export function listenToWheel(node, zoom) {
  let elsewhere = -Infinity;
  const watch = (/** @type {WheelEvent} */ event) => {
    if (!node.isConnected) window.removeEventListener("wheel", watch);
    else if (!event.composedPath().includes(node)) elsewhere = event.timeStamp;
  };
  window.addEventListener("wheel", watch, { passive: true });
  node.addEventListener(
    "wheel",
    (event) => {
      const scrolling = event.timeStamp - elsewhere < 500;
      const out = event.deltaY > 0 && !zoom.moved;
      if (!event.ctrlKey && (scrolling || out)) {
        elsewhere = event.timeStamp;
        return;
      }
      event.preventDefault();
      const step = event.deltaMode === 1 ? 16 : 1;
      zoom.by(Math.exp((-event.deltaY * step) / (event.ctrlKey ? 120 : 400)), inNode(node, event));
    },
    { passive: false },
  );
  node.addEventListener("dblclick", (event) => zoom.by(2, inNode(node, event)));
}

/**
 * One pointer drags, two pinch; a drag ends without a click.
 * @param {SVGSVGElement} node
 * @param {Zoom} zoom
 */
function listenToPointers(node, zoom) {
  /** @type {Map<number, Point>} */
  const held = new Map();
  let travel = 0;
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.set(event.pointerId, inNode(node, event));
    travel = 0;
  });
  node.addEventListener("pointermove", (event) => {
    const from = held.get(event.pointerId);
    if (!from) return;
    const to = inNode(node, event);
    travel += Math.hypot(to[0] - from[0], to[1] - from[1]);
    // A trembling click is no drag.
    if (held.size === 1 && travel < 4) return;
    if (!node.hasPointerCapture(event.pointerId)) node.setPointerCapture(event.pointerId);
    const others = [...held].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    held.set(event.pointerId, to);
    if (others.length) pinch(zoom, others[0], from, to);
    else zoom.pan(to[0] - from[0], to[1] - from[1]);
  });
  const drop = (/** @type {PointerEvent} */ event) => held.delete(event.pointerId);
  node.addEventListener("pointerup", drop);
  node.addEventListener("pointercancel", drop);
  node.addEventListener(
    "click",
    (event) => {
      if (travel >= 4) event.stopPropagation();
      travel = 0;
    },
    { capture: true },
  );
}

/**
 * @param {Zoom} zoom
 * @param {Point} still
 * @param {Point} from
 * @param {Point} to
 */
function pinch(zoom, still, from, to) {
  /**
   * @param {Point} a
   * @param {Point} b
   */
  const spread = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  /** @type {Point} */
  const middle = [(still[0] + to[0]) / 2, (still[1] + to[1]) / 2];
  zoom.by(spread(still, to) / Math.max(1, spread(still, from)), middle);
}
