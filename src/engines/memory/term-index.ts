import MiniSearch, { type Query } from "minisearch";
import type { Wanted } from "../../domain/engine.ts";

export interface TermHit {
  readonly no: number;
  readonly score: number;
  /** The terms of the document that answered. */
  readonly terms: readonly string[];
}

interface Entry<Field extends string> {
  readonly id: number;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

/** No term has one in it, so that MiniSearch gets lists of terms as text, and makes the same lists of them again. */
const separator = "\n";

/** MiniSearch over numbered documents whose terms are made already. It keeps terms and counts, never texts. */
export class TermIndex<Field extends string> {
  readonly #index: MiniSearch<Entry<Field>>;
  readonly #boost: Readonly<Record<Field, number>>;

  constructor(boost: Readonly<Record<Field, number>>) {
    this.#boost = boost;
    this.#index = new MiniSearch({
      fields: Object.keys(boost),
      storeFields: [],
      tokenize: (terms) => (terms === "" ? [] : terms.split(separator)),
      processTerm: (term) => term,
      extractField: ({ id, fields }, field) => (field === "id" ? id : fields[field as Field].join(separator)),
    });
  }

  add(no: number, fields: Entry<Field>["fields"]): void {
    this.#index.add({ id: no, fields });
  }

  /** Marks the document; MiniSearch cleans up behind it, aside. */
  remove(no: number): void {
    this.#index.discard(no);
  }

  /** The documents that meet each of `wanted`. */
  search(wanted: readonly Wanted<Field>[], passes: ((no: number) => boolean) | null): TermHit[] {
    const query: Query = { combineWith: "AND", queries: wanted.map(queryOf) };
    const hits = this.#index.search(query, {
      boost: this.#boost,
      ...(passes ? { filter: ({ id }: { id: unknown }) => passes(Number(id)) } : {}),
    });
    return hits.map(({ id, score, terms }) => ({ no: Number(id), score, terms }));
  }
}

function queryOf<Field extends string>({ terms, combine, fields }: Wanted<Field>): Query {
  return {
    combineWith: combine === "all" ? "AND" : "OR",
    fields: [...fields],
    weights: { fuzzy: 0.3, prefix: 0.5 },
    queries: terms.map(({ term, prefix, edits }) => ({ queries: [term], prefix, fuzzy: edits || false })),
  };
}
