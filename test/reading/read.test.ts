import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { summarise } from "../../src/reading/summary/summarise.ts";
import { documentOf } from "./document-of.ts";

function shown(document: Document): readonly string[] {
  return read(document).quotes.map((quote) => slice(document.text, quote.span));
}

describe("reading an article", () => {
  const article = documentOf({
    title: "La mairie rouvre la passerelle",
    lede: "Fermée depuis l'hiver, la passerelle du moulin accueille de nouveau les promeneurs.",
    body: `"Nous avons tenu le calendrier", a déclaré lundi la maire Odile Vernay.Selon elle, les travaux ont coûté "moins que prévu".Un chantier suiviPlus tôt, l'ingénieur Bruno Castel avait montré les nouvelles poutres.`,
  });

  test("every quotation is found, in order, without its marks", () => {
    expect(shown(article)).toEqual(["Nous avons tenu le calendrier", "moins que prévu"]);
  });

  test("glued paragraphs and the subhead between them come apart", () => {
    const { blocks } = read(article);
    expect(blocks.map((block) => block.kind)).toEqual([
      "title",
      "lede",
      "paragraph",
      "paragraph",
      "subhead",
      "paragraph",
    ]);
    expect(slice(article.text, blocks[4]?.span ?? { start: 0, end: 0 })).toBe("Un chantier suivi");
  });

  test("the language is told from the words", () => {
    expect(read(article).language).toBe("fr");
  });

  test("a summary is made of whole sentences and never of the title", () => {
    const reading = { ...article, ...read(article) };
    const spans = summarise(reading, { maxChars: 200 });
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.every((span) => span.start >= article.title.end)).toBe(true);
  });
});

describe("declared quotations", () => {
  test("a record's quotations keep the speaker whom the host vouches for", () => {
    const text = "Une phrase célèbre\nNous marcherons encore\n";
    const start = text.indexOf("Nous");
    const document: Document = {
      ...documentOf({ title: "Une phrase célèbre" }),
      text,
      kind: "record",
      declaredQuotes: [{ span: { start, end: start + 22 }, speaker: "Odile Vernay", role: "maire" }],
    };
    const { quotes, speakers } = read(document);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.attribution).toEqual({
      tier: "named",
      speaker: 0,
      evidence: "declared",
      mention: null,
      confidence: 1,
    });
    expect(speakers[0]).toMatchObject({ name: "Odile Vernay", role: "maire" });
  });
});
