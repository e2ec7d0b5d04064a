#!/usr/bin/env bash
# igraph refuses a GraphML file of NetworkX as soon as one attribute holds both 3 and 2.5.
# Guess: whole numbers and fractions end up in one numeric column. In fact NetworkX declares one
# <key> for each Python type, two of one name; it reads them back without a word, and igraph stops.
# infer_numeric_types=True writes a single key.
# Versions: networkx 3.6.1, igraph 1.0.0 (PyPI). Source: own run.
# Matters: counts and scores of actors mix easily; the file then opens where it was written, and not in igraph.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet networkx==3.6.1 igraph==1.0.0

cat >"$dir/graph.py" <<'EOF'
import sys

import igraph
import networkx as nx

actors = nx.Graph()
actors.add_node("mayor", score=3)
actors.add_node("police", score=2.5)
for infer in False, True:
    nx.write_graphml(actors, sys.argv[1], infer_numeric_types=infer)
    print("networkx", nx.read_graphml(sys.argv[1]).nodes(data="score"))
    try:
        print("igraph", igraph.Graph.Read_GraphML(sys.argv[1]).vs["score"])
    except igraph.InternalError as error:
        print("igraph", str(error).split(": ", 1)[1])
EOF
"$dir/venv/bin/python" "$dir/graph.py" "$dir/actors.graphml" >"$dir/seen"

diff - "$dir/seen" <<'EOF'
networkx [('mayor', 3), ('police', 2.5)]
igraph Duplicate attribute name found: 'score' (for <key id='d0'>). -- Parse error
networkx [('mayor', 3.0), ('police', 2.5)]
igraph [3.0, 2.5]
EOF
echo "unchanged: igraph 1.0.0 refuses the two keys that networkx 3.6.1 writes for one attribute"
