import "./style.css";
import { draw } from "./charts";
import type { Chart, PageData } from "./data";
import { Figures } from "./figures";
import { followSections } from "./navigation";
import { reachScrolling } from "./scrolling";
import { sortTables } from "./tables";
import { chooseTheme } from "./theme";

/** Width of the text on A4 with the style sheet's margins: what is printed is drawn for it, not scaled. */
const paperWidth = 660;

function read(): PageData {
  const text = document.getElementById("dossier-data")?.textContent ?? "";
  return JSON.parse(text) as PageData;
}

function drawInto(chart: Chart, figures: Figures, width?: number): void {
  const place = document.getElementById(chart.id);
  if (!place) return;
  const room = width ?? place.clientWidth;
  if (room > 0) place.replaceChildren(draw(chart, room, figures));
}

function start(): void {
  const data = read();
  const figures = new Figures(data.lang);
  const drawAll = (width?: number) => data.charts.forEach((c) => drawInto(c, figures, width));
  const folds = () => [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  let unfolded: HTMLDetailsElement[] = [];

  drawAll();
  let drawn = document.documentElement.clientWidth;
  addEventListener("resize", () => {
    if (drawn === document.documentElement.clientWidth) return;
    drawn = document.documentElement.clientWidth;
    requestAnimationFrame(() => drawAll());
  });
  addEventListener("beforeprint", () => {
    unfolded = folds().filter((d) => d.dataset["print"] !== "closed");
    unfolded.forEach((d) => (d.open = true));
    drawAll(paperWidth);
  });
  addEventListener("afterprint", () => {
    unfolded.forEach((d) => (d.open = false));
    drawAll();
  });
  // a folded chart has no width until it is opened
  document.addEventListener("toggle", (e) => {
    if ((e.target as Element).querySelector(".chart:empty")) drawAll();
  }, true);
  chooseTheme();
  followSections();
  sortTables(data.lang);
  reachScrolling();
}

start();
