import type { PressedAction } from "../../domain/request.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { answered } from "./answered.ts";
import type { Desk } from "./desk.ts";
import { type Exchange, Refusal } from "./exchange.ts";
import { inTime, tell } from "./respond.ts";

/**
 * Posts for all what `action` shows, naming who shared. A private message cannot be made public, so this is a new
 * one: a follow-up, which works in DMs and where the app is installed for a person only. Where Discord keeps it
 * private, or refuses it, the person is told.
 */
export async function share(
  exchange: Exchange,
  action: PressedAction,
  { dispatch, log, clock }: Desk,
): Promise<void> {
  const { id, locale } = exchange.asker;
  const wording = locales[locale];
  const started = clock.now();
  await exchange.acknowledge("in-place");
  const reply = await dispatch.reply({ kind: "action", locale, action });
  const { body, isShareable } = answered(reply, locale, log, id);
  inTime(started, clock);
  if (!isShareable) return tell(exchange, body);
  try {
    const { isPrivate } = await exchange.followUp(body, "all");
    if (isPrivate) await tell(exchange, note(wording.shareKeptPrivate));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tell(exchange, note(wording.shareFailed));
  }
}

/** Deletes a shared message for `owner`, who shared it, or for somebody who may delete what others post. */
export async function deleteShared(exchange: Exchange, owner: string): Promise<void> {
  const { id, locale, moderates } = exchange.asker;
  if (id !== owner && !moderates) {
    return tell(exchange, note(locales[locale].errors["delete-not-allowed"]));
  }
  await exchange.acknowledge("in-place");
  await exchange.deleteOriginal();
}
