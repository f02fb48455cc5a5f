import type { AutocompleteInteraction, Interaction, MessageComponentInteraction } from "discord.js";
import { type LocaleCode, localeFor } from "../domain/locale.ts";
import type { Action, Reply } from "../domain/reply.ts";
import type { Request } from "../domain/request.ts";
import { locales } from "../locales/index.ts";
import { decodePressed } from "./custom-id.ts";
import { type Dispatch, newReference } from "./dispatch.ts";
import { plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { errorFields, type Log } from "./log.ts";
import { render } from "./render.ts";
import { commandRequest, suggestRequest } from "./request-from.ts";
import { type Answer, respond } from "./respond.ts";
import { deleteShared, share } from "./share.ts";

export interface Handler {
  /** Never throws: what goes wrong is answered where Discord still takes an answer, and logged. */
  handle(interaction: Interaction): Promise<void>;
  /** From now on takes nothing; resolves when all that is under way has ended, or after `withinMs`. */
  drain(withinMs: number): Promise<void>;
}

/** Between discord.js and {@link Dispatch}: which interaction asks for what, and how it is answered. */
export function createHandler(dispatch: Dispatch, log: Log): Handler {
  const underWay = new Set<Promise<void>>();
  let open = true;

  async function answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const done = (kind: string, name: string, reply: string) =>
      log.info({ kind, name, reply, ms: Math.round(performance.now() - started) }, "answered");
    try {
      if (interaction.isAutocomplete()) await suggest(interaction, dispatch);
      else if (interaction.isChatInputCommand()) {
        const request = commandRequest(interaction);
        const reply = dispatch.reply(request);
        await respond(interaction, answered(reply, request.locale, log));
        done("command", interaction.commandName, (await reply).kind);
      } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
        const { name, reply } = await press(interaction, dispatch, log);
        done("control", name, reply);
      }
    } catch (error) {
      log.error({ type: interaction.type, ...errorFields(error) }, "an interaction could not be answered");
    }
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

async function press(interaction: MessageComponentInteraction, dispatch: Dispatch, log: Log) {
  const pressed = decodePressed(interaction.customId);
  if (pressed?.kind === "delete") {
    await deleteShared(interaction, pressed.sharer);
    return { name: "delete", reply: "done" };
  }
  if (pressed?.kind === "share") {
    await share(interaction, pressed.action, dispatch);
    return { name: `share ${pressed.action.command}`.slice(0, 60), reply: "done" };
  }
  const locale = localeFor(interaction.locale);
  if (!pressed) {
    const stale: Reply = { kind: "error", code: "stale-control" };
    await respond(interaction, answered(Promise.resolve(stale), locale, log));
    return { name: "unknown", reply: stale.kind };
  }
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const action: Action = { ...pressed.action, args: [...pressed.action.args, ...chosen] };
  const request: Request = { kind: "action", locale, action };
  const reply = dispatch.reply(request);
  await respond(interaction, answered(reply, request.locale, log));
  return { name: knownName(action), reply: (await reply).kind };
}

/** A reply that cannot be rendered is a fault of ours like any other: told with a reference, and logged with it. */
async function answered(work: Promise<Reply>, locale: LocaleCode, log: Log): Promise<Answer> {
  const wording = locales[locale];
  const reply = await work;
  try {
    return { body: render(reply, wording), isError: reply.kind === "error" || reply.kind === "fault" };
  } catch (error) {
    const reference = newReference();
    log.error({ ...errorFields(error), reference, reply: reply.kind }, "a reply could not be rendered");
    return { body: render({ kind: "fault", reference }, wording), isError: true };
  }
}

/** Names come from outside here, and a log line must not carry what somebody made up. */
function knownName({ command, act }: Action): string {
  return /^[a-z]{1,32}$/.test(command) && /^[a-z]{1,32}$/.test(act) ? `${command}.${act}` : "unknown";
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
