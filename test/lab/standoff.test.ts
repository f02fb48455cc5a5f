import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readJson } from "../../lab/eval/data.ts";
import { readStandOff } from "../../lab/eval/standoff.ts";

const file = "test/fixtures/reading/standoff/quotes-fr.json";

describe("the project's annotations of articles beside it", () => {
  const list =
    readJson<readonly { source: string; held?: boolean; quotes: (number | string)[][] }[]>(file) ?? [];

  test("there are several hundred, some of them held back", () => {
    expect(list.length).toBeGreaterThan(300);
    expect(list.filter(({ held }) => held).length).toBeGreaterThan(30);
  });

  test("they hold offsets, verdicts and names, and nobody's sentences", () => {
    for (const { source, quotes } of list) {
      let before = -1;
      for (const [start, end, verdict, speaker, accept] of quotes) {
        expect(Number(end), source).toBeGreaterThan(Number(start));
        expect(Number(start), source).toBeGreaterThan(before);
        before = Number(start);
        expect(["?", "m", "n", "r", "p", "o", "-", undefined], source).toContain(verdict);
        expect(String(speaker ?? "").length, source).toBeLessThan(100);
        expect(String(accept ?? ""), source).toBe(String(accept ?? "").toLowerCase());
      }
    }
  });
});

describe("reading them", () => {
  let folder = "";
  const text = `"Nous irons au bout", a dit Odile Vernay. Elle a vu "Le Pont" et "le reste".`;
  const sha256 = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const quotes = [
    [1, 19, "n", "Odile Vernay", "vernay"],
    [53, 60],
    [66, 74, "?"],
  ];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "standoff-"));
    mkdirSync(join(folder, "eval"));
    const article = { id: "7", title: "Le pont", heading: "On ira.", article: text };
    writeFileSync(join(folder, "eval", "summaries-fr.json"), JSON.stringify([article]));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function annotate(hash: string): string {
    const path = join(folder, "standoff.json");
    writeFileSync(
      path,
      JSON.stringify([{ source: "eval/summaries-fr.json#7", sha256: hash, held: true, quotes }]),
    );
    return path;
  }

  test("gives the words back at their places", () => {
    const [article] = readStandOff(annotate(sha256), folder) ?? [];
    expect(article?.held).toBe(true);
    expect(article?.quotes.map(({ text, speech }) => [text, speech])).toEqual([
      ["Nous irons au bout", true],
      ["Le Pont", false],
      ["le reste", "?"],
    ]);
    expect(article?.quotes[0]?.accept).toEqual(["vernay"]);
  });

  test("refuses a text that has changed since", () => {
    expect(() => readStandOff(annotate("0".repeat(16)), folder)).toThrow(/summaries-fr.json#7.*changed/);
  });

  test("is nothing without the texts", () => {
    expect(readStandOff(annotate(sha256), join(folder, "nowhere"))).toBeNull();
  });
});
