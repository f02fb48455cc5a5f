import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageUrl } from "../../src/domain/text-fragment.ts";
import { archiveUrl } from "../../src/domain/url.ts";

const url = "https://example.org/a";

function directive(link: string): string {
  return link.slice(link.indexOf(":~:text=") + ":~:text=".length);
}

describe("a link opens the source at the very passage", () => {
  test.each([
    ["a short passage in full", "The lamp never went out", "The%20lamp%20never%20went%20out"],
    [
      "a long one by its first and last words",
      "The lamp of Ombrac burned for ninety years without a single night of rest",
      "The%20lamp%20of%20Ombrac,single%20night%20of%20rest",
    ],
    [
      "a comma, a hyphen and an ampersand, which mean something there",
      "Ay-Lan, Co & Sons",
      "Ay%2DLan%2C%20Co%20%26%20Sons",
    ],
    ["without the marks around it", "« Une lampe », dit-elle.", "Une%20lampe%20%C2%BB%2C%20dit%2Delle"],
    ["any white space as one space", "une\u00A0lampe\n brûle", "une%20lampe%20br%C3%BBle"],
    ["without soft hyphens, which browsers do not see", "light\u00ADhouse", "lighthouse"],
    ["parentheses and stars, which end a masked link", "f(x) * 2", "f%28x%29%20%2A%202"],
  ])("%s", (_, passage, expected) => {
    expect(passageUrl(url, passage)).toBe(`${url}#:~:text=${expected}`);
  });

  test("an address that has a fragment of its own keeps it", () => {
    expect(passageUrl(`${url}#part-2`, "The lamp")).toBe(`${url}#part-2:~:text=The%20lamp`);
  });

  test("a passage link that somebody copied into the file is replaced, not doubled", () => {
    expect(passageUrl(`${url}#:~:text=old%20words`, "The lamp")).toBe(`${url}#:~:text=The%20lamp`);
    expect(passageUrl(`${url}#p:~:text=old`, "The lamp")).toBe(`${url}#p:~:text=The%20lamp`);
  });

  test("a passage without a word links to the page", () => {
    expect(passageUrl(url, "… — !")).toBe(url);
  });

  test("any words give a well-formed link whose directive reads back as words of the passage", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (passage) => {
        const link = passageUrl(url, passage);
        expect(URL.canParse(link)).toBe(true);
        if (link === url) return;
        const ends = directive(link).split(",");
        expect(ends.length).toBeLessThanOrEqual(2);
        const shown = passage
          .replace(/\u00AD/g, "")
          .replace(/\s+/g, " ")
          .replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
        for (const end of ends) {
          expect(end).toMatch(/^[\w.~%]+$/);
          expect(shown).toContain(decodeURIComponent(end));
        }
      }),
    );
  });
});

describe("an archived copy is asked for by as much of the date as is known", () => {
  test.each([
    ["2022-01-15", "https://web.archive.org/web/20220115/https://example.org/a"],
    ["2022-01", "https://web.archive.org/web/202201/https://example.org/a"],
    ["2022", "https://web.archive.org/web/2022/https://example.org/a"],
    ["1957-12-10", "https://web.archive.org/web/https://example.org/a"],
    [null, "https://web.archive.org/web/https://example.org/a"],
  ])("%s", (date, expected) => {
    expect(archiveUrl(url, date)).toBe(expected);
  });
});
