// The schemas of all providers, with what their extraction loses put back by hand.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const packed = (name) => JSON.parse(gunzipSync(readFileSync(join(here, `${name}.json.gz`))));

/** Provider name to { version, config, resources, data }. */
export function loadSchemas() {
  const byHand = JSON.parse(readFileSync(join(here, "by-hand.json"), "utf8"));
  const schemas = { azurerm: azurerm(packed("azurerm")), aws: aws(packed("aws")) };
  for (const [name, schema] of Object.entries(byHand)) schemas[name] = { config: { a: {} }, ...schema };
  for (const schema of Object.values(schemas)) delete schema.config.a.alias;
  return schemas;
}

// https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs: features is required, and each block in it comes once
function azurerm(schema) {
  schema.config.b.features[1] = schema.config.b.features[2] = 1;
  for (const block of Object.values(schema.config.b.features[3].b)) block[2] = 1;
  secret(schema.resources.azurerm_key_vault_secret.a, "value");
  secret(schema.data.azurerm_key_vault_secret.a, "value");
  secret(schema.resources.azurerm_container_app.b.secret[3].a, "value");
  return schema;
}

const secret = (attributes, name) => (attributes[name][0] += "s");

// https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/wafv2_web_acl and wafv2_rule_group
function aws(schema) {
  secret(schema.resources.aws_ssm_parameter.a, "value");
  schema.config.b.default_tags[2] = schema.config.b.ignore_tags[2] = 1;
  schema.resources.aws_wafv2_web_acl.b.rule[3].b.statement = ["list", 1, 1, statement(3, true)];
  schema.resources.aws_wafv2_rule_group.b.rule[3].b.statement = ["list", 1, 1, statement(3, false)];
  return schema;
}

const body = (a, b) => ({
  a: Object.fromEntries(
    Object.entries(a).map(([name, spec]) => [
      name,
      [spec[0], spec.startsWith("[", 2) ? JSON.parse(spec.slice(2)) : spec.slice(2)],
    ]),
  ),
  ...(b ? { b } : {}),
});
const empty = ["list", 0, 1, { a: {} }];
const fallback = { fallback_behavior: "r string", header_name: "r string" };

// what a rule looks at, nested as deep as the provider allows: three levels
function statement(depth, isAcl) {
  const forwarded = { forwarded_ip_config: ["list", 0, 1, body(fallback)] };
  const matched = {
    field_to_match: ["list", 0, 1, fieldToMatch()],
    text_transformation: ["set", 1, 0, body({ priority: "r number", type: "r string" })],
  };
  const inner = depth > 1 ? statement(depth - 1, false) : null;
  const scoped = inner ? { scope_down_statement: ["list", 0, 1, inner] } : {};
  const overrides = { rule_action_override: ["list", 0, 0, body({ name: "r string" }, { action_to_use: ["list", 1, 1, actions()] })] };
  const statements = {
    asn_match_statement: body({ asn_list: 'r ["list","number"]' }, forwarded),
    byte_match_statement: body({ positional_constraint: "r string", search_string: "r string" }, matched),
    geo_match_statement: body({ country_codes: 'r ["list","string"]' }, forwarded),
    ip_set_reference_statement: body(
      { arn: "r string" },
      { ip_set_forwarded_ip_config: ["list", 0, 1, body({ ...fallback, position: "r string" })] },
    ),
    label_match_statement: body({ key: "r string", scope: "r string" }),
    rate_based_statement: body(
      { limit: "r number", aggregate_key_type: "o string", evaluation_window_sec: "o number" },
      { ...forwarded, ...scoped, custom_key: ["list", 0, 5, customKey()] },
    ),
    regex_match_statement: body({ regex_string: "r string" }, matched),
    regex_pattern_set_reference_statement: body({ arn: "r string" }, matched),
    size_constraint_statement: body({ comparison_operator: "r string", size: "r number" }, matched),
    sqli_match_statement: body({ sensitivity_level: "o string" }, matched),
    xss_match_statement: body({}, matched),
  };
  if (isAcl) {
    statements.managed_rule_group_statement = body(
      { name: "r string", vendor_name: "r string", version: "o string" },
      { ...overrides, ...scoped, managed_rule_group_configs: ["list", 0, 0, managed()] },
    );
    statements.rule_group_reference_statement = body({ arn: "r string" }, overrides);
  }
  if (inner) {
    statements.and_statement = statements.or_statement = { a: {}, b: { statement: ["list", 1, 0, inner] } };
    statements.not_statement = { a: {}, b: { statement: ["list", 1, 1, inner] } };
  }
  return { a: {}, b: Object.fromEntries(Object.entries(statements).map(([name, value]) => [name, ["list", 0, 1, value]])) };
}

