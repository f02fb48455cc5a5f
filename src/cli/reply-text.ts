import { bySentence, isInSentence } from "../domain/in-sentence.ts";
import type { LibraryStatus } from "../domain/library-status.ts";
import { joinPassages } from "../domain/passages.ts";
import type { Citation, Passage, QuotedPassage } from "../domain/quoted.ts";
import type { ArticleReply, Control, HelpReply, QuotePlace, Reply } from "../domain/reply.ts";
import { passageUrl } from "../domain/text-fragment.ts";
import { archiveUrl } from "../domain/url.ts";
import { foreignLanguage } from "../locales/foreign-language.ts";
import type { Wording } from "../locales/wording.ts";
import { editText } from "./edit-text.ts";
import { complaintLine } from "./load-report.ts";
import { momentText } from "./moment-text.ts";
import { printable } from "./printable.ts";
import { speakerText } from "./speaker-text.ts";
import { verifiedText } from "./verified-text.ts";

const refusedShown = 10;

/** A reply as plain text for a terminal: the words and their source, without buttons. */
export function replyText(reply: Reply, wording: Wording): string {
  switch (reply.kind) {
    case "article":
      return paragraphs([
        heading(reply.citation, wording),
        inexactText(reply, wording),
        joinPassages(reply.summary, ({ text }) => printable(text)) ||
          (reply.abstract === null ? wording.noSummary : ""),
        reply.abstract === null ? "" : `${wording.abstract}${wording.colon}\n${printable(reply.abstract)}`,
        reply.quote ? quoteText(reply.quote, wording) : "",
        reply.citation.kind === "record" ? wording.recordOnly : "",
        links(reply.citation, reply.quote?.quote ?? reply.summary[0] ?? null, wording),
        reply.matches > 1 ? otherTitles(reply, wording) : "",
        nearTitles(reply.controls, wording),
      ]);
    case "quote":
      return paragraphs([
        inexactText(reply, wording),
        quoteText(reply.quote, wording),
        heading(reply.quote.citation, wording),
        links(reply.quote.citation, reply.quote.quote, wording),
        placeText(reply.place, wording),
      ]);
    case "quotes":
      return paragraphs([
        heading(reply.citation, wording),
        ...bySentence(reply.quotes).map(({ shown }) => quoteText(shown, wording)),
        wording.quotesRange(reply.from, reply.from + reply.quotes.length - 1, reply.total),
      ]);
    case "context":
      return paragraphs([
        printable(reply.paragraph.passage.text),
        `  — ${speakerText(reply.quote.attributed, wording)}`,
        heading(reply.quote.citation, wording),
      ]);
    case "page":
      return paragraphs([
        heading(reply.citation, wording),
        ...reply.page.passages.map(({ text }) => printable(text)),
        wording.page(reply.page.page, reply.page.pages),
      ]);
    case "related":
      return paragraphs([
        heading(reply.citation, wording),
        reply.related.length === 0 ? wording.nothingRelated : "",
        ...reply.related.map(
          ({ citation, shared, person }) =>
            `${bullet(citation)}\n    ${printable(person === null ? wording.relatedBy(shared) : wording.samePerson(person))}`,
        ),
      ]);
    case "latest":
      return paragraphs([
        wording.latestTitle(reply.topic === null ? null : marked(reply.topic, wording)),
        inexactText(reply, wording),
        wording.articlesRange(reply.from, reply.from + reply.citations.length - 1, reply.total),
        reply.citations
          .map((citation) => `${bullet(citation)}\n    ${sourceOf(citation, wording)}`)
          .join("\n"),
      ]);
    case "cited":
      return reply.text.split("\n").map(printable).join("\n");
    case "verified":
      return verifiedText(reply, wording);
    case "status":
      return paragraphs([
        wording.reloadOutcome[reply.outcome],
        reply.status.reading ? wording.readSoFar(reply.status.reading.done, reply.status.reading.total) : "",
        wording.status({ ...reply.status, loaded: momentText(reply.status.loadedAt, wording.code) }),
        refusedText(reply.status.refused, wording),
      ]);
    case "edit":
      return editText(reply, wording);
    case "nothing-found": {
      const titles = reply.controls.flatMap((control) =>
        control.kind === "title" ? [control.citation] : [],
      );
      const said = { ...reply, query: printable(reply.query), by: printable(reply.by) };
      const outlets = reply.controls.flatMap((control) =>
        control.kind === "outlet" ? [control.outlet] : [],
      );
      return paragraphs([
        wording.nothingFound(said, titles.length),
        reply.unknownSource ? wording.unknownSource(printable(reply.unknownSource), outlets.length) : "",
        outlets.map((outlet) => `- ${printable(outlet)}`).join("\n"),
        titles.map(bullet).join("\n"),
        reply.holdings ? wording.holds(reply.holdings) : "",
      ]);
    }
    case "which-person": {
      const [open, close] = wording.marks;
      const people = reply.controls.flatMap((control) => (control.kind === "people" ? control.choices : []));
      return paragraphs([
        wording.whichPerson(`${open}${printable(reply.query)}${close}`),
        people
          .map(({ name, articles }) => `  - ${printable(name)} (${wording.articlesOf(articles)})`)
          .join("\n"),
      ]);
    }
    case "help":
      return helpText(reply, wording);
    case "empty-library":
      return wording.emptyLibrary;
    case "error":
      return wording.errors[reply.code];
    case "fault":
      return wording.fault(reply.reference);
  }
}

