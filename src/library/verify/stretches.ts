import type { Atom } from "./atoms.ts";
import { extend } from "./extend.ts";
import { type Stretch, widestGap } from "./stretch.ts";
import type { Window } from "./windows.ts";

/** Places of one pair of words in a window that are tried; a text that repeats itself more has no better answer. */
const mostTried = 16;
/** Stretches, the latest, that a run may go on with. */
const mostOpen = 6;

/** The stretch of `words` with the most words in their place, over all windows; of equals the first. */
export function bestStretch(words: readonly Atom[], windows: readonly Window[]): Stretch | null {
  const pairs = new Set(words.slice(1).map((word, i) => pairOf(words[i], word)));
  let best: Stretch | null = null;
  for (const window of windows)
    for (const stretch of stretchesIn(words, window, pairs))
      if (!best || isBetter(stretch, best)) best = stretch;
  return best;
}

/** More words, or as many closer together. */
function isBetter(a: Stretch, b: Stretch): boolean {
  return (
    a.matches.length > b.matches.length ||
    (a.matches.length === b.matches.length && lengthOf(a) < lengthOf(b))
  );
}

function lengthOf({ matches }: Stretch): number {
  return (matches.at(-1)?.there ?? 0) - (matches[0]?.there ?? 0);
}

interface Block {
  readonly checked: number;
  readonly there: number;
  readonly length: number;
}

function stretchesIn(words: readonly Atom[], window: Window, pairs: ReadonlySet<string>): Stretch[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i + 1 < window.words.length; i++) {
    const pair = pairOf(window.words[i], window.words[i + 1]);
    if (!pairs.has(pair)) continue;
    const known = places.get(pair);
    if (!known) places.set(pair, [i]);
    else if (known.length < mostTried) known.push(i);
  }
  const open: Block[][] = [];
  for (let i = 0; i + 1 < words.length; ) {
    const block = longestBlock(words, window.words, i, places, open);
    if (!block) {
      i++;
      continue;
    }
    const stretch = open.slice(-mostOpen).findLast((blocks) => continues(blocks.at(-1), block));
    if (stretch) stretch.push(block);
    else open.push([block]);
    i = block.checked + block.length;
  }
  return open.map((blocks) => extend(toStretch(window, blocks), words));
}

/** From word `i` the longest run that stands in the window; of equals the one that goes on where the last one ended. */
function longestBlock(
  words: readonly Atom[],
  there: readonly Atom[],
  i: number,
  places: ReadonlyMap<string, readonly number[]>,
  open: readonly Block[][],
): Block | null {
  let best: Block | null = null;
  let bestContinues = false;
  const recent = open.slice(-mostOpen);
  for (const at of places.get(pairOf(words[i], words[i + 1])) ?? []) {
    let length = 2;
    while (i + length < words.length && words[i + length]?.form === there[at + length]?.form) length++;
    const block = { checked: i, there: at, length };
    const goesOn = recent.some((blocks) => continues(blocks.at(-1), block));
    if (!best || length > best.length || (length === best.length && goesOn && !bestContinues)) {
      best = block;
      bestContinues = goesOn;
    }
  }
  return best;
}

function continues(last: Block | undefined, next: Block): boolean {
  if (!last) return false;
  const skipped = next.there - (last.there + last.length);
  const put = next.checked - (last.checked + last.length);
  return (
    skipped >= 0 &&
    put <= Math.max(widestGap - 1, next.length) &&
    (skipped <= widestGap || skipped <= put + 2)
  );
}

function toStretch(window: Window, blocks: readonly Block[]): Stretch {
  const matches = blocks.flatMap(({ checked, there, length }) =>
    Array.from({ length }, (_, i) => ({ checked: checked + i, there: there + i })),
  );
  const last = blocks.at(-1);
  return { window, from: blocks[0]?.checked ?? 0, to: last ? last.checked + last.length - 1 : 0, matches };
}

function pairOf(a: Atom | undefined, b: Atom | undefined): string {
  return `${a?.form} ${b?.form}`;
}
