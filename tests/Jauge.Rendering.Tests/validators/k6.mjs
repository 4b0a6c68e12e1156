// Reads k6 scripts as k6 would: types by @types/k6, scenarios and thresholds by k6's rules, and a walk through setup, every scenario's
// function, teardown and handleSummary with modules that stand in for k6's.
//   node k6.mjs [--answers ANSWERS.json] [--record REQUESTS.jsonl] FOLDER...
// ANSWERS.json says what is answered, [{when, status, headers, body}], by the first `when` that is found in the method, path and body.
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import ts from "typescript";

const words = process.argv.slice(2);
const flag = (name) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : null);
const canned = JSON.parse(readFileSync(flag("--answers") ?? "/dev/null", "utf8") || "[]");
const record = flag("--record");
const here = dirname(fileURLToPath(import.meta.url));
function types(files, say) {
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    noUnusedLocals: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    baseUrl: here,
    paths: { k6: ["node_modules/@types/k6"], "k6/*": ["node_modules/@types/k6/*"] },
    typeRoots: [join(here, "node_modules/@types")],
    types: ["k6"],
  };
  for (const d of ts.getPreEmitDiagnostics(ts.createProgram(files, options))) {
    const at = d.file ? `${d.file.getLineAndCharacterOfPosition(d.start).line + 1}: ` : "";
    say(d.file ? d.file.fileName : files[0], at + ts.flattenDiagnosticMessageText(d.messageText, " "));
  }
}

function script(file, say) {
  let exported;
  const world = new World();
  try {
    exported = world.load(file);
  } catch (error) {
    return say(`cannot be loaded: ${error.message}`);
  }
  rules(exported, world, say);
  walk(exported, world, say);
}

// https://grafana.com/docs/k6/latest/using-k6/scenarios/executors and /thresholds, as of k6 1.3
function rules(exported, world, say) {
  const { scenarios = {}, thresholds = {} } = exported.options ?? {};
  if (Object.keys(scenarios).length === 0) say("has no scenario");
  const needed = {
    "shared-iterations": [],
    "per-vu-iterations": [],
    "constant-vus": ["duration"],
    "ramping-vus": ["stages"],
    "constant-arrival-rate": ["rate", "duration", "preAllocatedVUs"],
    "ramping-arrival-rate": ["stages", "preAllocatedVUs"],
    "externally-controlled": ["duration"],
  };
  const whole = ["vus", "iterations", "startVUs", "rate", "startRate", "preAllocatedVUs", "maxVUs"];
  for (const [name, scenario] of Object.entries(scenarios)) {
    const at = (message) => say(`scenario ${name}: ${message}`);
    if (!/^[\w-]+$/.test(name)) at("its name holds more than letters, digits, - and _");
    if (!needed[scenario.executor]) {
      at(`no executor "${scenario.executor}"`);
      continue;
    }
    for (const key of needed[scenario.executor]) if (scenario[key] === undefined) at(`${key} is missing`);
    for (const key of whole)
      if (scenario[key] !== undefined && (!Number.isInteger(scenario[key]) || scenario[key] < 0)) at(`${key} is no whole number`);
    for (const key of ["duration", "maxDuration", "startTime", "gracefulStop", "gracefulRampDown", "timeUnit"])
      if (scenario[key] !== undefined && !isTime(scenario[key])) at(`${key} "${scenario[key]}" is no time`);
    for (const stage of scenario.stages ?? []) {
      if (!isTime(stage.duration)) at(`a stage lasts "${stage.duration}"`);
      if (!Number.isInteger(stage.target) || stage.target < 0) at(`a stage goes to ${stage.target}`);
    }
    if (scenario.stages?.length === 0) at("has no stages");
    if (scenario.stages && Math.max(scenario.startVUs ?? 0, scenario.startRate ?? 0, ...scenario.stages.map((s) => s.target)) === 0)
      at("never does anything");
    if (scenario.preAllocatedVUs === 0 || scenario.maxVUs < scenario.preAllocatedVUs) at("has too few users");
    if (typeof exported[scenario.exec ?? "default"] !== "function") at(`${scenario.exec ?? "default"} is no exported function`);
  }
  for (const [name, list] of Object.entries(thresholds)) for (const one of list) threshold(name, one, world, say);
}

const isTime = (text) => typeof text === "string" && /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text) && !/^[0.]+(ms|s|m|h)$/.test(text);

