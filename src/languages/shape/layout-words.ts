/** Words that tell how a text is cut, and when. */
export interface LayoutWords {
  /** Abbreviations that end in a full stop without ending a sentence, without that stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words of a single letter that are written with a capital: a full stop after them ends the sentence. */
  readonly letterWords: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** Nouns for spans of time. */
  readonly times: ReadonlySet<string>;
  /** Words that, glued to the caption of a picture or a video, give its author: "d’Emmanuelpar franceinfo". */
  readonly credits: ReadonlySet<string>;
  /** Folded: how a line opens that the page says, and not the article: "share this", "lire aussi". */
  readonly furniture: ReadonlySet<string>;
  /** Folded: what the page says before a colon, or alone: "photo", "advertisement". */
  readonly pageLabels: ReadonlySet<string>;
}
