import { isMap, isScalar } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { isRecord } from "../domain/is-record.ts";
import { parseYaml } from "./yaml.ts";

export interface FrontMatter {
  readonly fields: Fields;
  /** The text below the second `---`. */
  readonly body: string;
}

/** More than any front matter has, its list of quotations included. */
const longest = 256 * 1024;

const opening = /^\s*---[ \t]*\n/;
/** A field, the start of a list or group, or the end already. */
const field = /^\s*(?:---|\.\.\.|- |\{|[^\s:][^:]{0,80}:(?:\s|$))/;

/** Whether a text opens with front matter: three hyphens above a field, not a rule above prose. */
export function hasFrontMatter(text: string): boolean {
  const open = opening.exec(text.slice(0, 1000));
  if (!open) return false;
  const lines = text.slice(open[0].length, open[0].length + 4000).split("\n");
  const first = lines.find((line) => line.trim() !== "" && !/^\s*#/.test(line));
  return first === undefined || field.test(first);
}

/**
 * Splits `---`, YAML, `---`, body. A text without front matter has no fields.
 * @throws FormatError when the front matter does not end, is not YAML, or is not a list of `name: value`.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const open = hasFrontMatter(text) ? opening.exec(text.slice(0, 1000)) : null;
  if (!open) return { fields: new Fields(new Map(), 0), body: text };
  const start = open[0].length;
  const firstLine = open[0].split("\n").length - 1;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g;
  closing.lastIndex = start - 1;
  const end = closing.exec(text);
  if (!end) {
    throw new FormatError(
      firstLine,
      "the front matter does not end",
      "close it with a line of three hyphens: ---",
    );
  }
  if (end.index - start > longest) {
    throw new FormatError(
      firstLine,
      `the front matter has ${end.index - start} characters, more than ${longest}`,
      "close it with a line of three hyphens above the text, or shorten it",
    );
  }
  return {
    fields: readFields(text.slice(start, end.index + 1), firstLine),
    body: text.slice(end.index + end[0].length),
  };
}

function readFields(text: string, linesBefore: number): Fields {
  const yaml = parseYaml(text, "the front matter", linesBefore);
  yaml.refuseRepeatedKeys();
  const { root } = yaml;
  if (root !== null && !isMap(root)) {
    throw new FormatError(
      linesBefore + 1,
      "the front matter is not a list of fields",
      "write lines such as title: A title",
    );
  }
  const plain = root && yaml.toPlain();
  const values = new Map<string, { value: unknown; line: number }>();
  for (const { key } of root?.items ?? []) {
    if (!isScalar(key) || !isRecord(plain)) continue;
    const name = String(key.value);
    values.set(name, { value: plain[name], line: yaml.lineOf(key) });
  }
  const fields = new Fields(values, linesBefore);
  for (const { tag, line } of yaml.strayTags) {
    fields.complaints.push({
      line,
      reason: `“${tag.slice(0, 60)}” is a tag to YAML, not a part of the text, and was left out`,
      remedy: "put the value in quotes",
    });
  }
  return fields;
}

/** What site generators and clippers call the fields; without case, hyphens and underscores. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ["authors", ["author", "byline"]],
  ["date", ["pubdate", "published", "publisheddate", "publishdate", "datepublished", "publishedat"]],
  ["language", ["lang"]],
  ["tags", ["keywords"]],
  ["url", ["canonicalurl", "canonical", "link", "sourceurl"]],
]);

/** The fields of a front matter; a value of the wrong kind is reported and read as absent. */
export class Fields {
  readonly complaints: Complaint[] = [];
  readonly #values: ReadonlyMap<string, { readonly value: unknown; readonly line: number }>;
  readonly #folded: ReadonlyMap<string, { readonly value: unknown; readonly line: number }>;
  readonly #first: number;

  constructor(values: ReadonlyMap<string, { value: unknown; line: number }>, first: number) {
    this.#values = values;
    this.#folded = new Map(
      [...values].map(([name, entry]) => [name.toLowerCase().replace(/[-_ ]/g, ""), entry]),
    );
    this.#first = first;
  }

  line(name: string): number {
    return this.#entry(name)?.line ?? Math.max(1, this.#first);
  }

  complain(name: string, reason: string, remedy: string): void {
    this.complaints.push({ line: this.line(name), reason, remedy });
  }

  text(name: string): string | null {
    const value = this.#value(name);
    if (value === undefined || value === null) return null;
    if (typeof value === "string") return isEmptyScalar(value) ? null : value.trim();
    this.complain(
      name,
      `${name} is not a text and was left out`,
      `write ${name}: and a text, in quotes if need be`,
    );
    return null;
  }

  /** A list of texts; one text counts as a list of one, with commas between several. */
  texts(name: string): readonly string[] {
    const value = this.#value(name);
    if (value === undefined || value === null) return [];
    if (typeof value === "string" && isEmptyScalar(value)) return [];
    if (typeof value === "string")
      return value
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean);
    const list = Array.isArray(value) ? value : null;
    if (list?.every((item) => typeof item === "string")) {
      return list.map((item) => String(item).trim()).filter(Boolean);
    }
    this.complain(name, `${name} is not a list of texts and was left out`, `write ${name}: [one, two]`);
    return [];
  }

  /** A list of groups of fields, each a record of unknown values. */
  records(name: string): readonly Readonly<Record<string, unknown>>[] {
    const value = this.#value(name);
    if (value === undefined || value === null || value === "") return [];
    if (Array.isArray(value) && value.every(isRecord)) return value;
    this.complain(
      name,
      `${name} is not a list of groups of fields and was left out`,
      `write ${name}: and below it lines such as "  - text: …"`,
    );
    return [];
  }

  #value(name: string): unknown {
    return this.#entry(name)?.value;
  }

  /** By its own name first, then in any case, then under the names that other programs give it. */
  #entry(name: string): { readonly value: unknown; readonly line: number } | undefined {
    const own = this.#values.get(name);
    if (own) return own;
    for (const other of [name, ...(synonyms.get(name) ?? [])]) {
      const found = this.#folded.get(other);
      if (found) return found;
    }
    return undefined;
  }
}

/** YAML's ways to say "nothing here". All else is kept as it is written: `007` and `1.10` are words, not numbers. */
export function isEmptyScalar(text: string): boolean {
  return /^\s*(?:~|null)?\s*$/i.test(text);
}
