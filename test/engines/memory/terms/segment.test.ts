import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { highestFrequency } from "../../../../src/domain/term-list.ts";
import { TimeSlice } from "../../../../src/domain/time-slice.ts";
import { EngineBytesError } from "../../../../src/engines/memory/bytes/pieces.ts";
import { freeze, type IndexedArticle } from "../../../../src/engines/memory/terms/freeze.ts";
import { mergeSegments } from "../../../../src/engines/memory/terms/merge-segments.ts";
import { Removals } from "../../../../src/engines/memory/terms/removals.ts";
import {
  findTerm,
  marksAt,
  postings,
  prefixRange,
  sequenceAt,
  termAt,
  termCount,
} from "../../../../src/engines/memory/terms/segment.ts";
import {
  segmentFromBytes,
  segmentOver,
  segmentToBytes,
} from "../../../../src/engines/memory/terms/segment-bytes.ts";
import { allTerms, articleTermsOf, frequenciesOf, inventedArticles, unmarked } from "./corpus.ts";

/** The same articles in MiniSearch: each term as often as it stands there. */
function miniSearch(articles: readonly IndexedArticle[]): MiniSearch<{ id: number; words: string }> {
  const index = new MiniSearch<{ id: number; words: string }>({
    fields: ["words"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(
    articles.map(({ no, terms }) => ({
      id: no,
      words: [...frequenciesOf(terms)].flatMap(([term, n]) => Array<string>(n).fill(term)).join(" "),
    })),
  );
  return index;
}

/** MiniSearch's postings as it writes them: per term, article and frequency. */
function postingsOfMiniSearch(
  index: MiniSearch<{ id: number; words: string }>,
): Map<string, Map<string, number>> {
  const { index: terms, documentIds } = index.toJSON();
  return new Map(
    terms.map(([term, fields]) => [
      term,
      new Map(
        Object.entries(fields["0"] ?? {}).map(([short, n]) => [String(documentIds[short as never]), n]),
      ),
    ]),
  );
}

describe("a frozen segment", () => {
  const articles = inventedArticles(400);
  const segment = freeze(articles);

  test("has what MiniSearch has, term by term", () => {
    const theirs = postingsOfMiniSearch(miniSearch(articles));
    const ours = new Map(
      allTerms(segment).map((term) => {
        const { ordinals, frequencies } = postings(segment, term);
        return [
          term,
          new Map([...ordinals].map((ordinal, i) => [String(segment.numbers[ordinal]), frequencies[i] ?? 0])),
        ];
      }),
    );
    expect(ours.size).toBeGreaterThan(300);
    expect(ours).toEqual(theirs);
  });

  test("finds every term of its own and none besides", () => {
    for (const [at, term] of allTerms(segment).entries()) {
      expect(findTerm(segment, term)).toBe(at);
      expect(findTerm(segment, `${term}\u{10FFFF}`)).toBeLessThan(0);
    }
    expect(postings(segment, "").ordinals).toHaveLength(0);
  });

  test("has beginnings side by side", () => {
    const terms = allTerms(segment);
    for (const prefix of ["b", "balo", "р", "港", "é", "zzz", ""]) {
      const { start, end } = prefixRange(segment, prefix);
      const within = Array.from({ length: end - start }, (_, i) => termAt(segment, start + i));
      expect(within).toEqual(terms.filter((term) => term.startsWith(prefix)));
    }
  });

  test("keeps the order of each article's words, and its marks", () => {
    for (const [ordinal, { terms }] of articles.entries()) {
      expect([...sequenceAt(segment, ordinal)]).toEqual([...terms.sequence]);
      expect([...marksAt(segment, ordinal)]).toEqual([...terms.marks]);
    }
  });

  test("caps frequencies where a word more says nothing", () => {
    const terms = articleTermsOf([["drum", 10_000]]);
    expect([...postings(freeze([{ no: 1, terms }]), "drum").frequencies]).toEqual([highestFrequency]);
  });

  test("may be empty", () => {
    const empty = freeze([]);
    expect(termCount(empty)).toBe(0);
    expect(postings(empty, "drum").ordinals).toHaveLength(0);
    expect(segmentOver(segmentToBytes(empty)).numbers).toHaveLength(0);
  });

  test("refuses more articles than ordinals have bits", () => {
    const article = { no: 1, terms: articleTermsOf([]) };
    expect(() => freeze(Array(65_537).fill(article))).toThrow(RangeError);
  });

  test("sorts terms by their bytes, whatever planes their letters are of", () => {
    const all = ["\u{1F30A}", "\uFF07a", "zz", "z", "é", "\u{1F30A}b", ""];
    const terms = articleTermsOf(all.map((term) => [term, 2]));
    const sorted = all.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(allTerms(freeze([{ no: 1, terms }]))).toEqual(sorted);
  });
});

describe("merging segments", () => {
  test("gives the segment that their articles would have given at once", async () => {
    const [one, other] = [inventedArticles(120, 1), inventedArticles(80, 2)];
    expect(await mergeSegments([unmarked(one), unmarked(other)])).toEqual(freeze([...one, ...other]));
  });

  test("leaves out what is marked as removed, and terms that only that had", async () => {
    const articles = inventedArticles(100);
    const removed = new Removals(100);
    for (let i = 0; i < 100; i += 3) removed.add(i);
    const kept = articles.filter((_, i) => i % 3 !== 0);
    expect(await mergeSegments([{ segment: freeze(articles), removed }])).toEqual(freeze(kept));
  });

  test("counts a removal once", () => {
    const removed = new Removals(2);
    removed.add(1);
    removed.add(1);
    expect(removed.count).toBe(1);
    expect(() => removed.add(2)).toThrow(RangeError);
  });
});

describe("a segment's bytes", () => {
  const segment = freeze(inventedArticles(150));
  const bytes = segmentToBytes(segment);

  test("give the segment back", async () => {
    expect(await segmentFromBytes(bytes, new TimeSlice())).toEqual(segment);
    expect(segmentOver(bytes)).toEqual(segment);
  });

  test("may lie anywhere in a larger buffer", async () => {
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    expect(await segmentFromBytes(buffer.subarray(3), new TimeSlice())).toEqual(segment);
  });

  test("are refused when cut short, made longer or altered anywhere", async () => {
    const refused = (some: Uint8Array) =>
      expect(segmentFromBytes(some, new TimeSlice())).rejects.toThrow(EngineBytesError);
    for (const length of [0, 3, 8, 40, bytes.length - 4, bytes.length - 1])
      await refused(bytes.slice(0, length));
    await refused(Uint8Array.of(...bytes, 0, 0, 0, 0));
    for (let at = 0; at < bytes.length; at += 997) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refused(altered);
    }
  });
});
