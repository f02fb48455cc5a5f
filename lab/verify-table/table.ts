import type { Case, Trial, TrialName } from "./trial.ts";

const columns = [
  "word-for-word",
  "altered",
  "joined",
  "other-speaker",
  "denied",
  "supposed",
  "not-found",
  "marked-change",
  "too-short",
  "none",
] as const satisfies readonly Case["kind"][];
/** Whether the words of a trial stand nowhere; with another speaker's name they still do. */
export function isFalse(trial: TrialName): boolean {
  return trial !== "typography only" && trial !== "speaker changed";
}

/** The trial as Markdown: how often each verdict was given, and the share that is right. */
export function table({ cases, articles, heldOut, buildMilliseconds }: Trial): string {
  const shown = columns.filter((kind) => cases.some((one) => one.kind === kind));
  const rows = [...new Set(cases.map(({ trial }) => trial))].map((trial) => {
    const own = cases.filter((one) => one.trial === trial);
    const counts = shown.map((kind) => String(own.filter((one) => one.kind === kind).length));
    return [
      trial,
      String(own.length),
      ...counts,
      percent(own.filter(({ right }) => right).length, own.length),
    ];
  });
  const times = cases.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const wrong = cases.filter((one) => one.kind === "word-for-word" && isFalse(one.trial)).length;
  const head = ["what was done", "tried", ...shown, "right"];
  return [
    line(head),
    line(head.map((_, i) => (i === 0 ? "---" : "--:"))),
    ...rows.map(line),
    "",
    `${cases.length} quotations against ${articles} articles; ${heldOut} more were held out. False “word for word”: ${wrong}.`,
    `A check takes ${(times[times.length >> 1] ?? 0).toFixed(1)} ms (median), ${(times.at(-1) ?? 0).toFixed(1)} ms at most; the library takes ${Math.round(buildMilliseconds)} ms to build.`,
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
