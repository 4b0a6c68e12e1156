// Reads dashboards strictly, by the types of Grafana's own SDK: each becomes a literal, so that an unknown field, a missing one, a value that is none of an
// enumeration or a unit that Grafana does not know are errors of the TypeScript compiler; then what no type says: references, ids and room on the grid.
//   node grafana.mjs FOLDER                     node grafana.mjs --each-is-wrong FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const eachIsWrong = process.argv[2] === "--each-is-wrong";
const folder = process.argv[eachIsWrong ? 3 : 2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && f.name.endsWith(".json") && !f.name.startsWith(".")).map((f) => relative(folder, join(f.parentPath ?? f.path, f.name))).sort();

const lines = [`
import type * as dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import type * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import type * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import type * as stat from "@grafana/grafana-foundation-sdk/stat";
import type * as text from "@grafana/grafana-foundation-sdk/text";
import type * as units from "@grafana/grafana-foundation-sdk/units";
/* values of an enumeration are plain words in JSON */
type Json<T> = T extends string ? \`\${T}\` : T extends number | boolean | null | undefined ? T : T extends (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]: Json<T[K]> } : T;
type Unit = { [K in keyof typeof units]: (typeof units)[K] }[keyof typeof units];
type Config<Custom> = { defaults: Json<Omit<dashboard.FieldConfig, "custom" | "unit">> & { unit?: Unit; custom?: Json<Custom> }; overrides: [] };
type Target = Json<Omit<prometheus.Dataquery, "_implementsDataqueryVariant">> & { refId: string };
type Panel<Type, Options, Custom> = Json<Omit<dashboard.Panel, "type" | "options" | "fieldConfig" | "targets">>
  & { type: Type; title: string; id: number; gridPos: dashboard.GridPos; options: Json<Options>; fieldConfig?: Config<Custom>; targets?: Target[] };
type Panels = Panel<"timeseries", timeseries.Options, timeseries.FieldConfig> | Panel<"stat", stat.Options, never> | Panel<"text", text.Options, never>;
type Dashboard = Json<Omit<dashboard.Dashboard, "panels">> & { uid: string; panels: Panels[] };`.replaceAll("\n", " ")];

const problems = [];
const dashboards = [];
for (const file of files) {
  const body = JSON.parse(readFileSync(join(folder, file), "utf8"));
  lines.push(`export const o${dashboards.length}: Dashboard = ${JSON.stringify(body)};`);
  dashboards.push({ file, body });
}

const source = join(here, "dashboards.generated.ts");
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => name === source ? ts.createSourceFile(name, lines.join("\n"), ts.ScriptTarget.ES2022) : read(name, ...rest);
const exists = host.fileExists.bind(host);
host.fileExists = (name) => name === source || exists(name);
for (const diagnostic of ts.getPreEmitDiagnostics(ts.createProgram([source], options, host))) {
  const line = diagnostic.file?.fileName === source ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : 0;
  problems.push(`${dashboards[line - 1]?.file ?? "types"}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
}

const uids = new Map();
for (const { file, body } of dashboards) {
  const say = (text) => problems.push(`${file}: ${text}`);
  const among = join(dirname(file), "..", "..", "..");
  if (uids.get(body.uid) === among) say(`another dashboard has the uid ${body.uid}`);
  uids.set(body.uid, among);
  if (body.uid.length > 40) say("Grafana takes no uid of more than 40 letters");
  const panels = body.panels ?? [];
  if (new Set(panels.map((p) => p.id)).size < panels.length) say("two panels have one id");
  for (const panel of panels) {
    const { x, y, w, h } = panel.gridPos ?? {};
    if (x + w > 24) say(`${panel.title} stands beside the grid`);
    if (panels.some((o) => o !== panel && x < o.gridPos.x + o.gridPos.w && o.gridPos.x < x + w && y < o.gridPos.y + o.gridPos.h && o.gridPos.y < y + h)) say(`${panel.title} covers another`);
    const targets = panel.targets ?? [];
    if (panel.type !== "text" && targets.length === 0) say(`${panel.title} asks nothing`);
    if (new Set(targets.map((t) => t.refId)).size < targets.length) say(`${panel.title} has two queries of one name`);
    for (const t of targets) if (t.datasource?.uid !== "prometheus") say(`${panel.title} asks a source that is not provisioned`);
    const steps = panel.fieldConfig?.defaults?.thresholds?.steps ?? [];
    if (steps.length > 0 && steps[0].value !== null) say(`${panel.title} has no first step`);
    if (steps.slice(1).some((s, i) => s.value <= (steps[i].value ?? -Infinity))) say(`${panel.title} has steps that do not rise`);
  }
}

for (const problem of problems) console.log(problem);
console.log(`${dashboards.length} dashboards, ${problems.length} problems`);
const unnoticed = files.filter((f) => !problems.some((p) => p.startsWith(`${f}:`)));
if (eachIsWrong) for (const one of unnoticed) console.log(`nothing was found in ${one}`);
process.exit(dashboards.length === 0 || (eachIsWrong ? unnoticed.length > 0 : problems.length > 0) ? 1 : 0);
