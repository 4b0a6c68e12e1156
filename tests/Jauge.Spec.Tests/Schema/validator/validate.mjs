// Reads { schema, documents: { name: value } } on standard input, writes { name: [what is wrong] } on standard output.
import Ajv2020 from 'ajv/dist/2020.js';

const { schema, documents } = JSON.parse(await new Response(process.stdin).text());
const ajv = new Ajv2020({ allErrors: false, strict: true, strictTypes: false, allowUnionTypes: true });
const validate = ajv.compile(schema);
const wrong = {};
for (const [name, value] of Object.entries(documents)) {
  validate(value);
  wrong[name] = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
console.log(JSON.stringify(wrong));
