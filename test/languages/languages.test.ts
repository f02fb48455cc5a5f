import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/domain/folding.ts";
import { languages } from "../../src/languages/index.ts";

describe("languages", () => {
  test("the list is the folder", () => {
    const folders = readdirSync("src/languages", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["parts", "shape", "world"].includes(entry.name))
      .map(({ name }) => name);
    expect(languages.map(({ code }) => code)).toEqual(folders.sort());
  });

  test.each(languages.map((language) => [language.code, language] as const))(
    "%s: stop words are folded, stems never throw nor vanish",
    (_, language) => {
      for (const word of language.stopWords) expect(word).toBe(fold(word));
      for (const word of [
        ...language.stopWords,
        "Développement",
        "x",
        "",
        "ÉTÉ",
        "running",
        "сказала",
        "👩",
      ]) {
        expect(word === "" || language.stem(word).length > 0).toBe(true);
      }
    },
  );

  const same: readonly (readonly [code: string, words: readonly string[]])[] = [
    ["fr", ["élection", "élections"]],
    ["fr", ["cheval", "chevaux"]],
    ["fr", ["chanteur", "chanteurs"]],
    ["fr", ["nouvelle", "nouvelles"]],
    ["en", ["election", "elections"]],
    ["en", ["connected", "connecting", "connection"]],
    ["de", ["kind", "kindern"]],
    ["es", ["gato", "gatos"]],
    ["it", ["ragazzo", "ragazzi"]],
    ["ru", ["книга", "книги", "книгу"]],
  ];

  test.each(same)("%s: %j have one stem", (code, words) => {
    const language = languages.find((each) => each.code === code);
    expect(new Set(words.map((word) => language?.stem(word))).size).toBe(1);
  });
});
