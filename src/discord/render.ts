import type { APIAllowedMentions, APIEmbed } from "discord.js";
import type { Citation, QuotedPassage } from "../domain/library.ts";
import { joinPassages } from "../domain/passages.ts";
import type { ArticleReply, Control, QuoteReply, QuotesReply, Reply } from "../domain/reply.ts";
import type { Wording } from "../locales/wording.ts";
import { escapeText } from "./escape.ts";
import { fitParts, fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { type Row, renderControls } from "./render-controls.ts";
import {
  passageMarkdown,
  quoteMarkdown,
  type SourceLinks,
  sourceLine,
  sourceLinks,
  speakerMarkdown,
} from "./render-parts.ts";

/** A message as Discord's API takes it. All fields are always there, so that an update leaves nothing behind. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  readonly allowed_mentions: APIAllowedMentions;
}

const color = 0x2f6f8f;
/** What is left for the description when all else in the embed is at its longest. */
const descriptionRoom = Math.min(
  limits.embedDescription,
  limits.embedTotal - limits.embedTitle - limits.embedAuthor - limits.embedFooter / 4,
);

/**
 * A reply as a Discord message, within every limit by construction: parts are whole or absent. `sharer` is the user
 * id of the person who posts it for all, or `null` for an answer of one's own.
 */
export function render(reply: Reply, wording: Wording, sharer: string | null = null): MessageBody {
  switch (reply.kind) {
    case "article":
      return renderArticle(reply, wording, sharer);
    case "quote":
      return renderQuote(reply, wording, sharer);
    case "quotes":
      return renderQuotes(reply, wording, sharer);
    case "nothing-found": {
      const shown = (text: string) => fitWords(text, 300, escapeText);
      const said = { looked: reply.looked, query: shown(reply.query), by: shown(reply.by) };
      const titles = reply.controls.filter(({ kind }) => kind === "title").length;
      return note(wording.nothingFound(said, titles), renderControls(reply.controls, null, wording, sharer));
    }
    case "help": {
      const { topic, speaker } = reply.examples;
      const shown = (text: string) => fitWords(text, 100, (words) => words.replaceAll("`", "'"));
      const examples = { topic: shown(topic), speaker: speaker === null ? null : shown(speaker) };
      return note(wording.help({ ...reply, examples }));
    }
    case "empty-library":
      return note(wording.emptyLibrary);
    case "error":
      return note(wording.errors[reply.code]);
    case "fault":
      return note(wording.fault(reply.reference));
  }
}

/** A sentence of ours, alone. */
export function note(content: string, components: Row[] = []): MessageBody {
  return message({ content: fitWords(content, limits.content), components });
}

function renderArticle(reply: ArticleReply, wording: Wording, sharer: string | null): MessageBody {
  const { citation, summary, abstract, quote } = reply;
  const shown = quote?.quote ?? summary[0] ?? null;
  const links = sourceLinks(citation, shown);
  const parts = [
    ...(summary.length > 0 ? [joinPassages(summary, passageMarkdown)] : []),
    ...(abstract === null ? [] : [`**${wording.abstract}**\n${fitWords(abstract, 1200, escapeText)}`]),
    ...(summary.length > 0 || abstract !== null ? [] : [`*${wording.noSummary}*`]),
    ...(quote ? [quotePart(quote, wording, 2200)] : []),
    ...(citation.kind === "record" ? [`-# ${wording.recordOnly}`] : []),
  ];
  const footer = [
    ...(summary.length > 0 ? [wording.verbatim] : []),
    ...(reply.matches > 1 && sharer === null ? [wording.matches(reply.matches)] : []),
  ];
  return sourced(citation, parts, footer, links, reply.controls, wording, sharer);
}

function renderQuote(reply: QuoteReply, wording: Wording, sharer: string | null): MessageBody {
  const { quote, position, total } = reply;
  const links = sourceLinks(quote.citation, quote.quote);
  const parts = [
    quotePart(quote, wording, descriptionRoom - 700),
    ...(links ? [`[${wording.passageLink}](${maskable(links.source)})`] : []),
  ];
  const place = position === null ? wording.randomOf(total) : wording.position(position, total);
  return sourced(
    quote.citation,
    parts,
    sharer === null ? [place] : [],
    links,
    reply.controls,
    wording,
    sharer,
  );
}

function renderQuotes(reply: QuotesReply, wording: Wording, sharer: string | null): MessageBody {
  const { citation, quotes, from, total } = reply;
  const links = sourceLinks(citation, quotes[0]?.quote ?? null);
  const room = Math.floor(descriptionRoom / Math.max(1, quotes.length)) - 4;
  const parts = quotes.map((quote) => quotePart(quote, wording, room));
  const range = wording.quotesRange(from, from + quotes.length - 1, total);
  return sourced(citation, parts, [range], links, reply.controls, wording, sharer);
}

/** A quotation with its speaker in at most `room` characters; one that is too long is named as such, never cut. */
function quotePart(quote: QuotedPassage, wording: Wording, room: number): string {
  const speaker = speakerMarkdown(quote.attributed, wording);
  const whole = `${quoteMarkdown(quote, wording)}\n${speaker}`;
  if (whole.length <= room) return whole;
  const tooLong = `> *${wording.quoteTooLong(quote.quote.text.length)}*`;
  return `${tooLong}\n${speaker}`.length <= room ? `${tooLong}\n${speaker}` : tooLong;
}

function sourced(
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
    color,
    author: { name: fitWords(source, limits.embedAuthor) },
    title: fitWords(citation.title, limits.embedTitle, escapeText),
    description: fitParts(parts, descriptionRoom, "\n\n").join("\n\n"),
  };
  if (citation.url !== null && citation.url.length <= limits.embedUrl) embed.url = citation.url;
  if (footer.length > 0)
    embed.footer = { text: fitWords(footer.join(wording.separator), limits.embedFooter / 4) };
  return message({
    content: sharer === null ? "" : wording.sharedBy(`<@${sharer}>`),
    embeds: [embed],
    components: renderControls(controls, links, wording, sharer),
  });
}

function message(parts: Partial<MessageBody>): MessageBody {
  return { content: "", embeds: [], components: [], allowed_mentions: { parse: [] }, ...parts };
}

/** A parenthesis would end the target of a masked link. */
function maskable(url: string): string {
  return url.replace(/\(/g, "%28").replace(/\)/g, "%29");
}
