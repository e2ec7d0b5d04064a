// What the modules share: the reading document, the ground of the map, the story that
// the views draw, their common state, and the model that anywidget gives.

import type { DrawnPin } from "./map/types.js";
import type { Menu } from "./marking/menu.js";
import type { Measure, Mistake } from "./scoring/types.js";

/* The reading document: see reading.schema.json. Offsets count characters. */

export type Layer = "place" | "actor" | "date" | "quote" | "event";
export type Status = "suggested" | "accepted" | "corrected" | "rejected";
export type ToponymKind = "literal" | "metonym" | "demonym" | "embedded";
export type PlaceDoubt = "cannot choose" | "may be none";

export interface Span {
  start: number;
  end: number;
}

export interface MentionRecord extends Span {
  phrase: string;
  sentence: number;
  rule: string;
  /** From 0 to 1. */
  confidence: number;
  status: Status;
  why: string;
}

export interface Place {
  id: string;
  name: string;
  kind: string;
  lat: number | null;
  lon: number | null;
  country: string | null;
  country_name: string | null;
  admin1: string | null;
  admin1_name: string | null;
  population: number | null;
  /** By the schemes of other data: "geonames". */
  ids?: Record<string, string>;
}

/** A named part of a candidate's score; it counts `value * weight`. */
export interface Term {
  name: string;
  value: number;
  weight: number;
}

/** A place that a name could mean; without a place: none of these. */
export interface Candidate {
  place: Place | null;
  score: number;
  probability: number;
  terms: Term[];
  matched: string | null;
}

/** A mention of a place with the chosen place's fields; null where none was chosen. */
export type PlaceRecord = MentionRecord & { [K in keyof Omit<Place, "kind">]: Place[K] | null } & {
  kind: ToponymKind;
  place_kind: string | null;
  level: string | null;
  doubt?: "" | PlaceDoubt;
  candidates: Candidate[];
};

/** The days that a date covers ("2020-01-03"); null where open or not known. */
export interface Interval {
  edtf: string | null;
  first: string | null;
  last: string | null;
  status?: Status;
  mod?: string | null;
  part?: string | null;
  /** The earliest and the latest day, counted from that of publication. */
  days_from_publication?: [number, number] | null;
}

export interface DateAlternative extends Interval {
  value: string;
  why: string;
}

export interface DateRecord extends MentionRecord, Interval {
  id: string;
  status: Status;
  timex_type: "DATE" | "TIME" | "DURATION" | "SET";
  timex_value: string | null;
  form: string;
  mod: string | null;
  part: string | null;
  grain: string;
  anchor: string | null;
  /** The id of the date at the other end of a range. */
  until: string | null;
  days_from_publication: [number, number] | null;
  alternatives: DateAlternative[];
}

/** A day of publication that the story itself gives. */
export interface OwnDate {
  day: string | null;
  written: string;
  ground: string;
  confidence: number;
  bound: "on" | "on or after";
}

export interface ActorLink {
  first: number;
  second: number;
  rule: string;
  why: string;
}

export interface ActorRecord {
  id: string;
  name: string;
  kind: "person" | "organisation" | "group";
  mentions: MentionRecord[];
  nominals: MentionRecord[];
  roles: string[];
  affiliation: string | null;
  country: string | null;
  links: ActorLink[];
  rule: string;
  confidence: number;
  status: Status;
  why: string;
}

export interface QuoteRecord extends MentionRecord {
  id: string;
  direct: boolean | "mixed";
  speaker: string | null;
  speaker_id: string | null;
  cue: string | null;
  via: string | null;
  stance: string | null;
}

/** Whether an event happened, as the story tells it. */
export type Factuality =
  | "asserted"
  | "negated"
  | "future"
  | "hypothetical"
  | "demanded"
  | "alleged"
  | "denied"
  | "feared"
  | "generic"
  | "background";

/** How many were killed and the like, with words such as "at least" or "dozens". */
export interface Toll {
  killed: number | null;
  injured: number | null;
  missing: number | null;
  killed_hedge: string | null;
  injured_hedge: string | null;
  missing_hedge: string | null;
}

export interface EventFacts extends Toll {
  id: string;
  sentence: number;
  rule: string;
  confidence: number;
  status: Status;
  why: string;
  type: string;
  actor: string | null;
  actor_id: string | null;
  target: string | null;
  target_id: string | null;
  object: string | null;
  place: string | null;
  place_id: string | null;
  edtf: string | null;
  date_id: string | null;
  instrument: string | null;
  actor_confidence: number | null;
  target_confidence: number | null;
  place_confidence: number | null;
  date_confidence: number | null;
  factuality: Factuality;
  mode: string;
  toll: string | null;
  same_as: string | null;
  told_in: number[];
  notes: string[];
}

