import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const shared = "../shared/corpus/fr";
const seeds = "seeds";

/** Real bodies to measure on: the corpus where it is present, else the articles that ship with the bot. */
export function realBodies(): { readonly from: string; readonly bodies: readonly string[] } {
  const folder = existsSync(shared) ? shared : seeds;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)) : [];
  const bodies = files
    .map((name) => bodyOf(readFileSync(join(folder, name), "utf8")))
    .filter((body) => body.length > 0);
  return { from: folder, bodies };
}

/** The longest paragraph and what follows it: good enough for timing, whatever the format. */
function bodyOf(raw: string): string {
  const lines = raw.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.slice(raw.startsWith("---") ? lines.indexOf("---", 1) + 1 : 3).join("\n");
}

/** Texts made to cost as much as possible, of at least `length` UTF-16 units. */
export const hostile: Readonly<Record<string, (length: number) => string>> = {
  "quotation marks only": (length) => '"'.repeat(length),
  "quoted letters": (length) => '"a" '.repeat(Math.ceil(length / 4)).slice(0, length),
  "capitals only": (length) => "ABCDEFGHIJ ".repeat(Math.ceil(length / 11)).slice(0, length),
  "one capitalised word": (length) => "A".repeat(length),
  "capitalised words": (length) => "Anna Brun Odile ".repeat(Math.ceil(length / 16)).slice(0, length),
  "one endless sentence": (length) =>
    "le maire a dit que la ville et ".repeat(Math.ceil(length / 31)).slice(0, length),
  "nested marks": (length) => `${"« ".repeat(length / 4)}mot${" »".repeat(length / 4)}`,
  apostrophes: (length) => "'a ".repeat(Math.ceil(length / 3)).slice(0, length),
  "full stops": (length) => ".A".repeat(length / 2),
  "camel case": (length) => "motMot".repeat(length / 6),
  "cues without end": (length) =>
    'a-t-il dit, selon elle, "mot", '.repeat(Math.ceil(length / 31)).slice(0, length),
  "line feeds": (length) => "\n".repeat(length),
  hyphens: (length) => "a-".repeat(length / 2),
};
