import { type Command, type Context, mostSuggestions, type TextOption } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import type { Filter } from "../src/domain/filter.ts";
import type { WalkStep } from "../src/domain/library.ts";
import { titleButton } from "../src/domain/open-article.ts";
import type { QuoteId } from "../src/domain/quoted.ts";
import type { Action, Control, Reply } from "../src/domain/reply.ts";
import { openFound } from "./article.ts";
import { filterOptions, leniently, pressedFilter, readFilter } from "./shared/filter-options.ts";
import { nothingFound } from "./shared/nothing-found.ts";
import {
  anyQuote,
  type Met,
  metArguments,
  type QuoteSearch,
  randomAction,
  readMet,
  readWalk,
} from "./shared/quote-actions.ts";
import { articleQuery, citeQuote, showContext, speakerOf, waysOn } from "./shared/quote-ways.ts";

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
    show: async (args, context) => step("at", readMet(args), context),
    next: async (args, context) => step("next", readMet(args), context),
    previous: async (args, context) => step("previous", readMet(args), context),
    // Those below have `[quote]`, and behind what else stands there how it was met: `[about, by, filter, source, walk?]`.
    /** `[quote, offset]`: the paragraph around it, or `offset` paragraphs after that one. */
    context: async ([id = "", offset = "0", ...met], context) =>
      showContext(readMet([id, ...met]), Number(offset), context),
    /** A reference to the quotation; the format stands at the end. */
    cite: async (args, context) => citeQuote(readMet(args.slice(0, -1)), args.at(-1) ?? "", context),
    /** The way on that was chosen in the menu of those without a button; it stands at the end. */
    ways: async (args, context) => {
      const met = readMet(args.slice(0, -1));
      const way = args.at(-1);
      if (way === "open-article") return openFrom(met, context);
      if (way === "cite") return citeQuote(met, "plain", context);
      if (way === "same-speaker") return nextOfSpeaker(met.id, context);
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

function suggesting(field: "topic" | "speaker"): NonNullable<TextOption["suggest"]> {
  return async (typed, context, options) =>
    context.library.complete(field, typed, mostSuggestions, await leniently(options, context));
}

async function first(search: QuoteSearch, context: Context): Promise<Reply> {
  return (await walkTo({ kind: "first" }, search, context)) ?? nothing(search, context);
}

/** @throws UserError where the quotation that is stepped from, or to, is gone. */
async function step(
  kind: Exclude<WalkStep["kind"], "first" | "random">,
  { id, search }: Pick<Met, "id" | "search">,
  context: Context,
): Promise<Reply> {
  const reply = await walkTo({ kind, quote: id }, search, context);
  if (!reply) throw new UserError("quote-gone");
  return reply;
}

async function walkTo(
  to: WalkStep,
  search: QuoteSearch,
  { library, locale }: Context,
): Promise<Reply | null> {
  const walked = await library.walk(search, to, locale);
  if (!walked) return null;
  const { quote, position, total, more, missing, replaced } = walked;
  const { about, by, filter } = search;
  const met: Met = { id: quote.id, search, walk: null };
  const act = (name: string): Action => ({ command: "quote", act: name, args: metArguments(met) });
  const several = position !== null && total > 1;
  const chosen = about !== "" || by !== "" || filter.sort === "newest";
  return {
    kind: "quote",
    quote,
    place: chosen && position !== null ? { kind: "ranked", position, total, more } : { kind: "alone" },
    inexact: { missing, replaced },
    controls: [...walk(act("previous"), act("next"), several), ...waysOn(quote, met, act("show"))],
  };
}

function walk(previous: Action, next: Action, enabled: boolean): Control[] {
  return [
    { kind: "button", label: "previous", action: previous, enabled },
    { kind: "button", label: "next", action: next, enabled },
  ];
}

/** On to the next quotation of whoever said this one. */
async function nextOfSpeaker(id: QuoteId, context: Context): Promise<Reply> {
  const quoted = await context.library.quote(id, "");
  const by = quoted && speakerOf(quoted);
  if (!by) throw new UserError("quote-gone");
  return step("next", { id, search: { ...anyQuote, by } }, context);
}

/** The article of a quotation, as the search that found it would show it. */
async function openFrom({ id, search }: Met, context: Context): Promise<Reply> {
  const quoted = await context.library.quote(id, "");
  if (!quoted) throw new UserError("quote-gone");
  const found = { query: articleQuery(search), filter: search.filter };
  return openFound(found, quoted.citation.article, context);
}

async function atRandom(seed: number, place: number, filter: Filter, context: Context): Promise<Reply> {
  const search = { ...anyQuote, filter };
  const walked = await context.library.walk(search, { kind: "random", seed, place }, context.locale);
  if (!walked) return nothing(search, context);
  const { quote, total } = walked;
  const to = (at: number): Action => randomAction({ seed, place: at }, filter);
  const alone: Met = { id: quote.id, search: anyQuote, walk: null };
  const share: Action = { command: "quote", act: "show", args: metArguments(alone) };
  return {
    kind: "quote",
    quote,
    place: { kind: "random", total },
    inexact: null,
    controls: [
      ...walk(to(place - 1), to(place + 1), total > 1),
      ...waysOn(quote, { id: quote.id, search, walk: { seed, place } }, share),
    ],
  };
}

async function nothing({ about, by, filter }: QuoteSearch, context: Context): Promise<Reply> {
  const nearest = about === "" ? [] : await context.library.nearestTitles(about, nearestShown);
  const controls = nearest.map(titleButton);
  const again = { command: "quote", act: "find", args: [{ text: about }, { text: by }] } as const;
  return nothingFound({ looked: "quotes", query: about, by, filter, again, controls }, context);
}
