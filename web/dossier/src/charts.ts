import * as Plot from "@observablehq/plot";
import type { Bars, Chart, Lines, Scatter, Stack } from "./data";
import { Figures, colour, logTicks, timeTicks } from "./figures";

const rowHeight = 30;
const narrow = 480;
const letterWidth = 6.7;
/** Beyond it, a phone's chart would be a column of names. */
const mostOfWidth = 0.38;

/** Draws a chart as SVG of a given width; its colours are the style sheet's, so that they follow the theme by themselves. */
export function draw(chart: Chart, width: number, figures: Figures): Element {
  const plot = Plot.plot(options(chart, width, figures));
  const svg = plot instanceof SVGSVGElement ? plot : plot.querySelector("svg")!;
  // the table below it says the same to who cannot see it
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", chart.title);
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  for (const part of svg.querySelectorAll("[aria-description]")) part.removeAttribute("aria-description");
  return plot;
}

function options(chart: Chart, width: number, figures: Figures): Plot.PlotOptions {
  const common: Plot.PlotOptions = { width, style: { background: "transparent", fontFamily: "inherit", fontSize: "12px", overflow: "visible" } };
  switch (chart.kind) {
    case "lines":
      return { ...common, ...lines(chart, width, figures) };
    case "bars":
      return { ...common, ...bars(chart, width, figures) };
    case "stack":
      return { ...common, ...stack(chart, width, figures) };
    case "scatter":
      return { ...common, ...scatter(chart, width, figures) };
  }
}

interface Point {
  at: number;
  value: number | null;
  name: string;
  tone: string;
}

function lines(chart: Lines, width: number, figures: Figures): Plot.PlotOptions {
  const end = chart.at[chart.at.length - 1] ?? 1;
  const points = chart.series.map((s) => s.values.map((value, i): Point => ({ at: chart.at[i]!, value, name: s.name, tone: s.tone })));
  const all = points.flat();
  const known = all.map((p) => p.value).concat(chart.levels.map((l) => l.value)).filter((v): v is number => v !== null && v > 0);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const show = (value: number) => figures.of(value, chart.unit, chart.currency);
  const marks: Plot.Markish[] = [];
  chart.series.forEach((s, i) => {
    const curve = s.steps ? "step-before" : "monotone-x";
    if (s.filled && !chart.log) marks.push(Plot.areaY(points[i]!, { x: "at", y: "value", curve, fill: colour(s.tone), fillOpacity: 0.14 }));
    marks.push(Plot.lineY(points[i]!, { x: "at", y: "value", curve, stroke: colour(s.tone), strokeWidth: 1.9, strokeDasharray: dashes(i) }));
  });
  for (const level of chart.levels) {
    marks.push(Plot.ruleY([level.value], { stroke: "var(--ink)", strokeDasharray: "5,4", strokeWidth: 1.2 }));
    marks.push(Plot.text([level], { x: end, y: "value", text: "label", textAnchor: "end", dy: -7, fill: "var(--ink)", fontWeight: 600, stroke: "var(--card)", strokeWidth: 4 }));
  }
  for (const moment of chart.moments) {
    marks.push(Plot.ruleX([moment.at], { stroke: "var(--ink-soft)", strokeDasharray: "2,3" }));
    marks.push(Plot.text([moment], { x: "at", text: "label", frameAnchor: "top", textAnchor: "start", dx: 4, dy: -13, fill: "var(--ink-soft)" }));
  }
  marks.push(Plot.tip(all.filter((p) => p.value !== null), Plot.pointer({
    x: "at", y: "value", title: (p: Point) => `${p.name}\n${figures.of(p.at, "time")} · ${show(p.value!)}`,
    fill: "var(--card)", stroke: "var(--line)",
  })));
  return {
    height: width < narrow ? 220 : 260,
    marginLeft: 58, marginRight: 14, marginTop: 22, marginBottom: 30,
    x: { domain: [0, end], label: null, ticks: timeTicks(end, width < narrow ? 4 : 8), tickFormat: (v: number) => figures.of(v, "time"), tickSize: 4 },
    y: chart.log && low < high
      ? { type: "log", domain: [low * 0.8, high * 1.25], label: null, grid: true, ticks: logTicks(low * 0.8, high * 1.25), tickFormat: show, tickSize: 0 }
      : { label: null, zero: true, grid: true, ticks: 5, tickFormat: show, tickSize: 0, nice: true },
    marks,
  };
}

/** Lines differ by more than their colour. */
function dashes(i: number): string {
  return ["none", "7,3", "2,3", "9,3,2,3", "4,2", "1,3", "12,4"][i % 7]!;
}