/** How many something happened to: see model/figure.py. */
export interface FigureRecord extends Omit<MentionRecord, "status"> {
  id: string;
  outcome: string;
  low: number | null;
  high: number | null;
  qualifier: string | null;
  bound: "min" | "max" | "about" | "vague" | null;
  of: string;
  part_of: string | null;
  side: string | null;
  place: string | null;
  degree: string | null;
  as_of: string | null;
  source: string | null;
  via: string | null;
  status: "asserted" | "claimed" | "denied" | "feared" | "superseded";
  event_id: string | null;
}

export interface EventDocument extends EventFacts {
  trigger: Span & { phrase: string };
}

/** An event that its trigger's span is laid into. */
export type EventRecord = EventDocument & MentionRecord;

export interface StoryDocument {
  text: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  source: string | null;
  licence: string | null;
  attribution: string | null;
  language: string;
}

export interface ReadingDocument {
  version: 1;
  story: StoryDocument;
  published: string | null;
  notices: string[];
  /** What made it; the pipeline of a story that was read by the gazetteer alone ends in "_blank". */
  made_by: { model: string; gazetteer?: string };
  own_dates: OwnDate[];
  home: { id: string; name: string; ground: string } | null;
  corrections: Correction[];
  sentences: [number, number][];
  paragraphs: [number, number][];
  /** What is the publisher's; missing in readings from before it was told. */
  boilerplate?: [number, number][];
  /** The layers that could not be read: "actors"; missing in readings from before it was told. */
  unread?: string[];
  places: PlaceRecord[];
  dates: DateRecord[];
  actors: ActorRecord[];
  quotes: QuoteRecord[];
  events: EventDocument[];
  /** Missing in readings from before there were any. */
  figures?: FigureRecord[];
}

export type ActorKind = ActorRecord["kind"] | "none";

/** What one kind of correction says beside its kind and span: see model/correction.py. */
export type CorrectionDetails = Record<string, string | number | boolean | null | Span>;

export type Correction = Span & { kind: string } & CorrectionDetails;

/* The ground of the map: see maps/basemap.py. Coordinates are units of the sheet. */

export type Point = [number, number];
/** x, y, width and height. */
export type Frame = [number, number, number, number];
/** A line as x, y, then steps; in a report as a text that holds them. */
export type Deltas = number[] | string;

export interface Placing {
  projection: "mercator" | "miller";
  lon0: number;
  scale: number;
  x0: number;
  y0: number;
}

export interface CountryShape {
  code: string;
  name: string;
  /** Numbers of arcs; ~n is arc n backwards. */
  rings: number[][];
  /** x, y and the room around it. */
  label?: [number, number, number];
  short?: string;
  disputed?: boolean;
}

export interface InsetMap extends Placing {
  size: Point;
  window: Frame;
  land: Deltas[];
  named: Record<string, Deltas[]>;
}

export interface GroundMap extends Placing {
  size: Point;
  frame: Frame;
  arcs: Deltas[];
  shapes: CountryShape[];
  areas: { id: string; rings: Deltas[]; label?: Point }[];
  cities: [string, number, number][];
  waters: [string, number, number][];
  outside: string[];
  inset: InsetMap | null;
}

/** Without shapes there is no map, and a reason for that. */
export type Basemap = (GroundMap | { shapes?: undefined }) & {
  credit?: string;
  note?: string;
  reason?: string;
};

/* The story as the views draw it: see common/model.js. Offsets count UTF-16 units. */

export interface Mention extends MentionRecord {
  /** That of the thing. */
  id: string;
  layer: Layer;
  entity: Entity;
  /** Every sentence that it touches: a quotation may span several. */
  sentences: number[];
  /** Of a place. */
  toponym?: ToponymKind;
  doubt?: "" | PlaceDoubt;
  candidates?: Candidate[];
  /** Whether an actor is described ("the minister") and not named. */
  nominal?: boolean;
}

