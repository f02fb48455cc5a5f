/** ROUGE-N and ROUGE-L (C.-Y. Lin, 2004): lower case, tokens `\w+` of Unicode, no stemming, clipped counts. */
export function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

export interface Score {
  readonly recall: number;
  readonly f1: number;
}

export function rougeN(system: readonly string[], reference: readonly string[], n: number): Score {
  const expected = grams(reference, n);
  const found = grams(system, n);
  let shared = 0;
  for (const [gram, count] of expected) shared += Math.min(count, found.get(gram) ?? 0);
  return score(shared, Math.max(0, system.length - n + 1), Math.max(0, reference.length - n + 1));
}

export function rougeL(system: readonly string[], reference: readonly string[]): Score {
  let row = new Array<number>(reference.length + 1).fill(0);
  for (const token of system) {
    const next = [0];
    for (let j = 1; j <= reference.length; j++)
      next.push(token === reference[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return score(row[reference.length] ?? 0, system.length, reference.length);
}

function grams(list: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= list.length; i++) {
    const gram = list.slice(i, i + n).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function score(shared: number, system: number, reference: number): Score {
  const precision = system === 0 ? 0 : shared / system;
  const recall = reference === 0 ? 0 : shared / reference;
  return { recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
