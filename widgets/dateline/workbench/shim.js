// Stands in for the notebook's model in a report: the same calls, no kernel.

/** Return the text that the page holds compressed. */
async function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** Draw the workbench from the data that the page holds. */
async function drawReport() {
  const values = {
    _document: await unpacked("dateline-reading"),
    _basemap: await unpacked("dateline-basemap"),
    _theme: "auto",
    selection: [],
  };
  const listeners = [];
  const model = {
    get: (name) => values[name],
    set(name, value) {
      values[name] = value;
      for (const [event, call] of listeners) if (event === `change:${name}`) call();
    },
    save_changes() {},
    on: (event, call) => listeners.push([event, call]),
    off() {},
  };
  render({ model, el: document.getElementById("dateline-workbench") });
  // The page has nothing else to type in: keys work from the start.
  document.querySelector(".dl-body").focus({ preventScroll: true });
}

drawReport();
