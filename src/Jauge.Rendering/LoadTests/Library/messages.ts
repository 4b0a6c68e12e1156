// What requests are filled with and what is taken from their answers, as `jauge load` has it. //en
// Ce dont les requêtes sont remplies et ce qui est pris de leurs réponses, comme le fait « jauge load ». //fr

import { check } from "k6";
import crypto from "k6/crypto";
import encoding from "k6/encoding";
import exec from "k6/execution";
import http from "k6/http";
import type { RefinedParams, Response, ResponseType } from "k6/http";

export type Texts = Record<string, string>;

export interface Server {
  url: string;
  headers: Texts;
  timeout: string;
  forgetsCookies?: boolean;
}

export interface Message {
  headers?: Texts;
  body?: string;
  // Statuses that are right, for k6's own count of failures. //en
  // Les statuts qui sont bons, pour le compte des échecs de k6. //fr
  expected?: ReturnType<typeof http.expectedStatuses>;
  checks?: Record<string, (answer: Response) => boolean>;
  extract?: Record<string, (answer: Response) => string | undefined>;
}

interface Table {
  name: string;
  order: string;
  rows: Texts[];
}

const tables: Table[] = [];
const memory: Texts = {};
const rows: Record<string, Texts> = {};
let isOpen = false;

// A table whose rows are sent; its rows are shared by all users of a machine. //en
// Une table dont les lignes sont envoyées ; ses lignes sont communes à tous les utilisateurs d'une machine. //fr
export function table(name: string, order: string, content: Texts[]) {
  tables.push({ name, order, rows: content });
}

// A session begins: it forgets what answers gave, and takes its rows. //en
// Une session commence : elle oublie ce que des réponses ont donné, et prend ses lignes. //fr
export function begin(open: boolean, forgets: boolean) {
  isOpen = open;
  if (forgets) for (const name of Object.keys(memory)) delete memory[name];
  for (const each of tables) rows[each.name] = each.rows[which(each)];
}

function which(each: Table) {
  if (each.order === "random") return below(each.rows.length);
  return Number(each.order === "sequential" ? visit() : user()) % each.rows.length;
}

// Sends a request, and says whether its answer is right and gives what it must. //en
// Envoie une requête, et dit si sa réponse est bonne et donne ce qu'elle doit. //fr
export function ask(server: Server, name: string, method: string, path: string, message: Message): boolean {
  const params: RefinedParams<ResponseType> = {
    headers: { ...server.headers, ...message.headers },
    tags: { class: name, name },
    timeout: server.timeout,
  };
  if (server.forgetsCookies) params.jar = new http.CookieJar();
  if (message.expected) params.responseCallback = message.expected;
  const answer = http.request(method, `${server.url}${path}`, message.body ?? null, params) as Response;
  const isRight = check(answer, { answers: (a: Response) => a.status > 0, ...(message.checks ?? usual) }, { class: name });
  return isRight && Object.entries(message.extract ?? {}).every(([key, from]) => took(answer, name, key, from));
}

const usual = { "status < 400": (a: Response) => a.status < 400 };

function took(answer: Response, name: string, key: string, from: (answer: Response) => string | undefined) {
  const value = from(answer);
  if (value !== undefined) memory[key] = value;
  return check(answer, { [`gives ${key}`]: () => value !== undefined }, { class: name });
}

// What fills a placeholder. //en
// Ce qui remplit un marqueur. //fr

export const taken = (name: string) => memory[name] ?? "";

export const column = (name: string, field: string) => rows[name]?.[field] ?? "";

export const env = (name: string) => __ENV[name] ?? "";

// Where nobody says which, it is the first; several after commas are drawn from: -e ID=1,2,3 //en
// Quand personne ne dit laquelle, c'est la première ; de plusieurs après des virgules, une est tirée : -e ID=1,2,3 //fr
export function anyOf(name: string) {
  return pick(...(__ENV[name] ?? "1").split(","));
}

// Counted from 0. //en
// Comptés depuis 0. //fr

export const user = () => (isOpen ? visit() : `${exec.vu.idInTest - 1}`);

export const visit = () => `${exec.scenario.iterationInTest}`;

export const now = () => `${Math.floor(Date.now() / 1000)}`;

export const nowMs = () => `${Date.now()}`;

export const base64 = (text: string) => encoding.b64encode(text);

export const url = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, percent);

export const json = (text: string) => JSON.stringify(text);