const builtin = {
  trend: [
    "http_req_duration",
    "http_req_waiting",
    "http_req_connecting",
    "http_req_blocked",
    "http_req_tls_handshaking",
    "http_req_sending",
    "http_req_receiving",
    "iteration_duration",
    "group_duration",
  ],
  counter: ["http_reqs", "iterations", "dropped_iterations", "data_sent", "data_received"],
  rate: ["http_req_failed", "checks"],
  gauge: ["vus", "vus_max"],
};
const aggregations = {
  trend: /^(avg|min|max|med|p\((\d{1,2}(\.\d+)?|100)\))$/,
  counter: /^(count|rate)$/,
  rate: /^rate$/,
  gauge: /^value$/,
};

function threshold(name, one, world, say) {
  const at = (message) => say(`threshold ${name}: ${message}`);
  const metric = /^([A-Za-z_]\w*)(\{[^{}:]+:[^{}]*\})?$/.exec(name);
  if (!metric) return at("is no metric");
  const kind = Object.keys(builtin).find((k) => builtin[k].includes(metric[1])) ?? world.metrics.get(metric[1]);
  if (!kind) return at("there is no such metric");
  const text = typeof one === "string" ? one : one.threshold;
  const parts = /^\s*([a-z]+(?:\([\d.]+\))?)\s*(<=|>=|<|>|===|==|!=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text ?? "");
  if (!parts) return at(`"${text}" cannot be read`);
  if (!aggregations[kind].test(parts[1])) at(`"${parts[1]}" is nothing of a ${kind}`);
  if (kind === "rate" && Number(parts[3]) > 1) at(`a rate is never ${parts[3]}`);
  const tag = /\{([^:]+):([^}]*)\}/.exec(name);
  if (tag) world.tags.push([name, tag[1], tag[2]]);
  if (one.delayAbortEval !== undefined && !isTime(one.delayAbortEval)) at(`delayAbortEval "${one.delayAbortEval}" is no time`);
}

function walk(exported, world, say) {
  try {
    const data = exported.setup?.();
    const asked = world.requests.length;
    for (const scenario of Object.values(exported.options?.scenarios ?? {}))
      for (let i = 0; i < 1500; i++) {
        world.time = i * 1e5;
        world.iteration = i;
        exported[scenario.exec ?? "default"]?.(data);
      }
    if (world.requests.length === asked) say("sends nothing");
    // what a journey leaves out, its answers being none, is sent once all the same
    for (const module of world.loaded.values()) if (module !== exported) module.everyRequest?.();
    exported.teardown?.(data);
    const summary = exported.handleSummary?.({
      metrics: { http_req_duration: { thresholds: { "p(99)<1": { ok: false } } }, checks: {} },
      root_group: {},
      options: {},
    });
    for (const [file, text] of Object.entries(summary ?? {}))
      if (typeof text !== "string" || text.length === 0) say(`handleSummary writes no text to ${file}`);
    if (summary && !Object.keys(summary).some((f) => f.endsWith(".json"))) say("handleSummary writes no JSON");
  } catch (error) {
    return say(`falls over: ${error.message ?? error}`);
  }
  for (const url of new Set(world.requests.filter((u) => !u.startsWith(world.base + "/")))) say(`asks ${url}, which is elsewhere`);
  for (const [name, tag, value] of world.tags) if (!world.seen.has(`${tag}:${value}`)) say(`threshold ${name}: nothing ever has this tag`);
}

