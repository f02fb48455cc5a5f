import type { TermSource } from "../../../src/domain/nomination.ts";
import { articleTerms } from "../../../src/library/ranking/article-terms.ts";
import { rankedSearch } from "../../../src/library/ranking/search.ts";
import { type RankingSettings, rankingSettings } from "../../../src/library/ranking/settings.ts";
import { stemCode } from "../../../src/library/ranking/stemming.ts";
import { stopWordsOf } from "../../../src/library/search/stop-words.ts";
import type { SearchCollection } from "./collections.ts";
import { frozenSource } from "./frozen-source.ts";

/** A way to rank a collection's documents for a query: their ids, best first. */
export interface System {
  readonly name: string;
  search(query: string): Promise<readonly string[]>;
}

/** How many a reader may page through. */
export const nominated = 100;

export function houseIndex({ documents }: SearchCollection): TermSource {
  return frozenSource(documents.map((document) => ({ id: document.id, terms: articleTerms(document) })));
}

/** The bot's own nomination and ranking. */
export function house(
  collection: SearchCollection,
  source: TermSource,
  name: string,
  changes: Partial<RankingSettings> = {},
): System {
  const documents = new Map(collection.documents.map((document) => [document.id, document]));
  const settings = { ...rankingSettings, ...changes };
  const stopWords = stopWordsOf(collection.language);
  const codes = [...new Set(collection.documents.map(({ language }) => stemCode(language)))];
  return {
    name,
    search: async (query) => {
      const { ranked } = await rankedSearch(
        source,
        { query, stopWords, locale: collection.language, codes, limit: nominated },
        async (nominees) =>
          nominees.flatMap((nominee) => {
            const document = documents.get(nominee.id);
            if (document === undefined) return [];
            const { title, lede, body, language, date } = document;
            return [{ nominee, title, language, date, text: () => [title, lede, body].join("\n") }];
          }),
        settings,
      );
      return ranked.map(({ candidate }) => candidate.nominee.id);
    },
  };
}
