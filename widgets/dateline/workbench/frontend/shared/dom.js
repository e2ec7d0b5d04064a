// Making elements. All text goes in as text nodes: a story can hold anything.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Make an HTML element.
 * @param {string} tag
 * @param {Object} [attributes] plain attributes; `on` holds listeners by event name;
 *   false, null and undefined leave an attribute out
 * @param {...(Node|string|number|null)} children strings become text nodes
 */
export function element(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

/** Make an SVG element, as `element` does. */
export function svgElement(tag, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG_NAMESPACE, tag), attributes, children);
}

/** A field for a day, which calls `give` with it ("2020-01-07"). */
export function dayInput(label, give) {
  // While a year is typed the browser tells of the years 2, 20 and 202 too.
  const change = ({ currentTarget: { value } }) => value >= "1000" && give(value);
  return element("input", { type: "date", "aria-label": label, on: { change } });
}

function dress(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [type, listener] of Object.entries(value)) {
        node.addEventListener(type, listener);
      }
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/** Listeners that preview a thing (by id) on hover and select it, or several, on click. */
export function choosable(id, state, extra = {}, ids = [id]) {
  return {
    pointerenter: () => state.preview(id),
    pointerleave: () => state.preview(null),
    click: (event) => {
      event.stopPropagation();
      state.select(ids, { add: event.shiftKey, ...extra });
    },
  };
}

/**
 * Let one Tab stop stand for many things: arrow keys walk, Enter or space chooses.
 * @param {HTMLElement} holder holds the things, which match `selector`
 */
export function rove(holder, selector) {
  const items = () => [...holder.querySelectorAll(selector)].filter(isShown);
  const arm = (item) => {
    for (const node of holder.querySelectorAll('[tabindex="0"]')) {
      if (node.matches(selector)) node.setAttribute("tabindex", "-1");
    }
    item?.setAttribute("tabindex", "0");
    return item;
  };
  holder.addEventListener("focusin", (event) => {
    if (event.target.matches(selector)) arm(event.target);
  });
  holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    const goal = stepTo(event.key, at, all.length);
    if (goal !== null) {
      arm(all[goal]).focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.target.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }),
      );
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  arm(holder.querySelector(selector));
  return arm;
}

function isShown(node) {
  return node.getClientRects().length > 0 || !node.isConnected;
}

function stepTo(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** Scroll a panel, never the page, so that a node in it can be seen. */
export function reveal(node, panel) {
  const inner = node.getBoundingClientRect();
  const outer = panel.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    panel.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

/** Let a class follow a condition on many nodes. */
export function mark(nodes, name, test) {
  for (const node of nodes) node.classList.toggle(name, test(node));
}

/**
 * Let nodes show what is selected, hovered and out of the light, by their `data-id` or,
 * where one node stands for several things, by `data-ids`.
 */
export function reflect(nodes, state) {
  const any =
    (test) =>
    ({ dataset: { id, ids } }) =>
      ids ? ids.split(" ").some(test) : test(id);
  mark(
    nodes,
    "dl-selected",
    any((id) => state.selection.includes(id)),
  );
  mark(
    nodes,
    "dl-hover",
    any((id) => id === state.hover),
  );
  const isLit = any((id) => state.lit?.has(id) ?? true);
  mark(nodes, "dl-dim", (node) => !isLit(node));
}
