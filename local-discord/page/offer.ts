import { type Json, jsonList, text } from "../json.ts";
import type { WireCommand, WireOffer, WireOption } from "./wire.ts";

const SUBCOMMAND = 1;
const GROUP = 2;

/** Command objects, worded for one locale, as the page lists them: each subcommand as a command of its own. */
export function offerOf(commands: readonly Json[]): WireOffer {
  const ofType = (type: number) => commands.filter((command) => command.type === type);
  const named = (command: Json) => ({ name: text(command.name), shown: shownName(command) });
  return {
    slash: ofType(1).flatMap((command) => leaves(command)),
    onMessages: ofType(3).map(named),
    onPeople: ofType(2).map(named),
  };
}

/** Locales that any command's name or description is worded in. */
export function localesOf(commands: readonly Json[]): string[] {
  const worded = commands.flatMap((command) => [
    ...Object.keys(command.name_localizations ?? {}),
    ...Object.keys(command.description_localizations ?? {}),
  ]);
  return [...new Set(worded)].sort();
}

function leaves(command: Json): WireCommand[] {
  const parts = jsonList(command.options);
  const name = text(command.name);
  const below = parts.flatMap((part): WireCommand[] => {
    if (part.type === SUBCOMMAND) return [leaf([command, part], { name, subcommand: text(part.name) })];
    if (part.type !== GROUP) return [];
    return jsonList(part.options).map((sub) =>
      leaf([command, part, sub], { name, group: text(part.name), subcommand: text(sub.name) }),
    );
  });
  return below.length > 0 ? below : [leaf([command], { name })];
}

function leaf(path: readonly Json[], names: Pick<WireCommand, "name" | "group" | "subcommand">): WireCommand {
  const last = path.at(-1) ?? {};
  return {
    ...names,
    shown: path.map(shownName).join(" "),
    description: shownDescription(last),
    options: jsonList(last.options).map(optionOf),
  };
}

function optionOf(option: Json): WireOption {
  return {
    name: text(option.name),
    shown: shownName(option),
    description: shownDescription(option),
    type: Number(option.type),
    required: option.required === true,
    autocomplete: option.autocomplete === true,
    choices: jsonList(option.choices).map((choice) => ({
      name: shownName(choice),
      value: typeof choice.value === "number" ? choice.value : text(choice.value),
    })),
  };
}

function shownName(part: Json): string {
  return text(part.name_localized) || text(part.name);
}

function shownDescription(part: Json): string {
  return text(part.description_localized) || text(part.description);
}
