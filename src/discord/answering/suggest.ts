import { plain } from "../message/escape.ts";
import { fitWords } from "../message/fit.ts";
import { limits } from "../message/limits.ts";
import type { Desk } from "./desk.ts";
import type { Asked, Exchange } from "./exchange.ts";

/** Completes what is being typed, within what Discord takes. @returns the name of the command, for a log */
export async function suggest(
  exchange: Exchange,
  { command, options, focused }: Extract<Asked, { kind: "suggest" }>,
  { dispatch }: Desk,
): Promise<string> {
  const { locale } = exchange.asker;
  const request = { kind: "suggest", locale, command, options, focused } as const;
  const suggestions = await dispatch.suggest(request);
  const choices = suggestions
    .filter(({ value }) => value.length >= 1 && value.length <= limits.suggestionValue)
    .map(({ label, value }) => ({ name: fitWords(plain(label), limits.suggestionName), value }))
    .filter(({ name }) => name !== "")
    .slice(0, limits.suggestions);
  await exchange.suggest(choices);
  return dispatch.nameOf(request);
}
