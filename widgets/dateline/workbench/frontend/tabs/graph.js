// Who with whom, by the rules of the GraphML export (exports/graphml.py): actors, and
// places that act, joined by sentences that name both and by what one does to another.

/** A sentence that names more than this is a list, and joins nobody. */
const MANY = 40;

const isKept = ({ status }) => status !== "rejected";

/**
 * @typedef {Object} Edge
 * @property {string} source id; in an event, of who did it
 * @property {string} target id
 * @property {"sentence"|"event"} relation
 * @property {number} weight how many sentences or events there are
 * @property {string[]} events ids; empty where sentences join the two
 */

/** @returns {{nodes: Map<string, Object>, edges: Edge[]}} nodes are entities by id */
export function graphOf(story) {
  const nodes = nodesOf(story);
  return { nodes, edges: [...bySentence(story, nodes), ...byEvent(story, nodes)] };
}

const ofLayer = (story, layer) =>
  [...story.entities.values()].filter((thing) => thing.layer === layer);

const eventsOf = (story) => ofLayer(story, "event").filter((event) => isKept(event.record));

function nodesOf(story) {
  const acting = new Set(
    eventsOf(story).flatMap(({ record }) => [record.actor_id, record.target_id]),
  );
  for (const { record } of ofLayer(story, "quote")) {
    if (isKept(record)) acting.add(record.speaker_id);
  }
  const nodes = new Map();
  for (const actor of ofLayer(story, "actor")) {
    if (isKept(actor.record)) nodes.set(actor.id, actor);
  }
  for (const place of ofLayer(story, "place")) {
    const told = place.mentions.filter(isKept);
    const acts = acting.has(place.id) || told.some((m) => m.toponym === "metonym");
    if (place.placed && told.length && acts) nodes.set(place.id, place);
  }
  return nodes;
}

/** Join all who are named in one sentence, with how many sentences do so. */
function bySentence(story, nodes) {
  const order = [...nodes.keys()];
  const named = story.sentences.map(() => new Set());
  for (const { id, layer, mentions } of nodes.values()) {
    for (const mention of mentions.filter(isKept)) {
      if (layer === "actor" || mention.toponym === "metonym") named[mention.sentence].add(id);
    }
  }
  for (const event of eventsOf(story)) {
    for (const id of [event.record.actor_id, event.record.target_id]) {
      if (nodes.has(id)) named[event.mentions[0].sentence].add(id);
    }
  }
  const edges = new Map();
  for (const ids of named) {
    if (ids.size > MANY) continue;
    const here = order.filter((id) => ids.has(id));
    here.forEach((source, i) =>
      here
        .slice(i + 1)
        .forEach((target) => strengthen(edges, { source, target, relation: "sentence" })),
    );
  }
  return [...edges.values()];
}

function byEvent(story, nodes) {
  const edges = new Map();
  for (const event of eventsOf(story)) {
    const { actor_id: source, target_id: target } = event.record;
    if (!nodes.has(source) || !nodes.has(target)) continue;
    strengthen(edges, { source, target, relation: "event" }).events.push(event.id);
  }
  return [...edges.values()];
}

/** Add one to the edge between two, which is made if need be. */
function strengthen(edges, edge) {
  const key = JSON.stringify([edge.source, edge.target]);
  if (!edges.has(key)) edges.set(key, { ...edge, weight: 0, events: [] });
  const found = edges.get(key);
  found.weight += 1;
  return found;
}
