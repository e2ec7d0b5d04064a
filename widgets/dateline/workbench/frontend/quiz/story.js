// What a student marked as a story that the views of the workbench draw.

import { buildStory } from "../common/model.js";

/** @import { ActorRecord, DateRecord, MentionRecord, PlaceRecord, QuoteRecord, ReadingScore, Span } from "../types.js" */
/** @import { Sheet } from "../scoring/types.js" */
/** @import { QuizDocument } from "./types.js" */

/**
 * The story of a quiz with the marks of a sheet.
 * @param {QuizDocument} quiz
 * @param {Sheet} sheet
 * @param {ReadingScore | null} [score] what is wrong in it
 */
export function storyOf(quiz, sheet, score = null) {
  const characters = [...quiz.story.text];
  /**
   * @param {Span} span
   * @returns {MentionRecord}
   */
  const mention = ({ start, end }) => ({
    start,
    end,
    phrase: characters.slice(start, end).join(""),
    sentence: Math.max(
      0,
      quiz.sentences.findLastIndex(([first]) => first <= start),
    ),
    rule: "by hand",
    confidence: 1,
    status: "suggested",
    why: "",
  });
  return buildStory(
    {
      version: 1,
      story: quiz.story,
      published: quiz.story.published,
      notices: [],
      made_by: { model: "" },
      own_dates: [],
      home: null,
      corrections: [],
      sentences: quiz.sentences,
      paragraphs: quiz.paragraphs,
      boilerplate: quiz.boilerplate,
      places: sheet.places.map((mark) => placeRecord(mention(mark), mark)),
      dates: sheet.dates.map((mark) => dateRecord(mention(mark), mark)),
      actors: sheet.actors.map((actor) => actorRecord(actor, mention)),
      quotes: sheet.quotes.map((mark) => quoteRecord(mention(mark), mark)),
      events: [],
    },
    null,
    score,
  );
}

/**
 * @param {MentionRecord} mention
 * @param {Sheet["places"][number]} mark
 * @returns {PlaceRecord}
 */
function placeRecord(mention, { place }) {
  return {
    ...mention,
    ...{ id: null, name: null, lat: null, lon: null, country: null, country_name: null },
    ...{ admin1: null, admin1_name: null, population: null },
    ...place,
    kind: "literal",
    place_kind: place?.kind ?? null,
    level: null,
    candidates: [],
  };
}

/**
 * @param {MentionRecord} mention
 * @param {Sheet["dates"][number]} mark
 * @returns {DateRecord}
 */
function dateRecord(mention, { edtf, days }) {
  return {
    ...mention,
    id: `date:${mention.start}`,
    edtf,
    first: days?.[0] ?? null,
    last: days?.[1] ?? null,
    timex_type: "DATE",
    timex_value: null,
    form: "",
    ...{ mod: null, part: null, grain: "day", anchor: null, until: null },
    days_from_publication: null,
    alternatives: [],
  };
}

/**
 * @param {Sheet["actors"][number]} actor
 * @param {(span: Span) => MentionRecord} mention
 * @returns {ActorRecord}
 */
function actorRecord({ name, kind, mentions }, mention) {
  return {
    id: `actor:${name}`,
    name,
    kind,
    mentions: mentions.map(mention),
    nominals: [],
    roles: [],
    ...{ affiliation: null, country: null, links: [] },
    ...{ rule: "by hand", confidence: 1, status: "suggested", why: "" },
  };
}

/**
 * @param {MentionRecord} mention
 * @param {Sheet["quotes"][number]} mark
 * @returns {QuoteRecord}
 */
function quoteRecord(mention, { speaker }) {
  return {
    ...mention,
    id: `quote:${mention.start}`,
    direct: true,
    speaker,
    ...{ speaker_id: null, cue: null, via: null, stance: null },
  };
}
