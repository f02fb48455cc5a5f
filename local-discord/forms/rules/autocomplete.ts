import { type Json, jsonList, length, text } from "../../json.ts";
import type { FormErrors, Path } from "../form-errors.ts";
import { LOCALES } from "./command.ts";

/**
 * What Discord's published description lacks about suggestions: a value is at most 100 characters.
 * Source: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
 */
export function checkSuggestions(data: Json, errors: FormErrors, at: Path): void {
  jsonList(data.choices).forEach((choice, i) => {
    const path: Path = [...at, "choices", i];
    if (length(text(choice.value)) > 100) errors.tooLong([...path, "value"], 100);
    if (text(choice.name).trim() === "" && !errors.has([...path, "name"])) {
      errors.badLength([...path, "name"], 1, 100);
    }
    for (const [locale, wording] of Object.entries((choice.name_localizations ?? {}) as Json)) {
      if (!LOCALES.has(locale)) errors.choices([...path, "name_localizations", locale], [...LOCALES]);
      else if (length(text(wording)) > 100) errors.badLength([...path, "name_localizations", locale], 1, 100);
    }
  });
}
