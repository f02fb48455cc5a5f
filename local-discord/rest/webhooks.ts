import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from "discord-api-spec/zod";
import { DiscordError } from "../forms/discord-error.ts";
import { FLAGS } from "../forms/rules/message.ts";
import type { Interaction } from "../state/interactions.ts";
import { messageObject } from "../state/message-object.ts";
import type { StoredMessage } from "../state/messages.ts";
import { attachmentsOf, editForm, messageForm } from "./message-form.ts";
import { noContent, ok, type RestAnswer, type RestRequest, type Route } from "./route.ts";

const BASE = "/webhooks/:application/:token";
const CREATABLE =
  FLAGS.suppressEmbeds |
  FLAGS.ephemeral |
  FLAGS.suppressNotifications |
  FLAGS.voiceMessage |
  FLAGS.componentsV2;
const EDITABLE = FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.componentsV2;
/** For an app that is installed for the user only. */
const MAX_FOLLOW_UPS = 5;

/** Further answers to an interaction, by its token.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
export const webhookRoutes: readonly Route[] = [
  {
    method: "POST",
    path: BASE,
    auth: "none",
    handle: (request) => followUp(request, interactionOf(request)),
  },
  {
    method: "GET",
    path: `${BASE}/messages/:message`,
    auth: "none",
    handle: (request) => {
      const message = find(request, interactionOf(request));
      return ok(messageObject(message, request.hub.world, request.hub.messages));
    },
  },
  {
    method: "PATCH",
    path: `${BASE}/messages/:message`,
    auth: "none",
    handle: (request) => {
      const interaction = interactionOf(request);
      return edit(request, interaction, find(request, interaction));
    },
  },
  {
    method: "DELETE",
    path: `${BASE}/messages/:message`,
    auth: "none",
    handle: (request) => {
      const interaction = interactionOf(request);
      const message = find(request, interaction);
      request.hub.messages.delete(message);
      if (message.id === interaction.originalId) settle(interaction);
      return noContent;
    },
  },
];

function interactionOf({ hub, params }: RestRequest): Interaction {
  if (params.application !== hub.world.applicationId) throw new DiscordError("unknownWebhook");
  return hub.interactions.forWebhook(params.token ?? "");
}

function followUp(request: RestRequest, interaction: Interaction): RestAnswer {
  const { hub } = request;
  const original = hub.messages.get(interaction.originalId ?? "");
  // The first follow-up to a promised answer is that answer, with the privacy that was promised.
  if (interaction.thinking && original !== undefined) return edit(request, interaction, original);
  const userOnly = Object.keys(interaction.owners).join() === "1";
  const form = messageForm(request, IncomingWebhookRequestPartialSchema, {
    flags: CREATABLE,
    mayBeEmpty: false,
  });
  if (userOnly && interaction.followUps >= MAX_FOLLOW_UPS) throw new DiscordError("tooManyFollowUps");
  const asked = ((typeof form.flags === "number" ? form.flags : 0) & FLAGS.ephemeral) !== 0;
  const message = hub.messages.create(
    {
      channelId: interaction.channelId,
      place: interaction.place,
      authorId: hub.world.botId,
      type: original === undefined ? 0 : 19,
      visibleTo: asked || interaction.forcePrivate ? interaction.person.id : null,
      interaction,
      replyTo: original?.id ?? null,
      attachments: attachmentsOf(request, form),
    },
    form,
  );
  interaction.followUps += 1;
  if (!interaction.thinking) interaction.answered.resolve();
  return ok(messageObject(message, hub.world, hub.messages));
}

function edit(request: RestRequest, interaction: Interaction, message: StoredMessage): RestAnswer {
  const { hub } = request;
  const form = editForm(request, IncomingWebhookUpdateRequestPartialSchema, EDITABLE, message);
  const wantsPrivate = typeof form.flags === "number" && (form.flags & FLAGS.ephemeral) !== 0;
  if (wantsPrivate && message.visibleTo === null) {
    request.warn("an edit cannot make a public message ephemeral; the flag is ignored");
  }
  hub.messages.edit(message, form, attachmentsOf(request, form));
  if (message.id === interaction.originalId) settle(interaction);
  return ok(messageObject(message, hub.world, hub.messages));
}

function settle(interaction: Interaction): void {
  interaction.thinking = false;
  interaction.answered.resolve();
}

/** A message that was made with this token, or that its component sits on. */
function find({ hub, params }: RestRequest, interaction: Interaction): StoredMessage {
  const id = params.message === "@original" ? (interaction.originalId ?? "") : (params.message ?? "");
  const message = hub.messages.get(id);
  const own = message?.interaction === interaction || message?.id === interaction.originalId;
  if (message === undefined || !own) throw new DiscordError("unknownMessage");
  return message;
}
