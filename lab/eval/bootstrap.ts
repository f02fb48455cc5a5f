import { Random } from "../random.ts";

/** Right ones out of all, of one article. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

const rounds = 1000;

/**
 * Within which bounds a share lies with 95 % probability: articles are drawn anew with replacement, a thousand times
 * from a fixed seed, since what goes wrong in one article goes wrong together. In percent; null without anything to count.
 */
export function interval(articles: readonly Share[]): readonly [low: number, high: number] | null {
  if (articles.every(({ of }) => of === 0)) return null;
  const random = new Random(1);
  const shares: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let right = 0;
    let of = 0;
    for (let i = 0; i < articles.length; i++) {
      const drawn = random.pick(articles);
      right += drawn?.right ?? 0;
      of += drawn?.of ?? 0;
    }
    if (of > 0) shares.push((100 * right) / of);
  }
  shares.sort((a, b) => a - b);
  return [shares[Math.floor(0.025 * shares.length)] ?? 0, shares[Math.floor(0.975 * shares.length)] ?? 100];
}