// k6's modules, as far as the scripts use them; what is not here is an error
class World {
  constructor() {
    Object.assign(this, {
      base: "https://standin.example",
      requests: [],
      seen: new Set(),
      metrics: new Map(),
      tags: [],
      time: 0,
      iteration: 0,
      loaded: new Map(),
    });
    const vuTags = {};
    const answer = (method, url, body, params = {}) => {
      this.requests.push(new URL(url).href.startsWith(this.base) ? url : new URL(url).href);
      for (const [tag, value] of Object.entries({ ...vuTags, ...params.tags })) this.seen.add(`${tag}:${value}`);
      for (const [header, value] of Object.entries(params.headers ?? {}))
        if (typeof value !== "string" || /[\r\n]/.test(value)) throw new Error(`header ${header} cannot be ${JSON.stringify(value)}`);
      if (body !== null && typeof body !== "string") throw new Error(`sends ${typeof body}`);
      const path = url.slice(this.base.length);
      if (params.tags?.class && record) appendFileSync(record, JSON.stringify({ method, path, headers: params.headers ?? {}, body: body ?? "" }) + "\n");
      const found = canned.find((a) => `${method} ${path}\n${body ?? ""}`.includes(a.when)) ?? {};
      const cookies = Object.fromEntries((found.cookies ?? []).map((c) => [c.name, [c]]));
      return { status: found.status ?? 200, error: "", body: found.body ?? "", headers: found.headers ?? {}, cookies, timings: { duration: 1 } };
    };
    const http = {
      request: (method, url, body, params) => {
        if (!/^[A-Z]+$/.test(method)) throw new Error(`no method "${method}"`);
        return answer(method, url, body, params);
      },
      get: (url, params) => answer("GET", url, null, params),
      expectedStatuses: (...statuses) => ({ statuses }),
      CookieJar: class {},
    };
    const metric = (kind) => {
      const { metrics } = this;
      return class {
        constructor(name) {
          metrics.set(name, kind);
        }
        add(value) {
          if (!Number.isFinite(Number(value))) throw new Error(`adds ${value}`);
        }
      };
    };
    const world = this;
    this.modules = {
      k6: {
        check: (value, checks) =>
          Object.values(checks)
            .map((f) => {
              const ok = f(value);
              if (typeof ok !== "boolean") throw new Error("a check answers neither true nor false");
              return ok;
            })
            .every((ok) => ok),
        fail: (message) => {
          throw new Error(message);
        },
        group: (name, f) => f(),
        sleep: (seconds) => {
          if (!(seconds >= 0 && Number.isFinite(seconds))) throw new Error(`sleeps ${seconds}`);
        },
      },
      "k6/http": { default: http, ...http },
      "k6/crypto": { default: { sha256: (text, form) => createHash("sha256").update(text).digest(form) } },
      "k6/encoding": { default: { b64encode: (text) => Buffer.from(text, "utf8").toString("base64") } },
      "k6/data": {
        SharedArray: function (name, make) {
          const rows = make();
          if (!Array.isArray(rows) || rows.length === 0) throw new Error(`the data ${name} has no rows`);
          return JSON.parse(JSON.stringify(rows));
        },
      },
      "k6/execution": {
        default: {
          vu: { metrics: { tags: vuTags }, idInTest: 1 },
          instance: {
            get currentTestRunDuration() {
              return world.time;
            },
          },
          scenario: {
            progress: 0.5,
            get iterationInTest() {
              return world.iteration;
            },
          },
        },
      },
      "k6/metrics": { Counter: metric("counter"), Trend: metric("trend"), Rate: metric("rate"), Gauge: metric("gauge") },
      "k6/options": {},
    };
  }

  load(file) {
    const path = resolve(file);
    if (this.loaded.has(path)) return this.loaded.get(path);
    const exports = {};
    this.loaded.set(path, exports);
    const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    const require = (name) => {
      if (name.startsWith(".")) return this.load(join(dirname(path), name));
      if (!this.modules[name]) throw new Error(`no module "${name}"`);
      return { __esModule: true, ...this.modules[name] };
    };
    // the same draws at every check
    let state = 1;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const math = Object.defineProperty(Object.create(Math), "random", { value: random });
    vm.runInNewContext(
      outputText,
      { exports, require, open: (name) => readFileSync(join(dirname(path), name), "utf8"), __ENV: { BASE_URL: this.base, ...(record ? {} : { TOKEN: "token" }) }, __VU: 1, __ITER: 0, Math: math, console, URL },
      { filename: path },
    );
    return exports;
  }
}

const problems = [];
const folders = words;
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith(".ts"))
    .map((f) => join(f.parentPath ?? f.path, f.name))
    .sort(),
);
const name = (file) => (folders.length > 1 ? file : relative(folders[0], file));
const say = (file, message) => problems.push(`${name(file)}: ${message}`);
types(files, say);
const scripts = files.filter((file) => /^export const options/m.test(readFileSync(file, "utf8")));
for (const file of scripts) script(file, (message) => say(file, message));
for (const problem of problems) console.log(problem);
console.log(`${scripts.length} scripts, ${problems.length} problems`);
process.exit(problems.length > 0 || scripts.length === 0 ? 1 : 0);
