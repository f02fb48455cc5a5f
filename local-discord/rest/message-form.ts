import type {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
} from "discord-api-spec/zod";
import { DiscordError } from "../forms/discord-error.ts";
import { checkForm } from "../forms/form-body.ts";
import { FormErrors, type Path } from "../forms/form-errors.ts";
import { checkMessage, isEmpty, type MessageRules } from "../forms/rules/message.ts";
import { isJson, type Json, jsonList, text } from "../json.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { RestRequest, UploadedFile } from "./route.ts";

type MessageSchema =
  | typeof MessageCreateRequestSchema
  | typeof IncomingWebhookRequestPartialSchema
  | typeof IncomingWebhookUpdateRequestPartialSchema;

/**
 * Checks a message that comes as the body of a request.
 * @throws {DiscordError} 50035 or 50006
 */
export function messageForm(
  request: RestRequest,
  schema: MessageSchema,
  rules: Omit<MessageRules, "at" | "files">,
): Json {
  const errors = new FormErrors();
  for (const field of checkForm(schema, request.body, errors)) request.warn(`unknown field ${field}`);
  return finishForm(request, isJson(request.body) ? request.body : {}, rules, errors, []);
}

/**
 * The same for an edit, whose fields join those that the message has: what is left may not be empty.
 * @throws {DiscordError} 50035 or 50006
 */
export function editForm(
  request: RestRequest,
  schema: MessageSchema,
  flags: number,
  message: StoredMessage,
): Json {
  const form = messageForm(request, schema, { flags, before: message.flags, mayBeEmpty: true });
  refuseEmptyEdit(request, form, message);
  return form;
}

/** @throws {DiscordError} 50006 where an edit would leave nothing of a message */
export function refuseEmptyEdit(request: RestRequest, form: Json, message: StoredMessage): void {
  const { content, embeds, components, attachments } = message;
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
  const left = { content, embeds, components, attachments, ...given };
  if (request.files.length === 0 && isEmpty(left)) throw new DiscordError("emptyMessage");
}

/** The checks beyond the schema; for a message inside another body, `at` says where. */
export function finishForm(
  request: RestRequest,
  form: Json,
  rules: Omit<MessageRules, "at" | "files">,
  errors: FormErrors,
  at: Path,
): Json {
  checkMessage(form, { ...rules, at, files: request.files.length }, errors);
  return form;
}

/** The attachments that came with a message; Discord would give them addresses on its CDN. */
export function attachmentsOf(request: RestRequest, form: Json): Json[] {
  const described = new Map(jsonList(form.attachments).map((item) => [String(item.id), item]));
  return request.files.map((file: UploadedFile) => {
    const id = request.hub.nextId();
    const url = `${request.hub.origin()}/attachments/${id}/${encodeURIComponent(file.filename)}`;
    const description = text(described.get(file.index)?.description);
    return {
      id,
      filename: text(described.get(file.index)?.filename) || file.filename,
      size: file.size,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description === "" ? {} : { description }),
    };
  });
}
