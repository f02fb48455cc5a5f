import {
  DiscordAPIError,
  type Interaction,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
} from "discord.js";
import { localeFor } from "../../domain/locale.ts";
import { type Asker, type Audience, type Exchange, Refusal, type Sent } from "../answering/exchange.ts";
import type { MessageBody } from "../message/message-body.ts";
import { askedIn } from "./asked-in.ts";

type Answering = Omit<Exchange, "asker" | "asked">;

/** What came over the gateway as the rules of answering take it; `null` for what we never asked Discord for. */
export function exchangeFrom(interaction: Interaction): Exchange | null {
  const asked = askedIn(interaction);
  if (asked === null) return null;
  const answering = interaction.isAutocomplete()
    ? suggestionsTo((choices) => interaction.respond(choices))
    : answersTo(interaction);
  return Object.assign(answering, { asker: askerOf(interaction), asked });
}

function askerOf({ user, locale, memberPermissions, member }: Interaction): Asker {
  return {
    id: user.id,
    roles: rolesOf(member),
    locale: localeFor(locale),
    isManager: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    moderates: memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  };
}

/** Without a cached server discord.js leaves the member as Discord sent it. */
function rolesOf(member: Interaction["member"]): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function answersTo(interaction: RepliableInteraction): Answering {
  return {
    get isAcknowledged() {
      return interaction.replied || interaction.deferred;
    },
    acknowledge: (place) =>
      refusable(async () => {
        if (place === "in-place" && interaction.isMessageComponent()) await interaction.deferUpdate();
        else await interaction.deferReply(place === "all" ? {} : privately);
      }),
    answer: (body, place) =>
      refusable(async () => {
        const message = messageOptions(body);
        if (interaction.deferred) return sent(await interaction.editReply(message));
        if (place === "in-place" && interaction.isMessageComponent()) {
          await interaction.update(message);
          return { isPrivate: true };
        }
        if (place !== "all") {
          await interaction.reply({ ...message, ...privately });
          return { isPrivate: true };
        }
        const { resource } = await interaction.reply({ ...message, withResponse: true });
        return sent(resource?.message ?? null);
      }),
    followUp: (body, audience) =>
      refusable(async () =>
        sent(await interaction.followUp({ ...messageOptions(body), ...seenBy(audience) })),
      ),
    deleteOriginal: () => refusable(() => interaction.deleteReply()),
    suggest: () => Promise.reject(new TypeError("only what is being typed takes suggestions")),
  };
}

/** What is being typed takes suggestions and nothing else. */
function suggestionsTo(respond: (choices: Parameters<Exchange["suggest"]>[0]) => Promise<void>): Answering {
  const no = () => Promise.reject(new TypeError("what is being typed takes suggestions alone"));
  return {
    isAcknowledged: false,
    acknowledge: no,
    answer: no,
    followUp: no,
    deleteOriginal: no,
    suggest: (choices) => refusable(() => respond(choices)),
  };
}

const privately = { flags: MessageFlags.Ephemeral } as const;

function seenBy(audience: Audience) {
  return audience === "person" ? privately : {};
}

/** A message that nobody got to see says nothing of who may see it, and is taken for private. */
function sent(message: Message | null): Sent {
  return { isPrivate: message?.flags.has(MessageFlags.Ephemeral) ?? true };
}

/** discord.js takes the API's own embeds and components, but its own name for the mentions. */
function messageOptions({ content, embeds, components, allowed_mentions }: MessageBody) {
  return { content, embeds, components, allowedMentions: { parse: [...(allowed_mentions.parse ?? [])] } };
}

/** discord.js's errors carry the whole request and Discord's words; none of it goes further than here. */
async function refusable<Result>(request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    throw new Refusal(error);
  }
}
