import { decodePressed } from "../message/custom-id.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Exchange, isTaken, type Place } from "./exchange.ts";
import type { Handler } from "./handler.ts";
import { errorFields, type Log } from "./log.ts";
import { placeFor } from "./respond.ts";

/** After this another process has answered or put off what it lives to answer; Discord waits for three seconds. */
const standInAfterMs = 1900;

export interface StandInOptions {
  readonly log: Log;
  readonly clock?: Clock;
}

/**
 * A handler that takes what another process, which hears the same of Discord, has left without a sign. It says that an
 * answer is coming before it does anything: Discord takes that of one process alone, and where it was the other, nothing
 * is done twice.
 */
export function standIn(handler: Handler, { log, clock = systemClock }: StandInOptions): Handler {
  const waiting = new Set<() => void>();
  /** Discord is being told that an answer comes: then there has to be one. */
  const promising = new Set<Promise<void>>();
  let isOpen = true;

  /** @returns whether it is still to be answered by then */
  function wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isDue: boolean) => {
        waiting.delete(giveUp);
        resolve(isDue);
      };
      const callOff = clock.after(standInAfterMs, () => end(true));
      const giveUp = () => {
        callOff();
        end(false);
      };
      waiting.add(giveUp);
    });
  }

  function notTaken(error: unknown): void {
    if (!isTaken(error)) log.warn(errorFields(error), "what another process left could not be taken");
  }

  return {
    async handle(exchange) {
      if (!isOpen || !(await wait())) return;
      const { asked } = exchange;
      // Nothing is changed by what is being typed, and nothing of it can be put off.
      if (asked.kind === "suggest") return handler.handle(suggesting(exchange, notTaken));
      const promised = exchange.acknowledge(keptPlace(exchange));
      promising.add(promised);
      try {
        await promised;
      } catch (error) {
        return notTaken(error);
      } finally {
        promising.delete(promised);
      }
      await handler.handle(acknowledged(exchange));
    },
    async drain(withinMs) {
      isOpen = false;
      for (const giveUp of waiting) giveUp();
      let callOff = () => {};
      const limit = new Promise<void>((resolve) => {
        callOff = clock.after(withinMs, resolve);
      });
      await Promise.race([Promise.allSettled(promising), limit]);
      callOff();
      await handler.drain(withinMs);
    },
  };
}

/** Where the answer will come, or the message stay as it is. */
function keptPlace(exchange: Exchange): Place {
  const { asked } = exchange;
  if (asked.kind === "control" && decodePressed(asked.customId)?.kind !== "act") return "in-place";
  return placeFor(exchange, asked.kind === "command" && asked.options.share === "true");
}

/** The rest of an exchange whose answer was put off already. */
function acknowledged(exchange: Exchange): Exchange {
  return { ...delegated(exchange), isAcknowledged: true, acknowledge: async () => {} };
}

function suggesting(exchange: Exchange, onRefused: (error: unknown) => void): Exchange {
  return {
    ...delegated(exchange),
    isAcknowledged: false,
    suggest: (choices) => exchange.suggest(choices).catch(onRefused),
  };
}

function delegated(exchange: Exchange): Omit<Exchange, "isAcknowledged"> {
  return {
    asker: exchange.asker,
    asked: exchange.asked,
    acknowledge: (place) => exchange.acknowledge(place),
    answer: (body, place) => exchange.answer(body, place),
    followUp: (body, audience) => exchange.followUp(body, audience),
    deleteOriginal: () => exchange.deleteOriginal(),
    suggest: (choices) => exchange.suggest(choices),
  };
}
