#!/usr/bin/env bash
# country_converter says that Lebanon, Tennessee, is in Lebanon, and Chinatown in China.
# Guess: a text that is no country's name is not found. In fact most countries' patterns may match
# anywhere in it, inside a word as well: towns, surnames and quarters become countries, while Scotland,
# Wales and Holland, which newspapers use, do not.
# Versions: country_converter 1.3.2, pandas 2.3.3 (PyPI; with pandas 3.1.1 no converter can be made). Source: own run.
# Matters: it is the usual way to a table of countries for a map of a story's places.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet country_converter==1.3.2 pandas==2.3.3

"$dir/venv/bin/python" - >"$dir/seen" <<'END'
import logging

import country_converter

logging.disable(logging.CRITICAL)  # it warns of what it does not find
converter = country_converter.CountryConverter()
for name in (
    "Lebanon", "Lebanon, Tennessee", "Peru, Indiana", "Chadwick", "Chinatown", "Georgia, USA",
    "England", "Scotland", "Wales", "Holland",
):
    print(name, "->", converter.convert(name, to="ISO2", not_found="not found"))
END

diff - "$dir/seen" <<'END'
Lebanon -> LB
Lebanon, Tennessee -> LB
Peru, Indiana -> PE
Chadwick -> TD
Chinatown -> CN
Georgia, USA -> not found
England -> GB
Scotland -> not found
Wales -> not found
Holland -> not found
END
echo "unchanged: country_converter 1.3.2 takes Lebanon, Tennessee, for Lebanon"
