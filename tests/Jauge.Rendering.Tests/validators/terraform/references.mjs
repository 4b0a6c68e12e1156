// Follows every reference of a module to what it names.
import { calledBy } from "./configuration.mjs";
import { nearest } from "./bodies.mjs";
import { functions, isExpression, typeOf, visit } from "./expressions.mjs";

const repeated = (block) => block.body.count !== undefined || block.body.for_each !== undefined;
const builtin = { a: { id: ["c", "string"], input: ["o", "dynamic"], output: ["c", "dynamic"], triggers_replace: ["o", "dynamic"] } };

export class References {
  constructor(modules, schemas, report) {
    Object.assign(this, { modules, schemas, report });
    this.used = new Set();
  }

  schemaOf(kind, type) {
    if (type === "terraform_data") return builtin;
    return this.schemas[type.split("_")[0]]?.[kind === "data" ? "data" : "resources"][type];
  }

  /** Checks all references of a module. */
  async check(module) {
    for (const block of module.blocks) if (block.kind !== "locals" && block.kind !== "terraform") await this.block(module, block);
    for (const local of module.locals.values()) await this.value(module, local, "value", local.body.value, new Set());
  }

  async block(module, block) {
    if (block.kind === "variable") return this.variable(module, block);
    const { dynamic, lifecycle, provider, providers, ...rest } = block.body;
    for (const [name, value] of Object.entries(rest)) await this.tree(module, block, name, value, new Set());
    if (dynamic) await this.tree(module, block, "dynamic", { dynamic }, new Set());
    for (const rule of lifecycle ?? []) await this.lifecycle(module, block, rule);
  }

  async variable(module, block) {
    const name = block.labels[0];
    for (const { condition, error_message } of block.body.validation ?? [])
      await visit(
        [condition, error_message],
        (path) => {
          if (path[0].name !== "var" || path[1]?.name !== name)
            this.say(module, block, "validation", "its validation looks at more than itself, which Terraform before 1.9 refuses");
        },
        (call) => this.call(module, block, "validation", call),
      );
  }

  async lifecycle(module, block, rule) {
    const schema = this.schemaOf(block.kind, block.labels[0]);
    for (const ignored of Array.isArray(rule.ignore_changes) ? rule.ignore_changes : [])
      await visit(
        ignored,
        (path) => schema && this.descend(module, block, "ignore_changes", schema, path, block.labels[0]),
        () => {},
      );
    for (const condition of [...(rule.precondition ?? []), ...(rule.postcondition ?? [])])
      await this.value(module, block, "lifecycle", condition, new Set(["self"]));
    for (const trigger of rule.replace_triggered_by ?? []) await this.value(module, block, "replace_triggered_by", trigger, new Set());
  }

  // dynamic blocks bind the name of their iterator
  async tree(module, block, name, value, bound) {
    if (Array.isArray(value)) for (const item of value) await this.tree(module, block, name, item, bound);
    else if (value && typeof value === "object") {
      for (const [key, item] of Object.entries(value)) {
        if (key !== "dynamic") await this.tree(module, block, name, item, bound);
        if (isExpression(key)) await this.value(module, block, name, key, bound);
      }
      for (const [label, blocks] of Object.entries(value.dynamic ?? {}))
        for (const one of Array.isArray(blocks) ? blocks : []) {
          await this.tree(module, block, label, one.for_each, bound);
          const iterator = /^\$\{(\w+)\}$/.exec(one.iterator ?? "")?.[1] ?? one.iterator ?? label;
          await this.tree(module, block, label, one.content, new Set([...bound, iterator]));
        }
    } else await this.value(module, block, name, value, bound);
  }

  async value(module, block, name, value, bound) {
    await visit(
      value,
      (path) => this.reference(module, block, name, path),
      (call) => this.call(module, block, name, call),
      bound,
    );
  }

  call(module, block, name, call) {
    if (!functions.has(call)) this.say(module, block, name, `there is no function "${call}"${nearest(call, [...functions])}`);
  }

  reference(module, block, name, path) {
    const [first, second, third] = path;
    const undeclared = (what, known) =>
      this.say(module, block, name, `${what} is not declared${nearest(what.split(".").at(-1), [...known])}`);
    switch (first.name) {
      case "var":
        return module.variables.has(second?.name)
          ? this.use(module, `var.${second.name}`)
          : undeclared(`var.${second?.name}`, module.variables.keys());
      case "local":
        return module.locals.has(second?.name)
          ? this.use(module, `local.${second.name}`)
          : undeclared(`local.${second?.name}`, module.locals.keys());
      case "each":
        return block.body.for_each === undefined
          ? this.say(module, block, name, "each is known only where for_each is set")
          : this.among(module, block, name, second, ["key", "value"], "each");
      case "count":
        return block.body.count === undefined
          ? this.say(module, block, name, "count.index is known only where count is set")
          : this.among(module, block, name, second, ["index"], "count");
      case "path":
        return this.among(module, block, name, second, ["module", "root", "cwd"], "path");
      case "terraform":
        return this.among(module, block, name, second, ["workspace"], "terraform");
      case "self":
        return this.say(module, block, name, "self is known only in provisioners and postconditions");
      case "module":
        return this.output(module, block, name, path);
      case "data":
        return this.object(module, block, name, module.data, "data", second?.name, third?.name, path.slice(3));
      default:
        return this.object(module, block, name, module.resources, "resource", first.name, second?.name, path.slice(2));
    }
  }

