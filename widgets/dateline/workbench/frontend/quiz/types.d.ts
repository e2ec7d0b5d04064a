/* A quiz and what a student does in it: see scoring/quiz.py. */

import type { Span, StoryDocument } from "../types.js";
import type {
  ActorMarks,
  DateMark,
  PlaceEntry,
  PlaceMark,
  QuoteMark,
  ScoredLayer,
  Sheet,
} from "../scoring/types.js";

export interface QuizDocument {
  story: StoryDocument;
  headline: string | null;
  /** A digest of the story. */
  id: string;
  sentences: [number, number][];
  paragraphs: [number, number][];
  boilerplate: [number, number][];
  /** What is asked for. */
  layers: ScoredLayer[];
  articles: string[];
  gold: Sheet;
  machine: Sheet;
  /** What words could mean, by the words in small letters. */
  places: Record<string, PlaceEntry[]>;
}

/** What a mark says beside its span: what the layer of the sheet has. */
export type Details = Partial<Omit<PlaceMark & DateMark & ActorMarks & QuoteMark, keyof Span>>;

/** What is kept of somebody's play. */
export interface Play {
  who: string;
  sheet: Sheet;
  /** Whether the answers were seen: then nothing can be marked any more. */
  revealed: boolean;
}

/** Where a quiz is played: a notebook, or a page without Python. */
export interface Host {
  /** What was kept of an earlier play; null if nothing was. */
  load(): Play | null;
  keep(play: Play): void;
  /** Call when something else has kept a play. */
  onKept?(call: () => void): void;
  findPlaces(words: string): Promise<PlaceEntry[]>;
  /** What places are looked for in, if not in the whole gazetteer. */
  source?: string;
}

/** A mark of the student: offsets count characters. */
export interface Entry extends Span {
  layer: ScoredLayer;
  /** What the words are said to be. */
  means: string;
}

export interface Answers extends Play {
  add(layer: ScoredLayer, span: Span, details: Details): void;
  remove(entry: Entry): void;
  /** Mark other words as these are marked. */
  spread(entry: Entry, others: Span[]): void;
  reveal(): void;
  again(): void;
  name(who: string): void;
  on(listener: () => void): void;
}

/** What one side has for a stretch of the text, against the gold. */
export interface Side {
  means: string;
  why: string;
  verdict: "right" | "missed" | "invented" | "wrong";
}

/** A stretch of the text as the gold, the student and the machine have it. */
export interface Row extends Span {
  layer: ScoredLayer;
  gold: string | null;
  /** Why the gold has it, where that is told. */
  why: string;
  mine: Side;
  machine: Side;
}

/** Reads the story at offsets in characters, as sheets have them. */
export interface Reader {
  wordsOf(span: Span): string;
  /** The same words where none of the marks lies. */
  elsewhere(span: Span, marks: Span[]): Span[];
  /** From and to UTF-16 units, in which the page counts. */
  toUnits(span: Span): Span;
  toCharacters(span: Span): Span;
}

export interface QuizTraits {
  /** The quiz as JSON, packed. */
  _quiz: string;
  _theme: string;
  play: Play | Record<string, never>;
}

/** anywidget's model of a quiz. */
export interface QuizModel {
  get<K extends keyof QuizTraits>(name: K): QuizTraits[K];
  set<K extends keyof QuizTraits>(name: K, value: QuizTraits[K]): void;
  save_changes(): void;
  send(message: object): void;
  on(event: string, call: (message?: unknown) => void): void;
  off(event: string, call: (message?: unknown) => void): void;
}
