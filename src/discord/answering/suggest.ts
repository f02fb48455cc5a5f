import type { Suggestion } from "../../domain/library.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import { locales } from "../../locales/index.ts";
import { plain } from "../message/escape.ts";
import { fitParts, fitWords } from "../message/fit.ts";
import { limits } from "../message/limits.ts";
import type { Desk } from "./desk.ts";
import type { Asked, Exchange } from "./exchange.ts";

/** Completes what is being typed, within what Discord takes. @returns the name of the command, for a log */
export async function suggest(
  exchange: Exchange,
  { command, subcommand, options, focused }: Extract<Asked, { kind: "suggest" }>,
  { dispatch }: Desk,
): Promise<string> {
  const { locale } = exchange.asker;
  const request = { kind: "suggest", locale, command, subcommand, options, focused } as const;
  const suggestions = await dispatch.suggest(request);
  const choices = suggestions
    .filter(({ value }) => value.length >= 1 && value.length <= limits.suggestionValue)
    .map(({ label, value, note }) => ({ name: nameOf(label, note, locale), value }))
    .filter(({ name }) => name !== "")
    .slice(0, limits.suggestions);
  await exchange.suggest(choices);
  return dispatch.nameOf(request);
}

/** Beyond this what a suggestion is would leave too little room for what it is called. */
const longestNote = 60;

/** The label, cut at a word where it must be, and what it is behind it. */
function nameOf(label: string, note: Suggestion["note"], locale: LocaleCode): string {
  const { suggestion, separator } = locales[locale];
  const parts = note ? suggestion(note).map(plain) : [];
  const about = fitParts(parts, longestNote, separator)
    .map((part) => `${separator}${part}`)
    .join("");
  const name = fitWords(plain(label), limits.suggestionName - about.length);
  return name === "" ? "" : name + about;
}
