import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PredictedQuotes } from "../../lab/predict/quotes.ts";
import type { PredictedSummary } from "../../lab/predict/summaries.ts";
import { writePredictions } from "../../lab/predict/write-predictions.ts";

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-predict-"));
  out = join(folder, "out.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of data. @returns its path */
function given(content: unknown): string {
  const file = join(folder, "data.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

async function predict<T>(set: string, items: unknown, maxChars = "700"): Promise<readonly T[]> {
  await writePredictions({ sets: [set], data: given(items), out, maxChars });
  return JSON.parse(readFileSync(out, "utf8"));
}

const text = `🌊 "Nous irons au bout de ce projet", a déclaré Odile Vernay, la maire de Lone. Elle a revu "Le Pont".`;
const article = { id: "one", title: "Le projet de Lone", lede: "Une ville attend.", text, language: "fr" };

describe("predictions of quotations", () => {
  test("have just the fields that are promised", async () => {
    const [one] = await predict<PredictedQuotes>("quotes", [article]);
    expect(Object.keys(one ?? {})).toEqual(["id", "quotes"]);
    for (const quote of one?.quotes ?? [])
      expect(Object.keys(quote)).toEqual([
        "start",
        "end",
        "speech",
        "speaker",
        "role",
        "tier",
        "mention",
        "confidence",
      ]);
  });

  test("point into the text that was given, in UTF-16, whatever stands before it", async () => {
    for (const lede of [article.lede, "", null, undefined]) {
      const [one] = await predict<PredictedQuotes>("quotes", [{ ...article, lede }]);
      const words = one?.quotes.map(({ start, end }) => text.slice(start, end));
      expect(words).toEqual(["Nous irons au bout de ce projet", "Le Pont"]);
      const mention = one?.quotes[0]?.mention;
      expect(mention && text.slice(mention.start, mention.end)).toContain("Odile Vernay");
    }
  });

  test("say who speaks, as what, and how sure that is", async () => {
    const [one] = await predict<PredictedQuotes>("quotes", [article]);
    const [spoken, title] = one?.quotes ?? [];
    expect(spoken).toMatchObject({ speaker: "Odile Vernay", role: "maire de Lone", tier: "named" });
    expect(spoken?.speech).toBeGreaterThan(0.5);
    expect(spoken?.confidence).toBeGreaterThan(0.5);
    expect(title?.speech).toBeLessThan(0.5);
  });

  test("of nobody known have null and 0, and not a guess", async () => {
    const [one] = await predict<PredictedQuotes>("quotes", [{ ...article, text: 'Un mur. "Non." Un pont.' }]);
    expect(one?.quotes).toMatchObject([
      { tier: "unknown", speaker: null, role: null, mention: null, confidence: 0 },
    ]);
  });

  test("are one for each item, in the order of the file, those without quotations too", async () => {
    const items = ["b", "c", "a"].map((id) => ({ ...article, id, text: id === "c" ? "Rien." : text }));
    const made = await predict<PredictedQuotes>("quotes", items);
    expect(made.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ["b", 2],
      ["c", 0],
      ["a", 2],
    ]);
  });
});

describe("predictions of summaries", () => {
  const sentences = ["Le phare de Lone se rallume.", "La gardienne a attendu dix ans.", "La mer est calme."];
  const item = { id: "one", title: "Le phare de Lone", article: sentences.join(" ") };

  test("are whole sentences of the article, in its order", async () => {
    expect(await predict<PredictedSummary>("summaries", [item])).toEqual([
      { id: "one", summary: item.article },
    ]);
  });

  test("keep to the length that was asked for", async () => {
    const [one] = await predict<PredictedSummary>("summaries", [item], "40");
    expect(sentences).toContain(one?.summary);
  });
});

describe("what is wrong is told: what, where, and what to do", () => {
  const of = (content: unknown) => ({ sets: ["quotes"], data: given(content), out, maxChars: "700" });

  test.each<[string, () => Parameters<typeof writePredictions>[0], RegExp]>([
    ["a set that is none", () => ({ ...of([]), sets: ["quote"] }), /not quote. There is: quotes, summaries/],
    ["no set", () => ({ ...of([]), sets: [] }), /not none. There is: quotes/],
    ["two sets", () => ({ ...of([]), sets: ["quotes", "summaries"] }), /one set/],
    ["no file to read", () => ({ ...of([]), data: undefined }), /Add --data FILE/],
    ["no file to write", () => ({ ...of([]), out: undefined }), /Add --predict OUT.json/],
    [
      "a missing file",
      () => ({ ...of([]), data: "/nowhere.json" }),
      /nowhere.json cannot be read \(ENOENT\)/,
    ],
    [
      "a folder to write that is missing",
      () => ({ ...of([]), out: "/no/where.json" }),
      /a folder that exists/,
    ],
    ["what is no JSON", () => of("[{"), /data.json is not valid JSON: .+ Mend it/],
    ["an object", () => of({ articles: [] }), /data.json: it holds an object, not an array/],
    ["an item that is none", () => of([article, null]), /item 2 is null, not an object/],
    ["an item without an id", () => of([{ ...article, id: undefined }]), /item 1: "id" is missing/],
    ["an id twice", () => of([article, article]), /item 2 has the id "one" of an item before/],
    [
      "an item without a text",
      () => of([{ ...article, text: 7 }]),
      /item 1 \("one"\): "text" is a number, not/,
    ],
    ["a language that is no word", () => of([{ ...article, language: [] }]), /"language" is an array/],
    ["a length that is none", () => ({ ...of([article]), maxChars: "many" }), /--max-chars many/],
  ])("%s", async (_, request, words) => {
    await expect(writePredictions(request())).rejects.toThrow(words);
    expect(existsSync(out)).toBe(false);
  });

  test("a byte order mark is no fault", async () => {
    expect(await predict("quotes", "\uFEFF[]")).toEqual([]);
  });
});
