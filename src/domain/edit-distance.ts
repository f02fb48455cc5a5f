/** Whether Levenshtein's distance is at most `edits` (0 to 2), by a band of the table: linear in the words' length. */
export function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - edits);
    const to = Math.min(b.length, i + edits);
    const row = new Array<number>(b.length + 1).fill(edits + 1);
    if (from === 1) row[0] = i;
    let best = row[0] ?? edits + 1;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min(
        (previous[j] ?? edits + 1) + 1,
        (row[j - 1] ?? edits + 1) + 1,
        (previous[j - 1] ?? edits + 1) + same,
      );
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > edits) return false;
    previous = row;
  }
  return (previous[b.length] ?? edits + 1) <= edits;
}

/**
 * How many slips (a letter changed, added, left out, or swapped with the next) part `typed` from the nearest beginning of
 * `word`: what is being typed may not be finished. More than `most` is given as `most + 1`.
 */
export function slipsToBeginning(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let twoBefore: number[] = [];
  let before = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    twoBefore = before;
    before = row;
  }
  return Math.min(most + 1, ...before);
}
