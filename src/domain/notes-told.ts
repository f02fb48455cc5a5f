/** What articles tell of people, as it changes: notes, as digests have them. */
export interface NotesTold {
  /**
   * Lines of all notes, each with how many articles tell it, in the place of all that was told before; `null` where that
   * stays.
   */
  readonly whole: Iterable<readonly [line: string, articles: number]> | null;
  /** Notes of articles that went. */
  readonly gone: readonly string[];
  /** Notes of articles that came. */
  readonly come: readonly string[];
}

/** An engine that others write to as well, and that therefore says itself what articles tell. */
export interface TellsNotes {
  /**
   * `hear` is told all that there is, and then each change once, when the engine begins to answer by it. To be called
   * before anything else is asked of the engine, once.
   */
  onNotes(hear: (told: NotesTold) => void): void;
}
