import type { APIAllowedMentions, APIEmbed } from "discord.js";
import type { Citation } from "../../domain/quoted.ts";
import type { Control } from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText } from "./escape.ts";
import { fitParts, fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { type Row, renderControls } from "./render-controls.ts";
import { type SourceLinks, sourceLine } from "./render-parts.ts";

/** A message as Discord's API takes it. All fields are always there, so that an update leaves nothing behind. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  readonly allowed_mentions: APIAllowedMentions;
}

export const color = 0x2f6f8f;
/** What is left for the description when all else in the embed is at its longest. */
export const descriptionRoom = Math.min(
  limits.embedDescription,
  limits.embedTotal - limits.embedTitle - limits.embedAuthor - limits.embedFooter / 4,
);

/** A sentence of ours, alone. */
export function note(content: string, components: Row[] = []): MessageBody {
  return message({ content: fitWords(content, limits.content), components });
}

/** The ways to the source, or to the passage in it, and to an archived copy, as a line of the text. */
export function linkLine(
  links: SourceLinks | null,
  wording: Wording,
  way = wording.buttons.source,
): string[] {
  if (!links) return [];
  const line = [maskedLink(way, links.source), maskedLink(wording.buttons.archive, links.archive)];
  return [line.join(wording.separator)];
}

/** An embed that names its source, with `parts` as its description: each whole, or absent where it does not fit. */
export function sourced(
  citation: Citation,
  parts: readonly string[],
  footer: readonly string[],
  links: SourceLinks | null,
  controls: readonly Control[],
  wording: Wording,
  sharer: string | null,
): MessageBody {
  const source = [sourceLine(citation, wording), ...(links ? [] : [wording.noLink])].join(wording.separator);
  const embed: APIEmbed = {
    color: citation.outletColor ?? color,
    author: { name: fitWords(source, limits.embedAuthor) },
    title: fitWords(citation.title, limits.embedTitle, escapeText) || "…",
    description: fitParts(parts, descriptionRoom, "\n\n").join("\n\n"),
  };
  if (citation.url !== null && citation.url.length <= limits.embedUrl) embed.url = citation.url;
  if (footer.length > 0)
    embed.footer = { text: fitWords(footer.join(wording.separator), limits.embedFooter / 4) };
  return message({
    content: sharer === null ? "" : wording.sharedBy(`<@${sharer}>`),
    embeds: [embed],
    components: renderControls(controls, null, wording, sharer),
  });
}

/** A line of ours below all else that a message says. */
export function withFooter(body: MessageBody, words: string, wording: Wording): MessageBody {
  const last = body.embeds.at(-1);
  if (!last)
    return { ...body, content: fitParts([body.content, `-# ${words}`], limits.content, "\n").join("\n") };
  const text = [...(last.footer ? [last.footer.text] : []), words].join(wording.separator);
  const footer = { text: fitWords(text, limits.embedFooter / 4) };
  return { ...body, embeds: [...body.embeds.slice(0, -1), { ...last, footer }] };
}

export function message(parts: Partial<MessageBody>): MessageBody {
  return { content: "", embeds: [], components: [], allowed_mentions: { parse: [] }, ...parts };
}

/**
 * A link behind words of ours. Never those of an article: Discord shows the backslashes of a label, and takes none
 * that holds an address (discord-api-docs, 6185 and 7721). A parenthesis would end the address.
 */
export function maskedLink(words: string, url: string): string {
  return `[${words}](${url.replace(/\(/g, "%28").replace(/\)/g, "%29")})`;
}
