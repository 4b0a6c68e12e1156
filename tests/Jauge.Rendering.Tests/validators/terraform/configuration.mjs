// Reads a folder of Terraform files as one module.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parse } from "@cdktf/hcl2json";

/** All modules below a folder, by path; syntax errors go to <c>report(file, line, message)</c>. */
export async function readModules(folder, report) {
  const root = resolve(folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.(tf|tfvars)$/.test(f.name))
    .map((f) => join(f.parentPath ?? f.path, f.name))
    .sort();
  const modules = new Map();
  for (const file of files) {
    const own = dirname(file);
    if (!modules.has(own)) modules.set(own, { folder: own, blocks: [], tfvars: [] });
    const module = modules.get(own);
    const text = readFileSync(file, "utf8");
    const source = { name: relative(root, file), text };
    try {
      const tree = await parse(file, text);
      if (file.endsWith(".tf")) module.blocks.push(...blocksOf(source, tree));
      else module.tfvars.push({ source, values: tree });
    } catch (error) {
      for (const one of problemsOf(String(error.message ?? error))) report(source.name, one.line, one.message);
      module.broken = true;
    }
  }
  for (const module of modules.values()) index(module);
  return modules;
}

const problemsOf = (message) =>
  [...message.matchAll(/:(\d+),[\d\-,]+: (.*?)(?=\s+\S+\.tf\w*:\d+,|\]?$)/g)].map((m) => ({ line: Number(m[1]), message: m[2] }));

// resource.type.name[], variable.name[], locals[]: one list of { kind, labels, body, source }
function blocksOf(source, tree) {
  const labels = { resource: 2, data: 2, variable: 1, output: 1, module: 1, provider: 1, check: 1 };
  const blocks = [];
  for (const [kind, value] of Object.entries(tree)) {
    const walk = (inner, path) => {
      if (path.length < (labels[kind] ?? 0)) for (const [label, next] of Object.entries(inner)) walk(next, [...path, label]);
      else for (const body of Array.isArray(inner) ? inner : [inner]) blocks.push({ kind, labels: path, body, source });
    };
    walk(value, []);
  }
  return blocks;
}

function index(module) {
  const of = (kind) => module.blocks.filter((b) => b.kind === kind);
  const named = (kind) => new Map(of(kind).map((b) => [b.labels.join("."), b]));
  module.resources = named("resource");
  module.data = named("data");
  module.variables = named("variable");
  module.outputs = named("output");
  module.calls = named("module");
  module.providers = of("provider");
  module.locals = new Map(
    of("locals").flatMap((b) =>
      Object.entries(b.body).map(([name, value]) => [name, { kind: "local", labels: [name], body: { value }, source: b.source }]),
    ),
  );
  module.settings = of("terraform");
  module.required = Object.assign({}, ...module.settings.flatMap((b) => b.body.required_providers ?? []));
}

/** The module that a call names, by a path from its own folder. */
export const calledBy = (modules, module, call) => modules.get(resolve(module.folder, call.body.source ?? ""));

/** The line of a block in its file, and of an argument in it where it is found; at least 1. */
export function lineOf(block, argument) {
  const { text } = block.source;
  const labels = block.labels.map((l) => `\\s+"?${l.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}"?`).join("");
  const head = block.kind === "local" ? new RegExp(`^\\s*${block.labels[0]}\\s*=`, "m") : new RegExp(`^${block.kind}${labels}\\s*\\{`, "m");
  const at = text.search(head);
  if (at < 0) return 1;
  const inner = argument ? text.slice(at).search(new RegExp(`^\\s*(dynamic\\s+")?${argument}"?\\s*[={]`, "m")) : -1;
  const end = text.slice(at + 1).search(/^\}/m);
  const position = inner > 0 && (end < 0 || inner < end) ? at + inner + /^\s*/.exec(text.slice(at + inner))[0].length : at;
  return text.slice(0, position).split("\n").length;
}
