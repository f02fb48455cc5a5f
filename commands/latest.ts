import type { Command, Context } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import { type Filter, filterArguments } from "../src/domain/filter.ts";
import type { Action, Control, Reply } from "../src/domain/reply.ts";
import { filterOptions, pressedFilter, readFilter } from "./shared/filter-options.ts";
import { nothingFound } from "./shared/nothing-found.ts";

const perPage = 10;

export const latest: Command = {
  name: "latest",
  options: filterOptions.filter(({ name }) => name !== "sort"),
  run: async (options, context) =>
    list(1, { ...(await readFilter(options, context)), sort: "newest" }, context),
  acts: {
    /** `[from, filter, source]`: the page that holds the 1-based place `from`. */
    page: async ([from = "", filter = "", source = ""], context) => {
      const place = Number(from);
      if (!Number.isInteger(place) || place < 1) throw new UserError("stale-control");
      return list(place, pressedFilter(filter, source), context);
    },
  },
};

async function list(place: number, filter: Filter, context: Context): Promise<Reply> {
  const { citations, from, total } = await context.library.latest(filter, place, perPage);
  if (total === 0) {
    const again = { command: "latest", act: "page", args: ["1"] } as const;
    return nothingFound({ looked: "articles", query: "", by: "", filter, again, controls: [] }, context);
  }
  const to = (at: number): Action => ({
    command: "latest",
    act: "page",
    args: [String(Math.max(1, at)), ...filterArguments(filter)],
  });
  const open: Action = { command: "article", act: "open", args: [{ text: "" }, "", { text: "" }] };
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(from - perPage), enabled: from > 1 },
    { kind: "button", label: "next", action: to(from + perPage), enabled: from + perPage <= total },
    { kind: "share", action: to(from) },
    { kind: "articles", action: open, choices: citations },
  ];
  return { kind: "latest", citations, from, total, controls };
}
