// Writes tests/Jauge.Rendering.Tests/validators/schemas/{azurerm,aws}.json.gz: what each Terraform provider takes and gives, so that the
// tests can read rendered Terraform strictly without a network and without the providers themselves (several hundred megabytes each).
//
// The schemas come from the npm packages that CDKTF generated out of `terraform providers schema` (MPL-2.0); their TypeScript source,
// inside the source maps, says of each attribute whether it is required, optional or computed, and its type. What they lose is written by
// hand in schemas/by-hand.json: the statements of AWS WAF. Block counts other than "at most one" and "any" are lost too, and so are the
// marks of sensitive attributes: those are guessed from the attribute's name below.
//
//   node eng/terraform-schemas.mjs      # needs npm and tar; takes a minute and 700 MB of temporary disk
//
// To move to newer providers: change the versions here and the pins that Jauge.Rendering writes, run, run the tests.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const providers = [
  { name: "azurerm", npm: "@cdktf/provider-azurerm", packed: "14.23.1", version: "4.55.0" },
  { name: "aws", npm: "@cdktf/provider-aws", packed: "21.22.1", version: "6.25.0" },
];
const target = join(dirname(fileURLToPath(import.meta.url)), "../tests/Jauge.Rendering.Tests/validators/schemas");

function extract(provider, lib) {
  const schema = {
    provider: provider.name,
    version: provider.version,
    source: `npm ${provider.npm} ${provider.packed}`,
    config: null,
    resources: {},
    data: {},
  };
  for (const folder of readdirSync(lib).sort()) {
    const entry = join(lib, folder, "index.js");
    if (!existsSync(entry)) continue;
    const text = sources(join(lib, folder)).join("\n");
    if (!text.includes(`providerVersion: '${provider.version}'`)) continue;
    const file = read(text);
    for (const root of file.roots) {
      const block = root.base === "TerraformProvider" ? configOf(file, `${root.name}Config`, root.hcl) : bodyOf(file, root);
      if (root.base === "TerraformProvider") schema.config = block;
      else schema[root.base === "TerraformResource" ? "resources" : "data"][root.terraform] = block;
    }
  }
  return schema;
}

// the TypeScript inside the source maps of a folder and of those below it
function sources(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sources(path);
      if (!name.endsWith(".js")) return [];
      const text = readFileSync(path, "utf8");
      const map = text.lastIndexOf("sourceMappingURL=data:application/json;base64,");
      return map < 0 ? [] : JSON.parse(Buffer.from(text.slice(text.indexOf(",", map) + 1), "base64")).sourcesContent;
    });
}

