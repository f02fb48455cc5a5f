import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, Routes } from "discord.js";
import { isRecord } from "../../domain/is-record.ts";
import type { Clock } from "../answering/clock.ts";
import { type Audience, type Exchange, type Place, Refusal, type Sent } from "../answering/exchange.ts";
import type { MessageBody } from "../message/message-body.ts";
import type { Received } from "./interaction-payload.ts";

/** A first answer, as Discord takes it in the response to its request. */
export interface FirstAnswer {
  readonly type: InteractionResponseType;
  readonly data?: object;
}

/** "Unknown webhook": Discord has not taken the first answer in yet. */
const notYetTaken = 10_015;
/** Milliseconds between tries while it has not; 3.1 s in all. */
const pausesMs = [100, 200, 400, 800, 1600];

export interface HttpWire {
  readonly rest: Pick<REST, "get" | "post" | "patch" | "delete">;
  readonly clock: Clock;
  /** Answers Discord's own request; resolves when it has left, rejects where Discord has gone. */
  readonly respond: (answer: FirstAnswer) => Promise<void>;
}

/**
 * What Discord posted as the rules of answering take it. The first answer is the response to the request; all that
 * comes later goes through the interaction's webhook, which needs no token of the bot.
 */
export function exchangeOverHttp(received: Received, { rest, clock, respond }: HttpWire): Exchange {
  const { asker, asked, applicationId, token } = received;
  const isControl = asked.kind === "control";
  const webhook = Routes.webhook(applicationId, token);
  const original = Routes.webhookMessage(applicationId, token, "@original");
  let isAcknowledged = false;
  let isDeferred = false;

  /** The one response; a second one would be lost without a word. */
  async function first(answer: FirstAnswer): Promise<void> {
    if (isAcknowledged) throw new TypeError("this was answered before");
    isAcknowledged = true;
    await respond(answer);
  }

  /** Discord may still be busy with the response when the next request reaches it. */
  async function whenTaken<Result>(request: () => Promise<Result>): Promise<Result> {
    for (const pauseMs of pausesMs) {
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.code !== notYetTaken) throw refusal(error);
        await new Promise<void>((resolve) => clock.after(pauseMs, resolve));
      }
    }
    return await request().catch((error: unknown) => {
      throw refusal(error);
    });
  }

  return {
    asker,
    asked,
    get isAcknowledged() {
      return isAcknowledged;
    },
    async acknowledge(place) {
      isDeferred = true;
      if (place === "in-place" && isControl)
        await first({ type: InteractionResponseType.DeferredMessageUpdate });
      else
        await first({ type: InteractionResponseType.DeferredChannelMessageWithSource, data: seenAt(place) });
    },
    async answer(body, place) {
      if (isDeferred) {
        return sent(await whenTaken(() => rest.patch(original, { body, auth: false })));
      }
      if (place === "in-place" && isControl) {
        await first({ type: InteractionResponseType.UpdateMessage, data: body });
        return { isPrivate: true };
      }
      const data = { ...body, ...seenAt(place) };
      await first({ type: InteractionResponseType.ChannelMessageWithSource, data });
      if (place !== "all") return { isPrivate: true };
      // Discord makes private what an app may not say to all there, and does not tell in answer to a response.
      return sent(await whenTaken(() => rest.get(original, { auth: false })));
    },
    async followUp(body, audience) {
      const message: MessageBody & { flags?: number } = { ...body, ...seenAt(audience) };
      const query = new URLSearchParams({ wait: "true" });
      return sent(await whenTaken(() => rest.post(webhook, { body: message, query, auth: false })));
    },
    async deleteOriginal() {
      await whenTaken(() => rest.delete(original, { auth: false }));
    },
    suggest: (choices) =>
      first({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),
  };
}

function seenAt(place: Place | Audience): { flags?: number } {
  return place === "all" ? {} : { flags: MessageFlags.Ephemeral };
}

/** A message that nobody got to see says nothing of who may see it, and is taken for private. */
function sent(message: unknown): Sent {
  const flags = isRecord(message) ? message.flags : null;
  return { isPrivate: typeof flags === "number" ? (flags & MessageFlags.Ephemeral) !== 0 : true };
}

/** discord.js's errors carry the whole request and Discord's words; none of it goes further than here. */
function refusal(error: unknown): unknown {
  return error instanceof DiscordAPIError ? new Refusal(error) : error;
}
