import { expect, test } from "vitest";
import { RecurringThings } from "../../src/doctor/recurring.ts";

function things(count: number, words: (at: number) => string, about: (at: number) => object = () => ({})) {
  const recurring = new RecurringThings();
  for (let at = 0; at < count; at++) {
    const text = words(at);
    recurring.add({
      ...{ text, blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }], origin: `${at}.md` },
      ...{ url: `https://gazette.example/${at}`, outlet: null, date: null, ...about(at) },
    });
  }
  return recurring.findings();
}

test("a line that stands in four articles of one host is told with their number", () => {
  expect(things(5, () => "Read our terms of use here.")).toEqual([
    { kind: "furniture", path: "0.md", detail: "“Read our terms of use here.” (5)" },
  ]);
});

test.each<[string, Parameters<typeof things>]>([
  ["three articles", [3, () => "Read our terms of use here."]],
  ["as many hosts", [5, () => "Read our terms of use here.", (at) => ({ url: `https://${at}.example/a` })]],
  ["a subhead of three words", [5, () => "What comes next"]],
  ["other lines", [5, (at) => `Number ${at} says something of its own.`]],
])("in %s it is none", (_, given) => {
  expect(things(...given)).toEqual([]);
});

test("a day that most articles of a source have is told, and not one of many", () => {
  const words = (at: number) => `Number ${at} says something of its own.`;
  const sameDay = things(30, words, (at) => ({ date: at < 25 ? "2024-05-02" : "2023-01-09" }));
  expect(sameDay).toEqual([{ kind: "one-day", path: "0.md", detail: "2024-05-02 (25)" }]);
  const eachItsOwn = things(30, words, (at) => ({
    date: `2024-05-${String((at % 28) + 1).padStart(2, "0")}`,
  }));
  expect(eachItsOwn).toEqual([]);
});
