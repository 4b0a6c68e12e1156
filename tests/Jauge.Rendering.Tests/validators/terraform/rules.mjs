// What a module must be beyond its references: blocks by the schemas, inputs and outputs, providers, back ends, values of terraform.tfvars.
import { checkBody, mismatch, nearest } from "./bodies.mjs";
import { calledBy } from "./configuration.mjs";
import { isExpression, visit } from "./expressions.mjs";
import { variableTypes } from "./references.mjs";

const meta = {
  resource: new Set(["count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection"]),
  data: new Set(["count", "for_each", "depends_on", "provider", "lifecycle"]),
};
const call = new Set(["source", "version", "providers", "count", "for_each", "depends_on"]);
const own = {
  variable: ["type", "default", "description", "sensitive", "nullable", "ephemeral", "validation"],
  output: ["value", "description", "sensitive", "ephemeral", "depends_on", "precondition"],
  lifecycle: ["create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by", "precondition", "postcondition"],
  terraform: ["required_version", "required_providers", "backend", "provider_meta"],
};
const kinds = [
  "resource",
  "data",
  "variable",
  "output",
  "locals",
  "module",
  "provider",
  "terraform",
  "moved",
  "import",
  "removed",
  "check",
];

// https://developer.hashicorp.com/terraform/language/backend: those that the delivery can use, as of Terraform 1.11
const backends = {
  azurerm: `resource_group_name storage_account_name container_name key snapshot environment endpoint subscription_id tenant_id
    client_id client_secret client_certificate_path client_certificate_password use_oidc use_msi use_cli use_azuread_auth
    oidc_token oidc_token_file_path lookup_blob_endpoint msi_endpoint sas_token access_key`,
  s3: `bucket key region encrypt kms_key_id acl dynamodb_table use_lockfile profile access_key secret_key token role_arn
    assume_role assume_role_with_web_identity workspace_key_prefix shared_config_files shared_credentials_files
    allowed_account_ids forbidden_account_ids skip_credentials_validation skip_region_validation skip_requesting_account_id
    skip_metadata_api_check skip_s3_checksum sse_customer_key use_path_style use_dualstack_endpoint use_fips_endpoint
    max_retries retry_mode endpoints`,
  local: "path workspace_dir",
  remote: "hostname organization token workspaces",
  http: "address update_method lock_address lock_method unlock_address unlock_method username password",
};

/** What must hold of a module; problems go to <c>report(block, argument, message)</c>. */
export async function checkModule(module, modules, references, schemas, report) {
  for (const block of module.blocks) {
    if (!kinds.includes(block.kind)) report(block, null, `there are no blocks "${block.kind}"${nearest(block.kind, kinds)}`);
    if (block.kind === "resource" || block.kind === "data") resource(block, references, report);
    if (block.kind === "variable" || block.kind === "output") declared(block, report);
    if (block.kind === "module") await called(block, module, modules, report);
    if (block.kind === "terraform") settings(block, report);
    if (block.kind === "provider") configured(block, schemas, report);
  }
  twice(module, report);
  unused(module, references, report);
  await providers(module, modules, schemas, report);
  await values(module, modules, report);
}

function resource(block, references, report) {
  const [type] = block.labels;
  const schema = references.schemaOf(block.kind, type);
  if (!schema) return report(block, null, `no ${block.kind === "data" ? "data source" : "resource type"} "${type}" exists`);
  for (const [argument, message] of checkBody(block.body, schema, meta[block.kind])) report(block, argument, message);
  if (block.body.count !== undefined && block.body.for_each !== undefined) report(block, "count", "count and for_each exclude each other");
  for (const rule of block.body.lifecycle ?? []) {
    for (const name of Object.keys(rule)) if (!own.lifecycle.includes(name)) report(block, "lifecycle", `lifecycle takes no "${name}"`);
    if (isExpression(rule.prevent_destroy)) report(block, "lifecycle", "prevent_destroy must be written out");
  }
}

function declared(block, report) {
  for (const name of Object.keys(block.body)) if (!own[block.kind].includes(name)) report(block, name, `"${name}" is not expected here`);
  if (!block.body.description) report(block, null, "has no description");
  if (block.kind === "variable" && block.body.type === undefined) report(block, null, "has no type");
  if (block.kind === "output" && block.body.value === undefined) report(block, null, "has no value");
  for (const rule of block.body.validation ?? [])
    if (rule.condition === undefined || typeof rule.error_message !== "string")
      report(block, "validation", "a validation needs a condition and an error_message");
}

