// Reads PowerShell scripts with their grammar and says where they are none.   node --liftoff-only powershell.mjs FOLDER
// (Without --liftoff-only V8 optimises the grammar in the background and the process waits seconds for it at its end.)
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const require = createRequire(import.meta.url);
const main = require.resolve("@vscode/tree-sitter-wasm");
const { Parser, Language } = require(main);
await Parser.init({ locateFile: (name) => join(dirname(main), name) });
const parser = new Parser();
parser.setLanguage(await Language.load(join(dirname(main), "tree-sitter-powershell.wasm")));

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && f.name.endsWith(".ps1")).map((f) => join(f.parentPath ?? f.path, f.name)).sort();
const problems = [];
const walk = (node, file) => {
  if (node.isError || node.isMissing) problems.push(`${relative(folder, file)}:${node.startPosition.row + 1}:${node.startPosition.column + 1}: ${node.isMissing ? "missing " + node.type : node.text.slice(0, 60)}`);
  else for (const child of node.children) walk(child, file);
};
for (const file of files) walk(parser.parse(readFileSync(file, "utf8")).rootNode, file);
for (const problem of problems) console.log(problem);
console.log(`${files.length} scripts, ${problems.length} problems`);
process.exit(problems.length > 0 || files.length === 0 ? 1 : 0);
