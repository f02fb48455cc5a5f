import type { Results, SizeResult } from "./sizes.ts";

interface Row {
  readonly name: string;
  readonly of: (size: SizeResult) => string;
  /** What grows, for the exponent. */
  readonly value?: (size: SizeResult) => number;
}

const startRows: readonly Row[] = [
  { name: "first start: to the first answer (s)", of: (size) => fixed(size.start.firstAnswerSeconds, 1) },
  {
    name: "first start: to all read (s; CPU s)",
    of: ({ start }) => `${fixed(start.seconds, 1)}; ${fixed(start.cpuSeconds, 1)}`,
    value: ({ start }) => start.cpuSeconds,
  },
  {
    name: "restart, all of it (CPU ms; of the first)",
    of: ({ restart }) => `${fixed(restart.cpuMs.own)}; ${fixed(restart.firstCpuMs.own)}`,
    value: ({ restart }) => restart.cpuMs.own,
  },
  {
    name: "… MiniSearch, loadJSON (CPU ms; ratio)",
    of: ({ restart }) => `${fixed(restart.cpuMs.mini)}; ${fixed(restart.cpuMs.own / restart.cpuMs.mini, 2)}`,
    value: ({ restart }) => restart.cpuMs.mini,
  },
  {
    name: "… SQLite FTS5, open and first query (CPU ms)",
    of: ({ restart }) => fixed(restart.cpuMs.fts5),
    value: ({ restart }) => restart.cpuMs.fts5,
  },
  {
    name: "live memory (MB; per million characters)",
    of: ({ restart, millionsOfCharacters }) =>
      `${fixed(restart.liveMegabytes)}; ${fixed(restart.liveMegabytes / millionsOfCharacters, 1)}`,
    value: ({ restart }) => restart.liveMegabytes,
  },
  { name: "process after a restart (RSS, MB)", of: ({ restart }) => fixed(restart.rssMegabytes) },
  { name: "process during the first start (RSS, MB)", of: ({ start }) => fixed(start.peakMegabytes) },
  {
    name: "one file changed: until answered (s; main thread ms)",
    of: ({ change }) => `${fixed(change.seconds, 2)}; ${fixed(change.mainMs)}`,
    value: ({ change }) => change.mainMs,
  },
  {
    name: "many files changed at once (files; s)",
    of: ({ change: { many } }) => `${many.files}; ${fixed(many.seconds, 1)}`,
  },
  { name: "/library reload, nothing changed (CPU ms)", of: ({ change }) => fixed(change.reload.cpuMs) },
  {
    name: "longest hold: first start, restart, many changes, reload (ms)",
    of: ({ start, restart, change }) =>
      [start, restart, change.many, change.reload].map((one) => fixed(one.longestHoldMs)).join(", "),
  },
];

/** The results as lines of Markdown: what it takes to start and to follow changes, then requests by kind. */
export function linesOf({ machine, from, sizes }: Results): string[] {
  const kinds = sizes[0]?.served.map(({ name }) => name) ?? [];
  const servedRow = (name: string): Row => {
    const of = (size: SizeResult) => size.served.find((one) => one.name === name);
    return {
      name,
      of: (size) => {
        const one = of(size);
        if (!one) return "–";
        const others = [one.alone, one.mini, one.fts5].flatMap((ms) => (ms === null ? [] : [fixed(ms, 1)]));
        return [[fixed(one.p50, 1), fixed(one.p99, 1)].join(" / "), ...others].join(" · ");
      },
      value: (size) => of(size)?.p50 ?? 0,
    };
  };
  return [
    `${machine}. Articles of about 370 words, recombined from ${from} with a fixed seed. Holds are CPU time of the main thread.`,
    ...sizes.flatMap(({ articles, grafted }) => (grafted > 0 ? [graftedLine(articles)] : [])),
    "",
    ...tableOf("", startRows, sizes),
    "",
    "Requests, handler and rendering: p50 / p99 in CPU ms, which is about how long each holds the event loop;",
    "where others were asked the same words, then the medians of the search alone, of MiniSearch and of SQLite FTS5.",
    "",
    ...tableOf("", [...kinds.map(servedRow), worstRow], sizes),
  ];
}

function graftedLine(articles: number): string {
  return `At ${articles.toLocaleString("en")} articles, readings were put together from those of the articles that they are made of: the first start reads nothing there, and does all else.`;
}

/** Of all kinds: asked for are 40 ms at 10,000 articles and 80 at 30,943. */
const worstRow: Row = {
  name: "the highest p99 of these",
  of: ({ served }) => fixed(Math.max(...served.map(({ p99 }) => p99)), 1),
  value: ({ served }) => Math.max(...served.map(({ p99 }) => p99)),
};

function tableOf(corner: string, rows: readonly Row[], sizes: readonly SizeResult[]): string[] {
  const growth = sizes.length > 1;
  const head = [
    corner,
    ...sizes.map(({ articles }) => articles.toLocaleString("en")),
    ...(growth ? ["growth"] : []),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? "---" : "--:"))),
    ...rows.map(({ name, of, value }) =>
      line([name, ...sizes.map(of), ...(growth ? [value ? exponentOf(sizes, value) : ""] : [])]),
    ),
  ];
}

/** By which power of the number of articles a value grows, from the smallest size to the largest. */
function exponentOf(sizes: readonly SizeResult[], value: (size: SizeResult) => number): string {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last || value(first) <= 0 || value(last) <= 0) return "";
  return fixed(Math.log(value(last) / value(first)) / Math.log(last.articles / first.articles), 2);
}

function fixed(value: number, digits = 0): string {
  return value.toFixed(digits);
}