function bars(chart: Bars, width: number, figures: Figures): Plot.PlotOptions {
  const show = (value: number) => figures.of(value, chart.unit, chart.currency);
  const label = (r: Bars["rows"][number]) => ((r.high ?? 0) > r.value ? `${show(r.value)} (max ${show(r.high!)})` : show(r.value));
  const marginRight = 16 + Math.max(...chart.rows.map((r) => label(r).length), 1) * letterWidth;
  const most = Math.max(...chart.rows.map((r) => Math.max(r.value, r.high ?? 0)), ...chart.levels.map((l) => l.value), 0);
  const marks: Plot.Markish[] = [
    Plot.barX(chart.rows.filter((r) => (r.high ?? 0) > r.value), { x1: "value", x2: "high", y: "name", fill: (r) => colour(r.tone), fillOpacity: 0.28, insetTop: 4, insetBottom: 4 }),
    Plot.barX(chart.rows, { x: "value", y: "name", fill: (r) => colour(r.tone), insetTop: 4, insetBottom: 4 }),
    Plot.ruleX(chart.levels, { x: "value", stroke: "var(--ink)", strokeDasharray: "5,4" }),
    // a level of one row must not strike through the figures of another
    Plot.text(chart.rows, { x: (r) => Math.max(r.value, r.high ?? 0), y: "name", text: label, textAnchor: "start", dx: 6, fill: "var(--ink)", stroke: "var(--card)", strokeWidth: 4 }),
  ];
  for (const level of chart.levels) {
    marks.push(Plot.text([level], { x: "value", text: "label", frameAnchor: "top", textAnchor: "middle", dy: -14, fill: "var(--ink)", fontWeight: 600 }));
  }
  const marginLeft = nameWidth(chart.rows.map((r) => r.name), width);
  return {
    height: chart.rows.length * rowHeight + (chart.levels.length > 0 ? 48 : 30),
    marginLeft, marginRight, marginTop: chart.levels.length > 0 ? 24 : 6, marginBottom: 24,
    x: { label: null, domain: [0, most || 1], grid: true, ticks: width < narrow ? 3 : 5, tickFormat: show, tickSize: 0 },
    y: { label: null, domain: chart.rows.map((r) => r.name), tickSize: 0, tickFormat: shortened(marginLeft) },
    marks,
  };
}

function stack(chart: Stack, width: number, figures: Figures): Plot.PlotOptions {
  const show = (value: number) => figures.of(value, chart.unit, chart.currency);
  const cells = chart.rows.flatMap((row) => chart.parts.map((part, i) => ({ row: row.name, part: part.name, value: row.values[i] ?? 0 })));
  const sums = chart.rows.map((row) => ({ row: row.name, sum: row.values.reduce((a, b) => a + b, 0) }));
  const marginLeft = nameWidth(chart.rows.map((r) => r.name), width);
  const tones = new Map(chart.parts.map((p) => [p.name, p.tone]));
  return {
    height: chart.rows.length * rowHeight + 30,
    marginLeft, marginRight: 76, marginTop: 6, marginBottom: 24,
    x: { label: null, grid: true, ticks: width < narrow ? 3 : 5, tickFormat: show, tickSize: 0 },
    y: { label: null, domain: chart.rows.map((r) => r.name), tickSize: 0, tickFormat: shortened(marginLeft) },
    marks: [
      Plot.barX(cells, Plot.stackX({
        x: "value", y: "row", fill: (c: { part: string }) => colour(tones.get(c.part)!), order: chart.parts.map((p) => p.name), z: "part",
        insetTop: 4, insetBottom: 4, stroke: "var(--card)", strokeWidth: 1,
      })),
      Plot.text(sums, { x: "sum", y: "row", text: (s) => show(s.sum), textAnchor: "start", dx: 6, fill: "var(--ink)" }),
    ],
  };
}

function scatter(chart: Scatter, width: number, figures: Figures): Plot.PlotOptions {
  const [showX, showY] = [(v: number) => figures.of(v, chart.unit, chart.currency), (v: number) => figures.of(v, chart.unitY, chart.currency)];
  const marks: Plot.Markish[] = [];
  for (const level of chart.levels) {
    marks.push(Plot.ruleY([level.value], { stroke: "var(--ink)", strokeDasharray: "5,4" }));
    marks.push(Plot.text([level], { y: "value", text: "label", frameAnchor: "right", textAnchor: "end", dy: -7, fill: "var(--ink)", fontWeight: 600 }));
  }
  marks.push(Plot.dot(chart.points, { x: "x", y: "y", fill: (p) => colour(p.tone), r: 5, symbol: "group", stroke: "var(--card)" }));
  marks.push(Plot.tip(chart.points, Plot.pointer({
    x: "x", y: "y", title: (p: Scatter["points"][number]) => `${p.name}\n${showX(p.x)} · ${showY(p.y)}`, fill: "var(--card)", stroke: "var(--line)",
  })));
  return {
    height: width < narrow ? 260 : 340, marginLeft: 62, marginRight: 20, marginTop: 24, marginBottom: 42,
    x: { label: chart.labelX, labelAnchor: "center", labelArrow: "none", ticks: width < narrow ? 4 : 7, tickFormat: showX, nice: true },
    symbol: { domain: [...new Set(chart.points.map((p) => p.group))], range: ["circle", "diamond", "square", "triangle"] },
    y: { label: chart.labelY, labelArrow: "none", grid: true, ticks: 6, tickFormat: showY, tickSize: 0, nice: true, zero: true },
    marks,
  };
}

function nameWidth(names: string[], width: number): number {
  const longest = Math.max(...names.map((n) => n.length), 1) * letterWidth + 12;
  return Math.round(Math.min(longest, width * mostOfWidth));
}

function shortened(room: number): (name: string) => string {
  const most = Math.max(6, Math.floor((room - 12) / letterWidth));
  return (name) => (name.length <= most ? name : name.slice(0, most - 1) + "…");
}
