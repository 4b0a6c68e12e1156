/** What the page carries for its charts. Written by Jauge.Report (Dossiers/ChartJson.cs); specified in docs/reference/outputs.md. */
export interface PageData {
  /** Language of labels and figures. */
  lang: "en" | "fr";
  charts: Chart[];
}

/** How figures of an axis are written. */
export type Unit = "time" | "money" | "count" | "rate" | "share" | "seconds";

interface Base {
  /** Of the element that the chart is drawn into. */
  id: string;
  /** Accessible name. */
  title: string;
  unit: Unit;
  /** ISO 4217, where the unit is money. */
  currency?: string;
}

/** Figures over simulated time. */
export interface Lines extends Base {
  kind: "lines";
  /** Ends of the intervals, in seconds. */
  at: number[];
  series: { name: string; values: (number | null)[]; tone: Tone; steps?: boolean; filled?: boolean }[];
  /** What is promised, as a level. */
  levels: { label: string; value: number }[];
  /** Moments worth a line, in seconds. */
  moments: { label: string; at: number }[];
  /** A logarithmic scale, where figures differ by orders of magnitude. */
  log?: boolean;
}

/** One bar for each row, with the range that it may have. */
export interface Bars extends Base {
  kind: "bars";
  rows: { name: string; value: number; low?: number; high?: number; tone: Tone }[];
  levels: { label: string; value: number }[];
}

/** One bar for each row, made of parts. */
export interface Stack extends Base {
  kind: "stack";
  parts: { name: string; tone: Tone }[];
  rows: { name: string; values: number[] }[];
}

/** Points of two figures: what is cheap against what is fast. */
export interface Scatter extends Base {
  kind: "scatter";
  /** Unit of the other figure, upwards. */
  unitY: Unit;
  labelX: string;
  labelY: string;
  points: { name: string; x: number; y: number; group: string; tone: Tone }[];
  levels: { label: string; value: number }[];
}

/** A colour by its meaning or its place; the style sheet knows both themes. */
export type Tone = "good" | "caution" | "bad" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "faint";

export type Chart = Lines | Bars | Stack | Scatter;
