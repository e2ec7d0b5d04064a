// Starts a report: its data and the script that draws it lie in the page compressed,
// at a third of their length.

import { inflate } from "./inflate.js";

/** Return the text that the page holds compressed. */
function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = inflate(Uint8Array.from(packed, (character) => character.charCodeAt(0)));
  return new TextDecoder().decode(bytes);
}

/** Run the script; the page's policy names its hash too, and no other script runs. */
function start() {
  const script = document.createElement("script");
  script.textContent = unpacked("dateline-script");
  document.body.append(script);
  script.remove();
  globalThis.drawReport(unpacked);
}

start();
