import type { MessageBody } from "../message/message-body.ts";
import type { Answer } from "./answered.ts";
import type { Clock } from "./clock.ts";
import type { Exchange, Place, Sent } from "./exchange.ts";

/** Discord waits 3 s for an acknowledgement; past this an answer is put off, and then edited in. */
const deferAfterMs = 1500;

/** Discord takes answers for 15 minutes; what comes in the last seconds may arrive too late. */
const answerWithinMs = 15 * 60_000 - 5000;

export interface Manner {
  /** Asked to be shown to all at once. */
  readonly publicly: boolean;
  /** May take long, or hold the process: is acknowledged before it begins. */
  readonly isSlow: boolean;
}

/** It took so long that Discord takes no answer any more. */
export class TooLate extends Error {
  override name = "TooLate";
}

/**
 * Answers with what `work` gives: for all where that is asked for; in place of the message that was pressed if it is
 * the person's own; else by a new message for their eyes only. Acknowledges in time whatever `work` takes.
 * Gives what was answered, and whether all can see it.
 */
export async function respond(
  exchange: Exchange,
  work: () => Promise<Answer>,
  { publicly, isSlow }: Manner,
  clock: Clock,
): Promise<{ readonly answer: Answer; readonly isPublic: boolean }> {
  const place = placeFor(exchange, publicly);
  const started = clock.now();
  if (isSlow) await exchange.acknowledge(place);
  const answer = await (isSlow ? work() : orPutOff(exchange, work, place, clock));
  inTime(started, clock);
  return { answer, isPublic: await send(exchange, answer, place) };
}

/** @throws TooLate where an exchange that began at `started` can be answered no more */
export function inTime(started: number, clock: Clock): void {
  if (clock.now() - started > answerWithinMs) throw new TooLate("an answer took longer than Discord waits");
}

/** For the person alone, whatever was answered before. */
export async function tell(exchange: Exchange, body: MessageBody): Promise<void> {
  await (exchange.isAcknowledged ? exchange.followUp(body, "person") : exchange.answer(body, "person"));
}

/** Where the first answer goes. */
export function placeFor({ asked }: Exchange, publicly: boolean): Place {
  if (publicly) return "all";
  return asked.kind === "control" && asked.message.isPrivate ? "in-place" : "person";
}

/** What `work` gives, once Discord has heard that it takes longer, if it does. */
async function orPutOff(
  exchange: Exchange,
  work: () => Promise<Answer>,
  place: Place,
  clock: Clock,
): Promise<Answer> {
  let deferral: Promise<void> | null = null;
  const cancel = clock.after(deferAfterMs, () => {
    deferral = exchange.acknowledge(place);
    // Awaited below; a failure must not count as unhandled until then.
    deferral.catch(() => {});
  });
  try {
    return await work();
  } finally {
    cancel();
    await deferral;
  }
}

/** Whether all can see what was sent. */
async function send(
  exchange: Exchange,
  { body, isError, isShareable }: Answer,
  place: Place,
): Promise<boolean> {
  if (place === "in-place" && isError) {
    await tell(exchange, body);
    return false;
  }
  if (place !== "all") {
    await exchange.answer(body, place);
    return false;
  }
  if (isShareable) return !(await toAll(exchange, body)).isPrivate;
  // It was promised to all before it was known to be for the person alone.
  if (exchange.isAcknowledged) await exchange.deleteOriginal();
  await tell(exchange, body);
  return false;
}

/** Where Discord will not have it, the place that was promised to all goes: what is told of it next would stand there. */
async function toAll(exchange: Exchange, body: MessageBody): Promise<Sent> {
  const promised = exchange.isAcknowledged;
  try {
    return await exchange.answer(body, "all");
  } catch (error) {
    if (promised) await exchange.deleteOriginal().catch(() => {});
    throw error;
  }
}
