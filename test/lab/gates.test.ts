import { describe, expect, test } from "vitest";
import { type GoldArticle, readJson } from "../../lab/eval/data.ts";
import { scoreQuotes } from "../../lab/eval/quotes.ts";
import { f1 } from "../../lab/eval/table.ts";

/** Floors a little under what is reached, so that a change that loses quality is seen here and not by readers. */
const floors = {
  fr: { speech: 95, speaker: 88, endToEnd: 86, named: 97 },
  en: { speech: 94, speaker: 91, endToEnd: 88, named: 97 },
};

describe.each(["fr", "en"] as const)("the annotated articles of this project, %s", (language) => {
  const articles = readJson<readonly GoldArticle[]>(`test/fixtures/reading/quotes-${language}.json`) ?? [];
  const scores = scoreQuotes(articles, language);

  test("there are articles, and all shown text is an exact slice", () => {
    expect(articles.length).toBeGreaterThanOrEqual(6);
    expect(scores.slices.exact).toBe(scores.slices.of);
  });

  test("speech, speakers and both together", () => {
    expect(f1(scores.span)).toBeGreaterThanOrEqual(floors[language].speech);
    expect((100 * scores.speaker.right) / scores.speaker.of).toBeGreaterThanOrEqual(floors[language].speaker);
    expect(f1(scores.endToEnd)).toBeGreaterThanOrEqual(floors[language].endToEnd);
  });

  test("whoever is named without reserve is the right one", () => {
    expect((100 * scores.named.right) / scores.named.of).toBeGreaterThanOrEqual(floors[language].named);
    expect(scores.named.of / scores.span.gold).toBeGreaterThanOrEqual(0.5);
  });

  test("and bears the whole name, and a role that the text gives, more often than not", () => {
    expect(scores.whole.right).toBe(scores.whole.of);
    expect(scores.roles.right).toBe(scores.roles.of);
    expect(scores.roles.of / scores.named.of).toBeGreaterThanOrEqual(0.5);
  });
});

describe.each(["de", "es", "it"] as const)("the articles in a language known in part, %s", (language) => {
  const articles = readJson<readonly GoldArticle[]>(`test/fixtures/reading/quotes-${language}.json`) ?? [];
  const scores = scoreQuotes(articles, language);

  test("ten articles, of which most speech and most speakers are found, and nobody is named without reserve", () => {
    expect(articles).toHaveLength(10);
    expect(scores.slices.exact).toBe(scores.slices.of);
    expect(f1(scores.span)).toBeGreaterThanOrEqual(93);
    expect(f1(scores.endToEnd)).toBeGreaterThanOrEqual(88);
    expect(scores.named.of).toBe(0);
  });
});
