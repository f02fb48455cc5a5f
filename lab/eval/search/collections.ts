import { join } from "node:path";
import { read } from "../../../src/reading/read.ts";
import { documentOf, readCorpus, readJson } from "../data.ts";
import { type Squad, titledParagraphs } from "../squad.ts";

export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly body: string;
  readonly language: string;
  readonly date: string | null;
}

export interface SearchQuery {
  readonly id: string;
  readonly query: string;
  readonly relevant: ReadonlySet<string>;
  /** What rows it counts in: "title", "hand", "hand/typo". */
  readonly rows: readonly string[];
}

export interface SearchCollection {
  readonly name: string;
  readonly language: string;
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly SearchQuery[];
}

interface Judged {
  readonly documents: readonly { id: string; title: string; date?: string; text: string }[];
  readonly queries: readonly { id: string; query: string; relevant: readonly string[] }[];
}

interface KnownItems {
  readonly queries: readonly {
    id: string;
    kind: string;
    type?: string;
    query: string;
    expected: readonly string[];
  }[];
}

/** The development sets of `folder`; those that are not there are left out. */
export function readCollections(folder: string): SearchCollection[] {
  return [
    ...judged(folder, "search-piaf", "fr"),
    ...judged(folder, "search-time", "en"),
    ...knownItems(folder),
  ];
}

function judged(folder: string, name: string, language: string): SearchCollection[] {
  const data = readJson<Judged>(join(folder, `${name}.json`));
  if (data === null) return [];
  const documents = data.documents.map(({ id, title, date, text }) => ({
    id,
    title,
    lede: "",
    body: text,
    language,
    date: date ?? null,
  }));
  const queries = data.queries.map(({ id, query, relevant }) => ({
    id,
    query,
    relevant: new Set(relevant),
    rows: ["all"],
  }));
  return [{ name, language, documents, queries }];
}

/** The corpus with its titles and ledes, and the body lines alone, which tell systems apart. */
function knownItems(folder: string): SearchCollection[] {
  const data = readJson<KnownItems>(join(folder, "search-fr.json"));
  const corpus = readCorpus(join(folder, "..", "corpus"));
  if (data === null || corpus === null) return [];
  const queries = data.queries.map(({ id, kind, type, query, expected }) => ({
    id,
    query,
    relevant: new Set(expected),
    rows: type === undefined || type === kind ? [kind] : [kind, `${kind}/${type}`],
  }));
  const documents = corpus.map(({ id, title, heading, article }) => ({
    id,
    title,
    lede: heading,
    body: article,
    language: "fr",
    date: null,
  }));
  const bare = documents.map((document) => ({ ...document, title: "", lede: "" }));
  return [
    { name: "search-fr", language: "fr", documents, queries },
    { name: "search-fr, body line only", language: "fr", documents: bare, queries },
  ];
}

/** The paragraphs of a file in SQuAD's form, each a text of its own, and its questions. */
export function squadCollection(path: string): SearchCollection[] {
  const paragraphs = titledParagraphs(readJson<Squad>(path)).flatMap(({ title, paragraphs: own }) =>
    own.map(({ context, qas }, at) => ({ id: `${title} ${at}`, title, context, qas })),
  );
  const [first] = paragraphs;
  if (!first) return [];
  const { language } = read(documentOf(first.title, null, first.context, null).document);
  const documents = paragraphs.map(({ id, title, context }) => ({
    ...{ id, title, lede: "", body: context, language, date: null },
  }));
  const queries = paragraphs.flatMap(({ id, qas }) =>
    qas.map(({ id: own, question }) => ({
      id: own,
      query: question,
      relevant: new Set([id]),
      rows: ["all"],
    })),
  );
  return [{ name: path, language, documents, queries }];
}
