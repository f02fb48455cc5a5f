import type { Article } from "../../src/domain/article.ts";
import { isSpeech } from "../../src/domain/article.ts";
import type { Request } from "../../src/domain/request.ts";
import { slice } from "../../src/domain/span.ts";
import { stopWordsOf } from "../../src/library/search/stop-words.ts";
import { termsOf } from "../../src/library/search/terms.ts";
import { Random } from "../random.ts";

/** What people ask in one way. */
export interface Kind {
  readonly name: string;
  readonly requests: readonly Request[];
  /** The words alone, where others can be asked the same; `complete` where they are a beginning. */
  readonly peers?: { readonly how: "search" | "complete"; readonly queries: readonly string[] };
}

/** Articles of which words are counted. */
const counted = 500;
const frequentWords = 60;
const locale = "fr";
const stopWords = stopWordsOf("fr");

/** Requests of every kind about some articles of the library, the same each time. */
export function kindsOf(articles: readonly Article[], ofEach: number): Kind[] {
  const random = new Random(5);
  const any = <T>(all: readonly T[]): T => {
    const one = random.pick(all);
    if (one === undefined) throw new RangeError("there is nothing to choose from");
    return one;
  };
  const frequent = frequentOf(articles);
  const quoted = articles.filter(({ quotes }) => quotes.some(isSpeech));
  const people = articles.flatMap(({ speakers }) =>
    speakers.filter(({ kind, name }) => kind === "person" && name.includes(" ")).map(({ name }) => name),
  );
  const outlets = articles.flatMap(({ outlet }) => outlet ?? []);
  const title = () => titleOf(any(articles));
  const telling = () => any(tellingWords(title()).concat(any(frequent)));
  const quotation = () => {
    const { text, quotes } = any(quoted);
    return slice(text, any(quotes.filter(isSpeech)).span);
  };
  const of = (make: () => string) => Array.from({ length: ofEach }, make);
  const command = (command: string, options: Record<string, string>): Request => ({
    ...{ kind: "command", locale, command, options },
  });
  const suggest = (command: string, focused: string, options: Record<string, string>): Request => ({
    ...{ kind: "suggest", locale, command, focused, options },
  });
  const article = (name: string, make: () => string): Kind => {
    const queries = of(make);
    const requests = queries.map((query) => command("article", { query }));
    return { name: `/article, ${name}`, requests, peers: { how: "search", queries } };
  };
  const asked = (name: string, how: string, make: () => Record<string, string>): Kind => ({
    name,
    requests: of(() => "").map(() => command(how, make())),
  });
  const beginning = (whole: string) => whole.slice(0, 1 + random.integer(8));
  const typed = of(() => beginning(title()));
  return [
    article("a title", title),
    article("two words", () => `${telling()} ${telling()}`),
    article("a name", () => any(people)),
    article("a frequent word", () => any(frequent)),
    article("five frequent words", () =>
      of(() => any(frequent))
        .slice(0, 5)
        .join(" "),
    ),
    article("a question", () => `${bodyOf(any(articles)).split(/\s+/).slice(5, 25).join(" ")} ?`),
    article("with a slip", () => slipped(title(), random)),
    article("400 pasted characters", () => bodyOf(any(articles)).slice(0, 400)),
    asked("/article, source and date", "article", () => ({
      ...{ query: telling(), source: any(outlets), after: "2015", before: "2022" },
    })),
    asked("/article, a source that fits nothing", "article", () => ({ query: telling(), source: "zzzz" })),
    asked("/quote about two words", "quote", () => ({ about: `${telling()} ${telling()}` })),
    asked("/quote about a frequent word", "quote", () => ({ about: any(frequent) })),
    asked("/quote by", "quote", () => ({ by: any(people) })),
    asked("/quote about and by", "quote", () => ({ about: telling(), by: any(people) })),
    asked("/quote at random", "quote", () => ({})),
    asked("/quote at random, source and date", "quote", () => ({ source: any(outlets), after: "2015" })),
    asked("/verify, word for word", "verify", () => ({ text: `« ${quotation()} »` })),
    asked("/verify, a word changed", "verify", () => ({ text: `« ${slipped(quotation(), random)} »` })),
    asked("/verify, unknown words", "verify", () => ({
      text: `« ${of(() => any(frequent)).join(" ")} »`,
    })),
    {
      name: "Related",
      requests: of(() => any(articles).id).map((id) => ({
        kind: "action",
        locale,
        action: { command: "article", act: "related", args: [id] },
      })),
    },
    {
      name: "autocomplete, a title",
      requests: typed.map((query) => suggest("article", "query", { query })),
      peers: { how: "complete", queries: typed },
    },
    {
      name: "autocomplete, one letter",
      requests: of(() => any([..."abcdefghijlmnopqrstuv"])).map((query) =>
        suggest("article", "query", { query }),
      ),
    },
    {
      name: "autocomplete, a name",
      requests: of(() => beginning(any(people))).map((by) => suggest("quote", "by", { by })),
    },
    {
      name: "autocomplete, with filters",
      requests: of(() => beginning(title())).map((query) =>
        suggest("article", "query", { query, source: any(outlets), language: "fr", after: "2016" }),
      ),
    },
    {
      name: "autocomplete, filters that fit nothing",
      requests: of(() => beginning(any(people))).map((by) =>
        suggest("quote", "by", { by, source: "zzzz", language: "de" }),
      ),
    },
  ];
}

function frequentOf(articles: readonly Article[]): string[] {
  const frequencies = new Map<string, number>();
  for (const { text } of articles.slice(0, counted))
    for (const word of new Set(tellingWords(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return [...frequencies]
    .sort((a, b) => b[1] - a[1])
    .slice(0, frequentWords)
    .map(([word]) => word);
}

/** One letter in the midst of a word of some length is another. */
function slipped(text: string, random: Random): string {
  const words = text.split(" ");
  const long = words.flatMap((word, at) => (word.length > 5 ? [at] : []));
  const at = random.pick(long) ?? 0;
  const word = words[at] ?? "";
  return words.with(at, `${word.slice(0, 2)}${word.charAt(2) === "x" ? "y" : "x"}${word.slice(3)}`).join(" ");
}

function bodyOf({ text, body, title }: Article): string {
  return body ? slice(text, body) : text.slice(title.end);
}

function titleOf({ text, title }: Article): string {
  return slice(text, title);
}

function tellingWords(text: string): string[] {
  return termsOf(text).filter((word) => word.length > 3 && !/\d/.test(word) && !stopWords.has(word));
}