interface Thing<L extends Layer, R> {
  id: string;
  layer: L;
  name: string;
  /** Finer than the layer: "city", "person", "TIME". */
  kind: string;
  record: R;
  /** In the order of the text. */
  mentions: Mention[];
  /** That of the least certain mention. */
  confidence: number;
  /** A longer name, where there is one: "Kerman, Iran". */
  label?: string;
  aliases?: string[];
  /** Ids of what takes part in an event. */
  linked?: string[];
}

export interface PlaceEntity extends Thing<"place", PlaceRecord> {
  placed: boolean;
  label: string;
  doubt?: "" | PlaceDoubt;
}

export interface ActorEntity extends Thing<"actor", ActorRecord> {
  aliases: string[];
}

export interface DateEntity extends Thing<"date", DateRecord> {}

export interface QuoteEntity extends Thing<"quote", QuoteRecord> {}

export interface EventEntity extends Thing<"event", EventRecord> {
  linked: string[];
}

export interface EntityByLayer {
  place: PlaceEntity;
  actor: ActorEntity;
  date: DateEntity;
  quote: QuoteEntity;
  event: EventEntity;
}

/** A thing that can be selected. */
export type Entity = EntityByLayer[Layer];

/** A thing that should be checked, and why. */
export interface Doubt {
  id: string;
  why: string;
  thing: Entity;
  /** How doubtful it is, times what hangs on it. */
  harm: number;
  /** What hangs on it in words: "3 mentions, 2 events". */
  uses: string;
}

/** Things by id; nothing has no id. */
export interface Entities extends Map<string, Entity> {
  get(id: string | null | undefined): Entity | undefined;
  has(id: string | null | undefined): boolean;
}

export interface Story {
  doc: ReadingDocument;
  basemap: Basemap | null;
  text: string;
  sentences: Span[];
  paragraphs: Span[];
  entities: Entities;
  mentions: Mention[];
  /** Ids of the things in each sentence. */
  inSentence: Set<string>[];
  doubts: Doubt[];
  /** How well the reading agrees with a gold, if it was held against one. */
  score: ReadingScore | null;
  /** What is wrong in it, as the score says. */
  verdicts: Verdict[];
  /** From characters (Python) to UTF-16 units (JavaScript). */
  unit: (offset: number) => number;
}

/** A reading held against a gold: see scoring/score.py. Offsets count characters. */
export interface ReadingScore {
  measures: Measure[];
  mistakes: Mistake[];
}

/** A mistake, its offsets in UTF-16 units, with the thing that it is about. */
export interface Verdict extends Mistake {
  /** Null where the reading has nothing there. */
  id: string | null;
}

/* What the views share: see common/state.js and common/corrections.js. */

/** What a filter found: either an answer, or the reason for its absence. */
export interface FilterResult {
  ids: string[];
  sentences: Set<number>;
  reason?: string;
  answer?: (state: State) => Child[];
}

export interface State {
  /** Ids, in the order of selection. */
  selection: string[];
  hover: string | null;
  /** Ids of what shares a sentence with the selection; null: nothing is dimmed. */
  lit: Set<string> | null;
  /** Indices of those sentences. */
  sentences: Set<number> | null;
  /** The sentence that is being read. */
  sentence: number | null;
  /** The mention that was stepped to. */
  at: Mention | null;
  filter: (FilterResult & { name: string }) | null;
  /** The days that alone are shown; null: all. */
  range: Range | null;
  /** Where corrections go; null where nobody takes them. */
  desk: Desk | null;
  kit: Kit;
  /** What is called with the point (degrees) that is clicked on the map. */
  pinning: ((at: [lat: number, lon: number], pin?: DrawnPin) => void) | null;
  select(ids: string[], options?: { add?: boolean; at?: Mention | null }): void;
  preview(id: string | null): void;
  read(sentence: number): void;
  look(filter: FilterResult & { name: string }): void;
  clear(): void;
  narrow(range: Range | null): void;
  keep<T>(name: string, get: () => T, set: (value: T) => void): void;
  stance(): Stance;
  take(stance: Stance): void;
  pinOn(call: State["pinning"]): void;
  afterAll(call: () => void): void;
  on(listener: (state: State) => void): () => void;
}

/** South, west, north and east (degrees). */
export type Extent = [number, number, number, number];

/** A stop of a guided tour: see model/stop.py. */
export interface Stop {
  words: string;
  selection?: string[];
  sentence?: number;
  filter?: string;
  /** What the map shows; all of it where there is none. */
  extent?: Extent;
}

