/** The commands and their options, by the names that never change; people see those of the locales. */
export interface CommandOptions {
  article: "query";
  quote: "about" | "by";
  help: never;
}

export type CommandName = keyof CommandOptions;
