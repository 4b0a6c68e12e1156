// A provider that knows its schema and nothing else: Terraform validates and plans with it as with the real one, without a cloud.
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";
import { encodedSchemas, healthService, providerService } from "./protocol.mjs";

class Unknown {}
const unknown = new Unknown();
const extensions = new ExtensionCodec();
extensions.register({ type: 0, encode: (value) => (value instanceof Unknown ? new Uint8Array([0]) : null), decode: () => unknown });
extensions.register({ type: 12, encode: () => null, decode: () => unknown });
const read = (value) => decode(value.msgpack, { extensionCodec: extensions });
const written = (value) => ({ msgpack: Buffer.from(encode(value, { extensionCodec: extensions })).toString("base64") });

/** Serves a provider on a socket; the answer is what TF_REATTACH_PROVIDERS says of it. */
export async function serve(schema, isNeeded, socket) {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  const schemas = encodedSchemas(schema, isNeeded);
  const answer = (make) => (call, done) => {
    try {
      done(null, make(call.request));
    } catch (error) {
      done(error);
    }
  };
  server.addService(providerService, {
    GetSchema: answer(() => schemas),
    PrepareProviderConfig: answer(({ config }) => ({ prepared_config: { msgpack: Buffer.from(config.msgpack).toString("base64") } })),
    ValidateResourceTypeConfig: answer(({ type_name: type, config }) => ({ diagnostics: refused(schema.resources[type], read(config)) })),
    ValidateDataSourceConfig: answer(({ type_name: type, config }) => ({ diagnostics: refused(schema.data[type], read(config)) })),
    Configure: answer(() => ({})),
    ReadResource: answer(({ current_state: state }) => ({ state: { msgpack: Buffer.from(state.msgpack).toString("base64") } })),
    PlanResourceChange: answer(({ type_name: type, proposed_new_state: proposed }) => ({
      planned_state: written(planned(schema.resources[type], read(proposed))),
      legacy_type_system: true,
    })),
    ReadDataSource: answer(({ type_name: type, config }) => ({ state: written(found(schema.data[type], read(config))) })),
    Stop: answer(() => ({})),
  });
  server.addService(healthService, { Check: answer(() => ({ status: 1 })) });
  await new Promise((resolve, reject) =>
    server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), (error) => (error ? reject(error) : resolve())),
  );
  const reattach = { Protocol: "grpc", ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: { Network: "unix", String: socket } };
  return { reattach, close: () => server.forceShutdown() };
}

// Terraform leaves to the provider what only the provider may set
function refused(body, value) {
  const own = Object.entries(body.a)
    .filter(([name, [flags]]) => !/[ro]/.test(flags) && value[name] != null)
    .map(([name]) => ({ severity: 1, summary: "Value for unconfigurable attribute", detail: `The provider decides "${name}".` }));
  const inner = Object.entries(body.b ?? {}).flatMap(([name, [nesting, , , block]]) => {
    const blocks =
      value[name] == null || value[name] instanceof Unknown || !block
        ? []
        : nesting === "single"
          ? [value[name]]
          : Object.values(value[name]);
    return blocks.filter((b) => b !== null && !(b instanceof Unknown)).flatMap((b) => refused(block, b));
  });
  return [...own, ...inner];
}

// what the provider will give is unknown until it is there
const planned = (body, value) => mapped(body, value, (name, type, given) => (given === null ? unknown : given));

// what is there already is known: something of its type
const found = (body, value) => mapped(body, value, (name, type, given) => given ?? example(name, type));

function mapped(body, value, computed) {
  if (value === null) return null;
  const result = { ...value };
  for (const [name, [flags, type]] of Object.entries(body.a))
    if (flags.includes("c")) result[name] = computed(name, type, value[name] ?? null);
  for (const [name, [nesting, , , inner]] of Object.entries(body.b ?? {})) {
    if (!inner || value[name] instanceof Unknown || value[name] == null) continue;
    result[name] =
      nesting === "single"
        ? mapped(inner, value[name], computed)
        : nesting === "map"
          ? Object.fromEntries(Object.entries(value[name]).map(([key, item]) => [key, mapped(inner, item, computed)]))
          : value[name].map((item) => (item instanceof Unknown ? item : mapped(inner, item, computed)));
  }
  return result;
}

const texts = [
  [/^json$|policy$/, "{}"],
  [/cidr/, "10.0.0.0/16"],
  [/account_id/, "111122223333"],
  [/(tenant|subscription|client|object)_id/, "00000000-0000-0000-0000-000000000000"],
  [/arn/, "arn:aws:iam::111122223333:role/found"],
  [/url|issuer|endpoint/, "https://found.example"],
  [/names|zones/, "found-a"],
  [/data$/, "Zm91bmQ="],
];

function example(name, type) {
  if (type === "number") return 1;
  if (type === "bool") return true;
  if (type === "string") return texts.find(([pattern]) => pattern.test(name))?.[1] ?? `found-${name.replaceAll("_", "-")}`;
  if (type === "dynamic") return null;
  const [kind, inner] = type;
  if (kind === "map") return {};
  if (kind === "object") return Object.fromEntries(Object.entries(inner).map(([member, of]) => [member, example(member, of)]));
  return typeof inner === "string" && inner === "string"
    ? [0, 1, 2].map((i) => `${example(name, inner)}${i === 0 ? "" : i}`)
    : [example(name, inner)];
}
