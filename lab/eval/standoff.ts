import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type GoldArticle, type GoldQuote, type GoldSummary, readCorpus, readJson } from "./data.ts";

/**
 * Annotations of articles that may not be passed on here: where the text is to be found below `../shared`, the
 * beginning of its SHA-256, and spans as `[start, end]` (not speech), `[start, end, "?"]` (either way) or
 * `[start, end, VIA, speaker, accepted labels]` with VIA one of n(ame), r(ole), p(ronoun), o(rganisation), -.
 */
interface StandOff {
  readonly source: string;
  readonly sha256: string;
  /** Never fitted on, and its errors never looked at. */
  readonly held?: boolean;
  readonly quotes: readonly (readonly (number | string)[])[];
}

const kinds: Readonly<Record<string, string>> = {
  n: "name",
  r: "role",
  p: "pronoun",
  o: "organisation",
  "-": "none",
};

/** The annotated articles with their texts from `shared`; `null` without either. Throws where a text has changed. */
export function readStandOff(
  file: string,
  shared: string,
): readonly (GoldArticle & { held: boolean })[] | null {
  const list = readJson<readonly StandOff[]>(file);
  if (list === null || !existsSync(shared)) return null;
  const texts = new Map<string, GoldSummary>();
  for (const article of readCorpus(join(shared, "corpus")) ?? []) texts.set(`corpus/${article.id}`, article);
  for (const article of readJson<readonly GoldSummary[]>(join(shared, "eval", "summaries-fr.json")) ?? [])
    texts.set(`eval/summaries-fr.json#${article.id}`, article);
  return list.flatMap(({ source, sha256, held, quotes }) => {
    const article = texts.get(source);
    if (article === undefined) return [];
    const text = article.article;
    if (createHash("sha256").update(text).digest("hex").slice(0, sha256.length) !== sha256)
      throw new Error(`${source}: the text has changed since it was annotated; annotate it again`);
    return [
      {
        id: source,
        title: article.title,
        lede: article.heading,
        date: article.date ?? null,
        text,
        held: held === true,
        quotes: quotes.map((quote) => quoteOf(quote, text)),
      },
    ];
  });
}

function quoteOf(quote: readonly (number | string)[], text: string): GoldQuote {
  const [start, end, verdict, speaker, accept] = quote;
  const span = { start: Number(start), end: Number(end) };
  const words = { ...span, text: text.slice(span.start, span.end) };
  const flawed = quote.at(-1) === "m" ? { malformed: true } : {};
  if (verdict === undefined || verdict === "m") return { ...words, speech: false, speaker: null, ...flawed };
  if (verdict === "?") return { ...words, speech: "?", speaker: null, ...flawed };
  return {
    ...words,
    speech: true,
    speaker: String(speaker),
    accept: String(accept).split("|"),
    via: kinds[String(verdict)] ?? "none",
    ...flawed,
  };
}
