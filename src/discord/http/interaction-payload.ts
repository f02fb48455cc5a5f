import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import { isRecord } from "../../domain/is-record.ts";
import { localeFor } from "../../domain/locale.ts";
import type { OptionValues } from "../../domain/request.ts";
import type { Asked, Asker } from "../answering/exchange.ts";

type Json = Readonly<Record<string, unknown>>;

/** An interaction as Discord posts it. */
export interface Received {
  readonly id: string;
  readonly applicationId: string;
  /** Lets whoever has it answer, for a quarter of an hour; in no log. */
  readonly token: string;
  readonly asker: Asker;
  readonly asked: Asked;
}

/** What a body holds: Discord asks whether somebody is there, a person asks something, or nothing that we know. */
export type Payload =
  | { readonly kind: "ping" }
  | ({ readonly kind: "asked" } & Received)
  | { readonly kind: "unknown" };

/**
 * A posted body, read. What we never asked Discord for, or what lacks a part that it always sends, is `unknown`.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function readPayload(body: Buffer): Payload {
  const payload = parse(body);
  if (payload?.type === InteractionType.Ping) return { kind: "ping" };
  const received = payload && receivedIn(payload);
  return received ? { kind: "asked", ...received } : { kind: "unknown" };
}

function parse(body: Buffer): Json | null {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function receivedIn(payload: Json): Received | null {
  const [id, token, applicationId] = [payload.id, payload.token, payload.application_id];
  const asker = askerIn(payload);
  const asked = askedIn(payload);
  if (!isId(id) || !isId(applicationId) || typeof token !== "string" || !/^[\w.=+-]+$/.test(token))
    return null;
  return asker && asked ? { id, token, applicationId, asker, asked } : null;
}

/** In a server Discord tells of a member, elsewhere of a user. */
function askerIn(payload: Json): Asker | null {
  const member = record(payload.member);
  const id = record(member.user ?? payload.user).id;
  if (!isId(id)) return null;
  const permissions = bits(member.permissions);
  const may = (permission: bigint) => (permissions & (permission | PermissionFlagsBits.Administrator)) !== 0n;
  return {
    id,
    roles: rolesIn(member),
    locale: localeFor(text(payload.locale)),
    isManager: may(PermissionFlagsBits.ManageGuild),
    moderates: may(PermissionFlagsBits.ManageMessages),
  };
}

function askedIn(payload: Json): Asked | null {
  const data = record(payload.data);
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      if (data.type === ApplicationCommandType.ChatInput)
        return { kind: "command", ...chosenIn(data), options: filledIn(data) };
      return data.type === ApplicationCommandType.Message ? messageIn(data) : null;
    case InteractionType.ApplicationCommandAutocomplete:
      return typingIn(data);
    case InteractionType.MessageComponent:
      return controlIn(data, record(payload.message));
    default:
      return null;
  }
}

function chosenIn(data: Json) {
  const subcommand = list(data.options).find(isSubcommand);
  return { command: text(data.name), subcommand: subcommand ? text(subcommand.name) : null };
}

function typingIn(data: Json): Asked | null {
  const focused = innermost(data).find((option) => option.focused === true);
  if (!focused) return null;
  return { kind: "suggest", ...chosenIn(data), options: filledIn(data), focused: text(focused.name) };
}

/** The options of the command, or of the subcommand that it holds. */
function innermost(data: Json): readonly Json[] {
  const options = list(data.options);
  const subcommand = options.find(isSubcommand);
  return subcommand ? list(subcommand.options) : options;
}

/** What was filled in; of a file its address, which Discord gives apart. */
function filledIn(data: Json): OptionValues {
  const attachments = record(record(data.resolved).attachments);
  return Object.fromEntries(
    innermost(data).map(({ name, type, value }) => [
      text(name),
      type === ApplicationCommandOptionType.Attachment
        ? text(record(attachments[text(value)]).url)
        : String(value ?? ""),
    ]),
  );
}

/** The words of a message and of its embeds. */
function messageIn(data: Json): Asked {
  const messages = record(record(data.resolved).messages);
  const message = record(messages[text(data.target_id)]);
  const parts = [
    text(message.content),
    ...list(message.embeds).flatMap((embed) => [text(embed.title), text(embed.description)]),
  ];
  return { kind: "message", entry: text(data.name), text: parts.filter((part) => part !== "").join("\n") };
}

function controlIn(data: Json, message: Json): Asked | null {
  const type = data.component_type;
  if (type !== ComponentType.Button && type !== ComponentType.StringSelect) return null;
  const values = Array.isArray(data.values) ? data.values : [];
  const owner = record(record(message.interaction_metadata).user).id;
  return {
    kind: "control",
    customId: text(data.custom_id),
    chosen: values.filter((value) => typeof value === "string"),
    message: {
      isPrivate: (Number(message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      owner: isId(owner) ? owner : null,
    },
  };
}

/** 1 is a subcommand, 2 a group of them. */
function isSubcommand(option: Json): boolean {
  return option.type === 1 || option.type === 2;
}

function rolesIn({ roles }: Json): readonly string[] {
  return Array.isArray(roles) ? roles.filter(isId) : [];
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,20}$/.test(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function bits(value: unknown): bigint {
  return typeof value === "string" && /^\d{1,30}$/.test(value) ? BigInt(value) : 0n;
}
