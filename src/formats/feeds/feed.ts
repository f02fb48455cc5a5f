/** An item of a feed, as far as the feed tells; texts are trimmed and not empty. */
export interface FeedItem {
  /** What tells it from the others of the feed, whatever else changes. */
  readonly key: string | null;
  /** Decoded once: a feed that has markup in a title has it here. */
  readonly title: string | null;
  /** Absolute where the feed says against what; http or https is not checked. */
  readonly link: string | null;
  /** When it was published, else when it was last changed, as the feed writes it. */
  readonly date: string | null;
  /** A description in HTML or plain text. */
  readonly summary: string | null;
  /** The whole text in HTML or plain text, where the feed carries it. */
  readonly content: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly language: string | null;
  /** 1-based; `null` in JSON. */
  readonly line: number | null;
}

export interface Feed {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
}

/** More items are an archive: those that come first are the newest. */
export const mostItems = 5000;
