import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from "discord-api-spec/zod";
import { DiscordError } from "../forms/discord-error.ts";
import { FLAGS } from "../forms/rules/message.ts";
import { isJson } from "../json.ts";
import { messageObject } from "../state/message-object.ts";
import type { StoredMessage } from "../state/messages.ts";
import { allows, PERMISSIONS } from "../state/permissions.ts";
import { type Place, placeOf } from "../state/world.ts";
import { attachmentsOf, editForm, messageForm } from "./message-form.ts";
import { noContent, ok, type RestRequest, type Route } from "./route.ts";

const BASE = "/channels/:channel/messages";
const CREATABLE =
  FLAGS.suppressEmbeds | FLAGS.suppressNotifications | FLAGS.voiceMessage | FLAGS.componentsV2;
const EDITABLE = FLAGS.suppressEmbeds | FLAGS.componentsV2;

/** A bot's own messages in a channel, such as a daily quotation. */
export const messageRoutes: readonly Route[] = [
  {
    method: "GET",
    path: BASE,
    auth: "bot",
    handle: (request) => {
      const { hub, params, query } = request;
      placeFor(request, PERMISSIONS.readMessageHistory);
      const limit = Math.min(Math.max(Number(query.get("limit") ?? 50) || 50, 1), 100);
      const messages = hub.messages
        .in(params.channel ?? "")
        .slice(-limit)
        .reverse();
      return ok(messages.map((message) => messageObject(message, hub.world, hub.messages)));
    },
  },
  {
    method: "POST",
    path: BASE,
    auth: "bot",
    handle: (request) => {
      const { hub, params } = request;
      const place = placeFor(request, PERMISSIONS.sendMessages);
      const form = messageForm(request, MessageCreateRequestSchema, { flags: CREATABLE, mayBeEmpty: false });
      const reference = isJson(form.message_reference) ? String(form.message_reference.message_id) : null;
      if (reference !== null && hub.messages.get(reference) === undefined)
        throw new DiscordError("unknownMessage");
      const message = hub.messages.create(
        {
          channelId: params.channel ?? "",
          place,
          authorId: hub.world.botId,
          type: reference === null ? 0 : 19,
          replyTo: reference,
          nonce: typeof form.nonce === "string" || typeof form.nonce === "number" ? form.nonce : null,
          attachments: attachmentsOf(request, form),
        },
        form,
      );
      return ok(messageObject(message, hub.world, hub.messages));
    },
  },
  {
    method: "GET",
    path: `${BASE}/:message`,
    auth: "bot",
    handle: (request) => {
      placeFor(request, PERMISSIONS.readMessageHistory);
      return ok(messageObject(find(request), request.hub.world, request.hub.messages));
    },
  },
  {
    method: "PATCH",
    path: `${BASE}/:message`,
    auth: "bot",
    handle: (request) => {
      const { hub } = request;
      placeFor(request, 0n);
      const message = find(request);
      if (message.authorId !== hub.world.botId) throw new DiscordError("othersMessage");
      const form = editForm(request, MessageEditRequestPartialSchema, EDITABLE, message);
      hub.messages.edit(message, form, attachmentsOf(request, form));
      return ok(messageObject(message, hub.world, hub.messages));
    },
  },
  {
    method: "DELETE",
    path: `${BASE}/:message`,
    auth: "bot",
    handle: (request) => {
      const { hub } = request;
      const place = placeFor(request, 0n);
      const message = find(request);
      const own = message.authorId === hub.world.botId;
      const mayDelete = place === "guild" && allows(hub.world.botPermissions, PERMISSIONS.manageMessages);
      if (!own && !mayDelete) throw new DiscordError("missingPermissions");
      hub.messages.delete(message);
      return noContent;
    },
  },
];

/** @throws {DiscordError} where the bot may not look, or lacks a permission */
function placeFor({ hub: { world }, params }: RestRequest, needed: bigint): Place {
  const place = placeOf(world, params.channel ?? "");
  if (place === null) throw new DiscordError("unknownChannel");
  if (place === "private" || place === "external") throw new DiscordError("missingAccess");
  if (place === "dm") return place;
  if (!allows(world.botPermissions, PERMISSIONS.viewChannel)) throw new DiscordError("missingAccess");
  if (!allows(world.botPermissions, needed)) throw new DiscordError("missingPermissions");
  return place;
}

/** Ephemeral messages are not to be had through the channel. */
function find({ hub, params }: RestRequest): StoredMessage {
  const message = hub.messages.get(params.message ?? "");
  if (message === undefined || message.channelId !== params.channel || message.visibleTo !== null) {
    throw new DiscordError("unknownMessage");
  }
  return message;
}
