import { ApplicationCommandType, type REST, Routes } from "discord.js";
import { isRecord } from "../domain/is-record.ts";
import type { CommandDefinition } from "./definitions.ts";

export interface Registration {
  readonly changed: boolean;
  readonly commands: number;
}

/**
 * Tells Discord about the commands, in one guild or everywhere, unless it holds just these already: a needless
 * update counts against the day's limit and makes every client load them anew.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  definitions: readonly CommandDefinition[],
): Promise<Registration> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  // Where a command shows is Discord's to say for a guild's own commands, and it refuses to be told.
  const said = guildId ? definitions.map(withoutContexts) : definitions;
  const held = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  const changed = !sameDefinitions(said, held);
  if (changed) await rest.put(route, { body: said });
  return {
    changed,
    commands: definitions.filter(({ type }) => type !== ApplicationCommandType.Message).length,
  };
}

function withoutContexts(definition: CommandDefinition): CommandDefinition {
  const { integration_types: _, contexts: __, ...rest } = definition;
  return rest;
}

/**
 * Compares what we say with what Discord holds: the fields that we say, and those that change how a command behaves;
 * absent and empty ones are the same.
 */
export function sameDefinitions(ours: readonly CommandDefinition[], held: unknown): boolean {
  if (!Array.isArray(held) || held.length !== ours.length) return false;
  const key = (command: unknown) => `${field(command, "type") ?? 1} ${field(command, "name")}`;
  const byKey = new Map(held.map((command: unknown) => [key(command), command]));
  return ours.every((definition) => covers(definition, byKey.get(key(definition))));
}

/** What we stop saying has to go at Discord, too. */
const behaviour = [
  "autocomplete",
  "choices",
  "options",
  "min_length",
  "max_length",
  "min_value",
  "max_value",
];

function covers(ours: unknown, held: unknown): boolean {
  if (Array.isArray(ours)) {
    const list: readonly unknown[] = Array.isArray(held) ? held : [];
    return ours.length === list.length && ours.every((item, at) => covers(item, list[at]));
  }
  if (isRecord(ours)) {
    const names = new Set([...Object.keys(ours), ...extraLocales(ours, held), ...behaviour]);
    return [...names].every((name) => covers(ours[name], field(held, name)));
  }
  return ours === held || (isEmpty(ours) && isEmpty(held));
}

/** In a map of locales every key is ours to say; elsewhere Discord adds fields of its own, such as ids. */
function extraLocales(ours: Record<string, unknown>, held: unknown): string[] {
  const isLocaleMap = Object.keys(ours).every((key) => /^[a-z]{2}(?:-[A-Z\d]{2,3})?$/.test(key));
  return isLocaleMap && isRecord(held) ? Object.keys(held) : [];
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
