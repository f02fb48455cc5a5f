import type { Command, Context } from "../src/command.ts";
import type { ArticleId } from "../src/domain/article.ts";
import { UserError } from "../src/domain/errors.ts";
import { asQuoteId, type QuoteFilter, type QuoteId, referredArticle } from "../src/domain/library.ts";
import { openArticle, titleButton } from "../src/domain/open-article.ts";
import type { Action, Control, Reply } from "../src/domain/reply.ts";
import { nthInShuffle } from "../src/domain/shuffle.ts";

const nearestShown = 5;
/** Seeds that keep a `custom_id` short and two people's walks apart. */
const seeds = 36 ** 6;

export const quote: Command = {
  name: "quote",
  options: [
    { name: "about", required: false, suggest: (typed, { library }) => library.suggest("topic", typed, 25) },
    { name: "by", required: false, suggest: (typed, { library }) => library.suggest("speaker", typed, 25) },
  ],
  run: async ({ about = "", by = "" }, context) => {
    const filter = { about: about.trim(), by: by.trim() };
    if (filter.about === "" && filter.by === "") {
      return atRandom(Math.floor(context.random() * seeds), 0, context);
    }
    const found = await context.library.searchQuotes(filter, context.locale);
    const first = found[0];
    return first ? show(first, filter, found, context) : nothing(filter, context);
  },
  acts: {
    /** `[quote, about, by]`: that quotation, in its place among those that fit. */
    show: async ([id = "", about = "", by = ""], context) => {
      const filter = { about, by };
      return show(valid(id), filter, await context.library.searchQuotes(filter, context.locale), context);
    },
    next: (args, context) => step(args, 1, context),
    previous: (args, context) => step(args, -1, context),
    /** `[seed, place]`: the quotation at that place of the seed's shuffle. */
    random: async ([seed = "", place = ""], context) => {
      const [from, at] = [Number.parseInt(seed, 36), Number(place)];
      if (!Number.isSafeInteger(from) || from < 0 || !Number.isSafeInteger(at))
        throw new UserError("stale-control");
      return atRandom(from, at, context);
    },
  },
};

async function step([id = "", about = "", by = ""]: readonly string[], by1: 1 | -1, context: Context) {
  const filter = { about, by };
  const found = await context.library.searchQuotes(filter, context.locale);
  const at = found.indexOf(valid(id));
  const next = at < 0 ? undefined : found[(at + by1 + found.length) % found.length];
  if (!next) throw new UserError("quote-gone");
  return show(next, filter, found, context);
}

function valid(id: string): QuoteId {
  const quote = asQuoteId(id);
  if (!quote) throw new UserError("stale-control");
  return quote;
}

async function show(
  id: QuoteId,
  filter: QuoteFilter,
  found: readonly QuoteId[],
  { library }: Context,
): Promise<Reply> {
  const quote = await library.quote(id, filter.about);
  if (!quote) throw new UserError("quote-gone");
  const place = found.indexOf(id);
  const args = [id, filter.about, filter.by];
  const several = place >= 0 && found.length > 1;
  const filtered = filter.about !== "" || filter.by !== "";
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
    position: filtered && place >= 0 ? place + 1 : null,
    total: found.length,
    controls: [
      ...walk,
      ...more(quote.citation.article, filter.about, { command: "quote", act: "show", args }),
    ],
  };
}

/** The ways on that every quotation has: its article, and into the channel. */
function more(article: ArticleId, about: string, share: Action): Control[] {
  const query = referredArticle(about) ? "" : about;
  return [
    { kind: "button", label: "open-article", action: openArticle(query, article), enabled: true },
    { kind: "share", action: share },
  ];
}

async function atRandom(seed: number, place: number, { library, locale }: Context): Promise<Reply> {
  const all = await library.searchQuotes({ about: "", by: "" }, locale);
  const id = nthInShuffle(all, seed, place);
  const quote = id && (await library.quote(id, ""));
  if (!quote) return { kind: "empty-library" };
  const to = (at: number): Action => ({
    command: "quote",
    act: "random",
    args: [seed.toString(36), String(at)],
  });
  const several = all.length > 1;
  const walk: Control[] = [
    { kind: "button", label: "previous", action: to(place - 1), enabled: several },
    { kind: "button", label: "next", action: to(place + 1), enabled: several },
  ];
  const share: Action = { command: "quote", act: "show", args: [quote.id, "", ""] };
  return {
    kind: "quote",
    quote,
    position: null,
    total: all.length,
    controls: [...walk, ...more(quote.citation.article, "", share)],
  };
}

async function nothing({ about, by }: QuoteFilter, { library }: Context): Promise<Reply> {
  const { quotes } = await library.overview();
  if (quotes === 0) return { kind: "empty-library" };
  const nearest = about === "" ? [] : await library.nearestTitles(about, nearestShown);
  return { kind: "nothing-found", looked: "quotes", query: about, by, controls: nearest.map(titleButton) };
}
