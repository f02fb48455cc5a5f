import { describe, expect, test } from "vitest";
import type { Article, Attribution, Speaker } from "../../src/domain/article.ts";
import { quoteIdOf } from "../../src/library/quote-id.ts";
import { quotedPassage } from "../../src/library/quoted-passage.ts";
import { articleOf } from "./shelf.ts";

const text = "“The lamps will be lit again tonight,” the Harbour Office said.";
const base = articleOf({
  title: "Lamps",
  body: text,
  quotes: [["The lamps will be lit again tonight", "Ada Example"]],
});
const mention = { start: base.text.indexOf("the Harbour Office"), end: base.text.indexOf(" said.") };

function shown(kind: Speaker["kind"], attribution: Attribution) {
  const speaker: Speaker = { kind, name: "Example", role: null, aliases: [], mentions: [] };
  const article: Article = { ...base, speakers: [speaker] };
  const quote = base.quotes[0];
  if (!quote) throw new Error("there is no quotation");
  return quotedPassage(article, { ...quote, attribution }, quoteIdOf(base.id, "x"), null).attributed;
}

describe("a quotation names no more than its attribution bears out", () => {
  const sure = { speaker: 0, confidence: 0.99, mention } as const;

  test.each(["named", "likely"] as const)("a person, %s, by name", (tier) => {
    expect(shown("person", { ...sure, tier, evidence: "name" })).toMatchObject({ tier, name: "Example" });
  });

  test.each([
    ["organisation", "named"],
    ["organisation", "likely"],
    ["description", "likely"],
  ] as const)("an %s, %s, in the text's own words", (kind, tier) => {
    expect(shown(kind, { ...sure, tier, evidence: "organisation" })).toEqual({
      tier: "mention",
      words: "the Harbour Office",
    });
  });

  test("an organisation that no words stand for is not identified", () => {
    const attribution = { ...sure, mention: null, tier: "named", evidence: "continued" } as const;
    expect(shown("organisation", attribution)).toEqual({ tier: "unknown" });
  });

  test("an organisation that the host vouches for, by name", () => {
    const attribution = { ...sure, mention: null, tier: "named", evidence: "declared" } as const;
    expect(shown("organisation", attribution)).toMatchObject({ tier: "named", name: "Example" });
  });

  test("a speaker who is missing from the article's list is not identified", () => {
    expect(shown("person", { ...sure, speaker: 7, tier: "named", evidence: "name" })).toEqual({
      tier: "unknown",
    });
  });
});
