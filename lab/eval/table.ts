import { bootstrap, interval, written } from "./bootstrap.ts";
import type { QuoteScores, Tally } from "./quotes.ts";
import type { StructureScores } from "./structure.ts";
import type { SummaryScores } from "./summaries.ts";

export interface Row {
  readonly set: string;
  readonly metric: string;
  readonly value: number;
  readonly detail: string;
}

export function f1({ right, system, gold }: Tally): number {
  return system + gold === 0 ? 0 : (200 * right) / (system + gold);
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { right: 0, system: 0, gold: 0 };
  for (const { right, system, gold } of tallies) {
    total.right += right;
    total.system += system;
    total.gold += gold;
  }
  return total;
}

function percent(right: number, of: number): number {
  return of === 0 ? 0 : (100 * right) / of;
}

function prf(tally: Tally): string {
  return `P ${percent(tally.right, tally.system).toFixed(1)} R ${percent(tally.right, tally.gold).toFixed(1)} (${tally.right} of ${tally.gold})`;
}

export function quoteRows(set: string, scores: QuoteScores): readonly Row[] {
  const { speaker, named, likely, whole, roles, pairs, slices, perArticle } = scores;
  const within = {
    speaker: written(interval(perArticle.map((each) => each.speaker))),
    named: written(interval(perArticle.map((each) => each.named))),
    endToEnd: written(bootstrap(perArticle, (drawn) => f1(sum(drawn.map((each) => each.endToEnd))))),
  };
  return [
    {
      set,
      metric: "exact slices",
      value: percent(slices.exact, slices.of),
      detail: `${slices.exact} of ${slices.of}`,
    },
    {
      set,
      metric: "pairs found",
      value: percent(pairs.found, pairs.of),
      detail: `${pairs.found} of ${pairs.of}`,
    },
    { set, metric: "speech F1", value: f1(scores.span), detail: prf(scores.span) },
    { set, metric: "speech F1, ≥ 6 words", value: f1(scores.spanLong), detail: prf(scores.spanLong) },
    {
      set,
      metric: "speaker accuracy",
      value: percent(speaker.right, speaker.of),
      detail: `${within.speaker} ${Object.entries(scores.byVia)
        .map(([via, { right, of }]) => `${via} ${right}/${of}`)
        .join(", ")}`,
    },
    {
      set,
      metric: "end-to-end F1",
      value: f1(scores.endToEnd),
      detail: `${within.endToEnd} ${prf(scores.endToEnd)}`,
    },
    {
      set,
      metric: "named: precision",
      value: percent(named.right, named.of),
      detail: `${within.named} ${named.right} of ${named.of}`,
    },
    {
      set,
      metric: "named: whole name",
      value: percent(whole.right, whole.of),
      detail: `${whole.right} of ${whole.of} rightly named`,
    },
    ...(roles.of === 0
      ? []
      : [
          {
            set,
            metric: "named: role right",
            value: percent(roles.right, roles.of),
            detail: `${roles.right} of ${roles.of} shown`,
          },
        ]),
    {
      set,
      metric: "named: coverage",
      value: percent(named.of, scores.span.gold),
      detail: `of ${scores.span.gold} spoken`,
    },
    {
      set,
      metric: "likely: precision",
      value: percent(likely.right, likely.of),
      detail: `${likely.right} of ${likely.of}`,
    },
  ];
}

export function structureRows(
  set: string,
  { glued, subheads, added, spaced }: StructureScores,
): readonly Row[] {
  return [
    {
      set,
      metric: "glued starts found",
      value: percent(glued.found, glued.of),
      detail: `${glued.found} of ${glued.of}`,
    },
    { set, metric: "subheads F1", value: f1(subheads), detail: prf(subheads) },
    {
      set,
      metric: "starts falsely added (html)",
      value: percent(added.wrong, added.of),
      detail: `${added.wrong} of ${added.of}; ${added.found} of ${added.true} true ones found`,
    },
    {
      set,
      metric: "starts added, lines joined by a space",
      value: percent(spaced.wrong, spaced.lines),
      detail: `${spaced.wrong} in ${spaced.lines} lines`,
    },
  ];
}

export function summaryRows(set: string, scores: SummaryScores): readonly Row[] {
  const { r1, r2, rL, lead } = scores;
  const at = `≤ ${scores.maxChars}, ${scores.meanChars.toFixed(0)} chars`;
  return [
    {
      set,
      metric: `ROUGE-1 (${scores.maxChars})`,
      value: r1,
      detail: `LEAD at equal length ${lead.r1.toFixed(1)}; ${at}`,
    },
    {
      set,
      metric: `ROUGE-2 (${scores.maxChars})`,
      value: r2,
      detail: `LEAD at equal length ${lead.r2.toFixed(1)}`,
    },
    {
      set,
      metric: `ROUGE-L (${scores.maxChars})`,
      value: rL,
      detail: `LEAD at equal length ${lead.rL.toFixed(1)}`,
    },
    {
      set,
      metric: `R-2 recall (${scores.maxChars})`,
      value: scores.r2Recall,
      detail: `LEAD cut ${scores.leadR2Recall.toFixed(1)}, LEAD of whole sentences ${scores.leadSentencesR2Recall.toFixed(1)}`,
    },
  ];
}

export function print(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.metric.length));
  const lines: string[] = [];
  let set = "";
  for (const row of rows) {
    if (row.set !== set) lines.push("", row.set);
    set = row.set;
    lines.push(`  ${row.metric.padEnd(width)}  ${row.value.toFixed(1).padStart(5)}   ${row.detail}`);
  }
  return lines.join("\n");
}
