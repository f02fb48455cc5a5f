import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { isRecord } from "../domain/is-record.ts";

export interface FrontMatter {
  readonly fields: Fields;
  /** The text below the second `---`. */
  readonly body: string;
}

const opening = /^\s*---[ \t]*\n/;

export function hasFrontMatter(text: string): boolean {
  return opening.test(text.slice(0, 1000));
}

/**
 * Splits `---`, YAML, `---`, body. A text without front matter has no fields.
 * @throws FormatError when the front matter does not end, is not YAML, or is not a list of `name: value`.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const open = opening.exec(text.slice(0, 1000));
  if (!open) return { fields: new Fields(new Map(), 0), body: text };
  const start = open[0].length;
  const close = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g;
  close.lastIndex = start - 1;
  const end = close.exec(text);
  const firstLine = open[0].split("\n").length - 1;
  if (!end) {
    throw new FormatError(
      firstLine,
      "the front matter does not end",
      "close it with a line of three hyphens: ---",
    );
  }
  return {
    fields: readYaml(text.slice(start, end.index + 1), firstLine),
    body: text.slice(end.index + end[0].length),
  };
}

function readYaml(yaml: string, linesBefore: number): Fields {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: "failsafe" });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line + linesBefore;
    const reason = error.message.split("\n")[0] ?? "";
    throw new FormatError(
      line,
      `the front matter is not valid YAML (${reason})`,
      "put texts with : or # or quotation marks in quotes",
    );
  }
  const values = new Map<string, { value: unknown; line: number }>();
  const root = document.contents;
  if (isMap(root)) {
    const plain: unknown = toPlain(() => document.toJS({ maxAliasCount: 20 }), linesBefore);
    for (const pair of root.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      if (key === null || !isRecord(plain)) continue;
      const at = (pair.key as Node).range?.[0] ?? 0;
      values.set(key, { value: plain[key], line: lines.linePos(at).line + linesBefore });
    }
  } else if (root !== null) {
    throw new FormatError(
      linesBefore + 1,
      "the front matter is not a list of fields",
      "write lines such as title: A title",
    );
  }
  return new Fields(values, linesBefore);
}

function toPlain(convert: () => unknown, line: number): unknown {
  try {
    return convert();
  } catch {
    throw new FormatError(
      line,
      "the front matter repeats itself through too many aliases",
      "write the values out",
    );
  }
}

/** The fields of a front matter; a value of the wrong kind is reported and read as absent. */
export class Fields {
  readonly complaints: Complaint[] = [];
  readonly #values: ReadonlyMap<string, { readonly value: unknown; readonly line: number }>;
  readonly #first: number;

  constructor(values: ReadonlyMap<string, { value: unknown; line: number }>, first: number) {
    this.#values = values;
    this.#first = first;
  }

  line(name: string): number {
    return this.#values.get(name)?.line ?? Math.max(1, this.#first);
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
    return this.#values.get(name)?.value;
  }
}

/** YAML's ways to say "nothing here". All else is kept as it is written: `007` and `1.10` are words, not numbers. */
export function isEmptyScalar(text: string): boolean {
  return /^\s*(?:~|null)?\s*$/i.test(text);
}
