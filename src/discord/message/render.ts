import { bySentence, isInSentence, type Together } from "../../domain/in-sentence.ts";
import { joinPassages } from "../../domain/passages.ts";
import type { QuotedPassage } from "../../domain/quoted.ts";
import type {
  ArticleReply,
  HelpReply,
  QuotePlace,
  QuoteReply,
  QuotesReply,
  Reply,
} from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText, plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import {
  descriptionRoom,
  linkLine,
  type MessageBody,
  maskedLink,
  note,
  sourced,
  withFooter,
} from "./message-body.ts";
import { renderControls } from "./render-controls.ts";
import { renderEdit } from "./render-edit.ts";
import {
  creditMarkdown,
  inexactLines,
  passageMarkdown,
  quoteAlone,
  quoteMarkdown,
  sourceLinks,
  togetherMarkdown,
} from "./render-parts.ts";
import { renderCited, renderContext, renderLatest, renderPage, renderRelated } from "./render-reading.ts";
import { renderStatus } from "./render-status.ts";
import { renderVerified } from "./render-verified.ts";

/**
 * A reply as a Discord message, within every limit by construction: parts are whole or absent. `sharer` is the user
 * id of the person who posts it for all, or `null` for an answer of one's own.
 */
export function render(reply: Reply, wording: Wording, sharer: string | null = null): MessageBody {
  const { reading } = reply;
  if (!reading || sharer !== null) return renderWhole(reply, wording, sharer);
  const soFar = wording.readSoFar(reading.done, reading.total);
  // Nothing is missing from an empty library that is still being read.
  if (reply.kind === "empty-library") return note(soFar);
  return withFooter(renderWhole(reply, wording, sharer), soFar, wording);
}

function renderWhole(reply: Reply, wording: Wording, sharer: string | null): MessageBody {
  switch (reply.kind) {
    case "article":
      return renderArticle(reply, wording, sharer);
    case "quote":
      return renderQuote(reply, wording, sharer);
    case "quotes":
      return renderQuotes(reply, wording, sharer);
    case "nothing-found": {
      const shown = (text: string) => fitWords(text, 300, escapeText);
      const said = { ...reply, query: shown(reply.query), by: shown(reply.by) };
      const titles = reply.controls.filter(({ kind }) => kind === "title").length;
      const unknown = reply.unknownSource ? shown(reply.unknownSource) : null;
      const outlets = reply.controls.filter(({ kind }) => kind === "outlet").length;
      const lines = [
        wording.nothingFound(said, titles),
        ...(unknown === null ? [] : [wording.unknownSource(unknown, outlets)]),
        ...(reply.holdings ? [wording.holds(reply.holdings)] : []),
      ];
      return note(lines.join("\n"), renderControls(reply.controls, null, wording, sharer));
    }
    case "which-person": {
      const [open, close] = wording.marks;
      const asked = `${open}${fitWords(reply.query, 100, escapeText)}${close}`;
      return note(wording.whichPerson(asked), renderControls(reply.controls, null, wording, sharer));
    }
    case "context":
      return renderContext(reply, wording, sharer);
    case "page":
      return renderPage(reply, wording);
    case "related":
      return renderRelated(reply, wording);
    case "latest":
      return renderLatest(reply, wording, sharer);
    case "cited":
      return renderCited(reply, wording);
    case "verified":
      return renderVerified(reply, wording, sharer);
    case "status":
      return renderStatus(reply, wording);
    case "edit":
      return renderEdit(reply, wording);
    case "help": {
      const { topic, speaker } = reply.examples;
      const shown = (text: string) => fitWords(plain(text), 100, (words) => words.replaceAll("`", "'"));
      const examples = { topic: shown(topic), speaker: speaker === null ? null : shown(speaker) };
      return note(renderHelp({ ...reply, examples }, wording));
    }
    case "empty-library":
      return note(wording.emptyLibrary);
    case "error":
      return note(wording.errors[reply.code]);
    case "fault":
      return note(wording.fault(reply.reference));
  }
}

function renderHelp(reply: HelpReply, wording: Wording): string {
  const lines = wording.help(reply, { strong: (words) => `**${words}**`, code: (words) => `\`${words}\`` });
  const about = reply.project === null ? "" : ` ${maskedLink(wording.about, reply.project)}`;
  return [...lines, `-# ${wording.privacy}${about}`].join("\n");
}

