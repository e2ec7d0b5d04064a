// Making elements. All text goes in as text nodes: a story can contain anything.

/** @import { Attributes, Child, Listeners, Mention, State } from "../types.js" */

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Make an HTML element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes<HTMLElementTagNameMap[K]>} [attributes] plain attributes; `on` holds
 *   listeners by event name; false, null and undefined leave an attribute out
 * @param {...Child} children strings become text nodes; null and undefined are left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

/**
 * Make an SVG element, as `element` does.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes<SVGElementTagNameMap[K]>} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svgElement(tag, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG_NAMESPACE, tag), attributes, children);
}

/**
 * A field for a day, which calls `give` with it ("2020-01-07").
 * @param {string} label
 * @param {(day: string) => void} give
 */
export function dayInput(label, give) {
  // While a year is typed, the browser reports the years 2, 20 and 202 as well.
  /** @param {{ currentTarget: HTMLInputElement }} event */
  const change = ({ currentTarget: { value } }) => {
    if (value >= "1000") give(value);
  };
  return element("input", { type: "date", "aria-label": label, on: { change } });
}

/**
 * Set attributes and listeners, and append children.
 * @template {Element} E
 * @param {E} node
 * @param {Attributes<E>} attributes
 * @param {Child[]} children
 */
function dress(node, attributes, children) {
  const { on, ...plain } = attributes;
  for (const [type, listener] of Object.entries(on ?? {})) {
    node.addEventListener(type, /** @type {EventListener} */ (listener));
  }
  for (const [name, value] of Object.entries(plain)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...flat(children));
  return node;
}

/**
 * Nested children as one list of what can be appended.
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
export function flat(children) {
  return children.flatMap((child) => {
    if (child === null || child === undefined) return [];
    if (Array.isArray(child)) return flat(child);
    return [typeof child === "number" ? String(child) : child];
  });
}

/**
 * The first node inside another that matches.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function query(root, selector) {
  return /** @type {HTMLElement | null} */ (root.querySelector(selector));
}

/**
 * The nodes inside another that match, in their order.
 * @param {Element} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function queryAll(root, selector) {
  return [...root.querySelectorAll(selector)].map((node) => /** @type {HTMLElement} */ (node));
}

/**
 * What has the focus in the document or, if the node is in one, in the shadow tree.
 * @param {Element} node
 */
export function activeIn(node) {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

/**
 * Listeners that preview a thing (by id) on hover and select it, or several, on click.
 * @param {string} id
 * @param {State} state
 * @param {{ at?: Mention | null }} [extra]
 * @param {string[]} [ids]
 * @returns {Listeners<Element>}
 */
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
 * Make many things one Tab stop: arrow keys move among them, Enter or space selects.
 * @param {Element} holder holds the things
 * @param {string} selector which they match
 * @returns {(item: Element | null) => void} moves the stop to one of them
 */
export function rove(holder, selector) {
  const items = () => queryAll(holder, selector).filter(isShown);
  /** @param {Element | null} item */
  const arm = (item) => {
    for (const node of holder.querySelectorAll('[tabindex="0"]')) {
      if (node.matches(selector)) node.setAttribute("tabindex", "-1");
    }
    item?.setAttribute("tabindex", "0");
  };
  holder.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(selector)) arm(target);
  });
  const walk = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    const goal = stepTo(event.key, at, all.length);
    if (goal !== null) {
      arm(all[goal]);
      all[goal].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      all[at].dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }),
      );
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  holder.addEventListener("keydown", (event) => walk(/** @type {KeyboardEvent} */ (event)));
  arm(holder.querySelector(selector));
  return arm;
}

/** @param {Element} node */
function isShown(node) {
  return node.getClientRects().length > 0 || !node.isConnected;
}

/**
 * Where a key leads from one of so many things; null for any other key.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 */
function stepTo(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/**
 * Scroll a panel, never the page, so that a node in it can be seen.
 * @param {Element} node
 * @param {Element} panel
 */
export function reveal(node, panel) {
  const inner = node.getBoundingClientRect();
  const outer = panel.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    panel.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

/**
 * Let a class follow a condition on many nodes.
 * @template {Element} E
 * @param {Iterable<E>} nodes
 * @param {string} name
 * @param {(node: E) => boolean} test
 */
export function mark(nodes, name, test) {
  for (const node of nodes) node.classList.toggle(name, test(node));
}

/**
 * What lets nodes show what is selected, hovered and out of the light, by their `data-id` or,
 * where one node represents several things, by `data-ids`. Of a long story it touches only
 * those for which something has changed since.
 * @param {Iterable<HTMLElement | SVGElement>} nodes
 * @returns {(state: State) => void}
 */
export function reflector(nodes) {
  const holders = [...nodes].map((node) => {
    const { id = "", ids } = node.dataset;
    return { node, ids: ids ? ids.split(" ") : [id] };
  });
  /** @type {Map<string | null, typeof holders>} */
  const byId = new Map();
  for (const holder of holders) {
    for (const id of holder.ids) {
      if (!byId.get(id)?.push(holder)) byId.set(id, [holder]);
    }
  }
  /** @type {Pick<State, "selection" | "hover" | "lit" | "range">} */
  let was = { selection: [], hover: null, lit: null, range: null };
  /**
   * @param {typeof holders} some
   * @param {string} name
   * @param {(id: string) => boolean} test
   */
  const show = (some, name, test) => {
    for (const { node, ids } of some) node.classList.toggle(name, ids.some(test));
  };
  /** @param {(string | null)[]} ids */
  const of = (ids) => ids.flatMap((id) => byId.get(id) ?? []);
  return ({ selection, hover, lit, range }) => {
    const chosen = of([...was.selection, ...selection]);
    show(chosen, "dl-selected", (id) => selection.includes(id));
    show(of([was.hover, hover]), "dl-hover", (id) => id === hover);
    if (lit !== was.lit) {
      for (const { node, ids } of holders)
        node.classList.toggle("dl-dim", lit !== null && !ids.some((id) => lit.has(id)));
    }
    if (range !== was.range) {
      for (const { node, ids } of holders)
        node.classList.toggle("dl-out", range !== null && !ids.some((id) => range.ids.has(id)));
    }
    was = { selection, hover, lit, range };
  };
}