function placeText(place: QuotePlace, wording: Wording): string {
  if (place.kind === "alone") return "";
  return place.kind === "random"
    ? wording.randomOf(place.total)
    : wording.position(place.position, place.total, place.more);
}

function helpText(reply: HelpReply, wording: Wording): string {
  const said = { ...reply, examples: printableExamples(reply.examples) };
  const about = reply.project === null ? "" : ` ${wording.about}${wording.colon} ${reply.project}`;
  const same = (words: string) => words;
  return [...wording.help(said, { strong: same, code: same }), `${wording.privacy}${about}`].join("\n");
}

function printableExamples({ topic, speaker }: HelpReply["examples"]): HelpReply["examples"] {
  const shown = (text: string) => printable(text.replaceAll("`", "'"));
  return { topic: shown(topic), speaker: speaker === null ? null : shown(speaker) };
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function heading(citation: Citation, wording: Wording): string {
  return `${printable(citation.title)}\n${sourceOf(citation, wording)}`;
}

function sourceOf({ outlet, outletNote, date, language, alsoIn = [] }: Citation, wording: Wording): string {
  const named = outletNote === undefined ? outlet : `${outlet ?? ""} (${outletNote})`.trim();
  const also = alsoIn.length > 0 ? wording.alsoIn(alsoIn) : null;
  const when = date ? wording.date(date) : wording.undated;
  const about = [named, when, foreignLanguage(language, wording), also];
  return printable(about.filter(Boolean).join(wording.separator));
}

function inexactText({ inexact }: Pick<ArticleReply, "inexact">, wording: Wording): string {
  const own = (word: string) => marked(word, wording);
  return [
    ...(inexact?.replaced ?? []).map(({ typed, by, of }) =>
      of === "speaker"
        ? wording.replacedSpeaker(own(typed), by.map(own))
        : wording.replacedWord(own(typed), by.map(own)),
    ),
    ...(inexact && inexact.missing.length > 0 ? [wording.missingWords(inexact.missing.map(own))] : []),
    ...(inexact?.relatives ?? []).map(({ typed, by }) => wording.relatedWord(own(typed), by.map(own))),
  ].join("\n");
}

function marked(word: string, { marks: [open, close] }: Wording): string {
  return `${open}${printable(word)}${close}`;
}

function quoteText(quoted: QuotedPassage, wording: Wording): string {
  const { quote, context, attributed, form } = quoted;
  const [open, close] = form === "turn" ? ["", ""] : wording.marks;
  const shown = isInSentence(quoted) ? context.text : `${open}${quote.text}${close}`;
  const turn = form === "turn" ? `\n  ${wording.turn}` : "";
  return `  ${printable(shown)}\n  — ${speakerText(attributed, wording)}${turn}`;
}

function links({ url, date }: Citation, passage: Passage | null, wording: Wording): string {
  if (url === null) return wording.noLink;
  const source = passage ? passageUrl(url, passage.text) : url;
  const { buttons, colon } = wording;
  return `${buttons.source}${colon} ${source}\n${buttons.archive}${colon} ${archiveUrl(url, date)}`;
}

/** The first files that could not be used, and how many more. */
function refusedText(refused: LibraryStatus["refused"], wording: Wording): string {
  if (refused.length === 0) return "";
  const shown = refused
    .slice(0, refusedShown)
    .map((complaint) => `  - ${complaintLine(complaint, wording.complaint)}`);
  const more = refused.length - shown.length;
  return [wording.refusedFiles(refused.length), ...shown, ...(more > 0 ? [wording.andMore(more)] : [])].join(
    "\n",
  );
}

function otherTitles({ controls, citation: shown, matches, more }: ArticleReply, wording: Wording): string {
  const others = controls.flatMap((control) => (control.kind === "menu" ? control.choices : []));
  const titles = others.filter(({ article }) => article !== shown.article).slice(0, 5);
  return titles.length > 0 ? [wording.matches(matches, more), ...titles.map(bullet)].join("\n") : "";
}

function nearTitles(controls: readonly Control[], wording: Wording): string {
  const titles = controls.flatMap((control) => (control.kind === "near-titles" ? control.choices : []));
  return titles.length > 0 ? [wording.nearTitles, ...titles.map(bullet)].join("\n") : "";
}

function bullet({ title }: Citation): string {
  return `  - ${printable(title)}`;
}
