import { type Command, type Context, mostSuggestions, type TextOption } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import { type Filter, filterArguments, noFilter } from "../src/domain/filter.ts";
import type { QuoteFilter, WalkStep } from "../src/domain/library.ts";
import { openArticle, titleButton } from "../src/domain/open-article.ts";
import type { QuotedPassage, QuoteId } from "../src/domain/quoted.ts";
import { asQuoteId, referredArticle } from "../src/domain/references.ts";
import type { Action, Argument, Control, Reply } from "../src/domain/reply.ts";
import { openFound } from "./article.ts";
import { asFormat, citedSource } from "./shared/cited-source.ts";
import { filterOptions, leniently, pressedFilter, readFilter } from "./shared/filter-options.ts";
import { nothingFound } from "./shared/nothing-found.ts";

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
    return first(search, context);
  },
  acts: {
    /** `[about, by, filter, source]`: the first quotation that fits. */
    find: async ([about = "", by = "", filter = "", source = ""], context) =>
      first({ about, by, filter: pressedFilter(filter, source) }, context),
    /** `[quote, about, by, filter, source]`: that quotation, in its place among those that fit. */
    show: async (args, context) => {
      const { id, search } = readArgs(args);
      return step({ kind: "at", quote: id }, search, context);
    },
    next: (args, context) => {
      const { id, search } = readArgs(args);
      return step({ kind: "next", quote: id }, search, context);
    },
    previous: (args, context) => {
      const { id, search } = readArgs(args);
      return step({ kind: "previous", quote: id }, search, context);
    },
    /**
     * `[quote, offset, about, by, filter, source, random?]`: the paragraph around it, or `offset` paragraphs after that one;
     * `random` where it was met on a walk at random.
     */
    context: async ([id = "", offset = "0", ...search], context) => {
      const { search: found } = readArgs([id, ...search]);
      return showContext(valid(id), Number(offset), found, readWalk(search[4] ?? ""), context);
    },
    /** `[quote, format]`: a reference to the quotation. */
    cite: async ([id = "", format = ""], context) => citeQuote(valid(id), format, context),
    /** `[quote, article's query?, way]`: the way on that was chosen in the menu of those without a button. */
    ways: async ([id = "", ...rest], context) => {
      const way = rest.at(-1);
      if (way === "open-article") return openFrom(valid(id), rest.length > 1 ? (rest[0] ?? "") : "", context);
      if (way === "cite") return citeQuote(valid(id), "plain", context);
      if (way === "same-speaker") return nextOfSpeaker(valid(id), context);
      throw new UserError("stale-control");
    },
    /** `[seed, place, filter, source]`: the quotation at that place of the seed's shuffle. */
    random: async ([seed = "", place = "", filter = "", source = ""], context) => {
      const walk = readWalk(`${seed}.${place}.`);
      if (!walk) throw new UserError("stale-control");
      return atRandom(walk.seed, walk.place, pressedFilter(filter, source), context);
    },
  },
};

type Search = Required<QuoteFilter>;

/** Where somebody is who walks through all quotations at random. */
interface RandomWalk {
  readonly seed: number;
  readonly place: number;
}

/** `seed.place.` as a button has it; `null` for anything else, such as what a button had to shorten. */
function readWalk(written: string): RandomWalk | null {
  const [, seed = "", place = ""] = /^([0-9a-z]{1,9})\.(-?\d{1,16})\.$/.exec(written) ?? [];
  const walk = { seed: Number.parseInt(seed, 36), place: Number(place) };
  return seed !== "" && Number.isSafeInteger(walk.place) ? walk : null;
}

function walkArguments({ seed, place }: RandomWalk): [string, string] {
  return [seed.toString(36), String(place)];
}

function suggesting(field: "topic" | "speaker"): NonNullable<TextOption["suggest"]> {
  return async (typed, context, options) =>
    context.library.complete(field, typed, mostSuggestions, await leniently(options, context));
}

function readArgs([id = "", about = "", by = "", filter = "", source = ""]: readonly string[]) {
  return { id: valid(id), search: { about, by, filter: pressedFilter(filter, source) } };
}

async function first(search: Search, context: Context): Promise<Reply> {
  return (await walkTo({ kind: "first" }, search, context)) ?? nothing(search, context);
}

/** @throws UserError where the quotation that is stepped from, or to, is gone. */
async function step(to: WalkStep, search: Search, context: Context): Promise<Reply> {
  const reply = await walkTo(to, search, context);
  if (!reply) throw new UserError("quote-gone");
  return reply;
}

function valid(id: string): QuoteId {
  const quote = asQuoteId(id);
  if (!quote) throw new UserError("stale-control");
  return quote;
}

async function walkTo(to: WalkStep, search: Search, { library, locale }: Context): Promise<Reply | null> {
  const walked = await library.walk(search, to, locale);
  if (!walked) return null;
  const { quote, position, total, more: isAtLeast, missing, replaced } = walked;
  const { about, by, filter } = search;
  const args = searchArguments(quote.id, search);
  const several = position !== null && total > 1;
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
      chosen && position !== null ? { kind: "ranked", position, total, more: isAtLeast } : { kind: "alone" },
    inexact: { missing, replaced },
    controls: [...walk, ...more(quote, search, null, { command: "quote", act: "show", args })],
  };
}

/** What {@link readArgs} reads: a quotation, and the search that it was found by. */
function searchArguments(id: QuoteId, { about, by, filter }: Search): readonly Argument[] {
  return [id, { text: about }, { text: by }, ...filterArguments(filter)];
}

