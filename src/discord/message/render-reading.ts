import type { CitedReply, ContextReply, LatestReply, PageReply, RelatedReply } from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText, escapeWithBold } from "./escape.ts";
import { fitParts, fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { color, descriptionRoom, linkLine, type MessageBody, message, sourced } from "./message-body.ts";
import { renderControls } from "./render-controls.ts";
import {
  creditMarkdown,
  inexactLines,
  marked,
  passageMarkdown,
  sourceLine,
  sourceLinks,
} from "./render-parts.ts";

/** In a list, of a title and of its source: ten of both fit a message. */
const longestListed = 190;

/** A paragraph, with the quotation in bold where it lies in it. */
export function renderContext(reply: ContextReply, wording: Wording, sharer: string | null): MessageBody {
  const { quote, paragraph, controls } = reply;
  const { text, span } = paragraph.passage;
  const links = sourceLinks(quote.citation, paragraph.passage);
  const bold = paragraph.quotation;
  const shown = escapeWithBold(
    text,
    { start: 0, end: text.length },
    bold ? [{ start: bold.start - span.start, end: bold.end - span.start }] : [],
  );
  const speaker = bold ? [creditMarkdown(quote, wording)] : [];
  const parts = fitOrSay([shown], wording.paragraphTooLong, descriptionRoom - 600);
  return sourced(
    quote.citation,
    [...parts, ...speaker, ...linkLine(links, wording)],
    [],
    links,
    controls,
    wording,
    sharer,
  );
}

export function renderPage({ citation, page, controls }: PageReply, wording: Wording): MessageBody {
  const links = sourceLinks(citation, page.passages[0] ?? null);
  const line = linkLine(links, wording);
  const room = descriptionRoom - line.reduce((sum, part) => sum + part.length + 2, 0);
  const parts = [...fitOrSay(page.passages.map(passageMarkdown), wording.paragraphTooLong, room), ...line];
  return sourced(citation, parts, [wording.page(page.page, page.pages)], links, controls, wording, null);
}

/** The parts that fit, and a word of it where one does not. */
function fitOrSay(parts: readonly string[], tooLong: string, room: number): string[] {
  const kept = fitParts(parts, room - tooLong.length - 2, "\n\n");
  return kept.length === parts.length ? kept : [...kept, `*${tooLong}*`];
}

export function renderRelated({ citation, related, controls }: RelatedReply, wording: Wording): MessageBody {
  const links = sourceLinks(citation, null);
  const rows = related.map(({ citation: other, shared, person }) => {
    const title = fitWords(other.title, 250, escapeText);
    const fitted = (reason: string) => fitWords(reason, 80, escapeText);
    const reason =
      person === null ? wording.relatedBy(shared.map(fitted)) : wording.samePerson(fitted(person));
    return `**${title}**\n${reason}`;
  });
  const parts = [...(rows.length > 0 ? rows : [wording.nothingRelated]), ...linkLine(links, wording)];
  return sourced(citation, parts, [], links, controls, wording, null);
}

/** Title, outlet and date of each: a page of a list. */
export function renderLatest(reply: LatestReply, wording: Wording, sharer: string | null): MessageBody {
  const { citations, topic, from, total, controls } = reply;
  const inexact = inexactLines(reply, wording).map((line) => `-# ${line}`);
  const rows = citations.map((citation) => {
    const title = fitWords(citation.title, longestListed, escapeText) || "…";
    return `**${title}**\n-# ${fitWords(sourceLine(citation, wording), longestListed, escapeText)}`;
  });
  const range = wording.articlesRange(from, from + citations.length - 1, total);
  const embed = {
    color,
    title: fitWords(wording.latestTitle(topic === null ? null : marked(topic, wording)), limits.embedTitle),
    description: fitParts([...inexact, ...rows], limits.embedDescription, "\n").join("\n"),
    footer: { text: range },
  };
  return message({ embeds: [embed], components: renderControls(controls, null, wording, sharer) });
}

/** In a code block, which Discord lets people copy with one click. */
export function renderCited({ citation, text, controls }: CitedReply, wording: Wording): MessageBody {
  // Three backticks would end the block; a zero-width space between them is the least that keeps them from it.
  const shown = text.trimEnd().replaceAll("```", "`\u200B`\u200B`");
  const room = limits.content - 20;
  const block = shown.length <= room ? `\`\`\`\n${shown}\n\`\`\`` : wording.citationTooLong;
  return message({
    content: block,
    components: renderControls(controls, sourceLinks(citation, null), wording, null),
  });
}
