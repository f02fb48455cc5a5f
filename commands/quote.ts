import type { Command, Context, TextOption } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import { type Filter, filterArguments, narrows, noFilter } from "../src/domain/filter.ts";
import type { QuoteFilter } from "../src/domain/library.ts";
import { openArticle, titleButton } from "../src/domain/open-article.ts";
import type { QuotedPassage, QuoteId } from "../src/domain/quoted.ts";
import { asQuoteId, referredArticle } from "../src/domain/references.ts";
import type { Action, Control, Reply } from "../src/domain/reply.ts";
import { nthInShuffle } from "../src/domain/shuffle.ts";
import { asFormat, citedSource } from "./shared/cited-source.ts";
import { filterOptions, leniently, pressedFilter, readFilter } from "./shared/filter-options.ts";

const nearestShown = 5;
/** Seeds that keep a `custom_id` short and two people's walks apart. */
const seeds = 36 ** 6;

export const quote: Command = {
  name: "quote",
  options: [
    { type: "text", name: "about", required: false, suggest: suggesting("topic") },
    { type: "text", name: "by", required: false, suggest: suggesting("speaker") },
    ...filterOptions,
  ],
  run: async (options, context) => {
    const filter = await readFilter(options, context);
    const search = { about: options.about?.trim() ?? "", by: options.by?.trim() ?? "", filter };
    if (search.about === "" && search.by === "" && filter.sort === "relevance") {
      return atRandom(Math.floor(context.random() * seeds), 0, filter, context);
    }
    const found = await context.library.searchQuotes(search, context.locale);
    const first = found[0];
    return first ? show(first, search, found, context) : nothing(search, context);
  },
  acts: {
    /** `[quote, about, by, filter, source]`: that quotation, in its place among those that fit. */
    show: async (args, context) => {
      const { id, search } = readArgs(args);
      return show(id, search, await context.library.searchQuotes(search, context.locale), context);
    },
    next: (args, context) => step(args, 1, context),
    previous: (args, context) => step(args, -1, context),
    /** `[quote, offset]`: the paragraph around the quotation, or `offset` paragraphs after it. */
    context: async ([id = "", offset = "0"], context) => showContext(valid(id), Number(offset), context),
    /** `[quote, format]`: a reference to the quotation. */
    cite: async ([id = "", format = ""], context) => citeQuote(valid(id), format, context),
    /** `[seed, place, filter, source]`: the quotation at that place of the seed's shuffle. */
    random: async ([seed = "", place = "", filter = "", source = ""], context) => {
      const [from, at] = [Number.parseInt(seed, 36), Number(place)];
      if (!Number.isSafeInteger(from) || from < 0 || !Number.isSafeInteger(at))
        throw new UserError("stale-control");
      return atRandom(from, at, pressedFilter(filter, source), context);
    },
  },
};

type Search = Required<QuoteFilter>;

function suggesting(field: "topic" | "speaker"): NonNullable<TextOption["suggest"]> {
  return async (typed, context, options) =>
    context.library.suggest(field, typed, 25, await leniently(options, context));
}

function readArgs([id = "", about = "", by = "", filter = "", source = ""]: readonly string[]) {
  return { id: valid(id), search: { about, by, filter: pressedFilter(filter, source) } };
}

async function step(args: readonly string[], by: 1 | -1, context: Context): Promise<Reply> {
  const { id, search } = readArgs(args);
  const found = await context.library.searchQuotes(search, context.locale);
  if (!(await context.library.quote(id, ""))) throw new UserError("quote-gone");
  const at = found.indexOf(id);
  // A query that a button had to shorten may find others: then the walk begins anew, and nothing is said to be gone.
  const from = at < 0 && by < 0 ? 0 : at;
  const next = found[(from + by + found.length) % found.length] ?? id;
  return show(next, search, found, context);
}

function valid(id: string): QuoteId {
  const quote = asQuoteId(id);
  if (!quote) throw new UserError("stale-control");
  return quote;
}

async function show(
  id: QuoteId,
  search: Search,
  found: readonly QuoteId[],
  { library }: Context,
): Promise<Reply> {
  const { about, by, filter } = search;
  const quote = await library.quote(id, about);
  if (!quote) throw new UserError("quote-gone");
  const place = found.indexOf(id);
  const args = [id, { text: about }, { text: by }, ...filterArguments(filter)];
  const several = place >= 0 && found.length > 1;
  const chosen = about !== "" || by !== "" || filter.sort === "newest";
  const walk: Control[] = [
    {
      kind: "button",
      label: "previous",
      action: { command: "quote", act: "previous", args },
      enabled: several,
    },
    { kind: "button", label: "next", action: { command: "quote", act: "next", args }, enabled: several },
  ];
  return {
    kind: "quote",
    quote,
    place:
      chosen && place >= 0 ? { kind: "ranked", position: place + 1, total: found.length } : { kind: "alone" },
    controls: [...walk, ...more(quote, about, { command: "quote", act: "show", args })],
  };
}

