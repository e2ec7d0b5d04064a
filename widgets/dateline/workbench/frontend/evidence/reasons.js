// The reasons behind one thing, by its layer: a place's candidates, a date's reading
// and its rivals, how an actor's mentions were joined, who spoke, what happened.

import { candidateTable } from "./candidates.js";
import { classInWords } from "../common/classes.js";
import { element } from "../common/dom.js";
import { doubtInWords } from "../common/doubts.js";
import { figureList } from "./figures.js";
import { figuresOf } from "../common/figures.js";
import { guessInWords, happeningsOf } from "../common/happenings.js";
import { decisionOn, thingOf, thingsOf } from "../common/model.js";
import { otherDays } from "./redating.js";
import { chooser, factualityMark } from "../common/rows.js";
import { ruleInWords } from "../common/rules.js";
import {
  countryInWords,
  counted,
  factualityInWords,
  intervalInWords,
  isFact,
  placeKindInWords,
  pointInWords,
  shortened,
  tollInWords,
  tollOfWhatHappened,
  toponymKindInWords,
} from "../common/words.js";
import { whys } from "./whys.js";

/** @import { ActorEntity, Child, DateEntity, Entity, EventEntity, EventRecord, PlaceEntity, QuoteEntity, State, Story } from "../types.js" */
/** @import { Slot } from "../common/happenings.js" */

/**
 * What a thing is, in the words of the story and the gazetteer, and why.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child}
 */
export function factsOf(story, state, thing) {
  switch (thing.layer) {
    case "place":
      return placeFacts(thing);
    case "date":
      return dateFacts(story, state, thing);
    case "actor":
      return actorFacts(thing);
    case "quote":
      return quoteFacts(story, state, thing);
    case "event":
      return eventFacts(story, state, thing);
  }
}

/**
 * What else it could be, and what it is connected with.
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @returns {Child}
 */
export function furtherOf(story, state, thing) {
  switch (thing.layer) {
    case "place":
      return candidateTable(state, thing);
    case "date":
      return dateRivals(story, state, thing);
    case "actor":
      return actorTies(story, state, thing);
    default:
      return null;
  }
}

/**
 * A link to a thing, where the story has it.
 * @param {Story} story
 * @param {State} state
 * @param {string | null} id
 */
function linkTo(story, state, id) {
  return id !== null && story.entities.has(id) ? chooser(story, state, id) : null;
}

/**
 * Pairs of a term and what it is; pairs without a value are left out.
 * @param {[string, Child][]} pairs
 */
function facts(pairs) {
  const kept = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return element(
    "dl",
    { class: "dl-facts" },
    kept.map(([term, value]) => [element("dt", {}, term), element("dd", {}, value)]),
  );
}

/** @param {PlaceEntity} place */
function placeInWords(place) {
  if (place.placed) return place.label;
  return decisionOn(place) ? "marked as not a place" : "not found in the gazetteer";
}

