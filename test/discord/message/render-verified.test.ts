import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { render } from "../../../src/discord/message/render.ts";
import { localeCodes } from "../../../src/domain/locale.ts";
import { fewestUnmarked } from "../../../src/domain/verification.ts";
import { loadArticles } from "../../../src/intake/load.ts";
import { locales } from "../../../src/locales/index.ts";
import { articleOf } from "../../library/shelf.ts";

test("what a diff shows is the article's own words, gaps and apostrophes included, once the struck words are out", async () => {
  const { articles } = await loadArticles(["seeds"]);
  const library = await libraryOf(articles);
  let shown = 0;
  for (const article of articles) {
    for (const { quote, words } of (await library.quotesOf(article.id, 1, 1000)).quotes) {
      const pieces = quote.text.split(" ");
      if (words < 7) continue;
      for (const at of [1, Math.floor(pieces.length / 2), pieces.length - 2]) {
        const altered = pieces.map((piece, i) => (i === at ? "zébulon" : piece)).join(" ");
        const checked = await library.verify(`“${altered}”`);
        const verdict = checked[0]?.verdict;
        if (verdict?.kind !== "altered") continue;
        const body = render({ kind: "verified", checked, controls: [] }, locales.en);
        const line = body.embeds[0]?.description?.split("\n").find((one) => one.includes("~~"));
        expect(line).toContain("~~zébulon~~");
        const rest = line
          ?.replace(/^> /, "")
          .replace(/\s*~~.*?~~\s*/g, " ")
          .replace(/\*\*|\\/g, "");
        const plain = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();
        expect(plain(rest)?.replaceAll(" ", "")).toBe(plain(verdict.place.words)?.replaceAll(" ", ""));
        shown++;
      }
    }
  }
  expect(shown).toBeGreaterThan(20);
});

test.each(localeCodes)("what does not fit is counted, not dropped (%s)", async (code) => {
  const { verify } = locales[code];
  const numbers = Array.from({ length: 25 }, (_, i) => i);
  const text = numbers
    .map((i) => `“${"nobody ever said any of these words ".repeat(6)}${i} times”`)
    .join("\n");
  const library = await libraryOf([articleOf({ title: "The lamp", body: "It was dark." })]);
  const checked = await library.verify(text);
  expect(checked).toHaveLength(numbers.length);
  const { embeds } = render({ kind: "verified", checked, controls: [] }, locales[code]);
  const description = embeds[0]?.description ?? "";
  const shown = numbers.filter((i) => description.includes(` ${i} times`)).length;
  expect(shown).toBeGreaterThan(3);
  expect(shown).toBeLessThan(numbers.length);
  expect(description.endsWith(verify.more(numbers.length - shown))).toBe(true);
});

describe("the legend of the marks", () => {
  const body = "It was dark. “A lamp is a promise to people you will never meet,” said Maude Kerbrat.";
  const legendOf = async (text: string) => {
    const library = await libraryOf([articleOf({ title: "The lamp", body })]);
    const checked = await library.verify(text);
    return render({ kind: "verified", checked, controls: [] }, locales.en).embeds[0]?.footer?.text;
  };
  const [struck, bold] = ["Struck: what was checked.", "Bold: what the article has."];

  test.each([
    ["nothing is struck or bold", "“A lamp is a promise to people you will never meet”", undefined],
    ["nothing was found", "“Nobody in these articles ever said these very words”", undefined],
    ["a word was changed", "“A lamp is a promise to friends you will never meet”", `${struck} ${bold}`],
    ["a word was left out", "“A lamp is a promise to people you never meet”", bold],
    ["a word was added", "“A lamp is a promise to people you will surely never meet”", struck],
  ])("names those that the message holds: %s", async (_, text, legend) => {
    expect(await legendOf(text)).toBe(legend);
  });
});

test("a title is plain text beside its link, whatever it holds", async () => {
  const title = "https://x.example *says* [no]";
  const body = "It was dark. “A lamp is a promise to people you will never meet,” said Maude Kerbrat.";
  const library = await libraryOf([articleOf({ title, body, url: "https://example.org/lamp" })]);
  const checked = await library.verify("“A lamp is a promise to people you will never meet”");
  const shown = render({ kind: "verified", checked, controls: [] }, locales.en).embeds[0]?.description ?? "";
  expect(shown).toContain("https\\://x.example \\*says\\* \\[no\\] · ");
  expect(shown).toContain("[Source](https://example.org/lamp#:~:text=");
});

test("a quotation too long for its diff still has its verdict and its place", async () => {
  const { articles } = await loadArticles(["seeds"]);
  const library = await libraryOf(articles);
  const body = articles.find(({ origin }) => origin.includes("camus"));
  const text = body?.body ? body.text.slice(body.body.start, body.body.end).replace(/[“”\n]/g, " ") : "";
  const checked = await library.verify(`“${text.slice(0, 2500).replace("discours", "zébulon")}”`);
  const description =
    render({ kind: "verified", checked, controls: [] }, locales.en).embeds[0]?.description ?? "";
  expect(description).not.toMatch(/^1 more/);
  expect(description).toContain("**");
  expect(description).toContain("larousse.fr");
});

test.each(localeCodes)(
  "%s: too few words are told how many it takes, and are not counted as checked",
  (code) => {
    const span = { start: 0, end: 11 };
    const words = { span, text: "hello world", words: 2, claimed: null, isDenied: false };
    const body = render(
      { kind: "verified", checked: [{ ...words, verdict: { kind: "too-few-words" } }], controls: [] },
      locales[code],
    );
    expect(body.embeds[0]?.description).toContain("hello world");
    expect(body.embeds[0]?.description).toContain(String(fewestUnmarked));
    expect(body.embeds[0]?.title).toBeUndefined();
  },
);

test("says of altered words that they are somebody else's", async () => {
  const body = "“A lamp is a promise to people you will never meet,” said Maude Kerbrat.";
  const library = await libraryOf([articleOf({ title: "The lamp", body })]);
  const shown = async (text: string) => {
    const checked = await library.verify(text);
    return render({ kind: "verified", checked, controls: [] }, locales.en).embeds[0]?.description ?? "";
  };
  const altered = "A lamp is a promise to friends you will never meet";
  expect(await shown(`Jonas Whitlock said: “${altered}”`)).toContain(locales.en.verify.namesAnother);
  expect(await shown(`Maude Kerbrat said: “${altered}”`)).not.toContain(locales.en.verify.namesAnother);
});

test("the pieces of a joined quotation are told apart by their words, not by the same source twice", async () => {
  const body = [
    "“A lamp is a promise to people you will never meet,” said Maude Kerbrat.",
    ...Array.from({ length: 20 }, () => "It rained all day, and the boats stayed in the harbour."),
    "“The harbour has no money for another winter like this,” said Maude Kerbrat.",
  ].join("\n\n");
  const library = await libraryOf([articleOf({ title: "The lamp", body, url: "https://example.org/lamp" })]);
  const checked = await library.verify(
    "“A lamp is a promise to people the harbour has no money for another winter”",
  );
  expect(checked[0]?.verdict.kind).toBe("joined");
  const shown = render({ kind: "verified", checked, controls: [] }, locales.en).embeds[0]?.description ?? "";
  const pieces = shown.split("\n").filter((line) => line.startsWith("- "));
  expect(pieces).toEqual([
    expect.stringMatching(/^- “A lamp is a promise to people” · The lamp · /),
    expect.stringMatching(/^- “The harbour has no money for another winter” · The lamp · /),
  ]);
});