function renderArticle(reply: ArticleReply, wording: Wording, sharer: string | null): MessageBody {
  const { citation, summary, abstract, quote } = reply;
  const links = sourceLinks(citation, quote?.quote ?? summary[0] ?? null);
  const inexact = inexactLines(reply, wording).map((line) => `-# ${line}`);
  const words = [
    ...(inexact.length > 0 ? [inexact.join("\n")] : []),
    ...(summary.length > 0 ? [joinPassages(summary, passageMarkdown)] : []),
    ...(abstract === null ? [] : [`**${wording.abstract}**\n${fitWords(abstract, 900, escapeText)}`]),
    ...(summary.length > 0 || abstract !== null ? [] : [`*${wording.noSummary}*`]),
  ];
  const notes = [
    ...(citation.kind === "record" ? [`-# ${wording.recordOnly}`] : []),
    ...linkLine(links, wording, quote || summary.length > 0 ? wording.passageLink : undefined),
  ];
  // The quotation gets what the rest leaves, so that it is shown whole or said to be too long, and nothing is dropped.
  const room = descriptionRoom - [...words, ...notes].reduce((sum, part) => sum + part.length + 2, 0);
  const parts = [...words, ...(quote ? [quotePart(quote, wording, room)] : []), ...notes];
  const footer = [
    ...(summary.length > 0 ? [wording.verbatim] : []),
    // The menu of the others says how many there are.
    ...(reply.matches > 1 && sharer === null && !reply.controls.some(({ kind }) => kind === "menu")
      ? [wording.matches(reply.matches, reply.more)]
      : []),
  ];
  return sourced(citation, parts, footer, links, reply.controls, wording, sharer);
}

function renderQuote(reply: QuoteReply, wording: Wording, sharer: string | null): MessageBody {
  const { quote, place } = reply;
  const links = sourceLinks(quote.citation, quote.quote);
  const parts = [
    ...(quote.citation.kind === "record" ? [`-# ${wording.recordOnly}`] : []),
    ...linkLine(links, wording, wording.passageLink),
  ];
  const inexact = inexactLines(reply, wording).map((line) => `-# ${line}`);
  const before = inexact.length > 0 ? [inexact.join("\n")] : [];
  const room = descriptionRoom - [...before, ...parts].reduce((sum, part) => sum + part.length + 2, 0);
  return sourced(
    quote.citation,
    [...before, quotePart(quote, wording, room), ...parts],
    sharer === null ? placeWords(place, wording) : [],
    links,
    reply.controls,
    wording,
    sharer,
  );
}

function placeWords(place: QuotePlace, wording: Wording): string[] {
  switch (place.kind) {
    case "ranked":
      return [wording.position(place.position, place.total, place.more)];
    case "random":
      return [wording.randomOf(place.total)];
    case "alone":
      return [];
  }
}

function renderQuotes(reply: QuotesReply, wording: Wording, sharer: string | null): MessageBody {
  const { citation, quotes, from, total } = reply;
  const links = sourceLinks(citation, quotes[0]?.quote ?? null);
  const long = linkLine(links, wording);
  const left = descriptionRoom - long.reduce((sum, part) => sum + part.length + 2, 0);
  const room = Math.floor(left / Math.max(1, quotes.length)) - 2;
  const parts = [...bySentence(quotes).flatMap((group) => togetherParts(group, wording, room)), ...long];
  const range = wording.quotesRange(from, from + quotes.length - 1, total);
  return sourced(citation, parts, [range], links, reply.controls, wording, sharer);
}

/** Quotations of one sentence together, or one by one where that has no room; `room` is that of each. */
function togetherParts(group: Together, wording: Wording, room: number): string[] {
  const { shown, quotes } = group;
  const whole = `${togetherMarkdown(group, wording)}\n${creditMarkdown(shown, wording)}`;
  if (quotes.length > 1 && whole.length <= room) return [whole];
  return quotes.map((quote) => quotePart(quote, wording, room));
}

/** A quotation with its speaker in at most `room` characters; one that is too long is named as such, never cut. */
function quotePart(quote: QuotedPassage, wording: Wording, room: number): string {
  const speaker = creditMarkdown(quote, wording);
  const whole = `${quoteMarkdown(quote, wording)}\n${speaker}`;
  if (whole.length <= room) return whole;
  const alone = `${quoteAlone(quote, wording)}\n${speaker}\n-# ${wording.sentenceTooLong}`;
  if (isInSentence(quote) && alone.length <= room) return alone;
  const tooLong = `> *${wording.quoteTooLong(quote.quote.text.length)}*`;
  return `${tooLong}\n${speaker}`.length <= room ? `${tooLong}\n${speaker}` : tooLong;
}