/** @param {PlaceEntity} place */
function placeFacts(place) {
  const { record } = place;
  const kinds = [...new Set(place.mentions.map((m) => m.toponym))];
  const people = record.population ? counted(record.population, "inhabitant") : "";
  return [
    facts([
      ["is", placeInWords(place)],
      [
        "kind",
        [place.placed ? placeKindInWords(place.kind) : "", people].filter(Boolean).join(", "),
      ],
      ["here", kinds.map((kind) => (kind ? toponymKindInWords(kind) : "")).join("; ")],
      ["doubt", doubtInWords(place)],
      ["point", pointInWords(record)],
      ["id", place.placed ? place.id : ""],
    ]),
    whys(place),
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {DateEntity} date
 */
function dateFacts(story, state, date) {
  const { record } = date;
  return [
    facts([
      ["is", intervalInWords(record)],
      ["EDTF", record.edtf],
      ["TIMEX3", [record.timex_type, record.timex_value, record.mod].filter(Boolean).join(" ")],
      ["counted from", record.anchor],
      ["until", linkTo(story, state, record.until)],
    ]),
    whys(date),
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {DateEntity} date
 * @returns {Child}
 */
function dateRivals(story, state, date) {
  return [otherDays(state, date), linkedFrom(story, state, date, "What happened then")];
}

/** @param {ActorEntity} actor */
function actorFacts(actor) {
  const { record } = actor;
  return [
    facts([
      ["is", actor.kind],
      ["role", record.roles.join(", ")],
      ["belongs to", record.affiliation],
      ["country", countryInWords(record.country)],
      ["also", actor.aliases.join(", ")],
    ]),
    record.why && !record.links.length ? element("p", { class: "dl-why" }, record.why) : null,
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {ActorEntity} actor
 * @returns {Child}
 */
function actorTies(story, state, actor) {
  const quotes = thingsOf(story, "quote").filter(({ record }) => record.speaker_id === actor.id);
  return [
    joins(story, actor),
    quotes.length
      ? listOf(
          "Says",
          quotes.map((q) => chooser(story, state, q.id)),
        )
      : null,
    linkedFrom(story, state, actor, "Events"),
  ];
}

/**
 * @param {string} heading
 * @param {Child[]} items
 * @returns {Child[]}
 */
function listOf(heading, items) {
  return [
    element("h4", {}, heading),
    element(
      "ul",
      {},
      items.map((item) => element("li", {}, item)),
    ),
  ];
}

/**
 * How the mentions were joined into one actor: one line per link.
 * @param {Story} story
 * @param {ActorEntity} actor
 * @returns {Child}
 */
function joins(story, actor) {
  const phraseAt = new Map(actor.mentions.map((m) => [m.start, m.phrase]));
  const lines = new Map();
  for (const link of actor.record.links) {
    const [first, second] = [link.first, link.second].map((at) => phraseAt.get(story.unit(at)));
    if (!first || !second || (first === second && !link.why)) continue;
    const line = `${second}|${first}|${link.rule}`;
    if (!lines.has(line)) lines.set(line, { first, second, link });
  }
  if (!lines.size) return null;
  return listOf(
    "Joined because",
    [...lines.values()].map(
      ({ first, second, link }) =>
        `“${second}” = “${first}”: ${link.why || ruleInWords(link.rule)}`,
    ),
  );
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Entity} thing
 * @param {string} heading
 * @returns {Child}
 */
function linkedFrom(story, state, thing, heading) {
  const events = happeningsOf(story).filter(({ tellings }) =>
    tellings.some((id) => thingOf(story, id).linked?.includes(thing.id)),
  );
  if (!events.length) return null;
  const facts = events.filter(({ record }) => isFact(record));
  const others = events.filter(({ record }) => !isFact(record));
  return listOf(
    heading,
    [...facts, ...others].map((event) => [
      chooser(story, state, event.id),
      ` ${[event.record.target, tollOfWhatHappened(event.record)].filter(Boolean).join(" · ")} `,
      isFact(event.record) ? null : factualityMark(event.record),
    ]),
  );
}

/** @type {Record<string, string>} */
const MANNERS = {
  true: "direct quotation",
  false: "reported speech",
  mixed: "reported, with some quoted words",
};

/**
 * @param {Story} story
 * @param {State} state
 * @param {QuoteEntity} quote
 */
function quoteFacts(story, state, quote) {
  const { record } = quote;
  const who = linkTo(story, state, record.speaker_id) ?? record.speaker;
  return [
    element("p", { class: "dl-quoted", dir: "auto" }, shortened(record.phrase, 240)),
    facts([
      ["said by", who ?? "nobody named"],
      ["cue", record.cue],
      ["via", record.via],
      ["stance", record.stance === record.cue ? "" : record.stance],
      ["manner", MANNERS[String(record.direct)]],
    ]),
    whys(quote),
  ];
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {EventEntity} event
 */
function eventFacts(story, state, event) {
  const { record } = event;
  const date = linkTo(story, state, record.date_id);
  /**
   * @param {Child} value
   * @param {Slot} slot
   */
  const guessed = (value, slot) => {
    const words = guessInWords(record, slot);
    return words ? [value, " ", element("small", { class: "dl-guess" }, `? ${words}`)] : value;
  };
  return [
    facts([
      ["who", guessed(linkTo(story, state, record.actor_id) ?? record.actor, "actor")],
      ["what", `${record.phrase} (${classInWords(record.type)})`],
      ["whom", guessed(linkTo(story, state, record.target_id) ?? record.target, "target")],
      ["what thing", record.object],
      ["where", guessed(linkTo(story, state, record.place_id) ?? record.place, "place")],
      ["when", guessed(date ? [date, ` ${record.edtf ?? ""}`] : record.edtf, "date")],
      ["with", record.instrument],
      ["toll", tollOf(record)],
      ["figures", figureList(figuresOf(story, event))],
      [
        "reported in",
        record.told_in.length > 1 ? `sentences ${record.told_in.map((i) => i + 1).join(", ")}` : "",
      ],
      ["whether", factualityInWords(record.factuality)],
      ["notes", record.notes.join("; ")],
    ]),
    whys(event),
  ];
}

/**
 * The toll; where the event did not happen, with the word that says so.
 * @param {EventRecord} record
 * @returns {Child}
 */
function tollOf(record) {
  const toll = tollInWords(record);
  if (!toll || tollOfWhatHappened(record)) return toll;
  return element("span", { class: "dl-no-fact" }, toll, " ", factualityMark(record));
}
