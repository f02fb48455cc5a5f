import type { Article } from "../../src/domain/article.ts";
import type { Library, QuoteFilter } from "../../src/domain/library.ts";
import type { LocaleCode } from "../../src/domain/locale.ts";
import type { QuotedPassage } from "../../src/domain/quoted.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { digestOf } from "../../src/library/digest.ts";
import { Verifier } from "../../src/library/verify/verifier.ts";

export async function engineOf(articles: readonly Article[]): Promise<MemoryEngine> {
  const engine = new MemoryEngine();
  await engine.add(articles.map(digestOf));
  return engine;
}

export async function verifierOf(articles: readonly Article[]): Promise<Verifier> {
  return new Verifier(await engineOf(articles));
}

/** All quotations that fit, as somebody sees them who presses Next until the first comes again. */
export async function walkAll(
  library: Library,
  filter: QuoteFilter,
  locale: LocaleCode = "en",
): Promise<QuotedPassage[]> {
  const seen: QuotedPassage[] = [];
  let walked = await library.walk(filter, { kind: "first" }, locale);
  while (walked && walked.position === seen.length + 1) {
    seen.push(walked.quote);
    walked = await library.walk(filter, { kind: "next", quote: walked.quote.id }, locale);
  }
  return seen;
}
