import type { Article } from "../domain/article.ts";
import { slice } from "../domain/span.ts";
import type { Explained } from "../library/article-library.ts";

/** Why an article stands where it stands, for a terminal. */
export function explainLines({ article, explanation }: Explained): string[] {
  const { rank, score, bm25, proximity, recency, equalTitle, everyWord, phrases } = explanation;
  const bonuses = [
    `BM25 ${bm25.toFixed(2)}`,
    `proximity ${proximity.toFixed(2)}`,
    `recency ${recency.toFixed(2)}`,
    ...(equalTitle ? ["equal title"] : []),
    ...(phrases ? ["exact phrase"] : []),
    ...(everyWord ? ["every word"] : []),
  ];
  return [
    `${rank}. ${titleOf(article)}  ${score.toFixed(2)} = ${bonuses.join(" + ")}`,
    ...explanation
      .groups()
      .filter((group) => group.frequency > 0)
      .map(
        (group) =>
          `     ${group.word ?? ""} (${group.form}): ${group.frequency / 2} here, in ${group.documentFrequency} articles, idf ${group.idf.toFixed(2)}: ${group.score.toFixed(2)}`,
      ),
    ...speakersByLibrary(article),
  ];
}

function titleOf({ text, title }: Article): string {
  return slice(text, title);
}

/** Whom other articles tell to be meant, where this one does not. */
function speakersByLibrary({ text, quotes, speakers }: Article): string[] {
  return quotes.flatMap(({ span, attribution }) => {
    if (attribution.tier !== "likely" || attribution.because === undefined) return [];
    const { called, articles } = attribution.because;
    const why = called === null ? "nobody else of that gender" : `"${called}" in ${articles} other articles`;
    const words = slice(text, span).slice(0, 40).replace(/\s+/g, " ");
    return [`     “${words}…”: ${speakers[attribution.speaker]?.name ?? ""}, since ${why}`];
  });
}