async function called(block, module, modules, report) {
  const callee = calledBy(modules, module, block);
  if (!block.body.source) return report(block, null, "has no source");
  if (!callee) return report(block, "source", `no module stands in ${block.body.source}`);
  const types = await variableTypes(callee);
  for (const [name, value] of Object.entries(block.body)) {
    if (call.has(name)) continue;
    if (!types.has(name)) report(block, name, `the module takes no "${name}"${nearest(name, [...types.keys()])}`);
    else if (mismatch(value, types.get(name))) report(block, name, `"${name}" ${mismatch(value, types.get(name))}`);
  }
  for (const [name, variable] of callee.variables)
    if (!("default" in variable.body) && block.body[name] === undefined) report(block, null, `"${name}" is missing`);
}

function settings(block, report) {
  for (const name of Object.keys(block.body)) if (!own.terraform.includes(name)) report(block, name, `terraform takes no "${name}"`);
  for (const [type, bodies] of Object.entries(block.body.backend ?? {})) {
    const known = backends[type]?.split(/\s+/);
    if (!known) {
      report(block, "backend", `no back end "${type}" exists`);
      continue;
    }
    for (const [name, value] of Object.entries(bodies[0])) {
      if (!known.includes(name)) report(block, "backend", `the back end takes no "${name}"${nearest(name, known)}`);
      if (isExpression(value)) report(block, "backend", `"${name}" of a back end must be written out`);
    }
  }
  for (const [name, { source, version }] of Object.entries(Object.assign({}, ...(block.body.required_providers ?? [])))) {
    if (!source) report(block, "required_providers", `provider "${name}" has no source`);
    if (!version || !/^(~>|=)?\s*\d/.test(version)) report(block, "required_providers", `provider "${name}" is not pinned`);
  }
}

function configured(block, schemas, report) {
  const schema = schemas[block.labels[0]];
  if (!schema) return report(block, null, `the schema of provider "${block.labels[0]}" is unknown`);
  for (const [argument, message] of checkBody(block.body, schema.config, new Set(["alias", "version"]))) report(block, argument, message);
}

function twice(module, report) {
  const seen = new Set();
  for (const block of module.blocks) {
    if (!["resource", "data", "variable", "output", "module"].includes(block.kind)) continue;
    const address = `${block.kind} ${block.labels.join(".")}`;
    if (seen.has(address)) report(block, null, "is declared twice");
    seen.add(address);
  }
  const locals = module.blocks.filter((b) => b.kind === "locals").flatMap((b) => Object.keys(b.body).map((name) => [b, name]));
  for (const [block, name] of locals.filter(([, name], i) => locals.findIndex(([, other]) => other === name) < i))
    report(block, name, `local.${name} is declared twice`);
}

function unused(module, references, report) {
  for (const [name, block] of module.variables) if (!references.isUsed(module, `var.${name}`)) report(block, null, "is not used");
  for (const [name, block] of module.locals) if (!references.isUsed(module, `local.${name}`)) report(block, null, "is not used");
  for (const [name, block] of module.data) if (!references.isUsed(module, `data.${name}`)) report(block, null, "is not used");
}

