import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";

/** What is wrong is the way in which the text is written: read in another way, it may yet be understood. */
export class YamlSyntaxError extends FormatError {}

/** YAML in which every scalar is a text; nothing is resolved that is not asked for. */
export interface Yaml {
  readonly root: ParsedNode | null;
  /** The 1-based line of the file at which a node begins. */
  lineOf(node: unknown): number;
  /** Values as plain objects; an alias is the value that it names. @throws FormatError for too many of them. */
  toPlain(): unknown;
  /** A value that begins with what YAML takes for a tag, `!so it is`, as it is written; `null` for any other. */
  taggedText(node: unknown): string | null;
  /** Keys that stand twice in their map; the last counts. */
  readonly complaints: readonly Complaint[];
}

/**
 * Reads YAML in time linear in the text.
 * @param what the thing that is read, for messages: "the front matter".
 * @param linesBefore lines of the file above `text`.
 * @throws FormatError with line, reason and the remedy that fits it.
 */
export function parseYaml(text: string, what: string, linesBefore = 0): Yaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const top = Math.max(1, linesBefore);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof RangeError)
        throw new FormatError(top, `${what} is nested too deeply`, "write it in fewer levels");
      if (!(error instanceof ReferenceError)) throw error;
      throw /^Unresolved alias/.test(error.message)
        ? new FormatError(
            top,
            `${what} names an alias that is not set`,
            "put values that begin with * in quotes",
          )
        : new FormatError(top, `${what} repeats itself through too many aliases`, "write the values out");
    }
  };
  const document = guarded(() =>
    // Unique keys are looked for below: the package compares each key with all others.
    parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: "failsafe", uniqueKeys: false }),
  );
  const [first] = document.errors;
  if (first) {
    // The sign that a value must not begin with is the cause of what else is wrong in its line.
    const line = lineAt(first.pos[0]);
    const sign = document.errors.find(
      ({ code, pos }) => code === "BAD_SCALAR_START" && lineAt(pos[0]) === line,
    );
    const error = sign ?? first;
    const reason = error.message.split("\n")[0] ?? "";
    throw new YamlSyntaxError(line, `${what} is not valid YAML (${reason})`, remedyFor(error.code));
  }
  const root = document.contents;
  return {
    root,
    lineOf: (node) =>
      isScalar(node) || isMap(node) || isSeq(node) ? lineAt(node.range?.[0] ?? 0) : lineAt(0),
    toPlain: () => guarded(() => document.toJS({ maxAliasCount: 20 })),
    taggedText(node) {
      // A tag of YAML's own makes a day or a number of what is to stay a text.
      if (isScalar(node) && node.value !== null && typeof node.value !== "string") return node.source ?? null;
      const end = isScalar(node) && node.type === "PLAIN" ? node.range?.[1] : undefined;
      const start = isScalar(node) ? node.range?.[0] : undefined;
      const tag = document.warnings.find(
        ({ code, pos }) =>
          code === "TAG_RESOLVE_FAILED" && start !== undefined && pos[0] <= start && start - pos[1] <= 2,
      );
      if (tag === undefined || end === undefined || text.startsWith("!!", tag.pos[0])) return null;
      return text.slice(tag.pos[0], end);
    },
    complaints: repeatedKeys(root, lineAt),
  };
}

/** The keys that their maps hold already, at most a few. */
function repeatedKeys(root: ParsedNode | null, lineAt: (offset: number) => number): Complaint[] {
  const complaints: Complaint[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0 && complaints.length < 10) {
    const node = waiting.pop();
    if (isSeq(node)) for (const item of node.items) waiting.push(item);
    if (!isMap(node)) continue;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      waiting.push(value);
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (keys.has(name)) complaints.push(repeated(name, lineAt(key.range?.[0] ?? 0)));
      keys.add(name);
    }
  }
  return complaints;
}

export function repeated(name: string, line: number): Complaint {
  return {
    line,
    reason: `“${name.slice(0, 60)}” stands twice; the last counts`,
    remedy: "keep one of the two",
  };
}

function remedyFor(code: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "indent with spaces, not with tabs";
    case "BAD_SCALAR_START":
      return "put the value in quotes: YAML keeps its first sign for itself";
    case "MISSING_CHAR":
      return "close the quotation mark or bracket before the next field, and indent the lines between";
    default:
      return "put texts with : or # or quotation marks in quotes";
  }
}

/** The nodes that aliases stand for, by name, as far as a walk in the order of the text has come. */
export class Anchors {
  readonly #nodes = new Map<string, unknown>();

  /** The node itself, or what it is an alias of; `null` where that is not set yet. */
  resolve(node: unknown): unknown {
    if (isAlias(node)) return this.#nodes.get(node.source) ?? null;
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.#nodes.set(node.anchor, node);
    return node;
  }
}
