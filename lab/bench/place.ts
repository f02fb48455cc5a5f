/** Where a phase works, and how long. */
export interface Place {
  /** The folder of the articles, its files, and a small part of them elsewhere, to be asked about. */
  readonly articles: string;
  readonly files: readonly string[];
  readonly sample: string;
  /** DATA_DIR. */
  readonly data: string;
  /** Where the others keep what they opened. */
  readonly peers: string;
  readonly rounds: number;
  /** Requests of each kind. */
  readonly ofEach: number;
}