async function providers(module, modules, schemas, report) {
  const isCalled = [...modules.values()].some((m) => [...m.calls.values()].some((c) => calledBy(modules, m, c) === module));
  const of = (block) => /^\$\{(\w+)/.exec(block.body.provider ?? "")?.[1] ?? block.labels[0].split("_")[0];
  const needed = new Set([...module.resources.values(), ...module.data.values()].map(of).filter((p) => p !== "terraform"));
  const [head] = module.settings;
  const anywhere = head ?? module.blocks[0];
  if (!head?.body.required_version && !module.settings.some((s) => s.body.required_version))
    report(anywhere, null, "required_version is missing");
  for (const name of needed)
    if (!module.required[name]) report(anywhere, "required_providers", `provider "${name}" is used and not in required_providers`);
  for (const name of Object.keys(module.required)) {
    const handed = [...module.calls.values()].some((c) => calledBy(modules, module, c)?.required[name]);
    if (!needed.has(name) && !handed && !module.providers.some((p) => p.labels[0] === name))
      report(anywhere, "required_providers", `provider "${name}" is required and not used`);
  }
  if (isCalled) for (const block of module.providers) report(block, null, "a module that others call cannot configure providers");
  else
    for (const name of new Set([...needed, ...below(module, modules)]))
      if (schemas[name]?.config.b?.features && !module.providers.some((p) => p.labels[0] === name && !p.body.alias))
        report(anywhere, null, `provider "${name}" is not configured`);
  aliases(module, modules, report);
}

const below = (module, modules) =>
  [...module.calls.values()]
    .map((c) => calledBy(modules, module, c))
    .filter((m) => m)
    .flatMap((m) => [...Object.keys(m.required), ...below(m, modules)]);

// provider = aws.west: an alias of this module's configurations, or one that its callers hand over
function aliases(module, modules, report) {
  const names = new Set(module.providers.map((p) => (p.body.alias ? `${p.labels[0]}.${p.body.alias}` : p.labels[0])));
  for (const [name, { configuration_aliases: handed }] of Object.entries(module.required)) {
    names.add(name);
    for (const alias of handed ?? []) names.add(alias.replace(/^\$\{|\}$/g, ""));
  }
  const check = (block, value) => {
    const name = String(value).replace(/^\$\{|\}$/g, "");
    if (!names.has(name)) report(block, "provider", `provider ${name} is not configured${nearest(name, [...names])}`);
  };
  for (const block of [...module.resources.values(), ...module.data.values()]) if (block.body.provider) check(block, block.body.provider);
  for (const block of module.calls.values()) {
    for (const value of Object.values(block.body.providers ?? {})) check(block, value);
    const callee = calledBy(modules, module, block);
    const wanted = Object.values(callee?.required ?? {})
      .flatMap((p) => p.configuration_aliases ?? [])
      .map((a) => a.replace(/^\$\{|\}$/g, ""));
    for (const alias of wanted)
      if (!(alias in (block.body.providers ?? {}))) report(block, "providers", `provider ${alias} is not handed over`);
  }
}

async function values(module, modules, report) {
  const types = await variableTypes(module);
  for (const { source, values: given } of module.tfvars) {
    const block = { kind: "tfvars", labels: [], body: {}, source };
    for (const [name, value] of Object.entries(given)) {
      if (!types.has(name)) report(block, null, `no variable "${name}" is declared${nearest(name, [...types.keys()])}`);
      else if (isExpression(value)) report(block, null, `"${name}" must be written out`);
      else if (mismatch(value, types.get(name))) report(block, null, `"${name}" ${mismatch(value, types.get(name))}`);
      if (module.variables.get(name)?.body.sensitive && value !== null && value !== "")
        report(block, null, `"${name}" is a secret and stands in the file`);
    }
  }
  for (const [name, block] of module.variables) {
    const { default: preset, type } = block.body;
    if (type !== undefined && preset !== undefined && mismatch(preset, types.get(name)))
      report(block, "default", `its default ${mismatch(preset, types.get(name))}`);
    if (block.body.sensitive && typeof preset === "string" && preset !== "") report(block, "default", "a secret stands in the file");
    const isRoot = module.tfvars.length > 0;
    const isGiven =
      "default" in block.body ||
      module.tfvars.some((t) => name in t.values) ||
      [block.body.description, ...module.tfvars.map((t) => t.source.text)].some((text) => text?.includes(`TF_VAR_${name}`));
    if (isRoot && !isGiven)
      report(
        block,
        null,
        `has neither a default nor a value in terraform.tfvars, and neither it nor its description asks for TF_VAR_${name}`,
      );
  }
  await sensitive(module, modules, report);
}

// an output of what is secret must say so where people see it, or Terraform refuses it
async function sensitive(module, modules, report) {
  if ([...modules.values()].some((m) => [...m.calls.values()].some((c) => calledBy(modules, m, c) === module))) return;
  for (const block of module.outputs.values()) {
    if (block.body.sensitive === true || JSON.stringify(block.body.value ?? "").includes("nonsensitive(")) continue;
    await visit(
      block.body.value,
      ([first, second, ...rest]) => {
        const output = rest.find((r) => r.name)?.name;
        const callee =
          first.name === "module" && module.calls.has(second?.name) ? calledBy(modules, module, module.calls.get(second.name)) : null;
        if ((first.name === "var" && module.variables.get(second?.name)?.body.sensitive) || callee?.outputs.get(output)?.body.sensitive)
          report(block, "value", "is of a secret and lacks sensitive = true");
      },
      () => {},
    );
  }
}