async function showContext(
  id: QuoteId,
  offset: number,
  search: Search,
  walk: RandomWalk | null,
  context: Context,
): Promise<Reply> {
  const { library } = context;
  if (!Number.isSafeInteger(offset)) throw new UserError("stale-control");
  const quote = await library.quote(id, "");
  const paragraph = await library.paragraph(id, offset);
  // A paragraph that is no longer there, since the article changed, gives way to that of the quotation.
  if (!paragraph && offset !== 0) return showContext(id, 0, search, walk, context);
  if (!quote || !paragraph) throw new UserError("quote-gone");
  const to = (place: number): Action => contextAction(id, place, search, walk);
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(offset - 1), enabled: paragraph.hasPrevious },
    { kind: "button", label: "next", action: to(offset + 1), enabled: paragraph.hasNext },
    openQuote(id, search, walk),
    { kind: "share", action: contextAction(id, offset, search, null) },
  ];
  return { kind: "context", quote, paragraph, controls };
}

async function citeQuote(id: QuoteId, asked: string, context: Context): Promise<Reply> {
  const quote = await context.library.quote(id, "");
  if (!quote) throw new UserError("quote-gone");
  const { citation } = quote;
  const format = asFormat(asked);
  const source = citedSource(citation, context.now, quote);
  const text = await context.formatCitation(source, format);
  const action: Action = { command: "quote", act: "cite", args: [id] };
  return {
    kind: "cited",
    citation,
    format,
    text,
    controls: [openQuote(id, anySearch, null), { kind: "formats", action, chosen: format }],
  };
}

const anySearch: Search = { about: "", by: "", filter: noFilter };

function contextAction(id: QuoteId, offset: number, search: Search, walk: RandomWalk | null): Action {
  const [, ...found] = searchArguments(id, search);
  const args = [
    id,
    String(offset),
    ...found,
    ...(walk ? [{ text: `${walkArguments(walk).join(".")}.` }] : []),
  ];
  return { command: "quote", act: "context", args };
}

/** Back to a quotation, in its place among those that the search found, or on the walk at random. */
function openQuote(id: QuoteId, search: Search, walk: RandomWalk | null): Control {
  const action: Action = walk
    ? randomAction(walk, search.filter)
    : { command: "quote", act: "show", args: searchArguments(id, search) };
  return { kind: "button", label: "open-quote", action, enabled: true };
}

/** On to the next quotation of whoever said this one. */
async function nextOfSpeaker(id: QuoteId, context: Context): Promise<Reply> {
  const quoted = await context.library.quote(id, "");
  const by = quoted && speakerOf(quoted);
  if (!by) throw new UserError("quote-gone");
  return step({ kind: "next", quote: id }, { ...anySearch, by }, context);
}

function speakerOf({ attributed }: QuotedPassage): string | null {
  return attributed.tier === "named" || attributed.tier === "likely" ? attributed.name : null;
}

/** The article of a quotation, as a search for `query` would show it. */
async function openFrom(id: QuoteId, query: string, context: Context): Promise<Reply> {
  const quoted = await context.library.quote(id, "");
  if (!quoted) throw new UserError("quote-gone");
  return openFound({ query, filter: noFilter }, quoted.citation.article, context);
}

/** The ways on that every quotation has. A phone has room for four buttons in a row; what is used less is in the menu. */
function more(quoted: QuotedPassage, search: Search, walk: RandomWalk | null, share: Action): Control[] {
  const { id, citation } = quoted;
  const query = referredArticle(search.about) ? "" : search.about;
  const ways: Action = { command: "quote", act: "ways", args: [id, { text: query }] };
  const opened = openArticle(query, citation.article);
  const ofSpeaker = speakerOf(quoted) === null ? [] : (["same-speaker"] as const);
  return [
    { kind: "button", label: "context", action: contextAction(id, 0, search, walk), enabled: true },
    { kind: "button", label: "open-article", action: opened, enabled: true, onlyShared: true },
    { kind: "share", action: share },
    { kind: "ways", action: ways, choices: ["open-article", ...ofSpeaker, "cite"] },
  ];
}

function randomAction(walk: RandomWalk, filter: Filter): Action {
  return {
    command: "quote",
    act: "random",
    args: [...walkArguments(walk), ...filterArguments(filter)],
  };
}

async function atRandom(seed: number, place: number, filter: Filter, context: Context): Promise<Reply> {
  const search = { ...anySearch, filter };
  const walked = await context.library.walk(search, { kind: "random", seed, place }, context.locale);
  if (!walked) return nothing(search, context);
  const { quote, total } = walked;
  const to = (at: number): Action => randomAction({ seed, place: at }, filter);
  const several = total > 1;
  const walk: Control[] = [
    { kind: "button", label: "previous", action: to(place - 1), enabled: several },
    { kind: "button", label: "next", action: to(place + 1), enabled: several },
  ];
  const share: Action = { command: "quote", act: "show", args: searchArguments(quote.id, anySearch) };
  return {
    kind: "quote",
    quote,
    place: { kind: "random", total },
    inexact: null,
    controls: [...walk, ...more(quote, search, { seed, place }, share)],
  };
}

async function nothing({ about, by, filter }: Search, context: Context): Promise<Reply> {
  const nearest = about === "" ? [] : await context.library.nearestTitles(about, nearestShown);
  const controls = nearest.map(titleButton);
  const again = { command: "quote", act: "find", args: [{ text: about }, { text: by }] } as const;
  return nothingFound({ looked: "quotes", query: about, by, filter, again, controls }, context);
}
