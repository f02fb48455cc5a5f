/** What the host says of an outlet: shown wherever the outlet is named. */
export interface Outlet {
  /** In place of the name that the article gives; `null` to keep that. */
  readonly name: string | null;
  /** 0xRRGGBB, or `null` for the bot's own colour. */
  readonly color: number | null;
  /** A few neutral words: "news agency", "state-funded, Russia", "opinion". */
  readonly note: string | null;
}

/** Outlets by host, in lower case and without `www.`. */
export type Outlets = ReadonlyMap<string, Outlet>;
