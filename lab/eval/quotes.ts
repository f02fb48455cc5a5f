import type { Quote, Reading } from "../../src/domain/article.ts";
import { speechFrom } from "../../src/domain/article.ts";
import { fold } from "../../src/domain/folding.ts";
import { type Span, slice } from "../../src/domain/span.ts";
import type { Pass } from "../../src/reading/passes.ts";
import { read } from "../../src/reading/read.ts";
import type { Source } from "./audit/lines.ts";
import { documentOf, type GoldArticle, type GoldQuote } from "./data.ts";

/** What a library makes of an article that it holds. */
export type Resolver = <T extends Source["article"]>(article: T) => T;

/** Counts behind precision, recall and F1. */
export interface Tally {
  right: number;
  system: number;
  gold: number;
}

/** What intervals are drawn from. */
export interface ArticleScores {
  readonly endToEnd: Tally;
  readonly speaker: { right: number; of: number };
  readonly named: { right: number; of: number };
}

export interface QuoteScores {
  readonly articles: number;
  readonly span: Tally;
  readonly spanLong: Tally;
  readonly endToEnd: Tally;
  /** Of matched spans, how many carry the right speaker. */
  readonly speaker: { right: number; of: number };
  /** Of quotations named without reserve, how many are right; `of` counts every one, scare quotes too. */
  readonly named: { right: number; of: number };
  readonly likely: { right: number; of: number };
  /** Of those named without reserve and rightly, how many bear the whole name of the annotation and nothing more. */
  readonly whole: { right: number; of: number };
  /** Of roles shown without reserve, where the annotation tells of roles, how many are among them. */
  readonly roles: { right: number; of: number };
  readonly perArticle: ArticleScores[];
  readonly byVia: Record<string, { right: number; of: number }>;
  readonly pairs: { found: number; of: number };
  readonly slices: { exact: number; of: number };
  readonly errors: QuoteError[];
}

export interface QuoteError {
  readonly article: string;
  readonly kind: "missed" | "false speech" | "speaker" | "pair";
  readonly quote: string;
  readonly expected: string | null;
  readonly label: string | null;
  readonly confidence: number;
  readonly tier: string;
  readonly context: string;
}

/** The name that the bot would show for a quotation, or the literal mention, or nothing. */
export function labelOf(text: string, reading: Reading, { attribution }: Quote): string | null {
  if (attribution.tier === "unknown") return null;
  if (attribution.tier === "mention") return slice(text, attribution.mention);
  return reading.speakers[attribution.speaker]?.name ?? null;
}

export function scoreQuotes(
  articles: readonly GoldArticle[],
  language: string,
  without: ReadonlySet<Pass> = new Set(),
  resolve: Resolver = (article) => article,
): QuoteScores {
  const scores: QuoteScores = {
    articles: articles.length,
    span: { right: 0, system: 0, gold: 0 },
    spanLong: { right: 0, system: 0, gold: 0 },
    endToEnd: { right: 0, system: 0, gold: 0 },
    speaker: { right: 0, of: 0 },
    named: { right: 0, of: 0 },
    likely: { right: 0, of: 0 },
    whole: { right: 0, of: 0 },
    roles: { right: 0, of: 0 },
    perArticle: [],
    byVia: {},
    pairs: { found: 0, of: 0 },
    slices: { exact: 0, of: 0 },
    errors: [],
  };
  for (const article of articles) {
    const before = structuredClone(pick(scores));
    scoreArticle(article, language, without, resolve, scores);
    scores.perArticle.push(subtract(pick(scores), before));
  }
  return scores;
}

function pick({ endToEnd, speaker, named }: QuoteScores): ArticleScores {
  return { endToEnd, speaker, named };
}

/** What one article added to the counts. */
function subtract(now: ArticleScores, before: ArticleScores): ArticleScores {
  const less = (a: { right: number; of: number }, b: { right: number; of: number }) => ({
    right: a.right - b.right,
    of: a.of - b.of,
  });
  return {
    endToEnd: {
      right: now.endToEnd.right - before.endToEnd.right,
      system: now.endToEnd.system - before.endToEnd.system,
      gold: now.endToEnd.gold - before.endToEnd.gold,
    },
    speaker: less(now.speaker, before.speaker),
    named: less(now.named, before.named),
  };
}

function scoreArticle(
  article: GoldArticle,
  language: string,
  without: ReadonlySet<Pass>,
  resolve: Resolver,
  scores: QuoteScores,
): void {
  const { document, offset } = documentOf(article.title, article.lede, article.text, language);
  const asRead = read(document, without);
  const reading = resolve({ ...asRead, text: document.text, date: article.date ?? null });
  const inBody = reading.quotes.filter((quote) => quote.span.start >= offset && quote.form !== "turn");
  const local = (span: Span): Span => ({ start: span.start - offset, end: span.end - offset });
  for (const quote of inBody) {
    scores.slices.of++;
    if (document.text.slice(quote.span.start, quote.span.end) === slice(document.text, quote.span))
      scores.slices.exact++;
  }
  const every = match(
    inBody.map((quote) => local(quote.span)),
    article.quotes,
  );
  const found = new Set(every.map(({ gold }) => gold));
  for (const [i, gold] of article.quotes.entries()) {
    if (gold.malformed) continue;
    scores.pairs.of++;
    if (found.has(i)) scores.pairs.found++;
    else scores.errors.push(error(article, "pair", gold, null, gold.text, null));
  }
  const speech = inBody.filter((quote) => quote.speech >= speechFrom);
  count(article, document.text, reading, speech, local, scores, true);
  count(article, document.text, reading, speech, local, scores, false);
}

