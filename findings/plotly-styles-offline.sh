#!/usr/bin/env bash
# Which of plotly's map styles keep their pins when the network is cut, and whom "satellite" asks.
# Guess: pins are data in the page, so only the ground is missing offline; "satellite" is one picture service.
# In fact "carto-positron" draws nothing, no pins either ("Map error."), since its style is itself a file on
# a server; "open-street-map" keeps them; "satellite" asks an institute in Catalonia and Esri even for Iraq.
# Versions: plotly 7.1.0, playwright 1.65.2 (PyPI), Chromium with WebGL (DATELINE_CHROMIUM, or chromium on the
# path). Source: own run. Matters: a map in a mailed report is opened in a train, and what it shows may be a secret.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet plotly==7.1.0 playwright==1.65.2

cat >"$dir/look.py" <<'EOF2'
import functools
import http.server
import os
import shutil
import threading
from pathlib import Path
from urllib.parse import urlsplit

import plotly.graph_objects as go
from playwright.sync_api import sync_playwright

STYLES = ("white-bg", "open-street-map", "satellite", "carto-positron")
PINS = """() => {
  const map = document.querySelector(".js-plotly-plot")._fullLayout.map._subplot.map;
  try { return map.queryRenderedFeatures().length; } catch { return 0; }
}"""

folder = Path(__file__).parent
pins = go.Scattermap(lat=[33.3, 32.0], lon=[44.4, 44.3], mode="markers", marker={"size": 14})
for style in STYLES:
    view = {"style": style, "center": {"lat": 32.6, "lon": 44.4}, "zoom": 6}
    go.Figure(pins, layout={"map": view}).write_html(folder / f"{style}.html")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
threading.Thread(target=server.serve_forever, daemon=True).start()
here = f"http://127.0.0.1:{server.server_port}/"
found, asked = {}, {}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("DATELINE_CHROMIUM") or shutil.which("chromium"),
        args=["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    )
    for style in STYLES:
        page, hosts = browser.new_page(), set()

        def cut(route):
            if route.request.url.startswith(here):
                return route.continue_()
            hosts.add(urlsplit(route.request.url).hostname)
            return route.abort()

        page.route("**/*", cut)
        page.goto(f"{here}{style}.html")
        for _ in range(20):
            page.wait_for_timeout(500)
            drawn = page.evaluate(PINS)
            if drawn:
                break
        found[style], asked[style] = (drawn, len(hosts)), hosts
        kept = "" if style == "satellite" else f"{drawn} of 2 pins; "  # those take their time
        print(f"{style}: {kept}asked {', '.join(sorted(hosts)) or 'nobody'}")
    browser.close()
assert found["white-bg"] == (2, 0)
assert found["open-street-map"] == (2, 1)
assert found["carto-positron"] == (0, 1)
assert {"geoserveis.icgc.cat", "server.arcgisonline.com"} <= asked["satellite"]
EOF2
"$dir/venv/bin/python" "$dir/look.py"
