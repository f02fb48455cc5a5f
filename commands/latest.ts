import { type Command, type Context, mostSuggestions } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import { type Filter, filterArguments } from "../src/domain/filter.ts";
import type { Action, Argument, Control, Reply } from "../src/domain/reply.ts";
import { filterOptions, leniently, pressedFilter, readFilter } from "./shared/filter-options.ts";
import { nothingFound } from "./shared/nothing-found.ts";

const perPage = 10;

export const latest: Command = {
  name: "latest",
  options: [
    {
      type: "text",
      name: "about",
      required: false,
      suggest: async (typed, context, options) =>
        context.library.complete("topic", typed, mostSuggestions, await leniently(options, context)),
    },
    ...filterOptions.filter(({ name }) => name !== "sort"),
  ],
  run: async (options, context) => {
    const filter: Filter = { ...(await readFilter(options, context)), sort: "newest" };
    return list(1, options.about?.trim() ?? "", filter, context);
  },
  acts: {
    /** `[from, topic, filter, source]`: the page that holds the 1-based place `from`. */
    about: async ([from = "", topic = "", filter = "", source = ""], context) =>
      list(placeOf(from), topic.trim(), pressedFilter(filter, source), context),
    /** `[from, filter, source]`: that page of whatever is new. */
    page: async ([from = "", filter = "", source = ""], context) =>
      list(placeOf(from), "", pressedFilter(filter, source), context),
  },
};

function placeOf(from: string): number {
  const place = Number(from);
  if (!Number.isInteger(place) || place < 1) throw new UserError("stale-control");
  return place;
}

async function list(place: number, topic: string, filter: Filter, context: Context): Promise<Reply> {
  const { library, locale } = context;
  const about = topic === "" ? undefined : { words: topic, locale };
  const { citations, from, total, ...inexact } = await library.latest(filter, place, perPage, about);
  const to = (at: number): Pick<Action, "command" | "act"> & { readonly args: readonly Argument[] } => {
    const first = String(Math.max(1, at));
    return topic === ""
      ? { command: "latest", act: "page", args: [first] }
      : { command: "latest", act: "about", args: [first, { text: topic }] };
  };
  if (total === 0) {
    const asked = { looked: "articles", query: topic, by: "", filter, again: to(1), controls: [] } as const;
    return nothingFound(asked, context);
  }
  const page = (at: number): Action => ({ ...to(at), args: [...to(at).args, ...filterArguments(filter)] });
  const open: Action = { command: "article", act: "open", args: [{ text: "" }, "", { text: "" }] };
  const controls: Control[] = [
    { kind: "button", label: "previous", action: page(from - perPage), enabled: from > 1 },
    { kind: "button", label: "next", action: page(from + perPage), enabled: from + perPage <= total },
    { kind: "share", action: page(from) },
    { kind: "articles", action: open, choices: citations },
  ];
  const said = topic === "" ? { topic: null, inexact: null } : { topic, inexact };
  return { kind: "latest", ...said, citations, from, total, controls };
}
