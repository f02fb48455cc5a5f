import { describe, expect, test } from "vitest";
import type { Nomination, TermGroup } from "../../../../src/domain/nomination.ts";
import type { IndexedArticle } from "../../../../src/engines/memory/terms/freeze.ts";
import { type Nominated, nominate } from "../../../../src/engines/memory/terms/nominate.ts";
import { SegmentedTerms } from "../../../../src/engines/memory/terms/term-source.ts";
import { articleTermsOf, frequenciesOf, inventedArticles, random, unmarked } from "./corpus.ts";

function group(terms: string[], more: Partial<TermGroup> = {}): TermGroup {
  return { terms, prefixes: [], weight: 1, role: "counts", ...more };
}

function nomination(groups: readonly TermGroup[], limit = 10): Nomination {
  return { groups, averageLength: 60, k: 2.4, b: 0.75, limit };
}

/** BM25 as the port words it, article by article. */
function byHand(articles: readonly IndexedArticle[], { groups, averageLength, k, b, limit }: Nomination) {
  return articles
    .map(({ no, terms }) => {
      const { length } = terms;
      const each = groups.map(({ terms: wanted, prefixes }) =>
        [...frequenciesOf(terms)]
          .filter(([term]) => wanted.includes(term) || prefixes.some((prefix) => term.startsWith(prefix)))
          .reduce((sum, [, n]) => sum + n, 0),
      );
      const score = groups.reduce((sum, { weight, role }, i) => {
        const tf = each[i] ?? 0;
        return role === "counts"
          ? sum + (weight * (k + 1) * tf) / (tf + k * (1 - b + (b * length) / averageLength))
          : sum;
      }, 0);
      const fits = groups.every(
        ({ role }, i) => role === "counts" || (each[i] === 0) === (role === "excluded"),
      );
      return { no, score, length, frequencies: each, fits };
    })
    .filter(({ fits, score }) => fits && score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function expectSame(found: readonly Nominated[], wanted: ReturnType<typeof byHand>): void {
  expect(found.map(({ score }) => score.toFixed(9))).toEqual(wanted.map(({ score }) => score.toFixed(9)));
  const byNo = new Map(wanted.map((each) => [each.no, each]));
  for (const { no, length, frequencies } of found) {
    const same = byNo.get(no);
    if (same) expect({ length, frequencies }).toEqual({ length: same.length, frequencies: same.frequencies });
  }
}

describe("nomination", () => {
  const articles = inventedArticles(300);
  const vocabulary = [...new Set(articles.flatMap(({ terms }) => [...frequenciesOf(terms).keys()]))];
  const parts = [articles.slice(0, 100), articles.slice(100, 250), articles.slice(250)].map(unmarked);

  test("gives the best by BM25 over all segments, for any OR of groups", () => {
    const next = random(7);
    const any = (): string => vocabulary[Math.floor(next() * vocabulary.length)] ?? "";
    for (let trial = 0; trial < 60; trial++) {
      const groups = Array.from({ length: 1 + Math.floor(next() * 12) }, () =>
        group(next() < 0.3 ? [any(), any()] : [any()], {
          weight: 0.5 + next(),
          prefixes: next() < 0.1 ? [any().slice(0, 2)] : [],
          role: next() < 0.08 ? "excluded" : next() < 0.05 ? "required" : "counts",
        }),
      );
      const wanted = nomination(groups, 1 + Math.floor(next() * 25));
      expectSame(nominate(parts, wanted), byHand(articles, wanted));
    }
  });

  test("counts a term once that is listed and begins with the prefix as well", () => {
    const [term = ""] = vocabulary;
    const wanted = nomination([group([term], { prefixes: [term.slice(0, 1)] })]);
    expectSame(nominate(parts, wanted), byHand(articles, wanted));
  });

  test("nominates nobody for words that stand nowhere", () => {
    expect(nominate(parts, nomination([group(["nowhere"])]))).toEqual([]);
    expect(nominate(parts, nomination([]))).toEqual([]);
    expect(nominate([], nomination([group(vocabulary)]))).toEqual([]);
  });

  test("passes over what is removed and what a filter does not admit", () => {
    const marked = articles.slice(0, 40).map((article) => article);
    const part = unmarked(marked);
    for (let i = 0; i < 40; i += 2) part.removed.add(i);
    const wanted = nomination([group(vocabulary)], 40);
    const found = nominate([part], wanted, (no) => no !== 1001).map(({ no }) => no);
    expect(found.toSorted()).toEqual(
      marked.flatMap(({ no }, i) => (i % 2 === 1 && i !== 1 ? [no] : [])).toSorted(),
    );
  });

  test("brings each nominee's words in order, and its marks", () => {
    const [first] = nominate(parts, nomination([group(vocabulary)], 1));
    const article = articles.find(({ no }) => no === first?.no);
    expect(first?.sequence).toEqual(article?.terms.sequence);
    expect(first?.marks).toEqual(article?.terms.marks);
  });
});

describe("several segments as one index", () => {
  let last = 0;
  const words = (...all: string[]): IndexedArticle => ({
    no: last++,
    terms: articleTermsOf(all.map((term) => [term, 2])),
  });
  const parts = [
    unmarked([words("harbour", "lantern", ":en:harbour"), words("harbor", "crane")]),
    unmarked([words("harbour", "arbour"), words("tern", "=the harbour")]),
  ];
  const source = new SegmentedTerms(parts);

  test("counts articles over all of them, without those removed", async () => {
    const removing = new SegmentedTerms(
      [unmarked([words("a"), words("a", "b")]), unmarked([words("a")])].map((part) => {
        part.removed.add(0);
        return part;
      }),
    );
    const { articles, averageLength, documentFrequencies } = await removing.statistics(
      ["a", "b", "c"],
      ["b"],
    );
    expect({ articles, averageLength }).toEqual({ articles: 1, averageLength: 4 });
    expect([...documentFrequencies]).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 0],
      ["b*", 1],
    ]);
  });

  test("finds near spellings, a swap of two letters being one mistake, and never a stem or a title", async () => {
    const near = async (word: string, edits: number) =>
      (await source.near(word, edits)).map(({ term, distance, documentFrequency }) => [
        term,
        distance,
        documentFrequency,
      ]);
    expect(await near("lanetrn", 1)).toEqual([["lantern", 1, 1]]);
    expect(await near("harbour", 1)).toEqual([
      ["harbor", 1, 1],
      ["harbour", 0, 2],
    ]);
    expect(await near("lanternn", 2)).toEqual([["lantern", 1, 1]]);
    expect(await near("xyz", 2)).toEqual([]);
  });

  test("looks for another first letter only where the same gives nothing", async () => {
    expect((await source.near("yarbour", 1)).map(({ term }) => term).toSorted()).toEqual([
      "arbour",
      "harbour",
    ]);
  });

  test("finds beginnings", async () => {
    expect((await source.near("har", 0)).map(({ term }) => term).toSorted()).toEqual(["harbor", "harbour"]);
  });

  test("finds by walking what comparing one by one finds", async () => {
    const articles = inventedArticles(120, 3);
    const all = [...new Set(articles.flatMap(({ terms }) => [...frequenciesOf(terms).keys()]))];
    const walked = new SegmentedTerms([unmarked(articles)]);
    for (const word of all.filter((_, i) => i % 25 === 0)) {
      for (const edits of [1, 2]) {
        const found = new Map((await walked.near(word, edits)).map(({ term, distance }) => [term, distance]));
        const first = [...word][0];
        const same = all.filter((term) => [...term][0] === first);
        const wanted = new Map(
          same.map((term) => [term, distanceOf(word, term)] as const).filter(([, d]) => d <= edits),
        );
        expect(found).toEqual(wanted);
      }
    }
  });
});

/** Optimal string alignment by its definition. */
function distanceOf(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const best = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
      swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    known.set(key, best);
    return best;
  };
  return at(a.length, b.length);
}
