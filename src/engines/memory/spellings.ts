import { slipsToBeginning } from "../../domain/edit-distance.ts";

/** Slips that are forgiven: none in short words, where a letter makes another word. */
function slipsForgiven(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length >= 8 ? 2 : 1;
}

/** Other spellings than these are guesses. */
const mostSpellings = 3;

/** The words of labels, for telling which of them a misspelt one may be meant for. People mistype the first letter least. */
export class Spellings {
  readonly #byFirst = new Map<string, Map<string, number>>();

  add(word: string): void {
    const words = this.#byFirst.get(word.charAt(0)) ?? new Map<string, number>();
    words.set(word, (words.get(word) ?? 0) + 1);
    this.#byFirst.set(word.charAt(0), words);
  }

  remove(word: string): void {
    const words = this.#byFirst.get(word.charAt(0));
    const count = words?.get(word) ?? 0;
    if (count > 1) words?.set(word, count - 1);
    else words?.delete(word);
  }

  /** Beginnings of known words that are nearest to `typed`, those of the most labels first; none where none is near. */
  near(typed: string): string[] {
    const most = slipsForgiven(typed);
    if (most === 0) return [];
    const found: { word: string; slips: number; labels: number }[] = [];
    let least = most;
    for (const [word, labels] of this.#byFirst.get(typed.charAt(0)) ?? []) {
      const slips = slipsToBeginning(typed, word, least);
      if (slips > least || slips === 0) continue;
      least = slips;
      found.push({ word, slips, labels });
    }
    return found
      .filter(({ slips }) => slips === least)
      .sort((a, b) => b.labels - a.labels || (a.word < b.word ? -1 : 1))
      .slice(0, mostSpellings)
      .map(({ word }) => word);
  }
}