export const upper = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

export const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

export const sha256 = (text: string) => crypto.sha256(text, "hex");

export const random = (low: number, high: number) => `${low + below(high - low + 1)}`;

export const pick = (...choices: string[]) => choices[below(choices.length)];

export const letters = (count: number) => Array.from({ length: count }, () => pick(..."abcdefghijklmnopqrstuvwxyz0123456789")).join("");

// Random, version 4. //en
// Au hasard, version 4. //fr
export const uuid = () =>
  "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (c) => (c === "x" ? below(16) : 8 + below(4)).toString(16));

// What cannot stand where a value is written: in a path it is escaped, in a header left out. //en
// Ce qui ne peut pas figurer là où une valeur s'écrit : dans un chemin, c'est codé ; dans un en-tête, omis. //fr

export const inPath = (text: string) => text.replace(/[^!-~]+/g, (part) => encodeURIComponent(part).replace(/[\x00-\x20\x7f]/g, percent));

export const inHeader = (text: string) => text.replace(/[\x00-\x1f\x7f]/g, "");

// Where a value stands in an answer. //en
// Où une valeur se trouve dans une réponse. //fr

export const bodyOf = (answer: Response) => (typeof answer.body === "string" ? answer.body : "");

// Steps are names of members, places in lists, and null for any place: of several values one is drawn. //en
// Les pas sont des noms de membres, des rangs de listes, et null pour tout rang : de plusieurs valeurs, une est tirée. //fr
export const jsonAt = (...steps: Step[]) => (answer: Response) => {
  const found = values(answer, steps);
  return found.length > 0 ? pick(...found) : undefined;
};

export const headerAt = (name: string) => (answer: Response) =>
  Object.entries(answer.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

export const cookieAt = (name: string) => (answer: Response) => answer.cookies[name]?.[0]?.value;

// The first group, or all of it where there is none. //en
// Le premier groupe, ou le tout quand il n'y en a pas. //fr
export const matchOf = (pattern: string) => (answer: Response) => {
  const match = new RegExp(pattern).exec(bodyOf(answer));
  return match ? (match.length > 1 ? match[1] : match[0]) : undefined;
};

// What makes an answer right. //en
// Ce qui rend une réponse bonne. //fr

export const hasStatus = (...ranges: number[][]) => (answer: Response) =>
  ranges.some(([low, high]) => low <= answer.status && answer.status <= high);

export const hasHeader = (name: string, value: string | null) => (answer: Response) => {
  const found = headerAt(name)(answer);
  return found !== undefined && (value === null || found === value);
};

export const contains = (text: string) => (answer: Response) => bodyOf(answer).includes(text);

export const lacks = (text: string) => (answer: Response) => !bodyOf(answer).includes(text);

export const matches = (pattern: string) => (answer: Response) => new RegExp(pattern).test(bodyOf(answer));

export const hasJson = (value: string | null, ...steps: Step[]) => (answer: Response) =>
  values(answer, steps).some((found) => value === null || found === value);

// Reads a table: CSV (RFC 4180), the first line the names of the columns. //en
// Lit une table : CSV (RFC 4180), la première ligne est celle des noms de colonnes. //fr
export function read(csv: string): Texts[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/\r?\n$/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records[records.length - 1].push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === "") break;
    if (end !== ",") records.push([]);
  }
  const [names, ...others] = records;
  return others.filter((r) => r.length === names.length).map((r) => Object.fromEntries(names.map((name, i) => [name, r[i]])));
}

type Step = string | number | null;

function values(answer: Response, steps: Step[]): string[] {
  try {
    return at([JSON.parse(bodyOf(answer))], steps).map((found) => (typeof found === "string" ? found : JSON.stringify(found)));
  } catch {
    return [];
  }
}

function at(found: unknown[], steps: Step[]): unknown[] {
  return steps.reduce<unknown[]>((all, step) => all.flatMap((one) => inside(one, step)), found);
}

function inside(one: unknown, step: Step): unknown[] {
  if (typeof step === "string") return isObject(one) && step in one ? [one[step]] : [];
  if (!Array.isArray(one)) return [];
  return step === null ? one : one.slice(step, step + 1);
}

const isObject = (one: unknown): one is Record<string, unknown> => typeof one === "object" && one !== null && !Array.isArray(one);

const below = (count: number) => Math.floor(Math.random() * count);

const percent = (c: string) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
