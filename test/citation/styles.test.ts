import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { describe, expect, test } from "vitest";
import { formatCitation } from "../../src/citation/format-citation.ts";
import type { CitedSource } from "../../src/domain/cited-source.ts";
import { article, seed } from "./sources.ts";

type Case = readonly [what: string, change: Partial<CitedSource>, expected: string];
const url = "https://example.com/news/a";

const english: Readonly<Record<"apa" | "mla" | "chicago", readonly Case[]>> = {
  // APA 7: 10.1 example 16; no author 9.12; no date 9.17; retrieval date 9.16; group author 9.11; authors 9.8.
  apa: [
    [
      "a full source",
      {},
      `Doe, J. Q., & Roe, R. (2022, January 15). Ukraine says “no” to the talks. The Example Times. ${url}`,
    ],
    [
      "no author",
      { authors: [] },
      `Ukraine says “no” to the talks. (2022, January 15). The Example Times. ${url}`,
    ],
    [
      "a month",
      { date: "2022-01" },
      `Doe, J. Q., & Roe, R. (2022, January). Ukraine says “no” to the talks. The Example Times. ${url}`,
    ],
    [
      "a year",
      { date: "2022" },
      `Doe, J. Q., & Roe, R. (2022). Ukraine says “no” to the talks. The Example Times. ${url}`,
    ],
    [
      "no date",
      { date: null },
      `Doe, J. Q., & Roe, R. (n.d.). Ukraine says “no” to the talks. The Example Times. Retrieved November 23, 2026, from ${url}`,
    ],
    [
      "no link",
      { url: null },
      "Doe, J. Q., & Roe, R. (2022, January 15). Ukraine says “no” to the talks. The Example Times.",
    ],
    [
      "only a title",
      { url: null, date: null, outlet: null, authors: [] },
      "Ukraine says “no” to the talks. (n.d.).",
    ],
    [
      "an organisation",
      { authors: ["20 Minutes avec AFP"] },
      `20 Minutes avec AFP. (2022, January 15). Ukraine says “no” to the talks. The Example Times. ${url}`,
    ],
    [
      "a page of no outlet",
      { outlet: null },
      `Doe, J. Q., & Roe, R. (2022, January 15). Ukraine says “no” to the talks. ${url}`,
    ],
    [
      "a question",
      { title: "What now?", authors: [] },
      `What now? (2022, January 15). The Example Times. ${url}`,
    ],
    [
      "an outlet that signs its own article",
      { authors: ["the example times"] },
      `Ukraine says “no” to the talks. (2022, January 15). The Example Times. ${url}`,
    ],
    [
      "21 authors: the first 19 and the last",
      { authors: [..."ABCDEFGHIJKLMNOPQRSTU"].map((letter) => `Ann ${letter}oe`) },
      `${[..."ABCDEFGHIJKLMNOPQRS"].map((letter) => `${letter}oe, A., `).join("")}… Uoe, A. (2022, January 15). Ukraine says “no” to the talks. The Example Times. ${url}`,
    ],
  ],
  // MLA 9, chapter 5: two authors 5.7; three and more 5.8; months appendix 1; access date 5.111.
  mla: [
    [
      "a full source",
      {},
      `Doe, Jane Q., and Richard Roe. “Ukraine Says ‘No’ to the Talks.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
    [
      "no author",
      { authors: [] },
      `“Ukraine Says ‘No’ to the Talks.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
    [
      "three authors",
      { authors: ["Ann Aoe", "Bea Boe", "Cid Coe"] },
      `Aoe, Ann, et al. “Ukraine Says ‘No’ to the Talks.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
    [
      "a month that is not shortened",
      { date: "2022-06", authors: ["Ann Aoe"] },
      `Aoe, Ann. “Ukraine Says ‘No’ to the Talks.” The Example Times, June 2022, ${url}.`,
    ],
    [
      "no date",
      { date: null, authors: [] },
      `“Ukraine Says ‘No’ to the Talks.” The Example Times, ${url}. Accessed 23 Nov. 2026.`,
    ],
    [
      "no link",
      { url: null, authors: [] },
      "“Ukraine Says ‘No’ to the Talks.” The Example Times, 15 Jan. 2022.",
    ],
    [
      "a page of no outlet",
      { outlet: null, authors: [] },
      `Ukraine Says “No” to the Talks. 15 Jan. 2022, ${url}.`,
    ],
    [
      "an organisation after a person",
      { authors: ["Jane Doe", "20 Minutes avec AFP"] },
      `Doe, Jane, and 20 Minutes avec AFP. “Ukraine Says ‘No’ to the Talks.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
    [
      "capitals of a title that is not English",
      { title: "Le ciel est bleu", language: "fr", authors: [] },
      `“Le ciel est bleu.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
    [
      "capitals of a title in an unknown language",
      { title: "Le ciel est bleu", language: null, authors: [] },
      `“Le ciel est bleu.” The Example Times, 15 Jan. 2022, ${url}.`,
    ],
  ],
  // CMOS: 14.191 (online newspaper), 14.199 (unsigned), 14.12 (access date for undated).
  chicago: [
    [
      "a full source",
      {},
      `Doe, Jane Q., and Richard Roe. “Ukraine Says ‘No’ to the Talks.” The Example Times, January 15, 2022. ${url}.`,
    ],
    [
      "no author",
      { authors: [] },
      `The Example Times. “Ukraine Says ‘No’ to the Talks.” January 15, 2022. ${url}.`,
    ],
    [
      "a month",
      { date: "2022-01", authors: [] },
      `The Example Times. “Ukraine Says ‘No’ to the Talks.” January 2022. ${url}.`,
    ],
    [
      "no date",
      { date: null },
      `Doe, Jane Q., and Richard Roe. “Ukraine Says ‘No’ to the Talks.” The Example Times. Accessed November 23, 2026. ${url}.`,
    ],
    [
      "no link",
      { url: null },
      "Doe, Jane Q., and Richard Roe. “Ukraine Says ‘No’ to the Talks.” The Example Times, January 15, 2022.",
    ],
    [
      "three authors",
      { authors: ["Ann Aoe", "Bea Boe", "Cid Coe"] },
      `Aoe, Ann, Bea Boe, and Cid Coe. “Ukraine Says ‘No’ to the Talks.” The Example Times, January 15, 2022. ${url}.`,
    ],
    [
      "seven authors: the first three",
      { authors: [..."ABCDEFG"].map((letter) => `Ann ${letter}oe`) },
      `Aoe, Ann, Ann Boe, Ann Coe, et al. “Ukraine Says ‘No’ to the Talks.” The Example Times, January 15, 2022. ${url}.`,
    ],
    [
      "a page of no outlet",
      { outlet: null, authors: [] },
      `“Ukraine Says ‘No’ to the Talks,” January 15, 2022. ${url}.`,
    ],
  ],
};

for (const style of ["apa", "mla", "chicago"] as const) {
  describe(`${style} in English`, () => {
    test.each(english[style])("%s", async (_, change, expected) => {
      expect(await formatCitation({ ...article, ...change }, style, "en")).toBe(expected);
    });
  });
}

const page = "https://fr.sputniknews.com/20220115/gouffre-1054445498.html";
const rest = "l’ambassadeur russe aux USA sur la coopération sécuritaire";
const said = "Nous nous trouvons au bord du gouffre";

describe("other languages: their marks, their months, their order of the date", () => {
  test.each([
    ["fr", "apa", `«\u00A0${said}\u00A0»: ${rest}. (2022, 15 janvier). Sputnik France. ${page}`],
    ["fr", "mla", `«\u00A0“${said}”: ${rest}\u00A0». Sputnik France, 15 janvier 2022, ${page}.`],
    ["fr", "chicago", `Sputnik France. «\u00A0“${said}”: ${rest}\u00A0». 15 janvier 2022. ${page}.`],
    ["de", "apa", `„${said}“: ${rest}. (2022, 15. Januar). Sputnik France. ${page}`],
    ["de", "mla", `„‚${said}‘: ${rest}“. Sputnik France, 15. Januar 2022, ${page}.`],
    ["de", "chicago", `Sputnik France. „‚${said}‘: ${rest}“. 15. Januar 2022. ${page}.`],
    ["es-419", "apa", `«${said}»: ${rest}. (2022, 15 de enero). Sputnik France. ${page}`],
    ["es-419", "mla", `«“${said}”: ${rest}». Sputnik France, 15 de enero de 2022, ${page}.`],
    ["es-419", "chicago", `Sputnik France. «“${said}”: ${rest}». 15 de enero de 2022. ${page}.`],
    ["ja", "apa", `“${said}”: ${rest}. (2022, January 15). Sputnik France. ${page}`],
  ] as const)("%s %s", async (locale, style, expected) => {
    expect(await formatCitation(seed, style, locale)).toBe(expected);
  });

  test.each([
    ["fr", `Doe, J. Q. & Roe, R. (s.\u00A0d.). Titre. Outlet. Consulté le 1er mars 2026, à l’adresse ${url}`],
    ["de", `Doe, J. Q. & Roe, R. (o.\u00A0J.). Titre. Outlet. Abgerufen am 1. März 2026, von ${url}`],
    ["es", `Doe, J. Q. & Roe, R. (s.\u00A0f.). Titre. Outlet. Recuperado el 1 de marzo de 2026, de ${url}`],
  ])("%s: no date, the first of a month", async (locale, expected) => {
    const source = { ...article, title: "Titre", outlet: "Outlet", date: null, accessed: "2026-03-01" };
    expect(await formatCitation(source, "apa", locale)).toBe(expected);
  });
});

describe("the official APA style of the CSL project, as Citation.js ships it, prints the same", () => {
  const names = { "Jane Q. Doe": ["Jane Q.", "Doe"], "Richard Roe": ["Richard", "Roe"] } as const;
  const parts = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

  test.each([
    ["a full source", {}],
    ["no author", { authors: [] }],
    ["a month", { date: "2022-01" }],
    ["no date", { date: null }],
    ["no date, no author", { date: null, authors: [] }],
    ["no link", { url: null }],
    ["no outlet", { outlet: null }],
    ["marks of all kinds", { title: "“It's” a 'test' of \"marks\": 5 < 6 & so on?" }],
    ["a title in Cyrillic", { title: "Путин: «Мы готовы»", language: "ru" }],
  ] satisfies [string, Partial<CitedSource>][])("%s", async (_, change) => {
    const source: CitedSource = { ...article, ...change };
    const item = {
      id: "a",
      type: source.outlet ? "article-newspaper" : "webpage",
      title: source.title,
      ...(source.outlet ? { "container-title": source.outlet } : {}),
      ...(source.url ? { URL: url } : {}),
      ...(source.date ? { issued: parts(source.date) } : {}),
      accessed: parts("2026-11-23"),
      author: source.authors.map((name) => {
        const [given, family] = names[name as keyof typeof names];
        return { given, family };
      }),
    };
    const cite = new Cite([item], { generateGraph: false, forceType: "@csl/list+object" });
    const official = cite.format("bibliography", { format: "text", style: "apa", lang: "en-US" });
    expect(await formatCitation(source, "apa", "en")).toBe(official.trim());
  });
});
