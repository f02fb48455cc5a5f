import { describe, expect, test } from "vitest";
import { joinPassages } from "../../src/domain/passages.ts";
import { slice } from "../../src/domain/span.ts";

const text = "One lamp. Two lamps. Three lamps. Four lamps... Five. … Six.";

function passage(words: string, continues: boolean) {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { span, text: slice(text, span), continues, highlights: [] };
}

describe("passages shown together say where the article goes on between them", () => {
  test.each([
    ["neighbours", [passage("One lamp.", false), passage("Two lamps.", true)], "One lamp. Two lamps."],
    [
      "with words left out",
      [passage("One lamp.", false), passage("Three lamps.", false)],
      "One lamp.\n\n[…] Three lamps.",
    ],
    [
      "with an ellipsis of its own",
      [passage("Four lamps...", false), passage("… Six.", false)],
      "Four lamps...\n\n… Six.",
    ],
    ["one alone", [passage("Two lamps.", false)], "Two lamps."],
    ["none", [], ""],
  ])("%s", (_, passages, expected) => {
    expect(joinPassages(passages, (one) => one.text)).toBe(expected);
  });
});
