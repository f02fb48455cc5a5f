import {
  CreateMessageInteractionCallbackRequestSchema,
  InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { checkForm } from "../forms/form-body.ts";
import { FormErrors } from "../forms/form-errors.ts";
import { checkSuggestions } from "../forms/rules/autocomplete.ts";
import { FLAGS } from "../forms/rules/message.ts";
import { checkModal } from "../forms/rules/modal.ts";
import { isJson, type Json } from "../json.ts";
import type { Interaction } from "../state/interactions.ts";
import { messageObject } from "../state/message-object.ts";
import type { StoredMessage } from "../state/messages.ts";
import { attachmentsOf, finishForm, refuseEmptyEdit } from "./message-form.ts";
import { noContent, ok, type RestAnswer, type RestRequest, type Route } from "./route.ts";

const REPLY = 4;
const DEFERRED_REPLY = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const SUGGESTIONS = 8;
const MODAL = 9;
const REPLY_FLAGS =
  FLAGS.suppressEmbeds |
  FLAGS.ephemeral |
  FLAGS.suppressNotifications |
  FLAGS.voiceMessage |
  FLAGS.componentsV2;
const EDIT_FLAGS = FLAGS.suppressEmbeds | FLAGS.componentsV2;

/** The first answer to an interaction.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response */
export const callbackRoute: Route = {
  method: "POST",
  path: "/interactions/:interaction/:token/callback",
  auth: "none",
  handle: (request) => {
    const { hub, params, query } = request;
    const interaction = hub.interactions.forCallback(params.interaction ?? "", params.token ?? "");
    const message = acknowledge(request, interaction);
    return query.get("with_response") === "true" ? described(request, interaction, message) : noContent;
  },
};

/**
 * Takes a request's body for the first answer. @returns the message that it made or changed, if any
 * @throws {DiscordError} for a body that Discord would not take
 */
export function acknowledge(request: RestRequest, interaction: Interaction): StoredMessage | null {
  const body = isJson(request.body) ? request.body : {};
  checkType(body, interaction);
  const message = answer(request, interaction, body);
  request.hub.interactions.acknowledge(interaction, Number(body.type));
  return message;
}

/** The kinds of answer that an interaction takes; Discord words a wrong one as "Value must be one of {8}." */
function checkType(body: Json, interaction: Interaction): void {
  const errors = new FormErrors();
  const fromMessage = interaction.sourceMessageId !== null;
  const allowed = {
    2: [REPLY, DEFERRED_REPLY, MODAL],
    3: [REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, MODAL],
    4: [SUGGESTIONS],
    5: fromMessage ? [REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE] : [REPLY, DEFERRED_REPLY],
  }[interaction.type];
  if (body.type === undefined) errors.required(["type"]);
  else if (!allowed.includes(Number(body.type))) errors.choices(["type"], allowed);
  errors.throwIfAny();
}

function answer(request: RestRequest, interaction: Interaction, body: Json): StoredMessage | null {
  switch (body.type) {
    case REPLY:
    case DEFERRED_REPLY:
      return reply(request, interaction, body, body.type === DEFERRED_REPLY);
    case UPDATE:
      return update(request, interaction, body);
    case DEFERRED_UPDATE:
      interaction.originalId = interaction.sourceMessageId;
      return null;
    default:
      interaction.data = body.type === MODAL ? modal(request, body) : suggestions(request, interaction, body);
      return null;
  }
}

function reply(request: RestRequest, interaction: Interaction, body: Json, deferred: boolean): StoredMessage {
  const { hub } = request;
  const errors = new FormErrors();
  warnAll(request, checkForm(CreateMessageInteractionCallbackRequestSchema, body, errors));
  // A deferral may only say whether the answer will be private.
  const rules = { flags: deferred ? FLAGS.ephemeral : REPLY_FLAGS, mayBeEmpty: deferred };
  const form = finishForm(request, isJson(body.data) ? body.data : {}, rules, errors, ["data"]);
  const asked = ((typeof form.flags === "number" ? form.flags : 0) & FLAGS.ephemeral) !== 0;
  const ephemeral = asked || interaction.forcePrivate;
  const message = hub.messages.create(
    {
      channelId: interaction.channelId,
      place: interaction.place,
      authorId: hub.world.botId,
      type: interaction.commandType === null ? 19 : interaction.commandType === 1 ? 20 : 23,
      flags: deferred ? FLAGS.loading : 0,
      visibleTo: ephemeral ? interaction.person.id : null,
      interaction,
      replyTo: interaction.sourceMessageId,
      attachments: attachmentsOf(request, form),
    },
    deferred ? { flags: form.flags } : form,
  );
  interaction.originalId = message.id;
  interaction.thinking = deferred;
  return message;
}

function update(request: RestRequest, interaction: Interaction, body: Json): StoredMessage | null {
  const { hub } = request;
  const source = hub.messages.get(interaction.sourceMessageId ?? "");
  const errors = new FormErrors();
  warnAll(request, checkForm(UpdateMessageInteractionCallbackRequestSchema, body, errors));
  const rules = { flags: EDIT_FLAGS | FLAGS.ephemeral, before: source?.flags ?? 0, mayBeEmpty: true };
  const form = finishForm(request, isJson(body.data) ? body.data : {}, rules, errors, ["data"]);
  interaction.originalId = interaction.sourceMessageId;
  if (source === undefined) return null;
  refuseEmptyEdit(request, form, source);
  hub.messages.edit(source, form, attachmentsOf(request, form));
  return source;
}

function modal(request: RestRequest, body: Json): Json {
  const errors = new FormErrors();
  warnAll(request, checkForm(ModalInteractionCallbackRequestSchema, body, errors));
  const data = isJson(body.data) ? body.data : {};
  checkModal(data, errors, ["data"]);
  errors.throwIfAny();
  return data;
}

function suggestions(request: RestRequest, interaction: Interaction, body: Json): Json {
  const schema = {
    4: InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
    10: InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  }[interaction.focusedType ?? 3];
  const errors = new FormErrors();
  const fallback = InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
  warnAll(request, checkForm(schema ?? fallback, body.data, errors, ["data"]));
  const data = isJson(body.data) ? body.data : {};
  checkSuggestions(data, errors, ["data"]);
  errors.throwIfAny();
  return data;
}

function warnAll(request: RestRequest, fields: readonly string[]): void {
  for (const field of fields) request.warn(`unknown field ${field}`);
}

/** The body for `with_response=true`. */
function described(
  { hub }: RestRequest,
  interaction: Interaction,
  message: StoredMessage | null,
): RestAnswer {
  const type = interaction.acknowledgement?.type ?? 0;
  const withMessage = (type === REPLY || type === UPDATE) && message !== null;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(message === null
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & FLAGS.loading) !== 0,
            response_message_ephemeral: (message.flags & FLAGS.ephemeral) !== 0,
          }),
    },
    ...(type === SUGGESTIONS || type === MODAL || type === DEFERRED_UPDATE
      ? {}
      : {
          resource: {
            type,
            ...(withMessage ? { message: messageObject(message, hub.world, hub.messages) } : {}),
          },
        }),
  });
}
