import type { MessageComponentInteraction } from "discord.js";
import type { Dispatch } from "../../dispatch/dispatch.ts";
import { localeFor } from "../../domain/locale.ts";
import type { Reply } from "../../domain/reply.ts";
import type { PressedAction, Request } from "../../domain/request.ts";
import { decodePressed } from "../message/custom-id.ts";
import { answered } from "./answered.ts";
import type { Log } from "./log.ts";
import { isManager } from "./request-from.ts";
import { respond } from "./respond.ts";
import { deleteShared, share } from "./share.ts";

/** For the log: which control was pressed, and what came of it. */
interface Pressed {
  readonly name: string;
  readonly reply: string;
}

/** Answers a button or a menu from its `custom_id` alone, which may be old or forged. */
export async function press(
  interaction: MessageComponentInteraction,
  dispatch: Dispatch,
  log: Log,
): Promise<Pressed> {
  const pressed = decodePressed(interaction.customId);
  if (pressed?.kind === "delete") {
    await deleteShared(interaction, pressed.sharer);
    return { name: "delete", reply: "done" };
  }
  if (pressed?.kind === "share") {
    await share(interaction, pressed.action, dispatch, log);
    return { name: `share ${knownName(pressed.action)}`, reply: "done" };
  }
  const locale = localeFor(interaction.locale);
  if (!pressed) {
    const stale: Reply = { kind: "error", code: "stale-control" };
    await respond(interaction, answered(Promise.resolve(stale), locale, log));
    return { name: "unknown", reply: stale.kind };
  }
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const action: PressedAction = { ...pressed.action, args: [...pressed.action.args, ...chosen] };
  const request: Request = { kind: "action", locale, isManager: isManager(interaction), action };
  const reply = dispatch.reply(request);
  await respond(interaction, answered(reply, locale, log));
  return { name: knownName(action), reply: (await reply).kind };
}

/** Names come from outside here, and a log line must not carry what somebody made up. */
function knownName({ command, act }: PressedAction): string {
  return /^[a-z]{1,32}$/.test(command) && /^[a-z]{1,32}$/.test(act) ? `${command}.${act}` : "unknown";
}
