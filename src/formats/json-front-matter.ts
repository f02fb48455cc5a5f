import { isRecord } from "../domain/is-record.ts";
import { type Field, Fields } from "./fields.ts";
import { scalarsAsText } from "./scalars.ts";

/** More than any front matter has, its list of quotations included. */
const longest = 256 * 1024;

/** A JSON object above a text, as Hugo has it; `null` where there is none. */
export function jsonFrontMatter(text: string): { readonly fields: Fields; readonly body: string } | null {
  const start = /^\s*\{[ \t]*\n/.exec(text.slice(0, 1000)) && text.indexOf("{");
  if (start === null || start < 0) return null;
  const end = objectEnd(text, start);
  if (end === null || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))) return null;
  const source = text.slice(start, end);
  let object: unknown;
  try {
    object = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isRecord(object)) return null;
  const values = new Map<string, Field>();
  const lineOf = (name: string) =>
    text.slice(0, start + Math.max(0, source.indexOf(JSON.stringify(name)))).split("\n").length;
  for (const [name, value] of Object.entries(object).slice(0, 200))
    values.set(name, { value: scalarsAsText(value), line: lineOf(name) });
  return { fields: new Fields(values, text.slice(0, start).split("\n").length), body: text.slice(end) };
}

function objectEnd(text: string, start: number): number | null {
  const signs = /[{}"\\]/g;
  signs.lastIndex = start;
  let depth = 0;
  let quoted = false;
  for (
    let found = signs.exec(text);
    found !== null && found.index - start < longest;
    found = signs.exec(text)
  ) {
    if (found[0] === "\\") signs.lastIndex++;
    else if (found[0] === '"') quoted = !quoted;
    else if (!quoted) depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return null;
}
