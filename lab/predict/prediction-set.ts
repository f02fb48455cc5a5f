export interface PredictionOptions {
  /** UTF-16 units that a summary may have. */
  readonly maxChars: number;
}

/** A kind of data that the bot's answers can be written out for, so that somebody else's scorer can measure them. */
export interface PredictionSet {
  /** As it is typed: `npm run eval -- NAME`. */
  readonly name: string;
  /**
   * What the bot makes of the parsed file: one prediction for each item, in the file's order, as JSON has it.
   * @throws DataError where the file is not of the shape that `lab/README.md` describes
   */
  predict(
    data: unknown,
    options: PredictionOptions,
  ): readonly { readonly id: string }[] | Promise<readonly { readonly id: string }[]>;
}
