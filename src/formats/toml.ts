import { parse, TomlError } from "smol-toml";
import { FormatError } from "../domain/errors.ts";
import { type Field, Fields } from "./fields.ts";
import { scalarsAsText } from "./scalars.ts";

/** The fields of a front matter in TOML. @throws FormatError with the line of what is wrong. */
export function tomlFields(text: string, linesBefore: number): Fields {
  let table: Readonly<Record<string, unknown>>;
  try {
    table = parse(text, { maxDepth: 100, integersAsBigInt: "asNeeded" });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = /^Invalid TOML document: ([^\n]*)/.exec(error.message)?.[1] ?? "it cannot be read";
    throw new FormatError(
      linesBefore + error.line,
      `the front matter is not valid TOML (${reason.replace(/\.$/, "")})`,
      "put texts in quotes, and write each field once",
    );
  }
  const values = new Map<string, Field>();
  const lines = new Map<string, number>();
  for (const [at, line] of text.split("\n").entries()) {
    const name = /^\s*\[{0,2}\s*["']?([\w-]+)/.exec(line)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, linesBefore + 1 + at);
  }
  for (const [name, value] of Object.entries(table))
    values.set(name, { value: scalarsAsText(value), line: lines.get(name) ?? linesBefore + 1 });
  return new Fields(values, linesBefore);
}
