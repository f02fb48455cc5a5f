import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { Library } from "../../src/domain/library.ts";
import { loadArticles } from "../../src/intake/load.ts";

/** Small files that searches failed on; where they are missing, these tests are skipped. */
const cases = "../shared/cases";

describe.skipIf(!existsSync(cases))("searches that failed", () => {
  let library: Library;
  beforeAll(async () => {
    const { articles } = await loadArticles([`${cases}/search`, `${cases}/misc`]);
    library = await libraryOf(articles);
  });

  it.each([
    ["What we do now", "s01"],
    ["c++", "s03"],
    ["C#", "s04"],
    ["obrien", "s06"],
    ["O'Brien", "s06"],
    ["covid19", "s07"],
    ["Covid-19", "s07"],
    ["email", "s07"],
    ["e-mail", "s07"],
    ["港口", "s09"],
    ["порт", "s10"],
    ["strasse", "s11"],
    ["Straße", "s11"],
    ["who", "s12"],
    ["9/11", "s13"],
    ["ATT", "s14"],
    ["AT&T", "s14"],
    ["https://example.org/s14", "s14"],
    ["istanbul", "s15"],
    ["constructor", "s17"],
    ["__proto__", "s17"],
    ["toString", "s17"],
    ["Pier one", "m04-lighthouse-one"],
    ["Pier twelve", "m05-pier-twelve"],
  ])("%s: %s", async (query, page) => {
    const { citations } = await library.search(query, { locale: "en", limit: 5 });
    expect(citations[0]?.url).toBe(`https://example.org/${page}`);
  });
});
