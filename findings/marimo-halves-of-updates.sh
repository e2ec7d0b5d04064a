#!/usr/bin/env bash
# In marimo a widget is told of half of an update: it may draw a story on the ground of the last one.
# Guess: what Python sends in one message (hold_sync) a widget sees at once, as
# in Jupyter, where Backbone sets all values and then fires change:… for each. In fact marimo sets one
# value, fires its event, then sets the next, in an order that hold_sync leaves open (it keeps a set).
# Versions: marimo 0.25.2, anywidget 0.11.0, ipywidgets 8.1.9, playwright 1.65.2 (PyPI). Source: own run;
# updateAndEmitDiffs in marimo's front end. Needs Chromium (DATELINE_CHROMIUM, or chromium on the path).
# Matters: a map that redraws on change:story takes the old basemap, or none; redraw a microtask later.
set -euo pipefail
dir=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet marimo==0.25.2 anywidget==0.11.0 ipywidgets==8.1.9 playwright==1.65.2

cat >"$dir/book.py" <<'EOF'
import marimo

app = marimo.App()


@app.cell
def _():
    import anywidget
    import traitlets

    class Map(anywidget.AnyWidget):
        _esm = """
        export default { render({ model, el }) {
          const note = (name, other) => model.on(`change:${name}`, () => {
            const line = document.createElement("p");
            line.className = "seen";
            line.textContent = `an event, the other value is ${model.get(other)}`;
            el.append(line);
          });
          note("story", "ground");
          note("ground", "story");
          const ask = document.createElement("button");
          ask.textContent = "next";
          ask.onclick = () => model.send("next");
          el.append(ask);
        } };
        """
        story = traitlets.Unicode("old").tag(sync=True)
        ground = traitlets.Unicode("old").tag(sync=True)

        def __init__(self):
            super().__init__()
            self.on_msg(self.next)

        def next(self, *_):
            with self.hold_sync():
                self.story = self.ground = "new"

    Map()
    return
EOF

cat >"$dir/look.py" <<'EOF'
import os
import shutil
import sys

from playwright.sync_api import sync_playwright

browser = os.environ.get("DATELINE_CHROMIUM") or shutil.which("chromium")
with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
    page = chromium.new_page()
    page.goto(sys.argv[1])
    page.get_by_role("button", name="next").click(timeout=60_000)
    page.locator(".seen").nth(1).wait_for()
    for line in page.locator(".seen").all_inner_texts():
        print(line)
    chromium.close()
EOF

port=$("$dir/venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
HOME=$dir "$dir/venv/bin/marimo" -q run "$dir/book.py" --headless --no-token --host 127.0.0.1 --port "$port" \
  >"$dir/log" 2>&1 &
server=$!
for _ in $(seq 90); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 1
done
"$dir/venv/bin/python" "$dir/look.py" "http://127.0.0.1:$port/" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
an event, the other value is old
an event, the other value is new
EOF
echo "unchanged: marimo 0.25.2 tells a widget of one half of an update before the other is there"
