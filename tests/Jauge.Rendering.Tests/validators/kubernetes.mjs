// Reads manifests as the cluster would, strictly: each object becomes a literal of its type, so that an unknown field, a missing one and a
// wrong type are errors of the TypeScript compiler; then follows each reference of one object to another.
//   node kubernetes.mjs FOLDER                  every folder below with a kustomization.yaml is one cluster; no problem may be found
//   node kubernetes.mjs --each-is-wrong FOLDER  every folder right below must have a problem
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import { references } from "./references.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const custom = new Set(["postgresql.cnpg.io/v1", "barmancloud.cnpg.io/v1", "redis.redis.opstreelabs.in/v1beta2", "autoscaling.k8s.io/v1", "elbv2.k8s.aws/v1beta1",
  "kustomize.config.k8s.io/v1beta1"]);
const packages = { "monitoring.coreos.com": "prometheus-operator", "keda.sh": "keda", "cert-manager.io": "cert-manager", "external-secrets.io": "external-secrets" };
// the package keeps the types of versions that no server has served for years
const served = new Set(["v1", "apps/v1", "batch/v1", "autoscaling/v2", "policy/v1", "networking.k8s.io/v1", "rbac.authorization.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1"]);
const eachIsWrong = process.argv[2] === "--each-is-wrong";
const folder = process.argv[eachIsWrong ? 3 : 2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && f.name.endsWith(".yaml")).map((f) => relative(folder, join(f.parentPath ?? f.path, f.name))).sort();

const problems = [];
const objects = [];
for (const file of files.filter((f) => !f.split(sep).includes("patches")))
  for (const document of parseAllDocuments(readFileSync(join(folder, file), "utf8"))) {
    for (const error of [...document.errors, ...document.warnings]) problems.push(`${file}: ${error.message}`);
    const body = document.toJS();
    const name = `${file}: ${body?.kind} ${body?.metadata?.name ?? ""}`;
    if (!body?.apiVersion || !body.kind) problems.push(`${name}: apiVersion or kind is missing`);
    else if (!served.has(body.apiVersion) && !custom.has(body.apiVersion) && !packages[body.apiVersion.split("/")[0]]) problems.push(`${name}: ${body.apiVersion} is not served`);
    else objects.push({ name, body, folder: dirname(file) });
  }

const typeOf = ({ apiVersion, kind }) => {
  if (custom.has(apiVersion)) return `import("./crds").I${kind}`;
  const library = packages[apiVersion.split("/")[0]];
  return `import("${library ? `@kubernetes-models/${library}` : "kubernetes-models"}/${apiVersion}/${kind}").I${kind}`;
};
const lines = objects.map(({ body }, i) => `export const o${i}: ${typeOf(body)} = ${JSON.stringify(body)};`);

const source = join(here, "manifests.generated.ts");
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => name === source ? ts.createSourceFile(name, lines.join("\n"), ts.ScriptTarget.ES2022) : read(name, ...rest);
const exists = host.fileExists.bind(host);
host.fileExists = (name) => name === source || exists(name);
const program = ts.createProgram([source], options, host);
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const line = diagnostic.file?.fileName === source ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : -1;
  problems.push(`${objects[line]?.name ?? "types"}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
}

// an object that is no object has no references
for (const cluster of new Set(objects.filter((o) => o.body.kind === "Namespace").map((o) => o.folder)))
  if (!cluster.includes("overlays") && !problems.some((p) => p.startsWith(cluster + sep))) problems.push(...references(objects.filter((o) => o.folder === cluster || o.folder.startsWith(cluster + sep))));

for (const problem of problems) console.log(problem);
console.log(`${objects.length} objects, ${problems.length} problems`);
const unnoticed = readdirSync(folder).filter((f) => !problems.some((p) => p.startsWith(f + sep)));
if (eachIsWrong) for (const one of unnoticed) console.log(`nothing was found in ${one}`);
process.exit(objects.length === 0 || (eachIsWrong ? unnoticed.length > 0 : problems.length > 0) ? 1 : 0);
