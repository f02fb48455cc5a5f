import type { Candidate, Ranked } from "../library/ranking/rank.ts";

/** Why an article stands where it stands, for a terminal. */
export function explainLines({ candidate, explanation }: Ranked<Candidate>): string[] {
  const { rank, score, bm25, proximity, recency, equalTitle, everyWord, phrases, groups } = explanation;
  const bonuses = [
    `BM25 ${bm25.toFixed(2)}`,
    `proximity ${proximity.toFixed(2)}`,
    `recency ${recency.toFixed(2)}`,
    ...(equalTitle ? ["equal title"] : []),
    ...(phrases ? ["exact phrase"] : []),
    ...(everyWord ? ["every word"] : []),
  ];
  return [
    `${rank}. ${candidate.title}  ${score.toFixed(2)} = ${bonuses.join(" + ")}`,
    ...groups()
      .filter((group) => group.frequency > 0)
      .map(
        (group) =>
          `     ${group.word ?? ""} (${group.form}): ${group.frequency / 2} here, in ${group.documentFrequency} articles, idf ${group.idf.toFixed(2)}: ${group.score.toFixed(2)}`,
      ),
  ];
}
