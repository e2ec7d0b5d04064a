#!/usr/bin/env bash
# pycountry's fuzzy search takes Niger for Nigeria and Kosovo for Serbia, and knows no Ivory Coast.
# Guess: the country of exactly that name comes first, common English names are found, others raise. In
# fact parts of names and of provinces' names count: a longer name can come before the very name asked
# for, a province answers for a country that ISO lacks, and everyday names raise LookupError.
# Versions: pycountry 26.2.16 (PyPI). Source: own run.
# Matters: the usual first line to turn a story's countries into codes for a map moves or drops them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet pycountry==26.2.16

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
import pycountry

for name in ("Niger", "Nigeria", "Kosovo", "Korea", "Gaza", "Kurdistan", "Ivory Coast", "Turkey", "Cape Verde"):
    try:
        print(name, [country.name for country in pycountry.countries.search_fuzzy(name)])
    except LookupError as error:
        print(name, type(error).__name__)
EOF

diff - "$dir/seen" <<'EOF'
Niger ['Nigeria', 'Niger']
Nigeria ['Nigeria']
Kosovo ['Serbia']
Korea ["Korea, Democratic People's Republic of", 'Korea, Republic of']
Gaza ['Palestine, State of', 'Mozambique']
Kurdistan ['Iraq']
Ivory Coast LookupError
Turkey LookupError
Cape Verde LookupError
EOF
echo "unchanged: pycountry 26.2.16 finds Nigeria for Niger"
