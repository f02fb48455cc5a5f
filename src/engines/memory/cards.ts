import type { ArticleCard } from "../../domain/engine.ts";

/** What is kept of an article beside its indexes, without its text. */
export interface Card extends ArticleCard {
  /** How many of its quotations may be offered. */
  readonly quotes: number;
}

/** As much of a card as ranking looks at, of hundreds for each query. */
export type Label = Pick<Card, "id" | "language" | "date">;
