import type { Complaint } from "../domain/errors.ts";
import { isRecord } from "../domain/is-record.ts";
import { fieldNames } from "../languages/world/field-names.ts";

/** What site generators, feeds, clippers and interfaces call the fields; without case, accents, hyphens and underscores. */
const programs: Readonly<Record<string, readonly string[]>> = {
  title: ["headline", "webtitle"],
  authors: ["author", "byline", "creator", "creators", "publishedby"],
  date: [
    ...[
      "pubdate",
      "published",
      "publisheddate",
      "publishdate",
      "datepublished",
      "publishedat",
      "publishedtime",
    ],
    ...["datepublish", "webpublicationdate", "publicationdate", "issued"],
  ],
  language: ["lang", "locale", "inlanguage"],
  outlet: [
    ...[
      "publisher",
      "publication",
      "sitename",
      "containertitle",
      "publicationtitle",
      "sourcename",
      "newspaper",
    ],
    ...["hostname", "domain", "sourcedomain", "domainname"],
  ],
  tags: ["keywords", "categories", "labels", "documenttags"],
  summary: [
    ...["description", "excerpt", "abstract", "deck", "dek", "standfirst"],
    ...["abstractnote", "trailtext", "teaser"],
  ],
  url: [
    ...["canonicalurl", "canonical", "link", "sourceurl", "source", "originalurl"],
    ...["weburl", "href", "mainentityofpage", "givenurl"],
  ],
};

const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(programs).map(([name, others]) => [name, [...others, ...(fieldNames[name] ?? [])]]),
);

/** Groups whose fields stand for the file's own: of Zola, Hugo and clippers. */
const groups: readonly string[] = ["taxonomies", "extra", "params"];

export interface Field {
  readonly value: unknown;
  readonly line: number;
}

/** The fields of a front matter; a value of the wrong kind is reported and read as absent. */
export class Fields {
  readonly complaints: Complaint[] = [];
  readonly #values: ReadonlyMap<string, Field>;
  readonly #folded: ReadonlyMap<string, Field>;
  readonly #first: number;
  readonly #said = new Set<string>();

  constructor(values: ReadonlyMap<string, Field>, first: number) {
    this.#values = values;
    const folded = new Map<string, Field>();
    for (const [name, field] of values) folded.set(foldName(name), field);
    for (const group of groups) {
      const { value, line } = values.get(group) ?? { value: null, line: 0 };
      if (!isRecord(value)) continue;
      for (const [name, inner] of Object.entries(value))
        if (!folded.has(foldName(name))) folded.set(foldName(name), { value: inner, line });
    }
    this.#folded = folded;
    this.#first = first;
  }

  line(name: string): number {
    return this.#entry(name)?.line ?? Math.max(1, this.#first);
  }

  complain(name: string, reason: string, remedy: string): void {
    const line = this.line(name);
    const said = `${line} ${reason}`;
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.complaints.push({ line, reason, remedy });
  }

  /** Whether there is a field of just this name, or of it in another case. */
  has(name: string): boolean {
    return this.#folded.has(foldName(name));
  }

  text(name: string): string | null {
    const value = this.#value(name);
    if (value === undefined || value === null) return null;
    if (typeof value === "string") return isEmptyScalar(value) ? null : value.trim();
    const inOne = isRecord(value) ? this.#inOneLanguage(name, value) : null;
    if (inOne !== null) return inOne;
    this.complain(
      name,
      `${name} is not a text and was left out`,
      `write ${name}: and a text, in quotes if need be`,
    );
    return null;
  }

  /** A list of texts, or of groups with a name; one text counts as a list of one, with commas between several. */
  texts(name: string): readonly string[] {
    const value = this.#value(name);
    if (value === undefined || value === null) return [];
    if (typeof value === "string" && isEmptyScalar(value)) return [];
    if (typeof value === "string")
      return value
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean);
    const list = (Array.isArray(value) ? value : [value]).map(nameOf);
    if (list.every((item) => item !== null)) return list.map((item) => item.trim()).filter(Boolean);
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

  /** A text that is given for several languages: in the file's own, else in the first. */
  #inOneLanguage(name: string, texts: Readonly<Record<string, unknown>>): string | null {
    const codes = Object.keys(texts);
    const own = name === "language" ? null : this.text("language");
    const code = codes.find((each) => each === own) ?? codes[0];
    const text = code === undefined ? undefined : texts[code];
    if (typeof text !== "string" || !codes.every((each) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(each)))
      return null;
    this.complain(
      name,
      `${name} is given in ${codes.length} languages; the one in ${code} was taken`,
      "make an article of each language, or keep one of the texts",
    );
    return text.trim();
  }

  #value(name: string): unknown {
    return this.#entry(name)?.value;
  }

  /** By its own name first, then in any case, then under the names that other programs give it; an empty one is none. */
  #entry(name: string): Field | undefined {
    const own = this.#values.get(name);
    if (own) return own;
    let empty: Field | undefined;
    for (const other of [name, ...(synonyms.get(name) ?? [])]) {
      const found = this.#folded.get(other);
      if (found && !isEmpty(found.value)) return found;
      empty ??= found;
    }
    return empty;
  }
}

/** A field's name as it is compared: without case, accents, spaces, hyphens and underscores. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}\s_-]/gu, "")
    .toLowerCase();
}

/** Which field a name stands for, its own or that of another program or language; `null` for none. */
export function fieldNamed(name: string): string | null {
  const folded = foldName(name);
  for (const [field, others] of synonyms) if (field === folded || others.includes(folded)) return field;
  return null;
}

/** A text, a group's name, or the page that double brackets link to, which YAML takes for lists in lists. */
function nameOf(item: unknown): string | null {
  if (typeof item === "string") return /^\[\[(.*)\]\]$/.exec(item.trim())?.[1]?.replace(/^.*\|/, "") ?? item;
  if (isRecord(item)) return typeof item.name === "string" ? item.name : null;
  return Array.isArray(item) && item.length === 1 && Array.isArray(item[0]) ? nameOf(item[0]) : linked(item);
}

function linked(item: unknown): string | null {
  return Array.isArray(item) && item.length === 1 && typeof item[0] === "string" ? item[0] : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && isEmptyScalar(value));
}

/** YAML's ways to say "nothing here". All else is kept as it is written: `007` and `1.10` are words, not numbers. */
export function isEmptyScalar(text: string): boolean {
  return /^\s*(?:~|null)?\s*$/i.test(text);
}
