import type { PressedAction, Request } from "../../domain/request.ts";
import { decodePressed } from "../message/custom-id.ts";
import { answered } from "./answered.ts";
import { ask } from "./ask.ts";
import { type Desk, whoAsks } from "./desk.ts";
import type { Asked, Exchange } from "./exchange.ts";
import { tell } from "./respond.ts";
import { deleteShared, share } from "./share.ts";

/** For the log: which control was pressed, and what came of it. */
interface Pressed {
  readonly name: string;
  readonly reply: string;
}

/** Answers a button or a menu from its `custom_id` alone, which may be old or forged. */
export async function press(
  exchange: Exchange,
  { customId, chosen, message }: Extract<Asked, { kind: "control" }>,
  desk: Desk,
): Promise<Pressed> {
  const { locale } = exchange.asker;
  const { dispatch, log } = desk;
  const asking = (action: PressedAction) =>
    ({ kind: "action", ...whoAsks(exchange.asker, desk), action }) as const satisfies Request;
  const pressed = decodePressed(customId);
  switch (pressed?.kind) {
    case undefined: {
      const stale = answered({ kind: "error", code: "stale-control" }, locale, log);
      await tell(exchange, stale.body);
      return { name: "unknown", reply: stale.kind };
    }
    case "delete":
      // Discord itself says who caused the message; the id in the button counts only where it does not.
      await deleteShared(exchange, message.owner ?? pressed.sharer);
      return { name: "delete", reply: "done" };
    case "share":
      await share(exchange, pressed.action, desk);
      return { name: `share ${dispatch.nameOf(asking(pressed.action))}`, reply: "done" };
    case "act": {
      const { action } = pressed;
      const request = asking({ ...action, args: [...action.args, ...chosen] });
      return { name: dispatch.nameOf(request), reply: await ask(exchange, request, desk) };
    }
  }
}
