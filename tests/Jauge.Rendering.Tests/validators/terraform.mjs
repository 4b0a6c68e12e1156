// Reads every Terraform module of a folder: syntax by HCL's own parser, blocks by the providers' schemas, references, inputs, outputs,
// providers, back ends and terraform.tfvars.   node terraform.mjs FOLDER...
import { lineOf, readModules } from "./terraform/configuration.mjs";
import { References } from "./terraform/references.mjs";
import { checkModule } from "./terraform/rules.mjs";
import { loadSchemas } from "./schemas/load.mjs";

const schemas = loadSchemas();
const problems = [];
let count = 0;
for (const folder of process.argv.slice(2)) {
  const prefix = process.argv.length > 3 ? `${folder}: ` : "";
  const report = (block, argument, message) =>
    problems.push(`${prefix}${block.source.name}:${lineOf(block, argument)}: ${block.kind} ${block.labels.join(".")}: ${message}`);
  const modules = await readModules(folder, (file, line, message) => problems.push(`${prefix}${file}:${line}: ${message}`));
  const references = new References(modules, schemas, report);
  const whole = [...modules.values()].filter((m) => !m.broken && m.blocks.length > 0);
  for (const module of whole) await references.check(module);
  for (const module of whole) await checkModule(module, modules, references, schemas, report);
  count += whole.length;
}
for (const problem of new Set(problems)) console.log(problem);
console.log(`${count} modules, ${problems.length} problems`);
process.exit(problems.length > 0 || count === 0 ? 1 : 0);