/** A guided tour: see tour/tour.js. */
export interface Tour {
  readonly stops: Stop[];
  /** The stop where somebody is; null while no tour runs. */
  readonly at: number | null;
  go(index: number): void;
  step(by: number): void;
  end(): void;
  set(stops: Stop[]): void;
  on(listener: () => void): void;
  close(): void;
}

/** What a host has beside the views: see widget.js and report.js. */
export interface Kit {
  /** Whether corrections are made in the page, without Python. */
  local?: boolean;
  /** What makes files in the page, where no Python does. */
  files?: Files;
  createChooser?(model: Model): { above: Node; below: Node; close(): void } | null;
  createMarking?(text: HTMLElement, story: Story, state: State): Menu | null;
  annotationMenu?(story: Story, desk: Desk, say: Say): HTMLElement;
  createSecond?(model: Model, story: Story, state: State): Beside;
  tourEditor?(story: Story, state: State, tour: Tour): { button: Node; box: Node };
  /** What corrects a thing by asking Python, by layer. */
  controls?: Controls;
}

/** A button in the strip, and what it opens under it. */
export interface Beside {
  button: Child;
  box: Node;
  close(): void;
}

/** What corrects a thing, by its layer. */
export type Controls<By extends Record<Layer, unknown> = EntityByLayer> = {
  [L in Layer]?: (story: Story, state: State, thing: By[L]) => Child;
};
/** Some days of a timeline, and what is told of them. */
export interface Range {
  /** In words: "1 May to 3 May 2020". */
  words: string;
  ids: Set<string>;
  sentences: Set<number>;
}

/** What the views show, by their names, as values of JSON: for a link. */
export type Stance = Record<string, unknown>;

/** A correction of one mention: its kind and what it says. */
export type Ruling = [kind: string, mention: Span & Partial<Mention>, details: CorrectionDetails];

/** Where somebody is in the queue of what is to be checked: see queue/queue.js. */
export interface Round {
  running: boolean;
  /** Ids, the worst first, as they were when the round began; later ones at the end. */
  order: string[];
  /** Whose turn it is; null at the end. */
  at: string | null;
  decided: Set<string>;
  skipped: Set<string>;
  /** Decisions that wait until Python has made those before. */
  held: Ruling[];
}

export interface Queue {
  readonly running: boolean;
  /** Whether anything can be decided. */
  readonly can: boolean;
  readonly doubt: Doubt | null;
  /** "3 of 12", or what became of all. */
  readonly words: string;
  readonly progress: { done: number; all: number };
  /** How many are to be checked now. */
  readonly left: number;
  start(id?: string | null): void;
  stop(): void;
  /** After a story was drawn again: show whose turn it is. */
  resume(): void;
  yes(): void;
  no(): void;
  other(): void;
  skip(): void;
  back(): void;
  on(listener: () => void): void;
}

export interface Desk {
  alone: number | null;
  readonly count: number;
  correct(kind: string, mention: Span & Partial<Mention>, details: CorrectionDetails): void;
  decide(rulings: Ruling[]): void;
  take(records: Correction[]): void;
  onCorrect(call: (mention: Partial<Mention>) => void): void;
  onSettled(call: () => void): void;
  publish(day: string): void;
  moveHome(id: string): void;
  exportAs(format: string): Promise<Exported>;
  findPlaces(words: string): Promise<Place[]>;
  preview(
    kind: string,
    mention: Span & Partial<Mention>,
    details: CorrectionDetails,
  ): Promise<string[]>;
  undo(): void;
  readonly undone: number;
  redo(): void;
  /** Whether the list of corrections is open. */
  listed: boolean;
  readonly records: Correction[];
  /** The day of publication that was set. */
  readonly published: string | null;
  remove(from: number, size?: number): void;
  annotate(from: number, size: number, note: string): void;
  readonly pulse: Pulse;
  readonly keeping: Keeping;
  onKeeping(call: () => void): void;
  onAnswer(call: (answer: Answer) => void): void;
  save(path: string | null, force: boolean): void;
  takeUp(): void;
  discard(): void;
  close(): void;
}

/** Whether Python answers; "late": it is busy, or gone without a word. */
export interface Pulse {
  readonly state: "alive" | "late" | "gone";
  send(message?: { kind: string; [key: string]: unknown }): void;
  on(listener: () => void): void;
  close(): void;
}

