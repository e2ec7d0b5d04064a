// Who with whom, by the rules of the GraphML export (exports/graphml.py): actors, and
// places that act, joined by sentences that name both and by events between them.

import { happeningsOf } from "../common/happenings.js";
import { thingsOf } from "../common/model.js";
import { isFact } from "../common/words.js";

/** @import { ActorEntity, PlaceEntity, Status, Story } from "../types.js" */

/** A sentence that names more than this is a list, and joins no one. */
const MANY = 40;

/** @param {{ status: Status }} record */
const isKept = ({ status }) => status !== "rejected";

/**
 * @typedef {Object} Edge
 * @property {string} source id; in an event, of who did it
 * @property {string} target id
 * @property {"sentence"|"event"} relation
 * @property {number} weight how many sentences or events there are
 * @property {string[]} events ids, one of each event; empty where sentences join the two
 * @property {string[]} tellings ids of all that tell these events
 * @property {boolean} [fact] whether one of the events is told as a fact
 */

/** @typedef {Map<string | null, ActorEntity | PlaceEntity>} Nodes by id; nobody has none */

/**
 * Who is joined with whom.
 * @param {Story} story
 * @returns {{ nodes: Nodes, edges: Edge[] }}
 */
export function graphOf(story) {
  const nodes = nodesOf(story);
  return { nodes, edges: [...bySentence(story, nodes), ...byEvent(story, nodes)] };
}

/** @param {Story} story */
const eventsOf = (story) => thingsOf(story, "event").filter((event) => isKept(event.record));

/**
 * @param {Story} story
 * @returns {Nodes}
 */
function nodesOf(story) {
  const acting = new Set(
    eventsOf(story).flatMap(({ record }) => [record.actor_id, record.target_id]),
  );
  for (const { record } of thingsOf(story, "quote")) {
    if (isKept(record)) acting.add(record.speaker_id);
  }
  /** @type {Nodes} */
  const nodes = new Map();
  for (const actor of thingsOf(story, "actor")) {
    if (isKept(actor.record)) nodes.set(actor.id, actor);
  }
  for (const place of thingsOf(story, "place")) {
    const kept = place.mentions.filter(isKept);
    const acts = acting.has(place.id) || kept.some((m) => m.toponym === "metonym");
    if (place.placed && kept.length && acts) nodes.set(place.id, place);
  }
  return nodes;
}

/**
 * Join all that are named in one sentence; an edge counts such sentences.
 * @param {Story} story
 * @param {Nodes} nodes
 */
function bySentence(story, nodes) {
  const order = [...nodes.values()].map(({ id }) => id);
  /** @type {Set<string>[]} */
  const named = story.sentences.map(() => new Set());
  for (const { id, layer, mentions } of nodes.values()) {
    for (const mention of mentions.filter(isKept)) {
      if (layer === "actor" || mention.toponym === "metonym") named[mention.sentence].add(id);
    }
  }
  for (const event of eventsOf(story)) {
    for (const id of [event.record.actor_id, event.record.target_id]) {
      if (id !== null && nodes.has(id)) named[event.mentions[0].sentence].add(id);
    }
  }
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const ids of named) {
    if (ids.size > MANY) continue;
    const here = order.filter((id) => ids.has(id));
    for (const [i, source] of here.entries()) {
      for (const target of here.slice(i + 1)) {
        strengthen(edges, { source, target, relation: "sentence" });
      }
    }
  }
  return [...edges.values()];
}

/**
 * @param {Story} story
 * @param {Nodes} nodes
 */
function byEvent(story, nodes) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const event of happeningsOf(story)) {
    if (!isKept(event.record)) continue;
    const { actor_id: source, target_id: target } = event.record;
    if (source === null || target === null) continue;
    if (!nodes.has(source) || !nodes.has(target)) continue;
    const edge = strengthen(edges, { source, target, relation: "event" });
    edge.events.push(event.id);
    edge.tellings.push(...event.tellings);
    edge.fact ||= isFact(event.record);
  }
  return [...edges.values()];
}

/**
 * Add one to the weight of an edge, which is made if it is not there.
 * @param {Map<string, Edge>} edges
 * @param {Pick<Edge, "source" | "target" | "relation">} edge
 */
function strengthen(edges, edge) {
  const key = JSON.stringify([edge.source, edge.target]);
  const found = edges.get(key) ?? { ...edge, weight: 0, events: [], tellings: [] };
  found.weight += 1;
  edges.set(key, found);
  return found;
}
