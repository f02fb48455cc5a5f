import { isMap } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { isRecord } from "../domain/is-record.ts";
import type { Field } from "./fields.ts";
import { parseYaml, repeated } from "./yaml.ts";

interface LenientFields {
  readonly values: ReadonlyMap<string, Field>;
  readonly complaints: readonly Complaint[];
}

interface Entry {
  readonly name: string;
  readonly line: number;
  /** What follows the name and its colon, and the lines below. */
  readonly lines: readonly string[];
}

const key = /^(?:([A-Za-z_][\w .-]{0,80})|"([^"\n]{1,80})"|'([^'\n]{1,80})')[ \t]*:(?=[ \t]|$)/;

/**
 * The fields of a front matter that is not YAML as a whole, each read by itself as the programs that wrote it would
 * take it: a quoted value that goes on at the margin, tabs, a text with a colon or a sign that YAML keeps for itself.
 * What cannot be read even so is left out, and said. `null` where this guesses too much: where a quotation mark is
 * never closed, where the title is lost, where lines belong to no field.
 */
export function readLeniently(text: string, linesBefore: number): LenientFields | null {
  const entries = entriesOf(text.split("\n"), linesBefore);
  if (entries === null) return null;
  const values = new Map<string, Field>();
  const complaints: Complaint[] = [];
  for (const entry of entries) {
    const { name, line } = entry;
    const read = readEntry(entry);
    if (read === null) {
      if (name.toLowerCase() === "title") return null;
      complaints.push({
        line,
        reason: `${name} is not valid YAML and was left out`,
        remedy: "put texts with : or # or quotation marks in quotes, and close brackets and quotation marks",
      });
      continue;
    }
    complaints.push(...read.complaints);
    if (values.has(name)) complaints.push(repeated(name, line));
    values.set(name, { value: read.value, line });
  }
  return { values, complaints };
}

function entriesOf(lines: readonly string[], linesBefore: number): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const match = key.exec(line);
    if (match === null) {
      if (line.trim() === "" || line.startsWith("#")) continue;
      return null;
    }
    const own = [line.slice(match[0].length)];
    const start = at;
    const quote = /^[ \t]*(["'])/.exec(own[0] ?? "")?.[1];
    if (quote !== undefined && !closes(own[0] ?? "", quote, true)) {
      do {
        at++;
        if (at >= lines.length) return null;
        own.push(lines[at] ?? "");
      } while (!closes(lines[at] ?? "", quote, false));
    } else
      while (at + 1 < lines.length && !key.test(lines[at + 1] ?? "") && !/^#/.test(lines[at + 1] ?? ""))
        own.push(lines[++at] ?? "");
    entries.push({ name: match[1] ?? match[2] ?? match[3] ?? "", line: linesBefore + 1 + start, lines: own });
  }
  return entries;
}

/** Whether a quoted value ends in this line: at its end, or where words after the mark show that it was none to begin with. */
function closes(line: string, quote: string, first: boolean): boolean {
  const words = first ? line.trim().slice(1) : line;
  const bare = words.replace(quote === '"' ? /\\./g : /''/g, "  ");
  return first ? bare.includes(quote) : new RegExp(`${quote}[ \\t]*(?:#.*)?$`).test(bare);
}

function readEntry({
  name,
  line,
  lines,
}: Entry): { value: unknown; complaints: readonly Complaint[] } | null {
  const [first = "", ...rest] = lines;
  const indented = rest.map((more) => (/^\s/.test(more) ? more.replaceAll("\t", "  ") : ` ${more}`));
  try {
    const yaml = parseYaml([`value:${first}`, ...indented].join("\n"), "the front matter", line - 1);
    const plain = yaml.toPlain();
    const tabs = rest.some((more) => /^ *\t/.test(more));
    if (isMap(yaml.root) && isRecord(plain))
      return {
        value: plain.value,
        complaints: tabs ? [...yaml.complaints, indentedByTabs(name, line)] : yaml.complaints,
      };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  const words = first.trim();
  if (rest.some((more) => more.trim() !== "") || /^[[{&*|>]/.test(words)) return null;
  return {
    value: words,
    complaints: [
      {
        line,
        reason: `${name} is not valid YAML and was taken as it stands`,
        remedy: "put the value in quotes",
      },
    ],
  };
}

function indentedByTabs(name: string, line: number): Complaint {
  return {
    line,
    reason: `${name} is indented with tabs, which YAML does not take`,
    remedy: "indent with spaces, not with tabs",
  };
}
