import type { Article, ArticleId } from "../domain/article.ts";
import type { LibraryAdmin, ReadingProgress } from "../domain/library-status.ts";
import type { Intake } from "../intake/intake.ts";
import type { IntakeReport } from "../intake/intake-report.ts";
import type { ArticleLibrary } from "../library/article-library.ts";

export interface LiveReport extends IntakeReport {
  /** With full text. */
  readonly articles: number;
  readonly records: number;
  readonly milliseconds: number;
}

/** What a library that several processes share has besides, for those who work together over it. */
export interface SharedLibrary {
  /** Whether its database answered when it was asked last. */
  readonly isThere: boolean;
  /** Rises with each change; 0 before it was opened. */
  readonly revision: number;
  /** Whether this process is the first of all to do what has this name: it alone does it. */
  isFirst(name: string): Promise<boolean>;
  /** Calls this while no other process calls what has this name; at once where the database cannot be asked. */
  inTurn(name: string, act: () => Promise<void>): Promise<void>;
  /** Calls this, or has the process that keeps the library call its own of the same name. */
  byLibrarian<Args extends readonly unknown[], Result>(
    name: string,
    act: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result>;
}

/** A library that is kept at what its folders hold, and answers from what it has meanwhile. */
export interface LiveLibrary extends LibraryAdmin {
  /** Ask for it anew each time: a start may find a better one. */
  readonly library: ArticleLibrary;
  /** `null` once all that was found is read. */
  progress(): ReadingProgress | null;
  /** What was found, once all of it is read. */
  readonly loaded: Promise<LiveReport>;
  /** Every article that it answers from now, the newest first. */
  articles(): AsyncIterable<Article>;
  /** Looks at these paths alone; resolves when what lies there is answered from, or after a while. */
  takeUp(paths: readonly string[]): Promise<void>;
  /** The files that an article was made of, with the number of articles in each. */
  filesOf(article: ArticleId): ReturnType<Intake["filesOf"]>;
  /** Ends when it is known that nothing but time is in its way; rejects where something is. */
  readonly reached: Promise<void>;
  /** Ends with the first try to open it; rejects where no other can help. */
  readonly firstTry: Promise<void>;
  /** `null` where it is this process's own. */
  readonly shared: SharedLibrary | null;
  /** Stops reading and keeps what was read. */
  close(): Promise<void>;
}