function count(
  article: GoldArticle,
  text: string,
  reading: Reading,
  speech: readonly Quote[],
  local: (span: Span) => Span,
  scores: QuoteScores,
  long: boolean,
): void {
  const enough = (words: number): boolean => !long || words >= 6;
  const gold = article.quotes.filter((quote) => quote.speech === "?" || enough(wordsOf(quote.text)));
  const system = speech.filter((quote) => enough(wordsOf(slice(text, quote.span))));
  const matches = match(
    system.map((quote) => local(quote.span)),
    gold,
  );
  const tally = long ? scores.spanLong : scores.span;
  const isSpeech = (i: number): boolean => gold[i]?.speech === true;
  const ignored = matches.filter((pair) => gold[pair.gold]?.speech === "?").length;
  const right = matches.filter((pair) => isSpeech(pair.gold));
  tally.right += right.length;
  tally.system += system.length - ignored;
  tally.gold += gold.filter((quote) => quote.speech === true).length;
  if (long) return;
  scores.endToEnd.system += system.length - ignored;
  scores.endToEnd.gold += gold.filter((quote) => quote.speech === true).length;
  const bySystem = new Map(matches.map((pair) => [pair.system, pair.gold]));
  for (const [i, quote] of system.entries()) {
    const expected = gold[bySystem.get(i) ?? -1];
    if (expected?.speech === "?") continue;
    const label = labelOf(text, reading, quote);
    const good =
      expected?.speech === true &&
      label !== null &&
      (expected.accept ?? []).some((each) => label.toLowerCase().includes(each));
    if (quote.attribution.tier === "named") {
      add(scores.named, good);
      if (good) add(scores.whole, sameName(label, expected.speaker));
      const role = reading.speakers[quote.attribution.speaker]?.role ?? null;
      if (role !== null && expected?.roles !== undefined) add(scores.roles, expected.roles.includes(role));
    }
    if (quote.attribution.tier === "likely") add(scores.likely, good);
    if (expected?.speech !== true) {
      scores.errors.push(
        error(article, "false speech", expected ?? null, quote, slice(text, quote.span), label, text),
      );
      continue;
    }
    add(scores.speaker, good);
    const via = expected.via ?? "none";
    scores.byVia[via] ??= { right: 0, of: 0 };
    add(scores.byVia[via] ?? { right: 0, of: 0 }, good);
    if (good) scores.endToEnd.right++;
    else scores.errors.push(error(article, "speaker", expected, quote, slice(text, quote.span), label, text));
  }
  const matched = new Set(matches.map((pair) => pair.gold));
  for (const [i, quote] of gold.entries())
    if (quote.speech === true && !matched.has(i))
      scores.errors.push(error(article, "missed", quote, null, quote.text, null));
}

/** Whether a name is the annotation's, typography and forms of address aside. */
function sameName(label: string, speaker: string | null): boolean {
  const plain = (name: string): string =>
    fold(name)
      .replace(/\(.*?\)/g, "")
      .replace(/^(?:m|mme|me|mr|mrs|ms|dr|pr|sir|lord|lady)\.? /, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return speaker !== null && plain(label) === plain(speaker);
}

function add(tally: { right: number; of: number }, good: boolean): void {
  tally.of++;
  if (good) tally.right++;
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function error(
  article: GoldArticle,
  kind: QuoteError["kind"],
  gold: GoldQuote | null,
  quote: Quote | null,
  words: string,
  label: string | null,
  text?: string,
): QuoteError {
  const attribution = quote?.attribution;
  const confidence = attribution === undefined || attribution.tier === "unknown" ? 0 : attribution.confidence;
  const context =
    quote !== null && text !== undefined
      ? text.slice(Math.max(0, quote.context.start - 120), Math.min(text.length, quote.context.end + 60))
      : article.text.slice(Math.max(0, (gold?.start ?? 0) - 120), (gold?.end ?? 0) + 120);
  return {
    article: article.id,
    kind,
    quote: words,
    expected: gold?.speaker ?? null,
    label,
    confidence: kind === "false speech" ? (quote?.speech ?? 0) : confidence,
    tier: attribution?.tier ?? "",
    context,
  };
}

export interface Match {
  readonly system: number;
  readonly gold: number;
}

/** Pairs at intersection over union of 0.8 or more, the best first, each span used once. */
export function match(system: readonly Span[], gold: readonly GoldQuote[]): readonly Match[] {
  const candidates: (Match & { readonly overlap: number })[] = [];
  for (const [s, span] of system.entries()) {
    for (const [g, quote] of gold.entries()) {
      const overlap = Math.max(...[quote, ...(quote.alt ?? [])].map((each) => iou(span, each)));
      if (overlap >= 0.8) candidates.push({ system: s, gold: g, overlap });
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap);
  const usedSystem = new Set<number>();
  const usedGold = new Set<number>();
  return candidates.filter((pair) => {
    if (usedSystem.has(pair.system) || usedGold.has(pair.gold)) return false;
    usedSystem.add(pair.system);
    usedGold.add(pair.gold);
    return true;
  });
}

function iou(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
