#!/usr/bin/env bash
# Babel has one name for each country: not the one that newspapers of the language use.
# Guess: Babel's territories hold all of the CLDR's names. In fact every name with an "alt" (short or
# variant) is left out on import, so UK, USA, Palestina, Hongkong, Elfenbeinküste and Costa de Marfil
# cannot be found by them, and Hong Kong and Palestine have only the long official forms.
# Versions: Babel 2.19.0 (PyPI), cldr-localenames-full 48.2.0 (npm). Source: own run.
# Matters: whoever puts the countries of a German or Spanish story on the map by these names loses them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet Babel==2.19.0
npm install --silent --no-fund --no-audit --prefix "$dir" cldr-localenames-full@48.2.0 >/dev/null

"$dir/venv/bin/python" - "$dir" >"$dir/seen" <<'EOF'
import json
import sys
from pathlib import Path

from babel import Locale

cldr = Path(sys.argv[1]) / "node_modules/cldr-localenames-full/main"
for language, codes in {"de": ("CI", "HK", "PS", "US"), "es": ("CI", "PS", "GB")}.items():
    file = json.loads((cldr / language / "territories.json").read_text("utf-8"))
    names = file["main"][language]["localeDisplayNames"]["territories"]
    babel = Locale(language).territories
    for code in codes:
        others = [name for key, name in names.items() if key.startswith(f"{code}-alt-")]
        held = [name for name in others if name in babel.values()]
        print(language, code, "Babel:", babel[code], "| CLDR also:", *others, "| in Babel:", held)
EOF

diff - "$dir/seen" <<'EOF'
de CI Babel: Côte d’Ivoire | CLDR also: Elfenbeinküste | in Babel: []
de HK Babel: Sonderverwaltungsregion Hongkong | CLDR also: Hongkong | in Babel: []
de PS Babel: Palästinensische Autonomiegebiete | CLDR also: Palästina | in Babel: []
de US Babel: Vereinigte Staaten | CLDR also: USA | in Babel: []
es CI Babel: Côte d’Ivoire | CLDR also: Costa de Marfil | in Babel: []
es PS Babel: Territorios Palestinos | CLDR also: Palestina | in Babel: []
es GB Babel: Reino Unido | CLDR also: RU | in Babel: []
EOF
echo "unchanged: Babel 2.19.0 has no short names of countries"
