import type { Dispatch } from "../../dispatch/dispatch.ts";
import { newReference } from "../../dispatch/fault-reference.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { ask } from "./ask.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Cooldown } from "./cooldown.ts";
import { type Desk, whoAsks } from "./desk.ts";
import { type Asked, type Exchange, isTaken } from "./exchange.ts";
import { errorFields, type Log } from "./log.ts";
import { type Answered, type Meter, noMeter } from "./meter.ts";
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
  /** Ids of users and roles whom the host trusts with the library of all; nobody without. */
  readonly editors?: ReadonlySet<string>;
  readonly clock?: Clock;
  readonly meter?: Meter;
}

/** What was done, for the log and the meter. */
interface Done {
  readonly kind: Asked["kind"];
  readonly name: string;
  readonly reply: string;
}

/** Between a wire and {@link Dispatch}: what is taken, in which order, and what is told when something breaks. */
export function createHandler({
  dispatch,
  messageCommands,
  log,
  cooldown,
  editors = new Set(),
  clock = systemClock,
  meter = noMeter,
}: HandlerOptions): Handler {
  const desk: Desk = { dispatch, log, clock, editors };
  const underWay = new Set<Promise<void>>();
  let open = true;

  async function answer(exchange: Exchange): Promise<void> {
    const started = clock.now();
    const count = (what: Answered) => meter.answered(what, (clock.now() - started) / 1000);
    try {
      const isTyping = exchange.asked.kind === "suggest";
      if (!isTyping && (await isTooFast(exchange, cooldown)))
        return count({ command: "unknown", outcome: "too-fast" });
      const done = await route(exchange);
      if (!isTyping) log.info({ ...done, ms: Math.round(clock.now() - started) }, "answered");
      count({ command: done.name, outcome: done.reply });
    } catch (error) {
      count({ command: "unknown", outcome: "failed" });
      await giveUp(exchange, error, log);
    }
  }

  async function route(exchange: Exchange): Promise<Done> {
    const { asked, asker } = exchange;
    const by = whoAsks(asker, desk);
    switch (asked.kind) {
      case "command": {
        const request = { ...asked, ...by };
        return { kind: "command", name: dispatch.nameOf(request), reply: await ask(exchange, request, desk) };
      }
      case "message": {
        const command = messageCommands.get(asked.entry) ?? "";
        const request = { kind: "message", ...by, command, text: asked.text } as const;
        return { kind: "message", name: dispatch.nameOf(request), reply: await ask(exchange, request, desk) };
      }
      case "control":
        return { kind: "control", ...(await press(exchange, asked, desk)) };
      case "suggest":
        return { kind: "suggest", name: await suggest(exchange, asked, desk), reply: "suggestions" };
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
  if (isTaken(error)) {
    log.warn(
      { kind: asked.kind },
      "another process of this bot was faster: STANDBY is for the second of two",
    );
    return;
  }
  const reference = newReference();
  log.error(
    { kind: asked.kind, reference, ...errorFields(error) },
    "what somebody asked could not be answered",
  );
  // A suggestion takes no words of ours, and after a quarter of an hour nothing is taken.
  if (asked.kind === "suggest" || error instanceof TooLate) return;
  await tell(exchange, note(locales[asker.locale].fault(reference))).catch(() => {});
}
