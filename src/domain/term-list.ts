/** Terms with how often an article has each, flat: they are sent from thread to thread and merged without being texts. */
export interface TermList {
  /** UTF-8, one after the other, ascending by their bytes, each once. */
  readonly terms: Uint8Array;
  /** Where each term begins in {@link terms}; one more at the end. */
  readonly termStarts: Uint32Array;
  /** In half steps, at most {@link highestFrequency}. */
  readonly frequencies: Uint8Array;
}

/** Beyond it, a word more says nothing. */
export const highestFrequency = 255;