/** Where the user's changes are: see api/keeping.py. */
export interface Keeping {
  count: number;
  /** How many stops the tour has. */
  stops: number;
  saved: boolean;
  /** The file to save in, and whether that is settled. */
  file: string;
  sure: boolean;
  /** Python that makes the changes; empty where no Python runs. */
  code: string;
  /** Whether saving downloads a file. */
  download?: boolean;
  /** Whether what is not saved is lost with the page. */
  fleeting?: boolean;
  /** What an earlier session left. */
  offer: { count: number; stops?: number; kept: string; about: string; saved?: boolean } | null;
  /** Each correction in words, with who made it and when (ISO 8601). */
  list: { about: string; by: string; at: string; note: string }[];
}

/** What somebody decided, in words, with who and when (ISO 8601). */
export interface Said {
  about: string;
  by?: string;
  at?: string;
  note?: string;
}

/** A decision that only one of two people made, or that they made otherwise. */
export interface Difference {
  key: string;
  /** Whether one keeps to one's own. */
  kept: boolean;
  /** The words, and where they begin (characters); none for day and home. */
  phrase?: string;
  start?: number;
  mine: Said | null;
  theirs: Said | null;
  /** Which of one's own corrections it is about. */
  at?: number | null;
  /** What they decided. */
  record?: Correction | null;
  /** The day of publication that they set. */
  day?: string;
  /** The id of the home region that they set; empty for none. */
  home?: string;
}

/** How far two readings agree in a layer: see scoring/agreement.py. */
export interface LayerAgreement {
  layer: string;
  a: number;
  b: number;
  both: number;
  f1: number | null;
  kappa_words: number | null;
  kappa_meaning: number | null;
}

/** Another person's decisions beside one's own: see api/second_opinion.py. */
export interface Second {
  name: string;
  people: string;
  notices: string[];
  layers: LayerAgreement[];
  both: number;
  alike: number;
  differences: Difference[];
}

/** What became of saving. */
export interface Answer {
  kind: "saved" | "refused";
  path?: string;
  why?: string;
  exists?: boolean;
}

/** The formats of other tools that a view can save. */
export interface Exports {
  formats: Format[];
  make(name: string): Promise<Exported>;
}

/** What makes files in a page, by their formats: see exports/formats.js. */
export type Files = Record<string, (story: Story, headline: string | null) => Exported>;

export interface Format {
  name: string;
  ending: string;
  holds: string;
}

/** A file, with what it cannot hold in words; or why there is none. */
export interface Exported {
  data?: BlobPart;
  why?: string;
  left_out?: string[];
}

/** Announces words to screen readers; `seen` shows them on screen as well. */
export type Say = (words: string, seen?: boolean) => void;

/* anywidget's model, and its substitute in a report. */

export interface Traits {
  _document: string;
  _basemap: string;
  _theme: string;
  selection: string[];
  /** Missing where there is no kernel to read the story again. */
  corrections?: Correction[];
  published?: string | null;
  tour?: Stop[];
  keeping?: Partial<Keeping>;
  /** Another person's decisions; empty where there are none. */
  second?: Partial<Second>;
  _headline?: string | null;
  /** What the panel offers; missing where no Python reads stories. */
  _offered?: { samples: string[]; endings: string[] };
  _home?: string | null;
  _message?: string;
  /** The formats of other tools; missing where there are none. */
  _formats?: Format[];
  /** A score as JSON; empty where the reading is held against nothing. */
  _score?: string;
}

/** A story in the fields of the panel. */
export interface Fields {
  title?: string | null;
  published?: string | null;
  text: string;
}

export interface Model {
  get<K extends keyof Traits>(name: K): Traits[K];
  set<K extends keyof Traits>(name: K, value: Traits[K]): void;
  save_changes(): void;
  on(event: string, call: (message?: unknown) => void): void;
  off(event: string, call: (message?: unknown) => void): void;
  /** Missing where there is no kernel. */
  send?(message: object): void;
  /** Called with the state of the views once they are drawn. */
  onDrawn?(state: State): void;
}

/* Making elements: see common/dom.js. */

export type Child = Node | string | number | null | undefined | Child[];

export type Listeners<E extends Element> = {
  [T in keyof GlobalEventHandlersEventMap]?: (
    event: GlobalEventHandlersEventMap[T] & { currentTarget: E },
  ) => void;
};

export type AttributeValue = string | number | boolean | null | undefined;

export interface Attributes<E extends Element> {
  [name: string]: AttributeValue | Listeners<E>;
  on?: Listeners<E>;
}

declare global {
  /** Draws a report from the data that its page holds. */
  var drawReport: (unpacked: (id: string) => string) => void;
}
