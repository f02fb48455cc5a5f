import { locales } from "../../locales/index.ts";
import { limits } from "../message/limits.ts";
import type { Desk } from "./desk.ts";
import type { Asked, Exchange } from "./exchange.ts";
import { suggestionName, withoutNote } from "./suggestion-name.ts";

/** Completes what is being typed, within what Discord takes. @returns the name of the command, for a log */
export async function suggest(
  exchange: Exchange,
  { command, subcommand, options, focused }: Extract<Asked, { kind: "suggest" }>,
  { dispatch }: Desk,
): Promise<string> {
  const { locale } = exchange.asker;
  const typed = { ...options, [focused]: withoutNote(options[focused] ?? "", locales[locale]) };
  const request = { kind: "suggest", locale, command, subcommand, options: typed, focused } as const;
  const suggestions = await dispatch.suggest(request);
  const choices = suggestions
    .filter(({ value }) => value.length >= 1 && value.length <= limits.suggestionValue)
    .map(({ label, value, note }) => ({ name: suggestionName(label, note, locales[locale]), value }))
    .filter(({ name }) => name !== "")
    .slice(0, limits.suggestions);
  await exchange.suggest(choices);
  return dispatch.nameOf(request);
}
