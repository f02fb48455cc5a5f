import { isJson, type Json, jsonList, length, text } from "../../json.ts";
import type { FormErrors, Path } from "../form-errors.ts";

/** Source: https://docs.discord.com/developers/interactions/application-commands#application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Source: https://docs.discord.com/developers/reference#locales */
export const LOCALES: ReadonlySet<string> = new Set(
  "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW".split(
    " ",
  ),
);
const MAX_COMMAND_SIZE = 8000;
const SUBCOMMAND = 1;
const GROUP = 2;
const WITH_CHOICES: readonly unknown[] = [3, 4, 10];

/** What Discord's published description lacks about application commands. */
export function checkCommand(command: Json, errors: FormErrors, at: Path): void {
  const chatInput = (command.type ?? 1) === 1;
  checkName(command, chatInput, errors, at);
  checkDescription(command, chatInput, errors, at);
  if (!chatInput && jsonList(command.options).length > 0) {
    errors.add(
      [...at, "options"],
      "APPLICATION_COMMAND_CONTEXT_MENU_NO_OPTIONS",
      "Context menu commands cannot have options",
    );
  }
  checkOptions(command, errors, at, 0);
  if (commandSize(command) > MAX_COMMAND_SIZE) {
    errors.add(at, "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${MAX_COMMAND_SIZE})`);
  }
}

/** Two commands of one list may not share name and type. */
export function checkUniqueNames(commands: readonly Json[], errors: FormErrors, at: Path): void {
  const seen = new Set<string>();
  commands.forEach((command, i) => {
    const key = `${command.type ?? 1} ${text(command.name)}`;
    if (seen.has(key)) {
      errors.add(
        [...at, i],
        "APPLICATION_COMMANDS_DUPLICATE_NAME",
        "Application command names must be unique",
      );
    }
    seen.add(key);
  });
}

/**
 * Characters of a command: names, descriptions and values of the command, its options and choices; of
 * a localised field the longest wording counts. Source: the note under
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure
 */
function commandSize(part: Json): number {
  const own = longest(part, "name") + longest(part, "description") + length(text(part.value));
  const inner = [...jsonList(part.options), ...jsonList(part.choices)];
  return inner.reduce((sum, item) => sum + commandSize(item), own);
}

function longest(part: Json, field: string): number {
  const wordings = isJson(part[`${field}_localizations`])
    ? Object.values(part[`${field}_localizations`] as Json)
    : [];
  return Math.max(...[part[field], ...wordings].map((wording) => length(text(wording))));
}

function checkName(part: Json, strict: boolean, errors: FormErrors, at: Path): void {
  const names: [Path, unknown][] = [[[...at, "name"], part.name], ...wordings(part, "name", errors, at)];
  for (const [path, name] of names) {
    if (typeof name !== "string" || errors.has(path)) continue;
    if (strict && !(NAME.test(name) && name === name.toLowerCase())) {
      errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    } else if (name.trim() === "") errors.badLength(path, 1, 32);
  }
}

function checkDescription(part: Json, needed: boolean, errors: FormErrors, at: Path): void {
  const path: Path = [...at, "description"];
  wordings(part, "description", errors, at);
  if (needed && text(part.description).trim() === "" && !errors.has(path)) {
    if (part.description === undefined || part.description === null) errors.required(path);
    else errors.badLength(path, 1, 100);
  }
  if (!needed && text(part.description) !== "") {
    errors.add(
      path,
      "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
      "Context menu commands cannot have a description",
    );
  }
}

/** The localised wordings of a field, with their paths; refuses locales that Discord does not have. */
function wordings(part: Json, field: string, errors: FormErrors, at: Path): [Path, unknown][] {
  const localised = part[`${field}_localizations`];
  if (!isJson(localised)) return [];
  const path: Path = [...at, `${field}_localizations`];
  for (const locale of Object.keys(localised)) {
    if (!LOCALES.has(locale)) errors.choices([...path, locale], [...LOCALES]);
  }
  return Object.entries(localised).map(([locale, wording]) => [[...path, locale], wording]);
}

function checkOptions(parent: Json, errors: FormErrors, at: Path, depth: number): void {
  const options = jsonList(parent.options);
  const names = new Set<string>();
  let optionalSeen = false;
  const nesting = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP).length;
  options.forEach((option, i) => {
    const path: Path = [...at, "options", i];
    checkName(option, true, errors, path);
    checkDescription(option, true, errors, path);
    if (names.has(text(option.name))) {
      errors.add(path, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    names.add(text(option.name));
    const isNested = option.type === SUBCOMMAND || option.type === GROUP;
    if ((nesting > 0 && !isNested) || (option.type === GROUP && depth > 0) || (isNested && depth > 1)) {
      errors.add(
        path,
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "Sub-command and sub-command group option types are mutually exclusive to all other types",
      );
    }
    if (!isNested && option.required === true && optionalSeen) {
      errors.add(
        path,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
    if (!isNested && option.required !== true) optionalSeen = true;
    if (isNested) checkOptions(option, errors, path, depth + (option.type === GROUP ? 1 : 2));
    else checkValues(option, errors, path);
  });
}

/** Choices and bounds of one option that takes a value. */
function checkValues(option: Json, errors: FormErrors, at: Path): void {
  const choices = jsonList(option.choices);
  if (option.autocomplete === true && choices.length > 0) {
    errors.add(
      [...at, "autocomplete"],
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
      "Autocomplete cannot be used with choices",
    );
  }
  if ((option.autocomplete === true || choices.length > 0) && !WITH_CHOICES.includes(option.type)) {
    errors.add(at, "APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE", "This option type cannot have choices");
  }
  const names = new Set<string>();
  choices.forEach((choice, i) => {
    const path: Path = [...at, "choices", i];
    wordings(choice, "name", errors, path);
    if (names.has(text(choice.name))) {
      errors.add(
        path,
        "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
        "Option choice name already exists",
      );
    }
    names.add(text(choice.name));
    // The description allows 6,000; the documentation 100, and that is what the client sends back.
    if (length(text(choice.value)) > 100) errors.tooLong([...path, "value"], 100);
  });
  for (const [low, high] of [
    ["min_value", "max_value"],
    ["min_length", "max_length"],
  ] as const) {
    const [min, max] = [option[low], option[high]];
    if (typeof min === "number" && typeof max === "number" && min > max) {
      errors.add([...at, high], "APPLICATION_COMMAND_OPTIONS_MIN_MAX", `${high} must not be below ${low}`);
    }
  }
}
