import type { ArticleTerms, Nominee, TermSource } from "../../../src/domain/nomination.ts";
import { freeze } from "../../../src/engines/memory/terms/freeze.ts";
import { Removals } from "../../../src/engines/memory/terms/removals.ts";
import { SegmentedTerms } from "../../../src/engines/memory/terms/term-source.ts";

/** Documents that have nothing but terms, as the memory engine finds them. */
export function frozenSource(
  documents: readonly (Pick<Nominee, "id"> &
    Partial<Pick<Nominee, "language" | "date">> & { readonly terms: ArticleTerms })[],
): TermSource {
  const articles = documents.map(({ terms }, no) => ({ no, terms }));
  const terms = new SegmentedTerms([{ segment: freeze(articles), removed: new Removals(articles.length) }]);
  return {
    statistics: async (...asked) => terms.statistics(...asked),
    near: async (...asked) => terms.near(...asked),
    nominate: async (nomination) =>
      terms.nominate(nomination).flatMap(({ no, score, length, frequencies, sequence, marks }) => {
        const document = documents[no];
        if (!document) return [];
        const { id, language = "und", date = null } = document;
        return [{ id, language, date, score, length, frequencies, sequence, marks }];
      }),
  };
}
