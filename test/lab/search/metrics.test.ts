import { describe, expect, test } from "vitest";
import { reciprocalRank, scoresOf } from "../../../lab/eval/search/metrics.ts";

describe("scores of ranked lists", () => {
  const ranked = Array.from({ length: 12 }, (_, i) => `t${i + 1}`);

  test("count the first right one, and nothing beyond the tenth", () => {
    expect(reciprocalRank({ ranked, relevant: new Set(["t4", "t9"]) })).toBe(1 / 4);
    expect(reciprocalRank({ ranked, relevant: new Set(["t11"]) })).toBe(0);
  });

  test("are 1 where all that is right stands in front, and means over the queries", () => {
    const right = { ranked, relevant: new Set(["t1", "t2"]) };
    const none = { ranked: [], relevant: new Set(["t1"]) };
    expect(scoresOf([right])).toEqual({ queries: 1, mrr: 1, ndcg: 1, recall: 1, unanswered: 0 });
    expect(scoresOf([right, none])).toEqual({
      queries: 2,
      mrr: 0.5,
      ndcg: 0.5,
      recall: 0.5,
      unanswered: 0.5,
    });
  });

  test("discount by the logarithm of the rank", () => {
    const { ndcg } = scoresOf([{ ranked: ["a", "b", "c"], relevant: new Set(["b"]) }]);
    expect(ndcg).toBeCloseTo(1 / Math.log2(3), 12);
  });

  test("of no queries are 0", () => {
    expect(scoresOf([])).toEqual({ queries: 0, mrr: 0, ndcg: 0, recall: 0, unanswered: 0 });
  });
});
