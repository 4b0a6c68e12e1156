// Reads manifests as the cluster would, strictly: each object becomes a literal of its type, so that an unknown field, a missing one and a
// wrong type are errors of the TypeScript compiler.   node kubernetes.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parseAllDocuments } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const custom = new Set(["postgresql.cnpg.io/v1", "redis.redis.opstreelabs.in/v1beta2", "autoscaling.k8s.io/v1", "kustomize.config.k8s.io/v1beta1"]);
const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && f.name.endsWith(".yaml")).map((f) => join(f.parentPath ?? f.path, f.name)).sort();

const problems = [];
const lines = [`import type * as crds from "./crds";`];
const origin = [];
let count = 0;
for (const file of files)
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    for (const error of [...document.errors, ...document.warnings]) problems.push(`${relative(folder, file)}: ${error.message}`);
    const object = document.toJS();
    const name = `${relative(folder, file)}: ${object?.kind} ${object?.metadata?.name ?? ""}`;
    if (!object?.apiVersion || !object.kind) { problems.push(`${name}: apiVersion or kind is missing`); continue; }
    const type = custom.has(object.apiVersion) ? `crds.I${object.kind}`
      : `import("kubernetes-models/${object.apiVersion}/${object.kind}").I${object.kind}`;
    origin[lines.length] = name;
    lines.push(`export const o${count++}: ${type} = ${JSON.stringify(object)};`);
  }

const source = join(here, "manifests.generated.ts");
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 };
options.module = ts.ModuleKind.ESNext;
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => name === source ? ts.createSourceFile(name, lines.join("\n"), ts.ScriptTarget.ES2022) : read(name, ...rest);
const exists = host.fileExists.bind(host);
host.fileExists = (name) => name === source || exists(name);
const program = ts.createProgram([source], options, host);
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const line = diagnostic.file?.fileName === source ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : -1;
  problems.push(`${origin[line] ?? "types"}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
}
for (const problem of problems) console.log(problem);
console.log(`${count} objects, ${problems.length} problems`);
process.exit(problems.length > 0 || count === 0 ? 1 : 0);
