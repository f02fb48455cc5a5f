import type { Span } from "./span.ts";

/** Somebody whom the article names, as far as other articles may learn from it or tell more of them. */
export interface NamedPerson {
  /** Where the fullest name stands. */
  readonly name: Span;
  /** Told by a title or a description beside the name, not guessed from the name itself. */
  readonly gender: "f" | "m" | null;
  /** What stands beside the name, as folded content words with one space between, the head noun first: "ministre interieur". */
  readonly offices: readonly string[];
  /** Their place among the speakers of the article. */
  readonly speaker: number | null;
}

/** Quotations whose speaker the article leaves to be guessed, all of them by one guess. */
export interface Doubt {
  /** Where each begins (`span.start`), in order. */
  readonly quotes: readonly number[];
  /** The description that stands for the speaker, of a pronoun `null`: its head noun and all of its content words, folded. */
  readonly description: { readonly head: string; readonly words: readonly string[] } | null;
  readonly gender: "f" | "m" | null;
  /** Who may be meant, the likeliest first: places among the people, `null` for anybody else; the odds are probabilities. */
  readonly candidates: readonly { readonly person: number | null; readonly odds: number }[];
}

/**
 * What one article knows and does not know of its people, so that a library of many can decide better who speaks. What
 * is read from the article stands without it.
 */
export interface Clues {
  readonly people: readonly NamedPerson[];
  readonly doubts: readonly Doubt[];
}
