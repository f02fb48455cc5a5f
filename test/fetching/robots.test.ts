import { expect, test } from "vitest";
import { readRobots } from "../../src/fetching/robots.ts";

const rules = `
User-agent: other
Disallow: /

User-Agent: Verbatim/2.0   # us
User-agent: third
Disallow: /private
Allow: /private/news$
Disallow: /*.pdf$
Disallow: /a*b*c
Disallow: /caf%c3%a9/
Disallow: /größe
Crawl-delay: 2
Sitemap: https://example.org/sitemap.xml

User-agent: *
Disallow: /for-us-nothing-of-this
`;

test.each([
  ["/", true],
  ["/private/page", false],
  ["/private/news", true],
  ["/private/news/1", false],
  ["/paper.pdf", false],
  ["/paper.pdf?page=2", true],
  ["/a-b-c", false],
  ["/a-c-b", true],
  ["/caf%C3%A9/1", false],
  ["/gr%C3%B6%C3%9Fe", false],
  ["/for-us-nothing-of-this", true],
])("%s: %s", (path, allowed) => {
  expect(readRobots(rules, "verbatim").allows(path)).toBe(allowed);
});

test("the rules for all hold where none name us, and an empty rule rules nothing out", () => {
  const all = readRobots("User-agent: *\nDisallow: /x\n\nUser-agent: y\nDisallow:", "verbatim");
  expect([all.allows("/x"), all.allows("/y"), all.delay]).toEqual([false, true, 0]);
  expect(readRobots("User-agent: *\nDisallow:", "verbatim").allows("/x")).toBe(true);
  expect(readRobots("<html>not found</html>", "verbatim").allows("/x")).toBe(true);
  expect(readRobots(rules, "verbatim").delay).toBe(2);
});

test("hostile rules are asked in linear time: a pattern of stars, and as many lines as there may be", () => {
  const stars = readRobots(`User-agent: *\nDisallow: /${"*a".repeat(100_000)}$`, "verbatim");
  expect(stars.allows(`/${"a".repeat(2000)}b`)).toBe(false);
  expect(stars.allows(`/${"a".repeat(200)}b`)).toBe(true);
  const many = readRobots(`User-agent: *\n${"Disallow: /x\n".repeat(30_000)}`, "verbatim");
  expect(many.allows("/y")).toBe(true);
});
