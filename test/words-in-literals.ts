import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { isRecord } from "../src/domain/is-record.ts";

/** A part of the syntax tree, looked at by its `type` alone. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** Files of TypeScript below a folder, by path. */
export function sourcesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    names
      .filter((name) => name.endsWith(".ts"))
      .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]),
  );
}

/**
 * The literals below `folder` that hold letters and are not of the program's own: word lists, endings, patterns with
 * words in them. Of its own are the members of string types (`"left-out"`, as any file of `src` declares them), paths of
 * imports, what an error says, names of normal forms, hashes and parts of patterns, and what is `allowed`, literal by literal.
 * Each finding is `path:line literal`.
 */
export function wordsInLiterals(folder: string, allowed: readonly string[] = []): string[] {
  const tags = new Set(allowed);
  for (const [file, source] of sourcesBelow("src")) for (const tag of tagsOf(file, source)) tags.add(tag);
  return [...sourcesBelow(folder)].flatMap(([file, source]) => wordsIn(file, source, tags));
}

/** As {@link wordsInLiterals}, for one file. */
export function wordsIn(file: string, source: string, tags: ReadonlySet<string> = new Set()): string[] {
  const own = new Set([...tags, ...tagsOf(file, source)]);
  const found: string[] = [];
  const check = (node: Node, text: string): void => {
    if (own.has(text) || !lettersOf(text)) return;
    found.push(`${file}:${source.slice(0, node.start).split("\n").length} ${text}`);
  };
  walk(programOf(file, source), (node) => {
    if (isOfTheProgram(node)) return null;
    const pattern = isNode(node, "Literal") && isRecord(node.regex) ? node.regex.pattern : null;
    if (typeof pattern === "string") check(node, pattern);
    else if (node.type === "Literal" && typeof node.value === "string") check(node, node.value);
    else if (node.type === "TemplateElement" && isRecord(node.value)) check(node, String(node.value.raw));
    return childrenOf(node);
  });
  return found;
}

/** Members of string types, and of lists that a type is made from. */
function tagsOf(file: string, source: string): string[] {
  const tags: string[] = [];
  const lists = new Map<string, string[]>();
  const asked: string[] = [];
  walk(programOf(file, source), (node) => {
    const { literal, id, init, exprName } = node;
    if (node.type === "TSLiteralType" && isRecord(literal) && typeof literal.value === "string")
      tags.push(literal.value);
    if (node.type === "VariableDeclarator" && isRecord(id) && isRecord(init) && isRecord(init.expression))
      lists.set(String(id.name), stringsOf(init.expression));
    if (node.type === "TSTypeQuery" && isRecord(exprName)) asked.push(String(exprName.name));
    return childrenOf(node);
  });
  return [...tags, ...asked.flatMap((name) => lists.get(name) ?? [])];
}

function stringsOf({ elements }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((each: unknown) =>
    isRecord(each) && typeof each.value === "string" ? [each.value] : [],
  );
}

/** Whether nothing below the node is data: types, imports, errors, names of normal forms and hashes. */
function isOfTheProgram(node: Node): boolean {
  if (node.type.startsWith("Import") || node.type === "TSLiteralType") return true;
  const { callee } = node;
  if (node.type === "NewExpression") return isRecord(callee) && String(callee.name).endsWith("Error");
  if (node.type !== "CallExpression" || !isRecord(callee)) return false;
  const name = isRecord(callee.property) ? callee.property.name : callee.name;
  // `createHash("…").digest("…")` is a call on a call, and holds nothing else.
  return ["normalize", "createHash", "digest"].includes(String(name));
}

/** Whether a text has letters, what patterns call by letters (`\p{L}`, `(?<name>`, `a-z`, flags) and schemes aside. */
function lettersOf(text: string): boolean {
  const bare = text
    .replace(/\\*\\(?:[pP]\{[^}]*\}|u\{?[\dA-Fa-f]+\}?|[A-Za-z])/g, "")
    .replace(/\(\?<\w+>/g, "")
    .replace(/https?\??(?=:)/g, "")
    .replace(/[Aa]-[FfZz]/g, "")
    .replace(/^[dgimsuvy]{1,3}$/, "");
  return /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u.test(bare);
}

const programs = new Map<string, Node>();

export function programOf(file: string, source: string): Node {
  const key = `${file}\n${source}`;
  const known = programs.get(key);
  if (known) return known;
  const { program, errors } = parseSync(file, source);
  const node: unknown = program;
  if (errors.length > 0 || !isNode(node)) throw new Error(`${file} is no TypeScript`);
  programs.set(key, node);
  return node;
}

/** From the top; `visit` says what to walk on to, `null` for nothing. */
export function walk(node: Node, visit: (node: Node) => readonly Node[] | null): void {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) open.push(...[...(visit(next) ?? [])].reverse());
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => value)
    .filter((value) => isNode(value));
}

export function isNode(value: unknown, type?: string): value is Node {
  return isRecord(value) && typeof value.type === "string" && (type === undefined || value.type === type);
}
