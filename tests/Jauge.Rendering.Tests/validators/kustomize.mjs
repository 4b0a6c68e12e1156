// Builds each overlay and each plain folder with kubectl, and compares them object by object.   node kustomize.mjs KUBERNETES-FOLDER...
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { parseAllDocuments } from "yaml";

const run = promisify(execFile);
const version = JSON.parse((await run("kubectl", ["version", "--client", "-o", "json"])).stdout);
const isOld = !version.kustomizeVersion;              // kubectl before 1.24 does not say; Debian 12 has 1.20 with kustomize 2.0.3
const build = async (folder) => objects((await run("kubectl", ["kustomize", folder], { maxBuffer: 1 << 26 })).stdout);
const key = (o) => `${o.apiVersion} ${o.kind} ${o.metadata.namespace ?? ""} ${o.metadata.name}`;
const objects = (text) => new Map(parseAllDocuments(text).map((d) => d.toJS()).filter(Boolean).map(outside).map((o) => [key(o), o]));

// kustomize 2 puts kinds that it does not know into the namespace, even those that belong to none
function outside(o) {
  if (isOld && ["StorageClass", "PriorityClass", "ClusterIssuer"].includes(o.kind)) delete o.metadata.namespace;
  return o;
}

// kustomize 2 has other words for the same: folders are bases, and a patch with a target is a JSON patch
function translated(folder) {
  const copy = mkdtempSync(join(tmpdir(), "jauge-kustomize-"));
  cpSync(folder, copy, { recursive: true });
  for (const overlay of readdirSync(join(copy, "overlays"))) {
    const file = join(copy, "overlays", overlay, "kustomization.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("resources:\n  - ../../base\n", "bases:\n  - ../../base\nresources:\n").replace("\npatches:\n", "\npatchesJson6902:\n"));
  }
  return copy;
}

const problems = [];
let count = 0;
for (const given of process.argv.slice(2)) {
  const folder = isOld ? translated(given) : given;
  const environments = readdirSync(folder).filter((f) => f !== "base" && f !== "overlays");
  const pairs = environments.flatMap((e) => {
    const regions = readdirSync(join(folder, e));
    return regions.map((r) => [join(e, r), join("overlays", regions.length > 1 ? `${e}-${r}` : e)]);
  });
  const overlays = readdirSync(join(folder, "overlays")).map((o) => join("overlays", o));
  for (const overlay of overlays.filter((o) => !pairs.some((p) => p[1] === o))) problems.push(`${overlay} has no plain folder`);
  await Promise.all(pairs.map(async ([plain, overlay]) => {
    const [expected, built] = await Promise.all([build(join(folder, plain)), build(join(folder, overlay))]);
    count += expected.size;
    for (const [name, object] of expected) if (!isDeepStrictEqual(built.get(name), object)) problems.push(`${overlay}: ${name} is not as in ${plain}`);
    for (const name of built.keys()) if (!expected.has(name)) problems.push(`${overlay}: ${name} is not in ${plain}`);
  }));
  if (isOld) rmSync(folder, { recursive: true });
}
for (const problem of problems) console.log(problem);
console.log(`${count} objects, ${problems.length} problems`);
process.exit(problems.length > 0 || count === 0 ? 1 : 0);
