/** What the ranking weighs, chosen on several collections at once (`npm run eval -- search` prints what each is worth). */
export interface RankingSettings {
  /** BM25's k1 (for a word of the body) and b. */
  readonly k: number;
  readonly b: number;
  /** Weights of a word's stem, its surface form, its family, and of a spelling written as one ("covid19"). */
  readonly stem: number;
  readonly surface: number;
  readonly family: number;
  readonly joined: number;
  /** What a name in a question weighs more than another word, as a share. */
  readonly name: number;
  /** What the noun of a question weighs that names the kind of thing asked for. */
  readonly kind: number;
  /** Weight of what stands in place of a word that stands nowhere. */
  readonly misspelt: number;
  /** What two words gain that follow one another in the query, and how many words they may be apart in the text. */
  readonly proximity: number;
  readonly window: number;
  /** What the words gain that stand within one passage, and how many words that has. */
  readonly passage: number;
  readonly passageWords: number;
  /** What a word gains whose neighbour in the query is its neighbour in the text too, down to the article before it. */
  readonly asSpoken: number;
  /** What the words gain of a query with empty words in it that stands there as a whole. */
  readonly verbatim: number;
  /** How many of the best nominees have their texts looked at. */
  readonly readTexts: number;
  /** What the newest article gains over an old one, as a share of its score, and after how many days half is left. */
  readonly recency: number;
  readonly recencyHalfLife: number;
}

export const rankingSettings: RankingSettings = {
  k: 1.2,
  b: 0.75,
  stem: 1,
  surface: 0.6,
  family: 0.4,
  joined: 0.3,
  name: 0.5,
  kind: 0.75,
  misspelt: 1,
  proximity: 0.6,
  window: 8,
  passage: 0.6,
  passageWords: 18,
  asSpoken: 0.4,
  verbatim: 1,
  readTexts: 50,
  recency: 0.02,
  recencyHalfLife: 365,
};
