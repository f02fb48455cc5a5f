import { plain } from "../message/escape.ts";
import { fitWords } from "../message/fit.ts";
import { limits } from "../message/limits.ts";
import type { Desk } from "./desk.ts";
import type { Asked, Exchange } from "./exchange.ts";

/** Completes what is being typed, within what Discord takes. */
export async function suggest(
  exchange: Exchange,
  { command, options, focused }: Extract<Asked, { kind: "suggest" }>,
  { dispatch }: Desk,
): Promise<void> {
  const { locale } = exchange.asker;
  const suggestions = await dispatch.suggest({ kind: "suggest", locale, command, options, focused });
  const choices = suggestions
    .filter(({ value }) => value.length >= 1 && value.length <= limits.suggestionValue)
    .map(({ label, value }) => ({ name: fitWords(plain(label), limits.suggestionName), value }))
    .filter(({ name }) => name !== "")
    .slice(0, limits.suggestions);
  await exchange.suggest(choices);
}
