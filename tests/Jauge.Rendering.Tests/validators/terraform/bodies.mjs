// Holds the body of a block against its schema: arguments, blocks, counts, types of what is written out.
import { isAlone, isExpression } from "./expressions.mjs";

/** Problems as [argument, message] of a body; <c>path</c> says where in the block. */
export function checkBody(body, schema, allowed = new Set(), path = "") {
  if (schema === null) return [];
  const problems = [];
  const say = (name, message) => problems.push([name, `${path}${message}`]);
  const { dynamic = {}, ...written } = body;
  for (const [name, value] of Object.entries(written)) {
    const attribute = schema.a[name],
      block = schema.b?.[name];
    if (attribute) problems.push(...checkAttribute(name, value, attribute, path));
    else if (block) problems.push(...checkBlocks(name, value, block, path));
    else if (!allowed.has(name))
      say(name, `"${name}" is not expected here${nearest(name, [...Object.keys(schema.a), ...Object.keys(schema.b ?? {})])}`);
  }
  for (const [name, values] of Object.entries(dynamic)) {
    const type = schema.a[name]?.[1];
    const block = schema.b?.[name] ?? (Array.isArray(type) && type[1]?.[0] === "object" ? [type[0], 0, 0, bodyOf(type[1])] : null);
    if (!block) say(name, `no block "${name}" is expected here${nearest(name, Object.keys(schema.b ?? {}))}`);
    else
      for (const value of values) {
        for (const key of Object.keys(value))
          if (!["for_each", "iterator", "labels", "content"].includes(key)) say(name, `dynamic "${name}" takes no "${key}"`);
        if (value.for_each === undefined) say(name, `dynamic "${name}" lacks for_each`);
        if (value.content?.length !== 1) say(name, `dynamic "${name}" needs one content`);
        for (const content of value.content ?? []) problems.push(...checkBody(content, block[3], new Set(), `${path}${name}: `));
      }
  }
  for (const [name, [flags]] of Object.entries(schema.a))
    if (flags.includes("r") && (written[name] === undefined || written[name] === null)) say(null, `"${name}" is missing`);
  for (const [name, [, least]] of Object.entries(schema.b ?? {}))
    if (least > 0 && written[name] === undefined && dynamic[name] === undefined) say(null, `block "${name}" is missing`);
  return problems;
}

const bodyOf = ([, members]) => ({ a: Object.fromEntries(Object.entries(members).map(([name, type]) => [name, ["o", type]])) });

function checkAttribute(name, value, [flags, type], path) {
  if (!/[ro]/.test(flags)) return [[name, `${path}"${name}" is given by the provider and cannot be set`]];
  if (flags.includes("s") && typeof value === "string" && value !== "" && !isExpression(value))
    return [[name, `${path}"${name}" is a secret and stands in the file`]];
  const wrong = mismatch(value, type);
  return wrong ? [[name, `${path}"${name}" ${wrong}`]] : [];
}

function checkBlocks(name, value, [nesting, least, most, inner], path) {
  if (!Array.isArray(value) || value.some((v) => v === null || typeof v !== "object" || Array.isArray(v))) {
    if (nesting === "map" && typeof value === "object") return [];
    return [[name, `${path}"${name}" is a block, not an argument`]];
  }
  const problems = value.flatMap((v) => checkBody(v, inner, new Set(), `${path}${name}: `));
  if (value.length < least) problems.push([name, `${path}at least ${least} "${name}" needed`]);
  if (most > 0 && value.length > most) problems.push([name, `${path}at most ${most} "${name}" allowed`]);
  return problems;
}

/** Why a value cannot be of a type; null where it can, or where only a run can tell. */
export function mismatch(value, type) {
  if (value === null || type === "dynamic" || (isExpression(value) && isAlone(value))) return null;
  if (isExpression(value)) return type === "string" ? null : `is a text and must be ${said(type)}`;
  if (typeof type === "string") return primitive(value, type);
  const [kind, inner] = type;
  if (kind === "list" || kind === "set")
    return !Array.isArray(value) ? `must be ${said(type)}` : (value.map((v) => mismatch(v, inner)).find((m) => m) ?? null);
  if (Array.isArray(value) && value.length === 1 && kind === "object") return mismatch(value[0], type);
  if (typeof value !== "object" || Array.isArray(value)) return `must be ${said(type)}`;
  if (kind === "map")
    return (
      Object.values(value)
        .map((v) => mismatch(v, inner))
        .find((m) => m) ?? null
    );
  return ofObject(value, inner);
}

function ofObject(value, members) {
  for (const [name, item] of Object.entries(value)) {
    if (isExpression(name)) continue;
    if (!(name in members)) return `has an unknown member "${name}"${nearest(name, Object.keys(members))}`;
    const wrong = mismatch(item, members[name]?.optional ? members[name].type : members[name]);
    if (wrong) return `member "${name}" ${wrong}`;
  }
  return null;
}

function primitive(value, type) {
  const fits = {
    string: ["string", "number", "boolean"].includes(typeof value),
    number: typeof value === "number" || (typeof value === "string" && value !== "" && !Number.isNaN(Number(value))),
    bool: typeof value === "boolean" || value === "true" || value === "false",
  }[type];
  return fits ? null : `must be ${said(type)}`;
}

const said = (type) =>
  typeof type === "string"
    ? `a ${type}`
    : type[0] === "object"
      ? "an object"
      : `a ${type[0]} of ${typeof type[1] === "string" ? `${type[1]}s` : `${type[1]?.[0]}s`}`;

/** ", did you mean …" with the nearest of some names; empty where none is near. */
export function nearest(name, names) {
  const best = names.map((n) => [distance(name, n), n]).sort(([x], [y]) => x - y)[0];
  return best && best[0] <= Math.max(2, name.length / 4) ? `; "${best[1]}" is` : "";
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
