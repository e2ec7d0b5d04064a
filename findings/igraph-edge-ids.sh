#!/usr/bin/env bash
# igraph gives the edges of a GraphML file the ids of its nodes.
# Guess: each edge keeps the id that the file gives it, as each node does: they are all that ties an edge to
# its source. In fact the first edge has the id of the first node, the second that of the second, and those
# beyond the last node have none; without ids in the file, edges have none at all.
# Version: igraph 1.0.0 (PyPI). Source: own run.
# Matters: networks of who met whom, whose edges are looked up by id in a table of events or sentences.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet igraph==1.0.0

cat >network.graphml <<'END'
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <graph edgedefault="directed">
    <node id="Ana"/><node id="Ben"/><node id="Eva"/>
    <edge id="met" source="Ana" target="Ben"/>
    <edge id="sued" source="Ben" target="Eva"/>
    <edge id="freed" source="Eva" target="Ana"/>
    <edge id="called" source="Ana" target="Eva"/>
  </graph>
</graphml>
END
cat >read.py <<'END'
import igraph

graph = igraph.Graph.Read_GraphML("network.graphml")
print("nodes:", *graph.vs["id"])
for edge in graph.es:
    print(graph.vs[edge.source]["id"], repr(edge["id"]), graph.vs[edge.target]["id"])
END
venv/bin/python read.py >seen

diff - seen <<'END'
nodes: Ana Ben Eva
Ana 'Ana' Ben
Ben 'Ben' Eva
Eva 'Eva' Ana
Ana '' Eva
END
echo "unchanged: igraph calls edges by the ids of nodes"
