import type { AutocompleteInteraction, Interaction, MessageComponentInteraction } from "discord.js";
import { localeFor } from "../domain/locale.ts";
import type { Action, Reply } from "../domain/reply.ts";
import type { Request } from "../domain/request.ts";
import { locales } from "../locales/index.ts";
import { decodePressed } from "./custom-id.ts";
import type { Dispatch } from "./dispatch.ts";
import { plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { errorFields, type Log } from "./log.ts";
import { render } from "./render.ts";
import { commandRequest, suggestRequest } from "./request-from.ts";
import { respond } from "./respond.ts";
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
        await respond(interaction, rendered(reply, request));
        done("command", interaction.commandName, (await reply).kind);
      } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
        const { name, reply } = await press(interaction, dispatch);
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

async function press(interaction: MessageComponentInteraction, dispatch: Dispatch) {
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
    await respond(interaction, Promise.resolve(render(stale, locales[locale])));
    return { name: "unknown", reply: stale.kind };
  }
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const action: Action = { ...pressed.action, args: [...pressed.action.args, ...chosen] };
  const request: Request = { kind: "action", locale, action };
  const reply = dispatch.reply(request);
  await respond(interaction, rendered(reply, request));
  return { name: knownName(action), reply: (await reply).kind };
}

async function rendered(reply: Promise<Reply>, { locale }: Request) {
  return render(await reply, locales[locale]);
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
