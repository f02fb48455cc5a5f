import { type REST, Routes } from "discord.js";
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
  const held = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  const changed = !sameDefinitions(definitions, held);
  if (changed) await rest.put(route, { body: definitions });
  return { changed, commands: definitions.length };
}

/** Compares what we say with what Discord holds: only the fields that we say, absent and empty ones being the same. */
export function sameDefinitions(ours: readonly CommandDefinition[], held: unknown): boolean {
  if (!Array.isArray(held) || held.length !== ours.length) return false;
  const byName = new Map(held.map((command: unknown) => [field(command, "name"), command]));
  return ours.every((definition) => covers(definition, byName.get(definition.name)));
}

function covers(ours: unknown, held: unknown): boolean {
  if (Array.isArray(ours)) {
    const list: readonly unknown[] = Array.isArray(held) ? held : [];
    return ours.length === list.length && ours.every((item, at) => covers(item, list[at]));
  }
  if (isObject(ours)) {
    const names = new Set([...Object.keys(ours), ...extraLocales(ours, held)]);
    return [...names].every((name) => covers(ours[name], field(held, name)));
  }
  return ours === held || (isEmpty(ours) && isEmpty(held));
}

/** In a map of locales every key is ours to say; elsewhere Discord adds fields of its own, such as ids. */
function extraLocales(ours: Record<string, unknown>, held: unknown): string[] {
  const isLocaleMap = Object.keys(ours).every((key) => /^[a-z]{2}(?:-[A-Z\d]{2,3})?$/.test(key));
  return isLocaleMap && isObject(held) ? Object.keys(held) : [];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
