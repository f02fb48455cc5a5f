import { isMap, isScalar } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { isRecord } from "../domain/is-record.ts";
import { type Field, Fields } from "./fields.ts";
import { jsonFrontMatter } from "./json-front-matter.ts";
import { readLeniently } from "./lenient-yaml.ts";
import { tomlFields } from "./toml.ts";
import { parseYaml, YamlSyntaxError } from "./yaml.ts";

export interface FrontMatter {
  readonly fields: Fields;
  /** The text below the front matter. */
  readonly body: string;
}

/** More than any front matter has, its list of quotations included. */
const longest = 256 * 1024;

const yamlOpening = /^\s*---[ \t]*\n/;
const tomlOpening = /^\s*\+\+\+[ \t]*\n/;
/** A field, the start of a list or group, or the end already. */
const yamlField = /^\s*(?:---|\.\.\.|- |\{|[^\s:][^:]{0,80}:(?:\s|$))/;
const tomlField = /^\s*(?:\+\+\+|\[|["'\w][^=\n]{0,80}=)/;

/** Whether a text opens with front matter between two lines: signs above a field, not a rule above prose. */
export function hasFrontMatter(text: string): boolean {
  return opening(text) !== null;
}

interface Opening {
  readonly kind: "yaml" | "toml";
  readonly length: number;
}

function opening(text: string): Opening | null {
  const head = text.slice(0, 1000);
  const yaml = yamlOpening.exec(head);
  const open = yaml ?? tomlOpening.exec(head);
  if (!open) return null;
  const lines = text.slice(open[0].length, open[0].length + 4000).split("\n");
  const first = lines.find((line) => line.trim() !== "" && !/^\s*#/.test(line));
  if (first !== undefined && !(yaml ? yamlField : tomlField).test(first)) return null;
  return { kind: yaml ? "yaml" : "toml", length: open[0].length };
}

/**
 * Splits front matter (YAML between hyphens, TOML between plus signs, or a JSON object) from the text below it. A text
 * without front matter has no fields.
 * @throws FormatError when the front matter does not end, cannot be read, or is not a list of `name: value`.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const open = opening(text);
  if (!open) return jsonFrontMatter(text) ?? { fields: new Fields(new Map(), 0), body: text };
  const firstLine = text.slice(0, open.length).split("\n").length - 1;
  const signs = open.kind === "yaml" ? "---" : "+++";
  const closing = open.kind === "yaml" ? /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g : /\n\+\+\+[ \t]*(?=\n|$)/g;
  closing.lastIndex = open.length - 1;
  const end = closing.exec(text);
  const remedy =
    open.kind === "yaml"
      ? "close it with a line of three hyphens: ---"
      : "close it with a line of three plus signs: +++";
  if (!end) throw new FormatError(firstLine, "the front matter does not end", remedy);
  if (end.index - open.length > longest) {
    throw new FormatError(
      firstLine,
      `the front matter has ${end.index - open.length} characters, more than ${longest}`,
      `close it with a line of ${signs} above the text, or shorten it`,
    );
  }
  const inner = text.slice(open.length, end.index + 1);
  return {
    fields: open.kind === "yaml" ? yamlFields(inner, firstLine) : tomlFields(inner, firstLine),
    body: text.slice(end.index + end[0].length),
  };
}

function yamlFields(text: string, linesBefore: number): Fields {
  try {
    return strictFields(text, linesBefore);
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error;
    const read = readLeniently(text, linesBefore);
    if (read === null) throw error;
    return withComplaints(new Fields(read.values, linesBefore), read.complaints);
  }
}

function strictFields(text: string, linesBefore: number): Fields {
  const yaml = parseYaml(text, "the front matter", linesBefore);
  const { root } = yaml;
  if (root !== null && !isMap(root)) {
    throw new FormatError(
      linesBefore + 1,
      "the front matter is not a list of fields",
      "write lines such as title: A title",
    );
  }
  const plain = root && yaml.toPlain();
  const values = new Map<string, Field>();
  for (const { key, value } of root?.items ?? []) {
    if (!isScalar(key) || !isRecord(plain)) continue;
    const name = String(key.value);
    values.set(name, { value: yaml.taggedText(value) ?? plain[name], line: yaml.lineOf(key) });
  }
  return withComplaints(new Fields(values, linesBefore), yaml.complaints);
}

function withComplaints(fields: Fields, complaints: readonly Complaint[]): Fields {
  fields.complaints.push(...complaints);
  return fields;
}
