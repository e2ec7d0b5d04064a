#!/usr/bin/env bash
# In country-coder the Netherlands and Denmark are not in the European Union, asked by their codes.
# Guess: 'NL' is the Netherlands. In fact it is the whole kingdom with Aruba (Wikidata Q29999), which
# lies in no continent and no union; the Netherlands (Q55) are a territory of it, without a code.
# Points do lie in the EU, but no level gives the countries there: 'territory' has England as well.
# Version: @rapideditor/country-coder 5.6.1 (npm). Source: own run.
# Matters: by code, continents lose eight states, Britain and Russia too; ids never meet Q55 or Q35.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  @rapideditor/country-coder@5.6.1

cat >"$dir/realms.mjs" <<'EOF'
import { borders, feature, isIn, isInEuropeanUnion, iso1A2Code, wikidataQID } from '@rapideditor/country-coder'

for (const key of ['NL', 'Netherlands', 'DK', 'Denmark', 'DE', 'Germany'])
  console.log(`${key}: ${wikidataQID(key)} ${iso1A2Code(key)}, in the EU ${isInEuropeanUnion(key)}`)

const continents = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']
const adrift = borders.features
  .map(country => country.properties)
  .filter(({ level, iso1A2 }) => level === 'country' && iso1A2)
  .filter(({ iso1A2 }) => !continents.some(continent => isIn(iso1A2, continent)))
console.log('in no continent:', adrift.map(({ iso1A2 }) => iso1A2).join(' '))

const capitals = { Amsterdam: [4.9, 52.37], London: [-0.13, 51.51], Beijing: [116.4, 39.9] }
console.log('Amsterdam is in the EU:', isInEuropeanUnion(capitals.Amsterdam))
for (const [capital, point] of Object.entries(capitals)) {
  const [country, territory] = ['country', 'territory'].map(level => feature(point, { level }).properties)
  console.log(`${capital}: ${country.nameEn} ${country.wikidata}, ${territory.nameEn} ${territory.wikidata}`)
}
EOF
node "$dir/realms.mjs" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
NL: Q29999 NL, in the EU false
Netherlands: Q55 null, in the EU true
DK: Q756617 DK, in the EU false
Denmark: Q35 null, in the EU true
DE: Q183 DE, in the EU true
Germany: Q183 DE, in the EU true
in no continent: DK ES FR GB NL NO RU US
Amsterdam is in the EU: true
Amsterdam: Kingdom of the Netherlands Q29999, Netherlands Q55
London: United Kingdom Q145, England Q21
Beijing: People's Republic of China Q148, Mainland China Q19188
EOF
echo "unchanged: country-coder 5.6.1 has two realms and six more states outside all continents"
