import type { Atom } from "./atoms.ts";
import { type Match, type Stretch, widestGap } from "./stretch.ts";

/**
 * Goes on from both ends of a stretch over a few other words: where a run stands twice in a window, the one that was
 * taken may not have been the one that belongs here.
 */
export function extend(stretch: Stretch, words: readonly Atom[]): Stretch {
  const matches = [...stretch.matches];
  for (let next = beside(matches[0], -1); next.length > 0; next = beside(matches[0], -1))
    matches.unshift(...next.reverse());
  for (let next = beside(matches.at(-1), 1); next.length > 0; next = beside(matches.at(-1), 1))
    matches.push(...next);
  return dense({ ...stretch, matches });

  function beside(from: Match | undefined, step: 1 | -1): Match[] {
    const at = (match: Match): boolean =>
      words[match.checked] !== undefined &&
      words[match.checked]?.form === stretch.window.words[match.there]?.form;
    const moved = (match: Match, put: number, skipped: number): Match => ({
      checked: match.checked + step * put,
      there: match.there + step * skipped,
    });
    for (let far = 0; from && far <= 2 * widestGap; far++)
      for (let put = 0; put <= Math.min(far, widestGap); put++) {
        const run: Match[] = [];
        let match = moved(from, 1 + put, 1 + far - put);
        if (far - put > widestGap) continue;
        for (; at(match); match = moved(match, 1, 1)) run.push(match);
        if (run.length > 1 || (run.length === 1 && far === 0)) return run;
      }
    return [];
  }
}

/**
 * The part of a stretch with the most words in their place less those that are not: what holds on at an end by a
 * chance word or two is let go. The largest sum of neighbours, by Kadane.
 */
function dense(stretch: Stretch): Stretch {
  const { matches } = stretch;
  let [best, from, to] = [0, 0, -1];
  let [sum, start] = [0, 0];
  for (const [i, match] of matches.entries()) {
    const last = matches[i - 1];
    if (last) sum -= Math.max(match.checked - last.checked, match.there - last.there) - 1;
    if (sum < 0) [sum, start] = [0, i];
    sum++;
    if (sum >= best) [best, from, to] = [sum, start, i];
  }
  const kept = matches.slice(from, to + 1);
  const [first, end] = [kept[0], kept.at(-1)];
  return first && end ? { ...stretch, from: first.checked, to: end.checked, matches: kept } : stretch;
}