function fieldToMatch() {
  const oversize = ["list", 0, 1, body({ oversize_handling: "o string" })];
  const some = (names) =>
    body(
      { match_scope: "r string", oversize_handling: "r string" },
      {
        match_pattern: [
          "list",
          1,
          1,
          body(
            {
              [`excluded_${names}`]: 'o ["list","string"]',
              [`included_${names}`]: 'o ["list","string"]',
            },
            { all: empty },
          ),
        ],
      },
    );
  const json = body(
    { match_scope: "r string", invalid_fallback_behavior: "o string", oversize_handling: "o string" },
    { match_pattern: ["list", 1, 1, body({ included_paths: 'o ["list","string"]' }, { all: empty })] },
  );
  return {
    a: {},
    b: {
      all_query_arguments: empty,
      body: oversize,
      cookies: ["list", 0, 1, some("cookies")],
      header_order: ["list", 0, 1, body({ oversize_handling: "r string" })],
      headers: ["list", 0, 1, some("headers")],
      json_body: ["list", 0, 1, json],
      method: empty,
      ja3_fingerprint: ["list", 0, 1, body({ fallback_behavior: "r string" })],
      ja4_fingerprint: ["list", 0, 1, body({ fallback_behavior: "r string" })],
      query_string: empty,
      single_header: ["list", 0, 1, body({ name: "r string" })],
      single_query_argument: ["list", 0, 1, body({ name: "r string" })],
      uri_fragment: ["list", 0, 1, body({ fallback_behavior: "o string" })],
      uri_path: empty,
    },
  };
}

function customKey() {
  const transformed = { text_transformation: ["set", 1, 0, body({ priority: "r number", type: "r string" })] };
  const named = ["list", 0, 1, body({ name: "r string" }, transformed)];
  return {
    a: {},
    b: {
      asn: empty,
      cookie: named,
      forwarded_ip: empty,
      header: named,
      http_method: empty,
      ip: empty,
      query_argument: named,
      uri_path: ["list", 0, 1, body({}, transformed)],
      label_namespace: ["list", 0, 1, body({ namespace: "r string" })],
      query_string: ["list", 0, 1, body({}, transformed)],
    },
  };
}

// the configurations of bot control; those of fraud prevention and of volumetric attacks are not described
function managed() {
  return {
    a: {},
    b: {
      aws_managed_rules_bot_control_rule_set: ["list", 0, 1, body({ inspection_level: "r string", enable_machine_learning: "o bool" })],
    },
  };
}

function actions() {
  const header = body({ name: "r string", value: "r string" });
  const handled = [
    "list",
    0,
    1,
    { a: {}, b: { custom_request_handling: ["list", 0, 1, { a: {}, b: { insert_header: ["set", 1, 0, header] } }] } },
  ];
  const response = body({ response_code: "r number", custom_response_body_key: "o string" }, { response_header: ["set", 0, 0, header] });
  return {
    a: {},
    b: {
      allow: handled,
      captcha: handled,
      challenge: handled,
      count: handled,
      block: ["list", 0, 1, { a: {}, b: { custom_response: ["list", 0, 1, response] } }],
    },
  };
}
