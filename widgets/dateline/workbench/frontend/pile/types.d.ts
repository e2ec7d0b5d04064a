// What the views of many stories share: the answers, the filter, the source of both.

import type { Basemap, Correction, Keeping } from "../types.js";

/** Which stories are meant: as overview/filter.py has it. */
export interface Filter {
  places?: string[];
  actors?: string[];
  outlets?: string[];
  /** The first and the last day; null where open. */
  told?: Days;
  published?: Days;
  words?: string;
  happening?: string;
  originals?: boolean;
}

export type Days = [string | null, string | null];
export type ListKind = "places" | "actors" | "outlets";
export type DaysKind = "told" | "published";
export type Order = "newest" | "oldest";

/** How many stories tell of something: as overview/answers.py has it. */
export interface Answer {
  stories: number;
  total: number;
  places: PlaceCount[];
  actors: ActorCount[];
  pairs: PairCount[];
  outlets: { name: string | null; stories: number }[];
  told: number[];
  published: number[];
  beyond: [number, number];
  undated: number;
  happenings: Happening[] | null;
  disputes: Dispute[] | null;
}

export interface PlaceCount {
  id: string;
  name: string;
  label: string;
  kind: string;
  level: string;
  country: string | null;
  admin1: string | null;
  lat: number;
  lon: number;
  population: number | null;
  /** Whether it stands for a whole country. */
  whole: boolean;
  stories: number;
  named: number;
}

export interface ActorCount {
  id: string;
  name: string;
  kind: string;
  stories: number;
}

export interface PairCount {
  a: string;
  a_name: string;
  a_kind: string;
  b: string;
  b_name: string;
  b_kind: string;
  stories: number;
}

/** Who says something, and when that was published. */
export interface Teller {
  story: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
}

/** A number that stories give as of one day. */
export interface Step {
  value: string;
  low: number | null;
  as_of: string | null;
  feared: boolean;
  outlets: string[];
}

export interface Happening {
  id: string;
  /** What it is, in the words of its first telling. */
  words: string;
  types: string[];
  first: string | null;
  last: string | null;
  place: string | null;
  place_id: string | null;
  stories: number;
  disputes: number;
  tellings: (Teller & { sentence: string; repeats: boolean })[];
  courses: { outcome: string; steps: Step[] }[];
  /** How many of the chosen stories tell it. */
  chosen: number;
}

export interface Claim extends Teller {
  value: string;
  sentence: string;
}

export interface Dispute {
  happening: string;
  topic: string;
  kind: string;
  why: string;
  /** Whether a number only moved on, so that nobody contradicts anybody. */
  moved_on: boolean;
  first: Claim;
  second: Claim;
}

export interface StoryRow {
  id: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  opening: string | null;
  snippet: string;
  related: { relation: string; story: string; title: string; outlet: string }[];
}

export interface Axis {
  grain: "day" | "week" | "month" | "year";
  /** The first and the last day of each bin. */
  starts: string[];
  ends: string[];
}

/** What the views start with. */
export interface Opening {
  title: string;
  /** The folder, for code. */
  path: string;
  axis: Axis;
  answer: Answer;
  rows: StoryRow[];
  basemap: Basemap;
  /** Whether it is known which stories are copies. */
  copies: boolean;
  /** What a report does not contain, in words. */
  left_out: string[];
}

export interface Question {
  filter: Filter;
  start: number;
  order: Order;
}

export interface Reply {
  answer: Answer;
  rows: StoryRow[];
}

export interface StoryParts {
  document: string;
  basemap: string;
  /** The corrections in force; missing where none can be made. */
  corrections?: Correction[];
  /** The same in words, by whom and when. */
  list?: Keeping["list"];
  /** How many stories were read again. */
  touched?: number;
}

/** Where answers come from: the kernel, or what a report contains. */
export interface Source {
  ask(question: Question): Promise<Reply>;
  /** The views' own parts of a story; an error says why there are none. */
  story(id: string): Promise<StoryParts>;
  /** Read a story again with other corrections; only a kernel can. */
  correct?(id: string, corrections: Correction[]): Promise<StoryParts>;
  /** Say of all stories what a correction of this one says. */
  everywhere?(id: string, correction: object): Promise<StoryParts>;
  /** What Python answers to the views of a story. */
  reply?(id: string, message: unknown): Promise<{ message: unknown }>;
  /** Compare the stories: minutes for many. Null where only a kernel could. */
  compare: (() => Promise<Opening>) | null;
}

/** The state that all views share. */
export interface Pile {
  opening: Opening;
  filter: Filter;
  answer: Answer;
  rows: StoryRow[];
  order: Order;
  /** Whether an answer is awaited. */
  busy: boolean;
  /** What went wrong with the last question, in words. */
  trouble: string;
  /** The story that is open. */
  reading: string | null;
  /** What has a name that chips and code show, by its id. */
  names: Map<string, string>;
  source: Source;
  has(kind: ListKind, value: string): boolean;
  toggle(kind: ListKind, ...values: string[]): void;
  set(change: Partial<Filter>): void;
  remove(kind: keyof Filter, value?: string): void;
  clear(): void;
  more(): void;
  sort(order: Order): void;
  read(story: string | null): void;
  on(listener: (pile: Pile) => void): () => void;
}

/** What anywidget gives: the traits of the view, and messages. */
export interface PileModel {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, call: (message?: unknown) => void): void;
  off(event: string, call: (message?: unknown) => void): void;
  send(message: unknown): void;
}
