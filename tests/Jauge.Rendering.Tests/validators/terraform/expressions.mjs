// Expressions of HCL, read by HCL's own parser: which values they refer to, and which functions they call.
import { getExpressionAst } from "@cdktf/hcl2json";

const trees = new Map();

export const isExpression = (value) => typeof value === "string" && /[$%]\{/.test(value.replace(/\$\$\{|%%\{/g, ""));

/** The tree of a text that may hold templates; a text that is one template alone is that template's expression. */
export async function treeOf(text) {
  if (!trees.has(text))
    trees.set(text, await getExpressionAst("expression.tf", isAlone(text) ? text.slice(2, -1) : `<<JAUGE_TEXT\n${text}\nJAUGE_TEXT\n`));
  return trees.get(text);
}

// "${a}-${b}" starts and ends as one template does, and is two
export function isAlone(text) {
  if (!text.startsWith("${") || !text.endsWith("}")) return false;
  const open = [];
  for (let i = 0; i < text.length; i++) {
    const inText = open.at(-1) === '"';
    if (inText && text[i] === "\\") i++;
    else if (inText && text[i] === '"') open.pop();
    else if (text[i] === "$" && text[i + 1] === "{" && (inText || open.length === 0)) {
      open.push("{");
      i++;
    } else if (!inText && text[i] === '"') open.push('"');
    else if (!inText && text[i] === "{") open.push("{");
    else if (!inText && text[i] === "}" && open.pop() && open.length === 0) return i === text.length - 1;
  }
  return false;
}

/** Calls <c>reference(path)</c> for each value referred to and <c>call(name)</c> for each function, names bound by "for" left out.
 *  A path is a list of { name }, { index } and { splat }. */
export async function visit(value, reference, call, bound = new Set()) {
  if (Array.isArray(value)) for (const item of value) await visit(item, reference, call, bound);
  else if (value && typeof value === "object")
    for (const [key, item] of Object.entries(value)) {
      await visit(key, reference, call, bound);
      await visit(item, reference, call, bound);
    }
  else if (isExpression(value)) complete(await treeOf(value), { reference, call }, bound);
}

function complete(node, to, bound) {
  const path = pathOf(node, to, bound);
  if (path && path.length > 0 && path[0].name && !bound.has(path[0].name)) to.reference(path);
}

// null where the node is no path; its parts have then been visited
function pathOf(node, to, bound) {
  switch (node.type) {
    case "scopeTraversal":
      return node.meta.traversal.map(segment);
    case "relativeTraversal":
      return joined(pathOf(node.children[0], to, bound), node.meta.traversal.map(segment));
    case "index": {
      complete(node.children[1], to, bound);
      return joined(pathOf(node.children[0], to, bound), [{ index: true }]);
    }
    case "splat":
      return joined(pathOf(node.children[0], to, bound), [
        { splat: true },
        ...(node.children[1] ? (relative(node.children[1]) ?? []) : []),
      ]);
    case "for": {
      const inner = new Set([...bound, node.meta.keyVar, node.meta.valVar]);
      complete(node.children[0], to, bound);
      for (const child of node.children.slice(1)) complete(child, to, inner);
      return null;
    }
    case "function":
      to.call(node.meta.name);
  }
  for (const child of node.children ?? []) complete(child, to, bound);
  return null;
}

const segment = (part) => (part.type === "nameTraversal" ? { name: part.segment } : { index: true });
const joined = (path, rest) => (path ? [...path, ...rest] : null);
const relative = (node) =>
  node.type === "relativeTraversal"
    ? joined(relative(node.children[0]) ?? [], node.meta.traversal.map(segment))
    : node.type === "index"
      ? joined(relative(node.children[0]) ?? [], [{ index: true }])
      : [];

/** A type constraint such as object({ name = string, size = optional(number) }); optional members are { optional, type }. */
export async function typeOf(text) {
  const inner = isAlone(text) ? text.slice(2, -1) : text;
  const m = /^(\w+)\s*\(([\s\S]*)\)$/.exec(inner.trim());
  if (!m) return inner.trim() === "any" ? "dynamic" : inner.trim();
  if (m[1] === "object") return ["object", await membersOf(m[2])];
  if (m[1] === "tuple") return "dynamic";
  if (m[1] === "optional") return { optional: true, type: await typeOf((await argumentsOf(inner.trim()))[0]) };
  return [m[1], await typeOf(m[2].trim())];
}

async function membersOf(text) {
  const tree = await getExpressionAst("type.tf", text.trim());
  const members = {};
  for (const [name, type] of Object.entries(tree.meta.items)) members[name] = await typeOf(type);
  return members;
}

async function argumentsOf(call) {
  const tree = await getExpressionAst("type.tf", call);
  return tree.children.map((c) => c.meta.value ?? c.meta.fullAccessor);
}

// https://developer.hashicorp.com/terraform/language/functions, as of Terraform 1.6
export const functions = new Set(
  `abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil
    chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode
    dirname distinct element endswith file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset filesha1
    filesha256 filesha512 flatten floor format formatdate formatlist indent index join jsondecode jsonencode keys length log
    lookup lower matchkeys max md5 merge min nonsensitive one parseint pathexpand plantimestamp pow range regex regexall
    replace reverse rsadecrypt sensitive setintersection setproduct setsubtract setunion sha1 sha256 sha512 signum slice
    sort split startswith strcontains strrev substr sum templatefile textdecodebase64 textencodebase64 timeadd timecmp
    timestamp title tobool tolist tomap tonumber toset tostring transpose trim trimprefix trimspace trimsuffix try type
    upper urlencode uuid uuidv5 values yamldecode yamlencode zipmap`.split(/\s+/),
);
