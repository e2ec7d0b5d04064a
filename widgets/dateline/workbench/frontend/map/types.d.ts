// What the modules of the map share.

import type {
  Basemap,
  CountryShape,
  Extent,
  Frame,
  GroundMap,
  PlaceDoubt,
  PlaceEntity,
  Point,
  State,
  Story,
  ToponymKind,
} from "../types.js";
import type { Box, Label } from "../common/labels.js";

/** A place as it is drawn. */
export interface Pin {
  id: string;
  thing: Pick<PlaceEntity, "name" | "label" | "kind">;
  lat: number;
  lon: number;
  /** The code of the country. */
  code: string | null;
  sort: "country" | "city" | "district" | "facility" | "division" | "stretch";
  /** Whether it is named only as a people or inside a longer name. */
  aside: boolean;
  /** How many mentions of each kind it has. */
  kinds: Record<ToponymKind, number>;
  /** How many mentions put it on the map. */
  count: number;
  /** Which doubt its mark shows. */
  doubt: PlaceDoubt | "" | undefined;
  /** Whether something happened there, or is only expected, denied … to have. */
  happened: Happened | null;
  /** Its size and its words, where mentions do not make them: on a map of many stories. */
  reach?: number;
  words?: string;
  /** Whether it is on the map as it is at first. */
  near?: boolean;
}

export type Happened = "fact" | "no-fact";

/** A pin on a sheet. */
export interface DrawnPin extends Pin {
  /** In units of the sheet. */
  xy: Point;
  /** In pixels of the window. */
  at: Point;
  inside: boolean;
  node: SVGGElement;
  box?: Box;
  /** The areas that represent it. */
  shape?: DrawnShape & { label: [number, number, number] };
  area?: SVGPathElement;
}

/** A name on the map, of a pin or of its surroundings. */
export interface MapLabel extends Label {
  node: SVGTextElement;
  text: string;
  xy: Point;
  /** How far its letters rise above its baseline, and its offset from its point. */
  rise: number;
  dx: number;
  dy: number;
  pin?: DrawnPin;
  /** How many units of the sheet there are for it. */
  room?: number;
  /** The pin whose name it repeats. */
  instead?: DrawnPin;
  dot?: boolean;
}

export type DrawnShape = CountryShape & { d: string };

export interface Sheet {
  size: Point;
  frame: Frame;
  shapes: DrawnShape[];
  areas: { id: string; d: string; label?: Point }[];
  place: (lat: number, lon: number) => Point;
  locate: (x: number, y: number) => [lat: number, lon: number];
  coast: string;
  borders: string;
  disputed: string;
  /** Null where a scale bar would mislead. */
  kmPerUnit: (y: number) => number | null;
}

export interface Inset {
  size: Point;
  window: Frame;
  place: (lat: number, lon: number) => Point;
  land: string;
  named: { code: string; d: string }[];
}

/** The view of the sheet: scale, and shift in pixels. */
export interface Lie {
  k: number;
  x: number;
  y: number;
}

/** Window and sheet, in pixels and in units of the sheet. */
export interface Fit {
  width: number;
  height: number;
  size: Point;
  frame: Frame;
  /** Points of the sheet that the buttons at the right must not hide. */
  points: Point[];
  /** The room of these buttons in the corner (pixels). */
  tools: { w: number; h: number };
}

export interface Zoom {
  view: Lie;
  /** The scale that shows the whole frame. */
  home: number;
  moved: boolean;
  reset(): void;
  by(factor: number, at?: Point | null): void;
  to(box: Frame): void;
  pan(dx: number, dy: number): void;
}

/** What is below the map, also where there is no map. */
export interface FootView {
  story: Story;
  state: State;
  pins: Pin[];
  kinds: Set<ToponymKind>;
  far: HTMLElement;
  /** How many places that are off the map are listed at most. */
  mostFar?: number;
  sheet?: Sheet;
  outside?: Set<string>;
  showKinds?: () => void;
}

export interface MapView extends FootView {
  el: HTMLElement;
  basemap: Basemap & GroundMap;
  sheet: Sheet;
  outside: Set<string>;
  pins: DrawnPin[];
  labels: MapLabel[];
  width: number;
  height: number;
  ground: SVGGElement;
  leads: SVGGElement;
  names: SVGGElement;
  marks: SVGGElement;
  extras: SVGGElement;
  svg: SVGSVGElement;
  window: HTMLElement;
  foot: HTMLElement;
  zoom: Zoom;
  inset?: Inset;
  showKinds: () => void;
  /** The id that was selected last, and the days that were shown. */
  last?: string;
  range?: State["range"];
  /** What is shown as soon as the map has its size. */
  goal?: Extent | null;
}
