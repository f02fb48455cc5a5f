import type { Context } from "../../src/dispatch/command.ts";
import { UserError } from "../../src/domain/errors.ts";
import { openArticle } from "../../src/domain/open-article.ts";
import type { QuotedPassage } from "../../src/domain/quoted.ts";
import { referredArticle } from "../../src/domain/references.ts";
import type { Action, Control, Reply } from "../../src/domain/reply.ts";
import { asFormat, citedSource } from "./cited-source.ts";
import { contextAction, type Met, metArguments, openQuote, type QuoteSearch } from "./quote-actions.ts";

/** The ways on that every quotation has. A phone has room for four buttons in a row; what is used less is in the menu. */
export function waysOn(quoted: QuotedPassage, met: Met, share: Action): Control[] {
  const ways: Action = { command: "quote", act: "ways", args: metArguments(met) };
  const opened = openArticle(articleQuery(met.search), quoted.citation.article, met.search.filter);
  const ofSpeaker = speakerOf(quoted) === null ? [] : (["same-speaker"] as const);
  return [
    { kind: "button", label: "context", action: contextAction(met, 0), enabled: true },
    { kind: "button", label: "open-article", action: opened, enabled: true, onlyShared: true },
    { kind: "share", action: share },
    { kind: "ways", action: ways, choices: ["open-article", ...ofSpeaker, "cite"] },
  ];
}

/** What the article of a quotation is shown for. */
export function articleQuery({ about }: QuoteSearch): string {
  return referredArticle(about) ? "" : about;
}

/** Whoever said it, where the library is sure enough to name them. */
export function speakerOf({ attributed }: QuotedPassage): string | null {
  return attributed.tier === "named" || attributed.tier === "likely" ? attributed.name : null;
}

export async function showContext(met: Met, offset: number, context: Context): Promise<Reply> {
  const { library } = context;
  const { id } = met;
  if (!Number.isSafeInteger(offset)) throw new UserError("stale-control");
  const quote = await library.quote(id, "");
  const paragraph = await library.paragraph(id, offset);
  // A paragraph that is no longer there, since the article changed, gives way to that of the quotation.
  if (!paragraph && offset !== 0) return showContext(met, 0, context);
  if (!quote || !paragraph) throw new UserError("quote-gone");
  const controls: Control[] = [
    {
      kind: "button",
      label: "previous",
      action: contextAction(met, offset - 1),
      enabled: paragraph.hasPrevious,
    },
    { kind: "button", label: "next", action: contextAction(met, offset + 1), enabled: paragraph.hasNext },
    openQuote(met),
    { kind: "share", action: contextAction({ ...met, walk: null }, offset) },
  ];
  return { kind: "context", quote, paragraph, controls };
}

/** A reference to the quotation, in the format asked for. */
export async function citeQuote(met: Met, asked: string, context: Context): Promise<Reply> {
  const quote = await context.library.quote(met.id, "");
  if (!quote) throw new UserError("quote-gone");
  const { citation } = quote;
  const format = asFormat(asked);
  const source = citedSource(citation, context.now, quote);
  const text = await context.formatCitation(source, format);
  const action: Action = { command: "quote", act: "cite", args: metArguments(met) };
  const controls: Control[] = [openQuote(met), { kind: "formats", action, chosen: format }];
  return { kind: "cited", citation, format, text, controls };
}
