import { Random } from "../random.ts";

/** Right ones out of all, of one article. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export type Interval = readonly [low: number, high: number];

const rounds = 1000;

/**
 * Within which bounds a figure lies with 95 % probability: articles are drawn anew with replacement, a thousand times
 * from a fixed seed, since what goes wrong in one article goes wrong together. `null` where nothing can be counted.
 * @param figure of the articles drawn, in percent; `null` where they hold nothing to count
 */
export function bootstrap<Article>(
  articles: readonly Article[],
  figure: (drawn: readonly Article[]) => number | null,
): Interval | null {
  if (figure(articles) === null) return null;
  const random = new Random(1);
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const value = figure(articles.flatMap(() => random.pick(articles) ?? []));
    if (value !== null) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  return [
    figures[Math.floor(0.025 * figures.length)] ?? 0,
    figures[Math.floor(0.975 * figures.length)] ?? 100,
  ];
}

/** The interval of the share of right ones. */
export function interval(articles: readonly Share[]): Interval | null {
  return bootstrap(articles, (drawn) => {
    const right = drawn.reduce((sum, share) => sum + share.right, 0);
    const of = drawn.reduce((sum, share) => sum + share.of, 0);
    return of === 0 ? null : (100 * right) / of;
  });
}

/** "[91–97]". */
export function written(bounds: Interval | null): string {
  return bounds === null ? "" : `[${bounds[0].toFixed(0)}–${bounds[1].toFixed(0)}]`;
}
