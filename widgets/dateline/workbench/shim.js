// Stands in for the notebook's model in a report: the same calls, no kernel.

/** Draw the workbench from the data that the page holds. */
function drawReport() {
  const held = (id) => document.getElementById(id).textContent;
  const values = {
    _document: held("dateline-reading"),
    _basemap: held("dateline-basemap"),
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
}

drawReport();
