// What the modules of the timeline share.

import type { DateEntity, State, Story } from "../types.js";

/** One dated thing on an axis or, of a range, two. Moments are milliseconds. */
export interface Stretch {
  things: DateEntity[];
  /** Null where open. */
  from: number | null;
  /** The end, excluded; null where open. */
  to: number | null;
  /** Whether its start and its end are approximate. */
  soft: boolean[];
  /** Other things that say the same, drawn with it. */
  same?: DateEntity[];
  /** Where the first thing of a range gives way to the second. */
  cut?: number | null;
}

/** A stretch with its bar and its words. Lengths are pixels. */
export interface Box extends Stretch {
  labels: { text: string; at: number }[];
  labelsFrom: number;
  /** Whether the words stand under the bar, and how far they reach there. */
  under: boolean;
  below?: number | null;
  far?: boolean;
  barLeft: number;
  barRight: number;
  /** Whether the stretch ends where its bar does. */
  ends: boolean[];
  left: number;
  right: number;
  lane: number;
}

/** An axis and what stands near it or far off. */
export interface Axis {
  /** The first and the last moment of the axis. */
  core: [number, number];
  /** The day of publication. */
  day: number | null;
  near: Stretch[];
  before: Stretch[];
  after: Stretch[];
}

export interface Layout {
  calendar: Axis | null;
  counted: Axis | null;
  unplaced: DateEntity[];
}

export interface Tick {
  at: number;
  /** Of its label. */
  middle: number;
  label: string;
}

export type TickUnit = "day" | "month" | "year";

/** How wide words are. */
export type Measure = (text: string) => number;

/** The fill of a bar whose start, end or both are approximate. */
export type Fill = (soft: boolean[]) => string | null;

/** An axis as it is drawn. */
export interface Drawn {
  /** All of it, whatever the window shows. */
  axis: Axis;
  /** The first and the last moment that are drawn. */
  core: [number, number];
  isWindow: boolean;
  isCounted: boolean;
  /** How many dates are before and behind the window. */
  earlier: number;
  later: number;
  x: (at: number) => number;
  /** The moment at so many pixels from the left. */
  momentAt: (x: number) => number;
  floor: number;
}

/** One of the two axes, by name. */
export type AxisName = "counted" | "calendar";

export interface TimelineView {
  story: Story;
  state: State;
  dates: DateEntity[];
  sheet: HTMLElement;
  tray: HTMLElement;
  wide: Measure;
  /** How wide the words of the axis are, which are smaller. */
  fine: Measure;
  /** Whether it shows the order of telling. */
  told: boolean;
  width: number;
  /** A day of publication to try, where none is known. */
  assumed: string | null;
  /** Draws the axis as of a day of publication. */
  assume: (day: string) => void;
  /** The windows that are zoomed in on, and the days that are chosen. */
  windows: Partial<Record<AxisName, [number, number] | null>>;
  chosen: { name: AxisName; window: [number, number] } | null;
  /** Draws the axes again as they are now. */
  redraw: () => void;
  choose: (chosen: TimelineView["chosen"]) => void;
  /** Lets what is drawn show what is selected. */
  reflect(state: State): void;
  /** What shows the days that are chosen on each axis that is drawn. */
  brushes: Map<AxisName, (window: [number, number] | null) => void>;
}
