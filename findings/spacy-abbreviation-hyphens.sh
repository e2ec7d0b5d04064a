#!/usr/bin/env bash
# spaCy splits "US-Iran" into two countries, and leaves "U.S.-Iran" as one token.
# Guess: a hyphen between two names is a token. In fact the English rule wants a letter before it, and
# the full stop of an abbreviation is none; en dashes and slashes fare alike, "Iran-U.S." is split.
# Neither country has a token of its own then: char_span gives None, an entity ruler finds nothing.
# Version: spacy 3.8.18 (PyPI), blank English pipeline. Source: own run.
# Matters: both actors are lost, in American house styles only; one more infix rule brings them back.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet spacy==3.8.18

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
import spacy
from spacy.util import compile_infix_regex

nlp = spacy.blank("en")
ruler = nlp.add_pipe("entity_ruler")
countries = ["U.S.", "US", "U.K.", "Iran", "France", "Mexico"]
ruler.add_patterns([{"label": "GPE", "pattern": name} for name in countries])


def show(text):
    doc = nlp(text)
    print([token.text for token in doc], "entities:", [entity.text for entity in doc.ents])


for text in (
    "US-Iran talks",
    "U.S.-Iran talks",
    "Iran-U.S. talks",
    "U.K.–France ferries",
    "U.S./Mexico border",
    "U.S.-led talks",
):
    show(text)
print("char_span of U.S.:", nlp("U.S.-Iran talks").char_span(0, 4))

infixes = [*nlp.Defaults.infixes, r"(?<=[A-Z]\.)[-–/](?=[A-Za-z])"]
nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
show("U.S.-Iran talks")
EOF

diff - "$dir/seen" <<'EOF'
['US', '-', 'Iran', 'talks'] entities: ['US', 'Iran']
['U.S.-Iran', 'talks'] entities: []
['Iran', '-', 'U.S.', 'talks'] entities: ['Iran', 'U.S.']
['U.K.–France', 'ferries'] entities: []
['U.S./Mexico', 'border'] entities: []
['U.S.-led', 'talks'] entities: []
char_span of U.S.: None
['U.S.', '-', 'Iran', 'talks'] entities: ['U.S.', 'Iran']
EOF
echo "unchanged: spaCy 3.8.18 keeps U.S.-Iran in one token"
