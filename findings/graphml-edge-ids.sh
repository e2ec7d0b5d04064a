#!/usr/bin/env bash
# graphology (under Sigma and Gephi Lite) cannot load the multigraphs that NetworkX writes.
# Guess: an edge's id in the file belongs to that edge alone. In fact NetworkX writes the edge's key
# there, counted from 0 anew for each pair of nodes, and so repeats ids as soon as two pairs are
# joined; graphology takes an id as the name of one edge of the whole graph, and stops.
# Versions: networkx 3.6.1 (PyPI), graphology 0.26.0, graphology-graphml 0.5.2 (npm). Source: own run.
# Matters: who-met-whom graphs are multigraphs; give each edge a key that no other has.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet networkx==3.6.1
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$dir" \
  graphology@0.26.0 graphology-graphml@0.5.2 jsdom@26.1.0

cat >"$dir/write.py" <<'EOF'
import sys

import networkx as nx

plain, named = nx.MultiDiGraph(), nx.MultiDiGraph()
for number, (source, target) in enumerate([("mayor", "police"), ("mayor", "police"), ("police", "union")]):
    plain.add_edge(source, target)
    named.add_edge(source, target, key=f"meeting-{number}")
for path, graph in zip(sys.argv[1:], (plain, named)):
    nx.write_graphml(graph, path)
    print("networkx", nx.read_graphml(path).number_of_edges())
EOF
cat >"$dir/read.cjs" <<'EOF'
const { readFileSync } = require('fs')
const { JSDOM } = require('jsdom')
const { DOMParser, Document } = new JSDOM('').window
Object.assign(globalThis, { DOMParser, Document })
const Graph = require('graphology')
const graphml = require('graphology-graphml/browser')

for (const path of process.argv.slice(2)) {
  try {
    console.log('graphology', graphml.parse(Graph, readFileSync(path, 'utf8')).size)
  } catch (error) {
    console.log('graphology', error.message)
  }
}
EOF
"$dir/venv/bin/python" "$dir/write.py" "$dir/plain.graphml" "$dir/named.graphml" >"$dir/seen"
node "$dir/read.cjs" "$dir/plain.graphml" "$dir/named.graphml" >>"$dir/seen"

diff - "$dir/seen" <<'EOF'
networkx 3
networkx 3
graphology Graph.mergeDirectedEdgeWithKey: inconsistency detected when attempting to merge the "0" edge with "police" source & "union" target vs. ("mayor", "police").
graphology 3
EOF
echo "unchanged: graphology-graphml 0.5.2 stops at the repeated edge ids of networkx 3.6.1"
