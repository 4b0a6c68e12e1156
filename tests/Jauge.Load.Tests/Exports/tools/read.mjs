// Reads a log of histograms from standard input and prints, for each line, what HdrHistogram's own JavaScript port sees in it.
import { readFileSync } from "node:fs";
import * as hdr from "hdr-histogram-js";

const reader = new hdr.default.HistogramLogReader(readFileSync(0, "utf8"));
const lines = [];
for (let h = reader.nextIntervalHistogram(); h; h = reader.nextIntervalHistogram()) {
  lines.push({
    tag: h.tag === "NO TAG" ? null : h.tag, start: h.startTimeStampMsec, end: h.endTimeStampMsec, count: h.totalCount, max: h.maxValue,
    p50: h.getValueAtPercentile(50), p99: h.getValueAtPercentile(99), p999: h.getValueAtPercentile(99.9),
  });
}
console.log(JSON.stringify(lines));
