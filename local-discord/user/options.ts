import type { Hub } from "../hub.ts";
import { type Json, jsonList, length, text } from "../json.ts";
import { memberObject } from "../state/payloads.ts";
import { userObject } from "../state/world.ts";
import { ClientRefusal } from "./outcome.ts";

type OptionValue = string | number | boolean;

export interface OptionInput {
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
}

/** What an interaction says about the options of a command. */
export interface OptionData {
  readonly options: Json[];
  readonly resolved: Json;
  /** `article`, or `quote random` with group and subcommand. */
  readonly fullName: string;
}

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Turns what a person filled in into an interaction's options, holding it against the command as
 * Discord's client does.
 *
 * @param focused option that suggestions are asked for: it is marked, and nothing need be complete yet
 * @throws {ClientRefusal} naming the option
 */
export function fillOptions(hub: Hub, command: Json, input: OptionInput, focused: string | null): OptionData {
  const path = [input.group, input.subcommand].filter((step) => step !== undefined);
  let level = command;
  for (const step of path) {
    const next = jsonList(level.options).find(
      (option) => option.name === step && (option.type === SUBCOMMAND || option.type === GROUP),
    );
    if (next === undefined)
      throw new ClientRefusal(`"${text(level.name)}" has no subcommand "${step}".`, step);
    level = next;
  }
  const declared = jsonList(level.options);
  if (declared.some(({ type }) => type === SUBCOMMAND || type === GROUP)) {
    throw new ClientRefusal(`"${text(level.name)}" needs a subcommand.`);
  }
  const given = input.options ?? {};
  for (const name of Object.keys(given)) {
    if (!declared.some((option) => option.name === name)) {
      throw new ClientRefusal(`"${text(level.name)}" has no option "${name}".`, name);
    }
  }
  const resolved: Json = {};
  const filled: Json[] = [];
  // In the order in which the person filled them in, as Discord sends them.
  for (const [name, value] of Object.entries(given)) {
    const option = declared.find((other) => other.name === name) ?? {};
    if (name === focused) filled.push({ name, type: option.type, value: String(value), focused: true });
    else filled.push({ name, type: option.type, value: checked(hub, option, value, resolved) });
  }
  if (focused === null) requireAll(declared, given);
  else if (!(focused in given)) {
    throw new ClientRefusal(`There is no text in "${focused}" to ask suggestions for.`, focused);
  }
  return {
    options: nest(command, path, filled),
    resolved,
    fullName: [text(command.name), ...path].join(" "),
  };
}

/** The declaration of an option that offers suggestions. @throws {ClientRefusal} */
export function focusedOption(command: Json, input: OptionInput, name: string): Json {
  let level = command;
  for (const step of [input.group, input.subcommand]) {
    if (step !== undefined) level = jsonList(level.options).find((option) => option.name === step) ?? {};
  }
  const option = jsonList(level.options).find((other) => other.name === name);
  if (option?.autocomplete !== true) throw new ClientRefusal(`"${name}" offers no suggestions.`, name);
  return option;
}

function nest(command: Json, path: readonly string[], filled: Json[]): Json[] {
  const [step, ...rest] = path;
  if (step === undefined) return filled;
  const inner = jsonList(command.options).find((option) => option.name === step) ?? {};
  return [{ name: step, type: inner.type, options: nest(inner, rest, filled) }];
}

function requireAll(declared: readonly Json[], given: Readonly<Record<string, OptionValue>>): void {
  for (const option of declared) {
    const name = text(option.name);
    if (option.required === true && (given[name] === undefined || given[name] === "")) {
      throw new ClientRefusal(`"${name}" is required.`, name);
    }
  }
}

function checked(hub: Hub, option: Json, value: OptionValue, resolved: Json): OptionValue {
  const name = text(option.name);
  const refuse = (why: string) => new ClientRefusal(`"${name}" ${why}`, name);
  const choices = jsonList(option.choices);
  if (choices.length > 0) {
    const choice = choices.find((other) => other.value === value || other.name === value);
    if (choice === undefined) throw refuse("takes one of its choices only.");
    return choice.value as OptionValue;
  }
  switch (option.type) {
    case 3: {
      const { min_length: min, max_length: max } = option;
      if (typeof value !== "string") throw refuse("is a text.");
      if (typeof min === "number" && length(value) < min) throw refuse(`needs at least ${min} characters.`);
      const most = typeof max === "number" ? max : 6000;
      if (length(value) > most) throw refuse(`takes at most ${most} characters.`);
      return value;
    }
    case 4:
    case 10: {
      const { min_value: min, max_value: max } = option;
      if (typeof value !== "number" || !Number.isFinite(value)) throw refuse("is a number.");
      if (option.type === 4 && !Number.isSafeInteger(value)) throw refuse("is a whole number.");
      if (typeof min === "number" && value < min) throw refuse(`is at least ${min}.`);
      if (typeof max === "number" && value > max) throw refuse(`is at most ${max}.`);
      return value;
    }
    case 5:
      if (typeof value !== "boolean") throw refuse("is true or false.");
      return value;
    case 6: {
      const person = hub.world.people.find((other) => other.name === value || other.id === value);
      if (person === undefined) throw refuse("is a user.");
      resolved.users = { ...(resolved.users as Json), [person.id]: userObject(hub.world, person.id) };
      resolved.members = {
        ...(resolved.members as Json),
        [person.id]: { ...memberObject(), permissions: person.permissions.toString() },
      };
      return person.id;
    }
    case 11: {
      const attachment = hub.attachments.object(String(value), hub.origin());
      if (attachment === null) throw refuse("is a file that was attached.");
      resolved.attachments = { ...(resolved.attachments as Json), [String(value)]: attachment };
      return String(value);
    }
    default:
      throw refuse("is of a kind that the local Discord does not have yet.");
  }
}
