import { describe, expect, test } from "vitest";
import { archiveUrl, canonicalUrl, safeUrl } from "../../src/domain/url.ts";

const page = "example.org/news/lighthouse";

describe("one page has one address, whatever it is spelt like", () => {
  test.each([
    "https://example.org/news/lighthouse",
    "http://example.org/news/lighthouse",
    "https://www.example.org/news/lighthouse",
    "https://EXAMPLE.org/news/lighthouse/",
    "https://example.org:443/news/lighthouse",
    "  https://example.org/news/lighthouse#comments",
    "https://example.org/news/lighthouse?utm_source=mail&utm_campaign=x",
    "https://example.org/news/lighthouse?fbclid=abc&xtor=RSS-1",
    "https://example.org/news/lighthouse/#:~:text=the%20lamp",
    "https://m.example.org/news/lighthouse",
    "https://amp.example.org/news/lighthouse",
    "https://example.org/news/lighthouse/amp/",
    "https://example.org/amp/news/lighthouse",
    "https://example.org/news/lighthouse.amp",
    "https://example.org/news/lighthouse?outputType=amp",
    "https://example.org/news/lighthouse?amp",
    "https://example-org.cdn.ampproject.org/c/s/example.org/news/lighthouse",
    "https://www.google.com/amp/s/www.example.org/news/lighthouse",
    "https://web.archive.org/web/20211112000000/https://example.org/news/lighthouse",
    "https://web.archive.org/web/2021id_/example.org/news/lighthouse",
  ])("%s", (url) => {
    expect(canonicalUrl(url)).toBe(page);
  });

  test("a name that only begins like one of a copy is its own", () => {
    expect(canonicalUrl("https://m.example/a")).toBe("m.example/a");
    expect(canonicalUrl("https://example.org/ampere/lamp")).toBe("example.org/ampere/lamp");
    expect(canonicalUrl("https://example.org/a?output=pdf")).toBe("example.org/a?output=pdf");
  });

  test("a copy in an archive needs no other copy", () => {
    const copy = "https://web.archive.org/web/20211112000000/https://example.org/a";
    expect(archiveUrl(copy, "2021")).toBe(copy);
    expect(archiveUrl("https://archive.ph/AbCdE", null)).toBe("https://archive.ph/AbCdE");
    expect(archiveUrl("https://example.org/a", "2021-11")).toBe(
      "https://web.archive.org/web/202111/https://example.org/a",
    );
  });

  test("the order of parameters does not matter, the parameters do", () => {
    expect(canonicalUrl("https://example.org/a?id=7&page=2")).toBe(
      canonicalUrl("https://example.org/a?page=2&utm_medium=x&id=7"),
    );
    expect(canonicalUrl("https://example.org/a?id=7")).not.toBe(canonicalUrl("https://example.org/a?id=8"));
  });

  test("capitals in a path make another page", () => {
    expect(canonicalUrl("https://example.org/A")).not.toBe(canonicalUrl("https://example.org/a"));
  });
});

describe("only a link to a web page may be shown", () => {
  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://example.org",
    "data:text/html,hello",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "discord://-/channels/1",
    "//example.org/a",
    "example.org/a",
    "https://user:secret@example.org/",
    "https://",
    "not a link",
    "",
    `https://example.org/${"a".repeat(2000)}`,
  ])("%s is refused", (url) => {
    expect(safeUrl(url)).toBeNull();
    expect(canonicalUrl(url)).toBeNull();
  });

  test("what is shown cannot leave the place it is put in: spaces, quotes and angle brackets are encoded", () => {
    expect(safeUrl('https://example.org/a b"<c>')).toBe("https://example.org/a%20b%22%3Cc%3E");
  });
});