async function showContext(id: QuoteId, offset: number, { library }: Context): Promise<Reply> {
  if (!Number.isSafeInteger(offset)) throw new UserError("stale-control");
  const quote = await library.quote(id, "");
  const paragraph = (await library.paragraph(id, offset)) ?? (await library.paragraph(id, 0));
  if (!quote || !paragraph) throw new UserError("quote-gone");
  const to = (place: number): Action => ({ command: "quote", act: "context", args: [id, String(place)] });
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(offset - 1), enabled: paragraph.hasPrevious },
    { kind: "button", label: "next", action: to(offset + 1), enabled: paragraph.hasNext },
    openQuote(id),
    { kind: "share", action: to(offset) },
  ];
  return { kind: "context", quote, paragraph, controls };
}

async function citeQuote(id: QuoteId, asked: string, context: Context): Promise<Reply> {
  const quote = await context.library.quote(id, "");
  if (!quote) throw new UserError("quote-gone");
  const { citation } = quote;
  const article = await context.library.article(citation.article);
  const format = asFormat(asked);
  const source = citedSource(citation, article?.authors ?? [], context.now, quote);
  const text = await context.formatCitation(source, format);
  const action: Action = { command: "quote", act: "cite", args: [id] };
  return {
    kind: "cited",
    citation,
    format,
    text,
    controls: [openQuote(id), { kind: "formats", action, chosen: format }],
  };
}

/** Back to a quotation by itself. */
function openQuote(id: QuoteId): Control {
  const args = [id, { text: "" }, { text: "" }, ...filterArguments(noFilter)];
  return {
    kind: "button",
    label: "open-quote",
    action: { command: "quote", act: "show", args },
    enabled: true,
  };
}

/** On to the next quotation of whoever said this one. */
function sameSpeaker(id: QuoteId, name: string): Control {
  const args = [id, { text: "" }, { text: name }, ...filterArguments(noFilter)];
  return {
    kind: "button",
    label: "same-speaker",
    action: { command: "quote", act: "next", args },
    enabled: true,
  };
}

/** The ways on that every quotation has: its article, and into the channel. */
function more(quoted: QuotedPassage, about: string, share: Action): Control[] {
  const { id, citation } = quoted;
  const query = referredArticle(about) ? "" : about;
  const on = (act: "context" | "cite", arg: string): Control => ({
    kind: "button",
    label: act,
    action: { command: "quote", act, args: [id, arg] },
    enabled: true,
  });
  const { attributed } = quoted;
  const speaker = attributed.tier === "named" || attributed.tier === "likely" ? attributed.name : null;
  return [
    on("context", "0"),
    ...(speaker === null ? [] : [sameSpeaker(id, speaker)]),
    on("cite", "plain"),
    { kind: "button", label: "open-article", action: openArticle(query, citation.article), enabled: true },
    { kind: "share", action: share },
  ];
}

async function atRandom(seed: number, place: number, filter: Filter, context: Context): Promise<Reply> {
  const { library, locale } = context;
  const search = { about: "", by: "", filter };
  const all = await library.searchQuotes(search, locale);
  const id = nthInShuffle(all, seed, place);
  const quote = id && (await library.quote(id, ""));
  if (!quote) return nothing(search, context);
  const to = (at: number): Action => ({
    command: "quote",
    act: "random",
    args: [seed.toString(36), String(at), ...filterArguments(filter)],
  });
  const several = all.length > 1;
  const walk: Control[] = [
    { kind: "button", label: "previous", action: to(place - 1), enabled: several },
    { kind: "button", label: "next", action: to(place + 1), enabled: several },
  ];
  const share: Action = { command: "quote", act: "show", args: [quote.id, "", "", "", ""] };
  return {
    kind: "quote",
    quote,
    place: { kind: "random", total: all.length },
    controls: [...walk, ...more(quote, "", share)],
  };
}

async function nothing({ about, by, filter }: Search, { library }: Context): Promise<Reply> {
  const { articles } = await library.overview();
  if (articles === 0) return { kind: "empty-library" };
  const nearest = about === "" ? [] : await library.nearestTitles(about, nearestShown);
  const controls = nearest.map(titleButton);
  return { kind: "nothing-found", looked: "quotes", query: about, by, filtered: narrows(filter), controls };
}
