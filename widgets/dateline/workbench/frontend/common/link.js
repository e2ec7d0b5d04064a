// The address of a report as it is shown: what is selected, and what the views show, are
// behind the #, which no server sees.

/** @import { Stance, State } from "../types.js" */

/** How long nothing must be done before the address follows (milliseconds). */
const PAUSE = 250;

/** What may change what is shown. */
const ACTS = ["pointerup", "keyup", "wheel", "change"];

/**
 * What an address shows; nothing where it says nothing that can be understood.
 * @returns {Stance}
 */
function stanceInAddress() {
  try {
    const stance = JSON.parse(decodeURIComponent(location.hash.slice(1)));
    return stance && typeof stance === "object" ? stance : {};
  } catch {
    return {};
  }
}

/**
 * Show what the address says, and let it follow what is shown.
 * @param {State} first
 * @returns {(next: State) => void} what takes the state of the views when they are drawn again:
 *   then the address follows, and is not followed, since it lags behind
 */
export function followAddress(first) {
  let state = first;
  let timer = 0;
  const write = () => {
    const stance = state.stance();
    const hash = Object.keys(stance).length ? `#${encodeURIComponent(JSON.stringify(stance))}` : "";
    if (hash === location.hash) return;
    try {
      history.replaceState(null, "", hash || location.pathname + location.search);
    } catch {
      // A page inside another may have no address of its own.
    }
  };
  for (const act of ACTS) {
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    };
    document.addEventListener(act, later, { passive: true });
  }
  const show = () => state.take(stanceInAddress());
  window.addEventListener("hashchange", show);
  show();
  return (next) => {
    state = next;
  };
}
