import { join } from "node:path";
import type { Article } from "../../../src/domain/article.ts";
import type { ArticleCard } from "../../../src/domain/library.ts";
import { contains, overlaps, type Span } from "../../../src/domain/span.ts";
import { articleIdOf } from "../../../src/intake/article-id.ts";
import { read } from "../../../src/reading/read.ts";
import { documentOf, readJson } from "../data.ts";
import { type Squad, titledParagraphs } from "../squad.ts";

export interface Question {
  readonly id: string;
  readonly query: string;
  /** Whether what is shown of the article holds the answer. */
  readonly holds: (shown: readonly Span[], text: string) => boolean;
}

export interface Asked {
  readonly article: Article;
  readonly questions: readonly Question[];
}

export interface PassageTask {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/** What fits an answer whole is no test of what is chosen for it. */
const shortestLong = 720;

interface Judged {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly {
    readonly id: string;
    readonly query: string;
    readonly relevant: readonly string[];
  }[];
}

/** Answers marked by hand: `[question, start, end]`, UTF-16 offsets over the paragraph that was asked about. */
type Marked = readonly (readonly [question: string, start: number, end: number])[];

/**
 * The paragraphs of one title as one long text, each question on the paragraph that it was asked about; and, where
 * answers were marked by hand, long paragraphs by themselves.
 */
export function judgedTasks(folder: string, marked: string): PassageTask[] {
  const data = readJson<Judged>(join(folder, "search-piaf.json"));
  if (data === null) return [];
  const byTitle = new Map<string, Judged["documents"][number][]>();
  for (const document of data.documents)
    byTitle.set(document.title, [...(byTitle.get(document.title) ?? []), document]);
  const recombined = [...byTitle].flatMap(([title, documents]): Asked[] => {
    if (documents.length < 2) return [];
    const article = articleOf(title, documents.map(({ text }) => text).join("\n\n"));
    let at = article.body?.start ?? 0;
    const questions = documents.flatMap(({ id, text }) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 2;
      const holds: Question["holds"] = (shown) => shown.some((one) => overlaps(one, span));
      return data.queries
        .filter(({ relevant }) => relevant.includes(id))
        .map((query) => ({ ...query, holds }));
    });
    return [{ article, questions }];
  });
  return [
    { name: "search-piaf, its paragraphs recombined: right paragraph", asked: recombined },
    ...markedTasks(data, readJson<Marked>(marked) ?? []),
  ];
}

function markedTasks({ documents, queries }: Judged, marked: Marked): PassageTask[] {
  if (marked.length === 0) return [];
  const answers = new Map(marked.map(([id, start, end]) => [id, { start, end }]));
  const asked = documents.flatMap(({ id, title, text }): Asked[] => {
    const article = articleOf(title, text);
    const from = article.body?.start ?? 0;
    const questions = queries.flatMap((query) => {
      const answer = query.relevant.includes(id) ? answers.get(query.id) : undefined;
      if (!answer) return [];
      const span = { start: from + answer.start, end: from + answer.end };
      const holds: Question["holds"] = (shown) => shown.some((one) => contains(one, span));
      return [{ ...query, holds }];
    });
    return questions.length === 0 ? [] : [{ article, questions }];
  });
  return [{ name: "search-piaf, long paragraphs, answers marked by hand", asked }];
}

/** A file in SQuAD's form: each long paragraph by itself, and the paragraphs of one article together. */
export function squadTasks(path: string): PassageTask[] {
  const titled = titledParagraphs(readJson<Squad>(path));
  const holding = ({
    id,
    question,
    answers,
  }: Squad["data"][number]["paragraphs"][number]["qas"][number]): Question => ({
    id,
    query: question,
    holds: (shown, text) =>
      answers.some((answer) => shown.some(({ start, end }) => text.slice(start, end).includes(answer.text))),
  });
  const paragraphs = titled.flatMap(({ title, paragraphs }) =>
    paragraphs
      .filter(({ context }) => context.length > shortestLong)
      .map(({ context, qas }) => ({ article: articleOf(title, context), questions: qas.map(holding) })),
  );
  const whole = titled.map(({ title, paragraphs }) => ({
    article: articleOf(title, paragraphs.map(({ context }) => context).join("\n\n")),
    questions: paragraphs.flatMap(({ qas }) => qas.map(holding)),
  }));
  return [
    { name: `${path}, long paragraphs`, asked: paragraphs },
    { name: `${path}, whole articles`, asked: whole },
  ];
}

function articleOf(title: string, body: string): Article {
  const { document } = documentOf(title, null, body, null);
  const { declaredQuotes: _, ...about } = document;
  return { ...about, ...read(document), id: articleIdOf(document, title), origin: title };
}

/** The places of an answer's words: its summary, and its quotation as it is shown. */
export function shownSpans({ summary, quote }: ArticleCard, inSentence: boolean): Span[] {
  const quoted = quote === null ? [] : [inSentence ? quote.context.span : quote.quote.span];
  return [...summary.map(({ span }) => span), ...quoted];
}
