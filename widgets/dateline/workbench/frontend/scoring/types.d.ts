/* Sheets of marks and what is counted of them: see scoring/sheet.py and measure.py. */

import type { ActorKind, Place, Span } from "../types.js";

export type ScoredLayer = "places" | "dates" | "actors" | "quotes" | "events";

/** A place with its level as places score, and its name with what it lies in. */
export interface PlaceEntry extends Place {
  level: string;
  label: string;
  ids: Record<string, string>;
}

/** Offsets of sheets count characters. */
export interface PlaceMark extends Span {
  place: PlaceEntry | null;
  why?: string;
}

/** The first and last day; null where open. */
export type Days = [string | null, string | null];

export interface DateMark extends Span {
  edtf: string | null;
  days: Days | null;
  why?: string;
}

export interface ActorMarks {
  name: string;
  kind: Exclude<ActorKind, "none">;
  mentions: Span[];
  nominals: Span[];
  why?: string;
}

export interface QuoteMark extends Span {
  speaker: string | null;
  why?: string;
}

export interface Sheet {
  places: PlaceMark[];
  dates: DateMark[];
  actors: ActorMarks[];
  quotes: QuoteMark[];
}

export interface Measure {
  layer: ScoredLayer;
  name: string;
  right_found: number;
  found: number;
  right_marked: number;
  marked: number;
}

export type Sort = "missed" | "invented" | "wrong";

/** What is wrong with a stretch of the text. */
export interface Mistake extends Span {
  layer: ScoredLayer;
  sort: Sort;
  what: string;
  phrase: string;
  expected: string | null;
  found: string | null;
  sentence: string;
}

/** What a stretch of the text means, in words, and why. */
export interface Meant extends Span {
  means: string;
  why: string;
}

/** A layer held against the gold. */
export interface LayerCount {
  layer: ScoredLayer;
  measures: Measure[];
  /** The gold, and what was found, each with what it means. */
  gold: Meant[];
  found: Meant[];
  /** Which of the gold goes with which of those found, by index. */
  pairs: Map<number, number>;
  /** Which of the gold were found and mean something else. */
  off: Set<number>;
  /** What is told of those that are off: "place", "days" … */
  what: string;
}
