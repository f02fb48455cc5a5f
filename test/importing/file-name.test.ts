import { expect, test } from "vitest";
import { fileNameOf } from "../../src/importing/file-name.ts";

const named = (url: string | null, title = "A title") =>
  fileNameOf({ url, title, blocks: [{ text: "Words.", kind: "text", quoted: false }] });

test.each([
  [
    "https://www.example.org/2024/05/The-Bridge.html",
    /^imported\/example\.org\/the-bridge-[0-9a-f]{10}\.md$/,
  ],
  ["https://example.org/", /^imported\/example\.org\/article-[0-9a-f]{10}\.md$/],
  ["https://example.org/..%2f..%2fetc%2fpasswd", /^imported\/example\.org\/etc-passwd-[0-9a-f]{10}\.md$/],
  ["https://example.org/%E0%A4%A", /^imported\/example\.org\/[a-z0-9-]+-[0-9a-f]{10}\.md$/],
  ["https://größe.example/größe", /^imported\/xn-[a-z0-9-]+\.example\/gro-e-[0-9a-f]{10}\.md$/],
  [`https://example.org/${"a".repeat(500)}`, /^imported\/example\.org\/a{60}-[0-9a-f]{10}\.md$/],
  [null, /^imported\/files\/a-title-[0-9a-f]{10}\.md$/],
])("%s", (url, name) => {
  expect(named(url)).toMatch(name);
});

test("all addresses of one page have one name, other pages others", () => {
  const page = named("https://example.org/bridge?id=1");
  expect(named("http://www.example.org/bridge?utm_source=x&id=1#part")).toBe(page);
  expect(named("https://example.org/bridge?id=2")).not.toBe(page);
  expect(named(null, "Another")).not.toBe(named(null));
});
