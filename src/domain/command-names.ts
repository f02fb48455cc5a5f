type FilterOption = "source" | "after" | "before" | "language" | "sort" | "share";

/** The commands and their options, by the names that never change; people see those of the locales. */
export interface CommandOptions {
  article: "query" | FilterOption;
  quote: "about" | "by" | FilterOption;
  verify: "text" | "share";
  latest: "about" | Exclude<FilterOption, "sort">;
  /** Those of its subcommands. */
  library: "url" | "file" | "article";
  help: never;
}

export type CommandName = keyof CommandOptions;

/** Commands that a message's "Apps" menu offers as well. */
export type MessageCommandName = "article" | "verify";

/** What /library is told to do. */
export type LibrarySubcommand = "status" | "add" | "remove" | "reload";
