import type { Dispatch } from "../../dispatch/dispatch.ts";
import { newReference } from "../../dispatch/fault-reference.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { ask } from "./ask.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Desk } from "./desk.ts";
import type { Exchange } from "./exchange.ts";
import { errorFields, type Log } from "./log.ts";
import { press } from "./press.ts";
import { TooLate, tell } from "./respond.ts";
import { suggest } from "./suggest.ts";

export interface Handler {
  /** Never throws: what goes wrong is answered where Discord still takes an answer, and logged. */
  handle(exchange: Exchange): Promise<void>;
  /** From now on takes nothing; resolves when all that is under way has ended, or after `withinMs`. */
  drain(withinMs: number): Promise<void>;
}

export interface HandlerOptions {
  readonly dispatch: Dispatch;
  /** Commands by the names of their entries in a message's "Apps" menu. */
  readonly messageCommands: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly cooldown: Cooldown;
  readonly clock?: Clock;
}

/** Between a wire and {@link Dispatch}: what is taken, in which order, and what is told when something breaks. */
export function createHandler({
  dispatch,
  messageCommands,
  log,
  cooldown,
  clock = systemClock,
}: HandlerOptions): Handler {
  const desk: Desk = { dispatch, log, clock };
  const underWay = new Set<Promise<void>>();
  let open = true;

  async function answer(exchange: Exchange): Promise<void> {
    const started = clock.now();
    try {
      if (exchange.asked.kind === "suggest") return await suggest(exchange, exchange.asked, desk);
      if (await isTooFast(exchange, cooldown)) return;
      const done = await route(exchange);
      log.info({ ...done, ms: Math.round(clock.now() - started) }, "answered");
    } catch (error) {
      await giveUp(exchange, error, log);
    }
  }

  async function route(exchange: Exchange): Promise<object> {
    const { asked, asker } = exchange;
    const { locale, isManager } = asker;
    switch (asked.kind) {
      case "command": {
        const request = { ...asked, locale, isManager };
        return { kind: "command", name: dispatch.nameOf(request), reply: await ask(exchange, request, desk) };
      }
      case "message": {
        const command = messageCommands.get(asked.entry) ?? "";
        const request = { kind: "message", locale, command, text: asked.text } as const;
        return { kind: "message", name: dispatch.nameOf(request), reply: await ask(exchange, request, desk) };
      }
      case "control":
        return { kind: "control", ...(await press(exchange, asked, desk)) };
      case "suggest":
        return { kind: "suggest" };
    }
  }

  return {
    async handle(exchange) {
      if (!open) return;
      const work = answer(exchange);
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    async drain(withinMs) {
      open = false;
      let callOff = () => {};
      const limit = new Promise<void>((resolve) => {
        callOff = clock.after(withinMs, resolve);
      });
      await Promise.race([Promise.all(underWay), limit]);
      callOff();
    },
  };
}

async function isTooFast(exchange: Exchange, cooldown: Cooldown): Promise<boolean> {
  const { id, locale } = exchange.asker;
  const seconds = cooldown.take(id);
  if (seconds > 0) await tell(exchange, note(locales[locale].slowDown(seconds)));
  return seconds > 0;
}

/** Where Discord refused an answer it may still take a short one; where it takes none, there is nobody to tell. */
async function giveUp(exchange: Exchange, error: unknown, log: Log): Promise<void> {
  const { asked, asker } = exchange;
  const reference = newReference();
  log.error(
    { kind: asked.kind, reference, ...errorFields(error) },
    "what somebody asked could not be answered",
  );
  // A suggestion takes no words of ours, and after a quarter of an hour nothing is taken.
  if (asked.kind === "suggest" || error instanceof TooLate) return;
  await tell(exchange, note(locales[asker.locale].fault(reference))).catch(() => {});
}