// classes with their attributes, and for each struct what its HCL looks like
function read(text) {
  const file = { classes: new Map(), structs: new Map(), roots: [], blocks: new Map(), members: new Map() };
  let current = null,
    attribute = null,
    struct = null,
    entry = null,
    declared = null,
    comment = "";
  for (const line of text.split("\n")) {
    let m;
    if ((m = /^export interface (\w+)/.exec(line))) {
      declared = m[1];
      file.blocks.set(declared, new Map());
      file.members.set(declared, new Map());
    } else if (declared && (m = /^ {2}\* (\w+) block$/.exec(line))) comment = m[1];
    else if (declared && (m = /^ {2}readonly (\w+)(\??): (.*);$/.exec(line))) {
      if (comment) file.blocks.get(declared).set(comment, m[3]);
      file.members.get(declared).set(m[1], { optional: m[2] === "?", type: m[3], isBlock: comment !== "" });
      comment = "";
    } else if (line === "}") {
      declared = null;
      if (struct && current === null) struct = null;
      current = null;
    } else if ((m = /^export function (\w+)ToHclTerraform\(/.exec(line))) {
      struct = new Map();
      file.structs.set(m[1].toLowerCase(), struct);
    } else if ((m = /^export class (\w+) extends cdktf\.(\w+)/.exec(line))) {
      current = { name: m[1], base: m[2], attributes: [], terraform: null };
      attribute = struct = null;
      file.classes.set(current.name, current);
      if (/^Terraform/.test(current.base)) file.roots.push(current);
    } else if (current && (m = /tfResourceType = "(\w+)"/.exec(line))) current.terraform = m[1];
    else if (current && /synthesizeHclAttributes\(\)/.test(line)) current.hcl = struct = new Map();
    else if (struct && (m = /^ {4,6}(\w+): \{$/.exec(line))) struct.set(m[1], (entry = {}));
    else if (struct && entry && (m = /^ +value: (.*),$/.exec(line))) entry.value = m[1];
    else if (struct && entry && (m = /^ +isBlock: (true|false),$/.exec(line))) entry.isBlock = m[1] === "true";
    else if (struct && entry && (m = /^ +type: "(\w+)",$/.exec(line))) entry.type = m[1];
    else if (struct && entry && (m = /^ +storageClassType: "(\w+)",$/.exec(line))) entry.storage = m[1];
    else if (current && (m = /^ {2}\/\/ (\w+) - computed: (\w+), optional: (\w+), required: (\w+)/.exec(line)))
      current.attributes.push(
        (attribute = { name: m[1], computed: m[2] === "true", optional: m[3] === "true", required: m[4] === "true" }),
      );
    else if (attribute && !attribute.made && (m = /^ {2}private _\w+ = new ([\w.]+)\(this, "\w+"(?:, (true|false))?\)/.exec(line)))
      [attribute.made, attribute.isSet] = [m[1], m[2] === "true"];
    else if (attribute && !attribute.getter && (m = /^ {4}return (.*this\.(\w+Attribute|interpolationForAttribute)\(.*);$/.exec(line)))
      [attribute.getter, attribute.wrapped] = [m[2], m[1].includes("Fn.tolist")];
  }
  return file;
}

function bodyOf(file, type) {
  const attributes = {},
    blocks = {};
  const hcl = type.hcl ?? file.structs.get(structOf(type.name)) ?? new Map();
  const marked = file.blocks.get(type.hcl ? `${type.name}Config` : type.name.replace(/OutputReference$/, "")) ?? new Map();
  for (const a of type.attributes) {
    const flags = (a.required ? "r" : "") + (a.optional ? "o" : "") + (a.computed ? "c" : "");
    if (marked.has(a.name)) blocks[a.name] = blockOf(file, a, hcl.get(a.name), marked.get(a.name));
    else attributes[a.name] = [isSecret(a.name) ? `${flags}s` : flags, typeOf(file, a, hcl.get(a.name))];
  }
  return { a: attributes, ...(Object.keys(blocks).length > 0 ? { b: blocks } : {}) };
}

// the configuration of a provider has no classes for its blocks, only interfaces
function configOf(file, name, hcl) {
  const attributes = {},
    blocks = {};
  for (const [key, entry] of hcl) {
    const member = file.members.get(name).get(/(?:struct!\.|this\._)(\w+)/.exec(entry.value)[1]);
    const type = member.type.replace(/ \| cdktf\.IResolvable/, "").replace("[]", "");
    if (!member.isBlock) attributes[key] = [member.optional ? "o" : "r", stored(entry)];
    else
      blocks[key] = [
        entry.type === "set" ? "set" : "list",
        member.optional ? 0 : 1,
        member.type.includes("[]") ? 0 : 1,
        configOf(file, type, file.structs.get(type.toLowerCase())),
      ];
  }
  return { a: attributes, ...(Object.keys(blocks).length > 0 ? { b: blocks } : {}) };
}

const structOf = (name) => name.replace(/OutputReference$/, "").toLowerCase();
const secretName = new RegExp(
  "(^|_)(password|secret|(primary|secondary)_[a-z_]*(key|connection_string|connection_url)|secret_key|client_key|kube_config|kube_config_raw"
    + "|private_key|private_key_pem|instrumentation_key|shared_key)$");
const isSecret = (name) =>
  secretName.test(
    name,
  ) ||
  name === "secret_string" ||
  name === "connection_string";

// nesting, least, most (0: any) and body; null for a body that CDKTF does not describe
function blockOf(file, attribute, hcl, declared) {
  const many = /\[\]| Map</.test(declared);
  const nesting =
    hcl?.type === "struct" && !many
      ? "single"
      : hcl?.type === "map"
        ? "map"
        : hcl?.type === "set"
          ? "set"
          : hcl?.type === "list"
            ? "list"
            : "single";
  return [nesting, attribute.required ? 1 : 0, many ? 0 : 1, elementOf(file, attribute)];
}

function elementOf(file, attribute) {
  if (!attribute.made) return null;
  const name = attribute.made.replace(/(List|Map)$/, "");
  const type = file.classes.get(`${name}OutputReference`) ?? file.classes.get(attribute.made);
  if (!type) throw new Error(`${attribute.made}: its class is missing`);
  return bodyOf(file, type);
}

const primitive = { string: "string", boolean: "bool", number: "number", any: "dynamic" };

function typeOf(file, a, hcl) {
  if (a.made?.startsWith("cdktf.")) return ofMaps(a);
  if (a.made) return nested(file, a, hcl);
  if (hcl?.storage) return stored(hcl);
  const list = a.wrapped ? "set" : "list";
  switch (a.getter) {
    case "getStringAttribute":
      return "string";
    case "getNumberAttribute":
      return "number";
    case "getBooleanAttribute":
      return "bool";
    case "getStringMapAttribute":
      return ["map", "string"];
    case "getNumberMapAttribute":
      return ["map", "number"];
    case "getBooleanMapAttribute":
      return ["map", "bool"];
    case "getListAttribute":
      return [list, "string"];
    case "getNumberListAttribute":
      return [list, "number"];
    default:
      return "dynamic";
  }
}

function ofMaps(a) {
  const [, element, list] = /^cdktf\.(\w+)Map(List)?$/.exec(a.made);
  const map = ["map", primitive[element.toLowerCase()]];
  return list ? [a.isSet ? "set" : "list", map] : map;
}

function stored(hcl) {
  const m = /^(string|boolean|number|any)((?:List|Map)*)$/.exec(hcl.storage);
  if (!m) return "dynamic";
  const shells = m[2].match(/List|Map/g) ?? [];
  return shells.reduce(
    (type, shell, i) => [shell === "Map" ? "map" : i === shells.length - 1 && hcl.type === "set" ? "set" : "list", type],
    primitive[m[1]],
  );
}

function nested(file, a, hcl) {
  const element = a.made.endsWith("ListList")
    ? nested(file, { ...a, made: a.made.slice(0, -4), isSet: false }, null)
    : object(elementOf(file, a));
  if (a.made.endsWith("OutputReference")) return hcl?.type === "list" || hcl?.type === "set" ? [hcl.type, element] : element;
  return [a.made.endsWith("Map") ? "map" : a.isSet ? "set" : "list", element];
}

// inside an attribute everything is an attribute
function object(body) {
  const members = Object.entries(body.a).map(([name, [, type]]) => [name, type]);
  for (const [name, [nesting, , , inner]] of Object.entries(body.b ?? {}))
    members.push([name, inner === null ? "dynamic" : nesting === "single" ? object(inner) : [nesting, object(inner)]]);
  return ["object", Object.fromEntries(members.sort(([x], [y]) => (x < y ? -1 : 1)))];
}

for (const provider of providers) {
  const folder = mkdtempSync(join(tmpdir(), "terraform-schemas-"));
  try {
    const archive = execFileSync("npm", ["pack", "--silent", `${provider.npm}@${provider.packed}`], {
      cwd: folder,
      encoding: "utf8",
    }).trim();
    execFileSync("tar", ["xzf", archive], { cwd: folder });
    const schema = extract(provider, join(folder, "package/lib"));
    writeFileSync(join(target, `${provider.name}.json.gz`), gzipSync(JSON.stringify(schema), { level: 9 }));
    console.log(
      `${provider.name} ${provider.version}: ${Object.keys(schema.resources).length} resources, ${Object.keys(schema.data).length} data sources`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