  among(module, block, name, part, known, of) {
    if (!known.includes(part?.name)) this.say(module, block, name, `${of}.${part?.name} does not exist`);
  }

  object(module, block, name, declared, kind, type, label, rest) {
    const address = `${kind === "data" ? "data." : ""}${type}.${label}`;
    const target = declared.get(`${type}.${label}`);
    if (!target) return this.say(module, block, name, `${address} is not declared${nearest(`${type}.${label}`, [...declared.keys()])}`);
    this.use(module, address);
    const schema = this.schemaOf(kind, type);
    const inner = this.instance(module, block, name, target, address, rest);
    if (schema && inner) this.descend(module, block, name, schema, inner, address);
  }

  output(module, block, name, path) {
    const call = module.calls.get(path[1]?.name);
    if (!call)
      return this.say(
        module,
        block,
        name,
        `module.${path[1]?.name} is not declared${nearest(path[1]?.name ?? "", [...module.calls.keys()])}`,
      );
    this.use(module, `module.${path[1].name}`);
    const rest = this.instance(module, block, name, call, `module.${path[1].name}`, path.slice(2));
    const callee = calledBy(this.modules, module, call);
    if (!rest?.[0]?.name || !callee) return;
    if (!callee.outputs.has(rest[0].name))
      this.say(
        module,
        block,
        name,
        `module.${path[1].name} has no output "${rest[0].name}"${nearest(rest[0].name, [...callee.outputs.keys()])}`,
      );
    else this.use(callee, `output.${rest[0].name}`);
  }

  // what follows the index of what is there several times; null where nothing does or it is wrong
  instance(module, block, name, target, address, rest) {
    if (rest.length === 0) return null;
    const isIndex = rest[0].index || rest[0].splat;
    if (repeated(target) && !isIndex) this.say(module, block, name, `${address} is there several times: an index must follow it`);
    else if (!repeated(target) && rest[0].index) this.say(module, block, name, `${address} is there once: no index can follow it`);
    else return isIndex ? rest.slice(1) : rest;
    return null;
  }

  descend(module, block, name, body, path, address) {
    const [first, ...rest] = path;
    if (!first?.name) return;
    const attribute = body.a[first.name],
      inner = body.b?.[first.name];
    if (attribute) return this.descendType(module, block, name, attribute[1], rest, `${address}.${first.name}`);
    if (!inner)
      return this.say(
        module,
        block,
        name,
        `${address} has no attribute "${first.name}"${nearest(first.name, [...Object.keys(body.a), ...Object.keys(body.b ?? {})])}`,
      );
    if (inner[3] === null || rest.length === 0) return;
    if (inner[0] === "single") return this.descend(module, block, name, inner[3], rest, `${address}.${first.name}`);
    if (rest[0].name) return this.say(module, block, name, `${address}.${first.name} is a ${inner[0]}: an index must follow it`);
    if (inner[0] === "set" && rest[0].index) return this.say(module, block, name, `${address}.${first.name} is a set and takes no index`);
    this.descend(module, block, name, inner[3], rest.slice(1), `${address}.${first.name}[]`);
  }

  descendType(module, block, name, type, rest, address) {
    if (rest.length === 0 || type === "dynamic") return;
    if (typeof type === "string") return this.say(module, block, name, `${address} is a ${type} and has nothing in it`);
    const [kind, inner] = type;
    if (kind === "map") return this.descendType(module, block, name, inner, rest.slice(1), `${address}[]`);
    if (kind === "object") {
      if (!rest[0].name || !(rest[0].name in inner))
        return this.say(
          module,
          block,
          name,
          `${address} has no attribute "${rest[0].name}"${nearest(rest[0].name ?? "", Object.keys(inner))}`,
        );
      return this.descendType(module, block, name, inner[rest[0].name], rest.slice(1), `${address}.${rest[0].name}`);
    }
    if (rest[0].name) return this.say(module, block, name, `${address} is a ${kind}: an index must follow it`);
    if (kind === "set" && rest[0].index) return this.say(module, block, name, `${address} is a set and takes no index`);
    this.descendType(module, block, name, inner, rest.slice(1), `${address}[]`);
  }

  use(module, what) {
    this.used.add(`${module.folder} ${what}`);
  }

  isUsed(module, what) {
    return this.used.has(`${module.folder} ${what}`);
  }

  say(module, block, name, message) {
    this.report(block, name, message);
  }
}

/** Type constraints of the variables of a module; a variable without one may be anything. */
export async function variableTypes(module) {
  const types = new Map();
  for (const [name, block] of module.variables) types.set(name, block.body.type === undefined ? "dynamic" : await typeOf(block.body.type));
  return types;
}
