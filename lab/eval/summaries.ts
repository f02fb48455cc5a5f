import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { summarise } from "../../src/reading/summary/summarise.ts";
import { documentOf, type GoldSummary } from "./data.ts";
import { rougeL, rougeN, tokens } from "./rouge.ts";

/** Means over articles, times 100. `lead` is the article's beginning cut at the very length of each summary. */
export interface SummaryScores {
  readonly articles: number;
  readonly maxChars: number;
  readonly meanChars: number;
  readonly r1: number;
  readonly r2: number;
  readonly rL: number;
  readonly lead: { readonly r1: number; readonly r2: number; readonly rL: number };
  /** Share of the reference's bigrams found in the summary, and in the beginning of the article cut at `maxChars`. */
  readonly r2Recall: number;
  readonly leadR2Recall: number;
  readonly leadSentencesR2Recall: number;
}

export function scoreSummaries(articles: readonly GoldSummary[], maxChars: number): SummaryScores {
  const sum = { chars: 0, r1: 0, r2: 0, rL: 0, l1: 0, l2: 0, lL: 0, recall: 0, leadRecall: 0, sentences: 0 };
  for (const { title, heading, article } of articles) {
    const { document, offset } = documentOf(title, null, article, null);
    const reading = read(document);
    const summary = summarise({ ...document, ...reading }, { maxChars })
      .map((span) => slice(document.text, span))
      .join(" ");
    const lead = article.slice(0, summary.length);
    const reference = tokens(heading);
    const [ours, theirs] = [tokens(summary), tokens(lead)];
    sum.chars += summary.length;
    sum.r1 += rougeN(ours, reference, 1).f1;
    sum.r2 += rougeN(ours, reference, 2).f1;
    sum.rL += rougeL(ours, reference).f1;
    sum.l1 += rougeN(theirs, reference, 1).f1;
    sum.l2 += rougeN(theirs, reference, 2).f1;
    sum.lL += rougeL(theirs, reference).f1;
    sum.recall += rougeN(tokens(summary.slice(0, maxChars)), reference, 2).recall;
    sum.leadRecall += rougeN(tokens(article.slice(0, maxChars)), reference, 2).recall;
    let whole = "";
    for (const sentence of reading.sentences) {
      if (sentence.span.start < offset) continue;
      const next = `${whole} ${slice(document.text, sentence.span)}`;
      if (next.length > maxChars + 1) break;
      whole = next;
    }
    sum.sentences += rougeN(tokens(whole), reference, 2).recall;
  }
  const mean = (total: number): number => (articles.length === 0 ? 0 : (100 * total) / articles.length);
  return {
    articles: articles.length,
    maxChars,
    meanChars: mean(sum.chars) / 100,
    r1: mean(sum.r1),
    r2: mean(sum.r2),
    rL: mean(sum.rL),
    lead: { r1: mean(sum.l1), r2: mean(sum.l2), rL: mean(sum.lL) },
    r2Recall: mean(sum.recall),
    leadR2Recall: mean(sum.leadRecall),
    leadSentencesR2Recall: mean(sum.sentences),
  };
}
