import type { Logger } from "pino";

/** What the host should hear of a library that several processes share. */
export type SharedNews =
  | { readonly kind: "opened"; readonly articles: number; readonly milliseconds: number }
  /** The database is away, or back. */
  | { readonly kind: "database"; readonly isThere: boolean; readonly reason: string | null }
  /** This process keeps the library from now on, or does no more. */
  | { readonly kind: "librarian"; readonly isHere: boolean }
  /** The tables are not made yet, and this process does not make them. */
  | { readonly kind: "waiting" }
  /** This process was to keep the library if nobody else does, and its user may not write. */
  | { readonly kind: "only-reads" }
  /** It keeps the library, in tables of another user's, whose room it cannot have freed. */
  | { readonly kind: "not-owner" }
  | { readonly kind: "fault"; readonly error: unknown };

/** @param database its address, without the password */
export function logSharedNews(news: SharedNews, database: string, log: Logger): void {
  switch (news.kind) {
    case "opened":
      log.info({ database, articles: news.articles, milliseconds: news.milliseconds }, "library opened");
      break;
    case "database":
      if (news.isThere) log.info({ database }, "the library's database is back");
      else
        log.warn({ database, reason: news.reason }, "the library's database cannot be reached; trying again");
      break;
    case "librarian":
      log.info(
        {},
        news.isHere
          ? "this process keeps the library now"
          : "this process keeps the library no more: it only answers",
      );
      break;
    case "waiting":
      log.warn(
        { database },
        "the library's tables are not made yet: waiting for a process that may make them (LIBRARIAN=auto)",
      );
      break;
    case "only-reads":
      log.warn(
        { database },
        "the database's user may read the library and not write to it: this process only answers, as with LIBRARIAN=no",
      );
      break;
    case "not-owner":
      log.warn(
        { database },
        "the library's tables belong to another user: the room of what was taken out is freed when the server does so itself (autovacuum)",
      );
      break;
    case "fault":
      log.error({ err: news.error }, "the library in the database has a fault");
  }
}
