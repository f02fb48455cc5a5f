import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";
import { labels } from "./said.ts";

const path = "../shared/seeds/000_7ffb98046d8f3cfc.txt";

describe.skipIf(!existsSync(path))("the real article of ../shared, from its text alone", () => {
  const [, title, lede, body] = (existsSync(path) ? readFileSync(path, "utf8") : "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const document = documentOf({
    title: title ?? "",
    lede: lede?.replace(/\.\.\. \d\d\..*$/, ".") ?? "",
    body: body ?? "",
  });
  const reading = read(document);

  test("headline and indirect speech to one, the later phrases to the other", () => {
    const named = labels(document, reading);
    expect(named).toHaveLength(8);
    expect(named.slice(0, 4)).toEqual(Array(4).fill("Anatoli Antonov"));
    expect(named.slice(5)).toEqual(Array(3).fill("Sergueï Lavrov"));
  });

  test("the subhead stands apart and no sentence is glued to the next", () => {
    expect(reading.blocks.map((block) => block.kind)).toEqual([
      "title",
      "lede",
      "paragraph",
      "paragraph",
      "subhead",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    expect(reading.sentences).toHaveLength(9);
  });
});
