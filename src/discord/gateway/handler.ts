import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import { type Dispatch, newReference } from "../../dispatch/dispatch.ts";
import { localeFor } from "../../domain/locale.ts";
import { locales } from "../../locales/index.ts";
import { plain } from "../message/escape.ts";
import { fitWords } from "../message/fit.ts";
import { limits } from "../message/limits.ts";
import { note } from "../message/message-body.ts";
import { answered, isShareable } from "./answered.ts";
import type { Cooldown } from "./cooldown.ts";
import { errorFields, type Log } from "./log.ts";
import { press } from "./press.ts";
import { commandRequest, messageRequest, suggestRequest } from "./request-from.ts";
import { messageOptions, respond } from "./respond.ts";

export interface Handler {
  /** Never throws: what goes wrong is answered where Discord still takes an answer, and logged. */
  handle(interaction: Interaction): Promise<void>;
  /** From now on takes nothing; resolves when all that is under way has ended, or after `withinMs`. */
  drain(withinMs: number): Promise<void>;
}

export interface HandlerOptions {
  readonly dispatch: Dispatch;
  /** Commands by the names of their entries in a message's "Apps" menu. */
  readonly messageCommands: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly cooldown: Cooldown;
}

/** Between discord.js and {@link Dispatch}: which interaction asks for what, and how it is answered. */
export function createHandler({ dispatch, messageCommands, log, cooldown }: HandlerOptions): Handler {
  const underWay = new Set<Promise<void>>();
  let open = true;

  async function answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    try {
      if (interaction.isAutocomplete()) return await suggest(interaction, dispatch);
      if (await isTooFast(interaction, cooldown)) return;
      const done = await route(interaction);
      if (done) log.info({ ...done, ms: Math.round(performance.now() - started) }, "answered");
    } catch (error) {
      const reference = newReference();
      log.error(
        { type: interaction.type, reference, ...errorFields(error) },
        "an interaction could not be answered",
      );
      await tellFault(interaction, reference).catch(() => {});
    }
  }

  async function route(interaction: Interaction) {
    if (interaction.isChatInputCommand()) {
      const reply = await runCommand(interaction, dispatch, log);
      return { kind: "command", name: interaction.commandName, reply };
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = messageCommands.get(interaction.commandName) ?? "";
      return {
        kind: "message",
        name: command,
        reply: await runOnMessage(interaction, command, dispatch, log),
      };
    }
    if (interaction.isButton() || interaction.isStringSelectMenu()) {
      return { kind: "control", ...(await press(interaction, dispatch, log)) };
    }
    return null;
  }

  return {
    async handle(interaction) {
      if (!open) return;
      const work = answer(interaction);
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    async drain(withinMs) {
      open = false;
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.all(underWay), limit]);
      clearTimeout(timer);
    },
  };
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  dispatch: Dispatch,
  log: Log,
): Promise<string> {
  const request = commandRequest(interaction);
  const work = dispatch.reply(request);
  const sharer = request.options.share === "true" ? interaction.user.id : null;
  const answer = answered(work, request.locale, log, sharer);
  const { isPublic } = await respond(interaction, answer, sharer !== null);
  const reply = await work;
  if (sharer !== null && !isPublic && isShareable(reply)) {
    const body = note(locales[request.locale].shareKeptPrivate);
    await interaction.followUp({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  }
  return reply.kind;
}

async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  command: string,
  dispatch: Dispatch,
  log: Log,
): Promise<string> {
  const request = messageRequest(interaction, command);
  const work = dispatch.reply(request);
  await respond(interaction, answered(work, request.locale, log));
  return (await work).kind;
}

/** Where Discord refused an answer it may still take a short one; where it takes none, there is nobody to tell. */
async function tellFault(interaction: Interaction, reference: string): Promise<void> {
  if (!interaction.isRepliable()) return;
  const body = note(locales[localeFor(interaction.locale)].fault(reference));
  const message = { ...messageOptions(body), flags: MessageFlags.Ephemeral } as const;
  await (interaction.replied || interaction.deferred
    ? interaction.followUp(message)
    : interaction.reply(message));
}

async function isTooFast(interaction: Interaction, cooldown: Cooldown): Promise<boolean> {
  const seconds = cooldown.take(interaction.user.id);
  if (seconds === 0 || !interaction.isRepliable()) return seconds > 0;
  const body = note(locales[localeFor(interaction.locale)].slowDown(seconds));
  await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  return true;
}

async function suggest(interaction: AutocompleteInteraction, dispatch: Dispatch): Promise<void> {
  const suggestions = await dispatch.suggest(suggestRequest(interaction));
  const choices = suggestions
    .filter(({ value }) => value.length >= 1 && value.length <= limits.suggestionValue)
    .map(({ label, value }) => ({ name: fitWords(plain(label), limits.suggestionName), value }))
    .filter(({ name }) => name !== "")
    .slice(0, limits.suggestions);
  await interaction.respond(choices);
}
