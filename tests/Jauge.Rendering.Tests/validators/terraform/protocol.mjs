// What of Terraform's plugin protocol 5 a provider that only plans needs: messages by their field numbers, as the protocol fixes them.
// https://github.com/hashicorp/terraform/tree/main/docs/plugin-protocol
import protobuf from "protobufjs";

const source = `
syntax = "proto3";
package tfplugin5;
message Value { bytes msgpack = 1; bytes json = 2; }
message Diagnostic { int32 severity = 1; string summary = 2; string detail = 3; }
message Attribute { string name = 1; bytes type = 2; bool required = 4; bool optional = 5; bool computed = 6; bool sensitive = 7; }
message Nested { string type_name = 1; Block block = 2; int32 nesting = 3; int64 min_items = 4; int64 max_items = 5; }
message Block { int64 version = 1; repeated Attribute attributes = 2; repeated Nested block_types = 3; }
message Schema { int64 version = 1; Block block = 2; }
message Schemas {
  Schema provider = 1; map<string, Schema> resource_schemas = 2; map<string, Schema> data_source_schemas = 3; repeated Diagnostic diagnostics = 4;
}
message Nothing { }
message Config { Value config = 1; }
message Prepared { Value prepared_config = 1; repeated Diagnostic diagnostics = 2; }
message Typed { string type_name = 1; Value config = 2; }
message Answered { repeated Diagnostic diagnostics = 1; }
message Planning { string type_name = 1; Value prior_state = 2; Value proposed_new_state = 3; Value config = 4; }
message Planned { Value planned_state = 1; repeated Diagnostic diagnostics = 4; bool legacy_type_system = 5; }
message Reading { string type_name = 1; Value current_state = 2; }
message State { Value state = 1; repeated Diagnostic diagnostics = 2; }
message Stopped { string error = 1; }
message Health { int32 status = 1; }
`;
const types = protobuf.parse(source, { keepCase: true }).root.lookup("tfplugin5");

const method = (path, request, answer) => ({
  path,
  requestStream: false,
  responseStream: false,
  requestDeserialize: (bytes) => types.lookupType(request).decode(bytes),
  responseSerialize: (value) =>
    Buffer.isBuffer(value) ? value : Buffer.from(types.lookupType(answer).encode(types.lookupType(answer).fromObject(value)).finish()),
  requestSerialize: () => Buffer.alloc(0),
  responseDeserialize: (bytes) => bytes,
});

export const providerService = Object.fromEntries(
  [
    ["GetSchema", "Nothing", "Schemas"],
    ["PrepareProviderConfig", "Config", "Prepared"],
    ["ValidateResourceTypeConfig", "Typed", "Answered"],
    ["ValidateDataSourceConfig", "Typed", "Answered"],
    ["Configure", "Nothing", "Answered"],
    ["ReadResource", "Reading", "State"],
    ["PlanResourceChange", "Planning", "Planned"],
    ["ReadDataSource", "Typed", "State"],
    ["Stop", "Nothing", "Stopped"],
  ].map(([name, request, answer]) => [name, method(`/tfplugin5.Provider/${name}`, request, answer)]),
);

export const healthService = { Check: method("/grpc.health.v1.Health/Check", "Nothing", "Health") };

// a block as the protocol says it: nesting is its number
const nestings = { single: 1, list: 2, set: 3, map: 4 };
const blockOf = (body) => ({
  attributes: Object.entries(body.a).map(([name, [flags, type]]) => ({
    name,
    type: Buffer.from(JSON.stringify(type)).toString("base64"),
    required: flags.includes("r"),
    optional: flags.includes("o"),
    computed: flags.includes("c"),
    sensitive: flags.includes("s"),
  })),
  block_types: Object.entries(body.b ?? {})
    .filter(([, [, , , inner]]) => inner)
    .map(([type_name, [nesting, least, most, inner]]) => ({
      type_name,
      block: blockOf(inner),
      nesting: nestings[nesting],
      ...(nesting === "list" || nesting === "set" ? { min_items: least, max_items: most } : {}),
    })),
});

/** The answer to GetSchema, ready to send. */
export function encodedSchemas(schema, isNeeded) {
  const of = (kind) =>
    Object.fromEntries(
      Object.entries(schema[kind])
        .filter(([name]) => isNeeded(name))
        .map(([name, body]) => [name, { block: blockOf(body) }]),
    );
  const value = { provider: { block: blockOf(schema.config) }, resource_schemas: of("resources"), data_source_schemas: of("data") };
  return Buffer.from(types.lookupType("Schemas").encode(types.lookupType("Schemas").fromObject(value)).finish());
}
