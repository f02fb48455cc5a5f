import { isJson, type Json, jsonList, length, text } from "../../json.ts";
import { DiscordError } from "../discord-error.ts";
import type { FormErrors, Path } from "../form-errors.ts";
import { checkComponents } from "./component.ts";
import { checkEmbeds } from "./embed.ts";

/** Source: https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

export interface MessageRules {
  /** Bits that may be set here; any other is refused. */
  readonly flags: number;
  /** Flags that the message has already, when it is edited. */
  readonly before?: number;
  /** False for an edit or a deferral, which need not bring anything. */
  readonly mayBeEmpty: boolean;
  readonly files: number;
  readonly at: Path;
}

/**
 * What Discord's published description lacks about messages.
 * @throws {DiscordError} 50006 for a message with nothing in it; everything else goes into `errors`
 */
export function checkMessage(body: Json, rules: MessageRules, errors: FormErrors): void {
  const { at } = rules;
  const flags = typeof body.flags === "number" ? body.flags : 0;
  if ((flags & ~rules.flags) !== 0) {
    errors.add([...at, "flags"], "MESSAGE_FLAGS_INVALID", `Only these bits may be set here: ${rules.flags}`);
  }
  const v2 = ((flags | (rules.before ?? 0)) & FLAGS.componentsV2) !== 0;
  if (length(text(body.content)) > 2000 && !errors.has([...at, "content"]))
    errors.tooLong([...at, "content"], 2000);
  checkEmbeds(jsonList(body.embeds), errors, [...at, "embeds"]);
  checkComponents(jsonList(body.components), v2, errors, [...at, "components"]);
  if (v2) checkLegacyFields(body, errors, at);
  checkMentions(body.allowed_mentions, errors, [...at, "allowed_mentions"]);
  errors.throwIfAny();
  if (!rules.mayBeEmpty && rules.files === 0 && isEmpty(body)) throw new DiscordError("emptyMessage");
}

/** Whether a message would have nothing to show. */
export function isEmpty(body: Json): boolean {
  const lists = ["embeds", "components", "sticker_ids", "attachments"];
  return (
    text(body.content).trim() === "" &&
    !isJson(body.poll) &&
    lists.every((key) => !Array.isArray(body[key]) || body[key].length === 0)
  );
}

function checkLegacyFields(body: Json, errors: FormErrors, at: Path): void {
  for (const key of ["content", "embeds", "poll", "sticker_ids"]) {
    const value = body[key];
    if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
      continue;
    errors.add(
      [...at, key],
      "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkMentions(mentions: unknown, errors: FormErrors, at: Path): void {
  if (!isJson(mentions) || !Array.isArray(mentions.parse)) return;
  for (const kind of ["users", "roles"]) {
    const ids = mentions[kind];
    if (mentions.parse.includes(kind) && Array.isArray(ids) && ids.length > 0) {
      errors.add(
        at,
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}
