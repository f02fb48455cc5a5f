import { DiscordError } from "../forms/discord-error.ts";
import { isJson, type Json, jsonList, text } from "../json.ts";

/** Slash commands. Source: https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const MAX_PER_SCOPE = 100;

/** An application command as Discord keeps it (the fields of its command object). */
export interface StoredCommand {
  readonly id: string;
  readonly guildId: string | null;
  readonly type: 1 | 2 | 3;
  readonly name: string;
  readonly object: Json;
}

/** The registered commands: the application's own, and those of the guild. */
export class Commands {
  readonly #nextId: () => string;
  readonly #applicationId: string;
  #all: StoredCommand[] = [];

  constructor(nextId: () => string, applicationId: string) {
    this.#nextId = nextId;
    this.#applicationId = applicationId;
  }

  /** Those of a scope: null for global commands. */
  in(guildId: string | null): StoredCommand[] {
    return this.#all.filter((command) => command.guildId === guildId);
  }

  get(guildId: string | null, id: string): StoredCommand {
    const found = this.in(guildId).find((command) => command.id === id);
    if (found === undefined) throw new DiscordError("unknownCommand");
    return found;
  }

  /** Adds a command, or replaces the one with the same name and type, which keeps its id. */
  upsert(guildId: string | null, form: Json): { command: StoredCommand; isNew: boolean } {
    const type = typeOf(form);
    const before = this.in(guildId).find((other) => other.name === form.name && other.type === type);
    const slash = this.in(guildId).filter((other) => other.type === 1).length;
    if (before === undefined && type === 1 && slash >= MAX_PER_SCOPE)
      throw new DiscordError("tooManyCommands");
    const command = this.#store(guildId, form, before?.id ?? this.#nextId());
    this.#all = [...this.#all.filter((other) => other !== before), command];
    return { command, isNew: before === undefined };
  }

  /** Replaces all commands of a scope; those whose name and type stay keep their ids. */
  replaceAll(guildId: string | null, forms: readonly Json[]): StoredCommand[] {
    const before = this.in(guildId);
    const kept = (form: Json) =>
      before.find((other) => other.name === form.name && other.type === typeOf(form));
    const fresh = forms.map((form) => this.#store(guildId, form, kept(form)?.id ?? this.#nextId()));
    const others = this.#all.filter((command) => command.guildId !== guildId);
    this.#all = [...others, ...fresh];
    return fresh;
  }

  /** Changes the fields that the form has. */
  patch(guildId: string | null, id: string, form: Json): StoredCommand {
    const before = this.get(guildId, id);
    const command = this.#store(guildId, { ...before.object, ...form, type: before.type }, id);
    this.#all = this.#all.map((other) => (other === before ? command : other));
    return command;
  }

  delete(guildId: string | null, id: string): void {
    const command = this.get(guildId, id);
    this.#all = this.#all.filter((other) => other !== command);
  }

  #store(guildId: string | null, form: Json, id: string): StoredCommand {
    const type = typeOf(form);
    const options = jsonList(form.options).map(tidyOption);
    const permissions = form.default_member_permissions;
    const object: Json = {
      id,
      application_id: this.#applicationId,
      version: this.#nextId(),
      default_member_permissions:
        permissions === null || permissions === undefined ? null : String(permissions),
      type,
      name: text(form.name),
      name_localizations: isJson(form.name_localizations) ? form.name_localizations : null,
      description: text(form.description),
      description_localizations: isJson(form.description_localizations)
        ? form.description_localizations
        : null,
      nsfw: form.nsfw === true,
      ...(options.length === 0 ? {} : { options }),
      ...(guildId === null
        ? {
            dm_permission: form.dm_permission !== false,
            contexts: Array.isArray(form.contexts) ? form.contexts : null,
            integration_types: Array.isArray(form.integration_types) ? form.integration_types : [0, 1],
          }
        : { guild_id: guildId }),
    };
    return { id, guildId, type, name: text(form.name), object };
  }
}

/** The object with its localisations, or with the wording of one locale in their place, as in a plain GET. */
export function commandObject(command: StoredCommand, withLocalizations: boolean, locale?: string): Json {
  return withLocalizations ? command.object : localised(command.object, locale);
}

/** Where a locale has no wording, this one's is taken. Source:
 * https://docs.discord.com/developers/interactions/application-commands#localization */
const FALLBACKS: Readonly<Record<string, string>> = { "en-US": "en-GB", "en-GB": "en-US", "es-419": "es-ES" };

function localised(part: Json, locale: string | undefined): Json {
  const { name_localizations: names, description_localizations: descriptions, ...rest } = part;
  const pick = (key: string, wordings: unknown): Json => {
    if (locale === undefined || !isJson(wordings)) return {};
    const wording = wordings[locale] ?? wordings[FALLBACKS[locale] ?? ""];
    return typeof wording === "string" ? { [key]: wording } : {};
  };
  const inner = (key: string): Json =>
    Array.isArray(part[key]) ? { [key]: jsonList(part[key]).map((item) => localised(item, locale)) } : {};
  return {
    ...rest,
    ...pick("name_localized", names),
    ...pick("description_localized", descriptions),
    ...inner("options"),
    ...inner("choices"),
  };
}

function typeOf(form: Json): 1 | 2 | 3 {
  return form.type === 2 || form.type === 3 ? form.type : 1;
}

/** Discord leaves out what is null, empty or false: `required: false` does not come back. */
function tidyOption(option: Json): Json {
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      value !== null &&
      value !== undefined &&
      !(value === false && (key === "required" || key === "autocomplete")) &&
      !(Array.isArray(value) && value.length === 0),
  );
  const nested = jsonList(option.options);
  return { ...Object.fromEntries(kept), ...(nested.length === 0 ? {} : { options: nested.map(tidyOption) }) };
}
